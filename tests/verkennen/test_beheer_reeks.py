"""Days of a recurring activity, and changing, publishing and calling off one or the rest of it."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.clock import AMSTERDAM
from app.kit.fouten import NietNu
from app.verkennen.actions.activiteit import publiceer, wijzig
from app.verkennen.models import Activiteit, ActiviteitStand
from app.verkennen.queries.beheer import later_in_reeks, rij_voor
from app.verkennen.reeks import MEESTE, Ritme, dagen_ervoor, dagen_van, moment, zoveel_voor
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.verkennen.gepland import VELDEN, alle
from tests.verkennen.test_beheer_acties import gegevens

DINSDAG = date(2026, 12, 8)


@pytest.mark.parametrize(
    ("ritme", "tot", "dagen"),
    [
        (Ritme.EEN_KEER, date(2027, 12, 8), [DINSDAG]),
        (Ritme.WEEK, date(2026, 12, 22), [DINSDAG, date(2026, 12, 15), date(2026, 12, 22)]),
        (Ritme.TWEE_WEKEN, date(2027, 1, 4), [DINSDAG, date(2026, 12, 22)]),
        (Ritme.MAAND, date(2027, 2, 28), [DINSDAG, date(2027, 1, 12), date(2027, 2, 9)]),
    ],
)
def test_dagen(ritme: Ritme, tot: date, dagen: list[date]) -> None:
    assert dagen_van(DINSDAG, ritme, tot) == dagen


def test_de_vijfde_wordt_de_laatste() -> None:
    vijfde = date(2026, 12, 31)
    dagen = dagen_van(vijfde, Ritme.MAAND, date(2027, 5, 31))
    assert dagen == [vijfde, *(date(2027, maand, dag) for maand, dag in ((1, 28), (2, 25), (3, 25), (4, 29), (5, 27)))]
    assert {dag.weekday() for dag in dagen} == {3}


def test_hooguit_dertig() -> None:
    assert len(dagen_van(DINSDAG, Ritme.WEEK, date(2100, 1, 1))) == MEESTE


def test_dagen_ervoor_telt_op_de_klok() -> None:
    begin = moment(date(2027, 3, 29), time(10))
    eerder = zoveel_voor(begin, 3)
    assert eerder is not None and f"{eerder.astimezone(AMSTERDAM):%d %H:%M}" == "26 10:00"
    assert (dagen_ervoor(begin, eerder), dagen_ervoor(begin, None), zoveel_voor(begin, None)) == (3, None, None)


def test_een_reeks_maken_en_samen_wijzigen(db: Session, cast: Cast, als: Callable[..., Klant]) -> None:
    vera = als(cast.mbo_beheer)
    goed = VELDEN | {"herhaal": "week", "herhaal_tot": "2026-12-29"}
    assert vera.stuur("/activiteiten", VELDEN | {"herhaal": "week", "herhaal_tot": "2026-12-01"}).status_code == 422
    assert vera.stuur("/activiteiten", goed).status_code == 303
    reeks = alle(db)
    assert len(reeks) == 4 and len({een.reeks_id for een in reeks}) == 1
    tweede = reeks[1].id
    db.rollback()
    vera.stuur(f"/activiteiten/{tweede}/publicatie", {"bereik": "reeks"})
    assert [een.stand for een in alle(db)] == ["concept", "open", "open", "open"]
    db.rollback()
    assert "Deze en 2 dagen erna" in vera.bezoek(f"/activiteiten/{tweede}/gegevens")
    nieuw = VELDEN | {"dag": "2026-12-16", "van": "10:00", "bereik": "reeks", "dagen_tot": "2"}
    assert vera.stuur(f"/activiteiten/{tweede}/gegevens", nieuw).status_code == 303
    dagen = [een.begint_op.astimezone(AMSTERDAM) for een in alle(db)]
    assert [f"{dag:%d %H}" for dag in dagen] == ["08 09", "16 10", "23 10", "30 10"]
    assert [een.inschrijven_tot and een.begint_op - een.inschrijven_tot for een in alle(db)][1:] == [
        timedelta(days=2)
    ] * 3
    db.rollback()
    vera.stuur(f"/activiteiten/{tweede}/gegevens", VELDEN | {"dag": "2026-12-17", "bereik": "deze"})
    vera.stuur(f"/activiteiten/{tweede}/afgelasting", {"reden": "Er is een feest.", "bereik": "reeks"})
    assert [een.stand for een in alle(db)] == ["concept", "afgelast", "afgelast", "afgelast"]


def test_andermans_reeks_blijft_erbuiten(db: Session, cast: Cast) -> None:
    wie = f.wie_is(db, cast.mbo_beheer)
    eigen = f.activiteit(db, cast.mbo.organisatie_id, reeks_id="r" * 24)
    vreemd = f.activiteit(db, cast.school.organisatie_id, reeks_id="r" * 24, begint_op=f.moment("2026-12-06T10:00"))
    rij = rij_voor(db, wie, eigen.id)
    assert rij is not None and later_in_reeks(db, wie, rij) == 0
    assert wijzig(db, wie, eigen.id, gegevens(titel="Nieuw"), reeks=True) == 1
    assert vreemd.titel == "Meeloopdag Zorg"


def test_een_voorbije_dag_gaat_niet_online(db: Session, cast: Cast) -> None:
    wie = f.wie_is(db, cast.mbo_beheer)
    oud = f.activiteit(db, cast.mbo.organisatie_id, stand="concept", begint_op=f.moment("2026-11-23T10:00"))
    with pytest.raises(NietNu):
        publiceer(db, wie, oud.id)
    assert publiceer(db, wie, f.activiteit(db, cast.mbo.organisatie_id).id) == 0
    assert set(db.execute(sa.select(col(Activiteit.stand))).scalars()) == {
        ActiviteitStand.CONCEPT,
        ActiviteitStand.OPEN,
    }
