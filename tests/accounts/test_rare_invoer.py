"""Odd bytes and sizes at the doors of the house: a sentence, never a failure."""

import pytest
from sqlmodel import Session

from tests.accounts.mensen import met_account, met_kaart
from tests.bladkeuring import keur
from tests.cast import Cast
from tests.conftest import Klant

RAAR = [
    "\x00",
    "a\x00b",
    "\U0001f600" * 3,
    "\u202esanne",
    "'; DROP TABLE account;--",
    "<b>x</b>",
    "%s{0}",
    "x" * 19_000,
]


@pytest.mark.parametrize("waarde", RAAR)
def test_the_login_page_answers_anything(klant: Klant, cast: Cast, db: Session, waarde: str) -> None:
    met_account(db, cast.sanne, "sanne.12345")
    kaart = met_kaart(db, cast.yusuf)
    velden = {"naam": waarde, "wachtwoord": waarde, "naar": waarde, "antwoord": waarde, "herstelcode": waarde}
    velden |= {"code": waarde, "geboren_dag": waarde, "geboren_maand": waarde, "geboren_jaar": waarde}
    for pad in ("/inloggen", "/inloggen/passkey", "/activeren", f"/activeren/{kaart}"):
        antwoord = klant.stuur(pad, velden)
        assert antwoord.status_code == 422, pad
        keur(antwoord.text)
    assert klant.stuur("/wachtwoord", velden).status_code in (200, 422)


@pytest.mark.parametrize(
    "ruw", [b"naam=%ff%fe&wachtwoord=%ff", b"naam[]=x", b"=&=&=", b"naam=a&naam=b&wachtwoord=", b""]
)
def test_bytes_that_are_no_form(klant: Klant, cast: Cast, ruw: bytes) -> None:
    kop = {"content-type": "application/x-www-form-urlencoded"}
    antwoord = klant.post("/inloggen", content=ruw, headers=kop, follow_redirects=False)
    assert antwoord.status_code in (400, 422)
    keur(antwoord.text)


@pytest.mark.parametrize("koekje", ["doorlijn", "sleutel", "kaart", "school"])
@pytest.mark.parametrize("waarde", ["x", "A" * 43, "%00", "a.b.c", "A" * 4000])
def test_cookies_that_are_not_ours_open_nothing(klant: Klant, cast: Cast, koekje: str, waarde: str) -> None:
    klant.cookies.set(koekje, waarde)
    assert klant.get("/account", follow_redirects=False).status_code == 303
    assert klant.get("/inloggen/tweede", follow_redirects=False).headers["location"] == "/inloggen"
    assert klant.get("/inloggen/school/terug?state=x&code=y", follow_redirects=False).status_code == 422
    assert klant.stuur("/inloggen/passkey", {"antwoord": "{}"}).status_code == 422


@pytest.mark.parametrize("kop", [{"sec-fetch-site": "cross-site"}, {"origin": "https://kwaad.invalid"}])
def test_another_site_cannot_log_somebody_in(klant: Klant, cast: Cast, kop: dict[str, str]) -> None:
    for pad in ("/inloggen", "/inloggen/passkey", "/activeren", "/wachtwoord", "/inloggen/tweede/nieuw"):
        assert klant.stuur(pad, {"naam": "x"}, headers=kop).status_code == 403
