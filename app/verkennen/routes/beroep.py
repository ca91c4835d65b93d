"""Zoek Jouw Beroep: search, one beroep, side by side, and what a pupil thinks of it."""

from urllib.parse import quote

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.verkennen.actions.oordeel import geef_oordeel
from app.verkennen.forms.beroep import MAX_VRAAG, lees_ids, lees_vraag
from app.verkennen.inhoud import Beroep, catalogus
from app.verkennen.lezer import lezer
from app.verkennen.pages.beroep import Beroeppagina, beroeppagina, bewaard_zin, codes_van, escopagina, keusvak
from app.verkennen.pages.beroepen import treffers, zoekpagina
from app.verkennen.pages.dagen import dagkaart
from app.verkennen.pages.naast import naastpagina
from app.verkennen.queries.aanbod import aanbieders
from app.verkennen.queries.activiteit import komend_over
from app.verkennen.queries.beroep import beroep_van_esco, buren_van, esco_met_code
from app.verkennen.queries.interessetest import laatste_uitslag
from app.verkennen.queries.oordeel import oordelen_van
from app.verkennen.routes.lezers import leerling_van, wie_van
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, toon_openbaar, verder

LEERLING = (Rol.LEERLING,)
RONDKIJKEN = "iedereen mag rondkijken"
PER_OPLEIDING = 6
"""Nearest offers asked per opleiding; the two leerwegen of one place are two offers."""


def _beroep(beroep_id: str) -> Beroep:
    beroep = catalogus().beroepen.get(beroep_id)
    if beroep is None:
        raise NietGevonden(_("Dit beroep kennen we niet."))
    return beroep


def _oordelen(request: Verzoek, db: Session) -> dict[str, str]:
    wie = leerling_van(request)
    return oordelen_van(db, wie) if wie else {}


@lees("/zoek/beroep", openbaar=RONDKIJKEN)
def zoeken(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """Search and browse; `?q=`, `domein`, `niveau` and `bladzij` make an address to share."""
    return toon_openbaar(request, zoekpagina(db, lees_vraag(request.query_params), _oordelen(request, db)))


@lees("/zoek/beroep/treffers", openbaar=RONDKIJKEN)
def gevonden(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """Only the hits, while somebody types; says which address belongs to them."""
    vraag, kort = lees_vraag(request.query_params), bool(request.query_params.get("kort"))
    antwoord = toon_openbaar(request, treffers(db, vraag, _oordelen(request, db), kort))
    if not kort:
        antwoord.headers["hx-replace-url"] = vraag.adres()
    return antwoord


@lees("/zoek/beroep/naast", openbaar=RONDKIJKEN)
def naast(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """Up to three side by side: `?ids=kapper,visagist`."""
    ids, teveel = lees_ids(request.query_params.get("ids", ""))
    q = " ".join(request.query_params.get("q", "")[:MAX_VRAAG].split())
    return toon_openbaar(request, naastpagina(db, ids, q, _oordelen(request, db), teveel))


@lees("/zoek/beroep/esco/{code:str}", openbaar=RONDKIJKEN)
def esco(request: Verzoek, db: NamedDependency[Session], code: FromPath[str]) -> Response[str]:
    """A name from the European list. When we do have its story: there."""
    eigen = beroep_van_esco(code)
    if eigen:
        return verder(request, f"/zoek/beroep/{eigen.id}")
    rij = esco_met_code(db, code)
    if rij is None:
        raise NietGevonden(_("Dit beroep kennen we niet."))
    return toon_openbaar(request, escopagina(rij, buren_van(db, rij), _oordelen(request, db)))


@lees("/zoek/beroep/{beroep_id:str}", openbaar=RONDKIJKEN)
def verhaal(request: Verzoek, db: NamedDependency[Session], beroep_id: FromPath[str]) -> Response[str]:
    """The story of a beroep."""
    return toon_openbaar(request, _verhaal(request, db, _beroep(beroep_id)))


def _verhaal(request: Verzoek, db: Session, beroep: Beroep) -> Beroeppagina:
    leerling = leerling_van(request)
    lezer_ = lezer(db, leerling, request.query_params)
    crebos = [een.crebo for een in catalogus().opleidingen_van.get(beroep.id, ())]
    return beroeppagina(
        beroep=beroep,
        lezer=lezer_,
        aanbod=aanbieders(db, crebos, lezer_.plek, PER_OPLEIDING),
        dagen=[dagkaart(rij) for rij in komend_over(db, codes_van(beroep), lezer_.plek)],
        oordelen=oordelen_van(db, leerling) if leerling else {},
        test=laatste_uitslag(db, leerling.persoon_id) if leerling else None,
        bezoeker=wie_van(request) is None,
    )


@schrijf("/zoek/beroep/{beroep_id:str}/oordeel", wie=LEERLING)
def oordeel(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    beroep_id: FromPath[str],
) -> Response[str]:
    """Yes, perhaps, no, or nothing any more (`weg`)."""
    wat = invoer.tekst("oordeel")
    geef_oordeel(db, wie, beroep_id, wat)
    if request.htmx:
        return toon(request, keusvak(_beroep(beroep_id), oordelen_van(db, wie), net=True))
    terug = "/zoek/mijn" if invoer.tekst("naar") == "mijn" else f"/zoek/beroep/{quote(beroep_id)}"
    return verder(request, terug, bewaard_zin(wat))


ROUTES = [zoeken, gevonden, naast, esco, verhaal, oordeel]
