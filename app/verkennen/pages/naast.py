"""Up to three beroepen side by side; the address says which, so it can be shared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from sqlmodel import Session

from app.verkennen import verhaal
from app.verkennen.forms.beroep import MEESTE_NAAST
from app.verkennen.inhoud import Beroep, Opleiding, catalogus
from app.verkennen.inhoud.soorten import Interessetype
from app.verkennen.pages.kaarten import icoon_van
from app.verkennen.woorden import DOMEINEN
from app.verkennen.zoeken import verwant_aan, zoek_beroepen

PAD = "/zoek/beroep/naast"
MEESTE_ERBIJ = 6


@dataclass(frozen=True, slots=True)
class Kolom:
    """One beroep in the comparison."""

    beroep: Beroep
    icoon: str
    domein: str
    types: tuple[Interessetype, ...]
    rand: str
    vorm: str
    opleidingen: tuple[Opleiding, ...]
    weg: str
    """Address of the comparison without it."""


@dataclass
class Naastpagina:
    """The comparison."""

    sjabloon: ClassVar[str] = "verkennen/beroep_naast.html"
    kolommen: list[Kolom]
    ids: str
    """As they stand in the address."""
    erbij: list[tuple[str, str]]
    """Name and address of beroepen that can be added."""
    q: str
    """What he searched to add."""
    teveel: bool
    """More were asked for than are shown, or one does not exist."""
    vol: bool


def pad_met(ids: Sequence[str]) -> str:
    """Address of a comparison; ids are plain letters, digits and dashes."""
    return f"{PAD}?ids={','.join(ids)}" if ids else PAD


def _kolom(beroep: Beroep, ids: Sequence[str]) -> Kolom:
    return Kolom(
        beroep=beroep,
        icoon=icoon_van(beroep.domein),
        domein=str(DOMEINEN[beroep.domein]),
        types=verhaal.soort_werk(beroep),
        rand=verhaal.RAND,
        vorm=verhaal.zeshoek(verhaal.profiel_van(beroep), 100),
        opleidingen=catalogus().opleidingen_van.get(beroep.id, ()),
        weg=pad_met([een for een in ids if een != beroep.id]),
    )


def _erbij(db: Session, ids: Sequence[str], q: str, oordelen: Mapping[str, str]) -> list[str]:
    if q:
        gevonden = [een.beroep_id for een in zoek_beroepen(db, q, MEESTE_ERBIJ + len(ids)).treffers]
    else:
        gevonden = [een for een, oordeel in oordelen.items() if oordeel == "ja"]
        gevonden += [een.beroep_id for gekozen in ids for een in verwant_aan(gekozen)]
    boek = catalogus().beroepen
    nieuw = [een for een in dict.fromkeys(gevonden) if een and een in boek and een not in ids]
    return nieuw[:MEESTE_ERBIJ]


def naastpagina(db: Session, ids: tuple[str, ...], q: str, oordelen: Mapping[str, str], teveel: bool) -> Naastpagina:
    """The beroepen of the address, and which could come beside them."""
    boek, vol = catalogus().beroepen, len(ids) >= MEESTE_NAAST
    erbij = [] if vol else _erbij(db, ids, q, oordelen)
    return Naastpagina(
        kolommen=[_kolom(boek[een], ids) for een in ids],
        ids=",".join(ids),
        erbij=[(boek[een].naam, pad_met([*ids, een])) for een in erbij],
        q=q,
        teveel=teveel,
        vol=vol,
    )
