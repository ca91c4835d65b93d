"""Why something was found, in words of the beroep itself."""

from app.verkennen.zoeken.index import Naam

GENOEG = 0.5
"""Less than this is no reason worth reading."""


def waarom(waardes: dict[str, float], namen: tuple[Naam, ...]) -> str:
    """The other name that fits best what was asked; empty when its own name does, or none.

    `waardes` is what each stem was worth in the question.
    """
    best, tekst = GENOEG, ""
    for naam in namen:
        past = sum(waardes.get(stam, 0.0) for stam in naam.stammen)
        punten = past / (0.5 + 0.5 * len(naam.stammen)) * naam.telt
        if punten > best:
            best, tekst = punten, "" if naam.eigen else naam.tekst
    return tekst
