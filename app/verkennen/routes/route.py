"""`/zoek/route`: havo, vavo, work, entree and other ways."""

from litestar.params import FromPath
from litestar.response import Response

from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.verkennen.inhoud import catalogus
from app.verkennen.pages.route import routepagina, routespagina
from app.web.route import lees
from app.web.sjabloon import Verzoek, toon_openbaar

RONDKIJKEN = "iedereen mag rondkijken"


@lees("/zoek/route", openbaar=RONDKIJKEN)
def routes(request: Verzoek) -> Response[str]:
    """All of them."""
    return toon_openbaar(request, routespagina())


@lees("/zoek/route/{route_id:str}", openbaar=RONDKIJKEN)
def route(request: Verzoek, route_id: FromPath[str]) -> Response[str]:
    """What one asks, and how to get there."""
    gevonden = catalogus().routes.get(route_id)
    if gevonden is None:
        raise NietGevonden(_("Deze route kennen we niet."))
    return toon_openbaar(request, routepagina(gevonden))


ROUTES = [routes, route]
