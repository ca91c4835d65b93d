"""The pages of the dossier at school: the whole way on a plain browser without scripts, and who may come."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import Session

from app.kit.db import Databank
from tests.cast import Cast
from tests.conftest import Klant, tel_sql
from tests.dossier import ingevuld

Als = Callable[..., Klant]


def verborgen(html: str) -> dict[str, str]:
    return {naam: re.search(rf'name="{naam}" value="([^"]*)"', html)[1] for naam in ("versie", "blad")}  # type: ignore[index]


def vul_in(klant: Klant, adres: str, velden: dict[str, Any]) -> Any:
    html = klant.bezoek(f"/dossier/{adres}")
    antwoord = klant.stuur(f"/dossier/{adres}", verborgen(html) | velden)
    assert antwoord.status_code == 303, antwoord.text[:500]
    return antwoord


def test_a_pupil_walks_through_part_a_without_scripts(cast: Cast, als: Als) -> None:
    sanne = als(cast.sanne)
    assert "Begin met je dossier" in sanne.bezoek("/dossier")
    for adres, velden in ingevuld.A.items():
        naar = vul_in(sanne, adres, velden).headers["location"]
        assert "?kijk" not in naar, (adres, naar)
    html = sanne.bezoek("/dossier/keuze/opleidingen?q=verzorg")
    assert "Verzorgende IG" in html
    assert sanne.stuur("/dossier/keuze/opleidingen", {"aanbod": cast.opleiding.id}).status_code == 303
    assert "Eerste keuze" in sanne.bezoek("/dossier/keuze/opleidingen")
    assert "Kijk alles na" in sanne.bezoek("/dossier")
    assert "Verstuur" in sanne.bezoek("/dossier/nakijken")
    zonder = sanne.stuur("/dossier/nakijken")
    assert zonder.status_code == 422
    assert "Zet een vinkje als het klopt." in zonder.text
    assert sanne.stuur("/dossier/nakijken", {"klopt": "ja"}).headers["location"] == "/dossier"
    html = sanne.bezoek("/dossier")
    assert "Je mentor vult zijn deel in." in html
    assert "Ben Bakker" in html
    assert "Huize Avondrood" in sanne.bezoek("/dossier/lezen")


def test_the_mentor_fills_in_part_b_and_the_pupil_agrees(cast: Cast, als: Als, db: Session) -> None:
    ingevuld.bij_mentor(db, cast)
    db.commit()
    bakker, pad = als(cast.bakker), f"/dossier/leerling/{cast.sanne.id}"
    html = bakker.bezoek(pad)
    assert "Naar deel B" in html
    assert "GEHEIMWOORD" in html, "de mentor leest A9"
    html = bakker.bezoek(f"{pad}/deel-b")
    assert "06 5550 0101" in html, "contactgegevens staan er vast"
    half = bakker.stuur(f"{pad}/deel-b", verborgen(html) | {"omgang": "4"})
    assert half.headers["location"].endswith("?kijk=1")
    html = bakker.bezoek(f"{pad}/deel-b?kijk=1")
    assert "Vul een getal in. Geen? Vul 0 in." in html
    assert re.search(r'name="omgang" value="4" checked', html)
    klaar = bakker.stuur(f"{pad}/deel-b", verborgen(html) | ingevuld.B)
    assert klaar.headers["location"] == pad
    sanne = als(cast.sanne)
    assert "Lees wat je school schreef" in sanne.bezoek("/dossier")
    assert "Je werkt hard" in sanne.bezoek("/dossier/lezen")
    assert sanne.stuur("/dossier/lezen", {"keus": "eens"}).status_code == 303
    assert "wacht op akkoord" in sanne.bezoek("/dossier")
    assert sanne.get("/dossier/akkoord", follow_redirects=False).headers["location"].startswith("/akkoord/verzoek/")
    assert "eerste versie" not in sanne.bezoek("/dossier/versies")


def test_refusing_needs_a_reason_and_leads_to_a_talk(cast: Cast, als: Als, db: Session) -> None:
    ingevuld.terug(db, cast)
    db.commit()
    sanne, bakker, pad = als(cast.sanne), als(cast.bakker), f"/dossier/leerling/{cast.sanne.id}"
    leeg = sanne.stuur("/dossier/lezen", {"keus": "oneens", "reden": ""})
    assert leeg.status_code == 422
    assert "Schrijf op wat er anders moet." in leeg.text
    assert sanne.stuur("/dossier/lezen", {"keus": "oneens", "reden": "Ik was niet <vaak> te laat."}).status_code == 303
    html = bakker.bezoek(pad)
    assert "Ik was niet &lt;vaak&gt; te laat." in html
    assert "Plan een gesprek" in html
    assert bakker.stuur(f"{pad}/gesprek").status_code == 303
    assert "Ik was niet" in bakker.bezoek(f"{pad}/deel-b")


def test_the_zorgcoordinator_does_part_c(cast: Cast, als: Als, db: Session) -> None:
    zorgco = als(cast.zorgco)
    assert "Niemand wacht op jou" in zorgco.bezoek("/zorg")
    ingevuld.terug(db, cast, zorg_nodig="ja")
    db.commit()
    assert "Sanne Zonnedauw" in zorgco.bezoek("/zorg")
    html = zorgco.bezoek(f"/zorg/{cast.sanne.id}")
    meer = zorgco.stuur(f"/zorg/{cast.sanne.id}", verborgen(html) | ingevuld.C | {"meer": "diagnoses"})
    html = zorgco.bezoek(meer.headers["location"])
    assert "diagnoses-1-wat" in html
    assert "DIAGNOSEWOORD" in html
    assert zorgco.stuur(f"/zorg/{cast.sanne.id}", verborgen(html) | ingevuld.C).headers["location"] == "/zorg"
    assert "DIAGNOSEWOORD" in als(cast.sanne).bezoek("/dossier/lezen")
    assert "DIAGNOSEWOORD" not in als(cast.bakker).bezoek(f"/dossier/leerling/{cast.sanne.id}")
    assert "DIAGNOSEWOORD" not in als(cast.decaan).bezoek(f"/dossier/leerling/{cast.sanne.id}")


def test_a_half_answer_is_kept_and_says_what_is_missing(cast: Cast, als: Als) -> None:
    sanne = als(cast.sanne)
    naar = vul_in(sanne, "waarom/motivatie", {"motivatie": "Te kort"}).headers["location"]
    assert naar == "/dossier/waarom/motivatie?kijk=1"
    html = sanne.bezoek(naar)
    assert "Te kort" in html
    assert "Schrijf nog 43 tekens erbij." in html
    assert 'href="#veld-motivatie"' in html


def test_autosave_answers_in_silence_and_gives_the_new_version(cast: Cast, als: Als) -> None:
    sanne = als(cast.sanne)
    form = verborgen(sanne.bezoek("/dossier/waarom/motivatie"))
    eerst = sanne.stuur("/dossier/waarom/motivatie", form | {"motivatie": "Ik"}, headers={"X-Bewaar": "1"})
    assert (eerst.status_code, eerst.headers["x-versie"]) == (204, "1")
    # The answer never arrived, the page still carries the old version: its own save is no conflict.
    weer = sanne.stuur("/dossier/waarom/motivatie", form | {"motivatie": "Ik wil"}, headers={"X-Bewaar": "1"})
    assert weer.status_code == 204
    assert "Ik wil" in sanne.bezoek("/dossier/waarom/motivatie")


def test_two_screens_never_overwrite_each_other(cast: Cast, als: Als) -> None:
    telefoon, laptop = als(cast.sanne), als(cast.sanne)
    adres = "/dossier/waarom/motivatie"
    links, rechts = verborgen(telefoon.bezoek(adres)), verborgen(laptop.bezoek(adres))
    telefoon.stuur(adres, links | {"motivatie": "Tekst van de telefoon"})
    botst = laptop.stuur(adres, rechts | {"motivatie": "Tekst van de laptop"}, headers={"X-Bewaar": "1"})
    assert botst.status_code == 409
    assert "Tekst van de telefoon" in botst.text
    assert "Tekst van de laptop" in botst.text
    assert "Tekst van de telefoon" in telefoon.bezoek(adres)
    vers = verborgen(botst.text)
    assert laptop.stuur(adres, vers | {"motivatie": "Tekst van allebei"}).status_code == 303
    assert "Tekst van allebei" in telefoon.bezoek(adres)
    assert telefoon.stuur(adres, links | {"motivatie": "Nog een keer"}).status_code == 409


def test_other_questions_of_a_step_are_no_conflict(cast: Cast, als: Als) -> None:
    links, rechts = als(cast.sanne), als(cast.sanne)
    een, twee = verborgen(links.bezoek("/dossier/waarom/motivatie")), verborgen(rechts.bezoek("/dossier/waarom/beroep"))
    links.stuur("/dossier/waarom/motivatie", een | {"motivatie": "a" * 60})
    assert rechts.stuur("/dossier/waarom/beroep", twee | {"beroep": "Mensen helpen"}).status_code == 303


def test_rows_come_and_go_without_scripts(cast: Cast, als: Als) -> None:
    sanne, adres = als(cast.sanne), "stage/ervaring"
    meer = vul_in(sanne, adres, ingevuld.A[adres] | {"meer": "ervaringen"})
    html = sanne.bezoek(meer.headers["location"])
    assert "ervaringen-1-bedrijf" in html
    assert (
        vul_in(sanne, adres, ingevuld.A[adres] | {"weg": "ervaringen-0"}).headers["location"]
        == "/dossier/stage/ervaring"
    )
    assert "Huize Avondrood" not in sanne.bezoek("/dossier/stage/ervaring")


@pytest.mark.parametrize(
    "pad", ["/dossier/keuze", "/dossier/waarom", "/dossier/hulp", "/dossier/nakijken/x", "/dossier/x/y"]
)
def test_addresses_that_lead_on_or_nowhere(cast: Cast, als: Als, pad: str) -> None:
    antwoord = als(cast.sanne).get(pad, follow_redirects=False)
    assert antwoord.status_code == (404 if pad.endswith(("/x", "/y")) else 303)


def test_after_handing_in_part_a_is_closed_until_taken_back(cast: Cast, als: Als, db: Session) -> None:
    ingevuld.bij_mentor(db, cast)
    db.commit()
    sanne = als(cast.sanne)
    assert sanne.get("/dossier/waarom/motivatie", follow_redirects=False).headers["location"] == "/dossier/lezen"
    assert sanne.stuur("/dossier/waarom/motivatie", {"motivatie": "x", "versie": "9"}).status_code == 409
    assert sanne.stuur("/dossier/keuze/opleidingen", {"aanbod": cast.andere_opleiding.id}).status_code == 409
    assert sanne.stuur("/dossier/wijziging").status_code == 303
    assert sanne.get("/dossier/waarom/motivatie", follow_redirects=False).status_code == 200
    assert sanne.stuur("/dossier/intrekking").status_code == 303
    assert "gestopt" in sanne.bezoek("/dossier")
    assert sanne.stuur("/dossier/hervatting").status_code == 303


def test_the_overview_costs_three_statements(cast: Cast, als: Als, db: Session, databank: Databank) -> None:
    ingevuld.terug(db, cast)
    db.commit()
    sanne = als(cast.sanne)
    sanne.get("/dossier")
    with tel_sql(databank) as gezien:
        assert sanne.get("/dossier").status_code == 200
    assert len(gezien) <= 4, gezien


@pytest.mark.parametrize(
    "wie", ["de_wit", "buitenstaander", "intaker", "gemeente", "ouder_account", "schoolbeheer", "zorgco"]
)
def test_nobody_else_opens_a_pupils_dossier(cast: Cast, als: Als, db: Session, wie: str) -> None:
    ingevuld.bij_mentor(db, cast)
    db.commit()
    klant, pad = als(getattr(cast, wie)), f"/dossier/leerling/{cast.sanne.id}"
    voor_school = wie in ("de_wit", "zorgco")
    assert klant.get(pad).status_code == (404 if voor_school else 403)
    assert klant.get(f"{pad}/deel-b").status_code == (404 if wie == "de_wit" else 403)
    assert klant.stuur(f"{pad}/deel-b", ingevuld.B).status_code == (404 if wie == "de_wit" else 403)
    assert klant.get(f"{pad}/versies/1/pdf").status_code == (404 if voor_school else 403)
    assert klant.get(f"/zorg/{cast.sanne.id}").status_code == (404 if wie == "zorgco" else 403)


def test_form_fields_that_are_not_asked_change_nothing(cast: Cast, als: Als, db: Session) -> None:
    """Mass assignment: status, zorg_nodig, someone else's id."""
    sanne = als(cast.sanne)
    vul_in(sanne, "waarom/motivatie", {"motivatie": "x", "status": "verzonden", "zorg_nodig": "ja", "persoon_id": "y"})
    from app.dossier.queries import stand_van

    stand = stand_van(db, cast.sanne.id)
    assert (stand.status, stand.zorg_nodig) == ("bij_leerling", False)


def test_a_question_that_follows_from_an_earlier_page_is_required_there(als: Callable[..., Klant], cast: Cast) -> None:
    """'Straks' is asked because help was chosen one page before; leaving it empty does not go on."""
    sanne = als(cast.sanne)
    naar = sanne.stuur("/dossier/hulp/nu", {"manier": "hier", "hulp": "dyslexie"}).headers["location"]
    assert naar == "/dossier/hulp/helpt"
    assert 'name="straks"' in sanne.bezoek("/dossier/hulp/helpt")
    assert sanne.stuur("/dossier/hulp/helpt", {"helpt": "extra_tijd"}).headers["location"].endswith("?kijk=1")
    assert sanne.stuur("/dossier/hulp/helpt", {"straks": "ja"}).headers["location"] == "/dossier/hulp/wie-leest"
    assert sanne.stuur("/dossier/hulp/nu", {"manier": "gesprek"}).headers["location"] == "/dossier/hulp/wie-leest"
