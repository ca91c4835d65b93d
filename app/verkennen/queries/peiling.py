"""What pupils thought of an activity, as totals that point at nobody."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.clock import nu
from app.verkennen.models import Activiteit, Deelname, Peiling
from app.verkennen.rules import AANBIEDERS

STAP = 5
"""Totals move with so many answers at a time: who knows when one pupil answered can't subtract him."""
RUST = timedelta(days=3)
"""After the end, before anything is shown."""


@dataclass(frozen=True, slots=True)
class Peilingtotaal:
    """What the first five, ten, fifteen … said."""

    aantal: int
    gemiddeld: float
    past: dict[str, int]
    """How many said `ja`, `misschien`, `nee`."""
    zelfde_cijfer: bool
    """All of them gave the same; the page does not say so in so many words."""


def peiling_van(db: Session, wie: Wie, activiteit_id: str) -> Peilingtotaal | None:
    """Totals of the poll over the oldest answers, a multiple of `STAP`; None below that or too soon. One statement."""
    zin = (
        sa.select(col(Peiling.past), col(Peiling.cijfer))
        .join(Deelname, col(Deelname.id) == col(Peiling.deelname_id))
        .join(Activiteit, col(Activiteit.id) == col(Deelname.activiteit_id))
        .where(col(Activiteit.organisatie_id).in_(wie.organisaties(*AANBIEDERS)), col(Activiteit.id) == activiteit_id)
        .where(col(Activiteit.eindigt_op) <= nu() - RUST)
        .order_by(col(Peiling.op), col(Peiling.deelname_id))
    )
    alle = db.execute(zin).all()
    oudste = alle[: len(alle) // STAP * STAP]
    if not oudste:
        return None
    cijfers = [int(rij[1]) for rij in oudste]
    past = dict(Counter(str(rij[0]) for rij in oudste))
    return Peilingtotaal(len(oudste), sum(cijfers) / len(cijfers), past, len(set(cijfers)) == 1)
