"""`/loopbaan/wissen`: the owner throws his portfolio away, after he typed the word."""

from litestar.di import NamedDependency
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.i18n import _
from app.lob.actions.wissen import wis_alles
from app.lob.pages.wissen import Wissen, is_woord, wispagina
from app.lob.queries.omvang import omvang_van
from app.lob.queries.zicht import eigen_portfolio
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.LEERLING,)
PAD = "/loopbaan/wissen"


def _pagina(db: Session, wie: Wie, getypt: str = "", fout: str = "") -> Wissen:
    op_school = eigen_portfolio(db, wie).school_id is not None
    return wispagina(omvang_van(db, wie), op_school, getypt, fout)


@lees(PAD, wie=WIE)
def wissen(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """What goes, what to do first, and the word to type."""
    return toon(request, _pagina(db, wie))


@schrijf(PAD, wie=WIE)
def wis(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Everything goes, at once and for good."""
    getypt = invoer.tekst("woord")[:40]
    if not is_woord(getypt):
        return toon(request, _pagina(db, wie, getypt, _("Typ het woord precies zo, dan weten we het zeker.")), 422)
    wis_alles(db, wie)
    return verder(request, "/loopbaan", _("Je portfolio is gewist."))


ROUTES = [wissen, wis]
