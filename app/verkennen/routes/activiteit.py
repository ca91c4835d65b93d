"""Zoek Jouw Mbo for everybody: list, calendar, one activity, its calendar file."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.kit.ids import LENGTE
from app.verkennen.agenda import SOORT, afspraak
from app.verkennen.forms.activiteit import lees_vraag
from app.verkennen.lezer import Lezer, lezer
from app.verkennen.pages.activiteit import lijstpagina, treffers
from app.verkennen.pages.activiteitpagina import Activiteitpagina, activiteitpagina
from app.verkennen.pages.kalender import kalenderpagina
from app.verkennen.queries.activiteitpagina import ActiviteitRegel, activiteit_met_id, andere_keren, over_van
from app.verkennen.queries.deelname import eigen_deelname
from app.verkennen.routes.lezers import leerling_van, wie_van
from app.web.route import lees
from app.web.sjabloon import Verzoek, toon_openbaar

RONDKIJKEN = "iedereen mag rondkijken"


@lees("/zoek/mbo", openbaar=RONDKIJKEN)
def lijst(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """What comes, with filters that make an address to share."""
    wie, vraag = wie_van(request), request.query_params
    return toon_openbaar(request, lijstpagina(db, lees_vraag(vraag), _lezer(request, db), wie))


def _lezer(request: Verzoek, db: Session) -> Lezer:
    """An empty place in a form is no place at all: of a pupil his own town counts."""
    gezegd = {naam: waarde for naam, waarde in request.query_params.items() if waarde}
    return lezer(db, wie_van(request), gezegd)


@lees("/zoek/mbo/treffers", openbaar=RONDKIJKEN)
def gevonden(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """Only the hits, while somebody chooses; says which address belongs to them."""
    wie, vraag = wie_van(request), lees_vraag(request.query_params)
    antwoord = toon_openbaar(request, treffers(db, vraag, _lezer(request, db), wie))
    antwoord.headers["hx-replace-url"] = vraag.lijst()
    return antwoord


@lees("/zoek/mbo/kalender", openbaar=RONDKIJKEN)
def kalender(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """A month; `?maand=2027-01`."""
    wie, vraag = wie_van(request), request.query_params
    return toon_openbaar(request, kalenderpagina(db, lees_vraag(vraag), _lezer(request, db), wie))


@lees("/zoek/mbo/{activiteit_id:str}", openbaar=RONDKIJKEN)
def een(request: Verzoek, db: NamedDependency[Session], activiteit_id: FromPath[str]) -> Response[str]:
    """One activity."""
    return toon_openbaar(request, pagina(request, db, activiteit_of_404(db, activiteit_id)))


def lijkt_id(tekst: str) -> bool:
    """Whether this can be an id: nothing else goes to the database."""
    return len(tekst) == LENGTE and tekst.isascii() and tekst.isalnum()


def activiteit_of_404(db: Session, activiteit_id: str) -> ActiviteitRegel:
    """A published activity. Raises `NietGevonden`."""
    regel = activiteit_met_id(db, activiteit_id) if lijkt_id(activiteit_id) else None
    if regel is None:
        raise NietGevonden(_("Deze activiteit is er niet, of niet meer. Bekijk wat er nog komt bij Zoek jouw mbo."))
    return regel


def pagina(
    request: Verzoek, db: Session, regel: ActiviteitRegel, fouten: dict[str, str] | None = None
) -> Activiteitpagina:
    """The page as this reader sees it."""
    wie, leerling = wie_van(request), leerling_van(request)
    return activiteitpagina(
        regel,
        over_van(db, regel.id),
        andere_keren(db, regel),
        _lezer(request, db).plek,
        "leerling" if leerling else "ander" if wie else "bezoeker",
        eigen_deelname(db, leerling, regel.id) if leerling else None,
        fouten,
    )


@lees("/zoek/mbo/{activiteit_id:str}/afspraak.ics", openbaar="een agenda vraagt zonder inlog")
def agenda(db: NamedDependency[Session], activiteit_id: FromPath[str]) -> Response[bytes]:
    """The activity as a calendar file; a calendar that comes back hears of a change."""
    regel = activiteit_of_404(db, activiteit_id)
    kop = {"content-disposition": f'attachment; filename="{regel.id}.ics"', "cache-control": "public, max-age=300"}
    return Response(afspraak(regel), media_type=SOORT, headers=kop)


ROUTES = [lijst, gevonden, kalender, een, agenda]
