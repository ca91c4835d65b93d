"""The page of one beroep: its story, and whether it is something for the reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from app.kit.i18n import _
from app.verkennen import verhaal
from app.verkennen.inhoud import Beroep, Opleiding, catalogus
from app.verkennen.inhoud.soorten import Interessetype
from app.verkennen.lezer import Lezer
from app.verkennen.models import OverSoort
from app.verkennen.pages.dagen import DagKaart
from app.verkennen.pages.kaarten import Kaart, icoon_van, kaart, kaarten
from app.verkennen.profiel import HOOGST, redenen
from app.verkennen.queries.aanbod import Aanbieder
from app.verkennen.queries.beroep import EscoRij
from app.verkennen.queries.interessetest import Uitslag
from app.verkennen.vindbaar import beroep_gegevens
from app.verkennen.woorden import DOMEINEN
from app.verkennen.zoeken import verwant_aan

PLEKKEN = 2
"""Places shown per opleiding."""
DRIE = 3
"""Beroepen that fit: what a pupil looks for first."""


@dataclass
class Keusvak:
    """Yes, perhaps or no: what the reader thinks, and what comes next."""

    sjabloon: ClassVar[str] = "verkennen/_beroep_oordeel.html"
    id: str
    naam: str
    oordeel: str
    """`ja`, `misschien`, `nee` or empty."""
    ja: int
    """To how many beroepen he said yes."""
    verder: Kaart | None
    """Another one that he did not judge yet."""
    net: bool
    """He answered just now: say it and put the focus there."""


@dataclass
class Leerweg:
    """An opleiding that leads to the beroep, and where it is given near the reader."""

    crebo: str
    naam: str
    niveau: int
    leerwegen: tuple[str, ...]
    maanden: int
    plekken: list[Aanbieder]
    """Each mbo and town once, nearest first."""


@dataclass
class Profiel:
    """What kind of work it is, as a hexagon with words; beside it the reader's own test."""

    rand: str
    vorm: str
    types: tuple[Interessetype, ...]
    eigen: str
    """Hexagon of his newest test; empty when there is none."""
    ook: tuple[Interessetype, ...]
    """Types that are strong in both."""


@dataclass
class Beroeppagina:
    """Everything about one beroep. Never a wage: no source says it well enough."""

    sjabloon: ClassVar[str] = "verkennen/beroep.html"
    beroep: Beroep
    icoon: str
    domein: str
    domein_pad: str
    dag: tuple[verhaal.Moment, ...]
    profiel: Profiel
    leren: list[Leerweg]
    lezer: Lezer
    dagen: list[DagKaart]
    verwant: list[Kaart]
    keus: Keusvak | None
    """Only for a pupil."""
    bezoeker: bool
    """Nobody is logged in: says how to keep an opinion."""
    gegevens: dict[str, Any]
    """For search engines."""


@dataclass
class Escopagina:
    """A name without story, and the beroepen that come closest."""

    sjabloon: ClassVar[str] = "verkennen/beroep_esco.html"
    naam: str
    ook: tuple[str, ...]
    kaarten: list[Kaart]


def codes_van(beroep: Beroep) -> list[tuple[str, str]]:
    """What an activity about this beroep may be about: itself, its opleidingen, its domein."""
    opleidingen = catalogus().opleidingen_van.get(beroep.id, ())
    return [
        (OverSoort.BEROEP, beroep.id),
        *((OverSoort.CREBO, een.crebo) for een in opleidingen),
        (OverSoort.DOMEIN, beroep.domein.value),
    ]


def keusvak(beroep: Beroep, oordelen: Mapping[str, str], net: bool = False) -> Keusvak:
    """His opinion, and the first beroep like it that he did not judge yet."""
    anderen = [een.beroep_id for een in verwant_aan(beroep.id) if een.beroep_id]
    anderen += [een.id for een in catalogus().beroepen_in[beroep.domein]]
    nieuw = [een for een in anderen if een not in oordelen and een != beroep.id]
    ja = sum(oordeel == "ja" for oordeel in oordelen.values())
    verder = kaart(catalogus().beroepen[nieuw[0]], {}) if nieuw else None
    return Keusvak(beroep.id, beroep.naam, oordelen.get(beroep.id, ""), ja, verder, net)


def _profiel(beroep: Beroep, test: Uitslag | None) -> Profiel:
    waarden = verhaal.profiel_van(beroep)
    vorm, types = verhaal.zeshoek(waarden, 100), verhaal.soort_werk(beroep)
    if test is None:
        return Profiel(verhaal.RAND, vorm, types, "", ())
    ook = verhaal.types_van(redenen(test.profiel, waarden))
    return Profiel(verhaal.RAND, vorm, types, verhaal.zeshoek(test.profiel, HOOGST), ook)


def _plekken(rijen: list[Aanbieder]) -> list[Aanbieder]:
    """An mbo that gives it in one town by both leerwegen counts once."""
    uniek = {(rij.instelling_id, rij.plaats): rij for rij in reversed(rijen)}
    return [rij for rij in rijen if uniek[rij.instelling_id, rij.plaats] is rij][:PLEKKEN]


def leerwegen(opleidingen: tuple[Opleiding, ...], aanbod: Mapping[str, list[Aanbieder]]) -> list[Leerweg]:
    """Opleidingen with where they are given, those that somebody gives first."""
    alle = [
        Leerweg(een.crebo, een.naam, een.niveau, een.leerwegen, een.maanden, _plekken(aanbod.get(een.crebo, [])))
        for een in opleidingen
    ]
    return sorted(alle, key=lambda een: not een.plekken)


def beroeppagina(
    beroep: Beroep,
    lezer: Lezer,
    aanbod: Mapping[str, list[Aanbieder]],
    dagen: list[DagKaart],
    oordelen: Mapping[str, str],
    test: Uitslag | None,
    bezoeker: bool,
) -> Beroeppagina:
    """The page from what was looked up."""
    return Beroeppagina(
        beroep=beroep,
        icoon=icoon_van(beroep.domein),
        domein=str(DOMEINEN[beroep.domein]),
        domein_pad=f"/zoek/beroep?domein={beroep.domein.value}",
        dag=verhaal.momenten(beroep.dag),
        profiel=_profiel(beroep, test),
        leren=leerwegen(catalogus().opleidingen_van.get(beroep.id, ()), aanbod),
        lezer=lezer,
        dagen=dagen,
        verwant=kaarten([een.beroep_id for een in verwant_aan(beroep.id) if een.beroep_id], oordelen),
        keus=keusvak(beroep, oordelen) if lezer.is_leerling else None,
        bezoeker=bezoeker,
        gegevens=beroep_gegevens(beroep),
    )


def escopagina(rij: EscoRij, buren: list[Beroep], oordelen: Mapping[str, str]) -> Escopagina:
    """An ESCO name with its neighbours."""
    return Escopagina(_hoofdletter(rij.naam), rij.ook, [kaart(een, oordelen) for een in buren])


def _hoofdletter(naam: str) -> str:
    return naam[:1].upper() + naam[1:]


def bewaard_zin(oordeel: str) -> str:
    """What a pupil hears after he answered."""
    if oordeel == "ja":
        return _("Bewaard bij de beroepen die je leuk vindt.")
    if oordeel == "misschien":
        return _("Bewaard bij misschien.")
    return _("Bewaard. Dit is niks voor jou.") if oordeel == "nee" else _("Je antwoord is weg.")
