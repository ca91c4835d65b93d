"""What happened that a higher slice wants to know: it adds itself to the list when the house is composed.

A listener runs inside the same transaction, so what it makes stands or falls with the fact.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session


@dataclass(frozen=True, slots=True)
class WasAanwezig:
    """A pupil was at an activity: the portfolio offers him a draft card about it."""

    persoon_id: str
    activiteit_id: str
    soort: str
    """A value of `ActiviteitSoort`."""
    titel: str
    organisatie: str
    dag: date
    over: tuple[tuple[str, str], ...]
    """Pairs of `OverSoort` and code."""


OP_AANWEZIG: list[Callable[[Session, WasAanwezig], None]] = []
"""Filled by composition (`app.main`), from `LUISTERAARS` in a slice's `luisteraars.py`."""


def meld_aanwezig(db: Session, feit: WasAanwezig) -> None:
    """Tell every listener."""
    for luisteraar in OP_AANWEZIG:
        luisteraar(db, feit)
