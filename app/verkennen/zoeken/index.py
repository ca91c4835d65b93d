"""Everything the search looks in, made once from the catalogue and the imported ESCO occupations."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from app.verkennen.inhoud import Beroep, Catalogus
from app.verkennen.woorden import DOMEINEN
from app.verkennen.zoeken.begrippen import Woordenschat
from app.verkennen.zoeken.register import Register, Veld, maak_register
from app.verkennen.zoeken.samenstelling import Splitser
from app.verkennen.zoeken.taal import klank, stammen, vlak, woorden

NAAM, ZOEKWOORD, ANDERE_NAAM, OPLEIDING = 12.0, 7.0, 3.0, 2.0
KORT, DOEN, LEUK, KAN, DAG, LASTIG, DOMEIN = 4.0, 2.5, 2.0, 1.2, 0.5, 0.0, 1.5
"""What a word says about a beroep, by the place where it stands."""
MEEST_VOORVOEGSEL = 60


@dataclass(frozen=True, slots=True)
class EscoRij:
    """An ESCO occupation as the search needs it."""

    code: str
    naam: str
    ook: tuple[str, ...]
    isco: str = ""


@dataclass(frozen=True)
class Naam:
    """A name or search word of a document."""

    tekst: str
    stammen: frozenset[str]
    eigen: bool
    """The name itself, not another word for it."""


@dataclass(frozen=True)
class Woordenlijst:
    """The words that occur, to find the one that was meant."""

    gesorteerd: tuple[str, ...]
    op_klank: dict[str, tuple[str, ...]]
    """Sound → words."""
    op_lengte: dict[int, tuple[str, ...]]
    """Length of a sound → sounds."""

    def met_begin(self, begin: str) -> tuple[str, ...]:
        """Words that begin so, at most a page of them."""
        plek = bisect_left(self.gesorteerd, begin)
        stuk = self.gesorteerd[plek : plek + MEEST_VOORVOEGSEL]
        return tuple(woord for woord in stuk if woord.startswith(begin))


@dataclass(frozen=True)
class Index:
    """Documents of our own and of ESCO, and the words in them."""

    beroepen: tuple[Beroep, ...]
    esco: tuple[EscoRij, ...]
    eigen_register: Register
    esco_register: Register
    eigen_namen: tuple[tuple[Naam, ...], ...]
    esco_namen: tuple[tuple[Naam, ...], ...]
    eigen_woorden: Woordenlijst
    alle_woorden: Woordenlijst
    splitser: Splitser
    woordenschat: Woordenschat


def _namen(naam: str, andere: Iterable[str]) -> tuple[Naam, ...]:
    return (
        Naam(naam, frozenset(stammen(naam)), True),
        *(Naam(een, frozenset(stammen(een)), False) for een in andere),
    )


def _velden(beroep: Beroep, catalogus: Catalogus, andere: list[str]) -> list[Veld]:
    opleidingen = {opleiding.naam for opleiding in catalogus.opleidingen_van.get(beroep.id, ())}
    return [
        Veld(beroep.naam, NAAM, kern=True),
        *(Veld(woord, ZOEKWOORD, kern=True) for woord in beroep.zoekwoorden),
        *(Veld(naam, ANDERE_NAAM, kern=True) for naam in andere),
        *(Veld(naam, OPLEIDING) for naam in sorted(opleidingen)),
        Veld(beroep.kort, KORT, kern=True),
        *(Veld(zin, DOEN, kern=True) for zin in beroep.doen),
        *(Veld(stuk, LEUK) for stuk in beroep.leuk),
        *(Veld(stuk, KAN) for stuk in beroep.vaardigheden),
        Veld(beroep.dag, DAG),
        *(Veld(zin, LASTIG) for zin in beroep.lastig),
        Veld(DOMEINEN[beroep.domein].bron, DOMEIN, kern=True),
    ]


def _deel_esco(
    beroepen: tuple[Beroep, ...], rijen: Iterable[EscoRij]
) -> tuple[dict[str, list[str]], tuple[EscoRij, ...]]:
    """ESCO names that belong to a beroep of ours (same concept, or the same name), and the rows that are left."""
    bij: dict[str, set[str]] = defaultdict(set)
    for beroep in beroepen:
        bij[beroep.esco.rpartition("/")[2]].add(beroep.id)
        bij[vlak(beroep.naam)].add(beroep.id)
    extra: dict[str, list[str]] = defaultdict(list)
    over = []
    for rij in rijen:
        van = bij.get(rij.code, set()) | bij.get(vlak(rij.naam), set())
        for beroep_id in sorted(van):
            extra[beroep_id] += [rij.naam, *rij.ook]
        if not van:
            over.append(rij)
    return extra, tuple(over)


def _woordenlijst(gezien: Iterable[str]) -> Woordenlijst:
    klanken: dict[str, list[str]] = defaultdict(list)
    lengtes: dict[int, list[str]] = defaultdict(list)
    gesorteerd = tuple(sorted(woord for woord in gezien if len(woord) > 1))
    for woord in gesorteerd:
        klanken[klank(woord)].append(woord)
    for een in klanken:
        lengtes[len(een)].append(een)
    return Woordenlijst(
        gesorteerd,
        {een: tuple(wat) for een, wat in klanken.items()},
        {een: tuple(wat) for een, wat in lengtes.items()},
    )


def maak_index(catalogus: Catalogus, rijen: Iterable[EscoRij], schat: Woordenschat) -> Index:
    """Build it; about a second with all of ESCO. Reads nothing."""
    beroepen = tuple(catalogus.beroepen.values())
    extra, over = _deel_esco(beroepen, rijen)
    eigen = [_velden(beroep, catalogus, extra[beroep.id]) for beroep in beroepen]
    vreemd = [[Veld(rij.naam, NAAM, kern=True), *(Veld(een, ANDERE_NAAM) for een in rij.ook)] for rij in over]
    eigen_woorden = {woord for velden in eigen for veld in velden for woord in woorden(veld.tekst)}
    esco_woorden = {woord for velden in vreemd for veld in velden for woord in woorden(veld.tekst)}
    splitser = Splitser(eigen_woorden | esco_woorden)
    return Index(
        beroepen,
        over,
        maak_register(eigen, splitser),
        maak_register(vreemd, splitser),
        tuple(_namen(een.naam, (*een.zoekwoorden, *extra[een.id])) for een in beroepen),
        tuple(_namen(rij.naam, rij.ook) for rij in over),
        _woordenlijst(eigen_woorden),
        _woordenlijst(eigen_woorden | esco_woorden),
        splitser,
        schat,
    )
