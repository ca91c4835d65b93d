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

    getypt: str
    vlak: str
    stam: str


@dataclass(frozen=True, slots=True)
class Groep:
    """One thing: a word, or a phrase that is one begrip."""

    woorden: tuple[Woord, ...]
    begrippen: tuple[Begrip, ...] = ()
    gewicht: float = 1.0
    laatste: bool = False
    """The last word typed: it may be half a word."""

    @property
    def getypt(self) -> str:
        """As the pupil typed it."""
        return " ".join(dict.fromkeys(woord.getypt for woord in self.woorden))


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
        naam = woorden(unicodedata.name(teken, ""))
        uit.append(f" {' '.join(woord for woord in naam if stam(woord) in schat.op_eerste)} ")
    return "".join(uit)


def _woorden(stuk: str) -> list[Woord]:
    uit = []
    for getypt in stuk.split():
        kaal = getypt.strip("\"'()[]{}<>*-…")
        uit += [Woord(kaal, woord, stam(woord)) for woord in woorden(getypt)]
    return uit


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


def _lees_zin(rij: list[Woord], schat: Woordenschat, uit: Ontleed) -> None:
    """One sentence. After a word such as `geen` comes what is not wanted, until a word such as `maar`."""
    wil: list[Groep] = []
    tegen: list[Groep] = []
    ontkend, open_ = False, False
    plek = 0
    while plek < len(rij):
        woord = rij[plek]
        lengte, begrippen = schat.past([een.stam for een in rij[plek : plek + 6]])
        if not lengte and (woord.vlak in schat.ontkent or woord.vlak in schat.grens):
            ontkend = open_ = woord.vlak in schat.ontkent
            plek += 1
            continue
        lengte = max(lengte, 1)
        zacht = lengte == 1 and woord.stam in schat.zacht
        groep = Groep(tuple(rij[plek : plek + lengte]), begrippen, ZACHT if zacht else 1.0)
        (tegen if ontkend else wil).append(groep)
        open_ = False
        plek += lengte
    if open_ and wil and not tegen:  # `kantoor wil ik niet`
        tegen.append(wil.pop())
    uit.wil += wil
    uit.niet += tegen


def ontleed(tekst: str, schat: Woordenschat) -> Ontleed:
    """Understand a question. Never fails: what says nothing gives nothing."""
    uit = Ontleed()
    tekst = _van_beeld(tekst[:MAX_VRAAG], schat)
    for stuk in _ZIN_EINDE.split(tekst):
        _lees_zin(_zonder_los(_woorden(stuk), schat), schat, uit)
    if uit.wil and not uit.niet and not tekst.endswith((" ", ".", "!", "?")):
        uit.wil[-1] = replace(uit.wil[-1], laatste=True)
    return uit
