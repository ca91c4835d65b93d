"""Being there: noted at the door or by the organiser, told once to who wants to know."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session

from app.kit.fouten import NietGevonden, NietNu, Verboden
from app.verkennen import gebeurtenissen
from app.verkennen.actions.deelname import check_in, meld_af, meld_afwezig, schrijf_in, zet_aanwezig
from app.verkennen.gebeurtenissen import WasAanwezig
from app.verkennen.models import ActiviteitOver
from tests import factories as f
from tests.cast import Cast
from tests.verkennen.volk import keur_plekken, maak_activiteit, maak_leerlingen, statussen

EERDER, BEGONNEN, VOORBIJ = "2026-12-05T08:59", "2026-12-05T10:01", "2026-12-05T14:01"


@pytest.fixture
def gehoord() -> Iterator[list[WasAanwezig]]:
    """What a listener hears."""
    feiten: list[WasAanwezig] = []
    voor = list(gebeurtenissen.OP_AANWEZIG)
    gebeurtenissen.OP_AANWEZIG.append(lambda _db, feit: feiten.append(feit))
    yield feiten
    gebeurtenissen.OP_AANWEZIG[:] = voor


def test_het_feit_wordt_een_keer_verteld(
    db: Session, cast: Cast, gehoord: list[WasAanwezig], monkeypatch: pytest.MonkeyPatch
) -> None:
    dag, (wie,) = maak_activiteit(db, cast), maak_leerlingen(db, cast, 1)
    f.bewaar(db, ActiviteitOver(activiteit_id=dag, soort="domein", code="zorg"))
    f.bewaar(db, ActiviteitOver(activiteit_id=dag, soort="crebo", code="25655"))
    deelname, vera = schrijf_in(db, wie, dag), f.wie_is(db, cast.mbo_beheer)
    monkeypatch.setenv("DOORLIJN_NU", BEGONNEN)
    for aanwezig in (True, True, False, True):
        zet_aanwezig(db, vera, deelname, aanwezig)
    zet_aanwezig(db, None, deelname, True)
    assert check_in(db, wie, dag).status == "aanwezig"
    over = (("crebo", "25655"), ("domein", "zorg"))
    feit = WasAanwezig(
        wie.persoon_id, dag, "meeloopdag", "Meeloopdag Zorg", "Mbo Amstelstroom", date(2026, 12, 5), over
    )
    assert gehoord == [feit]
    assert keur_plekken(db, dag) == 1


def test_wie_er_niet_was_wordt_niet_verteld(
    db: Session, cast: Cast, gehoord: list[WasAanwezig], monkeypatch: pytest.MonkeyPatch
) -> None:
    dag, (wie,) = maak_activiteit(db, cast), maak_leerlingen(db, cast, 1)
    deelname, vera = schrijf_in(db, wie, dag), f.wie_is(db, cast.mbo_beheer)
    with pytest.raises(NietNu, match="nog niet begonnen"):
        zet_aanwezig(db, vera, deelname, False)
    monkeypatch.setenv("DOORLIJN_NU", BEGONNEN)
    zet_aanwezig(db, vera, deelname, False)
    zet_aanwezig(db, vera, deelname, False)
    assert deelname.status == "no_show"
    meld_afwezig(db, vera, deelname)
    assert deelname.status == "afwezig_gemeld"
    assert keur_plekken(db, dag) == 0
    assert gehoord == []


@pytest.mark.parametrize("tijd", [EERDER, VOORBIJ])
def test_de_deur_is_dicht(db: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch, tijd: str) -> None:
    dag, (wie,) = maak_activiteit(db, cast), maak_leerlingen(db, cast, 1)
    schrijf_in(db, wie, dag)
    monkeypatch.setenv("DOORLIJN_NU", tijd)
    with pytest.raises(NietNu, match="rond de activiteit"):
        check_in(db, wie, dag)


def test_scannen_zonder_inschrijving(db: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    dag, (een, twee, drie) = (
        maak_activiteit(db, cast, 2, inschrijven_tot=f.moment("2026-12-01T00:00")),
        maak_leerlingen(db, cast, 3),
    )
    schrijf_in(db, een, dag)
    meld_af(db, een, dag)
    monkeypatch.setenv("DOORLIJN_NU", BEGONNEN)
    assert [check_in(db, wie, dag).status for wie in (een, twee)] == ["aanwezig", "aanwezig"]
    with pytest.raises(NietNu, match="bij de deur"):
        check_in(db, drie, dag)
    assert keur_plekken(db, dag) == 2


def test_inloop_telt_ook(db: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    dag, (wie,) = maak_activiteit(db, cast, None, inschrijven=False), maak_leerlingen(db, cast, 1)
    monkeypatch.setenv("DOORLIJN_NU", BEGONNEN)
    assert check_in(db, wie, dag).status == "aanwezig"
    assert keur_plekken(db, dag) == 1


def test_van_de_wachtlijst_naar_binnen_als_er_plek_is(db: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    dag, (een, twee) = maak_activiteit(db, cast, 1), maak_leerlingen(db, cast, 2)
    deelname = schrijf_in(db, een, dag)
    schrijf_in(db, twee, dag)
    monkeypatch.setenv("DOORLIJN_NU", BEGONNEN)
    with pytest.raises(NietNu, match="geen plek"):
        check_in(db, twee, dag)
    meld_afwezig(db, f.wie_is(db, cast.mbo_beheer), deelname)
    assert statussen(db, dag) == ["afwezig_gemeld", "wachtlijst"]
    assert check_in(db, twee, dag).status == "aanwezig"
    with pytest.raises(NietNu, match="geen plek"):
        zet_aanwezig(db, None, deelname, True)
    assert keur_plekken(db, dag) == 1


def test_afgelast_en_wie_geen_leerling_is(db: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    dag, (wie,) = maak_activiteit(db, cast), maak_leerlingen(db, cast, 1)
    deelname = schrijf_in(db, wie, dag)
    monkeypatch.setenv("DOORLIJN_NU", BEGONNEN)
    with pytest.raises(Verboden):
        check_in(db, f.wie_is(db, cast.bakker), dag)
    with pytest.raises(NietGevonden):
        check_in(db, wie, "bestaat-niet")
    f.bewaar(db, _afgelast(db, dag))
    for probeer in (lambda: check_in(db, wie, dag), lambda: zet_aanwezig(db, None, deelname, True)):
        with pytest.raises(NietNu):
            probeer()


def _afgelast(db: Session, dag: str) -> object:
    from app.verkennen.models import Activiteit

    activiteit = db.get_one(Activiteit, dag)
    activiteit.stand = "afgelast"
    return activiteit
