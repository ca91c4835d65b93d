"""From what was typed to the words to look for: other forms, parts, half words, typing errors, synonyms."""

from collections.abc import Iterable
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.verkennen.zoeken.begrippen import Begrip, Zin
from app.verkennen.zoeken.index import Index, Woordenlijst
from app.verkennen.zoeken.taal import klank, stam
from app.verkennen.zoeken.vraag import Groep

BEGRIP, DAAD, VERVOEGD, SAMEN, KOP, DEEL = 0.8, 0.6, 0.9, 0.85, 0.5, 0.35
"""What is worth: a synonym, the verb in a name, a verb's form, all parts of a compound, its last part, another part."""
HALF, HALF_BEKEND, ZELFDE_KLANK = 0.7, 0.45, 0.9
FOUT = 0.17
"""What one wrong letter takes off."""
ZEKER = 0.4
"""From here on a term is what somebody meant, below it is a guess."""
VER = 0.45
"""What is left of a word with so many wrong letters that it is probably another one."""
ANDER_BEGIN = 0.55
"""The same for a word that begins otherwise: a first letter is seldom wrong."""
STUK = 0.45
"""What a known piece of an unknown word is worth."""
FAMILIE, LANG_GENOEG, UITGANG = 0.45, 8, 3
"""What a word with the same beginning is worth, for words so long, without so many letters: `pedagogiek`."""
_MEEST_GOK = 6
Termen = dict[Zin, float]


def _voeg(termen: Termen, zin: Zin, waarde: float) -> None:
    if zin and waarde > termen.get(zin, 0.0):
        termen[zin] = waarde


def _voeg_begrippen(termen: Termen, begrippen: Iterable[Begrip], waarde: float) -> None:
    for begrip in begrippen:
        for zin in begrip.zoek:
            _voeg(termen, zin, BEGRIP * waarde)


def _delen(termen: Termen, woord: str, index: Index, waarde: float, eigen: bool) -> bool:
    """The parts of a compound; False when it is none."""
    delen = index.splitser.delen(woord)
    if not delen:
        return False
    stammen = tuple(stam(deel) for deel in delen)
    _voeg(termen, stammen, SAMEN * waarde)
    for plek, deel in enumerate(stammen):
        telt = waarde * (KOP if plek == len(stammen) - 1 else DEEL)
        _voeg(termen, (deel,), telt)
        if eigen:
            _voeg_begrippen(termen, index.woordenschat.past([deel])[1], telt)
    return True


def _speling(woord: str, lijst: Woordenlijst) -> dict[str, float]:
    """Known words that sound the same, or else almost; with how sure that is."""
    geluid = klank(woord)
    zelfde = lijst.op_klank.get(geluid) or lijst.op_klank.get(klank(stam(woord)))
    if zelfde:
        return dict.fromkeys(zelfde, ZELFDE_KLANK)
    lengte = len(geluid)
    mag = 0 if lengte < 4 else 1 if lengte < 6 else 2 if lengte < 11 else 3
    if not mag:
        return {}
    keuze = [een for maat in range(lengte - mag, lengte + mag + 1) for een in lijst.op_lengte.get(maat, ())]
    gevonden = process.extract(geluid, keuze, scorer=OSA.distance, score_cutoff=mag, limit=_MEEST_GOK)
    uit: dict[str, float] = {}
    for ander, afstand, _plek in gevonden:
        zeker = ZELFDE_KLANK - FOUT * afstand * min(1.0, 7 / lengte)
        zeker *= (1.0 if ander[0] == geluid[0] else ANDER_BEGIN) * (1.0 if afstand * 5 <= lengte else VER)
        for bekend in lijst.op_klank[ander]:
            uit[bekend] = max(zeker, uit.get(bekend, 0.0))
    return uit


def _half(termen: Termen, woord: str, lijst: Woordenlijst, waarde: float) -> None:
    """A word that is still being typed."""
    for heel in lijst.met_begin(woord):
        _voeg(termen, (stam(heel),), waarde * (0.6 + 0.4 * len(woord) / len(heel)))


def _van_woord(termen: Termen, groep: Groep, index: Index, eigen: bool) -> None:
    woord = groep.woorden[0]
    _voeg(termen, (woord.stam,), 1.0)
    daad = index.splitser.handeling(woord.vlak)
    if daad:
        _voeg(termen, (stam(daad),), DAAD)
    vervoegd = index.splitser.vervoegd(woord.vlak)
    if vervoegd and not groep.begrippen:
        _voeg(termen, (stam(vervoegd),), VERVOEGD)
        _voeg_begrippen(termen, index.woordenschat.past([stam(vervoegd)])[1] if eigen else (), VERVOEGD)
    gelijmd = _delen(termen, woord.vlak, index, 1.0, eigen)
    hier = index.eigen_register if eigen else index.esco_register
    lijst = index.eigen_woorden if eigen else index.alle_woorden
    bekend = woord.stam in hier.waar or bool(groep.begrippen)
    if groep.laatste:
        _half(termen, woord.vlak, lijst, HALF_BEKEND if bekend else HALF)
    if bekend or (groep.laatste and len(termen) > 1):
        return
    elders = woord.stam in index.esco_register.waar
    stuk = "" if gelijmd or elders else index.splitser.stuk(woord.vlak)
    if stuk:
        _voeg(termen, (stam(stuk),), STUK)
        _voeg_begrippen(termen, index.woordenschat.past([stam(stuk)])[1] if eigen else (), STUK)
    for familie in lijst.met_begin(woord.vlak[:-UITGANG]) if len(woord.vlak) >= LANG_GENOEG and eigen else ():
        _voeg(termen, (stam(familie),), FAMILIE)
    for ander, zeker in _speling(woord.vlak, lijst).items():
        if (gelijmd or elders) and zeker < ZELFDE_KLANK - FOUT:
            continue
        _voeg(termen, (stam(ander),), zeker)
        _delen(termen, ander, index, zeker, eigen)
        if eigen:
            _voeg_begrippen(termen, index.woordenschat.past([stam(ander)])[1], zeker)


def termen_van(groep: Groep, index: Index, eigen: bool = True) -> Termen:
    """Stems (or several that must stand together) to look for, with what each is worth, 0 to 1.

    The three thousand names of ESCO (`eigen=False`) are found by what was typed only, not by synonyms.
    """
    termen: Termen = {}
    if len(groep.woorden) > 1:
        _voeg(termen, tuple(woord.stam for woord in groep.woorden), 1.0)
    else:
        _van_woord(termen, groep, index, eigen)
    if eigen:
        _voeg_begrippen(termen, groep.begrippen, 1.0)
    return termen


def lijm(groepen: list[Groep], index: Index) -> dict[int, Zin]:
    """Neighbours that are one word together (`auto monteur`): number of the group → the glued stem."""
    uit: dict[int, Zin] = {}
    for plek, (een, ander) in enumerate(pairwise(groepen)):
        voor, achter = een.woorden[-1].vlak, ander.woorden[0].vlak
        for tussen in ("", "s", "en", "n"):
            samen = stam(voor + tussen + achter)
            if samen in index.eigen_register.waar or samen in index.esco_register.waar:
                uit[plek] = uit[plek + 1] = (samen,)
                break
    return uit
