"""A school sets its own login: secret write-only, tried in plain Dutch, written down, only its own school."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from oidc_provider_mock import run_server_in_thread
from sqlmodel import Session, select

from app.accounts import oidc
from app.accounts.models import Organisatie
from app.accounts.school import klant_van
from app.journaal.models import Journaalregel
from app.kit.db import Databank
from tests.cast import Cast
from tests.conftest import Klant

Als = Callable[..., Klant]
PAD = "/beheer/schoollogin"
GOED = {"uitgever": "https://login.school.invalid", "client_id": "doorlijn", "geheim": "heel geheim woord"}


@pytest.fixture(scope="module")
def uitgever() -> Iterator[str]:
    with run_server_in_thread() as server:
        yield f"http://localhost:{server.server_port}"


def van_school(databank: Databank, cast_school: str) -> Any:
    with databank.sessie() as db:
        return klant_van(db, cast_school)


def test_setting_it_keeps_the_secret_and_never_shows_it(als: Als, cast: Cast, db: Session, databank: Databank) -> None:
    school_id = cast.school.organisatie_id
    klant = als(cast.schoolbeheer)
    assert "http://testserver.local/inloggen/school/terug" in klant.bezoek(PAD)
    assert klant.stuur(PAD, GOED).status_code == 303
    assert van_school(databank, school_id) == oidc.Klant(*GOED.values())
    pagina = klant.bezoek(PAD)
    assert GOED["uitgever"] in pagina and GOED["geheim"] not in pagina
    assert klant.stuur(PAD, GOED | {"client_id": "anders", "geheim": ""}).status_code == 303
    assert van_school(databank, school_id).geheim == GOED["geheim"]
    regels = db.exec(select(Journaalregel.waarom).where(Journaalregel.wat == "schoollogin_gewijzigd")).all()
    db.rollback()
    assert regels == ["aan", "aan"]


def test_another_issuer_never_gets_the_old_secret(als: Als, cast: Cast, databank: Databank) -> None:
    klant = als(cast.schoolbeheer)
    klant.stuur(PAD, GOED)
    fout = klant.stuur(PAD, GOED | {"uitgever": "https://elders.invalid", "geheim": ""})
    assert fout.status_code == 422 and "hoort een nieuw geheim" in fout.text and "https://elders.invalid" in fout.text
    assert van_school(databank, cast.school.organisatie_id).uitgever == GOED["uitgever"]


@pytest.mark.parametrize(
    "adres", ["", "http://login.school.invalid", "https://10.0.0.1", "https://intern", "https://[::1]"]
)
def test_an_address_that_may_not_be_is_refused(als: Als, cast: Cast, databank: Databank, adres: str) -> None:
    fout = als(cast.schoolbeheer).stuur(PAD, GOED | {"uitgever": adres})
    assert fout.status_code == 422 and "begint met https://" in fout.text
    assert van_school(databank, cast.school.organisatie_id) is None


def test_off_is_off_and_the_secret_is_gone(als: Als, cast: Cast, db: Session) -> None:
    klant = als(cast.schoolbeheer)
    klant.stuur(PAD, GOED)
    assert klant.stuur(f"{PAD}/uit").status_code == 303
    plek = db.exec(select(Organisatie).where(Organisatie.id == cast.school.organisatie_id)).one()
    db.refresh(plek)
    assert (plek.oidc_uitgever, plek.oidc_client_id, plek.oidc_geheim) == (None, None, None)
    db.rollback()
    assert "staat uit" in klant.bezoek(PAD)


def proef(klant: Klant, adres: str) -> str:
    antwoord = klant.stuur(f"{PAD}/proef", GOED | {"uitgever": adres})
    assert antwoord.status_code == 200 and GOED["geheim"] not in antwoord.text
    return str(antwoord.text)


def test_trying_says_what_is_wrong_and_keeps_nothing(als: Als, cast: Cast, databank: Databank, uitgever: str) -> None:
    klant = als(cast.schoolbeheer)
    assert "de sleutels zijn te lezen" in proef(klant, uitgever)
    assert "gaf code 404" in proef(klant, f"{uitgever}/verkeerd")
    assert "antwoordt niemand" in proef(klant, "http://localhost:9")
    assert "Dit adres mag niet" in proef(klant, "https://10.0.0.1")
    assert van_school(databank, cast.school.organisatie_id) is None


def test_a_description_with_a_hole_is_named(als: Als, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    inhoud = {"issuer": GOED["uitgever"], "authorization_endpoint": "https://login.school.invalid/a"}
    monkeypatch.setattr(oidc, "vervoer", httpx.MockTransport(lambda _vraag: httpx.Response(200, json=inhoud)))
    oidc._bekend.clear()
    klant = als(cast.schoolbeheer)
    assert "mist token_endpoint" in proef(klant, GOED["uitgever"])
    assert f"noemt zichzelf anders: {GOED['uitgever']}" in proef(klant, f"{GOED['uitgever']}/")
    oidc._bekend.clear()


def test_trying_has_an_end(als: Als, cast: Cast) -> None:
    klant = als(cast.schoolbeheer)
    codes = [klant.stuur(f"{PAD}/proef", {"uitgever": ""}).status_code for _ in range(21)]
    assert codes == [200] * 20 + [429]


def test_a_school_sets_only_its_own(als: Als, cast: Cast, db: Session) -> None:
    assert als(cast.bakker).get(PAD).status_code == 403
    als(cast.schoolbeheer).stuur(PAD, GOED | {"organisatie_id": cast.mbo.organisatie_id})
    met = db.exec(select(Organisatie.id).where(Organisatie.oidc_uitgever != None)).all()  # noqa: E711
    assert met == [cast.school.organisatie_id]
