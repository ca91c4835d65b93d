"""Interest profiles as numbers: scores, which types stand out, how near a beroep is, what moved. No database, no words.

The measure and why it was chosen: docs/besluiten/0024. A profile is six numbers in the order of `LETTERS`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

LETTERS = ("R", "I", "A", "S", "E", "C")
HOOGST = 20
"""Most of one type."""
MEESTE_WAARDE = 4
"""Most of one answer."""
VLAK = 2
"""Highest minus lowest score up to which nothing stands out: less than one step on each of two items."""
KLEIN = 5
"""Up to this the differences are small, and the page says so."""
RUIS = 2
"""A score that moved at most this much did not really move."""
MEESTE_TOP = 4
"""Types in the top when the third place is shared; with more it is no longer a top."""

Profiel = tuple[float, ...]


class Beeld(StrEnum):
    """How clearly something stands out."""

    VLAK = "vlak"
    KLEIN = "klein"
    DUIDELIJK = "duidelijk"


class Beweging(StrEnum):
    """What happened between two tests."""

    GELIJK = "gelijk"
    OMHOOG = "omhoog"
    """All six went up about as much: he answered more generously."""
    OMLAAG = "omlaag"
    EEN = "een"
    """One type moved most."""


@dataclass(frozen=True, slots=True)
class Verschuiving:
    """What moved; letter, from and to only with `Beweging.EEN`."""

    beweging: Beweging
    letter: str = ""
    van: int = 0
    naar: int = 0


def score(waarden: Sequence[int]) -> int:
    """Answers (0 to 4) of one type as 0 to 20, halves up; with more or fewer than five items on the same scale."""
    aantal = len(waarden)
    return (10 * sum(waarden) + aantal) // (2 * aantal)


def scores(soort: Mapping[str, str], antwoorden: Mapping[str, int]) -> Profiel:
    """Six scores from answers by item; `soort` gives the letter of each item there is now, other answers don't count.

    Raises ValueError when a type has no answer at all.
    """
    per: dict[str, list[int]] = {letter: [] for letter in LETTERS}
    for item_id, letter in soort.items():
        if item_id in antwoorden:
            per[letter].append(antwoorden[item_id])
    leeg = [letter for letter in LETTERS if not per[letter]]
    if leeg:
        raise ValueError(f"geen antwoord van soort {', '.join(leeg)}")
    return tuple(score(per[letter]) for letter in LETTERS)


def beeld(profiel: Profiel) -> Beeld:
    """Whether something stands out."""
    verschil = max(profiel) - min(profiel)
    if verschil <= VLAK:
        return Beeld.VLAK
    return Beeld.KLEIN if verschil <= KLEIN else Beeld.DUIDELIJK


def standen(profiel: Profiel) -> list[tuple[str, ...]]:
    """Letters from high to low; who are equal stand together."""
    hoogtes = sorted(set(profiel), reverse=True)
    return [tuple(een for een, waarde in zip(LETTERS, profiel, strict=True) if waarde == hoogte) for hoogte in hoogtes]


def top(profiel: Profiel) -> list[tuple[str, ...]]:
    """The three highest in groups of equals. A shared third place makes four; when more share it, they are left out."""
    uit: list[tuple[str, ...]] = []
    for groep in standen(profiel):
        al = sum(len(eerder) for eerder in uit)
        if al >= 3 or al + len(groep) > MEESTE_TOP:
            break
        uit.append(groep)
    return uit


def _midden(profiel: Iterable[float]) -> list[float]:
    waarden = list(profiel)
    gemiddeld = sum(waarden) / len(waarden)
    return [waarde - gemiddeld for waarde in waarden]


def afstand(een: Profiel, ander: Profiel) -> float:
    """0 = the same shape, 1 = no relation (or one is flat), 2 = opposite: one minus the correlation."""
    links, rechts = _midden(een), _midden(ander)
    lengte = sqrt(sum(deel * deel for deel in links) * sum(deel * deel for deel in rechts))
    if lengte < 1e-9:
        return 1.0
    samen = sum(deel * tegen for deel, tegen in zip(links, rechts, strict=True)) / lengte
    return 1.0 - max(-1.0, min(1.0, samen))


def redenen(mij: Profiel, ander: Profiel, meeste: int = 2) -> tuple[str, ...]:
    """Letters above the middle in both, what counts most first: why the two are near."""
    delen = zip(LETTERS, _midden(mij), _midden(ander), strict=True)
    samen = [(mijn * zijn, letter) for letter, mijn, zijn in delen if mijn > 0 and zijn > 0]
    return tuple(letter for _deel, letter in sorted(samen, key=lambda een: -een[0])[:meeste])


def verschuiving(oud: Profiel, nieuw: Profiel) -> Verschuiving:
    """What moved most between two tests. Ties go to the type that went up, then to the order of `LETTERS`."""
    stappen = [na - voor for voor, na in zip(oud, nieuw, strict=True)]
    if max(map(abs, stappen)) <= RUIS:
        return Verschuiving(Beweging.GELIJK)
    if max(stappen) - min(stappen) <= RUIS:
        return Verschuiving(Beweging.OMHOOG if stappen[0] > 0 else Beweging.OMLAAG)
    plek = max(range(len(LETTERS)), key=lambda nummer: (abs(stappen[nummer]), stappen[nummer]))
    return Verschuiving(Beweging.EEN, LETTERS[plek], int(oud[plek]), int(nieuw[plek]))
