"""`/loopbaan`: the line of cards, for the pupil himself and for who reads along."""

from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.lob.pages.thuis import Kinderen, meekijkpagina, thuispagina
from app.lob.pages.tijdlijn import Tijdlijndeel, lijst
from app.lob.queries.thuis import kinderen_van
from app.lob.queries.tijdlijn import lees_filter, tijdlijn
from app.lob.queries.zicht import Toegang, eigen_portfolio, portfolio_voor
from app.lob.rules import LEZERS
from app.web.route import lees
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.LEERLING,)


@lees("/loopbaan", wie=WIE)
def thuis(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """His own portfolio: what waits, and his line."""
    return toon(request, thuispagina(db, eigen_portfolio(db, wie), lees_filter(request.query_params)))


@lees("/loopbaan/kaarten/meer", wie=WIE)
def meer(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """The next stops, for a page that scrolls on."""
    return _deel(request, db, eigen_portfolio(db, wie))


def _deel(request: Verzoek, db: Session, plek: Toegang) -> Response[str]:
    filter_ = lees_filter(request.query_params)
    rijen, grens = tijdlijn(db, plek, filter_)
    return toon(request, Tijdlijndeel(lijst(plek, rijen, filter_, grens)))


def _meekijkend(db: Session, wie: Wie, persoon_id: str) -> Toegang:
    """Somebody else's portfolio; that it was opened is written down. Raises NietGevonden."""
    plek = portfolio_voor(db, wie, persoon_id)
    if not plek.eigen:
        schrijf_op(db, wie, "portfolio_bekeken", over=persoon_id, ding=("portfolio", persoon_id))
    return plek


@lees("/loopbaan/van/{persoon_id:str}", wie=LEZERS, schrijft=True)
def van(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """The line of a pupil as far as `wie` may see it; his own is at `/loopbaan`."""
    plek = _meekijkend(db, wie, persoon_id)
    if plek.eigen:
        return verder(request, plek.begin)
    return toon(request, meekijkpagina(db, plek, lees_filter(request.query_params)))


@lees("/loopbaan/van/{persoon_id:str}/meer", wie=LEZERS, schrijft=True)
def meer_van(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """The next stops of that line."""
    return _deel(request, db, _meekijkend(db, wie, persoon_id))


@lees("/loopbaan/kinderen", wie=(Rol.OUDER,))
def kinderen(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Children whose shared cards a parent may read."""
    return toon(request, Kinderen(kinderen_van(db, wie)))


ROUTES: list[HTTPRouteHandler] = [thuis, meer, van, meer_van, kinderen]
