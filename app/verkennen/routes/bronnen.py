"""`/zoek/bronnen`: where the facts come from, and how fresh they are."""

from litestar.di import NamedDependency
from litestar.response import Response
from sqlmodel import Session

from app.verkennen.pages.bronnen import bronnenpagina
from app.web.route import lees
from app.web.sjabloon import Verzoek, toon_openbaar


@lees("/zoek/bronnen", openbaar="iedereen mag weten waar gegevens vandaan komen")
def bronnen(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """All sources."""
    return toon_openbaar(request, bronnenpagina(db))


ROUTES = [bronnen]
