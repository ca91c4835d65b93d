"""From a question to hits."""

from dataclasses import replace

from rapidfuzz import fuzz, process

from app.verkennen.zoeken.index import Index
from app.verkennen.zoeken.score import Stand, scoor, tegendeel, weg_ermee
from app.verkennen.zoeken.taal import woorden
from app.verkennen.zoeken.uitkomst import Treffer, Uitkomst
from app.verkennen.zoeken.uitleg import waarom
from app.verkennen.zoeken.vraag import MAX_VRAAG, Ontleed, ontleed

MINST, MINST_NIET = 0.3, 0.2
"""Share of the best score below which a beroep is no answer any more; and when only unwanted things were said."""
ESCO_MINST = 0.4
"""The same for ESCO names, that are many and alike."""
ESCO_PLAATSEN = 4
"""Places kept for ESCO occupations when both have many."""
EERST_EIGEN, MEEST_PRECIES = 3, 2
"""An ESCO occupation stands below ours; at most two with exactly the name that was typed come after our first three."""
MEEST_DICHTBIJ = 6
LIJKT = 62
"""How much a name must look like the question to be near it, 0 to 100."""


def zoek(index: Index, vraag: str, limiet: int = 20) -> Uitkomst:
    """Search in an index that is there already. Takes any text."""
    if not vraag.strip() or limiet < 1:
        return Uitkomst()
    begrepen = ontleed(vraag, index.woordenschat)
    stand = _stand(begrepen, index)
    esco_stand = _esco_stand(begrepen, index)
    eigen, esco = _beste(stand, MINST if begrepen.wil else MINST_NIET), _beste(esco_stand, ESCO_MINST)
    if stand.zeker.intersection(eigen) and not _kent_esco(begrepen, index):
        esco = []
    raak = bool(stand.zeker.intersection(eigen) or esco)
    eigen = eigen[: max(limiet - min(len(esco), max(ESCO_PLAATSEN, limiet - len(eigen))), limiet * 3 // 4)]
    rij = [_eigen_treffer(doc, index, stand.waardes) for doc in eigen]
    if esco and not stand.zeker.intersection(eigen):
        rij += _zelfde_groep([doc for doc in esco if doc in esco_stand.gelijk] or esco[:1], index)
    if not (rij or esco):
        rij = _dichtbij(vraag if begrepen.wil else "", index)
    precies = [doc for doc in esco if doc in esco_stand.gelijk][:MEEST_PRECIES]
    andere = [doc for doc in esco if doc not in precies]
    vreemd = [_esco_treffer(doc, index, esco_stand.waardes) for doc in (*precies, *andere)[:limiet]]
    rij = rij[:EERST_EIGEN] + vreemd[: len(precies)] + rij[EERST_EIGEN:] + vreemd[len(precies) :]
    return Uitkomst(
        tuple(replace(treffer, score=round(1 - plek / limiet, 3)) for plek, treffer in enumerate(rij[:limiet])),
        tuple(dict.fromkeys(groep.getypt for groep in begrepen.wil)),
        tuple(dict.fromkeys(groep.getypt for groep in begrepen.niet)),
        not raak,
    )


def _stand(vraag: Ontleed, index: Index) -> Stand:
    """Scores of our own, without what is not wanted. Only unwanted things: by their opposite, or all that is left."""
    stand = scoor(vraag, index, eigen=True)
    if not vraag.niet:
        return stand
    blijft = weg_ermee(vraag, index, True, stand.waardes)
    for zin, waarde in tegendeel(vraag.niet).items():
        for doc, gewicht in index.eigen_register.zin(zin).items():
            if not vraag.wil or doc in stand.scores:
                stand.scores[doc] = stand.scores.get(doc, 0.0) + waarde * gewicht
                stand.zeker.add(doc)
    if not stand.scores and not vraag.wil:
        stand.scores = dict.fromkeys(_spreiding(index), 1.0)
    stand.scores = {doc: punt * blijft.get(doc, 1.0) for doc, punt in stand.scores.items()}
    return stand


def _esco_stand(vraag: Ontleed, index: Index) -> Stand:
    """Scores of the ESCO names. A guess is not worth a row among three thousand."""
    stand = scoor(vraag, index, eigen=False)
    blijft = weg_ermee(vraag, index, False, stand.waardes)
    stand.scores = {
        doc: punt * blijft.get(doc, 1.0)
        for doc, punt in stand.scores.items()
        if doc in stand.zeker and doc in stand.heel
    }
    return stand


def _kent_esco(vraag: Ontleed, index: Index) -> bool:
    """Whether ESCO has a word as it was typed: a guess there stands beside nothing of ours."""
    return any(woord.stam in index.esco_register.waar for groep in vraag.wil for woord in groep.woorden)


def _beste(stand: Stand, minst: float) -> list[int]:
    """Documents, best first, as long as they keep up with the best one."""
    rij = sorted((doc for doc, punt in stand.scores.items() if punt > 0), key=lambda doc: (-stand.scores[doc], doc))
    top = stand.scores[rij[0]] if rij else 0.0
    return [doc for doc in rij if stand.scores[doc] >= minst * top]


def _eigen_treffer(doc: int, index: Index, waardes: dict[str, float]) -> Treffer:
    beroep = index.beroepen[doc]
    return Treffer(beroep.id, None, beroep.naam, beroep.kort, waarom(waardes, index.eigen_namen[doc]), 0.0)


def _esco_treffer(doc: int, index: Index, waardes: dict[str, float]) -> Treffer:
    rij = index.esco[doc]
    return Treffer(None, rij.code, _hoofd(rij.naam), "", waarom(waardes, index.esco_namen[doc]), 0.0)


def _hoofd(naam: str) -> str:
    return naam[:1].upper() + naam[1:]


def _zelfde_groep(esco: list[int], index: Index) -> list[Treffer]:
    """Ours in the same ISCO group as a name that only ESCO has: four equal digits, or else three."""
    for cijfers in (4, 3):
        groepen = {index.esco[doc].isco[:cijfers]: index.esco[doc].naam for doc in reversed(esco)}
        treffers = [
            Treffer(een.id, None, een.naam, een.kort, _hoofd(groepen[een.isco[:cijfers]]), 0.0)
            for een in index.beroepen
            if een.isco[:cijfers] in groepen
        ]
        if treffers:
            return treffers[:MEEST_DICHTBIJ]
    return []


def _dichtbij(vraag: str, index: Index) -> list[Treffer]:
    """The names that look most like it; when none does, one beroep of every domein."""
    gevraagd = " ".join(woorden(vraag[:MAX_VRAAG]))
    namen = {(doc, plek): naam.vlak for doc, alle in enumerate(index.eigen_namen) for plek, naam in enumerate(alle)}
    lijkt = process.extract(gevraagd, namen, scorer=fuzz.ratio, score_cutoff=LIJKT, limit=MEEST_DICHTBIJ * 3)
    docs = list(dict.fromkeys(sleutel[0] for _, _, sleutel in lijkt))[:MEEST_DICHTBIJ] or _spreiding(index)
    return [_eigen_treffer(doc, index, {}) for doc in docs]


def _spreiding(index: Index) -> list[int]:
    """One beroep of every domein: the one that stands most in the middle."""
    van: dict[str, int] = {}
    for doc, beroep in enumerate(index.beroepen):
        if beroep.domein not in van or index.midden[doc] > index.midden[van[beroep.domein]]:
            van[beroep.domein] = doc
    return list(van.values())
