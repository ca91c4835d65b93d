"""Which word stands in which beroep, and how much that says: a small inverted index with weighted fields."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import InitVar, dataclass, field

from app.verkennen.zoeken.samenstelling import Splitser
from app.verkennen.zoeken.taal import stam, woorden

VERZADIGING = 3.0
"""Weight of a word at which it says half of what it can say."""
LENGTE = 0.35
"""How much a long text counts less per word, 0 to 1."""
DEEL, KOP, DAAD = 0.5, 0.65, 0.5
"""What a part of a compound, its last part, and the verb in somebody's name count beside the word itself."""


@dataclass(slots=True)
class Veld:
    """A text of a document and how much its words say."""

    tekst: InitVar[str]
    gewicht: float
    kern: bool = False
    """What it is about, not only what also happens."""
    woorden: list[str] = field(init=False)

    def __post_init__(self, tekst: str) -> None:
        """Take the text apart once."""
        self.woorden = woorden(tekst)


@dataclass
class Register:
    """Documents by number."""

    aantal: int
    waar: dict[str, dict[int, float]] = field(default_factory=dict)
    """Stem → document → how much the word says about it, rarity included; 0 to about 6."""
    kern: dict[str, frozenset[int]] = field(default_factory=dict)
    """Stem → documents that are about it."""

    def zin(self, stammen: tuple[str, ...]) -> Mapping[int, float]:
        """Documents in which all stems stand, with their mean weight."""
        eerste = self.waar.get(stammen[0], {})
        if len(stammen) == 1:
            return eerste
        rest = [self.waar.get(een, {}) for een in stammen[1:]]
        return {
            doc: (gewicht + sum(ander[doc] for ander in rest)) / len(stammen)
            for doc, gewicht in eerste.items()
            if all(doc in ander for ander in rest)
        }

    def in_kern(self, stammen: tuple[str, ...]) -> frozenset[int]:
        """Documents that are about all of these."""
        leeg: frozenset[int] = frozenset()
        return frozenset.intersection(*(self.kern.get(een, leeg) for een in stammen))


def vormen(woord: str, splitser: Splitser) -> Iterable[tuple[str, float]]:
    """Stems by which a word of a text can be found, with their share."""
    yield stam(woord), 1.0
    daad = splitser.handeling(woord)
    if daad:
        yield stam(daad), DAAD
    delen = splitser.delen(woord)
    for deel in delen[:-1]:
        yield stam(deel), DEEL
    if delen:
        yield stam(delen[-1]), KOP
        kopdaad = splitser.handeling(delen[-1])
        if kopdaad:
            yield stam(kopdaad), DEEL * DAAD


def maak_register(documenten: list[list[Veld]], splitser: Splitser) -> Register:
    """The index of these documents."""
    lengtes = [sum(veld.gewicht * len(veld.woorden) for veld in velden) for velden in documenten]
    midden = (sum(lengtes) / len(lengtes) if lengtes else 0) or 1.0
    ruw: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    kern: dict[str, set[int]] = defaultdict(set)
    vormen_van: dict[str, tuple[tuple[str, float], ...]] = {}
    for doc, velden in enumerate(documenten):
        norm = 1 - LENGTE + LENGTE * lengtes[doc] / midden
        for veld in velden:
            for woord in veld.woorden:
                if woord not in vormen_van:
                    vormen_van[woord] = tuple(vormen(woord, splitser))
                for een, deel in vormen_van[woord]:
                    ruw[een][doc] += veld.gewicht * deel / norm
                    if veld.kern:
                        kern[een].add(doc)
    register = Register(len(documenten))
    for een, plekken in ruw.items():
        zegt = {doc: gewicht / (gewicht + VERZADIGING) for doc, gewicht in plekken.items()}
        vaak = sum(zegt.values())
        zeldzaam = math.log(1 + (register.aantal + 1) / (vaak + 0.5))
        register.waar[een] = {doc: waarde * zeldzaam for doc, waarde in zegt.items()}
        register.kern[een] = frozenset(kern.get(een, ()))
    return register
