"""The text of a beroep made into parts that a page can draw: a day as stations, a profile as a hexagon. Pure."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.verkennen.inhoud import Beroep, catalogus
from app.verkennen.inhoud.soorten import Interessetype
from app.verkennen.profiel import LETTERS, Beeld, Profiel, beeld, top

_UUR = "(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
_DEEL = "(?:ochtends|morgens|middags|avonds|nachts)"
_TIJD = re.compile(
    rf"^(?:(?:Om|Rond|Tegen|Tot|Vanaf) (?:(?:kwart|tien|vijf) (?:over|voor) )?(?:half )?{_UUR}(?: uur)?(?: 's {_DEEL})?"
    rf"|Na de (?:lunch|pauze)|'s (?:Ochtends|Morgens|Middags|Avonds|Nachts)"
    r"|(?:In de|Elke|De hele) (?:ochtend|middag|avond|nacht))\b"
)
_ZIN = re.compile(r"(?<=[.!?])\s+(?=[^a-z])")


@dataclass(frozen=True, slots=True)
class Moment:
    """A piece of a day. `tijd` are the words it begins with, such as `Om half acht`; empty for the very first."""

    tijd: str
    tekst: str


def momenten(dag: str) -> tuple[Moment, ...]:
    """A day in pieces: every sentence that begins with a time begins a new one. No word gets lost."""
    uit: list[Moment] = []
    for zin in _ZIN.split(" ".join(dag.split())):
        gevonden = _TIJD.match(zin)
        if gevonden:
            uit.append(Moment(gevonden[0], zin[gevonden.end() :]))
        elif uit:
            uit[-1] = Moment(uit[-1].tijd, f"{uit[-1].tekst} {zin}")
        else:
            uit.append(Moment("", zin))
    return tuple(uit)


def _hoek(plaats: int, straal: float) -> tuple[float, float]:
    draai = math.radians(60 * plaats - 90)
    return round(straal * math.cos(draai), 1), round(straal * math.sin(draai), 1)


def zeshoek(profiel: Profiel, hoogst: float) -> str:
    """Points of a hexagon for SVG around 0 0, the first type at the top; `hoogst` is a radius of 40."""
    delen = (40 * min(1.0, max(0.0, waarde / hoogst)) for waarde in profiel)
    return " ".join("{},{}".format(*_hoek(plaats, straal)) for plaats, straal in enumerate(delen))


RAND = zeshoek((1.0,) * len(LETTERS), 1.0)
"""The outer hexagon."""


def profiel_van(beroep: Beroep) -> Profiel:
    """How much of each type the beroep has, 0 to 100."""
    return tuple(float(getattr(beroep.riasec, letter)) for letter in LETTERS)


def types_van(letters: Iterable[str]) -> tuple[Interessetype, ...]:
    """The types in a pupil's words, in the order of the letters."""
    op_letter: dict[str, Interessetype] = {een.letter: een for een in catalogus().test.type}
    return tuple(op_letter[letter] for letter in letters)


def soort_werk(beroep: Beroep) -> tuple[Interessetype, ...]:
    """The two types that this work has most of."""
    sterk = sorted(zip(profiel_van(beroep), LETTERS, strict=True), key=lambda paar: -paar[0])
    return types_van(letter for _waarde, letter in sterk[:2])


def soort_mens(uitslag: Profiel) -> tuple[Interessetype, ...]:
    """The types that stand out in a test; empty when nothing does."""
    if beeld(uitslag) == Beeld.VLAK:
        return ()
    return types_van(letter for groep in top(uitslag) for letter in groep)
