"""Towns of the Netherlands with their coordinates, and the town of a postcode (`lob_content/plaatsen.csv`).

Distances are from town to town, as the crow flies: enough to say 'about 12 km', not to plan a journey.
"""

import csv
import math
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from app.kit.settings import WORTEL

AARDE_KM = 6371.0
KM_PER_GRAAD = 111.19
"""Kilometres of one degree of latitude."""
MAX_TEKST = 80
"""Characters of a place or postcode somebody types."""
_POSTCODE = re.compile(r"^([1-9]\d{3})\s*[a-z]{0,2}$")


@dataclass(frozen=True, slots=True)
class Plek:
    """A town; `breedte` and `lengte` in degrees."""

    naam: str
    gemeente: str
    provincie: str
    breedte: float
    lengte: float

    def km_tot(self, breedte: float, lengte: float) -> float:
        """Distance in kilometres as the crow flies."""
        noord = math.radians(breedte - self.breedte)
        oost = math.radians(lengte - self.lengte)
        kern = (
            math.sin(noord / 2) ** 2
            + math.cos(math.radians(self.breedte)) * math.cos(math.radians(breedte)) * math.sin(oost / 2) ** 2
        )
        return 2 * AARDE_KM * math.asin(math.sqrt(kern))


def _vorm(tekst: str) -> str:
    """Small letters and digits only, without accents, signs and spaces: how towns are compared."""
    return "".join(teken for teken in unicodedata.normalize("NFKD", tekst.lower()) if teken.isalnum())


def _lees(naam: str) -> list[dict[str, str]]:
    with (WORTEL / "lob_content" / naam).open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


@lru_cache(maxsize=1)
def plaatsen() -> dict[tuple[str, str], Plek]:
    """Every town by (woonplaats, gemeente); read once."""
    return {
        (rij["woonplaats"], rij["gemeente"]): Plek(
            rij["woonplaats"], rij["gemeente"], rij["provincie"], float(rij["lat"]), float(rij["lon"])
        )
        for rij in _lees("plaatsen.csv")
    }


@lru_cache(maxsize=1)
def _op_naam() -> dict[str, Plek]:
    """By written form; of two towns with one name the first that is also a gemeente's own town."""
    uit: dict[str, Plek] = {}
    for plek in plaatsen().values():
        vorm = _vorm(plek.naam)
        if vorm not in uit or _vorm(plek.gemeente) == vorm:
            uit[vorm] = plek
    for spreektaal, officieel in {"denhaag": "sgravenhage", "denbosch": "shertogenbosch"}.items():
        if officieel in uit:
            uit.setdefault(spreektaal, uit[officieel])
    return uit


@lru_cache(maxsize=1)
def _postcodes() -> tuple[list[int], list[tuple[int, Plek]]]:
    """First postcodes of each range, sorted; and beside each its last postcode and town."""
    rijen = sorted(
        (int(rij["van"]), int(rij["tot"]), plaatsen()[rij["woonplaats"], rij["gemeente"]])
        for rij in _lees("postcodes.csv")
    )
    return [van for van, _tot, _plek in rijen], [(tot, plek) for _van, tot, plek in rijen]


def plek_van(tekst: str) -> Plek | None:
    """The town that somebody means by a postcode (`1011`, `1011 AB`) or a name; empty when unknown."""
    kaal = tekst.strip().lower()[:MAX_TEKST]
    postcode = _POSTCODE.match(kaal)
    if postcode is None:
        return _op_naam().get(_vorm(kaal))
    begin, einden = _postcodes()
    nummer = int(postcode[1])
    plaats = bisect_right(begin, nummer) - 1
    if plaats < 0 or einden[plaats][0] < nummer:
        return None
    return einden[plaats][1]


def lijkt_postcode(tekst: str) -> bool:
    """Whether this is written as a postcode."""
    return _POSTCODE.match(tekst.strip().lower()) is not None
