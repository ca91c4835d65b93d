"""Everything the search looks in, made once from the catalogue and the imported ESCO occupations."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from app.verkennen.inhoud import Beroep, Catalogus
from app.verkennen.woorden import DOMEINEN
from app.verkennen.zoeken.begrippen import Woordenschat
from app.verkennen.zoeken.register import DAAROM, HART, LOS, Register, Veld, maak_register
from app.verkennen.zoeken.samenstelling import Splitser
from app.verkennen.zoeken.taal import klank, stam, vlak, woorden

NAAM, ZOEKWOORD, ANDERE_NAAM, OPLEIDING = 12.0, 7.0, 3.0, 2.0
KORT, DOEN, LEUK, KAN, DAG, LASTIG, DOMEIN = 4.0, 2.5, 2.0, 1.2, 0.5, 0.0, 1.5
LES = 1.0
"""The same for what one learns at school for it, shared among all beroepen of that opleiding."""
"""What a word says about a beroep, by the place where it stands."""
MEEST_VOORVOEGSEL = 150


@dataclass(frozen=True, slots=True)
class EscoRij:
    """An ESCO occupation as the search needs it."""

    code: str
    naam: str
    ook: tuple[str, ...]
    isco: str = ""


@dataclass(frozen=True, slots=True)
class Naam:
    """A name or search word of a document."""

    tekst: str
    vlak: str
    stammen: frozenset[str]
    telt: float
    """How gladly it is named as the reason: the name itself most, then the writer's words, then those of ESCO."""
    eigen: bool
    """The name itself, not another word for it."""


class Woordenlijst:
    """The words that occur, and how they sound: to find the one that was meant."""

    def __init__(self, namen: Iterable[str], gezien: Iterable[str]) -> None:
        self._begin = sorted(woord for woord in namen if len(woord) > 1)
        self.op_klank: dict[str, list[str]] = defaultdict(list)
        """Sound → words."""
        for woord in sorted(woord for woord in gezien if len(woord) > 1):
            self.op_klank[klank(woord)].append(woord)
        self.op_lengte: dict[int, list[str]] = defaultdict(list)
        """Length of a sound → sounds."""
        for een in self.op_klank:
            self.op_lengte[len(een)].append(een)

    def met_begin(self, begin: str) -> list[str]:
        """Words of names that begin so, not more than a bit of typing needs."""
        plek = bisect_left(self._begin, begin)
        einde = bisect_right(self._begin, begin + "\uffff", plek)
        return self._begin[plek : min(einde, plek + MEEST_VOORVOEGSEL)]


class EscoNamen:
    """Names of the ESCO occupations, taken apart when one is found."""

    def __init__(self, rijen: tuple[EscoRij, ...]) -> None:
        self._rijen = rijen
        self._klaar: dict[int, tuple[Naam, ...]] = {}

    def __getitem__(self, doc: int) -> tuple[Naam, ...]:
        namen = self._klaar.get(doc)
        if namen is None:
            namen = self._klaar[doc] = _namen(self._rijen[doc].naam, (), self._rijen[doc].ook)
        return namen


@dataclass(frozen=True)
class Index:
    """Documents of our own and of ESCO, and the words in them."""

    beroepen: tuple[Beroep, ...]
    midden: tuple[int, ...]
    """How much in the middle each stands: how many niveaus lead there, and how many others name it as related."""
    esco: tuple[EscoRij, ...]
    eigen_register: Register
    esco_register: Register
    eigen_namen: tuple[tuple[Naam, ...], ...]
    esco_namen: EscoNamen
    eigen_woorden: Woordenlijst
    alle_woorden: Woordenlijst
    splitser: Splitser
    woordenschat: Woordenschat


def _namen(naam: str, zoekwoorden: Iterable[str], andere: Iterable[str] = ()) -> tuple[Naam, ...]:
    rij = [(naam, 1.1), *((een, 1.0) for een in zoekwoorden), *((een, 0.8) for een in andere)]
    delen = [(een, telt, woorden(een)) for een, telt in rij]
    return tuple(
        Naam(een, " ".join(los), frozenset(stam(woord) for woord in los), telt, plek == 0)
        for plek, (een, telt, los) in enumerate(delen)
    )


def _velden(beroep: Beroep, catalogus: Catalogus, andere: list[str]) -> list[Veld]:
    opleidingen = catalogus.opleidingen_van.get(beroep.id, ())
    return [
        Veld(beroep.naam, NAAM, HART),
        *(Veld(woord, ZOEKWOORD, HART) for woord in beroep.zoekwoorden),
        *(Veld(naam, ANDERE_NAAM, HART) for naam in andere),
        *(Veld(naam, OPLEIDING, LOS) for naam in sorted({opleiding.naam for opleiding in opleidingen})),
        *(Veld(" ".join((een.kort, *een.leert)), LES / len(een.beroepen), LOS) for een in opleidingen),
        Veld(beroep.kort, KORT, HART),
        *(Veld(zin, DOEN, DAAROM) for zin in beroep.doen),
        *(Veld(stuk, LEUK) for stuk in beroep.leuk),
        *(Veld(stuk, KAN) for stuk in beroep.vaardigheden),
        Veld(beroep.dag, DAG),
        *(Veld(zin, LASTIG) for zin in beroep.lastig),
        Veld(DOMEINEN[beroep.domein].bron, DOMEIN, LOS),
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


def maak_index(catalogus: Catalogus, rijen: Iterable[EscoRij], schat: Woordenschat) -> Index:
    """Build it; about a second with all of ESCO. Reads nothing."""
    beroepen = tuple(catalogus.beroepen.values())
    extra, over = _deel_esco(beroepen, rijen)
    genoemd = Counter(ander for een in beroepen for ander in een.verwant)
    eigen = [_velden(beroep, catalogus, extra[beroep.id]) for beroep in beroepen]
    vreemd = [[Veld(rij.naam, NAAM, HART), *(Veld(een, ANDERE_NAAM, HART) for een in rij.ook)] for rij in over]
    eigen_namen = tuple(_namen(een.naam, een.zoekwoorden, extra[een.id]) for een in beroepen)
    naamwoorden = {woord for namen in eigen_namen for naam in namen for woord in naam.vlak.split()}
    eigen_woorden = naamwoorden | {woord for velden in eigen for veld in velden for woord in veld.woorden}
    esco_woorden = {woord for velden in vreemd for veld in velden for woord in veld.woorden}
    splitser = Splitser(eigen_woorden | esco_woorden | schat.woorden)
    return Index(
        beroepen,
        tuple(len(een.niveaus) + genoemd[een.id] for een in beroepen),
        over,
        maak_register(eigen, splitser, zinnen=True),
        maak_register(vreemd, splitser, zinnen=False),
        eigen_namen,
        EscoNamen(over),
        Woordenlijst(naamwoorden, eigen_woorden),
        Woordenlijst(naamwoorden | esco_woorden, eigen_woorden | esco_woorden),
        splitser,
        schat,
    )
