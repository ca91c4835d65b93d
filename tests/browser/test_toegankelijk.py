"""Without a mouse, with large letters, with less motion, without a connection."""

from collections.abc import Callable

import pytest

from app.main import stel_samen
from tests.browser.bladeraar import TE_BREED, Bladeraar
from tests.browser.invulling import MOTIVATIE
from tests.browser.verhaal import Verhaal, log_in
from tests.cast import Cast
from tests.dossier import ingevuld
from tests.huis import Huis

VRAAG = "/dossier/waarom/motivatie"
Maak = Callable[..., Bladeraar]

FOCUS = """() => {
  const ding = document.activeElement;
  const stijl = (vak) => getComputedStyle(vak);
  const rand = (vak) => vak && stijl(vak).outlineStyle !== "none" && parseFloat(stijl(vak).outlineWidth) >= 2;
  const vak = ding.getBoundingClientRect();
  return {
    wat: ding.id || ding.name || ding.textContent.trim().slice(0, 40),
    tag: ding.tagName,
    zichtbaar: rand(ding) || rand(ding.closest("label")),
    inBeeld: vak.bottom > 0 && vak.top < innerHeight && vak.right > 0 && vak.left < innerWidth,
    plek: [...document.querySelectorAll("*")].indexOf(ding),
  };
}"""


def tab_tot(b: Bladeraar, doel: str, hoogstens: int = 60) -> list[str]:
    """Press Tab until the thing has the focus; every stop must be visible, marked and in order."""
    gezien, vorige = [], -1
    for _keer in range(hoogstens):
        b.page.keyboard.press("Tab")
        stop = b.page.evaluate(FOCUS)
        gezien.append(stop["wat"])
        assert stop["tag"] != "BODY", f"de focus is weg na {gezien}"
        assert stop["zichtbaar"], f"focus is niet te zien op {stop}"
        assert stop["inBeeld"], f"focus staat buiten beeld op {stop}"
        assert stop["plek"] > vorige, f"de volgorde springt terug bij {stop}"
        vorige = stop["plek"]
        if b.page.locator(doel).first.evaluate("ding => ding === document.activeElement"):
            return gezien
    raise AssertionError(f"{doel} is niet te bereiken: {gezien}")


def enter(b: Bladeraar) -> None:
    """Enter leads to another page."""
    with b.page.expect_navigation(wait_until="load"):
        b.page.keyboard.press("Enter")
    b.keur()


def test_een_vraag_zonder_muis(bladeraar: Maak, cast: Cast) -> None:
    b = log_in(bladeraar(), "sanne").ga(VRAAG)
    assert tab_tot(b, "a.dl-sprong") == ["Ga naar de inhoud"]
    b.page.keyboard.press("Enter")
    assert b.page.evaluate("document.activeElement.id") == "inhoud"
    tab_tot(b, 'textarea[name="motivatie"]')
    b.page.keyboard.type(MOTIVATIE)
    tab_tot(b, ".dl-actiebalk button")
    enter(b)
    assert b.pad == "/dossier/waarom/beroep"


def test_keuzes_zonder_muis(bladeraar: Maak, cast: Cast) -> None:
    b = log_in(bladeraar(), "sanne").ga("/dossier/waarom/zeker")
    tab_tot(b, 'input[name="zekerheid"]')
    b.page.keyboard.press("ArrowDown")
    assert b.page.locator('input[name="zekerheid"]:checked').get_attribute("value") == "4"
    tab_tot(b, 'textarea[name="plan_b"]')
    tab_tot(b, ".dl-actiebalk button")
    enter(b)
    assert b.pad == "/dossier/kracht/kwaliteiten"


@pytest.fixture
def gevraagd(huis: Huis, cast: Cast) -> Cast:
    """Akkoord was asked of Sanne's mother."""
    stel_samen()
    with huis.databank.sessie(schrijft=True) as db:
        ingevuld.bij_ouders(db, cast)
        db.commit()
    return cast


