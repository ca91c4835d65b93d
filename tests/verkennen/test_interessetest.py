"""The interest test, from the first screen to throwing a result away."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import Session, select

from app.kit import clock
from app.kit.db import Databank
from app.verkennen.actions import interessetest as acties
from app.verkennen.inhoud import catalogus
from app.verkennen.models import BeroepOordeel
from app.verkennen.models import TestAntwoord as Gezicht
from app.verkennen.models import TestRonde as Ronde
from app.verkennen.pages.interessetest import SCHAAL
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.verkennen.interesse import ITEMS, Als, begin, bewaard, doe_test, lees, per_type, stapel, zend


@pytest.fixture
def sanne(als: Als, cast: Cast) -> Klant:
    """Sanne's browser."""
    return als(cast.sanne)


def test_anybody_reads_what_it_is(klant: Klant) -> None:
    html = klant.bezoek("/zoek/test")
    assert "niet gevalideerd" in html and "nooit wat je moet worden" in html
    assert 'href="/inloggen?naar=/zoek/test"' in html
    assert klant.get("/zoek/test").headers["cache-control"] == "public, max-age=300"


def test_who_is_no_pupil_only_reads(als: Als, cast: Cast) -> None:
    mentor = als(cast.bakker)
    html = mentor.bezoek("/zoek/test")
    assert "voor leerlingen" in html and "/zoek/test/ronde" not in html
    assert mentor.get("/zoek/test/vraag/1").status_code == 403
    assert mentor.stuur("/zoek/test/antwoorden", {"ronde": "x"}).status_code == 403


def test_the_words_under_the_faces_are_those_of_the_content() -> None:
    assert tuple(woord.bron for woord in SCHAAL) == catalogus().test.schaal


def test_one_item_after_the_other_without_script(sanne: Klant, db: Session) -> None:
    ronde_id = begin(sanne, db)
    for nummer, item in enumerate(ITEMS, start=1):
        html = sanne.bezoek(f"/zoek/test/vraag/{nummer}")
        assert f"Vraag {nummer} van 30" in html and item.tekst in html
        antwoord = sanne.stuur(f"/zoek/test/vraag/{nummer}", {"waarde": str(nummer % 5)})
        verder = f"/zoek/test/vraag/{nummer + 1}" if nummer < 30 else "/zoek/test/einde"
        assert antwoord.headers["location"] == verder
    assert bewaard(db) == {item.id: nummer % 5 for nummer, item in enumerate(ITEMS, start=1)}
    assert f'value="{ronde_id}"' in sanne.bezoek("/zoek/test/einde")
    assert sanne.stuur("/zoek/test/uitslag", {"ronde": ronde_id}).status_code == 303
    sanne.bezoek(f"/zoek/test/uitslag/{ronde_id}")


def test_going_back_changes_an_answer_and_goes_on_where_he_was(sanne: Klant, db: Session) -> None:
    begin(sanne, db)
    for nummer in (1, 2, 3):
        sanne.stuur(f"/zoek/test/vraag/{nummer}", {"waarde": "4"})
    assert sanne.bezoek("/zoek/test/vraag/2").count('aria-checked="true"') == 1
    assert sanne.stuur("/zoek/test/vraag/2", {"waarde": "0"}).headers["location"] == "/zoek/test/vraag/4"
    assert list(bewaard(db).values()) == [4, 0, 4]
    assert "Je hebt er al 3 van de 30." in sanne.bezoek("/zoek/test")
    assert sanne.stuur("/zoek/test/ronde").headers["location"] == "/zoek/test/vraag/4"
    assert len(lees(db, select(Ronde.id))) == 1


@pytest.mark.parametrize("waarde", ["", "5", "-1", "4.0", "vier", "٣", "4" * 9000])
def test_another_face_than_the_five_is_refused_with_a_sentence(sanne: Klant, db: Session, waarde: str) -> None:
    begin(sanne, db)
    antwoord = sanne.stuur("/zoek/test/vraag/7", {"waarde": waarde})
    assert antwoord.status_code == 422 and "Kies een van de vijf gezichtjes." in antwoord.text
    assert bewaard(db) == {}


@pytest.mark.parametrize("nummer", ["0", "31", "-3", "99999999999999999999"])
def test_an_item_that_is_not_there_leads_to_one_that_is(sanne: Klant, db: Session, nummer: str) -> None:
    assert sanne.get("/zoek/test/vraag/3", follow_redirects=False).headers["location"] == "/zoek/test"
    begin(sanne, db)
    antwoord = sanne.get(f"/zoek/test/vraag/{nummer}", follow_redirects=False)
    assert antwoord.headers["location"] == "/zoek/test/vraag/1"
    assert sanne.get("/zoek/test/einde", follow_redirects=False).headers["location"] == "/zoek/test/vraag/1"


def test_two_taps_at_once_begin_one_test(db: Session, databank: Databank, cast: Cast) -> None:
    wie = f.wie_is(db, cast.sanne)
    db.commit()

    def begin_tegelijk(_nummer: int) -> str:
        with databank.sessie(schrijft=True) as eigen:
            ronde_id = acties.begin_ronde(eigen, wie)
            eigen.commit()
            return ronde_id

    with ThreadPoolExecutor(4) as tegelijk:
        gekregen = list(tegelijk.map(begin_tegelijk, range(8)))
    assert lees(db, select(Ronde.id)) == list(set(gekregen))


