"""`/account/passkey` and `/account/herstelcodes`: the keys somebody has himself."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts import passkeys, tweede
from app.accounts.pages import Herstelcodes, NieuwePasskey
from app.accounts.queries import credential_ids, gegevens_voor, herstelcodes_over
from app.accounts.rollen import MEDEWERKERS
from app.accounts.routes.bezoek import bezoek_van, brief_van, databank, toon_met_vraag
from app.accounts.rules import tweede_factor_nodig
from app.accounts.wie import Wie
from app.kit.fouten import NietGevonden, NietNu
from app.kit.i18n import Zin, _
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder


def _vraag(request: Verzoek, wie: Wie, fout: Zin | None = None) -> Response[str]:
    with databank(request).sessie() as kijk:
        eigen = credential_ids(kijk, wie.persoon_id)
        gegevens = gegevens_voor(kijk, wie)
    vraag = passkeys.vraag_nieuwe(wie.persoon_id, gegevens.gebruikersnaam or wie.naam, wie.naam, eigen, wie.sessie_id)
    return toon_met_vraag(request, NieuwePasskey(vraag.opties, str(fout or "")), vraag, 422 if fout else 200)


@lees("/account/passkey", wie=())
def vraag_passkey(request: Verzoek, wie: NamedDependency[Wie]) -> Response[str]:
    """Add a passkey of this device."""
    return _vraag(request, wie)


@schrijf("/account/passkey", wie=())
def neem_passkey(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Keep the new passkey."""
    try:
        nieuwe = passkeys.controleer_nieuwe(
            databank(request), invoer.ruw("antwoord"), brief_van(request), wie.sessie_id
        )
    except passkeys.PasskeyFout:
        return _vraag(request, wie, tweede.PAST_NIET)
    fout = tweede.bewaar_passkey(db, wie, nieuwe, bezoek_van(request).toestel)
    return _vraag(request, wie, fout) if fout else verder(request, "/account", melding=_("Je passkey is bewaard."))


@schrijf("/account/passkey/{passkey_id:str}/weg", wie=())
def haal_weg(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], passkey_id: FromPath[str]
) -> Response[str]:
    """Remove one of his passkeys; staff keep at least one."""
    if tweede_factor_nodig(wie.rollen) and len(credential_ids(db, wie.persoon_id)) == 1:
        raise NietNu(_("Dit is je enige passkey. Voeg eerst een andere toe."))
    if not tweede.haal_passkey_weg(db, wie, passkey_id):
        raise NietGevonden
    return verder(request, "/account", melding=_("Die passkey is weg."))


@lees("/account/herstelcodes", wie=tuple(MEDEWERKERS))
def vraag_codes(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """What recovery codes are for; shows none."""
    return toon(request, Herstelcodes([], herstelcodes_over(db, wie.persoon_id)))


@schrijf("/account/herstelcodes", wie=tuple(MEDEWERKERS))
def maak_codes(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """A new set, shown on this answer only."""
    codes = tweede.nieuwe_herstelcodes(db, wie)
    return toon(request, Herstelcodes(codes, len(codes)))


ROUTES = [vraag_passkey, neem_passkey, haal_weg, vraag_codes, maak_codes]
