"""`/inloggen` and `/uitloggen`."""

from litestar.di import NamedDependency
from litestar.response import Response
from sqlmodel import Session

from app.accounts import inloggen, passkeys
from app.accounts.forms import NAAM_HOOGSTENS
from app.accounts.pages import Inloggen
from app.accounts.queries import schoollogins
from app.accounts.routes.bezoek import bezoek_van, brief_van, databank, ingelogd, naar_binnen, toon_met_vraag
from app.accounts.wie import Wie
from app.kit.i18n import Zin, _
from app.web import koekje
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, eigen_pad, verder

WAAROM = "inloggen kan iedereen"


def _pagina(request: Verzoek, naam: str, naar: str, fout: Zin | None = None) -> Response[str]:
    with databank(request).sessie() as kijk:
        scholen = bool(schoollogins(kijk))
    vraag = passkeys.vraag_bewijs([])
    pagina = Inloggen(naam[:NAAM_HOOGSTENS], eigen_pad(naar or "/"), vraag.opties, scholen, str(fout or ""))
    status = 200 if fout is None else 429 if fout is inloggen.TE_VAAK else 422
    return toon_met_vraag(request, pagina, vraag, status)


@lees("/inloggen", openbaar=WAAROM)
def toon_inloggen(request: Verzoek) -> Response[str]:
    """The ways to get in; who is in already goes on."""
    naar = request.query_params.get("naar", "/")
    return verder(request, naar) if ingelogd(request) else _pagina(request, "", naar)


@schrijf("/inloggen", openbaar=WAAROM)
def log_in(request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer]) -> Response[str]:
    """With name and password."""
    naam, naar, bezoek = invoer.tekst("naam")[:NAAM_HOOGSTENS], invoer.tekst("naar"), bezoek_van(request)
    uitkomst = inloggen.controleer(databank(request), naam, invoer.ruw("wachtwoord"), bezoek)
    if isinstance(uitkomst, Zin):
        return _pagina(request, naam, naar, uitkomst)
    return naar_binnen(request, inloggen.open_met_wachtwoord(db, uitkomst, naam, bezoek), naar)


@schrijf("/inloggen/passkey", openbaar=WAAROM)
def log_in_met_passkey(
    request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """With a passkey alone: pupils and parents."""
    naar, bezoek = invoer.tekst("naar"), bezoek_van(request)
    uitkomst = inloggen.controleer_passkey(databank(request), invoer.ruw("antwoord"), brief_van(request), bezoek)
    if isinstance(uitkomst, Zin):
        return _pagina(request, "", naar, uitkomst)
    return naar_binnen(request, inloggen.open_met_passkey(db, *uitkomst, bezoek), naar)


@schrijf("/uitloggen", wie=())
def log_uit(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """End this session and let the browser forget everything (shared school devices)."""
    inloggen.log_uit(db, wie)
    antwoord = verder(request, "/inloggen", melding=_("Je bent uitgelogd."))
    koekje.wis_sessie(antwoord)
    return antwoord


ROUTES = [toon_inloggen, log_in, log_in_met_passkey, log_uit]
