"""`/sitemap.xml`, for search engines."""

from litestar.di import NamedDependency
from litestar.response import Response
from sqlmodel import Session

from app.kit.fouten import NietGevonden
from app.verkennen.pages.vindbaar import sitemap
from app.verkennen.vindbaar import SITEMAP
from app.web.route import lees
from app.web.sjabloon import Verzoek

KOP = {"cache-control": "public, max-age=3600"}


@lees(SITEMAP, openbaar="zoekmachines", zonder_sessie=True)
def kaart(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """Every public page; `?deel=` is a part of it when there are many."""
    inhoud = sitemap(db, request.query_params.get("deel", ""))
    if inhoud is None:
        raise NietGevonden
    return Response(inhoud, media_type="application/xml", headers=KOP)


ROUTES = [kaart]
"""Handlers."""
