"""Links from mails over HTTP: a forgotten password, a private address to confirm."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.actions import nodig_uit
from app.accounts.models import Persoon, Toegangscode
from app.accounts.rollen import Rol
from app.accounts.wie import RolIn, Wie
from app.kit.clock import nu
from app.kit.db import Databank
from app.meldingen import worker
from app.meldingen.models import Postvakbericht
from tests.accounts.mensen import WOORD, met_account
from tests.bladkeuring import keur
from tests.cast import Cast
from tests.conftest import Klant

Als = Callable[..., Klant]


@pytest.fixture
def sanne(db: Session, cast: Cast) -> Persoon:
    met_account(db, cast.sanne, "sanne.12345")
    return cast.sanne


def pad_uit_mail(databank: Databank, soort: str) -> str:
    """Send what waits, and give the path of the link in the newest mail."""
    worker.werk_af(databank)
    with databank.sessie() as kijk:
        mail = kijk.execute(sa.select(Postvakbericht).order_by(col(Postvakbericht.id).desc())).scalars().first()
    gevonden = re.search(rf"http://testserver.local(/{soort}/\S+)", mail.tekst if mail else "")
    assert gevonden
    return gevonden[1]


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


def test_an_invited_mentor_chooses_a_password_and_makes_a_passkey(
    klant: Klant, cast: Cast, als: Als, db: Session, databank: Databank
) -> None:
    beheer = Wie(cast.schoolbeheer.id, "Bea", (RolIn(Rol.SCHOOLBEHEER, cast.school.organisatie_id),), "s")
    gegevens = {"roepnaam": "Nieuwe", "achternaam": "Mentor", "email": "nieuw@school.invalid"}
    nodig_uit(db, beheer, gegevens, Rol.MENTOR, cast.school.organisatie_id)
    db.commit()
    pad = pad_uit_mail(databank, "uitnodiging")
    assert "Hoi Nieuwe" in klant.bezoek(pad) and klant.get(pad).status_code == 200
    zwak = klant.stuur(pad, {"wachtwoord": "nieuwe mentor 1"})
    assert zwak.status_code == 422 and "eigen naam" in zwak.text
    keur(zwak.text)
    binnen = klant.stuur(pad, {"wachtwoord": WOORD})
    assert binnen.headers["location"].startswith("/inloggen/tweede")
    assert klant.get("/account", follow_redirects=False).status_code == 303, "zonder passkey nog nergens"
    assert "Maak je passkey" in klant.bezoek("/inloggen/tweede")
    dood = klant.get(pad)
    assert dood.status_code == 410
    keur(dood.text)


def test_a_link_ends_by_itself(klant: Klant, sanne: Persoon, db: Session, databank: Databank) -> None:
    klant.stuur("/wachtwoord", {"naam": "sanne.12345"})
    pad = pad_uit_mail(databank, "wachtwoord")
    assert klant.get(pad.replace("/wachtwoord/", "/uitnodiging/")).status_code == 410
    db.execute(sa.update(Toegangscode).values(verloopt_op=nu() - timedelta(seconds=1)))
    db.commit()
    assert klant.get(pad).status_code == 410
    assert klant.stuur(pad, {"wachtwoord": "wolk trein banaan"}).status_code == 410


def test_a_second_mail_makes_the_first_link_worthless(klant: Klant, sanne: Persoon, databank: Databank) -> None:
    klant.stuur("/wachtwoord", {"naam": "sanne.12345"})
    eerste = pad_uit_mail(databank, "wachtwoord")
    klant.stuur("/wachtwoord", {"naam": "sanne@school.invalid"})
    tweede = pad_uit_mail(databank, "wachtwoord")
    assert eerste != tweede
    assert klant.get(eerste).status_code == 410 and klant.get(tweede).status_code == 200
