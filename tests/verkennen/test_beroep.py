"""The story of a beroep, for everybody; and what a pupil says about it."""

from collections.abc import Callable

import pytest
from sqlmodel import Session, select

from app.verkennen.inhoud import catalogus
from app.verkennen.models import ActiviteitOver, BeroepOordeel, EscoBeroep
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant

Als = Callable[..., Klant]
KAPPER = "/zoek/beroep/kapper"
HTMX = {"HX-Request": "true"}


def oordelen(db: Session, persoon_id: str) -> dict[str, str]:
    """What stands in the table now."""
    db.rollback()
    zin = select(BeroepOordeel.beroep_id, BeroepOordeel.oordeel).where(BeroepOordeel.persoon_id == persoon_id)
    gevonden = dict(db.exec(zin).all())
    db.rollback()
    return gevonden


def test_a_visitor_reads_the_whole_story(klant: Klant) -> None:
    pagina = klant.bezoek(KAPPER)
    beroep = catalogus().beroepen["kapper"]
    for stuk in (beroep.kort, *beroep.doen, *beroep.leuk, *beroep.lastig, *beroep.vaardigheden):
        assert stuk in pagina
    assert "Om half twaalf</strong>" in pagina and "Kans op werk: onbekend" in pagina
    assert 'href="/inloggen?naar=/zoek/beroep/kapper"' in pagina and "/oordeel" not in pagina
    assert "€" not in pagina and "euro" not in pagina


def test_it_may_be_kept_only_when_nobody_is_logged_in(klant: Klant, als: Als, cast: Cast) -> None:
    assert klant.get(KAPPER).headers["cache-control"] == "public, max-age=300"
    assert "public" not in als(cast.sanne).get(KAPPER).headers["cache-control"]


def test_every_story_is_a_good_page(klant: Klant) -> None:
    for beroep_id in list(catalogus().beroepen)[::15]:
        klant.bezoek(f"/zoek/beroep/{beroep_id}")


@pytest.mark.parametrize("pad", ["bestaat-niet", "0" * 24, "a" * 3000, "%00", "..%2F..%2Fetc", "kapper'--"])
def test_an_unknown_beroep_is_not_there(klant: Klant, pad: str) -> None:
    assert klant.get(f"/zoek/beroep/{pad}").status_code == 404


def test_opleidingen_with_the_nearest_mbo_once(klant: Klant, cast: Cast, db: Session) -> None:
    crebo = catalogus().opleidingen_van["kapper"][0].crebo
    for weg in ("bol", "bbl"):
        f.aanbod(db, cast.mbo, crebo, "Kapper", 2, weg)
    db.commit()
    pagina = klant.bezoek(f"{KAPPER}?vanaf=1011")
    assert f'href="/zoek/studie/{crebo}"' in pagina
    assert pagina.count("Mbo Amstelstroom, Amsterdam") == 1
    assert "Welk mbo dit geeft, weten we nog niet." in pagina  # the others are offered by nobody


@pytest.mark.parametrize("vanaf", ["PC", "Verweggistan", "x" * 10_000, "<b>", "1000"])
def test_a_place_that_nobody_knows_gets_a_sentence(klant: Klant, vanaf: str) -> None:
    pagina = klant.bezoek(f"{KAPPER}?vanaf={vanaf}")
    assert "kennen we niet" in pagina


def test_days_about_it_its_opleidingen_or_its_domein(klant: Klant, cast: Cast, db: Session) -> None:
    crebo = catalogus().opleidingen_van["kapper"][0].crebo
    for titel, soort, code in (
        ("Knippen kijken", "beroep", "kapper"),
        ("Les in de salon", "crebo", crebo),
        ("Alles over uiterlijk", "domein", "uiterlijk"),
        ("Ver van haar", "domein", "bouw"),
    ):
        dag = f.activiteit(db, cast.mbo.organisatie_id, titel)
        f.bewaar(db, ActiviteitOver(activiteit_id=dag.id, soort=soort, code=code))
    voorbij = f.activiteit(
        db,
        cast.mbo.organisatie_id,
        "Al geweest",
        begint_op=f.moment("2026-11-01T10:00"),
        eindigt_op=f.moment("2026-11-01T12:00"),
    )
    f.bewaar(db, ActiviteitOver(activiteit_id=voorbij.id, soort="beroep", code="kapper"))
    db.commit()
    pagina = klant.bezoek(KAPPER)
    assert all(titel in pagina for titel in ("Knippen kijken", "Les in de salon", "Alles over uiterlijk"))
    assert "Ver van haar" not in pagina and "Al geweest" not in pagina


