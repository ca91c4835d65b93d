"""From a request to what the actions need: the browser that tries, and answers that carry a session."""

from typing import Any
from urllib.parse import quote

from litestar import Request
from litestar.response import Response

from app.accounts.inloggen import Bezoek, Binnen
from app.accounts.passkeys import Uitdaging
from app.accounts.toestel import toestelnaam
from app.accounts.wie import Wie
from app.kit.db import Databank
from app.web import koekje
from app.web.sjabloon import Pagina, Verzoek, eigen_pad, toon, verder

UUR = 3600


def bezoek_van(request: Request[Any, Any, Any]) -> Bezoek:
    """Device in words, address, and the secret this browser brought along."""
    adres = request.client.host if request.client else ""
    return Bezoek(toestelnaam(request.headers.get("user-agent", "")), adres, koekje.lees(request.cookies, "doorlijn"))


def databank(request: Request[Any, Any, Any]) -> Databank:
    """For what must be kept even when the answer is a refusal, or must not hold the write lock."""
    bank: Databank = request.app.state.databank
    return bank


def ingelogd(request: Request[Any, Any, Any]) -> Wie | None:
    """Who is logged in on a public page, if anybody."""
    wie: Wie | None = request.scope.get("user")
    return wie


def naar_binnen(request: Verzoek, binnen: Binnen, naar: str) -> Response[str]:
    """Hand over the new session and go on: home, where he wanted to go, or the second step."""
    doel = eigen_pad(naar or "/")
    antwoord = verder(request, f"/inloggen/tweede?naar={quote(doel, safe='')}" if binnen.half else doel)
    koekje.zet_sessie(antwoord, binnen.code)
    return antwoord


def toon_met_vraag(request: Verzoek, pagina: Pagina, vraag: Uitdaging | None, status: int = 200) -> Response[str]:
    """A page with a passkey question: its challenge goes along, sealed."""
    antwoord = toon(request, pagina, status)
    if vraag:
        koekje.zet(antwoord, "sleutel", vraag.brief, UUR)
    return antwoord


def brief_van(request: Request[Any, Any, Any]) -> str:
    """The sealed challenge that this browser got with its page."""
    return koekje.lees(request.cookies, "sleutel")
