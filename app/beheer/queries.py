"""What the administrator's pages read: always of his own school, in one or two statements."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Account, Passkey, Persoon, RolToekenning
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import schooljaar
from app.kit.fouten import NietGevonden
from app.scholen.models import Gezag, Inschrijving, Klas, MentorVan, OuderVan
from app.scholen.queries import loopt
from app.scholen.rules import SCHOOLROLLEN

PER_BLAD = 50


def eigen_school(wie: Wie) -> str:
    """The school that he administers; of more than one the first. Raises NietGevonden."""
    scholen = wie.organisaties(Rol.SCHOOLBEHEER)
    if not scholen:
        raise NietGevonden
    return scholen[0]


def _hier(wie: Wie) -> sa.ColumnElement[bool]:
    return sa.and_(
        col(Inschrijving.school_id) == eigen_school(wie), col(Inschrijving.schooljaar) == schooljaar(), loopt()
    )


def geactiveerd() -> sa.ColumnElement[bool]:
    """Condition on `Persoon` joined with `Account`: he can log in."""
    zelfde = sa.select(sa.literal(1)).correlate(Persoon)
    met_woord = zelfde.where(col(Account.persoon_id) == col(Persoon.id), col(Account.wachtwoord).is_not(None)).exists()
    met_sleutel = zelfde.where(col(Passkey.persoon_id) == col(Persoon.id)).exists()
    return sa.or_(met_woord, met_sleutel)


def _ouder_die_mag() -> sa.ColumnElement[bool]:
    """The pupil has a parent with gezag whom we can mail."""
    return sa.exists().where(
        col(OuderVan.kind_id) == col(Persoon.id), col(OuderVan.gezag) == Gezag.JA, col(OuderVan.email).is_not(None)
    )


def _ouder_onbekend() -> sa.ColumnElement[bool]:
    return sa.exists().where(col(OuderVan.kind_id) == col(Persoon.id), col(OuderVan.gezag) == Gezag.ONBEKEND)


def _zonder_mail() -> sa.ColumnElement[bool]:
    return sa.and_(col(Persoon.email_school).is_(None), col(Persoon.email_prive).is_(None))


@dataclass(frozen=True, slots=True)
class Telling:
    """The school in numbers, of this schooljaar."""

    leerlingen: int
    klassen: int
    zonder_mail: int
    niet_geactiveerd: int
    zonder_ouder: int
    """Without a parent with gezag whom we can mail."""
    gezag_onbekend: int
    """With a parent of whom gezag is unknown."""
    zonder_mentor: int
    """Classes without a mentor."""


def telling(db: Session, wie: Wie) -> Telling:
    """Two statements, at any size of school."""
    som = sa.func.sum
    zin = (
        sa.select(
            sa.func.count(),
            som(sa.case((_zonder_mail(), 1), else_=0)),
            som(sa.case((geactiveerd(), 0), else_=1)),
            som(sa.case((_ouder_die_mag(), 0), else_=1)),
            som(sa.case((_ouder_onbekend(), 1), else_=0)),
        )
        .select_from(Inschrijving)
        .join(Persoon, col(Persoon.id) == col(Inschrijving.persoon_id))
        .where(_hier(wie))
    )
    leerlingen, zonder_mail, niet, zonder_ouder, onbekend = (int(getal or 0) for getal in db.execute(zin).one())
    heeft_mentor = sa.exists().where(col(MentorVan.klas_id) == col(Klas.id))
    klassen = sa.select(sa.func.count(), som(sa.case((heeft_mentor, 0), else_=1))).where(
        col(Klas.school_id) == eigen_school(wie), col(Klas.schooljaar) == schooljaar()
    )
    aantal, zonder_mentor = (int(getal or 0) for getal in db.execute(klassen).one())
    return Telling(leerlingen, aantal, zonder_mail, niet, zonder_ouder, onbekend, zonder_mentor)


@dataclass(frozen=True, slots=True)
class LeerlingOuders:
    """A pupil in the list of parents."""

    persoon_id: str
    roepnaam: str
    tussenvoegsel: str
    achternaam: str
    klas: str
    ouders: int
    kan_akkoord: bool
    onbekend: bool


FILTERS = {"alle": None, "mist": sa.not_(_ouder_die_mag()), "onbekend": _ouder_onbekend()}
"""Filters of the list of parents."""


def leerlingen_met_ouders(
    db: Session, wie: Wie, zoek: str, filter_: str, blad: int
) -> tuple[list[LeerlingOuders], int]:
    """A page of pupils with how their parents stand, and how many there are. Two statements."""
    aantal = sa.select(sa.func.count()).where(col(OuderVan.kind_id) == col(Persoon.id)).correlate(Persoon)
    velden: tuple[Any, ...] = (
        Persoon.id,
        Persoon.roepnaam,
        Persoon.tussenvoegsel,
        Persoon.achternaam,
        Klas.naam,
        aantal.scalar_subquery(),
        _ouder_die_mag(),
        _ouder_onbekend(),
    )
    basis = (
        sa.select(*velden)
        .select_from(Inschrijving)
        .join(Persoon, col(Persoon.id) == col(Inschrijving.persoon_id))
        .join(Klas, col(Klas.id) == col(Inschrijving.klas_id))
        .where(_hier(wie))
    )
    voorwaarde = FILTERS.get(filter_)
    if voorwaarde is not None:
        basis = basis.where(voorwaarde)
    for woord in zoek.split()[:4]:
        plekken = (Persoon.roepnaam, Persoon.achternaam, Klas.naam, Inschrijving.leerlingnummer)
        basis = basis.where(sa.or_(*(col(plek).icontains(woord, autoescape=True) for plek in plekken)))
    totaal = db.execute(sa.select(sa.func.count()).select_from(basis.subquery())).scalar_one()
    rijen = basis.order_by(col(Klas.naam), col(Persoon.achternaam), col(Persoon.roepnaam), col(Persoon.id))
    blad_rijen = db.execute(rijen.limit(PER_BLAD).offset((blad - 1) * PER_BLAD))
    return [LeerlingOuders(*rij) for rij in blad_rijen], totaal


@dataclass(frozen=True, slots=True)
class Medewerker:
    """A member of staff with what he does here."""

    persoon_id: str
    roepnaam: str
    tussenvoegsel: str
    achternaam: str
    email: str | None
    rollen: list[str]
    klas_ids: list[str]
    dicht: bool
    actief: bool


def medewerkers(db: Session, wie: Wie) -> list[Medewerker]:
    """Everybody with a role at the school, by surname. Two statements."""
    school_id = eigen_school(wie)
    velden: tuple[Any, ...] = (
        Persoon.id,
        Persoon.roepnaam,
        Persoon.tussenvoegsel,
        Persoon.achternaam,
        Persoon.email_school,
        RolToekenning.rol,
        Account.dicht_op,
        geactiveerd(),
    )
    zin = (
        sa.select(*velden)
        .select_from(RolToekenning)
        .join(Persoon, col(Persoon.id) == col(RolToekenning.persoon_id))
        .outerjoin(Account, col(Account.persoon_id) == col(Persoon.id))
        .where(col(RolToekenning.organisatie_id) == school_id, col(RolToekenning.rol).in_(SCHOOLROLLEN))
        .order_by(col(Persoon.achternaam), col(Persoon.roepnaam), col(Persoon.id), col(RolToekenning.volgorde))
    )
    klassen: dict[str, list[str]] = {}
    mentor = (
        sa.select(col(MentorVan.persoon_id), col(MentorVan.klas_id))
        .join(Klas, col(Klas.id) == col(MentorVan.klas_id))
        .where(col(Klas.school_id) == school_id, col(Klas.schooljaar) == schooljaar())
        .order_by(col(Klas.naam))
    )
    for persoon_id, klas_id in db.execute(mentor):
        klassen.setdefault(persoon_id, []).append(klas_id)
    team: dict[str, Medewerker] = {}
    for id_, roep, tussen, achter, email, rol, dicht_op, actief in db.execute(zin):
        if id_ not in team:
            eigen = klassen.get(id_, [])
            team[id_] = Medewerker(id_, roep, tussen, achter, email, [], eigen, dicht_op is not None, actief)
        team[id_].rollen.append(rol)
    return list(team.values())
