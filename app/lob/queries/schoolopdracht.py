"""What a school switched on and what it wrote itself, for its decaan and its administrator."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import schooljaar
from app.kit.fouten import NietGevonden
from app.lob.inhoud import Opdracht, opdrachten
from app.lob.inhoud.opdrachten import EIGEN, van_school
from app.lob.models import OpdrachtPlan, Schoolopdracht

BEHEER = (Rol.DECAAN, Rol.SCHOOLBEHEER)
"""Roles that decide which opdrachten a school asks."""


@dataclass(frozen=True, slots=True)
class Plan:
    """An opdracht that is on."""

    id: str
    opdracht_id: str
    leerjaar: int
    schoolsoort: str
    uiterlijk: date | None
    verplicht: bool


def school_van(wie: Wie) -> str:
    """The school he decides for; the route let nobody else in."""
    return wie.organisaties(*BEHEER)[0]


def plannen_van(db: Session, wie: Wie) -> list[Plan]:
    """What is on this schooljaar, by leerjaar. One statement."""
    zin = (
        sa.select(col(OpdrachtPlan.id), col(OpdrachtPlan.opdracht_id), col(OpdrachtPlan.leerjaar))
        .add_columns(col(OpdrachtPlan.schoolsoort), col(OpdrachtPlan.uiterlijk), col(OpdrachtPlan.verplicht))
        .where(col(OpdrachtPlan.school_id) == school_van(wie), col(OpdrachtPlan.schooljaar) == schooljaar())
        .order_by(col(OpdrachtPlan.leerjaar), col(OpdrachtPlan.schoolsoort), col(OpdrachtPlan.id))
    )
    return [Plan(*rij) for rij in db.execute(zin)]


def eigen_van(db: Session, wie: Wie) -> list[Opdracht]:
    """What the school wrote, by title. One statement."""
    zin = sa.select(Schoolopdracht).where(
        col(Schoolopdracht.school_id) == school_van(wie), col(Schoolopdracht.weg_op).is_(None)
    )
    rijen = db.execute(zin.order_by(sa.func.lower(col(Schoolopdracht.titel)), col(Schoolopdracht.id)))
    return [van_school(rij) for rij in rijen.scalars()]


def eigen_rij(db: Session, wie: Wie, opdracht_id: str, vast: bool = False) -> Schoolopdracht:
    """An opdracht that his own school wrote; `vast` holds its row. Raises NietGevonden."""
    zin = sa.select(Schoolopdracht).where(
        col(Schoolopdracht.id) == opdracht_id.removeprefix(EIGEN),
        col(Schoolopdracht.school_id) == school_van(wie),
        col(Schoolopdracht.weg_op).is_(None),
    )
    rij = db.execute(zin.with_for_update() if vast else zin).scalar_one_or_none()
    if rij is None or not opdracht_id.startswith(EIGEN):
        raise NietGevonden
    return rij


def opdracht_bij(db: Session, wie: Wie, opdracht_id: str) -> Opdracht:
    """Ours, or one of his own school. Raises NietGevonden."""
    return opdrachten().get(opdracht_id) or van_school(eigen_rij(db, wie, opdracht_id))
