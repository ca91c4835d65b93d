"""`/demo/postvak`: the mails of the demo. Exists only in demo mode."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.kit.fouten import NietGevonden
from app.kit.settings import settings
from app.meldingen import queries
from app.meldingen.pages import Bericht, Postvak
from app.web.route import lees
from app.web.sjabloon import Verzoek, toon

WAAROM = "alleen in de demo: verzonnen mails aan verzonnen mensen"


def _alleen_demo() -> None:
    if not settings().demo:
        raise NietGevonden


@lees("/demo/postvak", openbaar=WAAROM)
def postvak(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """All mails that would have been sent."""
    _alleen_demo()
    return toon(request, Postvak.van(queries.postvak(db)))


@lees("/demo/postvak/{bericht_id:str}", openbaar=WAAROM)
def bericht(request: Verzoek, db: NamedDependency[Session], bericht_id: FromPath[str]) -> Response[str]:
    """One mail, with links that work."""
    _alleen_demo()
    rij = queries.bericht(db, bericht_id)
    if rij is None:
        raise NietGevonden
    return toon(request, Bericht.van(rij))


ROUTES = [postvak, bericht]
