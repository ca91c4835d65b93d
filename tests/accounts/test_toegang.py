"""Links from mails over HTTP: a forgotten password, a private address to confirm."""

import re
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from app.accounts.models import Persoon
from app.kit.db import Databank
from app.meldingen import worker
from app.meldingen.models import Postvakbericht
from tests.accounts.mensen import met_account
from tests.bladkeuring import keur
from tests.cast import Cast
from tests.conftest import Klant

Als = Callable[..., Klant]


@pytest.fixture
def sanne(db: Session, cast: Cast) -> Persoon:
    met_account(db, cast.sanne, "sanne.12345")
    return cast.sanne


def test_a_forgotten_password_says_the_same_to_everyone(klant: Klant, sanne: Persoon, databank: Databank) -> None:
    bekend = klant.stuur("/wachtwoord", {"naam": "sanne.12345"})
    anders = klant.stuur("/wachtwoord", {"naam": "niemand@school.invalid"})
    assert bekend.status_code == anders.status_code == 200 and bekend.text == anders.text
    keur(bekend.text)
    worker.werk_af(databank)
    with databank.sessie() as kijk:
        mail = kijk.execute(sa.select(Postvakbericht)).scalars().one()
    pad = re.search(r"http://testserver.local(/wachtwoord/\S+)", mail.tekst)
    assert pad and mail.aan == "sanne@school.invalid"
    klant.bezoek(pad[1])
    assert klant.stuur(pad[1], {"wachtwoord": "kort"}).status_code == 422
    assert klant.stuur(pad[1], {"wachtwoord": "wolk trein banaan"}).status_code == 303
    klant.cookies.clear()
    assert klant.get(pad[1]).status_code == 410 and klant.stuur(pad[1], {"wachtwoord": "x" * 12}).status_code == 410
    assert klant.stuur("/inloggen", {"naam": "sanne.12345", "wachtwoord": "wolk trein banaan"}).status_code == 303


def test_three_mails_per_name(klant: Klant, sanne: Persoon) -> None:
    assert [klant.stuur("/wachtwoord", {"naam": "sanne.12345"}).status_code for _ in range(4)] == [200, 200, 200, 429]
    assert klant.stuur("/wachtwoord", {"naam": " "}).status_code == 422


def test_a_private_address_is_confirmed_by_pressing_a_button(als: Als, sanne: Persoon, databank: Databank) -> None:
    browser = als(sanne)
    assert browser.stuur("/account/e-mail", {"email": "geen adres"}).status_code == 422
    assert browser.stuur("/account/e-mail", {"email": " Sanne@Mail.invalid "}).status_code == 303
    assert "nog niet bevestigd" in browser.bezoek("/account")
    worker.werk_af(databank)
    with databank.sessie() as kijk:
        mail = kijk.execute(sa.select(Postvakbericht)).scalars().one()
    pad = re.search(r"http://testserver.local(/e-mail/\S+)", mail.tekst)
    assert pad and mail.aan == "sanne@mail.invalid"
    for _ in range(3):
        browser.bezoek(pad[1])
    assert "nog niet bevestigd" in browser.bezoek("/account"), "kijken bevestigt niets"
    assert browser.stuur(pad[1]).status_code == 303
    assert "nog niet bevestigd" not in browser.bezoek("/account")
    assert browser.stuur("/account/e-mail", {"email": ""}).status_code == 303
    assert "nog niet ingevuld" in browser.bezoek("/account")
