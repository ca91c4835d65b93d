"""`/zoek`: where looking around begins, and `/zoek/mijn`: what a pupil found."""

from litestar.di import NamedDependency
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import nu
from app.verkennen.inhoud import catalogus
from app.verkennen.lezer import lezer
from app.verkennen.pages.beroep import codes_van
from app.verkennen.pages.hub import Hub, hub
from app.verkennen.pages.mijn import Mijn, liefste, mijn
from app.verkennen.queries.activiteit import komend_over
from app.verkennen.queries.interessetest import laatste_uitslag
from app.verkennen.queries.oordeel import mijn_dagen, oordelen_van
from app.verkennen.routes.lezers import leerling_van
from app.web.route import lees
from app.web.sjabloon import Verzoek, toon, toon_openbaar


@lees("/zoek", openbaar="iedereen mag rondkijken")
def begin(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """Three ways to look around, one search box, the interest test."""
    return toon_openbaar(request, _hub(request, db))


def _hub(request: Verzoek, db: Session) -> Hub:
    wie = leerling_van(request)
    if wie is None:
        return hub(False, request.scope.get("user") is None, {}, None)
    return hub(True, False, oordelen_van(db, wie), laatste_uitslag(db, wie.persoon_id))


@lees("/zoek/mijn", wie=(Rol.LEERLING,))
def mijn_vondsten(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """What he likes, his test, his days, and the one next step."""
    return toon(request, _mijn(request, db, wie))


def _mijn(request: Verzoek, db: Session, wie: Wie) -> Mijn:
    oordelen = oordelen_van(db, wie)
    codes = dict.fromkeys(code for een in liefste(oordelen)[:6] for code in codes_van(catalogus().beroepen[een]))
    tips = komend_over(db, list(codes), lezer(db, wie, request.query_params).plek) if codes else []
    return mijn(oordelen, laatste_uitslag(db, wie.persoon_id), mijn_dagen(db, wie), tips, nu())


ROUTES = [begin, mijn_vondsten]
