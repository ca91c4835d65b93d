"""Session fixation and enumeration: what an attacker can plant or learn before he is in."""

import re
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from app.accounts import wachtwoord
from app.accounts.models import Sessie
from app.kit.crypto import vingerafdruk
from app.kit.db import Databank
from app.web.poort import formteken
from tests.accounts.mensen import met_kaart
from tests.cast import Cast
from tests.conftest import Klant
from tests.zaad import WOORD, met_account

GEPLANT = "A" * 43


@pytest.fixture
def namen(db: Session, cast: Cast) -> Cast:
    """Sanne, Yusuf and Bakker can log in."""
    for naam in ("sanne", "yusuf", "bakker"):
        met_account(db, getattr(cast, naam), naam)
    db.commit()
    return cast


def log_in(klant: Klant, naam: str, woord: str = WOORD) -> Any:
    """The login form."""
    return klant.post("/inloggen", data={"naam": naam, "wachtwoord": woord}, follow_redirects=False)


def test_een_geplante_sessie_wordt_nooit_van_iemand(klant: Klant, namen: Cast, databank: Databank) -> None:
    klant.cookies.set("doorlijn", GEPLANT)
    antwoord = log_in(klant, "sanne")
    nieuw = antwoord.cookies["doorlijn"]
    assert nieuw != GEPLANT and len(nieuw) >= 43
    klant.cookies.clear()
    klant.cookies.set("doorlijn", GEPLANT)
    assert klant.get("/dossier", follow_redirects=False).status_code == 303
    with databank.engine.connect() as db:
        opgeslagen = db.execute(sa.select(Sessie.__table__)).all()  # type: ignore[attr-defined]
    assert len(opgeslagen) == 1
    assert nieuw not in repr(opgeslagen), "de sleutel zelf staat niet in de database"


def test_opnieuw_inloggen_sluit_de_oude_sessie(klant: Klant, namen: Cast) -> None:
    oud = log_in(klant, "sanne").cookies["doorlijn"]
    velden = {"naam": "yusuf", "wachtwoord": WOORD, "_token": formteken(vingerafdruk(oud))}
    nieuw = klant.post("/inloggen", data=velden, follow_redirects=False).cookies["doorlijn"]
    assert nieuw != oud
    klant.cookies.clear()
    klant.cookies.set("doorlijn", oud)
    assert klant.get("/dossier", follow_redirects=False).status_code == 303


def test_uitloggen_maakt_het_koekje_waardeloos(als: Callable[..., Klant], cast: Cast) -> None:
    sanne = als(cast.sanne)
    code = sanne.cookies["doorlijn"]
    antwoord = sanne.stuur("/uitloggen")
    assert '"cache"' in antwoord.headers["clear-site-data"]
    sanne.cookies.set("doorlijn", code)
    assert sanne.get("/dossier", follow_redirects=False).status_code == 303


def test_een_halve_sessie_opent_niets(klant: Klant, namen: Cast) -> None:
    """Staff after the password and before the passkey is nobody yet."""
    assert log_in(klant, "bakker").headers["location"].startswith("/inloggen/tweede")
    for pad in ("/klas", "/account", "/privacy"):
        antwoord = klant.get(pad, follow_redirects=False)
        assert antwoord.status_code == 303 and antwoord.headers["location"].startswith("/inloggen"), pad


def kaal(html: str) -> str:
    """The page without what differs on purpose: tokens, challenges, the typed name."""
    html = re.sub(r'(name="_token" value|data-opties)="[^"]*"', r'\1=""', html)
    return re.sub(r'(id="veld-naam" name="naam" value)="[^"]*"', r'\1=""', html)


def test_inloggen_verklapt_geen_namen(klant: Klant, namen: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unknown name, wrong password, nobody's password: same status, same page, same work."""
    gerekend: list[str] = []
    echt = wachtwoord._ARGON2.verify
    monkeypatch.setattr(wachtwoord._ARGON2, "verify", lambda *delen: gerekend.append(delen[1]) or echt(*delen))
    uit = []
    for naam in ("sanne", "bestaat-niet", "bakker", "SANNE ", "x" * 254):
        gerekend.clear()
        antwoord = log_in(klant, naam, "een verkeerd wachtwoord")
        uit.append((antwoord.status_code, kaal(antwoord.text), len(gerekend)))
    assert uit[0][0] == 422 and uit[0][2] == 1
    assert all(een == uit[0] for een in uit)


def test_wachtwoord_vergeten_verklapt_geen_namen(klant: Klant, namen: Cast) -> None:
    antwoorden = [klant.post("/wachtwoord", data={"naam": naam}) for naam in ("sanne", "niemand", "bakker")]
    assert {(een.status_code, kaal(een.text)) for een in antwoorden} == {(200, kaal(antwoorden[0].text))}


def test_een_kaart_noemt_geen_naam_voor_de_geboortedatum(klant: Klant, cast: Cast, db: Session) -> None:
    code = met_kaart(db, cast.sanne)
    html = klant.get(f"/activeren/{code}").text
    assert "Sanne" not in html and "Zonnedauw" not in html and "sanne." not in html
    fout = klant.post(f"/activeren/{code}", data={"geboren_dag": 1, "geboren_maand": 1, "geboren_jaar": 2001})
    assert fout.status_code == 422 and "Sanne" not in fout.text


def test_raden_naar_kaarten_houdt_op(klant: Klant, cast: Cast) -> None:
    """A stranger who types codes runs into the limit of his network."""
    velden = {"geboren_dag": 1, "geboren_maand": 1, "geboren_jaar": 2010}
    statussen = [klant.post(f"/activeren/{nr:012}", data=velden).status_code for nr in range(130)]
    assert statussen[0] == 404 and statussen[-1] == 429


def test_onbekende_en_verlopen_links_zijn_gelijk(klant: Klant) -> None:
    paginas = {klant.get("/akkoord/" + letter * 43).text for letter in "ABz_"}
    assert len(paginas) == 1
