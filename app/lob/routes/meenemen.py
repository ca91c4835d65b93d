"""`/loopbaan/meenemen`: everything of one's own in a zip."""

from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.response import Response, Stream
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.lob.meenemen.stroom import Uitvoer, zipnaam
from app.lob.pages.meenemen import Meenemen
from app.lob.queries.zicht import eigen_portfolio
from app.web.route import lees
from app.web.sjabloon import Verzoek, toon

WIE = (Rol.LEERLING,)
PAD = "/loopbaan/meenemen"


@lees(PAD, wie=WIE)
def meenemen(request: Verzoek) -> Response[str]:
    """What it is, and both ways."""
    return toon(request, Meenemen())


@lees(f"{PAD}/portfolio.zip", wie=WIE, schrijft=True)
def ophalen(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Stream:
    """The zip, written while it is sent. Written down before the first byte."""
    plek = eigen_portfolio(db, wie)
    schrijf_op(db, wie, "export", over=plek.persoon_id, ding=("portfolio", plek.persoon_id))
    staat = request.app.state
    uitvoer = Uitvoer(staat.databank, staat.omgeving, wie)
    kop = {"content-disposition": f'attachment; filename="{zipnaam(uitvoer.op)}"', "cache-control": "no-store"}
    return Stream(uitvoer.stroom(), media_type="application/zip", headers=kop)


ROUTES: list[HTTPRouteHandler] = [meenemen, ophalen]
