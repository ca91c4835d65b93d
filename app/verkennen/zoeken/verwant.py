"""Beroepen that are alike: in what you do, in interest, in kind of work."""

from math import sqrt

from app.verkennen.inhoud import Beroep
from app.verkennen.zoeken.index import Index
from app.verkennen.zoeken.uitkomst import Treffer

GENOEMD, INHOUD, AARD, GROEP, DOMEIN = 0.5, 1.0, 0.5, 0.15, 0.15
"""What counts: named by the writer, same words, same interests, each equal digit of ISCO, same domein."""


def verwant(index: Index, beroep_id: str, n: int) -> tuple[Treffer, ...]:
    """The `n` beroepen most like this one; none for an id that does not exist."""
    plek = next((doc for doc, beroep in enumerate(index.beroepen) if beroep.id == beroep_id), None)
    if plek is None:
        return ()
    zelf = index.beroepen[plek]
    inhoud = _zelfde_woorden(index, plek)
    scores = {
        doc: INHOUD * inhoud.get(doc, 0.0) + _zelfde_aard(zelf, ander)
        for doc, ander in enumerate(index.beroepen)
        if doc != plek
    }
    beste = sorted(scores, key=lambda doc: (-scores[doc], doc))[: max(n, 0)]
    gevonden = [(index.beroepen[doc], scores[doc]) for doc in beste]
    return tuple(Treffer(een.id, None, een.naam, een.kort, "", round(score, 4)) for een, score in gevonden)


def _zelfde_woorden(index: Index, plek: int) -> dict[int, float]:
    """Cosine with every other document, 0 to 1."""
    punt: dict[int, float] = {}
    lang: dict[int, float] = {}
    for waar in index.eigen_register.waar.values():
        hier = waar.get(plek, 0.0)
        for doc, gewicht in waar.items():
            lang[doc] = lang.get(doc, 0.0) + gewicht * gewicht
            if hier:
                punt[doc] = punt.get(doc, 0.0) + hier * gewicht
    return {doc: waarde / sqrt(lang[doc] * lang[plek]) for doc, waarde in punt.items() if waarde}


def _zelfde_aard(een: Beroep, ander: Beroep) -> float:
    """Interest profile, ISCO group, domein and what the writer named."""
    verschil = sum(abs(getattr(een.riasec, letter) - getattr(ander.riasec, letter)) for letter in "RIASEC") / 600
    cijfers = next((plek for plek in range(4) if een.isco[plek] != ander.isco[plek]), 4)
    return (
        AARD * (1 - verschil)
        + GROEP * cijfers / 4
        + DOMEIN * (een.domein == ander.domein)
        + GENOEMD * (ander.id in een.verwant)
    )
