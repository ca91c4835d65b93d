"""`/activeren`: a pupil's first time, with the code of the card."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts import activeren, codes, grendel, passkeys, wachtwoord
from app.accounts.codes import Code, Stand
from app.accounts.forms import CODE_HOOGSTENS, Geboren, lees_geboren, lees_wachtwoord
from app.accounts.inloggen import PER_ADRES, TE_VAAK, Binnen
from app.accounts.pages import CodeDicht, Geboortedatum, Kaartcode, KiesSleutel
from app.accounts.queries import Kandidaat, kandidaat_met_id
from app.accounts.routes.bezoek import bezoek_van, brief_van, databank, naar_binnen, toon_met_vraag
from app.kit.i18n import _, _l
from app.web import koekje
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WAAROM = "een leerling heeft nog geen account; de code op de kaart en de geboortedatum zijn het bewijs"
HALF_UUR = 1800


def _zoek(request: Verzoek, code: str) -> Code | None:
    with databank(request).sessie() as kijk:
        return activeren.zoek(kijk, code[:CODE_HOOGSTENS])


def _kandidaat(request: Verzoek, code: Code) -> Kandidaat | None:
    with databank(request).sessie() as kijk:
        return kandidaat_met_id(kijk, code.persoon_id)


def _dicht(request: Verzoek, stand: Stand) -> Response[str]:
    naar_login = stand is Stand.GEBRUIKT
    pad, knop = ("/inloggen", _("Inloggen")) if naar_login else ("/activeren", _("Code overtypen"))
    status = 404 if stand is Stand.ONBEKEND else 410
    return toon(request, CodeDicht(str(activeren.WAAROM_NIET[stand]), pad, knop), status)


def _kies(request: Verzoek, code: Code, adres: str, **fouten: str) -> Response[str]:
    kandidaat = _kandidaat(request, code)
    inlognaam = kandidaat.gebruikersnaam if kandidaat else ""
    naam = kandidaat.naam if kandidaat else code.roepnaam
    vraag = passkeys.vraag_nieuwe(code.persoon_id, inlognaam or naam, naam, [], code.id)
    pagina = KiesSleutel(adres, code.roepnaam, inlognaam, vraag.opties, fouten)
    return toon_met_vraag(request, pagina, vraag, 422 if fouten else 200)


def _bewezen(request: Verzoek, code: Code | None) -> bool:
    return bool(
        code and code.stand is Stand.GOED and activeren.heeft_bewijs(code, koekje.lees(request.cookies, "kaart"))
    )


def _klaar(request: Verzoek, binnen: Binnen | None) -> Response[str]:
    if binnen is None:
        return _dicht(request, Stand.GEBRUIKT)
    antwoord = naar_binnen(request, binnen, "/account/e-mail?eerste=1")
    koekje.wis(antwoord, "kaart")
    return antwoord


@lees("/activeren", openbaar=WAAROM)
def vraag_code(request: Verzoek) -> Response[str]:
    """Type the code of the card."""
    return toon(request, Kaartcode())


@schrijf("/activeren", openbaar=WAAROM)
def neem_code(request: Verzoek, invoer: NamedDependency[Invoer]) -> Response[str]:
    """Go to the page of that code; it says whether the code works."""
    code = codes.netjes(invoer.tekst("code")[:CODE_HOOGSTENS])
    if len(code) != 12:
        return toon(request, Kaartcode(invoer.tekst("code")[:CODE_HOOGSTENS], _("Een code heeft 12 tekens.")), 422)
    return verder(request, f"/activeren/{code}")


@lees("/activeren/{code:str}", openbaar=WAAROM)
def vraag_geboortedatum(request: Verzoek, code: FromPath[str]) -> Response[str]:
    """Ask the birth date; or, when that was right, how he wants to log in. Changes nothing."""
    kaart = _zoek(request, code)
    stand = kaart.stand if kaart else Stand.ONBEKEND
    if kaart and stand is Stand.GOED:
        return _kies(request, kaart, code) if _bewezen(request, kaart) else toon(request, Geboortedatum(code))
    return _dicht(request, stand)


@schrijf("/activeren/{code:str}", openbaar=WAAROM)
def neem_geboortedatum(
    request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer], code: FromPath[str]
) -> Response[str]:
    """Check the birth date; five tries per card."""
    grens = grendel.Grens("activeren", grendel.adresdeel(bezoek_van(request).adres), PER_ADRES)
    if not grendel.probeer_alle(databank(request), [grens]):
        return toon(request, Geboortedatum(code, fout=str(TE_VAAK)), 429)
    geweigerd = _keur_datum(request, code, lees_geboren(invoer))
    return geweigerd or _datum_klopt(request, db, code, grens)


def _keur_datum(request: Verzoek, code: str, geboren: Geboren) -> Response[str] | None:
    """The page that refuses this date, or None when it is right."""
    kaart = _zoek(request, code)
    if kaart is None or kaart.stand is not Stand.GOED:
        return _dicht(request, kaart.stand if kaart else Stand.ONBEKEND)
    fout = geboren.fout
    if not fout and activeren.controleer_geboortedatum(databank(request), kaart, geboren.datum):
        return None
    na = _zoek(request, code)
    if na is None or na.stand is not Stand.GOED:
        return _dicht(request, na.stand if na else Stand.ONBEKEND)
    zin = fout or str(activeren.DATUM_KLOPT_NIET)
    return toon(request, Geboortedatum(code, geboren.dag, geboren.maand, geboren.jaar, zin), 422)


def _datum_klopt(request: Verzoek, db: Session, code: str, grens: grendel.Grens) -> Response[str]:
    antwoord = verder(request, f"/activeren/{code}")
    kaart = activeren.zoek(db, code[:CODE_HOOGSTENS])
    if kaart:
        codes.vergeef_poging(db, kaart.id)
        grendel.vergeef(db, [grens])
        koekje.zet(antwoord, "kaart", activeren.bewijs(kaart), HALF_UUR)
    return antwoord


@schrijf("/activeren/{code:str}/wachtwoord", openbaar=WAAROM)
def kies_wachtwoord(
    request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer], code: FromPath[str]
) -> Response[str]:
    """Activate with a password."""
    kaart = _zoek(request, code)
    if kaart is None or not _bewezen(request, kaart):
        return verder(request, f"/activeren/{code}")
    woord, fout = lees_wachtwoord(invoer, _kandidaat(request, kaart))
    if fout:
        return _kies(request, kaart, code, wachtwoord=fout)
    return _klaar(request, activeren.met_wachtwoord(db, kaart, wachtwoord.maak_hash(woord), bezoek_van(request)))


@schrijf("/activeren/{code:str}/passkey", openbaar=WAAROM)
def kies_passkey(
    request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer], code: FromPath[str]
) -> Response[str]:
    """Activate with a passkey."""
    kaart = _zoek(request, code)
    if kaart is None or not _bewezen(request, kaart):
        return verder(request, f"/activeren/{code}")
    try:
        nieuwe = passkeys.controleer_nieuwe(databank(request), invoer.ruw("antwoord"), brief_van(request), kaart.id)
    except passkeys.PasskeyFout:
        return _kies(request, kaart, code, passkey=str(PASSKEY_LUKTE_NIET))
    return _klaar(request, activeren.met_passkey(db, kaart, nieuwe, bezoek_van(request)))


PASSKEY_LUKTE_NIET = _l("De passkey maken lukte niet. Probeer het nog eens, of kies een wachtwoord.")

ROUTES = [vraag_code, neem_code, vraag_geboortedatum, neem_geboortedatum, kies_wachtwoord, kies_passkey]
