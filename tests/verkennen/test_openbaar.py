"""Public pages may be kept by anybody for five minutes, so nothing of anybody is in them."""

import re
from collections.abc import Callable

import pytest
from litestar import Litestar
from sqlmodel import Session

from app.kit.settings import WORTEL
from tests.bladkeuring import keur
from tests.cast import Cast
from tests.conftest import Klant
from tests.verkennen.adressen import GEEN_PAGINA, Adressen, openbare, zaai
from tests.web.matrix import Route

VRAGEN = ("", "?q=dieren&domein=zorg&niveau=3&bladzij=1", "?vanaf=1099&km=25&vooropleiding=vmbo-kb", "?ids=kok,kapper")
VAN_IEMAND = re.compile(r'_token" value="[^"]|X-CSRF-Token|data-ingelogd|/uitloggen|Sanne|Zonnedauw|Voorlicht\b')


@pytest.fixture
def adressen(db: Session, cast: Cast) -> Adressen:
    return zaai(db, cast)


def kop_van(route: Route) -> dict[str, str]:
    """A part of a page is asked for by htmx."""
    return {"hx-request": "true"} if route.pad.endswith(GEEN_PAGINA) else {}


def test_er_zijn_openbare_paginas(app: Litestar) -> None:
    assert len(openbare(app)) >= 14


@pytest.mark.parametrize("vraag", VRAGEN)
def test_voor_een_onbekende_mag_elke_openbare_pagina_bewaard(
    app: Litestar, klant: Klant, adressen: Adressen, vraag: str
) -> None:
    """A part of a page may be kept too, or not at all; it holds as little of anybody."""
    for route in openbare(app):
        pad = adressen.vul(route.pad) + vraag
        antwoord = klant.get(pad, headers=kop_van(route), follow_redirects=False)
        kop, deel = antwoord.headers, route.pad.endswith(GEEN_PAGINA)
        assert antwoord.status_code == 200 and "set-cookie" not in kop, pad
        assert kop["cache-control"] == "public, max-age=300" or (deel and kop["cache-control"] == "no-store"), pad
        assert "no-store" in kop["cache-control"] or {"cookie", "accept-encoding"} <= set(kop["vary"].split(", ")), pad
        gevonden = VAN_IEMAND.search(antwoord.text)
        assert not gevonden, f"{pad}: {gevonden}"
        if not deel:
            keur(antwoord.text)


@pytest.mark.parametrize("naam", ["sanne", "bakker", "mbo_beheer", "bedrijf"])
def test_wie_is_ingelogd_krijgt_een_pagina_die_niemand_bewaart(
    app: Litestar, als: Callable[..., Klant], cast: Cast, adressen: Adressen, naam: str
) -> None:
    klant = als(getattr(cast, naam))
    for route in openbare(app):
        antwoord = klant.get(adressen.vul(route.pad), headers=kop_van(route), follow_redirects=False)
        assert antwoord.status_code == 200 and antwoord.headers["cache-control"] == "no-store", route.pad


def test_een_pagina_met_een_melding_wordt_niet_bewaard(als: Callable[..., Klant], cast: Cast) -> None:
    """The message is of one reader, even when nobody knows who he is any more."""
    sanne = als(cast.sanne)
    sanne.stuur("/zoek/beroep/bakker/oordeel", {"oordeel": "ja"})
    sanne.cookies.delete("doorlijn")
    eerste, tweede = sanne.get("/zoek"), sanne.get("/zoek")
    assert "Bewaard bij" in eerste.text and eerste.headers["cache-control"] == "no-store"
    assert "Bewaard bij" not in tweede.text and tweede.headers["cache-control"] == "public, max-age=300"


def test_wat_er_niet_is_wordt_niet_bewaard(klant: Klant) -> None:
    for pad in ("/zoek/beroep/bestaat-niet", "/zoek/studie/99999", "/zoek/route/naar-mars", "/zoek/mbo/" + "0" * 24):
        klant.bezoek(pad, status=404)
        assert klant.get(pad).headers["cache-control"] == "no-store", pad


def test_de_service_worker_bewaart_geen_pagina() -> None:
    """What is kept comes from `/static/`, or is the page without a connection; a navigation goes to the network."""
    tekst = (WORTEL / "static" / "js" / "sw.js").read_text(encoding="utf-8")
    assert len(re.findall(r"\.put\(", tekst)) == 1 and len(re.findall(r"addAll\(", tekst)) == 1
    lezen = tekst.partition('addEventListener("fetch"')[2]
    eerste, _, rest = lezen.partition('vraag.mode === "navigate"')
    gaat, _, tweede = rest.partition("else if")
    assert ".put(" not in eerste + gaat and "uitDoos" not in eerste + gaat and "fetch(vraag)" in gaat
    assert tweede.lstrip().startswith('(adres.pathname.startsWith("/static/"))')
