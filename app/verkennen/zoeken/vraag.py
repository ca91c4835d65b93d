"""What a pupil means: taken apart into things he wants and things he does not want."""

import re
import unicodedata
from dataclasses import dataclass, field, replace

from app.verkennen.zoeken.begrippen import Begrip, Woordenschat
from app.verkennen.zoeken.taal import stam, woorden

MAX_VRAAG = 100
"""Characters that are read; more is never needed to find a beroep."""
ZACHT = 0.3
_ZIN_EINDE = re.compile(r"[,.;:!?\n]+(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Woord:
    """A word as typed, flat, and its stem."""

    plek: int
    """In which piece of the sentence it was."""
    vlak: str
    stam: str


@dataclass(frozen=True, slots=True)
class Groep:
    """One thing: a word, or a phrase that is one begrip."""

    woorden: tuple[Woord, ...]
    getypt: str
    """As the pupil typed it."""
    begrippen: tuple[Begrip, ...] = ()
    gewicht: float = 1.0
    laatste: bool = False
    """The last word typed: it may be half a word."""


@dataclass
class Ontleed:
    """A question, understood."""

    wil: list[Groep] = field(default_factory=list)
    niet: list[Groep] = field(default_factory=list)


def _van_beeld(tekst: str, schat: Woordenschat) -> str:
    """Pictures become the known words of their (English) name."""
    uit = []
    for teken in tekst:
        if unicodedata.category(teken) != "So":
            uit.append(teken)
            continue
        naam = [Woord(0, woord, stam(woord)) for woord in woorden(unicodedata.name(teken, ""))]
        plek = 0
        while plek < len(naam):
            lengte, _ = schat.past([woord.stam for woord in naam[plek:]])
            uit += [f" {woord.vlak} " for woord in naam[plek : plek + lengte]]
            plek += lengte or 1
    return "".join(uit)


def _getypt(stukken: list[str], rij: list[Woord]) -> str:
    return " ".join(stukken[rij[0].plek : rij[-1].plek + 1]).strip("\"'()[]{}<>*-… ")


def _zonder_los(rij: list[Woord], schat: Woordenschat) -> list[Woord]:
    """Without phrases that say nothing, and without silent words."""
    uit: list[Woord] = []
    plek = 0
    while plek < len(rij):
        vlak = [woord.vlak for woord in rij[plek : plek + 5]]
        los = next((zin for zin in schat.los if tuple(vlak[: len(zin)]) == zin), ())
        if not los and (rij[plek].vlak not in schat.stil or rij[plek].vlak in schat.grens):
            uit.append(rij[plek])
        plek += len(los) or 1
    return uit


class _Zin:
    """One sentence. After a word such as `geen` comes what is not wanted, until a word such as `maar`."""

    def __init__(self, stukken: list[str], schat: Woordenschat, uit: Ontleed) -> None:
        self.stukken, self.schat, self.uit = stukken, schat, uit
        self.wil: list[Groep] = []
        self.ontkend = False
        self.open = False
        """Something was denied, but not yet what."""

    def lees(self) -> None:
        """Put everything in the sentence where it belongs."""
        losse = [Woord(plek, een, stam(een)) for plek, stuk in enumerate(self.stukken) for een in woorden(stuk)]
        rij = _zonder_los(losse, self.schat)
        plek = 0
        while plek < len(rij):
            plek += self._lees_een(rij[plek:])
        self._sluit()

    def _lees_een(self, rij: list[Woord]) -> int:
        lengte, begrippen = self.schat.past([een.stam for een in rij[:6]])
        eerste = rij[0]
        if not lengte and eerste.vlak in self.schat.grens:
            self._sluit()
            return 1
        if not lengte and eerste.vlak in self.schat.ontkent:
            self.ontkend = self.open = True
            return 1
        lengte = max(lengte, 1)
        zacht = lengte == 1 and eerste.stam in self.schat.zacht
        deel = rij[:lengte]
        groep = Groep(tuple(deel), _getypt(self.stukken, deel), begrippen, ZACHT if zacht else 1.0)
        (self.uit.niet if self.ontkend else self.wil).append(groep)
        self.open = False
        return lengte

    def _sluit(self) -> None:
        """The end of a part: `kantoor wil ik niet` is about what came before."""
        if self.open and self.wil:
            self.uit.niet.append(self.wil.pop())
        self.uit.wil += self.wil
        self.wil, self.ontkend, self.open = [], False, False


def ontleed(tekst: str, schat: Woordenschat) -> Ontleed:
    """Understand a question. Never fails: what says nothing gives nothing."""
    uit = Ontleed()
    tekst = _van_beeld(tekst[:MAX_VRAAG], schat)
    for stuk in _ZIN_EINDE.split(tekst):
        _Zin(stuk.split(), schat, uit).lees()
    if not any(groep.gewicht == 1.0 or groep.begrippen for groep in uit.wil):
        uit.wil = []
    if uit.wil and not uit.niet and not tekst.endswith((" ", ".", "!", "?")):
        uit.wil[-1] = replace(uit.wil[-1], laatste=True)
    return uit
