"""Taking part, as a pupil sees it."""

from collections.abc import Callable

import pytest
from sqlmodel import Session, select

from app.verkennen.actions.deelname import schrijf_in, zet_aanwezig
from app.verkennen.models import Activiteit, Deelname, Peiling
from tests import factories as f
from tests.bladkeuring import formulier
from tests.cast import Cast
from tests.conftest import Klant
from tests.verkennen.volk import maak_activiteit, maak_leerlingen, statussen

Als = Callable[..., Klant]
OP_DE_DAG = "2026-12-05T09:30"
CODE = "0123456789abcdefghjkmnpq"


@pytest.fixture
def dag(db: Session, cast: Cast) -> str:
    """One place, parents welcome."""
    activiteit_id = maak_activiteit(db, cast, 1, ouders_welkom=True, code=CODE)
    db.commit()
    return activiteit_id


def test_inschrijven_en_je_bedenken(als: Als, db: Session, cast: Cast, dag: str) -> None:
    sanne = als(cast.sanne)
    pad = f"/zoek/mbo/{dag}"
    html = sanne.bezoek(pad)
    assert "Er is 1 plek" in html
    assert "één keer afmelden, tot zaterdag 5 december om 10:00 uur" in html
    velden = formulier(html, f"{pad}/deelname")
    assert velden["begeleiders"] == "0"
    antwoord = sanne.stuur(f"{pad}/deelname", {"begeleiders": "2"})
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, pad)
    html = sanne.bezoek(pad)
    assert "Je gaat!" in html
    assert "Met 2 mensen die meegaan." in html
    assert f"{pad}/afspraak.ics" in html
    assert sanne.stuur(f"{pad}/afmelding").status_code == 303
    html = sanne.bezoek(pad)
    assert "Je meldde je af." in html
    assert "nog een keer afmelden kan niet" in html
    sanne.stuur(f"{pad}/deelname")
    html = sanne.bezoek(pad)
    assert "Je gaat!" in html
    assert "al een keer af" in html
    assert "/afmelding" not in html
    assert "al een keer af" in sanne.stuur(f"{pad}/afmelding").text
    assert statussen(db, dag) == ["ingeschreven"]


def test_de_wachtlijst_en_doorschuiven(als: Als, cast: Cast, dag: str) -> None:
    sanne, yusuf, pad = als(cast.sanne), als(cast.yusuf), f"/zoek/mbo/{dag}"
    sanne.stuur(f"{pad}/deelname")
    html = yusuf.bezoek(pad)
    assert "De enige plek is bezet" in html
    assert "Zet me op de wachtlijst" in html
    yusuf.stuur(f"{pad}/deelname")
    assert "Je bent nummer 1 op de wachtlijst" in yusuf.bezoek(pad)
    assert "Nummer 1 op de wachtlijst" in yusuf.bezoek("/zoek/mbo/mijn")
    sanne.stuur(f"{pad}/afmelding")
    assert "Je gaat!" in yusuf.bezoek(pad)


@pytest.mark.parametrize("aantal", ["3", "-1", "veel", "9" * 40])
def test_te_veel_begeleiders(als: Als, db: Session, cast: Cast, dag: str, aantal: str) -> None:
    antwoord = als(cast.sanne).stuur(f"/zoek/mbo/{dag}/deelname", {"begeleiders": aantal})
    assert antwoord.status_code == 422
    assert "hoogstens 2 mensen" in antwoord.text
    assert statussen(db, dag) == []


def test_wie_geen_leerling_is_schrijft_zich_niet_in(als: Als, klant: Klant, cast: Cast, dag: str) -> None:
    pad = f"/zoek/mbo/{dag}"
    assert f"/inloggen?naar={pad}" in klant.bezoek(pad)
    assert "met hun eigen account" in als(cast.bakker).bezoek(pad)
    assert als(cast.bakker).stuur(f"{pad}/deelname").status_code == 403
    assert klant.post(f"{pad}/deelname", follow_redirects=False).status_code in (303, 403)


def test_een_ander_merkt_niets(als: Als, klant: Klant, cast: Cast, dag: str) -> None:
    als(cast.sanne).stuur(f"/zoek/mbo/{dag}/deelname")
    for html in (klant.bezoek(f"/zoek/mbo/{dag}"), als(cast.yusuf).bezoek(f"/zoek/mbo/{dag}")):
        assert "Sanne" not in html
        assert "Je gaat" not in html
    assert als(cast.yusuf).stuur(f"/zoek/mbo/{dag}/afmelding").status_code == 404
    assert "Meeloopdag" not in als(cast.yusuf).bezoek("/zoek/mbo/mijn")


