"""Zoek Jouw Studie: filter, one opleiding, side by side."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.verkennen.forms.studie import Studievraag, is_crebo, lees_crebos, lees_studievraag, over_lezer
from app.verkennen.inhoud import catalogus
from app.verkennen.keuzes import gekozen_door
from app.verkennen.lezer import Lezer, lezer
from app.verkennen.pages.dagen import dagkaart
from app.verkennen.pages.studie import MEESTE_PLEKKEN, Studiepagina, codes_van, studiepagina
from app.verkennen.pages.studies import alleen_treffers, studiespagina
from app.verkennen.pages.studies_naast import PER_OPLEIDING, studienaast
from app.verkennen.queries.aanbod import aanbieders
from app.verkennen.queries.activiteit import komend_over
from app.verkennen.queries.oordeel import oordelen_van
from app.verkennen.queries.studie import duo_peildatum, instellingen
from app.verkennen.routes.lezers import leerling_van, wie_van
from app.web.route import lees
from app.web.sjabloon import Verzoek, toon_openbaar

RONDKIJKEN = "iedereen mag rondkijken"


def _vraag(request: Verzoek, db: Session) -> tuple[Studievraag, Lezer]:
    vraag = lees_studievraag(request.query_params)
    return vraag, lezer(db, leerling_van(request), over_lezer(vraag))


@lees("/zoek/studie", openbaar=RONDKIJKEN)
def zoeken(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """Filter and browse; the address can be shared."""
    vraag, lezer_ = _vraag(request, db)
    return toon_openbaar(request, studiespagina(db, vraag, lezer_, instellingen(db)))


@lees("/zoek/studie/treffers", openbaar=RONDKIJKEN)
def gevonden(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """Only the hits and the map, while somebody filters; says which address belongs to them."""
    vraag, lezer_ = _vraag(request, db)
    antwoord = toon_openbaar(request, alleen_treffers(db, vraag, lezer_, instellingen(db)))
    antwoord.headers["hx-replace-url"] = vraag.adres()
    return antwoord


@lees("/zoek/studie/naast", openbaar=RONDKIJKEN)
def naast(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """Up to three side by side: `?crebo=25180,25655`, or `crebo` three times from boxes."""
    crebos, teveel = lees_crebos(request.query_params.getall("crebo", []))
    vraag, lezer_ = _vraag(request, db)
    aanbod = aanbieders(db, crebos, lezer_.plek, PER_OPLEIDING)
    return toon_openbaar(request, studienaast(crebos, aanbod, vraag, lezer_, teveel))


@lees("/zoek/studie/{crebo:str}", openbaar=RONDKIJKEN)
def studie(request: Verzoek, db: NamedDependency[Session], crebo: FromPath[str]) -> Response[str]:
    """Everything about one opleiding."""
    return toon_openbaar(request, _pagina(request, db, crebo))


def _pagina(request: Verzoek, db: Session, crebo: str) -> Studiepagina:
    vraag, lezer_ = _vraag(request, db)
    opleiding = catalogus().opleidingen.get(crebo)
    rijen = aanbieders(db, [crebo], lezer_.plek, MEESTE_PLEKKEN).get(crebo, []) if is_crebo(crebo) else []
    if opleiding is None and not rijen:
        raise NietGevonden(_("Deze opleiding kennen we niet."))
    leerling = leerling_van(request)
    return studiepagina(
        crebo=crebo,
        vraag=vraag,
        lezer=lezer_,
        rijen=rijen,
        dagen=[dagkaart(rij) for rij in komend_over(db, codes_van(opleiding, crebo), lezer_.plek)],
        oordelen=oordelen_van(db, leerling) if leerling else {},
        peildatum=duo_peildatum(db),
        gekozen={keuze.aanbod_id: keuze.plek for keuze in gekozen_door(db, leerling)} if leerling else {},
        bezoeker=wie_van(request) is None,
    )


ROUTES = [zoeken, gevonden, naast, studie]
