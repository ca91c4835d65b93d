"""Everything accounts looks up."""

import re
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import (
    Account,
    Herstelcode,
    Organisatie,
    Passkey,
    Persoon,
    RolToekenning,
    volledige_naam,
)
from app.accounts.rollen import Rol
from app.accounts.wie import RolIn, Wie


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """Somebody who may be logging in, before he proved anything."""

    persoon_id: str
    gebruikersnaam: str
    hash: str | None
    roepnaam: str
    naam: str
    geboortedatum: date | None
    taal: str
    rollen: tuple[RolIn, ...]

    def als_wie(self, sessie_id: str = "") -> Wie:
        """The same person as one who acts, for the journaal."""
        return Wie(self.persoon_id, self.naam, self.rollen, sessie_id, self.taal)

    @property
    def eigen_woorden(self) -> tuple[str, ...]:
        """What others know of him; may not be his password."""
        dag = self.geboortedatum
        datums = (f"{dag:%d%m%Y}", f"{dag:%d%m%y}", f"{dag:%Y%m%d}") if dag else ()
        namen = re.split(r"[\s.@-]+", f"{self.naam} {self.gebruikersnaam}")
        return (*(deel for deel in namen if deel), *datums)


def inlognaam(tekst: str) -> str:
    """Login name as it is stored: small letters, no spaces; zeros in front of a pupil's number don't matter."""
    kaal = "".join(tekst.casefold().split())
    return kaal if "@" in kaal else re.sub(r"\.0+(?=\d)", ".", kaal)


_KOLOMMEN = (
    col(Account.persoon_id),
    col(Account.gebruikersnaam),
    col(Account.wachtwoord),
    col(Persoon.roepnaam),
    col(Persoon.tussenvoegsel),
    col(Persoon.achternaam),
    col(Persoon.geboortedatum),
    col(Persoon.taal),
)


def _kandidaat(db: Session, *waar: sa.ColumnElement[bool]) -> Kandidaat | None:
    vraag = (
        sa.select(*_KOLOMMEN)
        .join(Persoon, col(Persoon.id) == col(Account.persoon_id))
        .where(col(Account.dicht_op).is_(None), *waar)
        .limit(2)
    )
    rijen = db.execute(vraag).all()
    if len(rijen) != 1:  # nobody, or two who share a mail address
        return None
    rij = rijen[0]
    naam = volledige_naam(rij[3], rij[4], rij[5])
    return Kandidaat(rij[0], rij[1], rij[2], rij[3], naam, rij[6], rij[7], rollen_van(db, rij[0]))


def kandidaat_met_naam(db: Session, naam: str) -> Kandidaat | None:
    """By login name, or by a school or confirmed private address that belongs to one account only."""
    kaal = inlognaam(naam)
    gevonden = _kandidaat(db, col(Account.gebruikersnaam) == kaal)
    if gevonden or "@" not in kaal:
        return gevonden
    met_adres = sa.union(
        sa.select(col(Persoon.id)).where(col(Persoon.email_school) == kaal),
        sa.select(col(Persoon.id)).where(col(Persoon.email_prive) == kaal, col(Persoon.email_prive_sinds).is_not(None)),
    )
    return _kandidaat(db, col(Account.persoon_id).in_(met_adres))


def kandidaat_met_id(db: Session, persoon_id: str) -> Kandidaat | None:
    """The account of a person; None when there is none or it is closed."""
    return _kandidaat(db, col(Account.persoon_id) == persoon_id)


def rollen_van(db: Session, persoon_id: str) -> tuple[RolIn, ...]:
    """Roles in order, the first decides the home page."""
    vraag = (
        sa.select(col(RolToekenning.rol), col(RolToekenning.organisatie_id))
        .where(col(RolToekenning.persoon_id) == persoon_id)
        .order_by(col(RolToekenning.volgorde), col(RolToekenning.id))
    )
    return tuple(RolIn(Rol(rij[0]), rij[1]) for rij in db.execute(vraag))


@dataclass(frozen=True, slots=True)
class Sleutel:
    """A passkey as the check needs it."""

    id: str
    persoon_id: str
    publieke_sleutel: bytes
    teller: int


def passkey_met_id(db: Session, credential_id: bytes) -> Sleutel | None:
    """The passkey an answer speaks of."""
    vraag = sa.select(
        col(Passkey.id), col(Passkey.persoon_id), col(Passkey.publieke_sleutel), col(Passkey.teller)
    ).where(col(Passkey.credential_id) == credential_id)
    rij = db.execute(vraag).first()
    return Sleutel(*rij) if rij else None


def credential_ids(db: Session, persoon_id: str) -> list[bytes]:
    """What the browser may offer, or must not make twice."""
    return list(
        db.execute(sa.select(col(Passkey.credential_id)).where(col(Passkey.persoon_id) == persoon_id)).scalars()
    )


@dataclass(frozen=True, slots=True)
class PasskeyRegel:
    """A passkey on the account page."""

    id: str
    naam: str
    gemaakt_op: datetime
    gebruikt_op: datetime | None


def passkeys_voor(db: Session, wie: Wie) -> list[PasskeyRegel]:
    """His own passkeys, oldest first."""
    vraag = (
        sa.select(col(Passkey.id), col(Passkey.naam), col(Passkey.gemaakt_op), col(Passkey.gebruikt_op))
        .where(col(Passkey.persoon_id) == wie.persoon_id)
        .order_by(col(Passkey.id))
    )
    return [PasskeyRegel(*rij) for rij in db.execute(vraag)]


def herstelcodes_over(db: Session, persoon_id: str) -> int:
    """How many recovery codes still work."""
    vraag = sa.select(sa.func.count()).where(
        col(Herstelcode.persoon_id) == persoon_id, col(Herstelcode.gebruikt_op).is_(None)
    )
    return int(db.execute(vraag).scalar_one())


@dataclass(frozen=True, slots=True)
class Gegevens:
    """What a person sees of himself on /account."""

    naam: str
    gebruikersnaam: str
    email_school: str | None
    email_prive: str | None
    email_bevestigd: bool
    taal: str
    heeft_wachtwoord: bool


def gegevens_voor(db: Session, wie: Wie) -> Gegevens:
    """His own account; without an account (single sign-on only) name and mail remain."""
    vraag = (
        sa.select(
            col(Account.gebruikersnaam),
            col(Persoon.email_school),
            col(Persoon.email_prive),
            col(Persoon.email_prive_sinds),
            col(Persoon.taal),
            col(Account.wachtwoord).is_not(None),
        )
        .select_from(Persoon)
        .outerjoin(Account, col(Account.persoon_id) == col(Persoon.id))
        .where(col(Persoon.id) == wie.persoon_id)
    )
    rij = db.execute(vraag).one()
    return Gegevens(wie.naam, rij[0] or "", rij[1], rij[2], rij[3] is not None, rij[4], bool(rij[5]))


@dataclass(frozen=True, slots=True)
class Schoollogin:
    """An organisation with its own login."""

    id: str
    naam: str


def schoollogins(db: Session) -> list[Schoollogin]:
    """Organisations where single sign-on is set up, by name."""
    vraag = (
        sa.select(col(Organisatie.id), col(Organisatie.naam))
        .where(col(Organisatie.oidc_uitgever).is_not(None), col(Organisatie.oidc_client_id).is_not(None))
        .order_by(col(Organisatie.naam))
    )
    return [Schoollogin(*rij) for rij in db.execute(vraag)]
