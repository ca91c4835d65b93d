"""The list of activities: cards with a day on them, the filters, the map."""

from dataclasses import dataclass, replace
from typing import ClassVar

from sqlmodel import Session

from app.accounts.wie import Wie
from app.kit.i18n import _, ngettext
from app.verkennen.forms.activiteit import Zoekvraag
from app.verkennen.inhoud import catalogus
from app.verkennen.keuzes import gekozen_door
from app.verkennen.landkaart import Land, land, punt, streken
from app.verkennen.lezer import AFSTANDEN, Lezer
from app.verkennen.models import OverSoort
from app.verkennen.pages.kaarten import domeinkeuzes
from app.verkennen.pages.kaartje import Kaartje, kaartje
from app.verkennen.queries.activiteit import (
    PER_BLAD,
    ActiviteitFilter,
    Code,
    PlaatsAantal,
    organisaties_met,
    tel_per_plaats,
    zoek_activiteiten,
)
from app.verkennen.queries.deelname import leuke_beroepen, statussen_van
from app.verkennen.woorden import SOORTEN

PLAATSEN = 12
"""Towns named below the map."""


@dataclass
class Treffers:
    """Only the hits, for the part that changes while somebody chooses."""

    sjabloon: ClassVar[str] = "verkennen/_activiteit_treffers.html"
    vraag: Zoekvraag
    kaartjes: list[Kaartje]
    totaal: int
    bladzijden: int
    zonder_keuzes: bool
    """He asked for what fits and likes nothing yet."""
    land: Land
    stippen: list[tuple[float, float, float, str, str]]
    eigen: tuple[float, float] | None
    plaatsen: list[tuple[str, int, str]]
    """Town, number, address."""


@dataclass(frozen=True, slots=True)
class Velden:
    """What the form with filters shows."""

    lezer: Lezer
    thuis: str
    """Town of a pupil: it counts when he types none. Not in the field: then it would stand in the address."""
    organisaties: list[tuple[str, str]]
    soorten: list[tuple[str, str]]
    domeinen: list[tuple[str, str]]
    afstanden: list[tuple[str, str]]
    fouten: dict[str, str]


@dataclass
class Lijstpagina(Treffers):
    """The whole list."""

    sjabloon: ClassVar[str] = "verkennen/activiteiten.html"
    velden: Velden


def codes_van_beroepen(ids: list[str]) -> tuple[Code, ...]:
    """The beroepen, the opleidingen that lead there, and their domeinen."""
    boek = catalogus()
    uit: dict[Code, None] = {}
    for beroep in (boek.beroepen[een] for een in ids if een in boek.beroepen):
        uit[OverSoort.BEROEP, beroep.id] = uit[OverSoort.DOMEIN, beroep.domein] = None
        uit |= {(OverSoort.CREBO, opleiding.crebo): None for opleiding in boek.opleidingen_van.get(beroep.id, ())}
    return tuple(uit)


def codes_van_keuzes(db: Session, wie: Wie) -> tuple[Code, ...]:
    """What the pupil likes and what he chose, with the domein of each. Two statements."""
    boek = catalogus()
    uit: dict[Code, None] = dict.fromkeys(codes_van_beroepen(leuke_beroepen(db, wie)))
    for keuze in gekozen_door(db, wie):
        uit[OverSoort.CREBO, keuze.crebo] = None
        if keuze.crebo in boek.opleidingen:
            uit[OverSoort.DOMEIN, boek.opleidingen[keuze.crebo].domein] = None
    return tuple(uit)


def codes_van_domein(domein: str) -> tuple[Code, ...]:
    """The domein itself, and every beroep and opleiding in it."""
    boek = catalogus()
    beroepen = [een.id for een in boek.beroepen.values() if een.domein == domein]
    crebos = [een.crebo for een in boek.opleidingen.values() if een.domein == domein]
    return (
        (OverSoort.DOMEIN, domein),
        *((OverSoort.BEROEP, een) for een in beroepen),
        *((OverSoort.CREBO, een) for een in crebos),
    )


