"""One opleiding, a few side by side, and the ways beside the mbo."""

import os
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlmodel import Session, select

from app.kit.clock import nu
from app.overstap.models import Keuze
from app.verkennen.inhoud import catalogus
from app.verkennen.models import ActiviteitOver, Bron
from tests import factories as f
from tests.bladkeuring import keur
from tests.cast import Cast
from tests.conftest import Klant
from tests.verkennen.studies import zaai_aanbod, zet_neer


@pytest.fixture
def aanbod(db: Session, cast: Cast) -> dict[str, str]:
    """Kok in two towns, and one crebo that only the offer knows."""
    return zaai_aanbod(db, cast)


def test_one_opleiding_for_somebody_with_this_diploma(klant: Klant, aanbod: dict[str, str]) -> None:
    html = klant.bezoek("/zoek/studie/25180?vooropleiding=vmbo-bb&vanaf=1011")
    assert "Ja: met een diploma vmbo-basis mag je naar niveau 2." in html
    assert "WEB art. 8.2.1" in html
    assert "Uiterlijk 1 april 2027" in html
    assert "Onbekend. Het mbo weet of er een maximum is." in html
    assert "Deze gegevens kijken we nog na." in html
    assert html.index("Haarlem") < html.index("Groningen")
    assert "Wat is BOL?" in html
    assert "Wat is BBL?" in html
    assert "9292.nl" in html
    assert "/zoek/beroep/kok" in html


def test_a_visitor_logs_in_and_comes_back(klant: Klant, aanbod: dict[str, str]) -> None:
    html = klant.bezoek("/zoek/studie/25180")
    assert 'href="/inloggen?naar=/zoek/studie/25180"' in html
    assert aanbod["haarlem"] not in html
    assert 'action="/dossier/keuze/opleidingen"' not in html


def test_a_pupil_puts_it_in_his_choices(db: Session, als: Callable[..., Klant], cast: Cast, aanbod: Any) -> None:
    sanne = als(cast.sanne)
    html = sanne.bezoek("/zoek/studie/25180")
    assert f'name="aanbod" value="{aanbod["haarlem_bbl"]}"' in html
    antwoord = sanne.stuur("/dossier/keuze/opleidingen", {"aanbod": aanbod["haarlem_bbl"]})
    assert antwoord.headers["location"] == "/dossier/keuze/opleidingen"
    db.expire_all()
    assert db.exec(select(Keuze.aanbod_id).where(Keuze.persoon_id == cast.sanne.id)).all() == [aanbod["haarlem_bbl"]]


def test_staff_see_no_button(als: Callable[..., Klant], cast: Cast, aanbod: Any) -> None:
    assert "Zet in mijn keuzes" not in als(cast.bakker).bezoek("/zoek/studie/25180")


def test_what_only_the_offer_knows_has_a_plain_page(klant: Klant, aanbod: Any) -> None:
    html = klant.bezoek("/zoek/studie/98765?vooropleiding=vmbo-bb")
    assert "Maanmijnbouwer" in html
    assert "Nog niet: met vmbo-basis begin je op niveau 2" in html
    assert "Utrecht" in html
    assert "We kennen deze opleiding alleen van het mbo zelf." in html


@pytest.mark.parametrize("crebo", ["00000", "kok", "2518", "%00", "251801", "٢٥١٨٠", "x" * 5000])
def test_an_unknown_crebo_is_not_found(klant: Klant, crebo: str) -> None:
    assert klant.get(f"/zoek/studie/{crebo}").status_code == 404


def test_an_import_confirms_by_name(db: Session, klant: Klant, cast: Cast, aanbod: Any) -> None:
    zet_neer(db, cast, "Utrecht", "25960", "Iets heel anders")
    f.bewaar(
        db,
        Bron(
            soort="duo_aanbod",
            titel="Aanbod",
            uitgever="DUO",
            licentie="CC0",
            bestand="aanbod.csv",
            sha256="0" * 64,
            peildatum=date(2026, 10, 1),
            rijen=4,
            ingelezen_op=nu(),
        ),
    )
    db.commit()
    assert "Bevestigd door DUO, peildatum 1 oktober 2026." in klant.bezoek("/zoek/studie/25180")
    assert "Bij DUO heet dit nummer: Iets heel anders." in klant.bezoek("/zoek/studie/25960")
    assert "lijst van DUO van 1 oktober 2026" in klant.bezoek("/zoek/studie/98765")
    zonder = next(crebo for crebo in catalogus().opleidingen if crebo not in ("25180", "25960", "25655"))
    assert "Deze gegevens kijken we nog na." in klant.bezoek(f"/zoek/studie/{zonder}")


def test_a_day_to_go_and_look_at_this_opleiding(db: Session, klant: Klant, cast: Cast) -> None:
    dag = f.activiteit(db, cast.mbo.organisatie_id, "Koken voor beginners")
    f.bewaar(db, ActiviteitOver(activiteit_id=dag.id, soort="crebo", code="25180"))
    db.commit()
    assert "Koken voor beginners" in klant.bezoek("/zoek/studie/25180")
    assert "Koken voor beginners" not in klant.bezoek("/zoek/studie/25655")


def test_side_by_side_at_most_three(klant: Klant, aanbod: Any) -> None:
    html = klant.bezoek("/zoek/studie/naast?crebo=25180,98765&crebo=25655&vanaf=Haarlem")
    assert html.count('<th scope="col">') == 3
    assert "Drie is het meeste." in html
    assert "dichtbij" in html
    vier = klant.bezoek("/zoek/studie/naast?crebo=25180,98765,25655,25960")
    assert "Je ziet er hooguit drie." in vier
    een = klant.bezoek("/zoek/studie/naast?crebo=25180&vooropleiding=pro")
    assert "Nog niet: met een diploma van entree" in een
    assert re.search(r'href="/zoek/studie/naast\?vooropleiding=pro&amp;crebo=25180,\d{5}"', een)


@pytest.mark.parametrize("vraag", ["", "?crebo=", "?crebo=kok,00000", "?crebo=" + "1" * 9000, "?crebo=%01"])
def test_nothing_to_compare_says_so(klant: Klant, vraag: str) -> None:
    assert "Kies er twee of drie." in klant.bezoek(f"/zoek/studie/naast{vraag}")


def test_every_opleiding_of_the_catalogue_has_a_good_page(klant: Klant) -> None:
    step = 1 if os.environ.get("DOORLIJN_VOL") == "1" else 5
    for crebo, opleiding in list(catalogus().opleidingen.items())[::step]:
        html = klant.get(f"/zoek/studie/{crebo}").text
        keur(html, "nl")
        assert opleiding.leert[0].split("'")[0][:20] in html


def test_every_route_beside_the_mbo_has_a_page(klant: Klant) -> None:
    html = klant.bezoek("/zoek/route")
    for route in catalogus().routes.values():
        assert f'href="/zoek/route/{route.id}"' in html
        bladzij = klant.bezoek(f"/zoek/route/{route.id}")
        assert all(zin.split("'")[0] in bladzij for zin in (*route.vraagt, *route.stappen))
    assert klant.get("/zoek/route/raket").status_code == 404


@pytest.mark.parametrize("crebo", ["25180", "25655"])
def test_who_is_late_hears_that_applying_is_still_possible(klant: Klant, crebo: str) -> None:
    assert "Is 1 april voorbij? Aanmelden kan nog" in klant.bezoek(f"/zoek/studie/{crebo}")
