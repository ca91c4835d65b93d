"""Schools, the region's rules, the mbo's offer and what an intaker may open."""

import unicodedata
from collections.abc import Collection
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import schooljaar as dit_schooljaar
from app.kit.clock import vandaag
from app.scholen.models import Aanbod, Inschrijving, MboInstelling, MboLocatie, Regio, School
from app.scholen.queries.rijen import AanbodRij, RegioRij, SchoolRij

MAX_WOORDEN = 6
"""More words in a search are ignored."""

_SCHOOL: tuple[Any, ...] = (
    School.organisatie_id,
    School.brin,
    School.vestiging,
    School.naam,
    School.plaats,
    School.telefoon,
    School.email,
    School.regio_id,
    School.gemeente_id,
)
_REGIO: tuple[Any, ...] = (
    Regio.organisatie_id,
    Regio.rmc_nummer,
    Regio.naam,
    Regio.akkoord_modus,
    Regio.zienswijze_dagen,
)
_AANBOD: tuple[Any, ...] = (
    Aanbod.id,
    Aanbod.naam,
    Aanbod.crebo,
    Aanbod.niveau,
    Aanbod.leerweg,
    Aanbod.startdatum,
    MboInstelling.organisatie_id,
    MboInstelling.naam,
    MboInstelling.brin,
    MboLocatie.naam,
    MboLocatie.plaats,
    MboInstelling.site,
)


def school(db: Session, school_id: str) -> SchoolRij | None:
    """A school by its organisation's id: public facts."""
    rij = db.execute(sa.select(*_SCHOOL).where(col(School.organisatie_id) == school_id)).first()
    return None if rij is None else SchoolRij(*rij)


def school_met_brin(db: Session, brin: str, vestiging: str = "00") -> SchoolRij | None:
    """A school by BRIN (four characters) and vestiging (two digits)."""
    zin = sa.select(*_SCHOOL).where(col(School.brin) == brin.upper(), col(School.vestiging) == vestiging)
    rij = db.execute(zin).first()
    return None if rij is None else SchoolRij(*rij)


def school_van(db: Session, persoon_id: str, schooljaar: str | None = None) -> SchoolRij | None:
    """School of a pupil, the newest when he moved. No `wie`: public facts about the school."""
    zin = (
        sa.select(*_SCHOOL)
        .join_from(Inschrijving, School, col(School.organisatie_id) == col(Inschrijving.school_id))
        .where(
            col(Inschrijving.persoon_id) == persoon_id,
            col(Inschrijving.schooljaar) == (schooljaar or dit_schooljaar()),
        )
        .order_by(col(Inschrijving.tot).is_(None).desc(), col(Inschrijving.van).desc())
        .limit(1)
    )
    rij = db.execute(zin).first()
    return None if rij is None else SchoolRij(*rij)


def regio_van_school(db: Session, school_id: str) -> RegioRij | None:
    """The rules a school works by: akkoord mode and days for a zienswijze."""
    zin = (
        sa.select(*_REGIO)
        .join_from(School, Regio, col(Regio.organisatie_id) == col(School.regio_id))
        .where(col(School.organisatie_id) == school_id)
    )
    rij = db.execute(zin).first()
    return None if rij is None else RegioRij(*rij)


def regio_voor(db: Session, wie: Wie) -> RegioRij | None:
    """The region that `wie` administers."""
    zin = sa.select(*_REGIO).where(col(Regio.organisatie_id).in_(wie.organisaties(Rol.REGIOBEHEER)))
    rij = db.execute(zin.order_by(col(Regio.rmc_nummer)).limit(1)).first()
    return None if rij is None else RegioRij(*rij)


def zoekvorm(tekst: str) -> str:
    """Lowercase without accents: how `Aanbod.zoektekst` is stored and searched."""
    los = unicodedata.normalize("NFKD", tekst.lower())
    return " ".join("".join(teken for teken in los if not unicodedata.combining(teken)).split())


def _kies_aanbod() -> sa.Select[Any]:
    return (
        sa.select(*_AANBOD)
        .join_from(Aanbod, MboInstelling, col(MboInstelling.organisatie_id) == col(Aanbod.instelling_id))
        .join(MboLocatie, col(MboLocatie.id) == col(Aanbod.locatie_id))
    )


def zoek_aanbod(db: Session, tekst: str, niveaus: Collection[int] = (), limiet: int = 30) -> list[AanbodRij]:
    """Opleidingen to choose from: every word must occur in name, mbo, place, leerweg or crebo.

    `niveaus` empty = all levels; an empty `tekst` gives the first of the alphabet. Names that start with the
    text come first. Accents and capitals are compared here, not by a database, so both engines answer alike;
    the offer of a region is a few hundred rows.
    """
    zin = _kies_aanbod().where(sa.or_(col(Aanbod.gestopt_op).is_(None), col(Aanbod.gestopt_op) > vandaag()))
    if niveaus:
        zin = zin.where(col(Aanbod.niveau).in_(niveaus))
    gezocht = zoekvorm(tekst[:100])
    woorden = gezocht.split()[:MAX_WOORDEN]
    gevonden: list[tuple[bool, str, AanbodRij]] = []
    for rij in db.execute(zin):
        opleiding = AanbodRij(*rij)
        vorm = zoekvorm(
            f"{opleiding.naam} {opleiding.instelling} {opleiding.plaats} {opleiding.leerweg} {opleiding.crebo}"
        )
        if all(woord in vorm for woord in woorden):
            gevonden.append((not vorm.startswith(gezocht), vorm, opleiding))
    gevonden.sort(key=lambda drie: (drie[0], drie[1], drie[2].id))
    return [opleiding for _later, _vorm, opleiding in gevonden[:limiet]]


def aanbod_met_id(db: Session, ids: Collection[str]) -> dict[str, AanbodRij]:
    """Opleidingen by id, also those no longer offered; ids that do not exist are left out."""
    if not ids:
        return {}
    return {rij[0]: AanbodRij(*rij) for rij in db.execute(_kies_aanbod().where(col(Aanbod.id).in_(ids)))}
