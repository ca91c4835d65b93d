"""The administrator's pages in a browser, with a long list: every page is checked, also at 320."""

from collections.abc import Callable

import pytest

from tests.browser.bladeraar import Bladeraar
from tests.browser.verhaal import log_in
from tests.cast import Cast
from tests.huis import Huis
from tests.scholen.lijsten import veel


def binnen(bladeraar: Callable[..., Bladeraar], naam: str, script: bool = True) -> Bladeraar:
    """Somebody of the cast, logged in."""
    return log_in(bladeraar(script=script), naam)


@pytest.mark.parametrize("script", [True, False], ids=["script", "zonder-script"])
def test_lange_lijst_met_voortgang(huis: Huis, cast: Cast, bladeraar: Callable[..., Bladeraar], script: bool) -> None:
    b = binnen(bladeraar, "schoolbeheer", script).ga("/beheer/leerlingen")
    inhoud = veel(900) + b"7;Fout;;Geval;gisteren;4X\r\n"
    lijst = {"name": "Klassenlijst.csv", "mimeType": "text/csv", "buffer": inhoud}
    b.page.set_input_files("input[name=lijst]", lijst)  # type: ignore[arg-type]
    b.verstuur("/beheer/leerlingen")
    assert "is geen datum" in b.tekst()
    b.klik(".dl-tabs a:has-text('Nieuw')").klik("a[rel=next]")
    b.verstuur("/opslag")
    if script:
        b.page.wait_for_selector("h1:has-text('De lijst is opgeslagen')")
    else:
        for _keer in range(60):
            if "De lijst is opgeslagen" in b.tekst():
                break
            b.page.wait_for_timeout(500)
            b.page.reload()
    assert "De lijst is opgeslagen" in b.tekst() and "900" in b.tekst()


def test_elke_pagina_van_beheer(huis: Huis, cast: Cast, bladeraar: Callable[..., Bladeraar]) -> None:
    b = binnen(bladeraar, "schoolbeheer").ga("/beheer").ga("/beheer/kaarten").ga("/beheer/medewerkers")
    b.vul({"roepnaam": "Ida", "achternaam": "", "email": "geen adres"}).verstuur("/beheer/medewerkers", 422)
    b.ga("/beheer/medewerkers").klik("main a:has-text('Bakker')")
    b.ga("/beheer/ouders").klik("main a:has-text('Sanne')").klik("main a:has-text('Wijzig ouder 2')")
    b.vul({"gezag": "ja", "email": "nieuw@familie.invalid"}).verstuur("/2")
    assert "nieuw@familie.invalid" in b.tekst()


def test_regels_van_de_regio(huis: Huis, cast: Cast, bladeraar: Callable[..., Bladeraar]) -> None:
    b = binnen(bladeraar, "regiobeheer").ga("/beheer/regio")
    b.vul({"modus": "informeren", "dagen": "0"}).verstuur("/beheer/regio", 422)
    b.vul({"dagen": "9"}).verstuur("/beheer/regio")
    assert b.page.locator("input[value=informeren]").is_checked()
