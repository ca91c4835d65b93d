"""Every SELECT of akkoord. What needs no `wie` is reached by a secret link, or by who already checked."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.accounts.wie import Wie
from app.akkoord.models import AkkoordDaad, AkkoordInzage, AkkoordLink, AkkoordVerzoek, Uitkomst
from app.akkoord.rules import Daad, Partij
from app.kit.clock import nu
from app.kit.crypto import gelijk, merkteken, vingerafdruk
from app.scholen.models import Gezag, OuderVan, Regio, School


@dataclass(frozen=True, slots=True)
class Zaak:
    """A request with what rules, pages and mails need around it."""

    verzoek: AkkoordVerzoek
    roepnaam: str
    geboren: date | None
    kind_taal: str
    kind_mail: str | None
    school: str
    telefoon: str
    dagen: int
    """Days for a zienswijze in this regio."""


@dataclass(frozen=True, slots=True)
class Link:
    """A parent's address for one request, and whose it is."""

    id: str
    verzoek_id: str
    ouder_id: str
    ouder: str
    gezag: str
    taal: str
    verloopt_op: datetime
    dood_op: datetime | None
    pogingen: int
    geopend: bool
    adres: str
    """Mark of the address it went to."""
    email: str | None
    """Address of the parent now."""

    @property
    def van_een_ander(self) -> bool:
        """Whether it went to another address than the parent has now: perhaps another person in the same place."""
        return not gelijk(self.adres, adresmerk(self.email))


def adresmerk(email: str | None) -> str:
    """What a link keeps of the mail address it went to."""
    return merkteken("akkoordadres", email or "")


def _zaak(voorwaarde: Any) -> Any:
    mail = sa.func.coalesce(sa.func.nullif(Persoon.email_prive, ""), Persoon.email_school)
    return (
        sa.select(
            AkkoordVerzoek,
            col(Persoon.roepnaam),
            col(Persoon.geboortedatum),
            col(Persoon.taal),
            mail,
            col(School.naam),
            col(School.telefoon),
            col(Regio.zienswijze_dagen),
        )
        .join(Persoon, col(Persoon.id) == col(AkkoordVerzoek.over_id))
        .join(School, col(School.organisatie_id) == col(AkkoordVerzoek.school_id))
        .join(Regio, col(Regio.organisatie_id) == col(School.regio_id))
        .where(voorwaarde)
    )


def zaak(db: Session, verzoek_id: str, *, slot: bool = False) -> Zaak | None:
    """A request by id. `slot=True` holds it until the end of the transaction: decisions come one by one."""
    zin = _zaak(col(AkkoordVerzoek.id) == verzoek_id)
    if slot:
        # Not against rows that only point at it: a question is asked while somebody else decides.
        zin = zin.with_for_update(of=AkkoordVerzoek, key_share=True).execution_options(populate_existing=True)
    rij = db.execute(zin).first()
    return None if rij is None else Zaak(*rij)


def open_zaken(db: Session, voorwaarde: Any) -> list[Zaak]:
    """Requests that wait for an answer, oldest first; for jobs."""
    zin = _zaak(sa.and_(col(AkkoordVerzoek.uitkomst).is_(None), col(AkkoordVerzoek.gesloten_op).is_(None), voorwaarde))
    return [Zaak(*rij) for rij in db.execute(zin.order_by(col(AkkoordVerzoek.gevraagd_op)))]


def ouders_zonder_link(db: Session) -> list[tuple[str, str, str]]:
    """Open requests and parents with gezag and an address who never got a link for them there.

    The third is empty for who never got one, else the mark of his new address.
    """
    v, hoort = AkkoordVerzoek, col(AkkoordLink.ouder_van_id) == col(OuderVan.id)
    zin = (
        sa.select(col(v.id), col(OuderVan.id), col(OuderVan.email), col(AkkoordLink.adres))
        .join(OuderVan, col(OuderVan.kind_id) == col(v.over_id))
        .outerjoin(AkkoordLink, sa.and_(col(AkkoordLink.verzoek_id) == col(v.id), hoort))
        .where(
            col(v.uitkomst).is_(None),
            col(v.gesloten_op).is_(None),
            col(OuderVan.gezag) == Gezag.JA,
            col(OuderVan.email).is_not(None),
        )
    )
    kreeg: dict[tuple[str, str, str], set[str]] = {}
    for verzoek_id, ouder_id, email, merk in db.execute(zin):
        kreeg.setdefault((verzoek_id, ouder_id, adresmerk(email)), set()).update({merk} - {None})
    return [(van, aan, nieuw if al else "") for (van, aan, nieuw), al in kreeg.items() if nieuw not in al]


