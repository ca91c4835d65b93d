"""A school switches opdrachten on and off, and writes its own."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.clock import nu, schooljaar, vandaag
from app.kit.ids import nieuw_id
from app.lob.forms.schoolopdracht import PlanForm, TekstForm
from app.lob.inhoud import Opdracht
from app.lob.inhoud.opdrachten import EIGEN
from app.lob.models import OpdrachtPlan, Schoolopdracht
from app.lob.queries.schoolopdracht import school_van

UNIEK = ["school_id", "schooljaar", "opdracht_id", "leerjaar", "schoolsoort"]


def zet_aan(db: Session, wie: Wie, opdracht: Opdracht, vorm: PlanForm) -> None:
    """On for a leerjaar and kind of school; what was on for the same is changed."""
    _leg_vast(db, wie, opdracht.id, vorm.leerjaar, vorm.schoolsoort, vorm.dag, vorm.verplicht)


def _leg_vast(
    db: Session, wie: Wie, opdracht_id: str, leerjaar: int, schoolsoort: str, dag: date | None, verplicht: bool
) -> None:
    rij = {
        "id": nieuw_id(),
        "school_id": school_van(wie),
        "schooljaar": schooljaar(),
        "opdracht_id": opdracht_id,
        "leerjaar": leerjaar,
        "schoolsoort": schoolsoort,
        "uiterlijk": dag,
        "verplicht": verplicht,
    }
    if db.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as invoegen
    else:
        from sqlalchemy.dialects.sqlite import insert as invoegen  # type: ignore[assignment]
    nieuw = {"uiterlijk": dag, "verplicht": verplicht}
    db.execute(invoegen(OpdrachtPlan).values(**rij).on_conflict_do_update(index_elements=UNIEK, set_=nieuw))


def zet_uit(db: Session, wie: Wie, plan_id: str) -> None:
    """Off; what pupils made of it stays theirs. What is no plan of his school changes nothing."""
    zin = sa.delete(OpdrachtPlan).where(col(OpdrachtPlan.id) == plan_id)
    db.execute(zin.where(col(OpdrachtPlan.school_id) == school_van(wie)))


def neem_over(db: Session, wie: Wie) -> int:
    """What was on last schooljaar is on again, without a day; gives how many."""
    vorig = schooljaar(vandaag().replace(year=vandaag().year - 1, day=1))
    zin = sa.select(OpdrachtPlan).where(
        col(OpdrachtPlan.school_id) == school_van(wie), col(OpdrachtPlan.schooljaar) == vorig
    )
    toen = list(db.execute(zin).scalars())
    for een in toen:
        _leg_vast(db, wie, een.opdracht_id, een.leerjaar, een.schoolsoort, None, een.verplicht)
    return len(toen)


def schrijf_eigen(db: Session, wie: Wie, vorm: TekstForm) -> str:
    """A new opdracht of the school; gives its id as other tables know it."""
    rij = Schoolopdracht(id=nieuw_id(), school_id=school_van(wie), **_velden(vorm))
    db.add(rij)
    db.flush()
    return EIGEN + rij.id


def _velden(vorm: TekstForm) -> dict[str, Any]:
    vast = {"titel": vorm.titel, "kort": vorm.kort, "stappen": vorm.stappen, "vragen": vorm.vragen}
    return vast | {"competenties": ",".join(vorm.competenties), "minuten": int(vorm.minuten)}


def wijzig_eigen(rij: Schoolopdracht, vorm: TekstForm) -> None:
    """Another text is another version; what is being done keeps its own questions."""
    for naam, waarde in _velden(vorm).items():
        setattr(rij, naam, waarde)
    rij.versie += 1


def leg_weg(db: Session, rij: Schoolopdracht) -> None:
    """Nobody finds it any more; who was busy with it goes on."""
    rij.weg_op = nu()
    hier = col(OpdrachtPlan.school_id) == rij.school_id
    db.execute(sa.delete(OpdrachtPlan).where(hier, col(OpdrachtPlan.opdracht_id) == EIGEN + rij.id))
