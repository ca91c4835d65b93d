"""Zoek Jouw Studie: finding, filtering, the map, and what the pages cost."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import Session

from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.scholen.models import Aanbod, MboLocatie
from app.scholen.plaatsen import plaatsen
from app.verkennen.inhoud import catalogus
from tests.cast import Cast
from tests.conftest import Klant, tel_sql
from tests.verkennen.studies import zaai_aanbod

MEESTE = 8
"""Statements of a page (issue: must hold)."""


@pytest.fixture
def aanbod(db: Session, cast: Cast) -> dict[str, str]:
    """Kok in two towns, and one crebo that only the offer knows."""
    return zaai_aanbod(db, cast)


def namen(html: str) -> list[str]:
    """Names of the opleidingen in the list, in order."""
    return re.findall(r'<h3><a href="/zoek/studie/\d{5}[^"]*" lang="nl" dir="auto">([^<]*)</a>', html)


def test_the_catalogue_is_there_with_its_number_and_domeinen(klant: Klant, aanbod: dict[str, str]) -> None:
    html = klant.bezoek("/zoek/studie")
    assert f"{len(catalogus().opleidingen) + 1} opleidingen" in html
    assert "/zoek/studie?domein=horeca" in html
    assert 'href="/zoek/route"' in html
    assert 'rel="canonical"' in html
    assert len(namen(html)) == 20


def test_a_visitor_may_keep_the_page_and_a_pupil_may_not(klant: Klant, als: Callable[..., Klant], cast: Cast) -> None:
    assert "public" in klant.get("/zoek/studie").headers["cache-control"]
    assert "public" not in als(cast.sanne).get("/zoek/studie").headers.get("cache-control", "")


@pytest.mark.parametrize(
    ("vraag", "eerste"),
    [("q=kok", "Kok"), ("q=25180", "Kok"), ("q=verple", "Mbo-Verpleegkundige"), ("q=maanmijn", "Maanmijnbouwer")],
)
def test_words_a_part_of_a_word_and_a_crebo_find_it(
    klant: Klant, aanbod: dict[str, str], vraag: str, eerste: str
) -> None:
    assert namen(klant.bezoek(f"/zoek/studie?{vraag}"))[0] == eerste


def test_a_beroep_finds_what_leads_to_it(klant: Klant) -> None:
    assert "Kapper" in namen(klant.bezoek("/zoek/studie?q=haren+knippen"))[:6]


def test_filters_hold_together(klant: Klant, aanbod: dict[str, str]) -> None:
    html = klant.bezoek("/zoek/studie?domein=horeca&niveau=2&leerweg=bbl&vanaf=Amsterdam&km=25")
    assert namen(html) == ["Kok"]
    assert "1 opleiding<" in html.replace("\n", "")
    assert "ongeveer 16 km" in html or "ongeveer 17 km" in html


def test_what_nobody_offers_is_not_near(klant: Klant, aanbod: dict[str, str]) -> None:
    assert namen(klant.bezoek("/zoek/studie?vanaf=Maastricht&km=25")) == []
    assert namen(klant.bezoek("/zoek/studie?vanaf=Groningen&km=10")) == ["Kok"]
    assert namen(klant.bezoek("/zoek/studie?bij=Utrecht")) == ["Maanmijnbouwer"]


def test_of_one_mbo(klant: Klant, aanbod: dict[str, str], cast: Cast) -> None:
    html = klant.bezoek(f"/zoek/studie?instelling={cast.mbo.organisatie_id}")
    assert sorted(namen(html)) == ["Kok", "Maanmijnbouwer", catalogus().opleidingen["25655"].naam]


def test_what_fits_his_school(klant: Klant, als: Callable[..., Klant], cast: Cast) -> None:
    html = als(cast.sanne).bezoek("/zoek/studie?niveau=past")
    assert "Past bij jouw school" in html
    niveaus = {een.niveau for een in catalogus().opleidingen.values() if een.naam in namen(html)}
    assert niveaus <= {3, 4}
    assert "Kies ook je school" in klant.bezoek("/zoek/studie?niveau=past")
    bb = klant.bezoek("/zoek/studie?niveau=past&vooropleiding=vmbo-bb")
    assert {een.niveau for een in catalogus().opleidingen.values() if een.naam in namen(bb)} == {2}


def test_a_pupils_town_counts_but_stands_in_no_address(als: Callable[..., Klant], cast: Cast, aanbod: Any) -> None:
    html = als(cast.sanne).bezoek("/zoek/studie?q=kok")
    assert "Leeg is jouw woonplaats: Amsterdam." in html
    assert "vanaf=" not in html
    assert 'value="Amsterdam"' not in html


def test_chosen_filters_can_each_be_taken_away(klant: Klant, aanbod: dict[str, str]) -> None:
    html = klant.bezoek("/zoek/studie?q=kok&leerweg=bbl&bij=Haarlem")
    assert 'href="/zoek/studie?q=kok&amp;bij=Haarlem"' in html
    assert 'href="/zoek/studie?q=kok&amp;leerweg=bbl"' in html


def test_the_map_has_a_link_with_a_name_for_every_dot_and_the_same_as_a_list(klant: Klant, aanbod: Any) -> None:
    html = klant.bezoek("/zoek/studie?q=kok")
    assert html.count("Groningen: 1 mogelijkheid") == 3  # label, title, list
    assert html.count("Haarlem: 2 mogelijkheden") == 3
    assert 'href="/zoek/studie?q=kok&amp;bij=Groningen"' in html
    assert "Utrecht: " not in html


def test_pages_turn_and_beyond_the_last_is_the_last(klant: Klant) -> None:
    eerste, tweede = namen(klant.bezoek("/zoek/studie")), namen(klant.bezoek("/zoek/studie?bladzij=2"))
    assert not set(eerste) & set(tweede)
    laatste = klant.bezoek("/zoek/studie?bladzij=999")
    assert namen(laatste)
    assert 'rel="next"' not in laatste


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ("vanaf=Atlantis", "Deze plaats kennen we niet"),
        ("vanaf=1000", "Deze postcode kennen we niet"),
        ("km=7", "Kies een afstand uit de lijst"),
        ("km=25", "Vul ook je woonplaats in"),
        ("vooropleiding=hbo", "Deze school kennen we niet"),
        ("instelling=nergens", "Dit mbo kennen we niet"),
        ("instelling=%09x%0A", "Dit mbo kennen we niet"),
        ("bij=Atlantis", "Deze plaats staat niet op de kaart"),
        ("domein=toveren&niveau=9&leerweg=xyz&bladzij=-1", "opleidingen"),
        ("q=%01%02&bladzij=99999999999999999999", "opleidingen"),
        ("q=" + "x" * 10_000, "opleiding"),
        ("q=%F0%9F%98%80", "opleiding"),
    ],
)
def test_bad_input_gets_a_sentence(klant: Klant, aanbod: Any, vraag: str, zin: str) -> None:
    assert zin in klant.bezoek(f"/zoek/studie?{vraag}")


def test_the_part_for_htmx_says_the_number_and_the_address(klant: Klant, aanbod: dict[str, str]) -> None:
    antwoord = klant.get("/zoek/studie/treffers?q=kok&domein=&km=")
    assert antwoord.status_code == 200
    assert antwoord.headers["hx-replace-url"] == "/zoek/studie?q=kok"
    assert "<html" not in antwoord.text
    assert 'hx-swap-oob="innerHTML:#zeg"' in antwoord.text
    assert namen(antwoord.text)[0] == "Kok"


def test_few_statements_with_fifteen_thousand_offers(
    db: Session, databank: Databank, klant: Klant, als: Callable[..., Klant], cast: Cast
) -> None:
    mbo = cast.mbo.organisatie_id
    waar = list(plaatsen().values())[::8][:300]
    plekken = [
        MboLocatie(
            id=nieuw_id(), instelling_id=mbo, naam=een.naam, plaats=een.naam, breedte=een.breedte, lengte=een.lengte
        )
        for een in waar
    ]
    db.add_all(plekken)
    db.flush()
    crebos = [*catalogus().opleidingen][:40] + [f"{nummer}" for nummer in range(90000, 90010)]
    rijen = [
        {"id": nieuw_id(), "instelling_id": mbo, "locatie_id": plek.id, "crebo": crebo, "naam": f"Opleiding {crebo}"}
        | {"niveau": 2 + int(crebo) % 3, "leerweg": "bol"}
        for plek in plekken
        for crebo in crebos
    ]
    db.connection().execute(Aanbod.__table__.insert(), rijen)  # type: ignore[attr-defined]
    db.commit()
    sanne, crebo = als(cast.sanne), crebos[0]
    for pad in (
        "/zoek/studie",
        "/zoek/studie?q=opleiding&km=50&niveau=past",
        "/zoek/studie?domein=bouw&bij=Utrecht",
        f"/zoek/studie/{crebo}",
        f"/zoek/studie/naast?crebo={crebo},{crebos[1]},90001",
    ):
        with tel_sql(databank) as gezien:
            sanne.bezoek(pad)
        assert len(gezien) <= MEESTE, f"{pad}: {len(gezien)}"
        with tel_sql(databank) as gezien:
            html = klant.bezoek(pad)
        assert len(gezien) <= MEESTE, f"{pad}: {len(gezien)}"
        assert len(html) < 250_000


@pytest.mark.parametrize("taal", ["ar", "en"])
def test_in_another_language_the_words_of_the_catalogue_stay_dutch(klant: Klant, aanbod: Any, taal: str) -> None:
    klant.cookies.set("taal", taal)
    for pad in (
        "/zoek/studie?q=kok&bij=Haarlem",
        "/zoek/studie/25180",
        "/zoek/studie/naast?crebo=25180",
        "/zoek/route/havo",
    ):
        assert 'lang="nl"' in klant.bezoek(pad, taal)
