"""Up to three opleidingen side by side; the address says which, so it can be shared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.verkennen.forms.studie import MEESTE_NAAST, Studievraag
from app.verkennen.inhoud import Opleiding, catalogus
from app.verkennen.lezer import Lezer
from app.verkennen.pages.kaarten import Kaart, icoon_van, kaarten
from app.verkennen.pages.studie import Plaatsrij, leerwegen_van, naam_van, plaatsrijen
from app.verkennen.pages.studies import schoolkeuzes
from app.verkennen.queries.aanbod import Aanbieder
from app.verkennen.studielijst import lijkt_op
from app.verkennen.toelating import SCHOLEN, Toelating, komende_1_april, toelating
from app.verkennen.woorden import DOMEINEN

PAD = "/zoek/studie/naast"
MEESTE_ERBIJ = 6
PER_OPLEIDING = 4
"""Offers looked up for each; two buildings are shown."""


@dataclass(frozen=True, slots=True)
class Studiekolom:
    """One opleiding in the comparison."""

    crebo: str
    naam: str
    niveau: int
    leerwegen: tuple[str, ...]
    icoon: str
    domein: str
    """Name; empty when only an import knows it."""
    opleiding: Opleiding | None
    mag: Toelating
    plekken: list[Plaatsrij]
    beroepen: list[Kaart]
    weg: str
    """Address of the comparison without it."""


@dataclass
class Studienaast:
    """The comparison."""

    sjabloon: ClassVar[str] = "verkennen/studie_naast.html"
    kolommen: list[Studiekolom]
    crebos: str
    """As they stand in the address."""
    erbij: list[tuple[str, str]]
    """Name and address of opleidingen that can be added."""
    april: date
    vraag: Studievraag
    lezer: Lezer
    school: str
    """Name of the reader's kind of school; empty when unknown."""
    scholen: list[tuple[str, str]]
    teveel: bool
    """More were asked for than are shown, or one does not exist."""
    vol: bool


def pad_met(crebos: Sequence[str], vraag: Studievraag) -> str:
    """Address of a comparison, with what the reader typed about himself."""
    mee = vraag.mee
    return f"{PAD}{mee}{'&' if mee else '?'}crebo={','.join(crebos)}" if crebos else f"{PAD}{mee}"


def _kolom(
    crebo: str, crebos: Sequence[str], rijen: Sequence[Aanbieder], vraag: Studievraag, lezer: Lezer
) -> Studiekolom:
    opleiding = catalogus().opleidingen.get(crebo)
    naam, niveau = naam_van(crebo, rijen)
    return Studiekolom(
        crebo=crebo,
        naam=naam,
        niveau=niveau,
        leerwegen=leerwegen_van(crebo, rijen),
        icoon=icoon_van(opleiding.domein) if opleiding else "school",
        domein=str(DOMEINEN[opleiding.domein]) if opleiding else "",
        opleiding=opleiding,
        mag=toelating(lezer.schoolsoort, niveau),
        plekken=plaatsrijen(rijen)[:2],
        beroepen=kaarten(opleiding.beroepen, {}) if opleiding else [],
        weg=pad_met([een for een in crebos if een != crebo], vraag),
    )


def studienaast(
    crebos: Sequence[str], aanbod: Mapping[str, list[Aanbieder]], vraag: Studievraag, lezer: Lezer, teveel: bool
) -> Studienaast:
    """Those of the address that exist, and which could come beside them."""
    boek = catalogus().opleidingen
    bekend = [crebo for crebo in crebos if crebo in boek or crebo in aanbod]
    vol = len(bekend) >= MEESTE_NAAST
    buren = [ander for crebo in bekend for ander in lijkt_op(crebo, MEESTE_ERBIJ)]
    nieuw = {ander.crebo: ander.naam for ander in buren if ander.crebo not in bekend}
    return Studienaast(
        kolommen=[_kolom(crebo, bekend, aanbod.get(crebo, []), vraag, lezer) for crebo in bekend],
        crebos=",".join(bekend),
        erbij=[] if vol else [(naam, pad_met([*bekend, crebo], vraag)) for crebo, naam in nieuw.items()][:MEESTE_ERBIJ],
        april=komende_1_april(),
        vraag=vraag,
        lezer=lezer,
        school=str(SCHOLEN[lezer.schoolsoort]) if lezer.schoolsoort else "",
        scholen=schoolkeuzes(),
        teveel=teveel or len(bekend) < len(crebos),
        vol=vol,
    )
