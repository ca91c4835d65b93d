"""The interest test as on the bus: in a tunnel, on another device, without script, with the keyboard only."""

from collections.abc import Callable

from sqlmodel import select

from app.accounts.models import Sessie
from app.verkennen.inhoud import catalogus
from app.verkennen.models import TestAntwoord as Gezicht
from tests.browser.bladeraar import Bladeraar
from tests.browser.verhaal import log_in, wacht
from tests.cast import Cast
from tests.huis import Huis

ITEMS = catalogus().test.item
Maak = Callable[..., Bladeraar]
TUNNEL = "ERR_INTERNET_DISCONNECTED"


def bewaard(huis: Huis) -> dict[str, int]:
    """What the server has."""
    with huis.databank.sessie() as db:
        waarden = {rij.item_id: rij.waarde for rij in db.exec(select(Gezicht))}
        return {item.id: waarden[item.id] for item in ITEMS if item.id in waarden}


def hier(b: Bladeraar) -> str:
    """Path of the screen, asked of the page itself."""
    return str(b.page.evaluate("location.pathname"))


def tik(b: Bladeraar, waarde: int) -> None:
    """Tap a face and see the next screen."""
    kop = b.page.locator("h1").inner_text()
    b.page.locator(f'.dl-gezichten button[value="{waarde}"]').click()
    wacht(lambda: b.page.locator("h1").inner_text() != kop)


def tik_zonder_script(b: Bladeraar, waarde: int, keur: bool = False) -> None:
    """The same without script: a form and a new page; `keur` checks that page too."""
    gezicht = b.page.locator(f'.dl-gezichten button[value="{waarde}"]')
    if keur:
        b.klik(gezicht)
        return
    with b.page.expect_navigation():
        gezicht.click()


def begin(b: Bladeraar) -> Bladeraar:
    """From the first page to the first item."""
    return log_in(b, "sanne").ga("/zoek/test").verstuur("/zoek/test/ronde")


def regel(b: Bladeraar) -> str:
    """The line at the bottom that says where the answers are."""
    return b.page.locator("dl-test .dl-bewaard").inner_text()


def wachtend(b: Bladeraar) -> int:
    """Answers on the phone that the server does not have yet."""
    return int(b.page.evaluate("Object.keys(JSON.parse(sessionStorage['dl-test']).wacht).length"))


def test_in_the_tunnel_he_just_goes_on(bladeraar: Maak, cast: Cast, huis: Huis) -> None:
    b = begin(bladeraar())
    b.geweigerd |= {TUNNEL}
    tik(b, 4)
    wacht(lambda: len(bewaard(huis)) == 1)
    b.context.set_offline(True)
    for waarde in (0, 1, 2, 3, 4) * 2:
        tik(b, waarde)
    assert "Bewaard op je telefoon" in regel(b) and b.pad == "/zoek/test/vraag/12"
    wacht(lambda: wachtend(b) == 10)
    assert "Sanne" not in b.page.evaluate("JSON.stringify({...sessionStorage})")
    b.context.set_offline(False)
    wacht(lambda: len(bewaard(huis)) == 11)
    verwacht = dict(zip([item.id for item in ITEMS], [4, *(0, 1, 2, 3, 4) * 2], strict=False))
    assert bewaard(huis) == verwacht
    wacht(lambda: regel(b) == "Bewaard")
    ander = log_in(bladeraar(), "sanne").ga("/zoek/test").klik("main .dl-knop--zon")
    assert ander.pad == "/zoek/test/vraag/12", "hij gaat verder op een ander toestel"


def test_all_thirty_without_connection(bladeraar: Maak, cast: Cast, huis: Huis) -> None:
    """After the first page nothing more is needed, until he wants to see what came out."""
    b = begin(bladeraar())
    b.geweigerd |= {TUNNEL}
    b.context.set_offline(True)
    for nummer in range(len(ITEMS)):
        tik(b, 4 if ITEMS[nummer].type == "S" else 1)
    assert b.pad == "/zoek/test/einde" and bewaard(huis) == {}
    b.page.locator('form[action="/zoek/test/uitslag"] button').click()
    wacht(lambda: "Probeer het straks" in regel(b))
    b.context.set_offline(False)
    wacht(lambda: len(bewaard(huis)) == 30)
    b.klik('form[action="/zoek/test/uitslag"] button')
    assert "Dit vind jij leuk" in b.tekst() and "Omdat je helpen leuk vindt." in b.tekst()


def test_the_page_is_loaded_again_before_it_was_sent(bladeraar: Maak, cast: Cast, huis: Huis) -> None:
    """The server is away for a while; he closes nothing and loses nothing."""
    b = begin(bladeraar())
    b.geweigerd |= {"ERR_CONNECTION_REFUSED"}
    huis.dood()
    for waarde in (3, 2, 1):
        tik(b, waarde)
    wacht(lambda: wachtend(b) == 3 and "telefoon" in regel(b))
    huis.start()
    b.ga("/zoek/test/vraag/1")
    wacht(lambda: list(bewaard(huis).values()) == [3, 2, 1])
    assert b.pad == "/zoek/test/vraag/1" and ITEMS[3].tekst in b.tekst()


