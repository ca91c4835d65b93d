"""A pupil's first time: code, birth date, password; and everything that must not open."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.codes import in_groepen
from app.accounts.models import Account, Sessie, Toegangscode
from app.journaal.models import Journaalregel
from app.kit.clock import nu
from app.kit.crypto import vingerafdruk
from tests.accounts.mensen import WOORD, datum, een, met_account, met_kaart, rijen
from tests.bladkeuring import keur
from tests.cast import Cast
from tests.conftest import Klant

FOUT = {"geboren_dag": "1", "geboren_maand": "1", "geboren_jaar": "2009"}


@pytest.fixture
def kaart(db: Session, cast: Cast) -> str:
    return met_kaart(db, cast.sanne)


def test_from_card_to_home_without_javascript(klant: Klant, cast: Cast, kaart: str, db: Session) -> None:
    klant.bezoek("/activeren")
    getypt = in_groepen(kaart).lower().replace("0", "o").replace("1", "i")
    assert klant.stuur("/activeren", {"code": getypt}).headers["location"] == f"/activeren/{kaart}"
    assert "Wanneer ben je geboren" in klant.bezoek(f"/activeren/{kaart}")
    assert klant.stuur(f"/activeren/{kaart}", datum(cast.sanne)).status_code == 303
    assert "Hoi Sanne" in klant.bezoek(f"/activeren/{kaart}")
    zwak = klant.stuur(f"/activeren/{kaart}/wachtwoord", {"wachtwoord": "Sanne2010!!"})
    assert zwak.status_code == 422 and "eigen naam" in zwak.text
    keur(zwak.text)
    goed = klant.stuur(f"/activeren/{kaart}/wachtwoord", {"wachtwoord": WOORD})
    assert goed.headers["location"] == "/account/e-mail?eerste=1"
    klant.sessie_id = vingerafdruk(klant.cookies["doorlijn"])
    assert "Later" in klant.bezoek("/account/e-mail?eerste=1")
    assert klant.stuur("/account/e-mail", {"eerste": "1", "email": "x"}).status_code == 422
    bewaard = klant.stuur("/account/e-mail", {"eerste": "1", "email": "sanne@mail.invalid"})
    assert (bewaard.status_code, bewaard.headers["location"]) == (303, "/")
    regels = rijen(db, sa.select(col(Journaalregel.wat)).order_by(col(Journaalregel.nummer)))
    assert list(regels) == ["activatie", "ingelogd", "contact_gewijzigd"]


def test_looking_changes_nothing(klant: Klant, kaart: str, db: Session) -> None:
    for _ in range(20):
        assert klant.get(f"/activeren/{kaart}").status_code == 200
        klant.head(f"/activeren/{kaart}")
    rij = db.execute(sa.select(col(Toegangscode.pogingen), col(Toegangscode.gebruikt_op))).one()
    assert tuple(rij) == (0, None)


def test_five_wrong_dates_close_the_card_although_each_is_refused(klant: Klant, cast: Cast, kaart: str) -> None:
    statussen = [klant.stuur(f"/activeren/{kaart}", FOUT).status_code for _ in range(5)]
    assert statussen == [422, 422, 422, 422, 410]
    dood = klant.stuur(f"/activeren/{kaart}", datum(cast.sanne))
    assert dood.status_code == 410 and "Vraag je mentor" in dood.text
    keur(dood.text)


def test_what_is_no_date_takes_no_try_and_stays_on_the_screen(klant: Klant, kaart: str, db: Session) -> None:
    antwoord = klant.stuur(f"/activeren/{kaart}", {"geboren_dag": "31", "geboren_maand": "2", "geboren_jaar": "2010"})
    assert antwoord.status_code == 422 and 'value="31"' in antwoord.text and "geen datum" in antwoord.text
    tweecijferig = {"geboren_dag": "7", "geboren_maand": "3", "geboren_jaar": "10"}
    assert klant.stuur(f"/activeren/{kaart}", tweecijferig).status_code == 422
    assert klant.stuur(f"/activeren/{kaart}", {}).status_code == 422
    assert een(db, sa.select(col(Toegangscode.pogingen))) == 0


def test_five_at_once_are_five_tries(klant: Klant, kaart: str, cast: Cast, db: Session) -> None:
    def probeer(_beurt: int) -> int:
        browser = Klant(klant.app, base_url="http://testserver.local", raise_server_exceptions=False)
        return int(browser.stuur(f"/activeren/{kaart}", FOUT).status_code)

    with ThreadPoolExecutor(4) as draden:
        statussen = list(draden.map(probeer, range(12)))
    assert set(statussen) <= {422, 410}
    assert een(db, sa.select(col(Toegangscode.pogingen))) == 5
    assert klant.stuur(f"/activeren/{kaart}", datum(cast.sanne)).status_code == 410


def test_without_the_birth_date_no_password(klant: Klant, kaart: str, db: Session) -> None:
    antwoord = klant.stuur(f"/activeren/{kaart}/wachtwoord", {"wachtwoord": WOORD})
    assert antwoord.headers["location"] == f"/activeren/{kaart}"
    assert een(db, sa.select(sa.func.count()).select_from(Sessie)) == 0


def test_the_proof_of_one_card_opens_no_other(klant: Klant, cast: Cast, kaart: str, db: Session) -> None:
    ander = met_kaart(db, cast.yusuf)
    klant.stuur(f"/activeren/{kaart}", datum(cast.sanne))
    assert "Wanneer ben je geboren" in klant.bezoek(f"/activeren/{ander}")
    assert klant.stuur(f"/activeren/{ander}/wachtwoord", {"wachtwoord": WOORD}).headers["location"].endswith(ander)


def test_a_card_works_once_also_for_two_at_the_same_time(klant: Klant, cast: Cast, kaart: str, db: Session) -> None:
    klant.stuur(f"/activeren/{kaart}", datum(cast.sanne))
    koekje = klant.cookies["kaart"]

    def activeer(_beurt: int) -> int:
        browser = Klant(klant.app, base_url="http://testserver.local", raise_server_exceptions=False)
        browser.cookies.set("kaart", koekje)
        return int(browser.stuur(f"/activeren/{kaart}/wachtwoord", {"wachtwoord": WOORD}).status_code)

    with ThreadPoolExecutor(4) as draden:
        statussen = sorted(draden.map(activeer, range(4)))
    assert statussen.count(303) >= 1
    assert een(db, sa.select(sa.func.count()).select_from(Sessie)) == 1
    fris = Klant(klant.app, base_url="http://testserver.local")
    assert fris.get(f"/activeren/{kaart}").status_code == 410


def test_after_thirty_days_a_card_is_paper(klant: Klant, kaart: str, cast: Cast, db: Session) -> None:
    db.execute(sa.update(Toegangscode).values(verloopt_op=nu() - timedelta(seconds=1)))
    db.commit()
    antwoord = klant.stuur(f"/activeren/{kaart}", datum(cast.sanne))
    assert antwoord.status_code == 410 and "30 dagen" in antwoord.text


@pytest.mark.parametrize("code", ["ABCDEFGHJKMN", "x", "..%2F", "A" * 200])
def test_an_unknown_code_is_a_plain_sentence(klant: Klant, cast: Cast, code: str) -> None:
    antwoord = klant.get(f"/activeren/{code}", follow_redirects=False)
    assert antwoord.status_code == 404
    keur(antwoord.text)
    assert klant.stuur("/activeren", {"code": "kort"}).status_code == 422


def test_a_new_card_throws_out_who_was_in(klant: Klant, cast: Cast, db: Session, als: object) -> None:
    met_account(db, cast.sanne, "sanne.12345")
    oud = als(cast.sanne)  # type: ignore[operator]
    kaart = met_kaart(db, cast.sanne)
    klant.stuur(f"/activeren/{kaart}", datum(cast.sanne))
    assert klant.stuur(f"/activeren/{kaart}/wachtwoord", {"wachtwoord": "wolk trein banaan"}).status_code == 303
    assert oud.get("/account", follow_redirects=False).status_code == 303
    assert rijen(db, sa.select(col(Account.gebruikersnaam))) == ["sanne.12345"]
