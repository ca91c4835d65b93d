"""`/loopbaan/groei`: how the five competences grow."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.lob.pages.groei import groeipagina
from app.lob.queries.zicht import eigen_portfolio, portfolio_voor
from app.lob.rules import LEZERS
from app.web.route import lees
from app.web.sjabloon import Verzoek, toon, verder

PAD = "/loopbaan/groei"


@lees(PAD, wie=(Rol.LEERLING,))
def groei(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """His own."""
    return toon(request, groeipagina(db, wie, eigen_portfolio(db, wie)))


@lees("/loopbaan/van/{persoon_id:str}/groei", wie=LEZERS, schrijft=True)
def groei_van(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """That of a pupil, from the cards that `wie` may see."""
    plek = portfolio_voor(db, wie, persoon_id)
    if plek.eigen:
        return verder(request, PAD)
    schrijf_op(db, wie, "portfolio_bekeken", over=persoon_id, ding=("portfolio", persoon_id))
    return toon(request, groeipagina(db, wie, plek))


ROUTES = [groei, groei_van]
