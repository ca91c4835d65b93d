"""The page of one opleiding: may I, what is it, where is it, and what then."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from app.kit.i18n import _, datum
from app.scholen.queries import zoekvorm
from app.verkennen.forms.studie import Studievraag
from app.verkennen.inhoud import Opleiding, catalogus
from app.verkennen.lezer import Lezer
from app.verkennen.models import OverSoort
from app.verkennen.pages.dagen import DagKaart
from app.verkennen.pages.kaarten import Kaart, icoon_van, kaarten
from app.verkennen.pages.studies import schoolkeuzes
from app.verkennen.queries.aanbod import Aanbieder
from app.verkennen.studielijst import lijkt_op
from app.verkennen.toelating import SCHOLEN, Toelating, komende_1_april, toelating
from app.verkennen.vindbaar import opleiding_gegevens
from app.verkennen.woorden import DOMEINEN

MEESTE_PLEKKEN = 80
"""Offers on one page, the nearest; a popular opleiding has more in the whole country."""
EERSTE = 5
"""Places that are seen at once; the others unfold."""
MEESTE_GELIJKE = 4


@dataclass(frozen=True, slots=True)
class Plaatsrij:
    """One building of one mbo, with the ways to learn it there."""

    instelling: str
    site: str
    locatie: str
    plaats: str
    km: int | None
    wegen: tuple[Aanbieder, ...]


@dataclass(frozen=True, slots=True)
class Bronzin:
    """How sure the facts are."""

    zin: str
    bevestigd: bool


@dataclass
class Studiepagina:
    """Everything about one opleiding."""

    sjabloon: ClassVar[str] = "verkennen/studie_een.html"
    crebo: str
    naam: str
    niveau: int
    leerwegen: tuple[str, ...]
    opleiding: Opleiding | None
    """From the catalogue; None when only an import knows it."""
    domein: str
    domein_pad: str
    icoon: str
    mag: Toelating
    vraag: Studievraag
    lezer: Lezer
    school: str
    """Name of the reader's kind of school; empty when unknown."""
    scholen: list[tuple[str, str]]
    april: date
    plekken: list[Plaatsrij]
    verder_weg: list[Plaatsrij]
    meer: bool
    """There are more places than the page shows."""
    bron: Bronzin
    beroepen: list[Kaart]
    dagen: list[DagKaart]
    lijkt: list[Opleiding]
    gekozen: dict[str, int]
    """Of his own choices: aanbod and place (1, 2, 3). Empty for everybody else."""
    bezoeker: bool
    """Nobody is logged in."""
    gegevens: dict[str, Any] | None
    """For search engines; only of what the catalogue knows."""


def naam_van(crebo: str, rijen: Sequence[Aanbieder]) -> tuple[str, int]:
    """Name and niveau: from the catalogue, or as the mbo's give it. Raises LookupError when nobody knows it."""
    opleiding = catalogus().opleidingen.get(crebo)
    return (opleiding.naam, opleiding.niveau) if opleiding else (rijen[0].opleiding, rijen[0].niveau)


def leerwegen_van(crebo: str, rijen: Sequence[Aanbieder]) -> tuple[str, ...]:
    """Ways it is really given; without offer those that the catalogue names."""
    gegeven = {rij.leerweg for rij in rijen}
    opleiding = catalogus().opleidingen.get(crebo)
    return tuple(weg for weg in ("bol", "bbl") if weg in (gegeven or set(opleiding.leerwegen if opleiding else ())))


def plaatsrijen(rijen: Sequence[Aanbieder]) -> list[Plaatsrij]:
    """Offers per building, in the same order."""
    per: dict[tuple[str, str, str], list[Aanbieder]] = {}
    for rij in rijen:
        per.setdefault((rij.instelling_id, rij.plaats, rij.locatie), []).append(rij)
    return [
        Plaatsrij(wegen[0].instelling, wegen[0].site, wegen[0].locatie, wegen[0].plaats, wegen[0].km, tuple(wegen))
        for wegen in per.values()
    ]


def bronzin(opleiding: Opleiding | None, rijen: Sequence[Aanbieder], peildatum: date | None) -> Bronzin:
    """Whether an import knows it by this name; if not, what to do about it."""
    if opleiding is None:
        wanneer = datum(peildatum) if peildatum else ""
        return (
            Bronzin(_("Deze opleiding staat in de lijst van DUO van %(dag)s.", dag=wanneer), True)
            if wanneer
            else (Bronzin(_("We kennen deze opleiding alleen van het mbo zelf."), False))
        )
    namen = {zoekvorm(rij.opleiding): rij.opleiding for rij in rijen}
    if peildatum is None or not namen:
        return Bronzin(_("Deze gegevens kijken we nog na. Kijk ook op de site van het mbo."), False)
    if zoekvorm(opleiding.naam) in namen:
        return Bronzin(_("Bevestigd door DUO, peildatum %(dag)s.", dag=datum(peildatum)), True)
    ander = min(namen.values())
    return Bronzin(_("Bij DUO heet dit nummer: %(naam)s. Kijk goed of dit is wat je zoekt.", naam=ander), False)


def codes_van(opleiding: Opleiding | None, crebo: str) -> list[tuple[str, str]]:
    """What an activity about this opleiding may be about."""
    return [(OverSoort.CREBO, crebo), *([(OverSoort.DOMEIN, opleiding.domein.value)] if opleiding else [])]


def studiepagina(
    crebo: str,
    vraag: Studievraag,
    lezer: Lezer,
    rijen: Sequence[Aanbieder],
    dagen: list[DagKaart],
    oordelen: dict[str, str],
    peildatum: date | None,
    gekozen: dict[str, int],
    bezoeker: bool,
) -> Studiepagina:
    """The page from what was looked up. The crebo is in the catalogue, or `rijen` has it."""
    opleiding = catalogus().opleidingen.get(crebo)
    naam, niveau = naam_van(crebo, rijen)
    plekken = plaatsrijen(rijen)
    domein = opleiding.domein.value if opleiding else ""
    return Studiepagina(
        crebo=crebo,
        naam=naam,
        niveau=niveau,
        leerwegen=leerwegen_van(crebo, rijen),
        opleiding=opleiding,
        domein=str(DOMEINEN[domein]) if domein else _("Zoek jouw studie"),
        domein_pad=f"/zoek/studie?domein={domein}" if domein else "/zoek/studie",
        icoon=icoon_van(domein) if domein else "school",
        mag=toelating(lezer.schoolsoort, niveau),
        vraag=vraag,
        lezer=lezer,
        school=str(SCHOLEN[lezer.schoolsoort]) if lezer.schoolsoort else "",
        scholen=schoolkeuzes(),
        april=komende_1_april(),
        plekken=plekken[:EERSTE],
        verder_weg=plekken[EERSTE:],
        meer=len(rijen) >= MEESTE_PLEKKEN,
        bron=bronzin(opleiding, rijen, peildatum),
        beroepen=kaarten(opleiding.beroepen, oordelen) if opleiding else [],
        dagen=dagen,
        lijkt=lijkt_op(crebo, MEESTE_GELIJKE),
        gekozen=gekozen,
        bezoeker=bezoeker,
        gegevens=opleiding_gegevens(opleiding, rijen) if opleiding else None,
    )
