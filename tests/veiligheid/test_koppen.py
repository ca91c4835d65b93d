"""Headers of every answer of every route, and the cookies."""

from collections.abc import Callable
from http.cookies import SimpleCookie
from typing import Any

from litestar import Litestar

from tests.conftest import Klant
from tests.veiligheid.conftest import Wereld
from tests.veiligheid.test_formulieren import iemand_met
from tests.veiligheid.test_van_een_ander import RECHTMATIG, met_id, met_ids
from tests.web.matrix import routes_van, vul_in

TE_BEWAREN = ("/static/", "/manifest.webmanifest", "/sw.js", "/sitemap.xml")
"""Addresses that hold nothing of anybody and may be kept by a browser."""


def beoordeel(antwoord: Any, pad: str, onbekend: bool = False) -> None:
    """Raise AssertionError for the first header that is not as it must be.

    What somebody nobody knows sees while looking around may be kept too; tests/verkennen/test_openbaar.py says when.
    """
    kop, plek = antwoord.headers, f"{pad} gaf {antwoord.status_code}"
    csp = kop["content-security-policy"]
    assert "default-src 'none'" in csp and "unsafe" not in csp and "*" not in csp, plek
    assert "frame-ancestors 'none'" in csp or csp.endswith("sandbox"), plek
    assert kop["x-content-type-options"] == "nosniff", plek
    assert kop["referrer-policy"] in ("same-origin", "no-referrer"), plek
    rondkijken = onbekend and pad.startswith("/zoek")
    if not pad.startswith(TE_BEWAREN):
        assert kop["cache-control"] in ("no-store", "public, max-age=300" if rondkijken else ""), plek
    assert "server" not in kop and "x-powered-by" not in kop, plek
    assert "access-control-allow-origin" not in kop, plek
    for regel in kop.get_list("set-cookie"):
        for koekje in SimpleCookie(regel).values():
            assert koekje["httponly"] and koekje["samesite"].lower() == "lax" and koekje["path"] == "/", regel
            assert not koekje["domain"], regel


def test_koppen_van_elke_route(app: Litestar, wereld: Wereld, klant: Klant, als: Callable[..., Klant]) -> None:
    for route in routes_van(app):
        wie = klant if route.openbaar else als(iemand_met(route, wereld.cast))
        pad = vul_in(route.pad) if route.openbaar else met_ids(route.pad, wereld)
        lezend = route.methode == "GET"
        antwoord = wie.get(pad, follow_redirects=False) if lezend else wie.stuur(pad)
        beoordeel(antwoord, pad, onbekend=wie is klant)


def test_koppen_van_wat_echt_opengaat(app: Litestar, wereld: Wereld, als: Callable[..., Klant]) -> None:
    """Also with content: downloads are never shown inside the site."""
    soorten = set()
    for naam in RECHTMATIG:
        with als(getattr(wereld.cast, naam)) as klant:
            for route in met_id(app):
                if route.methode == "GET":
                    pad = met_ids(route.pad, wereld)
                    antwoord = klant.get(pad, follow_redirects=False)
                    beoordeel(antwoord, pad)
                    if antwoord.status_code == 200 and "/bijlagen/" in pad:
                        soorten.add(antwoord.headers["content-type"])
                        assert antwoord.headers["content-disposition"].startswith("attachment"), pad
    assert soorten == {"image/jpeg"}


def test_geheime_adressen_lekken_niet_door(klant: Klant) -> None:
    """An address that is itself the secret is never told to another site, nor found by a search engine."""
    kop = klant.get("/akkoord/" + "A" * 43).headers
    assert kop["referrer-policy"] in ("same-origin", "no-referrer")
    assert "noindex" in kop["x-robots-tag"]
