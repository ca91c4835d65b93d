"""The pupils' vocabulary, `lob_content/nl/synoniemen.toml`: what they say, and with which words the content says it."""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.verkennen.inhoud.catalogus import BRON
from app.verkennen.inhoud.laden import MAP, keur, lees_toml
from app.verkennen.inhoud.soorten import Vast
from app.verkennen.zoeken.taal import stam, vlak, woorden

BESTAND = BRON / MAP / "synoniemen.toml"
Woorden = Annotated[tuple[Annotated[str, StringConstraints(min_length=1, max_length=60)], ...], Field(min_length=1)]
Regels = Annotated[tuple[str, ...], Field(min_length=1)]
Zin = tuple[str, ...]
"""Stems in order; one word is a sentence of one."""


class Begriprij(Vast):
    """A `[[begrip]]` of the file."""

    als: Woorden
    zoek: Woorden
    niet: tuple[str, ...] = ()
    riasec: dict[Literal["R", "I", "A", "S", "E", "C"], Annotated[float, Field(ge=-1, le=1)]] = {}


class Bestand(Vast):
    """The whole file."""

    versie: Annotated[int, Field(ge=1)]
    stil: Regels
    zacht: Regels
    los: Regels
    ontkent: Regels
    grens: Regels
    begrip: Annotated[tuple[Begriprij, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Begrip:
    """Something pupils mean, whatever words they use for it."""

    als: tuple[Zin, ...]
    """What they say."""
    zoek: tuple[Zin, ...]
    """What the content says."""
    niet: tuple[Zin, ...] = ()
    """What it says of the opposite."""
    riasec: tuple[tuple[str, float], ...] = ()
    """Letter and weight, -1 to 1: the interest that goes with it."""


@dataclass(frozen=True)
class Woordenschat:
    """All of it, by the first stem of what is said; longest first."""

    versie: int
    begrippen: tuple[Begrip, ...]
    stil: frozenset[str]
    """Flat words that say nothing by themselves."""
    zacht: frozenset[str]
    """Stems that say little: they count only a bit."""
    los: tuple[tuple[str, ...], ...]
    """Phrases of flat words that say nothing together, such as `geen idee`."""
    ontkent: frozenset[str]
    """Flat words after which comes what somebody does not want."""
    grens: frozenset[str]
    """Flat words at which that ends."""
    woorden: frozenset[str]
    """Flat words that pupils use for a begrip by themselves."""
    op_eerste: dict[str, tuple[tuple[Zin, Begrip], ...]] = field(default_factory=dict)

    def past(self, stammen: list[str]) -> tuple[int, tuple[Begrip, ...]]:
        """How many stems at the beginning are said by begrippen, and which (longest phrase); 0 when none."""
        gevonden = [
            (len(zin), begrip)
            for zin, begrip in self.op_eerste.get(stammen[0], ())
            if zin == tuple(stammen[: len(zin)])
        ]
        langst = max((lengte for lengte, _ in gevonden), default=0)
        return langst, tuple(begrip for lengte, begrip in gevonden if lengte == langst)


def _zinnen(tekst: tuple[str, ...], stil: frozenset[str], zacht: frozenset[str]) -> tuple[Zin, ...]:
    """Without the silent words; not at all when nothing that says something is left."""
    uit: dict[Zin, None] = {}
    for een in tekst:
        alle = woorden(een)
        zin = tuple(stam(woord) for woord in alle if woord not in stil)
        if zin and (len(zin) == len(alle) or not zacht.issuperset(zin)):
            uit[zin] = None
    return tuple(uit)


def lees_woordenschat(bestand: Path = BESTAND) -> Woordenschat:
    """Read the file. Raises InhoudFout that names it and the line."""
    kop = keur(Bestand, lees_toml(bestand), bestand)
    stil = frozenset(woord for regel in kop.stil for woord in woorden(regel))
    zacht = frozenset(stam(woord) for regel in kop.zacht for woord in woorden(regel))
    begrippen = tuple(
        Begrip(
            _zinnen(rij.als, stil, zacht),
            _zinnen(rij.zoek, stil, zacht),
            _zinnen(rij.niet, stil, zacht),
            tuple(rij.riasec.items()),
        )
        for rij in kop.begrip
    )
    op_eerste: dict[str, list[tuple[Zin, Begrip]]] = {}
    for begrip in begrippen:
        for zin in begrip.als:
            op_eerste.setdefault(zin[0], []).append((zin, begrip))
    return Woordenschat(
        kop.versie,
        begrippen,
        stil,
        zacht,
        tuple(sorted((tuple(woorden(regel)) for regel in kop.los), key=len, reverse=True)),
        frozenset(kop.ontkent),
        frozenset(kop.grens),
        frozenset(vlak(een) for rij in kop.begrip for een in rij.als if " " not in een),
        {eerste: tuple(sorted(paren, key=lambda paar: -len(paar[0]))) for eerste, paren in op_eerste.items()},
    )


@lru_cache(maxsize=1)
def woordenschat() -> Woordenschat:
    """The vocabulary of this house."""
    return lees_woordenschat()
