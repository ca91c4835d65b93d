"""A thread on an open page: what comes in is there without reloading, and what you type stays."""

from collections.abc import Callable

from tests.browser.bladeraar import Bladeraar
from tests.browser.verhaal import log_in
from tests.cast import Cast

Maak = Callable[..., Bladeraar]
KIJK = "() => document.querySelector('dl-draad').kijk()"


def test_een_reactie_komt_binnen_terwijl_je_typt(bladeraar: Maak, cast: Cast) -> None:
    sanne = log_in(bladeraar(), "sanne").ga("/loopbaan/doelen/nieuw").vul({"titel": "Een stageplek in de zorg"})
    sanne.verstuur("/loopbaan/doelen")
    mentor, draad = log_in(bladeraar(), "bakker").ga(sanne.pad), "/doel/" + sanne.pad.rsplit("/", 1)[1]
    sanne.page.locator('[name="tekst"]').fill("Ik dacht zelf aan")
    mentor.page.locator('[name="tekst"]').fill("Mooi gedaan.")
    mentor.page.locator("summary:has-text('Snelle zinnen')").click()
    mentor.page.locator("button[name=snel]").nth(4).click()
    assert mentor.page.input_value('[name="tekst"]') == "Mooi gedaan. Wat is nu je volgende stap?"
    mentor.page.locator("label:has-text('volgende stap')").click()
    mentor.verstuur(draad)

    with sanne.page.expect_request_finished(
        lambda vraag: vraag.url.endswith(draad)
    ):  # opening the thread marks it read
        sanne.page.evaluate(KIJK)
    assert sanne.page.locator("[data-reactie]").count() == 1
    assert sanne.page.evaluate("document.activeElement.name") == "tekst"
    assert sanne.page.input_value('[name="tekst"]') == "Ik dacht zelf aan"
    sanne.page.locator("#zeg:has-text('Er is een nieuwe reactie.')").wait_for(state="attached")
    sanne.page.evaluate(KIJK)
    sanne.verstuur(draad)
    assert sanne.page.locator("[data-reactie]").count() == 2, "wat je zelf zegt, staat er een keer"
    sanne.ga("/loopbaan")
    assert "Wat is nu je volgende stap?" in sanne.tekst()