def test_the_same_answers_sent_side_by_side(sanne: Klant, db: Session, databank: Databank, cast: Cast) -> None:
    """The phone tries again while the first try is still under way."""
    ronde_id, wie = begin(sanne, db), f.wie_is(db, cast.sanne)
    db.commit()

    def zend_tegelijk(nummer: int) -> None:
        with databank.sessie(schrijft=True) as eigen:
            antwoorden = [acties.Antwoord(item.id, 3) for item in ITEMS[:: 1 if nummer % 2 else -1]]
            acties.bewaar_antwoorden(eigen, wie, ronde_id, antwoorden)
            eigen.commit()

    with ThreadPoolExecutor(4) as tegelijk:
        list(tegelijk.map(zend_tegelijk, range(8)))
    assert bewaard(db) == {item.id: 3 for item in ITEMS}


# --- a handful at once ------------------------------------------------------------------


def test_sent_twice_is_kept_once(sanne: Klant, db: Session) -> None:
    ronde_id = begin(sanne, db)
    for _keer in range(2):
        assert zend(sanne, ronde_id, stapel({"r1": 4, "s1": 0}, 50)).status_code == 204
    assert bewaard(db) == {"r1": 4, "s1": 0}
    assert zend(sanne, ronde_id, []).status_code == 204


def test_the_last_choice_counts_however_late_the_other_arrives(sanne: Klant, db: Session) -> None:
    """On the bus he chose 1 an hour ago; at home, on the laptop, 4 just now; then the phone finds a network."""
    ronde_id = begin(sanne, db)
    db.exec(sa.update(Ronde).values(begonnen_op=clock.nu() - timedelta(hours=3)))  # type: ignore[call-overload]
    db.commit()
    zend(sanne, ronde_id, ["r1.4.1000"])
    zend(sanne, ronde_id, ["r1.1.3600000", "s1.2.3600000"])
    assert bewaard(db) == {"r1": 4, "s1": 2}
    zend(sanne, ronde_id, ["s1.0.90000", "s1.3.0", "s1.1.50000"])
    assert bewaard(db)["s1"] == 3


def test_a_clock_that_is_wrong_puts_nothing_before_the_test_began(sanne: Klant, db: Session) -> None:
    ronde_id = begin(sanne, db)
    assert zend(sanne, ronde_id, ["r1.2.99999999999"]).status_code == 204
    ronde, antwoord = lees(db, select(Ronde))[0], lees(db, select(Gezicht))[0]
    assert antwoord.op == ronde.begonnen_op


@pytest.mark.parametrize(
    "fout", ["r1.5.0", "r1.4", "r1.4.-5", "r1.4.1e3", "r1;4;0", "", "x" * 19_000, "R1.4.0", "٣1.4.0"]
)
def test_an_answer_that_cannot_be_read_keeps_nothing(sanne: Klant, db: Session, fout: str) -> None:
    ronde_id = begin(sanne, db)
    assert zend(sanne, ronde_id, ["s1.4.0", fout]).status_code == 422
    assert bewaard(db) == {}


def test_more_than_thirty_is_refused(sanne: Klant, db: Session) -> None:
    ronde_id = begin(sanne, db)
    assert zend(sanne, ronde_id, ["r1.4.0"] * 31).status_code == 422
    assert zend(sanne, ronde_id, ["r1.4.0"] * 30).status_code == 204


def test_an_item_that_is_gone_is_left_out_and_the_rest_is_kept(sanne: Klant, db: Session) -> None:
    ronde_id = begin(sanne, db)
    assert zend(sanne, ronde_id, ["r9.4.0", "s1.3.0"]).status_code == 204
    assert bewaard(db) == {"s1": 3}


def test_nobody_answers_in_anothers_test(sanne: Klant, db: Session, als: Als, cast: Cast) -> None:
    ronde_id = begin(sanne, db)
    yusuf = als(cast.yusuf)
    assert zend(yusuf, ronde_id, ["r1.4.0"]).status_code == 404
    assert yusuf.stuur("/zoek/test/uitslag", {"ronde": ronde_id}).status_code == 404
    assert yusuf.stuur(f"/zoek/test/uitslag/{ronde_id}/verwijderd").status_code == 404
    assert bewaard(db) == {}
    zend(sanne, ronde_id, stapel(per_type(S=4)))
    sanne.stuur("/zoek/test/uitslag", {"ronde": ronde_id})
    assert yusuf.get(f"/zoek/test/uitslag/{ronde_id}").status_code == 404
    zegt = {"beroep": "kok", "oordeel": "ja"}
    assert yusuf.stuur(f"/zoek/test/uitslag/{ronde_id}/oordeel", zegt).status_code == 404
    assert lees(db, select(BeroepOordeel)) == []


def test_a_test_that_ended_takes_no_more_answers(sanne: Klant, db: Session) -> None:
    ronde_id = doe_test(sanne, db, S=4).rpartition("/")[2]
    assert zend(sanne, ronde_id, ["r1.4.0"]).status_code == 409
    assert bewaard(db)["r1"] == 1


def test_it_ends_only_when_all_is_answered(sanne: Klant, db: Session) -> None:
    ronde_id = begin(sanne, db)
    zend(sanne, ronde_id, stapel(per_type())[:29])
    antwoord = sanne.stuur("/zoek/test/uitslag", {"ronde": ronde_id})
    assert antwoord.status_code == 409 and "nog niet alles" in antwoord.text
    assert sanne.get("/zoek/test/einde", follow_redirects=False).headers["location"] == "/zoek/test/vraag/30"
