"""Logging in and out over HTTP: fixation, rotation, sameness, limits, return address."""

import re
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts import inloggen, wachtwoord
from app.accounts.models import Passkey, Persoon, Sessie
from app.journaal.models import Journaalregel
from app.kit.clock import nu
from app.kit.crypto import vingerafdruk
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.main import create_app
from tests.accounts.mensen import WOORD, een, met_account, rijen
from tests.bladkeuring import keur
from tests.cast import Cast
from tests.conftest import Klant, tel_sql

Als = Callable[..., Klant]


@pytest.fixture
def sanne(db: Session, cast: Cast) -> Persoon:
    met_account(db, cast.sanne, "sanne.12345")
    return cast.sanne


def zonder_wisselend(html: str) -> str:
    """A page without the challenge, which differs on every answer."""
    return re.sub(r'data-opties="[^"]*"', "", html)


def test_a_pupil_logs_in_and_out(klant: Klant, sanne: Persoon, db: Session) -> None:
    klant.bezoek("/inloggen")
    antwoord = klant.stuur("/inloggen", {"naam": "Sanne.0012345", "wachtwoord": WOORD, "naar": "/account"})
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, "/account")
    assert "HttpOnly" in antwoord.headers["set-cookie"] and "SameSite=lax" in antwoord.headers["set-cookie"]
    klant.sessie_id = vingerafdruk(klant.cookies["doorlijn"])
    assert "sanne.12345" in klant.bezoek("/account")
    uit = klant.stuur("/uitloggen")
    assert uit.status_code == 303 and '"storage"' in uit.headers["clear-site-data"]
    assert een(db, sa.select(sa.func.count()).select_from(Sessie)) == 0
    assert klant.get("/account", follow_redirects=False).headers["location"].startswith("/inloggen")
    wat = rijen(db, sa.select(col(Journaalregel.wat)).order_by(col(Journaalregel.nummer)))
    assert wat == ["ingelogd", "uitgelogd"]


@pytest.mark.parametrize("naam", ["sanne@school.invalid", "SANNE.12345", "sanne.0012345"])
def test_the_name_may_be_the_school_address(klant: Klant, sanne: Persoon, naam: str) -> None:
    assert klant.stuur("/inloggen", {"naam": naam, "wachtwoord": WOORD}).status_code == 303


def test_an_unconfirmed_private_address_is_no_name(klant: Klant, sanne: Persoon, db: Session) -> None:
    db.execute(sa.update(Persoon).where(col(Persoon.id) == sanne.id).values(email_prive="s@mail.invalid"))
    db.commit()
    assert klant.stuur("/inloggen", {"naam": "s@mail.invalid", "wachtwoord": WOORD}).status_code == 422
    db.execute(sa.update(Persoon).where(col(Persoon.id) == sanne.id).values(email_prive_sinds=nu()))
    db.commit()
    assert klant.stuur("/inloggen", {"naam": "s@mail.invalid", "wachtwoord": WOORD}).status_code == 303


def test_a_cookie_that_the_browser_made_up_is_never_adopted(klant: Klant, sanne: Persoon, db: Session) -> None:
    verzonnen = "A" * 43
    klant.cookies.set("doorlijn", verzonnen)
    klant.stuur("/inloggen", {"naam": "sanne.12345", "wachtwoord": WOORD})
    sessies = rijen(db, sa.select(col(Sessie.id)))
    assert len(sessies) == 1 and vingerafdruk(verzonnen) not in sessies
    fris = Klant(klant.app, base_url="http://testserver.local")
    fris.cookies.set("doorlijn", verzonnen)
    assert fris.get("/account", follow_redirects=False).status_code == 303


