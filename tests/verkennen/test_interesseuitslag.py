"""What came out of the interest test: honest, comparable, his own, and gone when he wants."""

from dataclasses import replace

import pytest
from sqlmodel import Session, select

from app.journaal.models import Journaalregel
from app.kit import clock
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.verkennen.actions import interessetest as acties
from app.verkennen.inhoud import catalogus
from app.verkennen.models import BeroepOordeel
from app.verkennen.models import TestRonde as Ronde
from app.verkennen.profiel import LETTERS
from app.verkennen.queries.interessetest import laatste_uitslag
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.tellen import tel_sql
from tests.verkennen.interesse import ITEMS, Als, begin, bewaard, doe_test, lees, per_type, stapel, zend


@pytest.fixture
def sanne(als: Als, cast: Cast) -> Klant:
    """Sanne's browser."""
    return als(cast.sanne)


def test_the_scores_stay_and_ending_twice_changes_nothing(sanne: Klant, db: Session, cast: Cast) -> None:
    ronde_id = doe_test(sanne, db, S=4, C=3, R=0).rpartition("/")[2]
    eerst = laatste_uitslag(db, cast.sanne.id)
    db.commit()
    assert eerst is not None and dict(zip(LETTERS, eerst.profiel, strict=True))["S"] == 20
    assert eerst.profiel == (0, 5, 5, 20, 5, 15)
    assert sanne.stuur("/zoek/test/uitslag", {"ronde": ronde_id}).status_code == 303
    db.commit()
    assert laatste_uitslag(db, cast.sanne.id) == eerst
    assert laatste_uitslag(db, cast.yusuf.id) is None
    assert lees(db, select(Journaalregel.wat).where(Journaalregel.ding_id == ronde_id)) == ["test_klaar"]


def test_the_result_says_what_stands_out_and_which_work_fits(sanne: Klant, db: Session) -> None:
    pad = doe_test(sanne, db, S=4, C=3)
    html = sanne.bezoek(pad)
    assert "Helper" in html and "Planner" in html
    assert "Omdat je helpen en ordenen leuk vindt." in html
    assert html.count('class="verkennen-idee"') == 10
    assert "niveau 3 en 4" in html, "4KB1: kader"
    assert '<svg viewBox="-160 -140 320 282" role="img"' in html and "<desc" in html
    assert "alle niveaus" in sanne.bezoek(f"{pad}?niveau=alle")


def test_equals_are_called_equal(sanne: Klant, db: Session) -> None:
    html = sanne.bezoek(doe_test(sanne, db, R=4, S=4, I=3))
    assert "Doener en Helper zijn even hoog." in html
    html = sanne.bezoek(doe_test(sanne, db, R=4))
    assert "Daarna zijn Uitzoeker, Maker, Helper, Ondernemer en Planner even hoog." in html


@pytest.mark.parametrize(
    ("waarde", "zin"), [(4, "bijna alles leuk"), (0, "bijna niets leuk"), (2, "hetzelfde gezicht")]
)
def test_a_flat_profile_is_told_honestly_with_another_way(sanne: Klant, db: Session, waarde: int, zin: str) -> None:
    html = sanne.bezoek(doe_test(sanne, db, **dict.fromkeys(LETTERS, waarde)))
    assert "Er springt niets uit" in html and zin in html
    assert "verkennen-idee" not in html and 'href="/zoek/beroep"' in html and 'href="/zoek/mbo"' in html


def test_liking_more_than_the_rest_is_not_called_liking(sanne: Klant, db: Session) -> None:
    html = sanne.bezoek(doe_test(sanne, db, R=0, I=0, A=0, S=2, E=0, C=0))
    assert "Omdat je helpen leuker vindt dan de rest." in html
    assert "leuk vindt." not in html


def test_again_lays_the_earlier_one_beneath_and_says_what_moved(sanne: Klant, db: Session) -> None:
    eerst = doe_test(sanne, db, S=4)
    assert "dl-radar__eerder" not in sanne.bezoek(eerst)
    tweede = doe_test(sanne, db, S=4, E=3)
    html = sanne.bezoek(tweede)
    assert "dl-radar__eerder" in html and "Ondernemer ging het meest omhoog: van 5 naar 15." in html
    assert "dl-radar__eerder" not in sanne.bezoek(eerst), "there was none before it"
    derde = doe_test(sanne, db, S=4, E=3, A=4)
    assert "Maker ging het meest omhoog" in sanne.bezoek(derde)
    html = sanne.bezoek(f"{derde}?naast={eerst.rpartition('/')[2]}")
    assert "Maker ging het meest omhoog: van 5 naar 20." in html
    assert sanne.bezoek("/zoek/test").count('href="/zoek/test/uitslag/') == 3
    assert "Bijna" not in sanne.bezoek(f"{derde}?naast=' OR 1=1")


