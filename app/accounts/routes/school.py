"""`/inloggen/school`: the login of an organisation. Async where an issuer is asked, threads where the database is."""

from datetime import timedelta

from litestar.concurrency import sync_to_thread
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts import oidc, school
from app.accounts.inloggen import Binnen
from app.accounts.pages import Schoolkeuze
from app.accounts.queries import schoollogins
from app.accounts.routes.bezoek import bezoek_van, databank, naar_binnen
from app.accounts.zegel import maak_open, verzegel
from app.kit.crypto import gelijk
from app.kit.fouten import NietGevonden
from app.kit.i18n import Zin
from app.web import koekje
from app.web.route import lees
from app.web.sjabloon import Verzoek, eigen_pad, toon

WAAROM = "inloggen kan iedereen; de school bewijst wie het is"
GELDIG = timedelta(minutes=10)


def _keuze(request: Verzoek, naar: str, fout: Zin | None = None) -> Response[str]:
    with databank(request).sessie() as kijk:
        scholen = schoollogins(kijk)
    return toon(request, Schoolkeuze(scholen, eigen_pad(naar), str(fout or "")), 422 if fout else 200)


def _klant(request: Verzoek, organisatie_id: str) -> oidc.Klant | None:
    with databank(request).sessie() as kijk:
        return school.klant_van(kijk, organisatie_id)


@lees("/inloggen/school", openbaar=WAAROM)
def kies_school(request: Verzoek) -> Response[str]:
    """Which organisation."""
    return _keuze(request, request.query_params.get("naar", "/"))


@lees("/inloggen/school/{organisatie_id:str}", openbaar=WAAROM)
async def naar_school(request: Verzoek, organisatie_id: FromPath[str]) -> Response[str]:
    """Send the browser to the organisation's login page. Changes nothing here."""
    naar = eigen_pad(request.query_params.get("naar", "/"))
    klant = await sync_to_thread(_klant, request, organisatie_id)
    if klant is None:
        raise NietGevonden
    try:
        return _stuur_weg(await oidc.begin(klant), organisatie_id, naar)
    except oidc.OidcFout:
        return await sync_to_thread(_keuze, request, naar, school.LUKTE_NIET)


@lees("/inloggen/school/terug", openbaar=WAAROM, schrijft=True)
async def van_school(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """The browser comes back: check state, exchange the code, let in."""
    brief = maak_open("school", koekje.lees(request.cookies, "school")) or {}
    try:
        bewijs = await _bewijs(request, brief)
    except oidc.OidcFout:
        return await _mislukt(request, brief)
    binnen = await sync_to_thread(school.log_in, db, bewijs, brief["organisatie"], bezoek_van(request))
    return await _mislukt(request, brief, binnen) if isinstance(binnen, Zin) else _binnen(request, brief, binnen)


def _stuur_weg(start: oidc.Start, organisatie_id: str, naar: str) -> Response[str]:
    inhoud = {"state": start.state, "nonce": start.nonce, "verifier": start.verifier}
    brief = verzegel("school", inhoud | {"organisatie": organisatie_id, "naar": naar}, GELDIG)
    antwoord = Response("", status_code=303, headers={"Location": start.adres}, media_type="text/html")
    koekje.zet(antwoord, "school", brief, int(GELDIG.total_seconds()))
    return antwoord


async def _bewijs(request: Verzoek, brief: dict[str, str]) -> oidc.Persoonsbewijs:
    """Whom the issuer speaks of. Raises OidcFout, also when this browser did not ask."""
    vraag = request.query_params
    if not brief or not gelijk(vraag.get("state", ""), brief["state"]) or "code" not in vraag:
        raise oidc.OidcFout("state")
    klant = await sync_to_thread(_klant, request, brief["organisatie"])
    if klant is None:
        raise oidc.OidcFout("klant")
    return await oidc.rond_af(klant, vraag["code"], brief["verifier"], brief["nonce"])


def _binnen(request: Verzoek, brief: dict[str, str], binnen: Binnen) -> Response[str]:
    antwoord = naar_binnen(request, binnen, brief["naar"])
    koekje.wis(antwoord, "school")
    return antwoord


async def _mislukt(request: Verzoek, brief: dict[str, str], zin: Zin = school.LUKTE_NIET) -> Response[str]:
    antwoord = await sync_to_thread(_keuze, request, brief.get("naar", "/"), zin)
    koekje.wis(antwoord, "school")
    return antwoord


ROUTES = [kies_school, naar_school, van_school]
