"""Refusals and failures as pages of the house; never a stack trace, always what to do next."""

from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import quote

import structlog
from litestar import Request
from litestar.enums import MediaType
from litestar.exceptions import HTTPException
from litestar.response import Response
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm.exc import StaleDataError

from app.kit import i18n
from app.kit.fouten import Fout, NietIngelogd
from app.kit.i18n import _l
from app.web import koekje
from app.web.sjabloon import html_antwoord, render

logboek = structlog.get_logger()

_WEG = (
    _l("Deze pagina is er niet"),
    _l("Misschien is hij weg, of is hij niet van jou. Ga naar het begin en zoek vanaf daar."),
)
TEKSTEN = {
    400: (_l("Dit verzoek klopt niet"), _l("Ga terug en probeer het nog een keer.")),
    403: (
        _l("Hier mag je niet komen"),
        _l("Deze pagina is voor iemand anders. Ben je het er niet mee eens? Vraag het je school."),
    ),
    404: _WEG,
    405: _WEG,
    409: (_l("Dat kan nu niet"), _l("Er is intussen iets veranderd. Ga terug en kijk hoe het nu staat.")),
    413: (
        _l("Dit bestand is te groot"),
        _l("Een bestand mag 10 MB zijn. Maak het kleiner en probeer het nog een keer."),
    ),
    422: (_l("Er klopt iets niet"), _l("Ga terug: wat je invulde, staat er nog.")),
    429: (
        _l("Even wachten"),
        _l("Je hebt het te vaak geprobeerd. Wacht een kwartier en probeer het dan weer."),
    ),
    500: (
        _l("Er ging iets mis bij ons"),
        _l("Dit ligt niet aan jou. Wat bewaard was, is er nog. Probeer het over een minuut weer."),
    ),
    503: (_l("Het is even druk"), _l("Wat bewaard was, is er nog. Probeer het over een minuut weer.")),
}


@dataclass
class Foutpagina:
    """A refusal: what happened and what to do."""

    sjabloon: ClassVar[str] = "layouts/fout.html"
    status: int
    titel: str
    uitleg: str


def _pagina(request: Request[Any, Any, Any], status: int, zin: str = "") -> Response[Any]:
    if not request.scope.get("user"):  # perhaps refused before the gate knew who it was
        request.scope["user"] = None
        i18n.zet_taal(koekje.lees(request.cookies, "taal") or "nl")
    titel, uitleg = TEKSTEN.get(status, TEKSTEN[500])
    html = render(request, Foutpagina(status, str(titel), zin or str(uitleg)))
    return html_antwoord(request, html, status)


def bij_fout(request: Request[Any, Any, Any], fout: Exception) -> Response[Any]:
    """A refusal of our own."""
    assert isinstance(fout, Fout)
    if isinstance(fout, NietIngelogd):
        return _getypt(request, fout.getypt) if fout.getypt else _naar_inloggen(request)
    return _pagina(request, fout.status, fout.zin)


@dataclass
class Uitgelogd:
    """A form came in after the session ended: what was typed is on the page, to copy."""

    sjabloon: ClassVar[str] = "layouts/uitgelogd.html"
    getypt: tuple[str, ...]


def _getypt(request: Request[Any, Any, Any], getypt: tuple[str, ...]) -> Response[Any]:
    return html_antwoord(request, render(request, Uitgelogd(getypt)), 401)


def _naar_inloggen(request: Request[Any, Any, Any]) -> Response[Any]:
    pad = request.scope["path"]
    naar = "/inloggen" if pad == "/" or request.method != "GET" else f"/inloggen?naar={quote(pad)}"
    if request.headers.get("hx-request") == "true":
        return Response("", status_code=401, headers={"HX-Redirect": naar}, media_type=MediaType.HTML)
    if request.headers.get("x-bewaar"):
        return Response("", status_code=401, media_type=MediaType.HTML)
    return Response("", status_code=303, headers={"Location": naar}, media_type=MediaType.HTML)


def bij_http(request: Request[Any, Any, Any], fout: Exception) -> Response[Any]:
    """A refusal of the framework: unknown address, wrong method, body too large."""
    assert isinstance(fout, HTTPException)
    return _pagina(request, fout.status_code)


def bij_wijziging(request: Request[Any, Any, Any], fout: Exception) -> Response[Any]:
    """Somebody else changed the same row first."""
    return _pagina(request, 409)


def bij_ongeluk(request: Request[Any, Any, Any], fout: Exception) -> Response[Any]:
    """A failure. The log gets the kind and the place, never the text: that may hold personal data."""
    spoor = fout.__traceback__
    while spoor and spoor.tb_next:
        spoor = spoor.tb_next
    plek = f"{spoor.tb_frame.f_code.co_filename.rpartition('/')[2]}:{spoor.tb_lineno}" if spoor else ""
    logboek.error("ongeluk", soort=type(fout).__name__, plek=plek, route=request.scope.get("path_template", ""))
    return _pagina(request, 503 if isinstance(fout, OperationalError) else 500)


FOUTEN: dict[Any, Any] = {
    Fout: bij_fout,
    HTTPException: bij_http,
    StaleDataError: bij_wijziging,
    Exception: bij_ongeluk,
}
