"""Distance in SQL: whole kilometres need no sine, only the squares of two differences."""

import math
from typing import Any

import sqlalchemy as sa

from app.scholen.plaatsen import KM_PER_GRAAD, Plek

VER = 1_000_000.0
"""Squared kilometres of a place that nobody knows where it is: behind all others."""


def kwadraat(plek: Plek, breedte: Any, lengte: Any) -> sa.ColumnElement[float]:
    """Squared distance in km² from `plek` to the two columns (degrees); NULL when the place is unknown.

    The earth is taken flat around `plek`: within the Netherlands that is wrong by less than one percent.
    """
    noord = (breedte - plek.breedte) * KM_PER_GRAAD
    oost = (lengte - plek.lengte) * (KM_PER_GRAAD * math.cos(math.radians(plek.breedte)))
    uit: sa.ColumnElement[float] = noord * noord + oost * oost
    return uit


def binnen(plek: Plek, km: int, breedte: Any, lengte: Any) -> sa.ColumnElement[bool]:
    """Condition: at most `km` away. First a box, which an index or a quick comparison decides, then the circle."""
    hoog = km / KM_PER_GRAAD
    breed = hoog / math.cos(math.radians(plek.breedte))
    return sa.and_(
        breedte.between(plek.breedte - hoog, plek.breedte + hoog),
        lengte.between(plek.lengte - breed, plek.lengte + breed),
        kwadraat(plek, breedte, lengte) <= km * km,
    )


def in_km(kwadraat_km: float | None) -> int | None:
    """Whole kilometres of a squared distance; None stays unknown."""
    return None if kwadraat_km is None else round(math.sqrt(kwadraat_km))
