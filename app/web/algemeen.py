"""Routes that belong to no slice: health, language, app manifest, service worker, offline page."""

from dataclasses import dataclass
from typing import ClassVar

import sqlalchemy as sa
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.enums import MediaType
from litestar.response import Response
from sqlmodel import Session

from app.kit.i18n import TALEN
from app.kit.settings import settings
from app.web import assets, koekje
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

JAAR = 365 * 24 * 3600


@dataclass
class Offline:
    """What the app shows without a connection."""

    sjabloon: ClassVar[str] = "layouts/offline.html"


@lees("/gezond", openbaar="bewaking vraagt of het huis leeft", zonder_sessie=True)
def gezond(state: State) -> dict[str, str]:
    """Health: the database answers."""
    with state.databank.engine.connect() as db:
        db.execute(sa.text("SELECT 1"))
    return {"stand": "goed"}


@schrijf("/taal", openbaar="iedereen kiest zijn eigen taal")
def kies_taal(request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer]) -> Response[str]:
    """Choose the language of this browser, and of the person when he is logged in."""
    taal = invoer.tekst("taal")
    antwoord = verder(request, invoer.tekst("naar") or "/")
    if taal in TALEN:
        koekje.zet(antwoord, "taal", taal, JAAR)
        if request.scope.get("user"):
            request.app.state.na_taal(db, request.scope["user"], taal)
    return antwoord


@lees("/manifest.webmanifest", openbaar="installeren op het beginscherm", zonder_sessie=True)
def manifest() -> Response[dict[str, object]]:
    """The app's name, colours and icons."""
    icoon = {"type": "image/png", "purpose": "any"}
    inhoud: dict[str, object] = {
        "name": "Doorlijn",
        "short_name": "Doorlijn",
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "lang": "nl",
        "background_color": "#fbfaf7",
        "theme_color": "#fbfaf7",
        "icons": [
            icoon | {"src": assets.asset("doorlijn-192.png"), "sizes": "192x192"},
            icoon | {"src": assets.asset("doorlijn-512.png"), "sizes": "512x512"},
            icoon | {"src": assets.asset("doorlijn-maskable.png"), "sizes": "512x512", "purpose": "maskable"},
        ],
    }
    kop = {"cache-control": "public, max-age=3600"}
    return Response(inhoud, media_type="application/manifest+json", headers=kop)


@lees("/sw.js", openbaar="de service worker", zonder_sessie=True)
def service_worker() -> Response[bytes]:
    """The service worker: keeps only style, script, typeface and the offline page."""
    lijst = [assets.asset(naam) for naam in ("app.css", "app.js", "htmx.min.js")]
    kop = {"cache-control": "no-cache", "service-worker-allowed": "/"}
    begin = f"const VAST = {lijst!r};\n".encode()
    return Response(begin + assets.content("sw.js"), media_type="text/javascript", headers=kop)


@lees("/offline", openbaar="zonder verbinding is er niemand om te herkennen", zonder_sessie=True)
def offline(request: Verzoek) -> Response[str]:
    """Page without a connection; holds nothing of anybody."""
    request.scope["user"] = None
    return toon(request, Offline())


def _robots(wel: list[str], niet: list[str]) -> str:
    regels = ["User-agent: *", "Allow: /$", "Allow: /static/"]
    regels += [f"Allow: {pad}" for pad in wel] + [f"Disallow: {pad}" for pad in niet] + ["Disallow: /"]
    return "\n".join([*regels, *(f"Sitemap: {settings().adres}{pad}" for pad in wel if pad.endswith(".xml")), ""])


@lees("/robots.txt", openbaar="zoekmachines", zonder_sessie=True)
def robots(state: State) -> Response[str]:
    """The front page and what the slices say is public; nothing of a demo."""
    tekst = "User-agent: *\nDisallow: /\n" if settings().demo else _robots(*state.vindbaar)
    return Response(tekst, media_type=MediaType.TEXT)


ROUTES = [gezond, kies_taal, manifest, service_worker, offline, robots]
