"""Reference files that stand beside the project (`../shared/data`): facts to hold the content against."""

import csv
from functools import lru_cache
from pathlib import Path

from app.kit.settings import WORTEL

GEGEVENS = WORTEL.parent / "shared" / "data"


@lru_cache
def rijen(naam: str, sleutel: str) -> dict[str, dict[str, str]]:
    """The rows of a file by one of its columns."""
    pad: Path = GEGEVENS / naam
    with pad.open(encoding="utf-8", newline="") as bestand:
        return {rij[sleutel]: rij for rij in csv.DictReader(bestand)}


def esco() -> dict[str, dict[str, str]]:
    """Occupations of ESCO by conceptUri."""
    return rijen("esco/occupations_nl.csv", "conceptUri")


def crebos(bron: str) -> dict[str, dict[str, str]]:
    """Opleidingen by crebo, of the source that an opleiding names."""
    bestand = {"crebo_actueel": "crebo_actueel_afgeleid.csv", "kwalificaties_2015": "kwalificaties_2015.csv"}[bron]
    return rijen(f"crebo/{bestand}", "crebo")


LETTERS = "RIASEC"


def zekere_profielen() -> dict[str, dict[str, float]]:
    """Interest profile (0 to 100) of the occupations whose link with the source is exact or close, by conceptUri."""
    return {
        uri: {letter: (float(rij[letter]) - 1) / 6 * 100 for letter in LETTERS}
        for uri, rij in rijen("riasec/esco_nl_riasec.csv", "esco_uri").items()
        if rij["match"] in ("exactMatch", "closeMatch")
    }
