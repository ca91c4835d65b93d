"""How to take part in what is online: who may read it, and when."""

from collections.abc import Callable

import pytest
from sqlmodel import Session, select

from app.verkennen.actions.deelname import check_in, schrijf_in
from app.verkennen.models import Deelname
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.verkennen.volk import maak_activiteit

Als = Callable[..., Klant]
HOE = "Ga naar droomles.invalid/kamer"
DAARVOOR, VROEG, BEGONNEN, VOORBIJ = "2026-12-04T23:30", "2026-12-05T00:30", "2026-12-05T10:30", "2026-12-05T12:30"


def test_wie_er_al_is_ziet_nog_hoe(als: Als, db: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    dag, sanne_id, yusuf_id = maak_activiteit(db, cast, 5, online=True, adres=HOE), cast.sanne.id, cast.yusuf.id
    wie = f.wie_is(db, cast.sanne)
    schrijf_in(db, wie, dag)
    db.commit()
    assert HOE in als(sanne_id).bezoek(f"/zoek/mbo/{dag}")
    monkeypatch.setenv("DOORLIJN_NU", BEGONNEN)
    check_in(db, wie, dag)
    assert db.exec(select(Deelname.status)).all() == ["aanwezig"]
    db.commit()
    html = als(sanne_id).bezoek(f"/zoek/mbo/{dag}")
    assert HOE in html and "Je was erbij" in html
    assert HOE not in als(yusuf_id).bezoek(f"/zoek/mbo/{dag}")
    monkeypatch.setenv("DOORLIJN_NU", VOORBIJ)
    assert HOE not in als(sanne_id).bezoek(f"/zoek/mbo/{dag}")


@pytest.mark.parametrize(("wanneer", "ziet"), [(DAARVOOR, 0), (VROEG, 1), (BEGONNEN, 1), (VOORBIJ, 0)])
def test_vrije_inloop_online_op_de_dag_zelf(
    als: Als, klant: Klant, db: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch, wanneer: str, ziet: int
) -> None:
    dag = maak_activiteit(db, cast, None, online=True, inschrijven=False, adres=HOE)
    sanne_id, bakker_id = cast.sanne.id, cast.bakker.id
    db.commit()
    monkeypatch.setenv("DOORLIJN_NU", wanneer)
    assert als(sanne_id).bezoek(f"/zoek/mbo/{dag}").count(HOE) == ziet
    for ander in (klant, als(bakker_id)):
        assert HOE not in ander.bezoek(f"/zoek/mbo/{dag}")


def test_afgelast_zegt_niets_meer(als: Als, db: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    dag = maak_activiteit(db, cast, None, online=True, inschrijven=False, adres=HOE, stand="afgelast")
    sanne_id = cast.sanne.id
    db.commit()
    monkeypatch.setenv("DOORLIJN_NU", BEGONNEN)
    assert HOE not in als(sanne_id).bezoek(f"/zoek/mbo/{dag}")
