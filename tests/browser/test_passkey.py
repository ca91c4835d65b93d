"""Passkeys with Chromium's own virtual authenticator: the real call, the real origin, the real script."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from playwright.sync_api import Browser
from sqlmodel import col

from app.accounts.actions import maak_activatiecodes
from app.accounts.models import Sessie
from app.accounts.rollen import Rol
from app.accounts.wie import RolIn, Wie
from tests.browser.bladeraar import Bladeraar
from tests.cast import Cast, maak_cast
from tests.huis import Huis, draaiend
from tests.zaad import WOORD, met_account

Maak = Callable[..., Bladeraar]


@pytest.fixture(scope="module")
def _streng(mal: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Huis]:
    yield from draaiend(mal, tmp_path_factory.mktemp("streng"), DOORLIJN_TWEEDE_FACTOR="aan")


@pytest.fixture
def streng(_streng: Huis, mal: Path) -> Huis:
    """A server as in the real world: staff need a second step."""
    _streng.maak_leeg(mal)
    return _streng


@pytest.fixture
def mensen(streng: Huis) -> Cast:
    with streng.databank.sessie(schrijft=True) as db:
        cast = maak_cast(db)
        met_account(db, cast.bakker, "bakker@school.invalid")
        db.commit()
        return cast


@pytest.fixture
def maak(browser: Browser, streng: Huis, request: pytest.FixtureRequest) -> Iterator[Maak]:
    """A fresh phone with a finger that is always right."""
    alle: list[Bladeraar] = []

    def nieuw(**keuzes: object) -> Bladeraar:
        een = Bladeraar(browser, streng.adres, verhaal=request.node.name, **keuzes)  # type: ignore[arg-type]
        alle.append(een)
        return een

    yield nieuw
    for een in alle:
        een.sluit()


def geef_vinger(b: Bladeraar, vanzelf: bool = True) -> None:
    """Put a virtual authenticator in this browser, one that keeps its keys and verifies its owner."""
    lijn = b.context.new_cdp_session(b.page)
    lijn.send("WebAuthn.enable", {"enableUI": False})
    keuzes = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    keuzes |= {"isUserVerified": True, "automaticPresenceSimulation": vanzelf}
    lijn.send("WebAuthn.addVirtualAuthenticator", {"options": keuzes})


def kaart_van(streng: Huis, cast: Cast) -> str:
    """A card for Sanne, made by her mentor."""
    mentor = Wie(cast.bakker.id, "Ben Bakker", (RolIn(Rol.MENTOR, cast.school.organisatie_id),), "s")
    with streng.databank.sessie(schrijft=True) as db:
        kaart = maak_activatiecodes(db, mentor, [cast.sanne.id])[0]
        db.commit()
        return kaart.code


def geboren(b: Bladeraar, cast: Cast) -> None:
    dag = cast.sanne.geboortedatum
    assert dag is not None
    b.vul({"geboren_dag": dag.day, "geboren_maand": dag.month, "geboren_jaar": dag.year})


def test_a_pupil_activates_logs_out_and_comes_back_by_finger(maak: Maak, streng: Huis, mensen: Cast) -> None:
    b = maak()
    code = kaart_van(streng, mensen)
    b.ga(f"/activeren/{code}")
    geboren(b, mensen)
    b.verstuur(f"/activeren/{code}")
    assert "Hoi Sanne" in b.tekst()
    geef_vinger(b)
    b.klik('form[action$="/passkey"] button')
    assert b.pad == "/account/e-mail"
    b.klik('a:has-text("Later")')
    b.ga("/account")
    assert "dit toestel" in b.tekst()
    b.page.locator("details.dl-ik > summary").click()
    # The login page offers the passkey by itself: the finger of this phone answers at once.
    b.page.locator('form[action="/uitloggen"] button').click()
    b.page.wait_for_url(lambda url: "/inloggen" not in url and "/account" not in url)
    b.page.wait_for_load_state("networkidle")
    b.fouten.clear()  # the login page was left before its icon had come
    b.ga("/account")
    with streng.databank.sessie() as db:
        assert list(db.execute(sa.select(col(Sessie.factor))).scalars()) == ["passkey"]


def test_staff_make_a_passkey_and_get_recovery_codes(maak: Maak, mensen: Cast) -> None:
    b = maak()
    geef_vinger(b)
    b.ga("/inloggen").vul({"naam": "bakker@school.invalid", "wachtwoord": WOORD}).verstuur("/inloggen")
    assert b.pad == "/inloggen/tweede" and "Maak je passkey" in b.page.title()
    b.klik('form[action="/inloggen/tweede/nieuw"] button')
    assert b.pad == "/account/herstelcodes"
    b.verstuur("/account/herstelcodes")
    codes = re.findall(r"[0-9a-z]{5}-[0-9a-z]{5}", b.tekst())
    assert len(codes) == 10
    ander = maak(script=False)
    ander.ga("/inloggen").vul({"naam": "bakker@school.invalid", "wachtwoord": WOORD}).verstuur("/inloggen")
    ander.page.locator("details.accounts-herstel > summary").click()
    ander.vul({"herstelcode": codes[0]}).verstuur("/herstelcode")
    assert ander.pad == "/klas"


def test_nobody_touches_the_phone(maak: Maak, mensen: Cast) -> None:
    b = maak()
    b.ga("/inloggen")
    b.page.evaluate(
        "() => { navigator.credentials.get = () => Promise.reject(new DOMException('', 'NotAllowedError')) }"
    )
    b.page.locator('form[action="/inloggen/passkey"] button').click()
    b.page.get_by_text("Er is geen passkey gebruikt").wait_for()
    assert b.pad == "/inloggen"


@pytest.mark.parametrize(("taal", "script"), [("nl", True), ("ar", True), ("nl", False)])
def test_every_page_of_getting_in(maak: Maak, streng: Huis, mensen: Cast, taal: str, script: bool) -> None:
    b = maak(taal=taal, script=script)
    b.context.add_cookies([{"name": "taal", "value": taal, "url": streng.adres}])
    code = kaart_van(streng, mensen)
    for pad in ("/inloggen", "/inloggen/school", "/wachtwoord", "/activeren", f"/activeren/{code}"):
        b.ga(pad)
    b.ga("/activeren/AAAABBBBCCCC", 404)
    b.ga("/inloggen").vul({"naam": "wie", "wachtwoord": "x"}).verstuur("/inloggen", 422)
    b.ga(f"/activeren/{code}").vul({"geboren_dag": "31", "geboren_maand": "2", "geboren_jaar": "2010"})
    b.verstuur(f"/activeren/{code}", 422)
    geboren(b, mensen)
    b.verstuur(f"/activeren/{code}")
    assert b.page.locator(".accounts-keuze--passkey").is_visible() is script, "een passkey kan niet zonder script"
    b.vul({"wachtwoord": "wachtwoord1"}).verstuur("/wachtwoord", 422)
    b.vul({"wachtwoord": WOORD}).verstuur("/wachtwoord")
    assert b.pad == "/account/e-mail"
    for pad in ("/account", "/account/wachtwoord", "/account/passkey"):
        b.ga(pad)