def filter_van(db: Session, vraag: Zoekvraag, lezer: Lezer, wie: Wie | None) -> ActiviteitFilter:
    """The question as the database takes it. At most two statements."""
    keuzes = codes_van_keuzes(db, wie) if vraag.past and wie and lezer.is_leerling else None
    return ActiviteitFilter(
        soort=vraag.soort,
        codes=keuzes,
        domein_codes=codes_van_domein(vraag.domein) if vraag.domein else None,
        plek=lezer.plek,
        km=lezer.km,
        vanaf=vraag.dag,
        organisatie_id=vraag.van,
    )


def treffers(db: Session, vraag: Zoekvraag, lezer: Lezer, wie: Wie | None) -> Treffers:
    """The hits of a question; a page number that is too high gives the last. At most four statements."""
    filter_ = filter_van(db, vraag, lezer, wie)
    per_plaats = tel_per_plaats(db, filter_)
    totaal = sum(een.aantal for een in per_plaats)
    bladzijden = max(1, -(-totaal // PER_BLAD))
    vraag = replace(vraag, bladzij=min(vraag.bladzij, bladzijden))
    rijen = zoek_activiteiten(db, filter_, vraag.bladzij) if totaal else []
    eigen = statussen_van(db, wie, [rij.id for rij in rijen]) if wie and lezer.is_leerling else {}
    return Treffers(
        vraag=vraag,
        kaartjes=[kaartje(rij, eigen.get(rij.id, "")) for rij in rijen],
        totaal=totaal,
        bladzijden=bladzijden,
        zonder_keuzes=filter_.codes == (),
        land=land(),
        stippen=_stippen(per_plaats, vraag),
        eigen=punt(lezer.plek.breedte, lezer.plek.lengte) if lezer.plek else None,
        plaatsen=[(een.plaats, een.aantal, _rond(een.plaats, vraag)) for een in per_plaats if een.plaats][:PLAATSEN],
    )


def _rond(plaats: str, vraag: Zoekvraag) -> str:
    """The same question around a town."""
    return replace(vraag, vanaf=plaats, km=str(AFSTANDEN[0]), bladzij=1).lijst()


def _stippen(per_plaats: list[PlaatsAantal], vraag: Zoekvraag) -> list[tuple[float, float, float, str, str]]:
    bekend = [
        (een.plaats, een.breedte, een.lengte, een.aantal)
        for een in per_plaats
        if een.breedte is not None and een.lengte is not None
    ]
    uit = []
    for streek in streken(bekend):
        naam = ngettext("%(plaats)s: %(num)s dag", "%(plaats)s: %(num)s dagen", streek.aantal, plaats=streek.naam)
        pad = replace(vraag, vanaf=streek.naam, km=str(AFSTANDEN[1]), bladzij=1).lijst()
        uit.append((streek.x, streek.y, streek.straal, naam, pad))
    return uit


def lijstpagina(db: Session, vraag: Zoekvraag, lezer: Lezer, wie: Wie | None) -> Lijstpagina:
    """The list with its filters. At most five statements."""
    return Lijstpagina(**vars(treffers(db, vraag, lezer, wie)), velden=velden(db, vraag, lezer))


def velden(db: Session, vraag: Zoekvraag, lezer: Lezer) -> Velden:
    """What the form with filters shows. One statement."""
    return Velden(
        lezer=lezer,
        thuis="" if vraag.vanaf else lezer.vanaf,
        organisaties=organisaties_met(db),
        soorten=[(soort, str(naam)) for soort, naam in SOORTEN.items()],
        domeinen=domeinkeuzes(),
        afstanden=[(str(km), _("%(km)s km", km=km)) for km in AFSTANDEN],
        fouten=dict((*lezer.fouten, *vraag.fouten)),
    )
