"""Login of a school against a real issuer on loopback: state, nonce, PKCE, linking, and what must not open."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
import sqlalchemy as sa
from oidc_provider_mock import User, run_server_in_thread
from sqlmodel import Session, col

from app.accounts import oidc, school
from app.accounts.models import Account, OidcIdentiteit, Organisatie, Persoon, Sessie
from app.kit.db import Databank
from app.kit.fouten import Ongeldig
from app.kit.settings import settings
from tests.accounts.mensen import een, rijen
from tests.bladkeuring import keur
from tests.cast import Cast
from tests.conftest import Klant

MENSEN = [
    User(sub="bakker", claims={"email": "Bakker@School.invalid", "email_verified": True}),
    User(sub="half", claims={"email": "bakker@school.invalid", "email_verified": False}),
    User(sub="mbo", claims={"email": "intake@mbo.invalid", "email_verified": True}),
    User(sub="sanne", claims={"email": "sanne@school.invalid", "email_verified": True}),
    User(sub="vreemd", claims={"email": "wie@school.invalid", "email_verified": True}),
]


@pytest.fixture(scope="module")
def uitgever() -> Iterator[str]:
    with run_server_in_thread(user_claims=MENSEN, require_nonce=True) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture
def plek(db: Session, cast: Cast, uitgever: str) -> str:
    oidc._bekend.clear()
    school.leerlingen_met(lambda _db, persoon, organisatie: False)
    school.stel_in(db, cast.school.organisatie_id, uitgever, "doorlijn", "geheim van de school")
    db.commit()
    return str(cast.school.organisatie_id)


def naar_uitgever(klant: Klant, plek: str, wie: str) -> tuple[str, dict[str, list[str]]]:
    """Follow the button to the issuer, log in there; gives the way back and what we asked."""
    start = klant.get(f"/inloggen/school/{plek}?naar=/account", follow_redirects=False)
    assert start.status_code == 303, start.text
    adres = start.headers["location"]
    terug = httpx.post(adres, data={"sub": wie})
    assert terug.status_code == 302
    delen = urlsplit(terug.headers["location"])
    assert delen.path == "/inloggen/school/terug"
    return f"{delen.path}?{delen.query}", parse_qs(urlsplit(adres).query)


def kom_terug(klant: Klant, pad: str) -> Any:
    return klant.get(pad, follow_redirects=False)


def test_a_mentor_comes_in_by_his_school(klant: Klant, plek: str, db: Session, cast: Cast) -> None:
    assert "/inloggen/school?naar=" in klant.bezoek("/inloggen")
    assert cast.school.naam in klant.bezoek("/inloggen/school")
    pad, vraag = naar_uitgever(klant, plek, "bakker")
    assert vraag["code_challenge_method"] == ["S256"] and len(vraag["code_challenge"][0]) == 43
    assert vraag["redirect_uri"] == ["http://testserver.local/inloggen/school/terug"]
    antwoord = kom_terug(klant, pad)
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, "/inloggen/tweede?naar=%2Faccount")
    assert "Maak je passkey" in klant.bezoek("/inloggen/tweede")
    assert een(db, sa.select(col(OidcIdentiteit.persoon_id))) == cast.bakker.id
    assert een(db, sa.select(col(Account.gebruikersnaam))) == "bakker@school.invalid"


def test_the_second_time_the_address_no_longer_matters(klant: Klant, plek: str, db: Session, cast: Cast) -> None:
    kom_terug(klant, naar_uitgever(klant, plek, "bakker")[0])
    db.execute(sa.update(Persoon).where(col(Persoon.id) == cast.bakker.id).values(email_school="b@elders.invalid"))
    db.commit()
    weer = Klant(klant.app, base_url="http://testserver.local")
    assert kom_terug(weer, naar_uitgever(weer, plek, "bakker")[0]).status_code == 303
    assert set(rijen(db, sa.select(col(Sessie.persoon_id)))) == {cast.bakker.id}


@pytest.mark.parametrize("wie", ["half", "mbo", "sanne", "vreemd"])
def test_who_is_not_of_this_school_gets_a_sentence(klant: Klant, plek: str, db: Session, cast: Cast, wie: str) -> None:
    antwoord = kom_terug(klant, naar_uitgever(klant, plek, wie)[0])
    assert antwoord.status_code == 422 and "niemand met jouw e-mailadres" in antwoord.text
    keur(antwoord.text)
    assert rijen(db, sa.select(col(Sessie.id))) == [] and rijen(db, sa.select(col(OidcIdentiteit.id))) == []


def test_a_pupil_of_this_school_comes_in(klant: Klant, plek: str, db: Session, cast: Cast) -> None:
    school.leerlingen_met(lambda _db, persoon, organisatie: (persoon, organisatie) == (cast.sanne.id, plek))
    antwoord = kom_terug(klant, naar_uitgever(klant, plek, "sanne")[0])
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, "/account")
    assert klant.get("/account", follow_redirects=False).status_code == 200


def test_a_closed_account_stays_closed(klant: Klant, plek: str, db: Session) -> None:
    kom_terug(klant, naar_uitgever(klant, plek, "bakker")[0])
    db.execute(sa.update(Account).values(dicht_op=sa.func.current_timestamp()))
    db.commit()
    assert kom_terug(klant, naar_uitgever(klant, plek, "bakker")[0]).status_code == 422


@pytest.mark.parametrize("mis", ["state", "geen koekje", "koekje van een ander", "code", "twee keer"])
def test_what_does_not_fit_is_refused(klant: Klant, plek: str, db: Session, mis: str) -> None:
    pad, _vraag = naar_uitgever(klant, plek, "bakker")
    if mis == "state":
        pad = pad.replace("state=", "state=x")
    if mis == "code":
        pad = pad.replace("code=", "code=x")
    if mis == "geen koekje":
        klant.cookies.clear()
    if mis == "koekje van een ander":
        ander = Klant(klant.app, base_url="http://testserver.local")
        naar_uitgever(ander, plek, "bakker")
        klant.cookies.set("school", ander.cookies["school"])
    if mis == "twee keer":
        assert kom_terug(klant, pad).status_code == 303
    antwoord = kom_terug(klant, pad)
    assert antwoord.status_code == 422 and "via je school lukte niet" in antwoord.text
    assert len(rijen(db, sa.select(col(Sessie.id)))) == (1 if mis == "twee keer" else 0)


def test_a_token_for_another_question_is_refused(klant: Klant, plek: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The nonce ties the token to this browser: a token caught elsewhere opens nothing."""
    echt = oidc._controleer

    async def met_andere_nonce(klant_: Any, beschrijving: Any, token: str, _nonce: str) -> Any:
        return await echt(klant_, beschrijving, token, "andere-nonce")

    monkeypatch.setattr(oidc, "_controleer", met_andere_nonce)
    assert kom_terug(klant, naar_uitgever(klant, plek, "bakker")[0]).status_code == 422