def test_a_pupil_says_yes_changes_his_mind_and_takes_it_back(als: Als, cast: Cast, db: Session) -> None:
    wie = cast.sanne.id
    sanne = als(wie)
    assert "Is dit iets voor jou?" in sanne.bezoek(KAPPER)
    for oordeel in ("ja", "ja", "misschien", "nee", "ja"):
        antwoord = sanne.stuur(f"{KAPPER}/oordeel", {"oordeel": oordeel})
        assert (antwoord.status_code, antwoord.headers["location"]) == (303, KAPPER)
        assert oordelen(db, wie) == {"kapper": oordeel}
    pagina = sanne.bezoek(KAPPER)
    assert 'value="weg" aria-pressed="true"' in pagina and "Leuk: 1 van 3" in pagina
    for _keer in range(2):
        assert sanne.stuur(f"{KAPPER}/oordeel", {"oordeel": "weg"}).status_code == 303
    assert oordelen(db, wie) == {} and 'aria-pressed="true"' not in sanne.bezoek(KAPPER)


def test_with_scripts_only_the_answer_is_replaced(als: Als, cast: Cast) -> None:
    deel = als(cast.sanne).stuur(f"{KAPPER}/oordeel", {"oordeel": "ja"}, headers=HTMX)
    assert deel.status_code == 200 and deel.text.lstrip().startswith('<section id="oordeel"')
    assert "<html" not in deel.text and "data-focus" in deel.text and "Bewaard!" in deel.text


def test_after_an_answer_the_next_one_is_new(als: Als, cast: Cast) -> None:
    sanne, gezien, pad = als(cast.sanne), ["kapper"], KAPPER
    for _stap in range(8):
        deel = sanne.stuur(f"{pad}/oordeel", {"oordeel": "nee"}, headers=HTMX).text
        pad = deel.split('<a href="')[1].split('"')[0]
        assert pad.rpartition("/")[2] not in gezien
        gezien.append(pad.rpartition("/")[2])


def test_three_that_fit_lead_on(als: Als, cast: Cast) -> None:
    sanne = als(cast.sanne)
    for beroep_id in ("kapper", "visagist", "barbier"):
        deel = sanne.stuur(f"/zoek/beroep/{beroep_id}/oordeel", {"oordeel": "ja"}, headers=HTMX).text
    assert 'href="/zoek/mijn"' in deel


@pytest.mark.parametrize("wat", ["", "leuk", "x" * 5000, "JA", "\x00"])
def test_another_answer_is_refused(als: Als, cast: Cast, db: Session, wat: str) -> None:
    wie = cast.sanne.id
    assert als(wie).stuur(f"{KAPPER}/oordeel", {"oordeel": wat}).status_code == 422
    assert oordelen(db, wie) == {}


def test_an_opinion_about_nothing_is_not_kept(als: Als, cast: Cast, db: Session) -> None:
    wie = cast.sanne.id
    for wat in ("ja", "weg"):
        assert als(wie).stuur("/zoek/beroep/niets/oordeel", {"oordeel": wat}).status_code == 404
    assert oordelen(db, wie) == {}


def test_only_pupils_have_an_opinion_and_each_his_own(als: Als, klant: Klant, cast: Cast, db: Session) -> None:
    sanne, yusuf = cast.sanne.id, cast.yusuf.id
    als(sanne).stuur(f"{KAPPER}/oordeel", {"oordeel": "ja"})
    assert als(cast.bakker).stuur(f"{KAPPER}/oordeel", {"oordeel": "ja"}).status_code == 403
    assert 'aria-pressed="true"' not in als(yusuf).bezoek(KAPPER)
    assert "/oordeel" not in als(cast.bakker).bezoek(KAPPER)
    assert (oordelen(db, yusuf), oordelen(db, sanne)) == ({}, {"kapper": "ja"})


def test_a_name_without_story_says_so_and_shows_what_is_near(klant: Klant, db: Session) -> None:
    code = "11111111-2222-3333-4444-555555555555"
    f.bewaar(db, EscoBeroep(code=code, naam="pruikenmaker", ook="pruikenmaakster\nhaarwerker", isco="5141"))
    db.commit()
    pagina = klant.bezoek(f"/zoek/beroep/esco/{code}")
    assert "Pruikenmaker" in pagina and "haarwerker" in pagina and "nog geen eigen verhaal" in pagina
    assert 'content="noindex"' in pagina and f'href="{KAPPER}"' in pagina
    eigen = catalogus().beroepen["kapper"].esco.rpartition("/")[2]
    antwoord = klant.get(f"/zoek/beroep/esco/{eigen}", follow_redirects=False)
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, KAPPER)
    assert klant.get("/zoek/beroep/esco/onzin").status_code == 404


@pytest.mark.parametrize("pad", [KAPPER, "/zoek/studie/25180", "/zoek/route/havo"])
def test_who_reads_in_another_language_hears_that_the_story_is_dutch(klant: Klant, pad: str) -> None:
    assert 'id="in-het-nederlands"' not in klant.bezoek(pad)
    klant.cookies.set("taal", "en")
    assert 'id="in-het-nederlands"' in klant.bezoek(pad, taal="en")
