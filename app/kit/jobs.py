"""Work that comes back by itself; slices list theirs in `JOBS`, the worker runs them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session


@dataclass(frozen=True, slots=True)
class Job:
    """A job gets its own write transaction and gives back how many things it did."""

    naam: str
    """Unique, `slice.zaak`."""
    elke: timedelta
    """Time between two starts; it must be harmless when it runs twice."""
    functie: Callable[[Session], int]
