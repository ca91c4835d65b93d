"""Passkeys with a device in software: activation, login, the second step of staff, recovery codes."""

import re
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Account, Herstelcode, Passkey, Sessie
from app.journaal.models import Journaalregel
from app.kit.crypto import vingerafdruk
from tests.accounts.authenticator import Authenticator
from tests.accounts.mensen import WOORD, datum, een, met_account, met_kaart, opties, rijen
from tests.cast import Cast
from tests.conftest import Klant

Als = Callable[..., Klant]


@pytest.fixture
def telefoon() -> Authenticator:
    return Authenticator()


def vers(klant: Klant) -> Klant:
    """Another browser on the same app."""
    return Klant(klant.app, base_url="http://testserver.local", raise_server_exceptions=False)


def met_wachtwoord(klant: Klant) -> str:
    """Bakker gives his password; gives where he is sent."""
    antwoord = klant.stuur("/inloggen", {"naam": "bakker@school.invalid", "wachtwoord": WOORD, "naar": "/account"})
    assert antwoord.status_code == 303
    return str(antwoord.headers["location"])


@pytest.fixture
def bakker(klant: Klant, cast: Cast, db: Session, telefoon: Authenticator) -> Klant:
    """Browser of Bakker after his first login: with a passkey on `telefoon`, wholly in."""
    met_account(db, cast.bakker, "bakker@school.invalid")
    met_wachtwoord(klant)
    antwoord = telefoon.maak(opties(klant.bezoek("/inloggen/tweede")))
    assert klant.stuur("/inloggen/tweede/nieuw", {"antwoord": antwoord}).status_code == 303
    klant.sessie_id = vingerafdruk(klant.cookies["doorlijn"])
    return klant


def test_a_pupil_activates_and_comes_back_with_a_passkey(
    klant: Klant, cast: Cast, db: Session, telefoon: Authenticator
) -> None:
    kaart = met_kaart(db, cast.sanne)
    klant.stuur(f"/activeren/{kaart}", datum(cast.sanne))
    antwoord = telefoon.maak(opties(klant.bezoek(f"/activeren/{kaart}")))
    assert klant.stuur(f"/activeren/{kaart}/passkey", {"antwoord": antwoord}).status_code == 303
    assert een(db, sa.select(col(Account.wachtwoord))) is None
    later = vers(klant)
    bewijs = telefoon.bewijs(opties(later.bezoek("/inloggen")))
    binnen = later.stuur("/inloggen/passkey", {"antwoord": bewijs, "naar": "/account"})
    assert (binnen.status_code, binnen.headers["location"]) == (303, "/account")
    assert een(db, sa.select(col(Passkey.teller)).where(col(Passkey.gebruikt_op).is_not(None))) == 1
    derde = vers(klant)
    derde.cookies.set("sleutel", later.cookies["sleutel"])
    assert derde.stuur("/inloggen/passkey", {"antwoord": bewijs}).status_code == 422, "een antwoord geldt één keer"


@pytest.mark.parametrize("mis", ["niets", "onzin", "andere vraag", "ander adres", "niemand keek", "vreemde sleutel"])
def test_answers_that_do_not_fit(klant: Klant, cast: Cast, db: Session, telefoon: Authenticator, mis: str) -> None:
    kaart = met_kaart(db, cast.sanne)
    klant.stuur(f"/activeren/{kaart}", datum(cast.sanne))
    klant.stuur(f"/activeren/{kaart}/passkey", {"antwoord": telefoon.maak(opties(klant.bezoek(f"/activeren/{kaart}")))})
    browser = vers(klant)
    vraag = opties(browser.bezoek("/inloggen"))
    if mis == "andere vraag":
        browser.bezoek("/inloggen")
    telefoon.herkomst = "https://kwaad.invalid" if mis == "ander adres" else telefoon.herkomst
    telefoon.geverifieerd = mis != "niemand keek"
    antwoord = {"niets": "", "onzin": '{"id": 5}'}.get(mis) or telefoon.bewijs(vraag)
    if mis == "vreemde sleutel":
        vreemd = Authenticator()
        vreemd.maak('{"rp": {"id": "x"}, "user": {"id": "eA"}, "challenge": "x"}')
        antwoord = vreemd.bewijs(vraag)
    if mis == "niets":
        antwoord = ""
    geweigerd = browser.stuur("/inloggen/passkey", {"antwoord": antwoord})
    assert geweigerd.status_code == 422 and "passkey lukte niet" in geweigerd.text
    assert een(db, sa.select(sa.func.count()).select_from(Sessie)) == 1


def test_a_password_alone_lets_staff_in_nowhere(klant: Klant, cast: Cast, db: Session) -> None:
    met_account(db, cast.bakker, "bakker@school.invalid")
    assert met_wachtwoord(klant) == "/inloggen/tweede?naar=%2Faccount"
    assert klant.get("/account", follow_redirects=False).status_code == 303
    assert "Maak je passkey" in klant.bezoek("/inloggen/tweede?naar=/account")


def test_the_first_passkey_then_the_recovery_codes(bakker: Klant, db: Session) -> None:
    bakker.bezoek("/account")
    assert "0 codes" in bakker.bezoek("/account/herstelcodes")
    getoond = bakker.stuur("/account/herstelcodes")
    codes = re.findall(r"<li>([0-9a-z]{5}-[0-9a-z]{5})</li>", getoond.text)
    assert getoond.status_code == 200 and len(set(codes)) == 10
    assert codes[0] not in bakker.bezoek("/account/herstelcodes"), "maar één keer te zien"
    assert not {code.replace("-", "") for code in codes} & set(rijen(db, sa.select(col(Herstelcode.hash))))
    zinnen = rijen(db, sa.select(col(Journaalregel.wat)).order_by(col(Journaalregel.nummer)))
    assert zinnen == ["ingelogd", "passkey_erbij"]


