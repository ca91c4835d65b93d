"""`/loopbaan/opdrachten`: the pupil finds opdrachten, does them and hands in."""

from litestar.di import NamedDependency
from litestar.enums import MediaType
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import AMSTERDAM, nu
from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.lob.actions import opdracht as acties
from app.lob.forms.opdracht import WerkForm
from app.lob.inhoud import opdrachten
from app.lob.models import Inlevering, OverSoort
from app.lob.pages.opdracht import PAD, Opdrachtpagina, botsingpagina, opdrachtpagina, werk_van_rij
from app.lob.pages.opdrachtlijst import lijstpagina
from app.lob.pages.reactie import draad_van
from app.lob.queries.inlevering import eigen_inlevering
from app.lob.queries.opdracht import bewijs_bij, gepland_voor, laatste_werk, te_kiezen_bewijs, werk_van
from app.lob.queries.zicht import Toegang, eigen_portfolio
from app.lob.states import TE_SCHRIJVEN
from app.lob.werk import gevraagd
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.LEERLING,)
WERK = "/loopbaan/inleveringen/{werk_id:str}"


@lees(PAD, wie=WIE)
def lijst(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """What his school asks first, then what he could do."""
    plek = eigen_portfolio(db, wie)
    return toon(request, lijstpagina(plek, gepland_voor(db, plek), werk_van(db, plek)))


def _pagina(db: Session, wie: Wie, plek: Toegang, opdracht_id: str, vorm: WerkForm | None = None) -> Opdrachtpagina:
    """The page of one opdracht. Raises NietGevonden when it is not for him and he never did it."""
    plan = gepland_voor(db, plek).get(opdracht_id)
    opdracht = plan.opdracht if plan else opdrachten().get(opdracht_id)
    rij = laatste_werk(db, plek, opdracht_id)
    if opdracht is None and rij is None:
        raise NietGevonden
    if rij is None:
        return opdrachtpagina(opdracht, plan, None, None, None)
    bewijs = te_kiezen_bewijs(db, rij) if rij.stand in TE_SCHRIJVEN else bewijs_bij(db, plek, rij.id)
    draad = draad_van(db, wie, plek, OverSoort.INLEVERING, rij.id)
    pagina = opdrachtpagina(opdracht, plan, rij, werk_van_rij(rij, bewijs, vorm), draad)
    pagina.fouten = vorm.fouten if vorm else {}
    return pagina


@lees(PAD + "/{opdracht_id:str}", wie=WIE, schrijft=True)
def een(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], opdracht_id: FromPath[str]
) -> Response[str]:
    """Steps, an example, and his own work."""
    return toon(request, _pagina(db, wie, eigen_portfolio(db, wie), opdracht_id))


@schrijf(PAD + "/{opdracht_id:str}", wie=WIE)
def begin(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], opdracht_id: FromPath[str]
) -> Response[str]:
    """Begin; twice is once."""
    plek = eigen_portfolio(db, wie)
    plan = gepland_voor(db, plek).get(opdracht_id)
    opdracht = plan.opdracht if plan else opdrachten().get(opdracht_id)
    if opdracht is None:
        raise NietGevonden
    acties.begin(db, plek, opdracht)
    return verder(request, f"{PAD}/{opdracht_id}#werk")


def _bewaar(
    request: Verzoek, db: Session, wie: Wie, plek: Toegang, rij: Inlevering, vorm: WerkForm
) -> Response[str] | None:
    """Save what was sent; an answer only when it could not be stored."""
    if vorm.fouten:
        return toon(request, _pagina(db, wie, plek, rij.opdracht_id, vorm), 422)
    uit = acties.bewaar(db, rij, vorm.antwoorden, vorm.kaarten, vorm.versie)
    return toon(request, botsingpagina(rij, vorm, uit.daar), 409) if uit.daar else None


@schrijf(f"{WERK}/antwoorden", wie=WIE)
def bewaar(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    werk_id: FromPath[str],
) -> Response[str]:
    """Answers and cards as they are, while typing or with the button."""
    rij, plek = eigen_inlevering(db, wie, werk_id)
    vorm = WerkForm.lees(invoer, gevraagd(rij.inhoud).vragen)
    if niet := _bewaar(request, db, wie, plek, rij, vorm):
        return niet
    if request.headers.get("x-bewaar"):
        kop = {"X-Versie": str(rij.versie), "X-Bewaard-Om": f"{nu().astimezone(AMSTERDAM):%H:%M}"}
        return Response("", status_code=204, headers=kop, media_type=MediaType.HTML)
    return verder(request, f"{PAD}/{rij.opdracht_id}", _("Bewaard"))


@schrijf(f"{WERK}/ingeleverd", wie=WIE)
def lever_in(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    werk_id: FromPath[str],
) -> Response[str]:
    """Save and hand in; with an empty answer it is not handed in."""
    rij, plek = eigen_inlevering(db, wie, werk_id)
    vorm = WerkForm.lees(invoer, gevraagd(rij.inhoud).vragen)
    vorm.is_compleet()
    if niet := _bewaar(request, db, wie, plek, rij, vorm):
        return niet
    acties.lever_in(db, rij)
    return verder(request, f"{PAD}/{rij.opdracht_id}", _("Ingeleverd. Je hoort het als er iemand naar keek."))


@schrijf(f"{WERK}/teruggehaald", wie=WIE)
def haal_terug(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], werk_id: FromPath[str]
) -> Response[str]:
    """To write on, before it is judged."""
    rij, _plek = eigen_inlevering(db, wie, werk_id)
    acties.haal_terug(rij)
    return verder(request, f"{PAD}/{rij.opdracht_id}", _("Je kunt weer verder schrijven."))


@schrijf(f"{WERK}/kaart", wie=WIE)
def maak_kaart(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], werk_id: FromPath[str]
) -> Response[str]:
    """A draft card of what is voldaan."""
    rij, plek = eigen_inlevering(db, wie, werk_id)
    plan = gepland_voor(db, plek).get(rij.opdracht_id)
    opdracht = plan.opdracht if plan else opdrachten().get(rij.opdracht_id)
    kaart_id = acties.maak_kaart(db, wie, rij, opdracht)
    return verder(request, f"/loopbaan/kaarten/{kaart_id}/bewerken", _("Dit is je kaart. Maak hem af zoals jij wilt."))


ROUTES = [lijst, een, begin, bewaar, lever_in, haal_terug, maak_kaart]
