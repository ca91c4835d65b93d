"""`/account`: what somebody arranges about his own getting in."""

from litestar.di import NamedDependency
from litestar.response import Response
from sqlmodel import Session

from app.accounts import inloggen, sessies, toegang, wachtwoord
from app.accounts.forms import lees_email, lees_wachtwoord
from app.accounts.grendel import probeer
from app.accounts.inloggen import PER_NAAM
from app.accounts.pages import Emailvraag, MijnAccount, NieuwWachtwoord
from app.accounts.queries import Kandidaat, gegevens_voor, herstelcodes_over, kandidaat_met_id, passkeys_voor
from app.accounts.routes.bezoek import bezoek_van, databank, naar_binnen
from app.accounts.wie import Wie
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu, TeVaak
from app.kit.i18n import _
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder


@lees("/account", wie=())
def mijn_account(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Name, mail, passkeys, devices."""
    pagina = MijnAccount(
        gegevens_voor(db, wie),
        passkeys_voor(db, wie),
        sessies.toestellen(db, wie, nu()),
        wie.is_medewerker,
        herstelcodes_over(db, wie.persoon_id),
    )
    return toon(request, pagina)


@lees("/account/sessie", wie=())
def ben_er_nog(request: Verzoek) -> Response[str]:
    """The button of the notice about logging out: coming in at all moved the session, so there is nothing to say."""
    return Response("", status_code=204, headers={"cache-control": "no-store"}, media_type="text/html")


@lees("/account/e-mail", wie=())
def vraag_email(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Ask the private address, and say why."""
    eerste = request.query_params.get("eerste") == "1"
    return toon(request, Emailvraag(gegevens_voor(db, wie).email_prive or "", eerste))


@schrijf("/account/e-mail", wie=())
def neem_email(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Keep the private address; an empty field removes it."""
    eerste, leeg = invoer.tekst("eerste") == "1", not invoer.tekst("email")
    email, fout = lees_email(invoer)
    if fout and (eerste or not leeg):
        return toon(request, Emailvraag(email, eerste, fout), 422)
    toegang.bewaar_email(db, wie, "" if leeg else email)
    zin = _("Je privé-adres is weg.") if leeg else _("Bewaard. Kijk in je mail en druk op de knop.")
    return verder(request, "/" if eerste else "/account", melding=zin)


@lees("/account/wachtwoord", wie=())
def vraag_wachtwoord(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Change the password."""
    gegevens = gegevens_voor(db, wie)
    return toon(request, NieuwWachtwoord(gegevens.gebruikersnaam, gegevens.heeft_wachtwoord))


@schrijf("/account/wachtwoord", wie=())
def neem_wachtwoord(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """The old password is asked first; this device gets a new session, the others are logged out."""
    kandidaat = _kandidaat(request, wie)
    woord, fouten = _keur_wijziging(invoer, kandidaat)
    if fouten:
        return toon(request, NieuwWachtwoord(kandidaat.gebruikersnaam, kandidaat.hash is not None, fouten), 422)
    inloggen.kies_wachtwoord(db, wie, wachtwoord.maak_hash(woord))
    binnen = inloggen.laat_binnen(db, kandidaat, "wachtwoord", bezoek_van(request), compleet=True)
    return naar_binnen(request, binnen, "/account")


def _kandidaat(request: Verzoek, wie: Wie) -> Kandidaat:
    if not probeer(databank(request), "wachtwoord", wie.persoon_id, PER_NAAM):
        raise TeVaak
    with databank(request).sessie() as kijk:
        kandidaat = kandidaat_met_id(kijk, wie.persoon_id)
    if kandidaat is None:
        raise NietNu(_("Je hebt hier geen eigen wachtwoord. Je logt in via je school."))
    return kandidaat


def _keur_wijziging(invoer: Invoer, kandidaat: Kandidaat) -> tuple[str, dict[str, str]]:
    """The new password and what is wrong per field. The old one is asked of who has one."""
    woord, fout = lees_wachtwoord(invoer, kandidaat)
    fouten = {"wachtwoord": fout} if fout else {}
    if kandidaat.hash and not wachtwoord.klopt(invoer.ruw("oud"), kandidaat.hash):
        fouten = {"oud": _("Dit is niet je wachtwoord van nu."), **fouten}
    return woord, fouten


@schrijf("/account/uitloggen", wie=())
def overal_uit(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Log out everywhere else."""
    inloggen.log_overal_uit(db, wie)
    return verder(request, "/account", melding=_("Je bent op je andere toestellen uitgelogd."))


@schrijf("/account/toestel/uitloggen", wie=())
def toestel_uit(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Log out one other device."""
    if not sessies.sluit_toestel(db, wie, invoer.tekst("toestel")[:24]):
        raise NietGevonden
    return verder(request, "/account", melding=_("Dat toestel is uitgelogd."))


ROUTES = [mijn_account, ben_er_nog, vraag_email, neem_email, vraag_wachtwoord, neem_wachtwoord, overal_uit, toestel_uit]
