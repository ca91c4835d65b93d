"""What a pupil already chose. The choices live a step higher: that slice says so when the house is composed."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlmodel import Session

from app.accounts.wie import Wie


@dataclass(frozen=True, slots=True)
class Gekozen:
    """One choice: an opleiding of the offer."""

    aanbod_id: str
    crebo: str
    plek: int
    """First, second or third choice."""


KEUZEBRONNEN: list[Callable[[Session, Wie], list[Gekozen]]] = []
"""Filled by composition (`app.main`), from `KEUZEBRONNEN` in a slice's `keuzebron.py`."""


def gekozen_door(db: Session, wie: Wie) -> list[Gekozen]:
    """His own choices of this schooljaar, first choice first. One statement."""
    return [keuze for bron in KEUZEBRONNEN for keuze in bron(db, wie)]
