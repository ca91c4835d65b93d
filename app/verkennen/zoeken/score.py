"""How well each document answers: every thing that was asked counts, and what is not wanted counts against it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.verkennen.inhoud import Beroep
from app.verkennen.zoeken.begrippen import Begrip, Zin
from app.verkennen.zoeken.index import EscoNamen, Index, Naam
from app.verkennen.zoeken.register import DAAROM, HART, LOS, Register
from app.verkennen.zoeken.termen import ZEKER, Termen, lijm, termen_van
from app.verkennen.zoeken.vraag import Groep, Ontleed

OOK = 0.2
"""What a second word for the same thing adds, beside the best one."""
DEKKING = 0.7
"""How heavily it counts that everything asked is there; 0 not, 1 in proportion."""
NAAM_GELIJK, WOORD_GELIJK, NAAM_ERIN = 1.6, 1.35, 1.15
AARD = 1.2
"""What a fitting interest type adds."""
RAND = 0.3
"""What is left when something unwanted happens in it now and then."""
GENOEG_OM_WEG = 0.6
"""From here on a word is what somebody does not want, and not something like it."""
MEEST_NAKIJKEN = 60


@dataclass
class Stand:
    """Scores by document."""

    scores: dict[int, float] = field(default_factory=dict)
    zeker: set[int] = field(default_factory=set)
    """Documents with something that was really asked, not guessed."""
    heel: set[int] = field(default_factory=set)
    """Documents that have everything that can be found at all."""
    waardes: dict[str, float] = field(default_factory=dict)
    """Stem → what it was worth: by which words things were found."""
    gelijk: set[int] = field(default_factory=set)
    """Documents with a name that is just what was asked."""


def _groep_score(termen: Termen, register: Register) -> tuple[dict[int, float], set[int]]:
    best: dict[int, float] = {}
    som: dict[int, float] = defaultdict(float)
    zeker: set[int] = set()
    for zin, waarde in termen.items():
        for doc, gewicht in register.zin(zin).items():
            punten = waarde * gewicht
            if not punten:
                continue
            som[doc] += punten
            if punten > best.get(doc, 0.0):
                best[doc] = punten
            if waarde >= ZEKER:
                zeker.add(doc)
    return {doc: punten + min(OOK * (som[doc] - punten), 0.6 * punten) for doc, punten in best.items()}, zeker


def _aard(begrippen: tuple[Begrip, ...], beroepen: tuple[Beroep, ...]) -> dict[int, float]:
    """Documents by the interest that goes with what was said."""
    gewichten = [paar for begrip in begrippen for paar in begrip.riasec]
    if not gewichten:
        return {}
    uit = {}
    for doc, beroep in enumerate(beroepen):
        past = sum(waarde * (getattr(beroep.riasec, letter) - 50) / 50 for letter, waarde in gewichten)
        if past > 0:
            uit[doc] = AARD * past
    return uit


def scoor(vraag: Ontleed, index: Index, eigen: bool) -> Stand:
    """Every document that has something of what was asked."""
    register = index.eigen_register if eigen else index.esco_register
    gelijmd = lijm(vraag.wil, index)
    totaal: dict[int, float] = defaultdict(float)
    gedekt: dict[int, float] = defaultdict(float)
    stand, alles = Stand(), 0.0
    for plek, groep in enumerate(vraag.wil):
        termen = termen_van(groep, index, eigen)
        if plek in gelijmd:
            termen[gelijmd[plek]] = 1.0
        for zin, waarde in termen.items():
            for stam in zin:
                stand.waardes[stam] = max(stand.waardes.get(stam, 0.0), waarde * groep.gewicht / len(zin))
        punten, zeker = _groep_score(termen, register)
        if eigen:
            for doc, past in _aard(groep.begrippen, index.beroepen).items():
                punten[doc] = punten.get(doc, 0.0) + past
        if not punten:
            continue
        stand.zeker |= zeker
        alles += groep.gewicht
        for doc, punt in punten.items():
            totaal[doc] += groep.gewicht * punt
            gedekt[doc] += groep.gewicht
    stand.heel = {doc for doc, deel in gedekt.items() if deel >= alles - 1e-9}
    stand.scores = {doc: punt * (1 - DEKKING + DEKKING * gedekt[doc] / alles) for doc, punt in totaal.items()}
    _beloon_namen(stand, vraag, index.eigen_namen if eigen else index.esco_namen)
    return stand


def _beloon_namen(stand: Stand, vraag: Ontleed, namen: tuple[tuple[Naam, ...], ...] | EscoNamen) -> None:
    """Who asks for a name gets that one first."""
    woorden = [woord for groep in vraag.wil for woord in groep.woorden]
    gevraagd = frozenset(woord.stam for woord in woorden)
    begin = " ".join(woord.vlak for woord in woorden)
    for doc in sorted(stand.scores, key=lambda een: -stand.scores[een])[:MEEST_NAKIJKEN]:
        factor = 1.0
        for naam in namen[doc]:
            if naam.stammen == gevraagd:
                factor = max(factor, NAAM_GELIJK if naam.eigen else WOORD_GELIJK)
                stand.gelijk.add(doc)
            elif naam.stammen <= gevraagd or (naam.eigen and naam.vlak.startswith(begin)):
                factor = max(factor, NAAM_ERIN)
        stand.scores[doc] *= factor


def weg_ermee(vraag: Ontleed, index: Index, eigen: bool, gewenst: Mapping[str, float]) -> Mapping[int, float]:
    """Document → what is left of it: 0 when it is about something unwanted, a part when that happens in it.

    A word for it that is also wanted (`dieren, maar geen dierenarts`) does not count.
    """
    register = index.eigen_register if eigen else index.esco_register
    uit: dict[int, float] = {}
    for groep in vraag.niet:
        getypt = tuple(woord.stam for woord in groep.woorden)
        for zin, waarde in termen_van(groep, index).items():
            if waarde < GENOEG_OM_WEG or any(gewenst.get(stam, 0.0) >= ZEKER for stam in zin):
                continue
            genoeg = DAAROM if zin == getypt else HART
            for doc, diepte in register.diep(zin).items():
                if diepte > LOS:
                    uit[doc] = min(uit.get(doc, 1.0), 0.0 if diepte >= genoeg else RAND)
    return uit


def tegendeel(groepen: list[Groep]) -> Termen:
    """What somebody probably does want, from what he does not want."""
    zinnen: set[Zin] = {zin for groep in groepen for begrip in groep.begrippen for zin in begrip.niet}
    return dict.fromkeys(sorted(zinnen), 0.5)