def test_the_result_of_somebody_else_is_no_comparison(sanne: Klant, db: Session, als: Als, cast: Cast) -> None:
    ander = doe_test(als(cast.yusuf), db, R=4).rpartition("/")[2]
    assert "dl-radar__eerder" not in sanne.bezoek(f"{doe_test(sanne, db, S=4)}?naast={ander}")


def test_yes_and_no_to_a_beroep(sanne: Klant, db: Session) -> None:
    pad = doe_test(sanne, db, S=4, C=3)
    html = sanne.bezoek(pad)
    eerste, tweede = [deel[:40].partition('"')[0] for deel in html.split('name="beroep" value="')[1:3]]
    antwoord = sanne.stuur(f"{pad}/oordeel", {"beroep": eerste, "oordeel": "ja"})
    assert antwoord.headers["location"] == f"{pad}?niveau=#ideeen"
    assert 'aria-pressed="true"' in sanne.bezoek(pad)
    deel = sanne.stuur(
        f"{pad}/oordeel", {"beroep": tweede, "oordeel": "nee", "plek": "1"}, headers={"hx-request": "true"}
    )
    assert deel.status_code == 200 and deel.text.lstrip().startswith('<section class="dl-stapel" id="ideeen"')
    assert f'value="{tweede}"' not in deel.text and deel.text.count('class="verkennen-idee"') == 10
    assert deel.text.count("data-focus") == 1
    assert "Niks voor mij: 1 beroep" in sanne.bezoek(pad)
    assert {rij.beroep_id: rij.oordeel for rij in lees(db, select(BeroepOordeel))} == {eerste: "ja", tweede: "nee"}
    assert sanne.stuur(f"{pad}/oordeel", {"beroep": "bestaat-niet", "oordeel": "ja"}).status_code == 404
    assert sanne.stuur(f"{pad}/oordeel", {"beroep": eerste, "oordeel": "soms"}).status_code == 422


def test_thrown_away_is_gone_with_its_answers(sanne: Klant, db: Session) -> None:
    blijft = doe_test(sanne, db, S=4)
    pad = doe_test(sanne, db, R=4)
    assert sanne.stuur(f"{pad}/verwijderd").headers["location"] == "/zoek/test"
    assert sanne.get(pad).status_code == 404
    assert sanne.stuur(f"{pad}/verwijderd").status_code == 404
    sanne.bezoek(blijft)
    assert len(bewaard(db)) == 30
    assert lees(db, select(Ronde.id)) == [blijft.rpartition("/")[2]]


def test_a_new_version_of_the_content(sanne: Klant, db: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """He began with the old items; one is gone and two of a type are left. What he answered counts, scaled."""
    ronde_id = begin(sanne, db)
    zend(sanne, ronde_id, stapel(per_type(R=4)))
    over = tuple(item for item in ITEMS if item.id not in ("r1", "r2", "r3"))
    nieuw = replace(catalogus(), test=catalogus().test.model_copy(update={"versie": 2, "item": over}))
    monkeypatch.setattr(acties, "catalogus", lambda: nieuw)
    assert sanne.stuur("/zoek/test/uitslag", {"ronde": ronde_id}).status_code == 303
    ronde = lees(db, select(Ronde))[0]
    assert (ronde.inhoud_versie, ronde.r, ronde.i) == (1, 20, 5)


def test_a_result_of_an_older_version_says_so(sanne: Klant, db: Session, cast: Cast) -> None:
    scores = dict(zip("riasec", (1, 2, 3, 18, 5, 9), strict=True))
    oud = f.bewaar(
        db,
        Ronde(
            id=nieuw_id(),
            persoon_id=cast.sanne.id,
            inhoud_versie=0,
            begonnen_op=clock.nu(),
            klaar_op=clock.nu(),
            **scores,
        ),
    )
    db.commit()
    assert "oudere versie van de test" in sanne.bezoek(f"/zoek/test/uitslag/{oud.id}")
    nieuw = doe_test(sanne, db, S=4)
    html = sanne.bezoek(nieuw)
    assert "oudere versie" not in html and "een beetje anders" in html


def test_a_few_statements_whatever_there_is(sanne: Klant, db: Session, databank: Databank) -> None:
    for _keer in range(3):
        pad = doe_test(sanne, db, S=4)
    begin(sanne, db)
    for adres in ("/zoek/test", "/zoek/test/vraag/4", pad):
        with tel_sql(databank) as gezien:
            sanne.bezoek(adres)
        assert len(gezien) <= 8, (adres, gezien)


@pytest.mark.parametrize("taal", ["ar", "en"])
def test_in_other_languages_too(sanne: Klant, db: Session, taal: str) -> None:
    sanne.cookies.set("taal", taal)
    pad = doe_test(sanne, db, S=4)
    begin(sanne, db)
    for adres in ("/zoek/test", "/zoek/test/vraag/2", pad):
        sanne.bezoek(adres, taal=taal)
