"""A beroep and an activity as a card; used on every page of this part."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.verkennen.inhoud import Beroep, Domein, catalogus
from app.verkennen.woorden import DOMEINEN
from app.verkennen.zoeken import Treffer


@dataclass(frozen=True, slots=True)
class Kaart:
    """A beroep to tap on."""

    id: str
    naam: str
    kort: str
    pad: str
    icoon: str
    domein: str
    """Name of the domein."""
    niveaus: tuple[int, ...]
    oordeel: str = ""
    """What the reader thought of it; empty when nothing, or nobody is logged in."""
    waarom: str = ""
    """Other name by which it was found."""


@dataclass(frozen=True, slots=True)
class Tegel:
    """A domein to tap on."""

    naam: str
    pad: str
    icoon: str
    aantal: int


def icoon_van(domein: str) -> str:
    """Pictogram of a domein."""
    return f"dom-{domein}"


def kaart(beroep: Beroep, oordelen: Mapping[str, str], waarom: str = "") -> Kaart:
    """One beroep."""
    return Kaart(
        id=beroep.id,
        naam=beroep.naam,
        kort=beroep.kort,
        pad=f"/zoek/beroep/{beroep.id}",
        icoon=icoon_van(beroep.domein),
        domein=str(DOMEINEN[beroep.domein]),
        niveaus=tuple(sorted(beroep.niveaus)),
        oordeel=oordelen.get(beroep.id, ""),
        waarom=waarom,
    )


def kaarten(ids: Iterable[str], oordelen: Mapping[str, str]) -> list[Kaart]:
    """Cards of the ids that (still) exist, in that order."""
    boek = catalogus().beroepen
    return [kaart(boek[een], oordelen) for een in ids if een in boek]


def kaart_van(treffer: Treffer, oordelen: Mapping[str, str]) -> Kaart:
    """What a search found; `beroep_id` must be filled."""
    return kaart(catalogus().beroepen[treffer.beroep_id or ""], oordelen, treffer.waarom)


def tegels() -> list[Tegel]:
    """The sixteen domeinen with how many beroepen each has."""
    return [
        Tegel(str(DOMEINEN[domein]), f"/zoek/beroep?domein={domein.value}", icoon_van(domein), len(lijst))
        for domein, lijst in catalogus().beroepen_in.items()
    ]


def domeinkeuzes() -> list[tuple[str, str]]:
    """Options of a choice list."""
    return [(domein.value, str(DOMEINEN[domein])) for domein in Domein]
