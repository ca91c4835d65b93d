"""The list of activities: what is in it, in what order, and what an address may say."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from sqlmodel import Session

from app.kit.clock import nu
from app.scholen.plaatsen import plek_van
from app.verkennen.inhoud import catalogus
from app.verkennen.models import ActiviteitOver, BeroepOordeel
from app.verkennen.queries.activiteit import (
    PER_BLAD,
    ActiviteitFilter,
    komend_over,
    organisaties_met,
    tel_per_plaats,
    zoek_activiteiten,
)
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant

Als = Callable[..., Klant]
GRONINGEN = {"plaats": "Groningen", "breedte": 53.22, "lengte": 6.57}
HAARLEM = {"plaats": "Haarlem", "breedte": 52.38, "lengte": 4.64}


def maak(db: Session, cast: Cast, titel: str, *over: tuple[str, str], dagen: int = 7, **velden: Any) -> str:
    begin = nu() + timedelta(days=dagen)
    tijden = {"begint_op": begin, "eindigt_op": begin + timedelta(hours=2)}
    activiteit = f.activiteit(db, cast.mbo.organisatie_id, titel, **(tijden | velden))
    for soort, code in over:
        f.bewaar(db, ActiviteitOver(activiteit_id=activiteit.id, soort=soort, code=code))
    return str(activiteit.id)


def titels(db: Session, **filter_: Any) -> list[str]:
    gevraagd = ActiviteitFilter(**filter_)
    rijen = zoek_activiteiten(db, gevraagd)
    assert sum(een.aantal for een in tel_per_plaats(db, gevraagd)) == len(rijen)
    return [rij.titel for rij in rijen]


def test_alleen_wat_openbaar_is_en_nog_komt(db: Session, cast: Cast) -> None:
    maak(db, cast, "later", dagen=9)
    maak(db, cast, "eerder", dagen=2)
    maak(db, cast, "concept", stand="concept")
    maak(db, cast, "afgelast", stand="afgelast")
    maak(db, cast, "voorbij", dagen=-1)
    maak(db, cast, "bezig", begint_op=nu() - timedelta(hours=1), eindigt_op=nu() + timedelta(hours=1))
    assert titels(db) == ["bezig", "eerder", "later"]
    assert [naam for _id, naam in organisaties_met(db)] == ["Mbo Amstelstroom"]


def test_filters(db: Session, cast: Cast) -> None:
    maak(db, cast, "zorg", ("domein", "zorg"), soort="open_dag", **HAARLEM)
    maak(db, cast, "kok", ("crebo", "25180"), ("beroep", "kok"), **GRONINGEN)
    maak(db, cast, "online", online=True, plaats="", breedte=None, lengte=None)
    garage = f.activiteit(
        db, str(f.wie_is(db, cast.bedrijf).organisaties("bedrijf")[0]), "garage", soort="bedrijfsbezoek"
    )
    amsterdam = plek_van("Amsterdam")
    assert titels(db, soort="open_dag") == ["zorg"]
    assert titels(db, codes=(("domein", "zorg"), ("beroep", "kok"))) == ["zorg", "kok"]
    assert titels(db, codes=()) == []
    assert titels(db, codes=(("beroep", "kok"),), domein_codes=(("domein", "zorg"),)) == []
    assert titels(db, organisatie_id=garage.organisatie_id) == ["garage"]
    assert sorted(titels(db, plek=amsterdam, km=25)) == ["garage", "online", "zorg"]
    assert titels(db, plek=amsterdam, km=10) == ["online", "garage"]
    afstand = {rij.titel: rij.km for rij in zoek_activiteiten(db, ActiviteitFilter(plek=amsterdam))}
    assert afstand["online"] is None
    assert 10 < (afstand["zorg"] or 0) < 25
    assert 130 < (afstand["kok"] or 0) < 160


def test_vanaf_een_dag_telt_in_amsterdam(db: Session, cast: Cast) -> None:
    dag = f.moment("2026-12-06T00:00")
    maak(db, cast, "vlak voor", begint_op=dag - timedelta(minutes=1), eindigt_op=dag)
    maak(db, cast, "precies", begint_op=dag, eindigt_op=dag + timedelta(hours=1))
    assert titels(db, vanaf=dag.date()) == ["precies"]


def test_komend_over_eerst_dichtbij(db: Session, cast: Cast) -> None:
    over = ("beroep", "kok")
    maak(db, cast, "ver en morgen", over, dagen=1, **GRONINGEN)
    maak(db, cast, "dichtbij en later", over, dagen=20, **HAARLEM)
    maak(db, cast, "iets anders", ("beroep", "kapper"), dagen=1)
    amsterdam = plek_van("Amsterdam")
    assert [rij.titel for rij in komend_over(db, [over], amsterdam)] == ["dichtbij en later", "ver en morgen"]
    assert [rij.titel for rij in komend_over(db, [over], None)] == ["ver en morgen", "dichtbij en later"]
    assert [rij.titel for rij in komend_over(db, [over, ("beroep", "kapper")], None, 1)] == ["ver en morgen"]
    assert komend_over(db, [], amsterdam) == []


def test_bladeren(db: Session, cast: Cast, klant: Klant) -> None:
    for nummer in range(PER_BLAD + 3):
        maak(db, cast, f"Dag nummer {nummer:02}", dagen=nummer + 1)
    db.commit()
    eerste, tweede, ver = (klant.bezoek(f"/zoek/mbo?bladzij={n}") for n in ("1", "2", "99"))
    assert "Dag nummer 00" in eerste
    assert "Dag nummer 20" not in eerste
    assert "Bladzijde 1 van 2" in eerste
    assert "Dag nummer 22" in tweede
    assert "Bladzijde 2 van 2" in ver


def test_past_bij_wat_een_leerling_leuk_vindt(als: Als, db: Session, cast: Cast, klant: Klant) -> None:
    kok = catalogus().beroepen["kok"]
    crebo = catalogus().opleidingen_van["kok"][0].crebo
    maak(db, cast, "Dag over het beroep", ("beroep", "kok"))
    maak(db, cast, "Dag over de opleiding", ("crebo", crebo))
    maak(db, cast, "Dag over het domein", ("domein", str(kok.domein)))
    maak(db, cast, "Dag over haren", ("beroep", "kapper"))
    db.commit()
    sanne = als(cast.sanne)
    assert "nog geen beroep leuk gevonden" in sanne.bezoek("/zoek/mbo?past=ja")
    for beroep, oordeel in {"kok": "ja", "kapper": "nee"}.items():
        db.add(BeroepOordeel(persoon_id=cast.sanne.id, beroep_id=beroep, oordeel=oordeel, op=nu()))
    db.commit()
    html = sanne.bezoek("/zoek/mbo?past=ja")
    assert all(f"Dag over {wat}" in html for wat in ("het beroep", "de opleiding", "het domein"))
    assert "Dag over haren" not in html
    assert "Dag over haren" in als(cast.yusuf).bezoek("/zoek/mbo")
    bezoeker = klant.bezoek("/zoek/mbo?past=ja")
    assert "Dag over haren" in bezoeker
    assert "Past bij mijn keuzes" not in bezoeker


def test_wat_je_hebt_staat_op_de_kaart_en_alleen_bij_jou(als: Als, db: Session, cast: Cast, klant: Klant) -> None:
    dag = maak(db, cast, "Meeloopdag")
    db.commit()
    als(cast.sanne).stuur(f"/zoek/mbo/{dag}/deelname")
    assert "Je gaat" in als(cast.sanne).bezoek("/zoek/mbo")
    assert "Je gaat" not in als(cast.yusuf).bezoek("/zoek/mbo")
    antwoord = klant.get("/zoek/mbo")
    assert " required" not in antwoord.text  # a browser would not send the form while one choice is open
    assert "Nog 19 plekken" in antwoord.text
    assert antwoord.headers["cache-control"] == "public, max-age=300"
    assert "public" not in als(cast.sanne).get("/zoek/mbo").headers["cache-control"]


def test_waar_een_leerling_woont_telt_maar_staat_niet_in_het_adres(als: Als, db: Session, cast: Cast) -> None:
    maak(db, cast, "Dichtbij", **HAARLEM)
    maak(db, cast, "Ver", **GRONINGEN)
    db.commit()
    sanne = als(cast.sanne)
    html = sanne.bezoek("/zoek/mbo?km=25&vanaf=")
    assert "Dichtbij" in html
    assert "Ver</span>" not in html
    assert "Leeg is vanaf Amsterdam." in html
    assert "vanaf=Amsterdam" not in html
    assert 'value="Amsterdam"' not in html
    assert sanne.get("/zoek/mbo/treffers?km=25&vanaf=").headers["hx-replace-url"] == "/zoek/mbo?km=25"


def test_alleen_de_treffers(klant: Klant, db: Session, cast: Cast) -> None:
    maak(db, cast, "Open dag Zorg", ("domein", "zorg"), soort="open_dag")
    db.commit()
    vraag = {"soort": "open_dag", "domein": "zorg", "vanaf": "Haarlem", "km": "50"}
    antwoord = klant.get(f"/zoek/mbo/treffers?{urlencode(vraag)}")
    assert "Open dag Zorg" in antwoord.text
    assert "<html" not in antwoord.text
    assert antwoord.headers["hx-replace-url"] == f"/zoek/mbo?{urlencode(vraag)}"


@pytest.mark.parametrize(
    "vraag",
    [
        {"soort": "feest"},
        {"domein": "x" * 10_000},
        {"dag": "2026-13-45"},
        {"dag": "gisteren"},
        {"dag": "9999-12-31"},
        {"dag": "1900-01-01"},
        {"km": "-5"},
        {"km": "99999999999999999999"},
        {"vanaf": "Atlantis"},
        {"vanaf": "' OR 1=1 --"},
        {"vanaf": "9" * 10_000},
        {"van": "bestaat-niet"},
        {"van": "é" * 24},
        {"bladzij": "0"},
        {"bladzij": "-1"},
        {"bladzij": "²"},
        {"bladzij": "9" * 5000},
        {"maand": "2026-11"},
    ],
)
@pytest.mark.parametrize("pad", ["/zoek/mbo", "/zoek/mbo/kalender"])
def test_een_adres_mag_alles_zeggen(klant: Klant, db: Session, cast: Cast, pad: str, vraag: dict[str, str]) -> None:
    maak(db, cast, "Meeloopdag")
    db.commit()
    html = klant.bezoek(f"{pad}?{urlencode(vraag)}")
    assert klant.get(f"/zoek/mbo/treffers?{urlencode(vraag)}").status_code == 200
    if vraag.get("dag") in ("2026-13-45", "gisteren") and pad == "/zoek/mbo":
        assert "Deze datum klopt niet" in html
    if vraag.get("vanaf") == "Atlantis":
        assert "Deze plaats kennen we niet" in html