def test_akkoord_geven_zonder_muis(huis: Huis, bladeraar: Maak, gevraagd: Cast) -> None:
    v = Verhaal(huis, bladeraar)
    b = v.wie("moeder", taal="ar").ga(v.mail("amal@familie.invalid", "/akkoord/"))
    dag = gevraagd.sanne.geboortedatum
    assert dag
    for deel, waarde in (("dag", dag.day), ("maand", dag.month), ("jaar", dag.year)):
        tab_tot(b, f'input[name="geboren_{deel}"]')
        b.page.keyboard.type(str(waarde))
    tab_tot(b, 'form[action$="/geboortedatum"] button')
    enter(b)
    tab_tot(b, 'form[action$="/akkoord"] button')
    enter(b)
    assert b.page.locator("#bewijs").count() == 1


PAGINAS = ("/", "/dossier", VRAAG, "/dossier/hulp/nu", "/dossier/stage/ervaring", "/dossier/nakijken", "/privacy")


def test_letters_twee_keer_zo_groot(bladeraar: Maak, cast: Cast) -> None:
    """200 % text on a phone: nothing runs off the side, the button can still be pressed."""
    b = log_in(bladeraar(), "sanne")
    for pad in PAGINAS:
        b.ga(pad)
        b.page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert b.page.evaluate(STEEKT_UIT) == [], f"{pad} is te breed bij grote letters"
    b.ga(VRAAG).page.evaluate("document.documentElement.style.fontSize = '200%'")
    b.vul({"motivatie": MOTIVATIE}).verstuur(VRAAG)
    assert b.pad == "/dossier/waarom/beroep"


STEEKT_UIT = f"""() => ({TE_BREED}) <= 0 ? [] : [...document.querySelectorAll("body *")]
  .filter((ding) => ding.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((ding) => `${{ding.outerHTML.slice(0, 160)}} in ${{ding.parentElement.className}}`)"""
"""What sticks out of the page, when the page is too wide."""

BEWEGING = """() => [...document.querySelectorAll("*")].filter((ding) => {
  const stijl = getComputedStyle(ding);
  const duren = [...stijl.transitionDuration.split(","), ...stijl.animationDuration.split(",")];
  return duren.some((duur) => parseFloat(duur) * (duur.includes("ms") ? 1 : 1000) > 10);
}).map((ding) => ding.className)"""


def test_minder_beweging(bladeraar: Maak, cast: Cast) -> None:
    rustig, gewoon = log_in(bladeraar(), "sanne"), log_in(bladeraar(reduced_motion="no-preference"), "sanne")
    bewoog = False
    for pad in PAGINAS[:4]:
        assert rustig.ga(pad).page.evaluate(BEWEGING) == [], pad
        bewoog |= bool(gewoon.ga(pad).page.evaluate(BEWEGING))
    assert bewoog, "zonder die wens beweegt er wel iets; anders meet dit niets"


def test_zonder_verbinding_staat_er_een_pagina(bladeraar: Maak, cast: Cast) -> None:
    """The service worker shows its own page, and kept nothing of anybody."""
    b = log_in(bladeraar(), "sanne").ga("/dossier")
    b.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    b.page.wait_for_function("navigator.serviceWorker.controller !== null")
    b.ga(VRAAG)
    in_doos = b.page.evaluate(
        "caches.keys().then(namen => Promise.all(namen.map(naam => caches.open(naam).then(doos => doos.keys()))))"
        ".then(dozen => dozen.flat().map(vraag => new URL(vraag.url).pathname))"
    )
    assert "/offline" in in_doos
    assert [pad for pad in in_doos if not pad.startswith("/static/") and pad != "/offline"] == []
    b.context.set_offline(True)
    b.page.goto("/dossier")
    assert b.page.locator("h1").inner_text() == "Geen internet"
    assert "Sanne" not in b.page.content()
    b.context.set_offline(False)
    b.fouten.clear()
    b.ga("/dossier")
    assert "Jouw dossier" in b.tekst()


def test_hoog_contrast(bladeraar: Maak, cast: Cast) -> None:
    """Forced colours: choices and buttons keep a border that can be seen."""
    b = log_in(bladeraar(forced_colors="active"), "sanne").ga("/dossier/waarom/zeker")
    for ding in (".dl-keuze__kaart", ".dl-actiebalk button"):
        rand = b.page.locator(ding).first.evaluate("ding => getComputedStyle(ding).borderTopStyle")
        assert rand != "none", ding
