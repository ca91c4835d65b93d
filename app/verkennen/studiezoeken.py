"""Finding an opleiding: by its name or crebo, and by the beroepen that a pupil means."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from sqlmodel import Session

from app.verkennen.inhoud import catalogus
from app.verkennen.zoeken import zoek_beroepen
from app.verkennen.zoeken.taal import stam, woorden

MEESTE_BEROEPEN = 12
"""Beroepen that a question may mean; further ones have little to do with it."""
_BIJNA = 0.4
"""A beroep counts when its score is at least this part of the best one's."""
_VAN_BEROEP = 1.0
_NAAM = 3.0
_DEEL = 4
"""Letters from which a word may be a part of a longer one: `verple`, `houder` in `paardenhouder`."""


@dataclass(frozen=True, slots=True)
class Gevonden:
    """Scores by crebo; higher is better. Only those that were found."""

    scores: dict[str, float]
    dichtbij: bool = False
    """Nothing really matched: these are the nearest."""


@lru_cache(maxsize=4096)
def _vormen(naam: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Stems of a name, and its flat words."""
    los = tuple(woorden(naam))
    return frozenset(stam(woord) for woord in los), los


def _in_naam(gevraagd: list[str], naam: str) -> float:
    """0 unless every word is in the name; more when the name begins with it and has little else."""
    stammen, los = _vormen(naam)
    for woord in gevraagd:
        heel = stam(woord) in stammen
        begin = any(ander.startswith(woord) for ander in los)
        if not (heel or begin or (len(woord) >= _DEEL and any(woord in ander for ander in los))):
            return 0.0
    vooraan = 1.0 if los and los[0].startswith(gevraagd[0]) else 0.0
    return _NAAM + vooraan + len(gevraagd) / len(los)


def zoek_studies(db: Session, q: str, namen: Mapping[str, str]) -> Gevonden:
    """Which of these opleidingen (crebo → name) fit a question. As many statements as `zoek_beroepen`."""
    gevraagd = woorden(q)
    if q in namen:
        return Gevonden({q: _NAAM})
    scores = {crebo: score for crebo, naam in namen.items() if gevraagd and (score := _in_naam(gevraagd, naam))}
    uitkomst = zoek_beroepen(db, q, MEESTE_BEROEPEN)
    if uitkomst.dichtbij and scores:
        return Gevonden(scores)
    leiden_naar = catalogus().opleidingen_van
    drempel = _BIJNA * max((treffer.score for treffer in uitkomst.treffers), default=0.0)
    ids = [treffer.beroep_id for treffer in uitkomst.treffers if treffer.beroep_id and treffer.score >= drempel]
    for plaats, beroep_id in enumerate(ids):
        for opleiding in leiden_naar.get(beroep_id, ()):
            if opleiding.crebo in namen:
                van_beroep = _VAN_BEROEP - plaats / (2 * MEESTE_BEROEPEN)
                scores[opleiding.crebo] = max(scores.get(opleiding.crebo, 0.0), van_beroep)
    return Gevonden(scores, uitkomst.dichtbij)
