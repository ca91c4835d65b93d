"""A map of the Netherlands without an outline: rows of dots wherever there are towns, and a place for every town.

One unit of the picture is about one kilometre. `punt(breedte, lengte)` gives x and y inside BEELD; `omtrek()` is the
data of one `<path>` that is drawn with round caps and `stroke-dasharray="0 STAP"`, so that a run of dots is one line.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.scholen.plaatsen import KM_PER_GRAAD, plaatsen

WEST, NOORD = 3.25, 53.58
"""Degrees at the top left corner of the picture."""
KM_PER_GRAAD_OOST = KM_PER_GRAAD * math.cos(math.radians(52.1))
BREED, HOOG = 284, 322
"""Units of the picture."""
BEELD = f"0 0 {BREED} {HOOG}"
"""The viewBox."""
STAP = 5
"""Units between two dots in a row."""
RIJ = 4.3
"""Units between two rows: with every other row half a step further on, the dots lie as in a honeycomb."""
DICHTBIJ = 4.2
"""A dot is land when a town lies this near, in units."""

TUSSEN = 24
"""Least distance in units between two dots to press: 24 pixels in a picture of 288 pixels (a phone of 320)."""
KLEIN, GROOT = 4.0, 11.0
"""Radius of the smallest and the biggest dot."""


def punt(breedte: float, lengte: float) -> tuple[float, float]:
    """Place in the picture of a latitude and longitude in degrees; outside the Netherlands it may fall outside."""
    x = (lengte - WEST) * KM_PER_GRAAD_OOST
    y = (NOORD - breedte) * KM_PER_GRAAD
    return round(x, 1), round(y, 1)


@lru_cache(maxsize=1)
def omtrek() -> str:
    """Path data of all dots, under 4 kB; made once."""
    return "".join(_lijnen(nummer, kolommen) for nummer, kolommen in sorted(_buurt().items()))


def land() -> "Land":
    """What the map component needs besides the dots of the page."""
    return Land(BEELD, omtrek(), STAP)


def _buurt() -> dict[int, set[int]]:
    """Columns of every row where a town is near."""
    uit: dict[int, set[int]] = {}
    for plek in plaatsen().values():
        x, y = punt(plek.breedte, plek.lengte)
        midden = round(y / RIJ)
        for nummer in (midden - 1, midden, midden + 1):
            eerste = (x - _inspring(nummer)) / STAP
            for kolom in (math.floor(eerste), math.ceil(eerste)):
                if math.dist((x, y), (_inspring(nummer) + kolom * STAP, nummer * RIJ)) <= DICHTBIJ:
                    uit.setdefault(nummer, set()).add(kolom)
    return uit


def _inspring(nummer: int) -> float:
    return STAP / 2 if nummer % 2 else 0.0


def _lijnen(nummer: int, kolommen: set[int]) -> str:
    """A line for every run of dots next to each other; the pattern of dashes starts anew with each."""
    hoogte, delen = round(nummer * RIJ), []
    for kolom in sorted(kolommen):
        if kolom - 1 in kolommen:
            continue
        einde = kolom
        while einde + 1 in kolommen:
            einde += 1
        # One unit more: a last dot that falls exactly at the end would depend on rounding.
        delen.append(f"M{_inspring(nummer) + kolom * STAP:g} {hoogte}h{(einde - kolom) * STAP + 1}")
    return "".join(delen)


@dataclass(frozen=True, slots=True)
class Land:
    """The country as a background."""

    beeld: str
    omtrek: str
    stap: int


@dataclass(frozen=True, slots=True)
class Streek:
    """A town with everything around it that would not fit beside it in the picture."""

    naam: str
    """The town with the most; the others are near it."""
    x: float
    y: float
    straal: float
    """Of its dot, KLEIN to GROOT."""
    aantal: int
    plaatsen: int
    """Number of towns in it."""


def streken(plekken: Iterable[tuple[str, float, float, int]]) -> list[Streek]:
    """Dots for (town, latitude, longitude, number), most first; no two lie closer than TUSSEN.

    A finger can hit each of them on the smallest phone. A town outside the picture is left out.
    """
    kernen: list[tuple[str, float, float, list[int]]] = []
    for naam, breedte, lengte, aantal in sorted(plekken, key=lambda plek: (-plek[3], plek[0])):
        x, y = punt(breedte, lengte)
        if not (0 <= x <= BREED and 0 <= y <= HOOG):
            continue
        bij = min(kernen, key=lambda kern: math.dist((x, y), kern[1:3]), default=None)
        if bij is not None and math.dist((x, y), bij[1:3]) < TUSSEN:
            bij[3].append(aantal)
        else:
            kernen.append((naam, x, y, [aantal]))
    meeste = max((sum(kern[3]) for kern in kernen), default=1) or 1
    uit = [
        Streek(naam, x, y, round(KLEIN + (GROOT - KLEIN) * math.sqrt(sum(delen) / meeste), 1), sum(delen), len(delen))
        for naam, x, y, delen in kernen
    ]
    return sorted(uit, key=lambda streek: (-streek.aantal, streek.naam))
