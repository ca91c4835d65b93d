"""'Geen idee': from the interest test to three beroepen, an opleiding and a day to go and look, in one bus ride."""

from collections.abc import Callable

import pytest

from app.verkennen.inhoud import catalogus
from app.verkennen.models import ActiviteitOver
from tests import factories as f
from tests.browser.bladeraar import Bladeraar
from tests.browser.test_interessetest import tik, tik_zonder_script
from tests.browser.verhaal import log_in
from tests.cast import Cast
from tests.huis import Huis

Maak = Callable[..., Bladeraar]
HELPT_GRAAG = {"S": 4, "I": 3, "C": 2}
"""How much he likes an item by its type; the others not at all."""


def dag_in_de_zorg(huis: Huis, cast: Cast) -> str:
    """A day to look around at the opleiding that he will find."""
    with huis.databank.sessie(schrijft=True) as db:
        dag = f.activiteit(db, cast.mbo.organisatie_id, "Loop mee in de zorg", ouders_welkom=True)
        f.bewaar(db, ActiviteitOver(activiteit_id=dag.id, soort="crebo", code="25655"))
        db.commit()
        return dag.id


def doe_de_test(b: Bladeraar) -> None:
    """Thirty items, then the result."""
    b.verstuur("/zoek/test/ronde")
    for item in catalogus().test.item:
        (tik if b.script else tik_zonder_script)(b, HELPT_GRAAG.get(item.type, 0))
    b.verstuur("/zoek/test/uitslag")


@pytest.mark.parametrize("script", [True, False], ids=["met script", "zonder script"])
def test_van_geen_idee_naar_een_dag_kijken(bladeraar: Maak, cast: Cast, huis: Huis, script: bool) -> None:
    dag = dag_in_de_zorg(huis, cast)
    b = log_in(bladeraar(script=script), "sanne").ga("/zoek")
    b.klik('a[href="/zoek/test"]')
    doe_de_test(b)
    assert "/zoek/test/uitslag/" in b.pad
    assert "Helper" in b.tekst()
    beroepen = b.page.locator('#ideeen a[href^="/zoek/beroep/"]').evaluate_all(
        "lijst => lijst.map(een => een.pathname)"
    )
    assert len(set(beroepen)) >= 3

    for pad in ["/zoek/beroep/verpleegkundige", *sorted(set(beroepen) - {"/zoek/beroep/verpleegkundige"})[:2]]:
        b.ga(pad)
        ja = b.page.locator('form[action$="/oordeel"] button[value="ja"]').last
        if script:
            ja.click()
            b.page.locator('form[action$="/oordeel"] button[value="weg"][aria-pressed="true"]').last.wait_for()
        else:
            b.klik(ja)

    b.ga("/zoek/beroep/verpleegkundige").klik('main a[href^="/zoek/studie/25655"]')
    b.klik(b.page.locator('form[action="/dossier/keuze/opleidingen"] button').first)
    assert "Verzorgende IG" in b.tekst() or "Verpleegkundige" in b.tekst()

    b.ga("/zoek/studie/25655")
    assert "Jouw keuze 1" in b.tekst()
    b.klik(f'main a[href^="/zoek/mbo/{dag}"]').verstuur(f"/zoek/mbo/{dag}/deelname")
    assert "Je gaat" in b.tekst()
    agenda = b.page.request.get(f"/zoek/mbo/{dag}/afspraak.ics")
    assert "BEGIN:VEVENT" in agenda.text()
    b.ga("/zoek/mijn")
    assert "Loop mee in de zorg" in b.tekst()
    assert "Verpleegkundige" in b.tekst()
