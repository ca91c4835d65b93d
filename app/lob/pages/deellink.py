"""The owner's pages about his links."""

import io
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, ClassVar

import segno
from markupsafe import Markup

from app.kit.clock import vandaag
from app.kit.i18n import datum
from app.kit.ids import nieuw_id
from app.kit.settings import settings
from app.lob.cv import soortnamen
from app.lob.forms.deellink import LANGST, Linkformulier
from app.lob.queries.cv import Keuze
from app.lob.queries.deellink import Linkrij


@dataclass
class Linklijst:
    """`/loopbaan/delen`: what he shares, and what is over."""

    sjabloon: ClassVar[str] = "lob/delen.html"
    open: list[Linkrij]
    voorbij: list[Linkrij]


@dataclass
class Linknieuw:
    """`/loopbaan/delen/nieuw`: one new link."""

    sjabloon: ClassVar[str] = "lob/delen_nieuw.html"
    formulier: Linkformulier
    opties: list[tuple[str, str, str]]
    """Cards to choose from: id, title, kind and day."""
    eerste: str
    laatste: str
    """First and last day that may be chosen."""
    verzoek: str


@dataclass
class Linkgemaakt:
    """The only page on which the link itself ever stands."""

    sjabloon: ClassVar[str] = "lob/delen_gemaakt.html"
    voor: str
    adres: str
    qr: Markup
    tot: Any
    met_woord: bool


@dataclass
class Linkpagina:
    """`/loopbaan/delen/{id}`: one link, who looked, and which cards are behind it."""

    sjabloon: ClassVar[str] = "lob/delen_een.html"
    link: Linkrij
    erachter: list[Keuze]
    opties: list[tuple[str, str, str]]
    gekozen: list[str]
    soorten: dict[str, str]
    fouten: dict[str, str] = field(default_factory=dict)


def opties_van(keuzes: list[Keuze]) -> list[tuple[str, str, str]]:
    """Cards as choices of a form."""
    namen = soortnamen()
    regels = ((een, (namen.get(een.soort, ""), datum(een.datum) if een.datum else "")) for een in keuzes)
    return [(een.id, een.titel, " · ".join(deel for deel in delen if deel)) for een, delen in regels]


def maak_nieuw(formulier: Linkformulier, keuzes: list[Keuze]) -> Linknieuw:
    """The form, empty or with what was typed."""
    dag, laatste = vandaag(), vandaag() + timedelta(days=LANGST.days)
    verzoek = formulier.verzoek or nieuw_id()
    return Linknieuw(formulier, opties_van(keuzes), dag.isoformat(), laatste.isoformat(), verzoek)


def maak_gemaakt(formulier: Linkformulier, code: str) -> Linkgemaakt:
    """The page with the new link."""
    adres = f"{settings().adres}/l/{code}"
    return Linkgemaakt(formulier.voor, adres, _qr(adres), formulier.tot, bool(formulier.woord))


def _qr(adres: str) -> Markup:
    uit = io.BytesIO()
    segno.make_qr(adres, error="m").save(
        uit, kind="svg", border=2, xmldecl=False, svgns=True, dark="#000", light="#fff", omitsize=True, lineclass=None
    )
    return Markup(uit.getvalue().decode())  # nosec B704 - made by segno of our own address; nothing typed is in it


def maak_linkpagina(link: Linkrij, keuzes: list[Keuze], fouten: dict[str, str] | None = None) -> Linkpagina:
    """The page of one link."""
    erachter = [een for een in keuzes if een.plek is not None]
    gekozen = [een.id for een in erachter]
    return Linkpagina(link, erachter, opties_van(keuzes), gekozen, soortnamen(), fouten or {})
