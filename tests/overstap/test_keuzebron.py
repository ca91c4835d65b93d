"""What a pupil chose is known where he looks around; to himself alone."""

from collections.abc import Callable

from sqlmodel import Session

from app.overstap.actions import kies
from app.verkennen.keuzes import gekozen_door
from app.verkennen.models import ActiviteitOver
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant

Als = Callable[..., Klant]


def _koos(db: Session, cast: Cast) -> None:
    kies(db, f.wie_is(db, cast.sanne), cast.sanne.id, 1, cast.opleiding.id)
    db.commit()


def test_zijn_keuze_staat_op_de_bladzijde_van_de_opleiding(als: Als, cast: Cast, db: Session, klant: Klant) -> None:
    pad = f"/zoek/studie/{cast.opleiding.crebo}"
    assert "Zet in mijn keuzes" in als(cast.sanne).bezoek(pad)
    _koos(db, cast)
    html = als(cast.sanne).bezoek(pad)
    assert "Jouw keuze 1" in html
    assert "Zet in mijn keuzes" not in html
    for ander in (als(cast.yusuf), klant):
        assert "Jouw keuze" not in ander.bezoek(pad)


def test_een_dag_over_zijn_keuze_past_bij_hem(als: Als, cast: Cast, db: Session) -> None:
    dag = f.activiteit(db, cast.mbo.organisatie_id, "Kijk mee in de zorg")
    f.bewaar(db, ActiviteitOver(activiteit_id=dag.id, soort="crebo", code=cast.opleiding.crebo))
    f.activiteit(db, cast.mbo.organisatie_id, "Iets heel anders")
    _koos(db, cast)
    html = als(cast.sanne).bezoek("/zoek/mbo?past=ja")
    assert "Kijk mee in de zorg" in html
    assert "Iets heel anders" not in html
    assert "Kijk mee in de zorg" not in als(cast.yusuf).bezoek("/zoek/mbo?past=ja")


def test_alleen_van_hemzelf(cast: Cast, db: Session) -> None:
    _koos(db, cast)
    assert [keuze.crebo for keuze in gekozen_door(db, f.wie_is(db, cast.sanne))] == [cast.opleiding.crebo]
    assert gekozen_door(db, f.wie_is(db, cast.yusuf)) == []
