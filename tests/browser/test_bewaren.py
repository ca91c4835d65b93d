"""Nothing typed is lost: two tabs, a server that goes away, a session that ends, the back button."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from sqlmodel import col

from app.accounts.models import Sessie
from tests.browser.bladeraar import Bladeraar
from tests.browser.invulling import DEEL_A, MOTIVATIE
from tests.browser.verhaal import log_in, wacht
from tests.cast import Cast
from tests.huis import Huis
from tests.zaad import WOORD

VRAAG = "/dossier/waarom/motivatie"
EERST = "Ik typte dit op mijn telefoon in de bus, onderweg naar school vanochtend vroeg."
LATER = "Ik typte dit daarna op de laptop van school, tijdens het uur van mijn mentor."

Maak = Callable[..., Bladeraar]


def bewaard(b: Bladeraar) -> bool:
    """Whether the page says that the words are stored."""
    return b.page.locator("[data-bewaard]").get_attribute("data-staat") == "klaar"


def typ(b: Bladeraar, tekst: str) -> None:
    """Type as a person, so that saving by itself begins."""
    b.page.locator('textarea[name="motivatie"]').fill(tekst)


def waarde(b: Bladeraar) -> str:
    """Words in the field."""
    return b.page.locator('textarea[name="motivatie"]').input_value()


def test_typen_bewaart_vanzelf_en_op_een_ander_toestel_ga_je_verder(bladeraar: Maak, cast: Cast) -> None:
    b = log_in(bladeraar(), "sanne").ga(VRAAG)
    typ(b, EERST)
    wacht(lambda: bewaard(b))
    assert ":" in b.page.locator("[data-bewaard-tekst]").inner_text()
    assert waarde(log_in(bladeraar(), "sanne").ga(VRAAG)) == EERST


@pytest.mark.parametrize("script", [True, False], ids=["script", "zonder-script"])
def test_twee_tabbladen_dan_kiest_de_leerling(bladeraar: Maak, cast: Cast, script: bool) -> None:
    een, twee = (log_in(bladeraar(script=script), "sanne").ga(VRAAG) for _keer in range(2))
    typ(een, EERST)
    een.verstuur(VRAAG)
    typ(twee, LATER)
    if script:
        twee.fouten.clear()
        twee.page.get_by_role("heading", level=1, name="twee antwoorden").wait_for()
        twee.fouten = [fout for fout in twee.fouten if "409" not in fout]
    else:
        twee.verstuur(VRAAG, status=409)
    assert EERST in twee.tekst() and LATER in twee.tekst()
    twee.klik(twee.page.locator(f'form[action="{VRAAG}"] button').first)
    assert waarde(een.ga(VRAAG)) == LATER


def test_andere_tekst_houden_kan_ook(bladeraar: Maak, cast: Cast) -> None:
    een, twee = (log_in(bladeraar(script=False), "sanne").ga(VRAAG) for _keer in range(2))
    typ(een, EERST)
    een.verstuur(VRAAG)
    typ(twee, LATER)
    twee.verstuur(VRAAG, status=409)
    twee.klik(f'main a[href="{VRAAG}"]')
    assert waarde(twee) == EERST


def test_de_server_valt_weg_en_de_woorden_blijven(bladeraar: Maak, cast: Cast, huis: Huis) -> None:
    b = log_in(bladeraar(), "sanne").ga(VRAAG)
    huis.dood()
    typ(b, EERST)
    regel = b.page.locator("[data-bewaard]")
    wacht(lambda: regel.get_attribute("data-staat") == "mislukt")
    assert waarde(b) == EERST
    b.fouten.clear()
    huis.start()
    wacht(lambda: bewaard(b), 40)
    b.fouten.clear()
    assert waarde(log_in(bladeraar(), "sanne").ga(VRAAG)) == EERST


def test_de_sessie_loopt_af_tijdens_het_typen(bladeraar: Maak, cast: Cast, huis: Huis) -> None:
    """The words stay on the screen, and are there again after logging in."""
    b = log_in(bladeraar(), "sanne").ga(VRAAG)
    with huis.databank.sessie(schrijft=True) as db:
        db.execute(sa.delete(Sessie).where(col(Sessie.persoon_id) == cast.sanne.id))
        db.commit()
    typ(b, EERST)
    b.page.get_by_text("Je bent uitgelogd").first.wait_for()
    assert waarde(b) == EERST
    b.fouten.clear()
    b.ga("/inloggen?naar=" + VRAAG).vul({"naam": "sanne", "wachtwoord": WOORD}).verstuur("/inloggen")
    assert b.pad == VRAAG
    assert waarde(b) == EERST
    wacht(lambda: bewaard(b))


def test_terug_na_elke_stap(bladeraar: Maak, cast: Cast) -> None:
    """The browser's own back button shows the question before, with the answer in it."""
    b = log_in(bladeraar(), "sanne").ga("/dossier/waarom/gedaan")
    gezien = []
    for pad in ("/dossier/waarom/gedaan", VRAAG, "/dossier/waarom/beroep"):
        assert b.pad == pad
        gezien.append(pad)
        b.vul(DEEL_A[pad]).verstuur(pad)
    for pad in reversed(gezien):
        b.page.go_back(wait_until="load")
        assert b.pad == pad
        b.keur()
        if pad == VRAAG:
            assert waarde(b) == MOTIVATIE
    assert b.page.locator('input[name="activiteiten"][value="open_dag"]').is_checked()


def test_op_school_uitloggen_laat_niets_achter(bladeraar: Maak, cast: Cast) -> None:
    """A shared device: after logging out the back button shows nothing and nothing is kept in the browser."""
    b = log_in(bladeraar(), "sanne").ga(VRAAG)
    typ(b, EERST)
    wacht(lambda: bewaard(b))
    b.ga("/dossier")
    b.page.locator("details.dl-ik summary").click()
    b.verstuur("/uitloggen")
    assert b.page.evaluate("sessionStorage.length + localStorage.length") == 0
    b.page.go_back(wait_until="load")
    assert "Jouw dossier" not in b.tekst()
    assert b.pad == "/inloggen"
