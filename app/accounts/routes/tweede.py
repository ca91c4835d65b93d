"""`/inloggen/tweede`: the second step of staff. Opens only for who gave a right password."""

from litestar.di import NamedDependency
from litestar.response import Response
from sqlmodel import Session

from app.accounts import passkeys, tweede
from app.accounts.inloggen import Binnen
from app.accounts.pages import Tweede
from app.accounts.queries import credential_ids, kandidaat_met_id
from app.accounts.routes.bezoek import bezoek_van, brief_van, databank, ingelogd, naar_binnen, toon_met_vraag
from app.accounts.sessies import herken_half
from app.accounts.wie import Half
from app.kit.clock import nu
from app.kit.i18n import Zin
from app.web import koekje
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, eigen_pad, verder

WAAROM = "wie zijn wachtwoord goed had, is nog niemand; de handler zoekt de halve sessie"


def _half(request: Verzoek) -> Half | None:
    code = koekje.lees(request.cookies, "doorlijn")
    with databank(request).sessie() as kijk:
        return herken_half(kijk, code, nu()) if code else None


def _pagina(request: Verzoek, half: Half, naar: str, fouten: dict[str, Zin] | None = None) -> Response[str]:
    with databank(request).sessie() as kijk:
        eigen = credential_ids(kijk, half.persoon_id)
        kandidaat = kandidaat_met_id(kijk, half.persoon_id)
    inlognaam = kandidaat.gebruikersnaam if kandidaat else half.naam
    if eigen:
        vraag = passkeys.vraag_bewijs(eigen, half.sessie_id)
    else:
        vraag = passkeys.vraag_nieuwe(half.persoon_id, inlognaam, half.naam, eigen, half.sessie_id)
    zinnen = {veld: str(zin) for veld, zin in (fouten or {}).items()}
    pagina = Tweede(half.naam, eigen_pad(naar or "/"), not eigen, vraag.opties, zinnen)
    return toon_met_vraag(request, pagina, vraag, 422 if fouten else 200)


def _geweigerd(request: Verzoek, half: Half, naar: str, veld: str, zin: Zin) -> Response[str]:
    tweede.noteer_mislukt(databank(request), half)
    return _pagina(request, half, naar, {veld: zin})


def _verder(request: Verzoek, binnen: Binnen | None, naar: str) -> Response[str]:
    return naar_binnen(request, binnen, naar) if binnen else verder(request, "/inloggen")


def _nieuwe(request: Verzoek, half: Half, invoer: Invoer) -> passkeys.NieuweSleutel | None:
    """The credential that was just made; None when it does not fit, or when he has one: that one must be shown."""
    with databank(request).sessie() as kijk:
        if credential_ids(kijk, half.persoon_id):
            return None
    try:
        return passkeys.controleer_nieuwe(databank(request), invoer.ruw("antwoord"), brief_van(request), half.sessie_id)
    except passkeys.PasskeyFout:
        return None


@lees("/inloggen/tweede", openbaar=WAAROM)
def toon_tweede(request: Verzoek) -> Response[str]:
    """Show a passkey, or make the first one."""
    naar, half = request.query_params.get("naar", "/"), _half(request)
    if half is None:
        return verder(request, naar if ingelogd(request) else "/inloggen")
    return _pagina(request, half, naar)


@schrijf("/inloggen/tweede/passkey", openbaar=WAAROM)
def toon_passkey(request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer]) -> Response[str]:
    """Prove to hold a passkey of this person."""
    half, naar = _half(request), invoer.tekst("naar")
    if half is None:
        return verder(request, "/inloggen")
    uitkomst = tweede.controleer(databank(request), half, invoer.ruw("antwoord"), brief_van(request))
    if isinstance(uitkomst, Zin):
        return _geweigerd(request, half, naar, "passkey", uitkomst)
    return _verder(request, tweede.rond_af(db, half, *uitkomst, bezoek_van(request)), naar)


@schrijf("/inloggen/tweede/nieuw", openbaar=WAAROM)
def maak_eerste(request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer]) -> Response[str]:
    """Make the first passkey; then the recovery codes."""
    half, naar = _half(request), invoer.tekst("naar")
    if half is None:
        return verder(request, "/inloggen")
    nieuwe = _nieuwe(request, half, invoer)
    binnen = tweede.eerste_passkey(db, half, nieuwe, bezoek_van(request)) if nieuwe else tweede.PAST_NIET
    if isinstance(binnen, Zin):
        return _geweigerd(request, half, naar, "passkey", binnen)
    return _verder(request, binnen, "/account/herstelcodes")


@schrijf("/inloggen/tweede/herstelcode", openbaar=WAAROM)
def met_herstelcode(request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer]) -> Response[str]:
    """Use up a recovery code."""
    half, naar = _half(request), invoer.tekst("naar")
    if half is None:
        return verder(request, "/inloggen")
    code = invoer.tekst("herstelcode")[:20]
    mis = tweede.controleer_herstelcode(databank(request), half, code)
    if mis:
        return _geweigerd(request, half, naar, "herstelcode", mis)
    return _verder(request, tweede.met_herstelcode(db, half, code, bezoek_van(request)), naar)


ROUTES = [toon_tweede, toon_passkey, maak_eerste, met_herstelcode]