def test_a_token_for_another_house_is_refused(
    klant: Klant, plek: str, db: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad, _vraag = naar_uitgever(klant, plek, "bakker")
    echt = oidc._controleer

    async def met_andere_klant(klant_: oidc.Klant, beschrijving: Any, token: str, nonce: str) -> Any:
        return await echt(oidc.Klant(klant_.uitgever, "iemand-anders", ""), beschrijving, token, nonce)

    monkeypatch.setattr(oidc, "_controleer", met_andere_klant)
    assert kom_terug(klant, pad).status_code == 422


def test_an_issuer_that_is_away_is_a_sentence(klant: Klant, plek: str, db: Session) -> None:
    school.stel_in(db, plek, "http://localhost:9", "doorlijn", "x")
    db.commit()
    antwoord = klant.get(f"/inloggen/school/{plek}", follow_redirects=False)
    assert antwoord.status_code == 422 and "via je school lukte niet" in antwoord.text
    assert klant.get("/inloggen/school/bestaat-niet", follow_redirects=False).status_code == 404


def test_an_issuer_that_calls_itself_otherwise_is_refused(klant: Klant, plek: str, db: Session, uitgever: str) -> None:
    school.stel_in(db, plek, uitgever.replace("localhost", "127.0.0.1"), "doorlijn", "x")
    oidc._bekend[f"{uitgever.replace('localhost', '127.0.0.1')}/.well-known/openid-configuration"] = (
        float("inf"),
        {"issuer": uitgever},
    )
    db.commit()
    assert klant.get(f"/inloggen/school/{plek}", follow_redirects=False).status_code == 422


def test_the_secret_is_not_readable_in_the_database(db: Session, databank: Databank, plek: str) -> None:
    geheim = een(db, sa.select(col(Organisatie.oidc_geheim)).where(col(Organisatie.id) == plek))
    assert b"geheim van de school" not in geheim
    assert school.klant_van(db, plek).geheim == "geheim van de school"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("adres", "mag"),
    [
        ("https://entree.invalid", True),
        ("http://entree.invalid", False),
        ("http://localhost:1234", True),
        ("ftp://localhost", False),
        ("https://", False),
    ],
)
def test_only_https_or_this_machine(adres: str, mag: bool, db: Session, cast: Cast) -> None:
    assert not settings().veilig and oidc.mag_adres(adres) is mag
    if not mag:
        with pytest.raises(Ongeldig):
            school.stel_in(db, cast.school.organisatie_id, adres, "x", "y")
