"""Choosing, dropping, applying and planning an intake."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import Session, col, select

from app.kit.clock import nu, vandaag
from app.kit.fouten import NietGevonden, NietNu, Ongeldig, Verboden
from app.overstap import actions, queries
from app.overstap.models import DOOD, Aanmelding, Aanmeldstap, Keuze
from app.scholen.models import Aanbod
from tests import factories as f
from tests.cast import Cast


@pytest.fixture
def kok_bbl(db: Session, cast: Cast) -> Aanbod:
    return f.aanbod(db, cast.mbo, "25181", "Kok (leerbaan)", 2, "bbl")


def plekken(db: Session, cast: Cast) -> list[tuple[int, str]]:
    return [(keuze.plek, keuze.aanbod_id) for keuze in queries.keuzes_van(db, cast.sanne.id)]


def kies(db: Session, cast: Cast, plek: int, aanbod: Aanbod, **meer: Any) -> Keuze:
    return actions.kies(db, f.wie_is(db, cast.sanne), cast.sanne.id, plek, aanbod.id, **meer)


def test_kiezen_vervangen_en_laten_vallen(db: Session, cast: Cast, kok_bbl: Aanbod) -> None:
    eerste, tweede = cast.opleiding, cast.andere_opleiding
    kies(db, cast, 1, eerste)
    kies(db, cast, 3, tweede)  # a gap closes itself
    assert plekken(db, cast) == [(1, eerste.id), (2, tweede.id)]
    kies(db, cast, 2, kok_bbl, bbl_werkgever=True, al_aangemeld=True, aangemeld_op=vandaag())
    kies(db, cast, 3, tweede)
    actions.laat_vallen(db, f.wie_is(db, cast.sanne), cast.sanne.id, 1)
    assert plekken(db, cast) == [(1, kok_bbl.id), (2, tweede.id)]
    actions.laat_vallen(db, f.wie_is(db, cast.sanne), cast.sanne.id, 3)
    assert len(plekken(db, cast)) == 2
    rij = queries.keuzes_van(db, cast.sanne.id)[0]
    assert (rij.opleiding, rij.niveau, rij.leerweg, rij.instelling) == ("Kok (leerbaan)", 2, "bbl", cast.mbo.naam)
    assert rij.bbl_werkgever and rij.al_aangemeld


def test_niet_twee_keer_dezelfde_en_geen_gestopte(db: Session, cast: Cast) -> None:
    kies(db, cast, 1, cast.opleiding)
    with pytest.raises(Ongeldig) as fout:
        kies(db, cast, 2, cast.opleiding)
    assert set(fout.value.velden) == {"aanbod"}
    kies(db, cast, 1, cast.opleiding)  # the same place again is no mistake
    cast.andere_opleiding.gestopt_op = vandaag()
    db.flush()
    for aanbod_id in (cast.andere_opleiding.id, "bestaat-niet"):
        with pytest.raises(Ongeldig) as fout:
            actions.kies(db, f.wie_is(db, cast.sanne), cast.sanne.id, 2, aanbod_id)
        assert set(fout.value.velden) == {"aanbod"}
    assert plekken(db, cast) == [(1, cast.opleiding.id)]


@pytest.mark.parametrize("naam", ["yusuf", "bakker", "decaan", "ouder_account", "intaker"])
def test_een_ander_kiest_niet_voor_haar(db: Session, cast: Cast, naam: str) -> None:
    wie = f.wie_is(db, getattr(cast, naam))
    with pytest.raises(Verboden):
        actions.kies(db, wie, cast.sanne.id, 1, cast.opleiding.id)
    with pytest.raises(Verboden):
        actions.laat_vallen(db, wie, cast.sanne.id, 1)
    with pytest.raises(Verboden):
        actions.meld_aan_uit_keuzes(db, wie, cast.sanne.id)


def status(db: Session) -> dict[str, str]:
    return {rij.aanbod_id: rij.status for rij in db.exec(select(Aanmelding))}


def test_aanmelden_volgt_de_keuzes(db: Session, cast: Cast, kok_bbl: Aanbod) -> None:
    wie, eerste, tweede = f.wie_is(db, cast.sanne), cast.opleiding, cast.andere_opleiding
    kies(db, cast, 1, eerste)
    kies(db, cast, 2, tweede)
    actions.meld_aan_uit_keuzes(db, wie, cast.sanne.id)
    actions.meld_aan_uit_keuzes(db, wie, cast.sanne.id)
    assert status(db) == {eerste.id: "aangemeld", tweede.id: "aangemeld"}
    kies(db, cast, 2, kok_bbl)
    actions.meld_aan_uit_keuzes(db, wie, cast.sanne.id)
    assert status(db) == {eerste.id: "aangemeld", tweede.id: "ingetrokken", kok_bbl.id: "aangemeld"}
    kies(db, cast, 3, tweede)
    actions.meld_aan_uit_keuzes(db, wie, cast.sanne.id)
    assert status(db)[tweede.id] == "aangemeld"
    assert {rij.aanbod_id for rij in queries.aanmeldingen_van(db, [cast.sanne.id])} == set(status(db))
    stappen = db.exec(
        select(Aanmeldstap).join(Aanmelding).where(Aanmelding.aanbod_id == tweede.id).order_by(col(Aanmeldstap.id))
    ).all()
    assert [(stap.van, stap.naar, stap.reden) for stap in stappen] == [
        (None, "aangemeld", None),
        ("aangemeld", "ingetrokken", "andere_opleiding"),
        ("ingetrokken", "aangemeld", None),
    ]


@pytest.mark.parametrize(
    "velden", [{"dossier_op": nu()}, {"bron": "mbo"}, {"status": "in_behandeling"}, {"status": "afgewezen"}]
)
def test_wat_het_mbo_al_heeft_blijft_staan(db: Session, cast: Cast, velden: dict[str, Any]) -> None:
    wie = f.wie_is(db, cast.sanne)
    kies(db, cast, 1, cast.opleiding)
    actions.meld_aan_uit_keuzes(db, wie, cast.sanne.id)
    aanmelding = db.exec(select(Aanmelding)).one()
    for naam, waarde in velden.items():
        setattr(aanmelding, naam, waarde)
    db.flush()
    voor = aanmelding.status
    kies(db, cast, 1, cast.andere_opleiding)
    actions.meld_aan_uit_keuzes(db, wie, cast.sanne.id)
    assert status(db)[cast.opleiding.id] == voor


def test_intake_alleen_door_de_intaker_van_deze_opleiding(db: Session, cast: Cast) -> None:
    kies(db, cast, 1, cast.opleiding)
    actions.meld_aan_uit_keuzes(db, f.wie_is(db, cast.sanne), cast.sanne.id)
    aanmelding = db.exec(select(Aanmelding)).one()
    op = nu() + timedelta(days=30)
    for ander in (cast.intaker_anders, cast.sanne, cast.bakker, cast.gemeente):
        with pytest.raises(NietGevonden):
            actions.plan_intake(db, f.wie_is(db, ander), aanmelding.id, op)
    wie = f.wie_is(db, cast.intaker)
    for velden, fout in (((nu() - timedelta(hours=1), ""), "op_dag"), ((op, "x" * 161), "plek")):
        with pytest.raises(Ongeldig) as gevonden:
            actions.plan_intake(db, wie, aanmelding.id, *velden)
        assert set(gevonden.value.velden) == {fout}
    actions.plan_intake(db, wie, aanmelding.id, op, "Lokaal 2.14")
    assert (aanmelding.status, aanmelding.intake_op, aanmelding.intake_plek) == ("intake_gepland", op, "Lokaal 2.14")
    aanmelding.status = "afgewezen"
    db.flush()
    with pytest.raises(NietNu):
        actions.plan_intake(db, wie, aanmelding.id, op)


def test_intrekken_met_een_reden_uit_de_lijst(db: Session, cast: Cast) -> None:
    kies(db, cast, 1, cast.opleiding)
    wie = f.wie_is(db, cast.sanne)
    actions.meld_aan_uit_keuzes(db, wie, cast.sanne.id)
    aanmelding = db.exec(select(Aanmelding)).one()
    with pytest.raises(Ongeldig):
        actions.trek_in(db, wie, aanmelding, "geen zin")
    actions.trek_in(db, wie, aanmelding, "werk")
    assert all(rij.status in DOOD for rij in queries.aanmeldingen_van(db, [cast.sanne.id]))
    with pytest.raises(NietNu):
        actions.trek_in(db, wie, aanmelding, "werk")


def test_ander_schooljaar_telt_niet_mee(db: Session, cast: Cast) -> None:
    kies(db, cast, 1, cast.opleiding)
    assert not queries.keuzes_van(db, cast.sanne.id, "2020-2021")
    assert date(2026, 11, 24) == vandaag()


def test_intaker_heeft_alleen_zijn_eigen_crebo_en_het_zorgteam_zijn_instelling(db: Session, cast: Cast) -> None:
    verwacht = {"intaker": {"25655"}, "intaker_anders": {"25180"}, "mbo_zorg": {"25180", "25655"}, "bakker": set()}
    for naam, crebos in verwacht.items():
        zin = select(Aanbod.crebo).where(queries.binnen_bereik(f.wie_is(db, getattr(cast, naam))))
        assert set(db.exec(zin)) == crebos, naam
