"""An ESCO occupation that has no story of its own."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session, col

from app.verkennen.inhoud import Beroep, catalogus
from app.verkennen.models import EscoBeroep
from app.verkennen.zoeken import verwant_aan, zoek_beroepen

MEESTE_BUREN = 6
"""Own beroepen that are shown beside an ESCO name."""
_MEESTE_NAMEN = 12


@dataclass(frozen=True, slots=True)
class EscoRij:
    """Names and group of an occupation."""

    code: str
    naam: str
    ook: tuple[str, ...]
    isco: str


def esco_met_code(db: Session, code: str) -> EscoRij | None:
    """An occupation by the last part of its conceptUri; None when it is unknown or no longer there."""
    zin = sa.select(col(EscoBeroep.code), col(EscoBeroep.naam), col(EscoBeroep.ook), col(EscoBeroep.isco)).where(
        col(EscoBeroep.code) == code[:36], col(EscoBeroep.gestopt_op).is_(None)
    )
    rij = db.execute(zin).first()
    if rij is None:
        return None
    ook = tuple(deel for deel in rij[2].splitlines() if deel and deel != rij[1])
    return EscoRij(rij[0], rij[1], ook[:_MEESTE_NAMEN], rij[3])


def beroep_van_esco(code: str) -> Beroep | None:
    """Our own beroep that is this very occupation."""
    return next((een for een in catalogus().beroepen.values() if een.esco.rpartition("/")[2] == code), None)


def buren_van(db: Session, rij: EscoRij) -> list[Beroep]:
    """Own beroepen closest to an ESCO name: of the same ISCO group, found by its name, and related to those."""
    boek = catalogus().beroepen
    groep = [een.id for een in boek.values() if een.isco == rij.isco]
    gevonden = [een.beroep_id for een in zoek_beroepen(db, rij.naam, MEESTE_BUREN).treffers if een.beroep_id]
    erbij = [een.beroep_id for eerste in (groep + gevonden)[:2] for een in verwant_aan(eerste) if een.beroep_id]
    return [boek[een] for een in dict.fromkeys(groep + gevonden + erbij)][:MEESTE_BUREN]