def test_logging_in_again_replaces_the_session(klant: Klant, sanne: Persoon, als: Als) -> None:
    browser = als(sanne)
    oud = browser.cookies["doorlijn"]
    antwoord = browser.stuur("/inloggen", {"naam": "sanne.12345", "wachtwoord": WOORD})
    nieuw = re.search(r"doorlijn=([^;]+)", antwoord.headers["set-cookie"])
    assert nieuw and nieuw[1] != oud
    klant.cookies.set("doorlijn", oud)
    assert klant.get("/account", follow_redirects=False).status_code == 303
    klant.cookies.set("doorlijn", nieuw[1])
    assert klant.get("/account", follow_redirects=False).status_code == 200


@pytest.mark.parametrize("soort", ["onbekend", "zonder wachtwoord", "gesloten"])
def test_nobody_can_tell_whether_a_name_exists(
    klant: Klant, sanne: Persoon, cast: Cast, db: Session, soort: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if soort != "onbekend":
        rekening = met_account(db, cast.yusuf, "niemand.1")
        rekening.wachtwoord = None if soort == "zonder wachtwoord" else rekening.wachtwoord
        rekening.dicht_op = nu() if soort == "gesloten" else None
        db.commit()
    gehasht: list[str] = []
    echt = wachtwoord.klopt
    monkeypatch.setattr(wachtwoord, "klopt", lambda woord, hash_: gehasht.append(woord) or echt(woord, hash_))
    bekend = klant.stuur("/inloggen", {"naam": "sanne.12345", "wachtwoord": "fout wachtwoord"})
    anders = klant.stuur("/inloggen", {"naam": "niemand.1", "wachtwoord": "fout wachtwoord"})
    assert bekend.status_code == anders.status_code == 422 and len(gehasht) == 2
    gelijk = zonder_wisselend(anders.text).replace("niemand.1", "sanne.12345")
    assert zonder_wisselend(bekend.text) == gelijk
    assert set(bekend.headers) == set(anders.headers)
    keur(bekend.text)


def test_ten_tries_per_name_in_all_apps_together(klant: Klant, sanne: Persoon, databank: Databank) -> None:
    tweede = create_app(Databank(databank.engine.url.render_as_string(hide_password=False)))
    ander = Klant(tweede, base_url="http://testserver.local", raise_server_exceptions=False)
    for beurt in range(10):
        browser = klant if beurt % 2 else ander
        assert browser.stuur("/inloggen", {"naam": "sanne.12345", "wachtwoord": "x"}).status_code == 422
    goed = klant.stuur("/inloggen", {"naam": "sanne.12345", "wachtwoord": WOORD})
    assert goed.status_code == 429 and "kwartier" in goed.text
    assert ander.stuur("/inloggen", {"naam": "niemand.9", "wachtwoord": "x"}).status_code == 422
    tweede.state.databank.sluit()


def test_an_unknown_name_is_limited_the_same_way(klant: Klant, cast: Cast) -> None:
    statussen = [klant.stuur("/inloggen", {"naam": "wie.1", "wachtwoord": "x"}).status_code for _ in range(11)]
    assert statussen == [422] * 10 + [429]


def test_a_whole_school_behind_one_address_gets_in(
    klant: Klant, sanne: Persoon, monkeypatch: pytest.MonkeyPatch
) -> None:

    monkeypatch.setattr(wachtwoord, "klopt", lambda woord, hash_: woord == WOORD)
    assert inloggen.PER_ADRES == 100
    for _ in range(105):
        assert klant.stuur("/inloggen", {"naam": "sanne.12345", "wachtwoord": WOORD}).status_code == 303
        klant.cookies.clear()
    for nummer in range(100):
        assert klant.stuur("/inloggen", {"naam": f"wie.{nummer}", "wachtwoord": "x"}).status_code == 422
    assert klant.stuur("/inloggen", {"naam": "wie.100", "wachtwoord": "x"}).status_code == 429


@pytest.mark.parametrize("naar", ["//kwaad.invalid/x", "https://kwaad.invalid", "/\\kwaad.invalid", "kwaad"])
def test_the_return_address_stays_here(klant: Klant, sanne: Persoon, naar: str) -> None:
    assert "kwaad" not in klant.get("/inloggen", params={"naar": naar}).text
    antwoord = klant.stuur("/inloggen", {"naam": "sanne.12345", "wachtwoord": WOORD, "naar": naar})
    assert antwoord.headers["location"] == "/"


def test_who_is_in_does_not_log_in_again(als: Als, sanne: Persoon) -> None:
    antwoord = als(sanne).get("/inloggen?naar=/account", follow_redirects=False)
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, "/account")