def test_aan_de_deur(als: Als, db: Session, cast: Cast, dag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sanne = als(cast.sanne)
    sanne.stuur(f"/zoek/mbo/{dag}/deelname")
    pad = f"/zoek/mbo/hier/{CODE}"
    assert "van 09:00 tot 14:00 uur" in sanne.bezoek(pad)
    assert sanne.stuur(pad).status_code == 409
    monkeypatch.setenv("DOORLIJN_NU", OP_DE_DAG)
    sanne, yusuf = als(cast.sanne), als(cast.yusuf)
    assert "Ik ben er" in sanne.bezoek(pad)
    assert sanne.stuur(pad).status_code == 303
    assert "Je bent binnen" in sanne.bezoek(pad)
    assert "Je was erbij" in sanne.bezoek(f"/zoek/mbo/{dag}")
    assert "Alle plekken zijn bezet" in yusuf.bezoek(pad)
    assert yusuf.stuur(pad).status_code == 409
    assert statussen(db, dag) == ["aanwezig"]


def test_aan_de_deur_zonder_inschrijving(
    als: Als, db: Session, cast: Cast, dag: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = f"/zoek/mbo/hier/{CODE}"
    monkeypatch.setenv("DOORLIJN_NU", OP_DE_DAG)
    yusuf = als(cast.yusuf)
    assert "Schrijf me in, ik ben er" in yusuf.bezoek(pad)
    yusuf.stuur(pad)
    assert statussen(db, dag) == ["aanwezig"]


def test_een_code_die_niet_klopt(als: Als, klant: Klant, db: Session, cast: Cast, dag: str) -> None:
    for fout in (CODE[:-1] + "0", CODE[:8], CODE[:-1], CODE + "0", "x", "%00", "é" * 24, "0" * 5000):
        assert als(cast.sanne).get(f"/zoek/mbo/hier/{fout}").status_code == 404, fout
        assert als(cast.sanne).stuur(f"/zoek/mbo/hier/{fout}").status_code == 404, fout
    naar_inloggen = klant.get(f"/zoek/mbo/hier/{CODE}", follow_redirects=False)
    assert naar_inloggen.status_code == 303
    assert naar_inloggen.headers["location"].startswith("/inloggen?naar=")


def test_de_peiling(als: Als, db: Session, cast: Cast, dag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (ander,) = maak_leerlingen(db, cast, 1)
    schrijf_in(db, ander, maak_activiteit(db, cast, 3))
    deelname_id = schrijf_in(db, f.wie_is(db, cast.sanne), dag).id
    db.commit()
    monkeypatch.setenv("DOORLIJN_NU", OP_DE_DAG)
    sanne, pad = als(cast.sanne), f"/zoek/mbo/{dag}/peiling"
    assert sanne.get(pad).status_code == 409
    assert sanne.stuur(pad, {"cijfer": "4", "past": "ja"}).status_code == 409
    zet_aanwezig(db, None, db.get_one(Deelname, deelname_id), True)
    db.commit()
    assert "Wat vond je ervan?" in sanne.bezoek(pad)
    lang = "Leuk! " * 60
    antwoord = sanne.stuur(pad, {"cijfer": "7", "past": "soms", "tekst": lang})
    assert antwoord.status_code == 422
    assert all(
        zin in antwoord.text for zin in ("Kies hoe leuk", "Kies of het bij je past", "hoogstens 300", lang.strip())
    )
    for cijfer, tekst in (("4", "De kapsalon\nwas echt"), ("5", "")):
        assert sanne.stuur(pad, {"cijfer": cijfer, "past": "ja", "tekst": tekst}).status_code == 303
    assert 'value="5" checked' in sanne.bezoek(pad)
    assert als(cast.yusuf).get(pad).status_code == 404
    peiling = db.exec(select(Peiling)).one()
    assert (peiling.deelname_id, peiling.cijfer, peiling.past, peiling.tekst) == (deelname_id, 5, "ja", "")


def test_mijn_dagen(als: Als, db: Session, cast: Cast, dag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sanne = als(cast.sanne)
    assert "nog geen dag gekozen" in sanne.bezoek("/zoek/mbo/mijn")
    wie = f.wie_is(db, cast.sanne)
    schrijf_in(db, wie, dag)
    af = maak_activiteit(db, cast, 3, titel="Open avond Techniek")
    schrijf_in(db, wie, af)
    db.get_one(Activiteit, af).stand = "afgelast"
    db.commit()
    html = sanne.bezoek("/zoek/mbo/mijn")
    assert "Dit komt eraan" in html
    assert "Gaat niet door" in html
    monkeypatch.setenv("DOORLIJN_NU", "2026-12-05T12:30")
    zet_aanwezig(db, None, db.exec(select(Deelname).where(Deelname.activiteit_id == dag)).one(), True)
    db.commit()
    html = als(cast.sanne).bezoek("/zoek/mbo/mijn")
    assert "Dit is geweest" in html
    assert f"/zoek/mbo/{dag}/peiling" in html