def test_the_session_changes_with_the_second_step(
    bakker: Klant, klant: Klant, telefoon: Authenticator, db: Session
) -> None:
    browser = vers(klant)
    met_wachtwoord(browser)
    half = browser.cookies["doorlijn"]
    pagina = browser.bezoek("/inloggen/tweede?naar=/account")
    antwoord = browser.stuur(
        "/inloggen/tweede/passkey", {"antwoord": telefoon.bewijs(opties(pagina)), "naar": "/account"}
    )
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, "/account")
    assert browser.cookies["doorlijn"] != half
    browser.cookies.set("doorlijn", half)
    assert browser.get("/inloggen/tweede", follow_redirects=False).headers["location"] == "/inloggen"
    assert set(rijen(db, sa.select(col(Sessie.factor)))) == {"passkey"}


def test_with_a_password_and_no_passkey_no_second_passkey_is_made(bakker: Klant, klant: Klant, db: Session) -> None:
    browser, inbreker = vers(klant), Authenticator()
    met_wachtwoord(browser)
    vraag = opties(browser.bezoek("/inloggen/tweede"))
    nagemaakt = vraag.replace('"rpId"', '"rp": {"id": "testserver.local"}, "user": {"id": "eA"}, "rpId"')
    geweigerd = browser.stuur("/inloggen/tweede/nieuw", {"antwoord": inbreker.maak(nagemaakt)})
    assert geweigerd.status_code == 422
    assert een(db, sa.select(sa.func.count()).select_from(Passkey)) == 1
    assert "factor_mislukt" in rijen(db, sa.select(col(Journaalregel.wat)))


def test_somebody_elses_passkey_is_no_second_step(
    bakker: Klant, klant: Klant, cast: Cast, db: Session, als: Als
) -> None:
    ander = Authenticator()
    wit = als(cast.de_wit)
    wit.stuur("/account/passkey", {"antwoord": ander.maak(opties(wit.bezoek("/account/passkey")))})
    browser = vers(klant)
    met_wachtwoord(browser)
    antwoord = ander.bewijs(opties(browser.bezoek("/inloggen/tweede")))
    assert browser.stuur("/inloggen/tweede/passkey", {"antwoord": antwoord}).status_code == 422


def test_a_passkey_alone_is_not_enough_for_staff(bakker: Klant, klant: Klant, telefoon: Authenticator) -> None:
    browser = vers(klant)
    antwoord = browser.stuur("/inloggen/passkey", {"antwoord": telefoon.bewijs(opties(browser.bezoek("/inloggen")))})
    assert antwoord.status_code == 422 and "Vul eerst je naam en wachtwoord in" in antwoord.text


def test_a_recovery_code_opens_once_and_guessing_stops(bakker: Klant, klant: Klant, db: Session) -> None:
    code = re.findall(r"<li>([0-9a-z]{5}-[0-9a-z]{5})</li>", bakker.stuur("/account/herstelcodes").text)[0]
    browser = vers(klant)
    met_wachtwoord(browser)
    goed = browser.stuur("/inloggen/tweede/herstelcode", {"herstelcode": f" {code.upper()} ", "naar": "/account"})
    assert (goed.status_code, goed.headers["location"]) == (303, "/account")
    assert "herstelcode_gebruikt" in rijen(db, sa.select(col(Journaalregel.wat)))
    weer = vers(klant)
    met_wachtwoord(weer)
    pogingen = [weer.stuur("/inloggen/tweede/herstelcode", {"herstelcode": code}) for _ in range(11)]
    assert {poging.status_code for poging in pogingen} == {422}
    assert "al gebruikt" in pogingen[0].text and "kwartier" in pogingen[10].text
    assert een(db, sa.select(sa.func.count()).where(col(Herstelcode.gebruikt_op).is_not(None))) == 1


def test_staff_keep_at_least_one_passkey(bakker: Klant, telefoon: Authenticator, db: Session) -> None:
    eerste = een(db, sa.select(col(Passkey.id)))
    assert bakker.stuur(f"/account/passkey/{eerste}/weg").status_code == 409
    tweede = Authenticator()
    antwoord = tweede.maak(opties(bakker.bezoek("/account/passkey")))
    assert bakker.stuur("/account/passkey", {"antwoord": antwoord}).status_code == 303
    assert bakker.stuur("/account/passkey", {"antwoord": antwoord}).status_code == 422
    assert bakker.stuur(f"/account/passkey/{eerste}/weg").status_code == 303
    assert "passkey_weg" in rijen(db, sa.select(col(Journaalregel.wat)))


def test_second_step_pages_are_for_who_gave_a_password(klant: Klant, als: Als, cast: Cast) -> None:
    for pad in ("passkey", "nieuw", "herstelcode"):
        assert klant.stuur(f"/inloggen/tweede/{pad}").headers["location"] == "/inloggen"
    assert (
        als(cast.sanne).get("/inloggen/tweede?naar=/account", follow_redirects=False).headers["location"] == "/account"
    )
    assert als(cast.sanne).get("/account/herstelcodes", follow_redirects=False).status_code == 403