def daden(db: Session, verzoek_id: str) -> list[Daad]:
    """Acts of a request in order of time, as counting needs them."""
    d = AkkoordDaad
    zin = sa.select(col(d.id), col(d.ouder_van_id), col(d.persoon_id), col(d.keus), col(d.op)).where(
        col(d.verzoek_id) == verzoek_id
    )
    return [
        Daad(r[0], Partij.OUDER if r[1] else Partij.LEERLING, r[1] or r[2], r[3], r[4])
        for r in db.execute(zin.order_by(col(d.op), col(d.id)))
    ]


def link(db: Session, token: str, *, slot: bool = False) -> Link | None:
    """The link of an address; None when nobody has it. `slot=True` holds it: tries are counted one by one."""
    zin = (
        sa.select(
            col(AkkoordLink.id),
            col(AkkoordLink.verzoek_id),
            col(OuderVan.id),
            col(OuderVan.naam),
            col(OuderVan.gezag),
            col(AkkoordLink.taal),
            col(AkkoordLink.verloopt_op),
            col(AkkoordLink.dood_op),
            col(AkkoordLink.pogingen),
            col(AkkoordLink.geopend_op).is_not(None),
            col(AkkoordLink.adres),
            col(OuderVan.email),
        )
        .join(OuderVan, col(OuderVan.id) == col(AkkoordLink.ouder_van_id))
        .where(col(AkkoordLink.hash) == vingerafdruk(token))
    )
    rij = db.execute(zin.with_for_update(of=AkkoordLink) if slot else zin).first()
    return None if rij is None else Link(*rij)


def heeft_inzage(db: Session, link_id: str, code: str) -> bool:
    """Whether this browser gave the right birth date less than half an hour ago."""
    if not code:
        return False
    zin = sa.select(sa.literal(1)).where(
        col(AkkoordInzage.id) == vingerafdruk(code),
        col(AkkoordInzage.link_id) == link_id,
        col(AkkoordInzage.tot) > nu(),
    )
    return db.execute(zin).first() is not None


def laatste_bewijs(db: Session, verzoek_id: str, actor: str) -> AkkoordDaad | None:
    """Somebody's newest act on a request."""
    wie = sa.func.coalesce(AkkoordDaad.ouder_van_id, AkkoordDaad.persoon_id)
    zin = sa.select(AkkoordDaad).where(col(AkkoordDaad.verzoek_id) == verzoek_id, wie == actor)
    return db.execute(zin.order_by(col(AkkoordDaad.op).desc(), col(AkkoordDaad.id).desc()).limit(1)).scalar()


def daad_met_code(db: Session, code: str) -> AkkoordDaad | None:
    """The act of a receipt."""
    return db.execute(sa.select(AkkoordDaad).where(col(AkkoordDaad.controlecode) == code)).scalar()


def ingetrokken_op(db: Session, daad_id: str) -> datetime | None:
    """When an act was taken back."""
    zin = sa.select(col(AkkoordDaad.op)).where(col(AkkoordDaad.intrekking_van_id) == daad_id)
    return db.execute(zin).scalar()


def heeft_geweigerd(db: Session, verzoek_id: str) -> bool:
    """Whether anybody said no. In mode `informeren` it is sent all the same, without fields that need consent."""
    zin = sa.select(sa.literal(1)).where(
        col(AkkoordDaad.verzoek_id) == verzoek_id, col(AkkoordDaad.keus) == Uitkomst.NIET_AKKOORD
    )
    return db.execute(zin.limit(1)).first() is not None


def ouder_van_wie(db: Session, wie: Wie, kind_id: str) -> tuple[str, str] | None:
    """Id and name of the row that makes `wie` a parent with gezag of this child."""
    zin = sa.select(col(OuderVan.id), col(OuderVan.naam)).where(
        col(OuderVan.persoon_id) == wie.persoon_id, col(OuderVan.kind_id) == kind_id, col(OuderVan.gezag) == Gezag.JA
    )
    rij = db.execute(zin).first()
    return None if rij is None else (rij[0], rij[1])
