"""Why something was found, in words of the beroep itself."""

from app.verkennen.zoeken.index import Index, Naam
from app.verkennen.zoeken.termen import termen_van
from app.verkennen.zoeken.vraag import Groep

GENOEG = 0.5
"""Less than this is no reason worth reading."""


def waarom(groepen: list[Groep], index: Index, namen: tuple[Naam, ...]) -> str:
    """The other name that fits best what was asked; empty when its own name does, or none."""
    waardes: dict[str, float] = {}
    for groep in groepen:
        for zin, waarde in termen_van(groep, index).items():
            for stam in zin:
                waardes[stam] = max(waardes.get(stam, 0.0), waarde * groep.gewicht / len(zin))
    best, tekst = GENOEG, ""
    for naam in namen:
        past = sum(waardes.get(stam, 0.0) for stam in naam.stammen)
        punten = past / (0.5 + 0.5 * len(naam.stammen)) * naam.telt
        if punten > best:
            best, tekst = punten, "" if naam.eigen else naam.tekst
    return tekst
