"""Links from mails: `/uitnodiging/{code}`, `/wachtwoord/{code}`, `/e-mail/{code}`; and `/wachtwoord` to ask for one."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts import toegang, wachtwoord
from app.accounts.codes import Code, Doel
from app.accounts.forms import NAAM_HOOGSTENS, lees_wachtwoord
from app.accounts.inloggen import TE_VAAK
from app.accounts.pages import CodeDicht, EmailBevestigen, Toegang, Vergeten
from app.accounts.queries import kandidaat_met_id
from app.accounts.routes.bezoek import bezoek_van, databank, naar_binnen
from app.kit.i18n import _
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WAAROM = "de link uit de mail is het bewijs: 256 bits, één keer, kort geldig"
LINK_HOOGSTENS = 60


def _geldig(request: Verzoek, doel: Doel, code: str) -> Code | None:
    with databank(request).sessie() as kijk:
        return toegang.geldig(kijk, doel, code[:LINK_HOOGSTENS])


def _dicht(request: Verzoek, doel: Doel) -> Response[str]:
    vragen = doel is Doel.WACHTWOORD
    pad, knop = ("/wachtwoord", _("Vraag een nieuwe link")) if vragen else ("/inloggen", _("Inloggen"))
    return toon(request, CodeDicht(str(toegang.DICHT[doel]), pad, knop), 410)


def _vraag(request: Verzoek, doel: Doel, code: str) -> Response[str]:
    gevonden = _geldig(request, doel, code)
    if gevonden is None:
        return _dicht(request, doel)
    return _pagina(request, doel, code, gevonden)


def _pagina(request: Verzoek, doel: Doel, code: str, gevonden: Code, fout: str = "") -> Response[str]:
    with databank(request).sessie() as kijk:
        kandidaat = kandidaat_met_id(kijk, gevonden.persoon_id)
    if kandidaat is None:
        return _dicht(request, doel)
    pad = f"/{doel.value}/{code}"
    pagina = Toegang(pad, doel is Doel.UITNODIGING, gevonden.roepnaam, kandidaat.gebruikersnaam, fout)
    return toon(request, pagina, 422 if fout else 200)


def _neem(request: Verzoek, db: Session, invoer: Invoer, doel: Doel, code: str) -> Response[str]:
    gevonden = _geldig(request, doel, code)
    if gevonden is None:
        return _dicht(request, doel)
    with databank(request).sessie() as kijk:
        kandidaat = kandidaat_met_id(kijk, gevonden.persoon_id)
    woord, fout = lees_wachtwoord(invoer, kandidaat)
    if fout:
        return _pagina(request, doel, code, gevonden, fout)
    binnen = toegang.kies_wachtwoord(db, gevonden, wachtwoord.maak_hash(woord), bezoek_van(request))
    return naar_binnen(request, binnen, "/") if binnen else _dicht(request, doel)


@lees("/uitnodiging/{code:str}", openbaar=WAAROM)
def toon_uitnodiging(request: Verzoek, code: FromPath[str]) -> Response[str]:
    """Invitation of staff: choose a password. Changes nothing."""
    return _vraag(request, Doel.UITNODIGING, code)


@schrijf("/uitnodiging/{code:str}", openbaar=WAAROM)
def neem_uitnodiging(
    request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer], code: FromPath[str]
) -> Response[str]:
    """Set the first password; the passkey follows."""
    return _neem(request, db, invoer, Doel.UITNODIGING, code)


@lees("/wachtwoord/{code:str}", openbaar=WAAROM)
def toon_wachtwoord(request: Verzoek, code: FromPath[str]) -> Response[str]:
    """Forgotten password: choose a new one. Changes nothing."""
    return _vraag(request, Doel.WACHTWOORD, code)


@schrijf("/wachtwoord/{code:str}", openbaar=WAAROM)
def neem_wachtwoord(
    request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer], code: FromPath[str]
) -> Response[str]:
    """Set the new password; every device is logged out."""
    return _neem(request, db, invoer, Doel.WACHTWOORD, code)


@lees("/wachtwoord", openbaar="wie zijn wachtwoord kwijt is, kan niet inloggen")
def toon_vergeten(request: Verzoek) -> Response[str]:
    """Ask for a link."""
    return toon(request, Vergeten())


@schrijf("/wachtwoord", openbaar="wie zijn wachtwoord kwijt is, kan niet inloggen")
def vraag_link(request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer]) -> Response[str]:
    """The same answer for every name, whether it is known or not."""
    naam = invoer.tekst("naam")[:NAAM_HOOGSTENS]
    if not naam:
        return toon(request, Vergeten(fout=_("Vul je inlognaam of e-mailadres in.")), 422)
    if not toegang.mag_vragen(databank(request), naam, bezoek_van(request)):
        return toon(request, Vergeten(naam, fout=str(TE_VAAK)), 429)
    toegang.vergeten(db, naam)
    return toon(request, Vergeten(verstuurd=True))


@lees("/e-mail/{code:str}", openbaar=WAAROM)
def toon_email(request: Verzoek, code: FromPath[str]) -> Response[str]:
    """Confirm a private address: one button, so that a mail scanner confirms nothing."""
    return toon(request, EmailBevestigen(code)) if _geldig(request, Doel.EMAIL, code) else _dicht(request, Doel.EMAIL)


@schrijf("/e-mail/{code:str}", openbaar=WAAROM)
def bevestig_email(request: Verzoek, db: NamedDependency[Session], code: FromPath[str]) -> Response[str]:
    """The button was pressed."""
    gevonden = _geldig(request, Doel.EMAIL, code)
    if gevonden is None or not toegang.bevestig_email(db, gevonden):
        return _dicht(request, Doel.EMAIL)
    return verder(request, "/", melding=_("Dank je. Je e-mailadres klopt."))


ROUTES = [
    toon_uitnodiging,
    neem_uitnodiging,
    toon_vergeten,
    vraag_link,
    toon_wachtwoord,
    neem_wachtwoord,
    toon_email,
    bevestig_email,
]
