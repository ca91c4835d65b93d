"""What the database holds of one school in one schooljaar: four statements, then only lookups."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.scholen.models import Gemeente, Inschrijving, Klas, Leerling, OuderVan


@dataclass(slots=True)
class OuderStand:
    """A parent as stored."""

    id: str
    persoon_id: str | None
    naam: str
    relatie: str
    email: str | None
    telefoon: str | None
    gezag: str
    taal: str


@dataclass(slots=True)
class LeerlingStand:
    """A pupil as stored, from his newest inschrijving at this school."""

    persoon_id: str
    roepnaam: str
    tussenvoegsel: str
    achternaam: str
    voornamen: str
    geboren: date | None
    email: str | None
    telefoon: str | None
    inschrijving_id: str
    schooljaar: str
    nummer: str
    kaal: str
    tot: date | None
    klas_id: str
    klas: str
    heeft_leerling: str | None
    """His own id when there is a row with his address."""
    straat: str | None
    huisnummer: str | None
    postcode: str | None
    plaats: str | None
    woongemeente_id: str | None

    @property
    def naam(self) -> str:
        """Roepnaam, tussenvoegsel, surname."""
        return " ".join(deel for deel in (self.roepnaam, self.tussenvoegsel, self.achternaam) if deel)


@dataclass(slots=True)
class Stand:
    """The school as it is now."""

    school_id: str
    schooljaar: str
    op_nummer: dict[str, LeerlingStand]
    """This schooljaar by `nummer_kaal`."""
    eerder: dict[tuple[str, date | None], LeerlingStand]
    """Other schooljaren by `nummer_kaal` and birth date: the same pupil goes on."""
    op_naam: dict[tuple[str, date | None], LeerlingStand]
    """This schooljaar by name and birth date: a possible double under another number."""
    ouders: dict[tuple[str, int], OuderStand]
    klassen: dict[str, tuple[str, str]]
    """Lowercase name to (id, name)."""
    gemeenten: dict[str, str]
    """Lowercase name to id."""


_VELDEN: tuple[Any, ...] = (
    Persoon.id,
    Persoon.roepnaam,
    Persoon.tussenvoegsel,
    Persoon.achternaam,
    Persoon.voornamen,
    Persoon.geboortedatum,
    Persoon.email_school,
    Persoon.telefoon,
    Inschrijving.id,
    Inschrijving.schooljaar,
    Inschrijving.leerlingnummer,
    Inschrijving.nummer_kaal,
    Inschrijving.tot,
    Klas.id,
    Klas.naam,
    Leerling.persoon_id,
    Leerling.straat,
    Leerling.huisnummer,
    Leerling.postcode,
    Leerling.plaats,
    Leerling.woongemeente_id,
)
_OUDER: tuple[Any, ...] = (
    OuderVan.kind_id,
    OuderVan.nummer,
    OuderVan.id,
    OuderVan.persoon_id,
    OuderVan.naam,
    OuderVan.relatie,
    OuderVan.email,
    OuderVan.telefoon,
    OuderVan.gezag,
    OuderVan.taal,
)


def naamsleutel(naam: str, geboren: date | None) -> tuple[str, date | None]:
    """By what two lines may be the same person."""
    return naam.casefold(), geboren


def lees_stand(db: Session, school_id: str, schooljaar: str) -> Stand:
    """Read it. No `wie`: the caller checked that he may import at this school."""
    van_school = col(Inschrijving.school_id) == school_id
    mensen = (
        sa.select(*_VELDEN)
        .select_from(Inschrijving)
        .join(Persoon, col(Persoon.id) == col(Inschrijving.persoon_id))
        .join(Klas, col(Klas.id) == col(Inschrijving.klas_id))
        .outerjoin(Leerling, col(Leerling.persoon_id) == col(Persoon.id))
        .where(van_school)
        .order_by(col(Inschrijving.schooljaar), col(Inschrijving.id))
    )
    stand = Stand(school_id, schooljaar, {}, {}, {}, {}, {}, {})
    for rij in db.execute(mensen):
        kind = LeerlingStand(*rij)
        if kind.schooljaar == schooljaar:
            stand.op_nummer[kind.kaal] = kind
            stand.op_naam[naamsleutel(kind.naam, kind.geboren)] = kind
        else:
            stand.eerder[kind.kaal, kind.geboren] = kind
    kinderen = sa.select(col(Inschrijving.persoon_id)).where(van_school)
    for kind_id, nummer, *rest in db.execute(sa.select(*_OUDER).where(col(OuderVan.kind_id).in_(kinderen))):
        stand.ouders[kind_id, nummer] = OuderStand(*rest)
    klassen = sa.select(col(Klas.id), col(Klas.naam)).where(
        col(Klas.school_id) == school_id, col(Klas.schooljaar) == schooljaar
    )
    stand.klassen = {naam.lower(): (id_, naam) for id_, naam in db.execute(klassen)}
    gemeenten = sa.select(col(Gemeente.naam), col(Gemeente.organisatie_id))
    stand.gemeenten = {naam.lower(): id_ for naam, id_ in db.execute(gemeenten)}
    return stand