def test_log_out_everywhere_else(als: Als, sanne: Persoon, databank: Databank) -> None:
    telefoon, school = als(sanne), als(sanne)
    with tel_sql(databank) as gezien:
        assert telefoon.get("/account").status_code == 200
    assert len(gezien) <= 5
    assert "Log uit op alle andere toestellen" in telefoon.bezoek("/account")
    assert telefoon.stuur("/account/uitloggen").status_code == 303
    assert telefoon.get("/account", follow_redirects=False).status_code == 200
    assert school.get("/account", follow_redirects=False).status_code == 303


def test_one_device_of_his_own_only(als: Als, sanne: Persoon, cast: Cast) -> None:
    telefoon, school, vreemde = als(sanne), als(sanne), als(cast.yusuf)
    merk = re.search(r'name="toestel" value="([0-9a-f]+)"', telefoon.bezoek("/account"))
    assert merk
    assert vreemde.stuur("/account/toestel/uitloggen", {"toestel": merk[1]}).status_code == 404
    assert school.get("/account", follow_redirects=False).status_code == 200
    assert telefoon.stuur("/account/toestel/uitloggen", {"toestel": merk[1]}).status_code == 303
    assert school.get("/account", follow_redirects=False).status_code == 303


def test_changing_the_password(als: Als, sanne: Persoon, klant: Klant) -> None:
    hier, daar = als(sanne), als(sanne)
    hier.bezoek("/account/wachtwoord")
    fout = hier.stuur("/account/wachtwoord", {"oud": "mis", "wachtwoord": "zomer2026!!"})
    assert fout.status_code == 422 and "Dit is niet je wachtwoord van nu" in fout.text and "lijsten" in fout.text
    nieuw = "wolk trein banaan 8"
    goed = hier.stuur("/account/wachtwoord", {"oud": WOORD, "wachtwoord": nieuw})
    assert goed.status_code == 303
    assert hier.get("/account", follow_redirects=False).status_code == 200
    assert daar.get("/account", follow_redirects=False).status_code == 303
    assert klant.stuur("/inloggen", {"naam": "sanne.12345", "wachtwoord": WOORD}).status_code == 422
    assert klant.stuur("/inloggen", {"naam": "sanne.12345", "wachtwoord": nieuw}).status_code == 303


def test_the_chosen_language_goes_with_the_person(als: Als, sanne: Persoon, db: Session) -> None:
    als(sanne).stuur("/taal", {"taal": "tr"})
    assert een(db, sa.select(col(Persoon.taal)).where(col(Persoon.id) == sanne.id)) == "tr"


def test_a_passkey_of_somebody_else_is_not_removed(als: Als, sanne: Persoon, cast: Cast, db: Session) -> None:
    sleutel = Passkey(
        id=nieuw_id(),
        persoon_id=sanne.id,
        credential_id=b"x",
        publieke_sleutel=b"y",
        naam="Mijn telefoon",
        gemaakt_op=nu(),
    )
    db.add(sleutel)
    db.commit()
    assert als(cast.yusuf).stuur(f"/account/passkey/{sleutel.id}/weg").status_code == 404
    assert "Mijn telefoon" in als(sanne).bezoek("/account")
    assert als(sanne).stuur(f"/account/passkey/{sleutel.id}/weg").status_code == 303
    assert "Mijn telefoon" not in als(sanne).bezoek("/account")
