"""The portfolio on a phone: a card in a moment, finished, shared with the mentor, an opdracht, and what school asks."""

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image

from tests.browser.bladeraar import Bladeraar
from tests.browser.verhaal import log_in
from tests.cast import Cast

Maak = Callable[..., Bladeraar]


def foto() -> dict[str, object]:
    """A picture as a phone makes it, with the place in it."""
    beeld = Image.new("RGB", (1200, 900), (40, 120, 90))
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    uit = BytesIO()
    beeld.save(uit, "JPEG", exif=exif)
    return {"name": "IMG_0001.jpg", "mimeType": "image/jpeg", "buffer": uit.getvalue()}


def maak_kaart(b: Bladeraar, met_foto: bool) -> str:
    """From the empty start to a card that is af; gives its path."""
    b.ga("/loopbaan").klik('main a[href="/loopbaan/kaart"]')
    b.vul({"kort": "Ik hielp een dag mee in de keuken van een restaurant."})
    if met_foto:
        b.page.locator('input[type="file"]').first.set_input_files(foto())  # type: ignore[arg-type]
    b.verstuur("/loopbaan/kaart")
    b.vul({"titel": "Een dag in de keuken", "soort": "bijbaan", "organisatie": "Restaurant De Pollepel"})
    b.verstuur("/bewerken/wat")
    b.verstuur("/bewerken/competenties")
    b.vul({"wat_deed_ik": "Groente snijden en borden opmaken.", "volgende_stap": "Ik vraag of ik nog eens mag komen."})
    b.klik('button[name="klaar"]')
    assert "Een dag in de keuken" in b.tekst()
    return b.pad


@pytest.mark.parametrize("script", [True, False], ids=["met script", "zonder script"])
def test_een_kaart_van_de_bus_tot_bij_de_mentor(bladeraar: Maak, cast: Cast, script: bool) -> None:
    b = log_in(bladeraar(script=script), "sanne")
    pad = maak_kaart(b, met_foto=True)
    b.page.locator('img[src*="/loopbaan/fotos/"]').first.wait_for()
    b.ga("/loopbaan")
    assert "Een dag in de keuken" in b.tekst()

    mentor = log_in(bladeraar(script=script), "bakker").ga(f"/loopbaan/van/{cast.sanne.id}")
    assert "Een dag in de keuken" in mentor.tekst()
    mentor.ga(pad)
    assert "Ik vraag of ik nog eens mag komen." in mentor.tekst()
    mentor.ga(f"/loopbaan/klas/{cast.klas.id}")
    assert "Nog nodig" in mentor.tekst()
    b.ga("/loopbaan/pta")
    assert "Je mist nog" in b.tekst()


def test_een_opdracht_van_begin_tot_voldaan(bladeraar: Maak, cast: Cast) -> None:
    b = log_in(bladeraar(), "sanne").ga("/loopbaan/opdrachten")
    b.klik('main a[href="/loopbaan/opdrachten/plan-b"]').verstuur("/loopbaan/opdrachten/plan-b")
    vakken = b.page.locator("main form textarea")
    for nummer in range(vakken.count()):
        vakken.nth(nummer).fill(f"Dit is mijn antwoord op vraag {nummer + 1}.")
    b.klik('button[formaction$="/ingeleverd"]')
    assert "Ingeleverd op" in b.tekst()

    mentor = log_in(bladeraar(), "bakker").ga("/loopbaan/inleveringen")
    mentor.klik('main a[href^="/loopbaan/inleveringen/"]')
    assert "Dit is mijn antwoord op vraag 1." in mentor.tekst()
    mentor.klik('button[name="oordeel"][value="voldaan"]')
    b.ga("/loopbaan/opdrachten/plan-b").verstuur("/kaart")
    assert b.page.input_value('[name="titel"]') == "Maak een plan B"
