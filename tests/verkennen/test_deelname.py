"""Signing up, cancelling, moving up: one after the other."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from app.journaal.models import Journaalregel
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu, Ongeldig, Verboden
from app.meldingen.models import Uitgaand
from app.verkennen.actions.deelname import meld_af, meld_afwezig, schrijf_in, vul_aan
from app.verkennen.models import Activiteit, Deelname
from tests import factories as f
from tests.cast import Cast
from tests.verkennen.volk import keur_plekken, maak_activiteit, maak_leerlingen, statussen


def test_een_plek_en_daarna_de_wachtlijst(db: Session, cast: Cast) -> None:
    dag, leerlingen = maak_activiteit(db, cast, 2), maak_leerlingen(db, cast, 4)
    for wie in leerlingen:
        schrijf_in(db, wie, dag)
    assert statussen(db, dag) == ["ingeschreven", "ingeschreven", "wachtlijst", "wachtlijst"]
    assert keur_plekken(db, dag) == 2


def test_twee_keer_klikken_is_een_keer(db: Session, cast: Cast) -> None:
    dag, (wie, ander) = maak_activiteit(db, cast, 1), maak_leerlingen(db, cast, 2)
    assert schrijf_in(db, wie, dag).id == schrijf_in(db, wie, dag).id
    assert schrijf_in(db, ander, dag).id == schrijf_in(db, ander, dag).id
    assert statussen(db, dag) == ["ingeschreven", "wachtlijst"]
    assert len(db.exec(select(Uitgaand.id)).all()) == 1


def test_zonder_grens_is_er_altijd_plek(db: Session, cast: Cast) -> None:
    dag = maak_activiteit(db, cast, None)
    for wie in maak_leerlingen(db, cast, 3):
        schrijf_in(db, wie, dag)
    assert keur_plekken(db, dag) == 3


def test_wie_het_langst_wacht_krijgt_de_plek(db: Session, cast: Cast) -> None:
    dag, leerlingen = maak_activiteit(db, cast, 1), maak_leerlingen(db, cast, 3)
    for wie in leerlingen:
        schrijf_in(db, wie, dag)
    meld_af(db, leerlingen[0], dag)
    assert statussen(db, dag) == ["geannuleerd", "ingeschreven", "wachtlijst"]
    assert keur_plekken(db, dag) == 1
    soorten = sorted(rij for rij in db.exec(select(Uitgaand.soort)))
    assert soorten == ["verkennen.doorgeschoven", "verkennen.ingeschreven"]
    regels = [(rij.wat, rij.over_id) for rij in db.exec(select(Journaalregel).order_by(Journaalregel.nummer))]  # type: ignore[arg-type]
    ingeschreven = [("activiteit_ingeschreven", wie.persoon_id) for wie in leerlingen]
    af, door = ("activiteit_afgemeld", leerlingen[0].persoon_id), ("activiteit_doorgeschoven", leerlingen[1].persoon_id)
    assert regels == [*ingeschreven, af, door]


def test_een_keer_afmelden_en_een_keer_terugkomen(db: Session, cast: Cast) -> None:
    dag, (wie,) = maak_activiteit(db, cast), maak_leerlingen(db, cast, 1)
    schrijf_in(db, wie, dag)
    assert meld_af(db, wie, dag).status == "geannuleerd"
    assert meld_af(db, wie, dag).geannuleerd == 1
    assert schrijf_in(db, wie, dag).status == "ingeschreven"
    with pytest.raises(NietNu, match="al een keer af"):
        meld_af(db, wie, dag)
    assert keur_plekken(db, dag) == 1


def test_wie_terugkomt_sluit_achteraan(db: Session, cast: Cast) -> None:
    dag, leerlingen = maak_activiteit(db, cast, 1), maak_leerlingen(db, cast, 3)
    for wie in leerlingen:
        schrijf_in(db, wie, dag)
    meld_af(db, leerlingen[0], dag)
    schrijf_in(db, leerlingen[0], dag)
    meld_af(db, leerlingen[1], dag)
    eigen = {rij.persoon_id: rij.status for rij in db.exec(select(Deelname))}
    assert [eigen[wie.persoon_id] for wie in leerlingen] == ["wachtlijst", "geannuleerd", "ingeschreven"]


def test_van_de_wachtlijst_af_telt_niet_als_afmelden(db: Session, cast: Cast) -> None:
    dag, (eerst, wie) = (
        maak_activiteit(db, cast, 1, annuleren_tot=nu() - timedelta(hours=1)),
        maak_leerlingen(db, cast, 2),
    )
    schrijf_in(db, eerst, dag)
    schrijf_in(db, wie, dag)
    assert meld_af(db, wie, dag).geannuleerd == 0
    assert schrijf_in(db, wie, dag).status == "wachtlijst"


def test_te_laat_afmelden(db: Session, cast: Cast) -> None:
    dag, (wie,) = maak_activiteit(db, cast, annuleren_tot=nu() - timedelta(seconds=1)), maak_leerlingen(db, cast, 1)
    schrijf_in(db, wie, dag)
    with pytest.raises(NietNu, match="organisatie"):
        meld_af(db, wie, dag)
    assert keur_plekken(db, dag) == 1


@pytest.mark.parametrize(
    "velden",
    [
        {"stand": "afgelast"},
        {"inschrijven": False},
        {"inschrijven_vanaf": f.moment("2026-12-01T00:00")},
        {"inschrijven_tot": f.moment("2026-11-23T23:59")},
        {"begint_op": f.moment("2026-11-24T09:00"), "eindigt_op": f.moment("2026-11-24T11:00")},
        {"begint_op": f.moment("2026-11-20T09:00"), "eindigt_op": f.moment("2026-11-20T11:00")},
    ],
)
def test_inschrijven_kan_niet_altijd(db: Session, cast: Cast, velden: dict[str, object]) -> None:
    dag, (wie,) = maak_activiteit(db, cast, 2, **velden), maak_leerlingen(db, cast, 1)
    with pytest.raises(NietNu):
        schrijf_in(db, wie, dag)
    assert statussen(db, dag) == []


def test_wat_er_niet_is_of_nog_niet_openbaar(db: Session, cast: Cast) -> None:
    (wie,) = maak_leerlingen(db, cast, 1)
    for dag in ("bestaat-niet", maak_activiteit(db, cast, stand="concept")):
        with pytest.raises(NietGevonden):
            schrijf_in(db, wie, dag)
    with pytest.raises(NietGevonden):
        meld_af(db, wie, maak_activiteit(db, cast))


def test_alleen_leerlingen(db: Session, cast: Cast) -> None:
    dag = maak_activiteit(db, cast)
    for mens in (cast.bakker, cast.ouder_account, cast.mbo_beheer, cast.bedrijf):
        with pytest.raises(Verboden):
            schrijf_in(db, f.wie_is(db, mens), dag)


def test_begeleiders_nemen_geen_plek(db: Session, cast: Cast) -> None:
    dag, (wie, ander) = maak_activiteit(db, cast, 2, ouders_welkom=True), maak_leerlingen(db, cast, 2)
    assert schrijf_in(db, wie, dag, 2).begeleiders == 2
    assert keur_plekken(db, dag) == 1
    for aantal in (3, -1):
        with pytest.raises(Ongeldig):
            schrijf_in(db, ander, dag, aantal)
    alleen = maak_activiteit(db, cast)
    with pytest.raises(Ongeldig) as fout:
        schrijf_in(db, wie, alleen, 1)
    assert set(fout.value.velden) == {"begeleiders"}


def test_meer_plekken_en_een_concept(db: Session, cast: Cast) -> None:
    dag, leerlingen = maak_activiteit(db, cast, 1), maak_leerlingen(db, cast, 4)
    for wie in leerlingen:
        schrijf_in(db, wie, dag)
    activiteit = db.get_one(Activiteit, dag)
    activiteit.capaciteit = 3
    assert vul_aan(db, dag) == 2
    assert statussen(db, dag) == ["ingeschreven"] * 3 + ["wachtlijst"]
    activiteit.capaciteit = None
    assert vul_aan(db, dag) == 1
    assert keur_plekken(db, dag) == 4
    assert vul_aan(db, maak_activiteit(db, cast, stand="concept")) == 0


def test_afgelast_of_begonnen_schuift_niemand_door(db: Session, cast: Cast) -> None:
    for veld, waarde in {"stand": "afgelast", "begint_op": nu() - timedelta(minutes=1)}.items():
        dag, leerlingen = maak_activiteit(db, cast, 1), maak_leerlingen(db, cast, 2)
        for wie in leerlingen:
            schrijf_in(db, wie, dag)
        activiteit = db.get_one(Activiteit, dag)
        setattr(activiteit, veld, waarde)
        activiteit.capaciteit = 2
        assert vul_aan(db, dag) == 0


def test_de_organisatie_meldt_af(db: Session, cast: Cast) -> None:
    dag, (een, twee) = maak_activiteit(db, cast, 1), maak_leerlingen(db, cast, 2)
    deelname = schrijf_in(db, een, dag)
    schrijf_in(db, twee, dag)
    vera = f.wie_is(db, cast.mbo_beheer)
    meld_afwezig(db, vera, deelname)
    meld_afwezig(db, vera, deelname)
    assert statussen(db, dag) == ["afwezig_gemeld", "ingeschreven"]
    assert keur_plekken(db, dag) == 1
    with pytest.raises(NietNu):
        schrijf_in(db, een, dag)
