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
DEEL, KOP, DAAD, VERVOEGD = 0.5, 0.65, 0.5, 0.85
"""What a part of a compound, its last part, the verb in somebody's name, and a verb count beside the word itself."""
LOS, ERBIJ, DAAROM, HART = range(4)
"""A word stands beside it (name of a domein or opleiding), happens in it, is what you do, is what it is called."""


@dataclass(slots=True)
class Veld:
    """A text of a document and how much its words say."""

    tekst: InitVar[str]
    gewicht: float
    diepte: int = ERBIJ
    """How much it is about this: for who does not want it."""
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
    diepte: dict[str, dict[int, int]] = field(default_factory=dict)
    """Stem → document → the deepest place where it stands."""

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

    def diep(self, stammen: tuple[str, ...]) -> Mapping[int, int]:
        """Documents in which all stems stand, with the place that is least deep."""
        delen = [self.diepte.get(een, {}) for een in stammen]
        return {doc: min(deel[doc] for deel in delen) for doc in delen[0] if all(doc in deel for deel in delen)}


def vormen(woord: str, splitser: Splitser, zinnen: bool) -> Iterable[tuple[str, float]]:
    """Stems by which a word of a text can be found, with their share."""
    yield stam(woord), 1.0
    daad = splitser.handeling(woord)
    if daad:
        yield stam(daad), DAAD
    vervoegd = splitser.vervoegd(woord) if zinnen else ""
    if vervoegd and stam(vervoegd) != stam(woord):
        yield stam(vervoegd), VERVOEGD
    delen = splitser.delen(woord)
    for deel in delen[:-1]:
        yield stam(deel), DEEL
    if delen:
        yield stam(delen[-1]), KOP
        kopdaad = splitser.handeling(delen[-1])
        if kopdaad:
            yield stam(kopdaad), DEEL * DAAD


def maak_register(documenten: list[list[Veld]], splitser: Splitser, zinnen: bool) -> Register:
    """The index of these documents; `zinnen`: there are sentences in them, not only names."""
    lengtes = [sum(veld.gewicht * len(veld.woorden) for veld in velden) for velden in documenten]
    midden = (sum(lengtes) / len(lengtes) if lengtes else 0) or 1.0
    ruw: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    diepte: dict[str, dict[int, int]] = defaultdict(dict)
    vormen_van: dict[str, tuple[tuple[str, float], ...]] = {}
    for doc, velden in enumerate(documenten):
        norm = 1 - LENGTE + LENGTE * lengtes[doc] / midden
        for veld in velden:
            for woord in veld.woorden:
                if woord not in vormen_van:
                    vormen_van[woord] = tuple(vormen(woord, splitser, zinnen))
                for een, deel in vormen_van[woord]:
                    ruw[een][doc] += veld.gewicht * deel / norm
                    diepte[een][doc] = max(veld.diepte, diepte[een].get(doc, LOS))
    register = Register(len(documenten), diepte=dict(diepte))
    for een, plekken in ruw.items():
        zegt = {doc: gewicht / (gewicht + VERZADIGING) for doc, gewicht in plekken.items()}
        vaak = sum(zegt.values())
        zeldzaam = math.log(1 + (register.aantal + 1) / (vaak + 0.5))
        register.waar[een] = {doc: waarde * zeldzaam for doc, waarde in zegt.items()}
    return register
