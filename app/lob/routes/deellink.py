"""A pupil shares his cards with a link: the list, a new one, one of them, stopping it."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.fouten import Ongeldig
from app.kit.i18n import _
from app.lob.actions.deellink import kies_kaarten, maak_link, trek_in, verberg_kaart
from app.lob.forms.deellink import Linkformulier, fout_in_kaarten, leeg_formulier, lees_kaarten, lees_link
from app.lob.pages.deellink import Linklijst, Linkpagina, maak_gemaakt, maak_linkpagina, maak_nieuw
from app.lob.queries.cv import op_het_cv
from app.lob.queries.deellink import keuzes_voor, link_van, links_van
from app.lob.queries.zicht import eigen_portfolio
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

LEERLING = (Rol.LEERLING,)
PAD = "/loopbaan/delen"


@lees(PAD, wie=LEERLING)
def lijst(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """What he shares."""
    links = links_van(db, eigen_portfolio(db, wie).persoon_id)
    return toon(request, Linklijst([een for een in links if een.open], [een for een in links if not een.open]))


@lees(f"{PAD}/nieuw", wie=LEERLING)
def nieuw(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """A new link, with the cards of his cv chosen."""
    plek = eigen_portfolio(db, wie)
    formulier = leeg_formulier(op_het_cv(db, plek.persoon_id))
    return toon(request, maak_nieuw(formulier, keuzes_voor(db, plek.persoon_id, eerst=formulier.kaarten)))


@schrijf(PAD, wie=LEERLING)
def maken(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Make it; the answer is the one page on which it stands."""
    plek, formulier = eigen_portfolio(db, wie), lees_link(invoer)
    code = _probeer(db, wie, formulier)
    if formulier.fouten:
        return toon(request, maak_nieuw(formulier, keuzes_voor(db, plek.persoon_id, eerst=formulier.kaarten)), 422)
    if code is None:
        return verder(request, f"{PAD}/{formulier.verzoek}", _("Deze link is al gemaakt."))
    return toon(request, maak_gemaakt(formulier, code))


def _probeer(db: Session, wie: Wie, formulier: Linkformulier) -> str | None:
    if formulier.fouten:
        return None
    try:
        return maak_link(db, wie, formulier)
    except Ongeldig as fout:
        formulier.fouten = fout.velden
        return None


@lees(f"{PAD}/{{link_id:str}}", wie=LEERLING)
def een(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], link_id: FromPath[str]
) -> Response[str]:
    """One link: who looked, and the cards behind it."""
    return toon(request, _pagina(db, wie, link_id))


def _pagina(db: Session, wie: Wie, link_id: str, fouten: dict[str, str] | None = None) -> Linkpagina:
    plek = eigen_portfolio(db, wie)
    return maak_linkpagina(link_van(db, plek.persoon_id, link_id), keuzes_voor(db, plek.persoon_id, link_id), fouten)


@schrijf(f"{PAD}/{{link_id:str}}/kaarten", wie=LEERLING)
def kaarten(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    link_id: FromPath[str],
) -> Response[str]:
    """Other cards behind it."""
    gekozen = lees_kaarten(invoer)
    try:
        if fout := fout_in_kaarten(gekozen):
            raise Ongeldig({"kaart": fout})
        kies_kaarten(db, wie, link_id, gekozen)
    except Ongeldig as fout_:
        return toon(request, _pagina(db, wie, link_id, fout_.velden), 422)
    return verder(request, f"{PAD}/{link_id}", _("Bewaard"))


@schrijf(f"{PAD}/{{link_id:str}}/kaarten/{{kaart_id:str}}/verborgen", wie=LEERLING)
def verbergen(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    link_id: FromPath[str],
    kaart_id: FromPath[str],
) -> Response[str]:
    """One card less behind it."""
    verberg_kaart(db, wie, link_id, kaart_id)
    return verder(request, f"{PAD}/{link_id}", _("Deze kaart is niet meer te zien met deze link."))


@schrijf(f"{PAD}/{{link_id:str}}/ingetrokken", wie=LEERLING)
def stoppen(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], link_id: FromPath[str]
) -> Response[str]:
    """It opens nothing any more."""
    trek_in(db, wie, link_id)
    return verder(request, PAD, _("De link werkt niet meer."))


ROUTES = [lijst, nieuw, maken, een, kaarten, verbergen, stoppen]