def test_the_session_ends_and_the_answers_wait(bladeraar: Maak, cast: Cast, huis: Huis) -> None:
    b = begin(bladeraar())
    with huis.databank.sessie(schrijft=True) as db:
        for sessie in db.exec(select(Sessie)):
            db.delete(sessie)
        db.commit()
    b.geweigerd |= {"401"}
    tik(b, 4)
    wacht(lambda: "Log opnieuw in" in regel(b))
    log_in(b, "sanne").ga("/zoek/test/vraag/1")
    wacht(lambda: bewaard(huis) == {ITEMS[0].id: 4})


def test_back_changes_an_answer(bladeraar: Maak, cast: Cast, huis: Huis) -> None:
    b = begin(bladeraar())
    for waarde in (4, 4, 4):
        tik(b, waarde)
    b.page.go_back()
    b.page.locator(".dl-stapbalk__terug").click()
    assert b.pad == "/zoek/test/vraag/2" and ITEMS[1].tekst in b.page.title()
    assert b.page.locator('[role=radio][aria-checked="true"]').get_attribute("value") == "4"
    tik(b, 0)
    assert b.pad == "/zoek/test/vraag/4"
    wacht(lambda: list(bewaard(huis).values()) == [4, 0, 4])


def test_without_script(bladeraar: Maak, cast: Cast, huis: Huis) -> None:
    b = begin(bladeraar(script=False))
    for nummer, item in enumerate(ITEMS):
        tik_zonder_script(b, 3 if item.type == "R" else 1, keur=nummer < 2)
    assert len(bewaard(huis)) == 30
    b.klik('form[action="/zoek/test/uitslag"] button')
    assert "Omdat je met je handen werken leuk vindt." in b.tekst()
    b.klik(".verkennen-idee button[value=ja]")
    assert b.page.locator('.verkennen-idee button[aria-pressed="true"]').count() == 1


def test_keyboard_only(bladeraar: Maak, cast: Cast, huis: Huis) -> None:
    """The item has the focus after each answer; 1 to 5 answer, arrows go along the faces, Enter chooses."""
    b = begin(bladeraar())
    b.page.locator("[role=radio]").first.focus()
    toets = b.page.keyboard.press
    toets("5")
    wacht(lambda: hier(b) == "/zoek/test/vraag/2")
    assert b.page.evaluate("document.activeElement.tagName") == "H1"
    toets("3")
    wacht(lambda: hier(b) == "/zoek/test/vraag/3")
    toets("Tab")
    for pijl in ("ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft"):
        toets(pijl)
    toets("Enter")
    wacht(lambda: hier(b) == "/zoek/test/vraag/4")
    toets("Tab")
    toets("ArrowLeft")
    toets("Space")
    wacht(lambda: hier(b) == "/zoek/test/vraag/5")
    wacht(lambda: list(bewaard(huis).values()) == [4, 2, 2, 4])
    b.page.locator(".dl-stapbalk__uit").focus()
    toets("1")
    assert hier(b) == "/zoek/test/vraag/5", "een cijfer telt alleen binnen de test"


def test_arabic_goes_the_other_way(bladeraar: Maak, cast: Cast, huis: Huis) -> None:
    b = log_in(bladeraar(), "sanne")
    b.context.add_cookies([{"name": "taal", "value": "ar", "url": b.adres}])
    b.taal = "ar"
    b.ga("/zoek/test").verstuur("/zoek/test/ronde")
    b.page.locator("[role=radio]").first.focus()
    b.page.keyboard.press("ArrowLeft")
    b.page.keyboard.press("Enter")
    wacht(lambda: list(bewaard(huis).values()) == [1])


def test_yes_and_no_keep_the_place(bladeraar: Maak, cast: Cast, huis: Huis) -> None:
    b = begin(bladeraar())
    for nummer in range(len(ITEMS)):
        tik(b, 4 if ITEMS[nummer].type in "SC" else 1)
    b.klik('form[action="/zoek/test/uitslag"] button')
    namen = b.page.locator(".verkennen-idee h3").all_inner_texts()
    b.page.locator(".verkennen-idee >> nth=4").locator("button[value=ja]").click()
    wacht(lambda: b.page.locator('button[aria-pressed="true"]').count() == 1)
    assert b.page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    b.page.locator(".verkennen-idee >> nth=0").locator("button[value=nee]").click()
    wacht(lambda: namen[0] not in b.page.locator(".verkennen-idee h3").all_inner_texts())
    assert b.page.locator(".verkennen-idee h3").all_inner_texts()[:9] == namen[1:]
    b.ga(b.pad)
