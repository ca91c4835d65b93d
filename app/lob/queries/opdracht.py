"""Which opdrachten a pupil can do, what his school planned, and what he made of them."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.clock import schooljaar
from app.lob.inhoud import Opdracht, opdrachten
from app.lob.inhoud.opdrachten import EIGEN, van_school
from app.lob.models import Inlevering, InleveringKaart, Kaart, KaartStand, OpdrachtPlan, Schoolopdracht
from app.lob.queries.zicht import Toegang, zichtbare_kaarten
from app.lob.werk import gevraagd
from app.scholen.queries.zicht import Voorwaarde

MEESTE_KAARTEN = 40
"""Newest cards to choose evidence from; what was chosen before stands there too."""


@dataclass(frozen=True, slots=True)
class Gepland:
    """An opdracht that his school switched on for him."""

    opdracht: Opdracht
    uiterlijk: date | None
    verplicht: bool


@dataclass(frozen=True, slots=True)
class Werkregel:
    """A hand-in in a list."""

    id: str
    opdracht_id: str
    titel: str
    stand: str


@dataclass(frozen=True, slots=True)
class Bewijs:
    """A card to show with a hand-in."""

    id: str
    titel: str
    datum: date | None
    gekozen: bool


def hoort_bij_school() -> Voorwaarde:
    """Join of a plan with the text a school wrote itself, as long as it is not put away."""
    return sa.and_(
        col(OpdrachtPlan.opdracht_id) == sa.literal(EIGEN) + col(Schoolopdracht.id),
        col(Schoolopdracht.school_id) == col(OpdrachtPlan.school_id),
        col(Schoolopdracht.weg_op).is_(None),
    )


def opdracht_van(plan: OpdrachtPlan, eigen: Schoolopdracht | None) -> Opdracht | None:
    """What a plan switches on; None when it is gone."""
    return van_school(eigen) if eigen else opdrachten().get(plan.opdracht_id)


def gepland_voor(db: Session, plek: Toegang) -> dict[str, Gepland]:
    """What his school asks of him this schooljaar, first what must be done first. One statement."""
    if plek.school_id is None:
        return {}
    zin = (
        sa.select(OpdrachtPlan, Schoolopdracht)
        .outerjoin(Schoolopdracht, hoort_bij_school())
        .where(
            col(OpdrachtPlan.school_id) == plek.school_id,
            col(OpdrachtPlan.schooljaar) == schooljaar(),
            col(OpdrachtPlan.leerjaar).in_((0, plek.leerjaar)),
            col(OpdrachtPlan.schoolsoort).in_(("", plek.schoolsoort)),
        )
        .order_by(col(OpdrachtPlan.uiterlijk).is_(None), col(OpdrachtPlan.uiterlijk), col(OpdrachtPlan.id))
    )
    uit: dict[str, Gepland] = {}
    for plan, eigen in db.execute(zin):
        opdracht, al = opdracht_van(plan, eigen), uit.get(plan.opdracht_id)
        if opdracht:  # asked twice, for his leerjaar and for all: the first day counts
            dag = al.uiterlijk if al else plan.uiterlijk
            uit[opdracht.id] = Gepland(opdracht, dag, plan.verplicht or bool(al and al.verplicht))
    return uit


def werk_van(db: Session, plek: Toegang) -> dict[str, Werkregel]:
    """His last hand-in of every opdracht he began. One statement."""
    velden = (col(Inlevering.id), col(Inlevering.opdracht_id), col(Inlevering.inhoud), col(Inlevering.stand))
    zin = sa.select(*velden).where(col(Inlevering.persoon_id) == plek.persoon_id)
    rijen = db.execute(zin.order_by(col(Inlevering.schooljaar), col(Inlevering.id)))
    return {rij[1]: Werkregel(rij[0], rij[1], gevraagd(rij[2]).titel, rij[3]) for rij in rijen}


def laatste_werk(db: Session, plek: Toegang, opdracht_id: str) -> Inlevering | None:
    """His last hand-in of one opdracht."""
    zin = sa.select(Inlevering).where(
        col(Inlevering.persoon_id) == plek.persoon_id, col(Inlevering.opdracht_id) == opdracht_id
    )
    return db.execute(zin.order_by(col(Inlevering.schooljaar).desc()).limit(1)).scalar_one_or_none()


def te_kiezen_bewijs(db: Session, rij: Inlevering) -> list[Bewijs]:
    """His own cards that are af, newest first, and which he chose. One statement."""
    gekozen = sa.exists().where(
        col(InleveringKaart.inlevering_id) == rij.id, col(InleveringKaart.kaart_id) == col(Kaart.id)
    )
    zin = (
        sa.select(col(Kaart.id), col(Kaart.titel), col(Kaart.datum), gekozen.label("gekozen"))
        .where(col(Kaart.persoon_id) == rij.persoon_id, sa.or_(col(Kaart.stand) == KaartStand.AF, gekozen))
        .order_by(sa.desc("gekozen"), col(Kaart.datum).is_(None), col(Kaart.datum).desc(), col(Kaart.id).desc())
        .limit(MEESTE_KAARTEN)
    )
    return [Bewijs(*een) for een in db.execute(zin)]


def bewijs_bij(db: Session, plek: Toegang, inlevering_id: str) -> list[Bewijs]:
    """The cards of a hand-in that who looks may see. One statement."""
    zin = (
        sa.select(col(Kaart.id), col(Kaart.titel), col(Kaart.datum), sa.true())
        .join(InleveringKaart, col(InleveringKaart.kaart_id) == col(Kaart.id))
        .where(col(InleveringKaart.inlevering_id) == inlevering_id, zichtbare_kaarten(plek.als))
        .order_by(col(Kaart.datum), col(Kaart.id))
    )
    return [Bewijs(*een) for een in db.execute(zin)]
