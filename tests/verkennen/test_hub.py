"""The beginning of looking around, and what a pupil found."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlmodel import Session

from app.kit.clock import nu, vandaag
from app.kit.ids import nieuw_id
from app.verkennen.models import Activiteit, ActiviteitOver, BeroepOordeel, Deelname, ontdekken
from app.verkennen.pages.hub import beroep_van_de_dag
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant

Als = Callable[..., Klant]
DRIE = ("kapper", "barbier", "visagist")


def vindt(db: Session, wie: str, oordeel: str, *beroepen: str) -> None:
    """Opinions, each a minute before the one named earlier."""
    for plek, een in enumerate(beroepen):
        op = nu() - timedelta(minutes=plek)
        f.bewaar(db, BeroepOordeel(persoon_id=wie, beroep_id=een, oordeel=oordeel, op=op))
    db.commit()


def getest(db: Session, wie: str) -> ontdekken.TestRonde:
    """A finished test: A and S stand out."""
    scores = dict(zip("riasec", (2, 3, 18, 16, 4, 5), strict=True))
    ronde = ontdekken.TestRonde(
        id=nieuw_id(), persoon_id=wie, inhoud_versie=1, begonnen_op=nu(), klaar_op=nu(), **scores
    )
    f.bewaar(db, ronde)
    db.commit()
    return ronde


def gaat(db: Session, wie: str, dag: Activiteit, status: str = "ingeschreven") -> None:
    """He goes to an activity."""
    f.bewaar(db, Deelname(id=nieuw_id(), activiteit_id=dag.id, persoon_id=wie, status=status, op=nu(), status_op=nu()))
    db.commit()


def test_three_ways_a_search_box_and_the_test(klant: Klant) -> None:
    pagina = klant.bezoek("/zoek")
    for pad in ("/zoek/beroep", "/zoek/studie", "/zoek/mbo", "/zoek/test", "/zoek/route"):
        assert f'href="{pad}"' in pagina
    assert 'role="search"' in pagina and "/zoek/mijn" not in pagina
    assert klant.get("/zoek").headers["cache-control"] == "public, max-age=300"


def test_staff_look_around_without_the_test(als: Als, cast: Cast) -> None:
    pagina = als(cast.bakker).bezoek("/zoek")
    assert 'href="/zoek/test"' not in pagina and "/zoek/mijn" not in pagina


def test_a_pupil_sees_what_he_found_and_nobody_else_does(als: Als, cast: Cast, db: Session) -> None:
    vindt(db, cast.sanne.id, "ja", *DRIE)
    ronde = getest(db, cast.sanne.id)
    pad = f"/zoek/test/uitslag/{ronde.id}"
    db.rollback()
    pagina = als(cast.sanne).bezoek("/zoek")
    assert "Je vindt 3 beroepen leuk." in pagina and pad in pagina and "Maker" in pagina
    ander = als(cast.yusuf).bezoek("/zoek")
    assert "Nog niets." in ander and 'href="/zoek/test"' in ander and pad not in ander


def test_every_day_has_its_beroep() -> None:
    dagen = {beroep_van_de_dag(vandaag() + timedelta(days=dag)).id for dag in range(60)}
    assert len(dagen) > 40
    assert beroep_van_de_dag(vandaag()) == beroep_van_de_dag(vandaag())


@pytest.mark.parametrize("wie", ["bakker", "decaan", "ouder_account", "intaker"])
def test_his_own_page_is_only_for_a_pupil(als: Als, cast: Cast, wie: str) -> None:
    assert als(getattr(cast, wie)).get("/zoek/mijn").status_code == 403


def test_without_idea_the_test_is_the_one_next_step(als: Als, cast: Cast) -> None:
    pagina = als(cast.sanne).bezoek("/zoek/mijn")
    assert pagina.count("Jouw volgende stap") == 1 and "Geen idee? Begin met de test" in pagina
    assert "Je hebt er 0 van de 3." in pagina and pagina.count('aria-current="step"') == 1


def test_with_a_few_finds_the_step_is_to_find_more(als: Als, cast: Cast, db: Session) -> None:
    vindt(db, cast.sanne.id, "ja", "kapper")
    assert "Zoek nog 2 beroepen die passen" in als(cast.sanne).bezoek("/zoek/mijn")
    ronde = getest(db, cast.sanne.id).id
    assert f'href="/zoek/test/uitslag/{ronde}"' in als(cast.sanne).bezoek("/zoek/mijn")


def test_three_finds_show_the_opleidingen_and_ask_for_a_day(als: Als, cast: Cast, db: Session) -> None:
    vindt(db, cast.sanne.id, "ja", *DRIE)
    vindt(db, cast.sanne.id, "misschien", "bakker")
    vindt(db, cast.sanne.id, "nee", "glaszetter")
    pagina = als(cast.sanne).bezoek("/zoek/mijn")
    assert "Kies een dag om te gaan kijken" in pagina and "Opleidingen die erheen leiden" in pagina
    assert 'href="/zoek/beroep/naast?ids=kapper,barbier,visagist"' in pagina
    assert "Niks voor mij: 1 beroep" in pagina and "/zoek/beroep/bakker" in pagina


def test_days_about_what_he_likes_are_proposed_once(als: Als, cast: Cast, db: Session) -> None:
    vindt(db, cast.sanne.id, "ja", *DRIE)
    dagen = [f.activiteit(db, cast.mbo.organisatie_id, titel) for titel in ("In de salon", "Haarshow")]
    for dag in dagen:
        f.bewaar(db, ActiviteitOver(activiteit_id=dag.id, soort="beroep", code="kapper"))
    gaat(db, cast.sanne.id, dagen[0])
    pagina = als(cast.sanne).bezoek("/zoek/mijn")
    assert "Je gaat kijken: In de salon" in pagina and "Dit past ook bij je" in pagina and "Haarshow" in pagina
    assert pagina.count("/zoek/mbo/" + dagen[0].id) == 2  # the step and his days, not the proposals
    assert "5 december 2026" in pagina


def test_who_was_there_goes_on_to_his_choice(als: Als, cast: Cast, db: Session) -> None:
    vindt(db, cast.sanne.id, "ja", *DRIE)
    moment = {"begint_op": f.moment("2026-11-10T10:00"), "eindigt_op": f.moment("2026-11-10T12:00")}
    gaat(db, cast.sanne.id, f.activiteit(db, cast.mbo.organisatie_id, "Geweest", **moment), "aanwezig")
    pagina = als(cast.sanne).bezoek("/zoek/mijn")
    assert 'href="/dossier/keuze/opleidingen"' in pagina and pagina.count('aria-current="step"') == 0


def test_a_cancelled_day_does_not_count(als: Als, cast: Cast, db: Session) -> None:
    vindt(db, cast.sanne.id, "ja", *DRIE)
    for stand, status in (("open", "geannuleerd"), ("afgelast", "ingeschreven"), ("open", "no_show")):
        gaat(db, cast.sanne.id, f.activiteit(db, cast.mbo.organisatie_id, "Niet", stand=stand), status)
    assert "Kies een dag om te gaan kijken" in als(cast.sanne).bezoek("/zoek/mijn")


def test_what_he_takes_away_is_gone_from_his_page(als: Als, cast: Cast, db: Session) -> None:
    vindt(db, cast.sanne.id, "ja", *DRIE)
    sanne = als(cast.sanne)
    antwoord = sanne.stuur("/zoek/beroep/kapper/oordeel", {"oordeel": "weg", "naar": "mijn"})
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, "/zoek/mijn")
    pagina = sanne.bezoek("/zoek/mijn")
    assert "Haal Kapper weg" not in pagina and "Haal Barbier weg" in pagina


def test_a_beroep_that_is_no_longer_there_is_left_out(als: Als, cast: Cast, db: Session) -> None:
    vindt(db, cast.sanne.id, "ja", "verdwenen-werk", "kapper")
    pagina = als(cast.sanne).bezoek("/zoek/mijn")
    assert "Je hebt er 1 van de 3." in pagina and "verdwenen-werk" not in pagina


def test_one_find_or_a_finished_test_passes_the_first_station(als: Als, cast: Cast, db: Session) -> None:
    sanne, yusuf = als(cast.sanne), als(cast.yusuf)
    pagina = sanne.bezoek("/")
    assert '<a href="/zoek">Ontdek</a>' in pagina and "Kijk welk werk bij je past." in pagina
    vindt(db, cast.sanne.id, "ja", "kapper")
    getest(db, cast.yusuf.id)
    for klant in (sanne, yusuf):
        assert "Kijk welk werk bij je past." not in klant.bezoek("/")
    vindt(db, cast.buitenstaander.id, "nee", "kapper")
    assert "Kijk welk werk bij je past." in als(cast.buitenstaander).bezoek("/")


@pytest.mark.parametrize("taal", ["ar", "en"])
def test_in_another_language_too(als: Als, cast: Cast, db: Session, taal: str) -> None:
    vindt(db, cast.sanne.id, "ja", *DRIE)
    klant = als(cast.sanne)
    klant.cookies.set("taal", taal)
    for pad in ("/zoek", "/zoek/mijn", "/zoek/beroep?q=dieren", "/zoek/beroep/kapper", "/zoek/beroep/naast?ids=kapper"):
        klant.bezoek(pad, taal=taal)
