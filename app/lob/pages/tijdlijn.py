"""The cards of a portfolio as stops on a line, month by month."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from urllib.parse import urlencode

from app.kit.i18n import _, dag_als, dag_kort
from app.lob.models import KaartStand
from app.lob.queries.foto import FotoRij
from app.lob.queries.tijdlijn import ZONDER_DAG, Filter, Grens, TijdlijnRij
from app.lob.queries.zicht import Toegang
from app.lob.woorden import COMPETENTIES, SOORTEN, STANDEN

Opties = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Halte:
    """A card as a stop."""

    pad: str
    titel: str
    maand: str
    """Name of its month when that begins here; empty when the stop above is of the same."""
    dag: str
    soort: str
    organisatie: str
    tekst: str
    foto: FotoRij | None
    fotos: int
    """How many more photos it has."""
    competenties: list[str]
    stand: str
    """In words, for the owner and only when it is not af."""
    verborgen: bool
    """The owner keeps it from his mentor."""


@dataclass(frozen=True, slots=True)
class Lijst:
    """Stops, and where the next ones are."""

    haltes: list[Halte]
    meer_pad: str
    """Page with what comes after; empty at the end."""
    meer_deel: str
    """Only those stops, for a page that scrolls on."""


@dataclass(frozen=True, slots=True)
class Keuzes:
    """What there is to filter on, and what is chosen."""

    soorten: Opties
    competenties: Opties
    standen: Opties
    """Empty for who sees only what is af."""
    filter: Filter
    actie: str


@dataclass(frozen=True, slots=True)
class Tijdlijndeel:
    """The stops alone, to hang under those that are there."""

    sjabloon: ClassVar[str] = "lob/_haltes.html"
    lijst: Lijst


def _maand(dag: date | None) -> str:
    return dag_als(dag, "MMMM y") if dag and dag != ZONDER_DAG else _("Zonder datum")


def _halte(rij: TijdlijnRij, boven: str, eigen: bool) -> Halte:
    maand = _maand(rij.datum)
    return Halte(
        pad=rij.pad,
        titel=rij.titel,
        maand="" if maand == boven else maand,
        dag=dag_kort(rij.datum) if rij.datum else "",
        soort=str(SOORTEN[rij.soort]),
        organisatie=rij.organisatie,
        tekst=rij.tekst,
        foto=rij.fotos[0] if rij.fotos else None,
        fotos=max(0, len(rij.fotos) - 1),
        competenties=[str(COMPETENTIES[een]) for een in rij.competenties],
        stand=str(STANDEN[rij.stand]) if eigen and rij.stand != KaartStand.AF else "",
        verborgen=eigen and not rij.voor_mentor,
    )


def lijst(plek: Toegang, rijen: list[TijdlijnRij], filter_: Filter, verder: Grens | None) -> Lijst:
    """The stops of a page; the first one has no month above it when the page before ended in the same."""
    boven, haltes = _maand(filter_.vanaf.dag) if filter_.vanaf else "", []
    for rij in rijen:
        haltes.append(_halte(rij, boven, plek.eigen))
        boven = _maand(rij.datum)
    if verder is None:
        return Lijst(haltes, "", "")
    delen = {"soort": filter_.soort, "competentie": filter_.competentie, "stand": filter_.stand, "vanaf": str(verder)}
    vraag = urlencode({naam: waarde for naam, waarde in delen.items() if waarde})
    deel = "/loopbaan/kaarten/meer" if plek.eigen else f"{plek.begin}/meer"
    return Lijst(haltes, f"{plek.begin}?{vraag}", f"{deel}?{vraag}")


def keuzes(plek: Toegang, filter_: Filter) -> Keuzes:
    """Fields of the filter, with the names in the reader's language."""
    return Keuzes(
        soorten=[(code, str(zin)) for code, zin in SOORTEN.items()],
        competenties=[(code, str(zin)) for code, zin in COMPETENTIES.items()],
        standen=[(code, str(zin)) for code, zin in STANDEN.items()] if plek.eigen else [],
        filter=filter_,
        actie=plek.begin,
    )
