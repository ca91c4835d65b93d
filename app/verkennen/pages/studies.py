"""The search page of opleidingen, and the part of it that changes while somebody filters."""

from collections import Counter
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from sqlmodel import Session

from app.kit.i18n import _, ngettext
from app.scholen.plaatsen import Plek
from app.verkennen.forms.studie import NIVEAUS, PAST, Studievraag
from app.verkennen.landkaart import Land, land, punt, streken
from app.verkennen.lezer import AFSTANDEN, Lezer
from app.verkennen.pages.kaarten import Tegel, domeinkeuzes, icoon_van
from app.verkennen.pages.studiefilter import Mbos, gekozen, lees_filter, niveaunaam
from app.verkennen.queries.studie import Aanbodfilter, per_crebo, per_plaats
from app.verkennen.studielijst import Studie, alle_studies, crebos_van, op_volgorde
from app.verkennen.studiezoeken import Gevonden, zoek_studies
from app.verkennen.toelating import SCHOLEN

PER_BLADZIJ = 20


@dataclass
class Studietreffers:
    """What was found; answers the filters while somebody moves them."""

    sjabloon: ClassVar[str] = "verkennen/_studie_treffers.html"
    vraag: Studievraag
    studies: list[Studie]
    totaal: int
    bladzij: int
    bladzijden: int
    fouten: list[str]
    """Sentences about what could not be read in the address."""
    dichtbij: bool
    """Nothing really matched the words; these are the nearest."""
    gekozen: list[tuple[str, str]]
    """What was chosen, in words, and the address without it."""
    school_bekend: bool
    tegels: list[Tegel]
    """Domeinen to begin with; only when nothing is asked."""
    land: Land
    stippen: list[tuple[float, float, float, str, str]]
    """x, y, radius, sentence and address of each dot; most offers first."""
    eigen: tuple[float, float] | None
    """Where the reader lives, on the map."""


@dataclass
class Studiegevonden(Studietreffers):
    """The same as an answer of its own; it also says the number aloud."""

    sjabloon: ClassVar[str] = "verkennen/_studie_gevonden.html"


@dataclass
class Studies(Studietreffers):
    """The whole search page."""

    sjabloon: ClassVar[str] = "verkennen/studie.html"
    lezer: Lezer
    eigen_school: str
    """Name of a pupil's own kind of school; empty when nobody knows."""
    domeinen: list[tuple[str, str]]
    niveaus: list[tuple[str, str]]
    scholen: list[tuple[str, str]]
    afstanden: list[tuple[str, str]]
    mbos: Mbos


def schoolkeuzes() -> list[tuple[str, str]]:
    """Kinds of school as options of a list."""
    return [(school, str(naam)) for school, naam in SCHOLEN.items()]


def _stippen(db: Session, vraag: Studievraag, filter_: Aanbodfilter, studies: list[Studie]) -> list[Any]:
    crebos = crebos_van(studies) if vraag.q or vraag.domein else None
    uit = []
    for streek in streken(per_plaats(db, filter_, crebos)):
        zin = ngettext("%(num)s mogelijkheid", "%(num)s mogelijkheden", streek.aantal)
        naam = f"{streek.naam}: {zin}" if streek.plaatsen == 1 else _rond(streek.naam, zin)
        uit.append((streek.x, streek.y, streek.straal, naam, vraag.adres(bij=streek.naam)))
    return uit


def _rond(plaats: str, aantal: str) -> str:
    return _("Rond %(plaats)s: %(aantal)s", plaats=plaats, aantal=aantal)


def _tegels(vraag: Studievraag, studies: list[Studie]) -> list[Tegel]:
    aantal = Counter(studie.domein for studie in studies)
    return [Tegel(naam, vraag.adres(domein=key), icoon_van(key), aantal[key]) for key, naam in domeinkeuzes()]


def _op_kaart(plek: Plek | None) -> tuple[float, float] | None:
    return punt(plek.breedte, plek.lengte) if plek else None


def studietreffers(db: Session, vraag: Studievraag, lezer: Lezer, mbos: Mbos) -> Studietreffers:
    """One page of what fits, and the map of where it is."""
    filter_, fouten = lees_filter(vraag, lezer, mbos)
    alle = alle_studies(per_crebo(db, filter_), filter_, lezer.schoolsoort, vraag.domein)
    gevonden = Gevonden({})
    if vraag.q:
        gevonden = zoek_studies(db, vraag.q, {studie.crebo: studie.naam for studie in alle})
        alle = [studie for studie in alle if studie.crebo in gevonden.scores]
    bladzijden = max(1, -(-len(alle) // PER_BLADZIJ))
    bladzij = min(vraag.bladzij, bladzijden)
    begin = (bladzij - 1) * PER_BLADZIJ
    return Studietreffers(
        vraag=vraag,
        studies=op_volgorde(alle, gevonden.scores)[begin : begin + PER_BLADZIJ],
        totaal=len(alle),
        bladzij=bladzij,
        bladzijden=bladzijden,
        fouten=fouten,
        dichtbij=gevonden.dichtbij,
        gekozen=gekozen(vraag, lezer, filter_, dict(mbos)),
        school_bekend=bool(lezer.schoolsoort),
        tegels=_tegels(vraag, alle) if vraag.leeg else [],
        land=land(),
        stippen=_stippen(db, vraag, filter_, alle),
        eigen=_op_kaart(lezer.plek),
    )


def alleen_treffers(db: Session, vraag: Studievraag, lezer: Lezer, mbos: Mbos) -> Studiegevonden:
    """Only the part that changes."""
    return Studiegevonden(**_velden(studietreffers(db, vraag, lezer, mbos)))


def _velden(deel: Studietreffers) -> dict[str, Any]:
    return {veld.name: getattr(deel, veld.name) for veld in fields(deel)}


def studiespagina(db: Session, vraag: Studievraag, lezer: Lezer, mbos: Mbos) -> Studies:
    """The page around the hits."""
    eigen_school = lezer.schoolsoort if lezer.is_leerling and not vraag.vooropleiding else ""
    return Studies(
        **_velden(studietreffers(db, vraag, lezer, mbos)),
        lezer=lezer,
        eigen_school=str(SCHOLEN[eigen_school]) if eigen_school else "",
        domeinen=domeinkeuzes(),
        niveaus=[(niveau, niveaunaam(niveau)) for niveau in (PAST, *NIVEAUS)],
        scholen=schoolkeuzes(),
        afstanden=[(str(km), _("Tot %(km)s km", km=km)) for km in AFSTANDEN],
        mbos=mbos,
    )
