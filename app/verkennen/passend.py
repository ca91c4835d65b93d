"""Which beroepen lie near an interest profile, and why. Reads the catalogue, no database."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from app.verkennen.inhoud import Beroep, catalogus
from app.verkennen.profiel import LETTERS, Profiel, afstand, redenen

TE_VER = 0.8
"""From this distance on a beroep is not shown: a correlation under 0.2 says nothing."""
MEESTE = 10


@dataclass(frozen=True, slots=True)
class Passend:
    """A beroep near a profile."""

    beroep: Beroep
    afstand: float
    """0 to `TE_VER`."""
    redenen: tuple[str, ...]
    """One or two letters of types that are high in both; empty when they are only low in the same ones."""


@lru_cache(maxsize=1)
def profielen() -> dict[str, Profiel]:
    """The six numbers of every beroep, 0 to 100, by id."""
    alle = catalogus().beroepen.values()
    return {beroep.id: tuple(float(getattr(beroep.riasec, letter)) for letter in LETTERS) for beroep in alle}


def past_bij(
    profiel: Profiel, niveaus: Collection[int], zonder: Collection[str] = (), meeste: int = MEESTE
) -> list[Passend]:
    """The nearest beroepen with one of these niveaus, nearest first, equals by name; not the ids in `zonder`."""
    gevonden = []
    for beroep_id, ander in profielen().items():
        beroep = catalogus().beroepen[beroep_id]
        if beroep_id in zonder or not set(beroep.niveaus) & set(niveaus):
            continue
        ver = round(afstand(profiel, ander), 9)
        if ver < TE_VER:
            gevonden.append(Passend(beroep, ver, redenen(profiel, ander)))
    gevonden.sort(key=lambda een: (een.afstand, een.beroep.naam, een.beroep.id))
    return gevonden[:meeste]
