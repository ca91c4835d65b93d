"""The demo's mailbox: only in the demo, links that work, nothing of a mail runs."""

from typing import Any

import pytest
from sqlmodel import Session

from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.kit.settings import settings
from app.meldingen.models import Postvakbericht
from app.meldingen.pages import Stukje, stukjes


@pytest.fixture
def bericht(db: Session) -> str:
    tekst = f"<script>alert(1)</script>\n\nLees:\n{settings().adres}/akkoord/abc-_1\n\nhttps://elders.test/x\n"
    rij = Postvakbericht(
        id=nieuw_id(), aan="o@v.test", onderwerp="سؤال", tekst=tekst, html="<p>x", taal="ar", verzonden_op=nu()
    )
    db.add(rij)
    db.commit()
    return rij.id


def test_not_there_outside_the_demo(klant: Any, bericht: str) -> None:
    assert klant.get("/demo/postvak").status_code == 404
    assert klant.get(f"/demo/postvak/{bericht}").status_code == 404


def test_list_and_mail_in_the_demo(klant: Any, bericht: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORLIJN_DEMO", "1")
    settings.cache_clear()
    lijst = klant.bezoek("/demo/postvak")
    assert f'href="/demo/postvak/{bericht}"' in lijst
    mail = klant.bezoek(f"/demo/postvak/{bericht}")
    assert '<a href="/akkoord/abc-_1"' in mail
    assert "&lt;script&gt;alert(1)" in mail
    assert 'href="https://elders.test' not in mail
    assert 'lang="ar" dir="rtl"' in mail
    assert klant.get("/demo/postvak/onbekend").status_code == 404
    monkeypatch.undo()
    settings.cache_clear()


def test_only_our_own_addresses_become_links() -> None:
    huis = settings().adres
    assert stukjes(f"a {huis}/x b") == [Stukje("a "), Stukje(f"{huis}/x", "/x"), Stukje(" b")]
    assert stukjes("https://elders.test/x") == [Stukje("https://elders.test/x")]
    assert stukjes(f"{huis}.elders.test/x") == [Stukje(f"{huis}.elders.test/x")]
