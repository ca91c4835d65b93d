"""What pupils thought of it, as the organiser sees it: totals that point at nobody."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import pytest
from sqlmodel import Session, select

from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.verkennen.actions.opkomst import Opkomst, noteer
from app.verkennen.models import Deelname, Peiling
from app.verkennen.queries.peiling import RUST, STAP, peiling_van
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.verkennen.volk import maak_leerlingen

Als = Callable[..., Klant]
GENOEG_GELEDEN = f.moment("2026-11-20T12:00")


def dag_met(db: Session, cast: Cast, antwoorden: Sequence[tuple[int, str]], einde: datetime = GENOEG_GELEDEN) -> str:
    """Id of an activity that was, with these answers, the oldest first."""
    een = f.activiteit(db, cast.mbo.organisatie_id, begint_op=einde - timedelta(hours=2), eindigt_op=einde)
    leerlingen = maak_leerlingen(db, cast, len(antwoorden))
    for nummer, (wie, (cijfer, past)) in enumerate(zip(leerlingen, antwoorden, strict=True)):
        vast = {"activiteit_id": een.id, "persoon_id": wie.persoon_id, "op": nu(), "status_op": nu()}
        mens = f.bewaar(db, Deelname(id=nieuw_id(), status="aanwezig", **vast))
        op = einde + timedelta(minutes=nummer)
        f.bewaar(db, Peiling(deelname_id=mens.id, cijfer=cijfer, past=past, tekst="geheim woord", op=op))
    een.bezet = len(antwoorden)
    db.flush()
    return str(een.id)


@pytest.mark.parametrize(("aantal", "getoond"), [(4, None), (5, 5), (9, 5), (10, 10), (14, 10)])
def test_alleen_de_oudste_in_stappen_van_vijf(db: Session, cast: Cast, aantal: int, getoond: int | None) -> None:
    antwoorden = [(2 if nummer < STAP else 5, "ja" if nummer % 2 else "nee") for nummer in range(aantal)]
    totaal = peiling_van(db, f.wie_is(db, cast.mbo_beheer), dag_met(db, cast, antwoorden))
    assert (totaal and totaal.aantal) == getoond
    if totaal is not None:
        assert totaal.gemiddeld == (2 if getoond == STAP else 3.5)
        assert sum(totaal.past.values()) == getoond


@pytest.mark.parametrize(("over", "ziet"), [(timedelta(seconds=1), False), (timedelta(), True)])
def test_pas_na_drie_dagen(db: Session, cast: Cast, over: timedelta, ziet: bool) -> None:
    een = dag_met(db, cast, [(4, "ja")] * 5, nu() - RUST + over)
    assert (peiling_van(db, f.wie_is(db, cast.mbo_beheer), een) is not None) == ziet
    assert peiling_van(db, f.wie_is(db, cast.bedrijf), een) is None


def test_op_de_pagina(db: Session, cast: Cast, als: Als) -> None:
    vroeg = dag_met(db, cast, [(4, "ja")] * 5, nu() - timedelta(days=1))
    gemengd = dag_met(db, cast, [(3, "ja"), (3, "ja"), (3, "nee"), (3, "ja"), (5, "ja"), (1, "misschien")])
    eens = dag_met(db, cast, [(5, "ja")] * 5)
    db.commit()
    vera = als(cast.mbo_beheer)
    assert "na drie dagen, vanaf vijf antwoorden" in vera.bezoek(f"/activiteiten/{vroeg}")
    html = vera.bezoek(f"/activiteiten/{gemengd}")
    assert "5 of meer" in html and "3,4 van de 5" in html and "bijna iedereen" not in html
    assert "Past misschien" not in html and "geheim woord" not in html
    html = re.sub(r"\s+", " ", vera.bezoek(f"/activiteiten/{eens}"))
    assert "5 van de 5 (bijna iedereen)" in html and html.count("bijna iedereen") == 2


def test_wie_er_niet_was_heeft_geen_mening(db: Session, cast: Cast) -> None:
    een, vera = dag_met(db, cast, [(4, "ja")] * 5), f.wie_is(db, cast.mbo_beheer)
    eerste = db.exec(select(Peiling.deelname_id)).first()
    assert noteer(db, vera, een, [str(eerste)], Opkomst.WIS).gedaan == [eerste]
    assert len(db.exec(select(Peiling.deelname_id)).all()) == 4
    assert peiling_van(db, vera, een) is None
