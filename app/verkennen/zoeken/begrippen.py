"""The pupils' vocabulary, `lob_content/nl/synoniemen.toml`: what they say, and with which words the content says it."""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from app.verkennen.inhoud.catalogus import BRON
from app.verkennen.inhoud.laden import MAP, InhoudFout, lees_toml
from app.verkennen.zoeken.taal import stam, vlak, woorden

BESTAND = BRON / MAP / "synoniemen.toml"
_SLEUTELS = {"als", "zoek", "niet", "riasec"}
Zin = tuple[str, ...]
"""Stems in order; one word is a sentence of one."""


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


def _zinnen(tekst: list[str], stil: frozenset[str], zacht: frozenset[str]) -> tuple[Zin, ...]:
    """Without the silent words; not at all when nothing that says something is left."""
    uit: dict[Zin, None] = {}
    for een in tekst:
        alle = woorden(een)
        zin = tuple(stam(woord) for woord in alle if woord not in stil)
        if zin and (len(zin) == len(alle) or not zacht.issuperset(zin)):
            uit[zin] = None
    return tuple(uit)


def _begrip(bestand: Path, rij: dict[str, object], stil: frozenset[str], zacht: frozenset[str]) -> Begrip:
    vreemd = set(rij) - _SLEUTELS
    als, zoek, niet = (rij.get(sleutel, []) for sleutel in ("als", "zoek", "niet"))
    riasec = rij.get("riasec", {})
    lijsten = all(isinstance(een, list) and all(isinstance(w, str) for w in een) for een in (als, zoek, niet))
    if vreemd or not lijsten or not als or not zoek or not isinstance(riasec, dict) or set(riasec) - set("RIASEC"):
        raise InhoudFout(bestand, 1, f"begrip {als}: niet goed {sorted(vreemd)}")
    assert isinstance(als, list) and isinstance(zoek, list) and isinstance(niet, list)
    als_, zoek_, niet_ = (_zinnen(een, stil, zacht) for een in (als, zoek, niet))
    return Begrip(als_, zoek_, niet_, tuple(riasec.items()))


def lees_woordenschat(bestand: Path = BESTAND) -> Woordenschat:
    """Read the file. Raises InhoudFout that names it."""
    tabellen = lees_toml(bestand)
    ontbreekt = {"versie", "stil", "zacht", "los", "ontkent", "grens", "begrip"} - set(tabellen)
    if ontbreekt:
        raise InhoudFout(bestand, 1, f"{', '.join(sorted(ontbreekt))} ontbreekt")
    stil = frozenset(woord for regel in tabellen["stil"] for woord in woorden(regel))
    zacht = frozenset(stam(woord) for regel in tabellen["zacht"] for woord in woorden(regel))
    begrippen = tuple(_begrip(bestand, rij, stil, zacht) for rij in tabellen["begrip"])
    op_eerste: dict[str, list[tuple[Zin, Begrip]]] = {}
    for begrip in begrippen:
        for zin in begrip.als:
            op_eerste.setdefault(zin[0], []).append((zin, begrip))
    return Woordenschat(
        tabellen["versie"],
        begrippen,
        stil,
        zacht,
        tuple(sorted((tuple(woorden(regel)) for regel in tabellen["los"]), key=len, reverse=True)),
        frozenset(tabellen["ontkent"]),
        frozenset(tabellen["grens"]),
        frozenset(vlak(een) for rij in tabellen["begrip"] for een in rij["als"] if " " not in een),
        {eerste: tuple(sorted(paren, key=lambda paar: -len(paar[0]))) for eerste, paren in op_eerste.items()},
    )


@lru_cache(maxsize=1)
def woordenschat() -> Woordenschat:
    """The vocabulary of this house."""
    return lees_woordenschat()
