"""Loopbaangesprekken: one, and the list of a pupil."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon, volledige_naam
from app.accounts.wie import Wie
from app.kit.fouten import NietGevonden
from app.lob.models import Gesprek, GesprekStand, Kaart, KaartStand
from app.lob.queries.zicht import Toegang, portfolio_voor, zichtbare_kaarten
from app.lob.rules import mag_reageren
from app.scholen.queries.zicht import Voorwaarde

MEESTE = 60
MEESTE_KAARTEN = 5


@dataclass(frozen=True, slots=True)
class GesprekRij:
    """One in the list."""

    id: str
    op: datetime | None
    waar: str
    stand: str
    schooljaar: str
    met: str
    """Name of the begeleider; empty when nobody is in it yet."""


_VELDEN: tuple[Any, ...] = (
    *(Gesprek.id, Gesprek.op, Gesprek.waar, Gesprek.stand, Gesprek.schooljaar),
    *(Persoon.roepnaam, Persoon.tussenvoegsel, Persoon.achternaam),
)


def zichtbare_gesprekken(wie: Wie, plek: Toegang) -> Voorwaarde:
    """Condition on `Gesprek`: his own; the begeleider what is shared or what he planned; parents none."""
    if plek.eigen:
        return sa.true()
    if not mag_reageren(plek.als):
        return sa.false()
    return sa.or_(col(Gesprek.stand) != GesprekStand.VOORBEREIDING, col(Gesprek.met_id) == wie.persoon_id)


def gesprekken_van(db: Session, wie: Wie, plek: Toegang) -> list[GesprekRij]:
    """The newest first. One statement."""
    zin = (
        sa.select(*_VELDEN)
        .select_from(Gesprek)
        .outerjoin(Persoon, col(Persoon.id) == col(Gesprek.met_id))
        .where(col(Gesprek.persoon_id) == plek.persoon_id, zichtbare_gesprekken(wie, plek))
        .order_by(sa.func.coalesce(col(Gesprek.op), col(Gesprek.gemaakt_op)).desc(), col(Gesprek.id).desc())
        .limit(MEESTE)
    )
    return [GesprekRij(*(*rij[:5], volledige_naam(*rij[5:]) if rij[5] else "")) for rij in db.execute(zin)]


def gesprek_voor(db: Session, wie: Wie, gesprek_id: str, vast: bool = False) -> tuple[Gesprek, Toegang]:
    """One with the portfolio it is in; `vast` holds its row. Raises NietGevonden when `wie` may not see it.

    Of what is still in preparation a begeleider only gets to know what he planned himself, not the text.
    """
    zin = sa.select(Gesprek).where(col(Gesprek.id) == gesprek_id)
    rij = db.execute(zin.with_for_update() if vast else zin).scalars().first()
    if rij is None:
        raise NietGevonden
    plek = portfolio_voor(db, wie, rij.persoon_id)
    gedeeld = rij.stand != GesprekStand.VOORBEREIDING
    if not plek.eigen and not (mag_reageren(plek.als) and (gedeeld or rij.met_id == wie.persoon_id)):
        raise NietGevonden
    return rij, plek


def mag_tekst(plek: Toegang, stand: str) -> bool:
    """Whether who looks reads and writes the text."""
    return plek.eigen or stand != GesprekStand.VOORBEREIDING


def gesprek_met_tekst(db: Session, wie: Wie, gesprek_id: str, vast: bool = False) -> tuple[Gesprek, Toegang]:
    """The same, for who may read the text. Raises NietGevonden."""
    rij, plek = gesprek_voor(db, wie, gesprek_id, vast)
    if not mag_tekst(plek, rij.stand):
        raise NietGevonden
    return rij, plek


def laatste_kaarten(db: Session, plek: Toegang) -> list[tuple[str, str, date | None]]:
    """What he did lately, as a memory aid: id, title, day. One statement."""
    velden: tuple[Any, ...] = (col(Kaart.id), col(Kaart.titel), col(Kaart.datum))
    zin = sa.select(*velden).where(
        col(Kaart.persoon_id) == plek.persoon_id, col(Kaart.stand) == KaartStand.AF, zichtbare_kaarten(plek.als)
    )
    zin = zin.order_by(col(Kaart.datum).is_(None), col(Kaart.datum).desc(), col(Kaart.id).desc()).limit(MEESTE_KAARTEN)
    return [(rij[0], rij[1], rij[2]) for rij in db.execute(zin)]


def naam_van(db: Session, persoon_id: str | None) -> str:
    """Name of the begeleider in a gesprek that `wie` already holds."""
    velden = (col(Persoon.roepnaam), col(Persoon.tussenvoegsel), col(Persoon.achternaam))
    rij = db.execute(sa.select(*velden).where(col(Persoon.id) == persoon_id)).first() if persoon_id else None
    return volledige_naam(*rij) if rij else ""
