"""Photos from a phone: made small there, sent one by one, again after a lost connection, and never twice."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from PIL import Image
from sqlmodel import select

from app.lob.models import Kaart, KaartBestand
from tests.browser.bladeraar import Bladeraar
from tests.browser.verhaal import log_in
from tests.cast import Cast
from tests.huis import Huis

Maak = Callable[..., Bladeraar]


def beeld(naam: str, kleur: tuple[int, int, int]) -> Any:
    """A photo as a telephone makes it: four thousand by three thousand."""
    uit = BytesIO()
    Image.new("RGB", (4000, 3000), kleur).save(uit, "JPEG")
    return {"name": naam, "mimeType": "image/jpeg", "buffer": uit.getvalue()}


def test_fotos_komen_er_een_keer_bij_ook_als_de_verbinding_wegvalt(bladeraar: Maak, cast: Cast, huis: Huis) -> None:
    b = log_in(bladeraar(), "sanne").ga("/loopbaan/kaart")
    keuze = b.page.locator("dl-foto input[type=file]")
    keuze.set_input_files([beeld("een.jpg", (200, 30, 30)), beeld("twee.jpg", (30, 200, 30))])
    b.page.get_by_role("img", name="een.jpg").wait_for()
    b.page.locator("dl-foto li button").last.click()
    b.page.get_by_role("img", name="twee.jpg").wait_for(state="detached")
    b.vul({"kort": "Ik keek mee in de bakkerij"})
    b.knop("/loopbaan/kaart").click()
    b.page.wait_for_url("**/loopbaan/kaarten/**")
    with huis.databank.sessie() as db:
        kaart_id = db.exec(select(Kaart.id).where(Kaart.persoon_id == cast.sanne.id)).one()
    b.ga(f"/loopbaan/kaarten/{kaart_id}")

    b.page.context.set_offline(True)
    b.page.locator("dl-foto input[type=file]").set_input_files([beeld("drie.jpg", (30, 30, 200))])
    b.page.get_by_text("Geen verbinding. We proberen het zo weer.").first.wait_for()
    b.page.context.set_offline(False)
    b.page.locator("#fotos img").nth(1).wait_for()
    b.fouten.clear()
    with huis.databank.sessie() as db:
        maten = db.exec(select(KaartBestand.breedte, KaartBestand.hoogte)).all()
    assert sorted(maten) == [(1600, 1200), (1600, 1200)]
    b.keur()
