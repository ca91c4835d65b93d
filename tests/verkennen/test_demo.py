"""The demo of this slice: every opleiding is offered, there is something to go to, and Sanne already found things."""

import csv
from random import Random

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Account, RolToekenning
from app.accounts.rollen import Rol
from app.kit.clock import nu, vandaag
from app.kit.db import Databank
from app.kit.settings import WORTEL
from app.scholen.demo import DemoContext, na_seeding, vul
from app.scholen.demo.context import _haken
from app.scholen.models import MboInstelling, MboLocatie
from app.verkennen import demo
from app.verkennen.demo_activiteiten import maak_activiteiten
from app.verkennen.inhoud import catalogus
from app.verkennen.models import (
    Activiteit,
    ActiviteitOver,
    ActiviteitSoort,
    Bedrijf,
    BeroepOordeel,
    Deelname,
    DeelnameStatus,
    TestAntwoord,
    TestRonde,
)
from tests.tellen import tel_sql


def test_elke_opleiding_wordt_ergens_aangeboden() -> None:
    with (WORTEL / "lob_content" / "nl" / "aanbod_demo.csv").open(encoding="utf-8", newline="") as bestand:
        rijen = list(csv.DictReader(bestand, delimiter=";"))
    inhoud = catalogus().opleidingen
    assert {rij["crebo"] for rij in rijen} == set(inhoud)
    for rij in rijen:
        opleiding = inhoud[rij["crebo"]]
        assert (rij["naam"], rij["niveau"]) == (opleiding.naam, str(opleiding.niveau)), rij
        assert set(rij["leerwegen"].split(",")) <= set(opleiding.leerwegen), rij


@pytest.fixture
def klein(db: Session) -> DemoContext:
    """The small demo, seeded with only this slice's own part."""
    gezien: list[DemoContext] = []
    oud = list(_haken)
    _haken[:] = []
    for haak in (demo.vul, lambda _db, context: gezien.append(context)):
        na_seeding(haak)
    accounts = vul(db, "klein")
    _haken[:] = oud
    assert accounts is not None
    namen = set(db.execute(sa.select(col(Account.gebruikersnaam))).scalars())
    nieuw = {een.rol: een for een in accounts if een.rol in (Rol.MBO_BEHEER, Rol.BEDRIJF)}
    assert len(nieuw) == 2 and {een.gebruikersnaam for een in nieuw.values()} <= namen
    return gezien[0]


def test_klein_heeft_mensen_bedrijven_en_activiteiten(db: Session, klein: DemoContext) -> None:
    rollen = sa.select(col(RolToekenning.rol), sa.func.count()).group_by(col(RolToekenning.rol))
    tel = {rij[0]: rij[1] for rij in db.execute(rollen)}
    assert (tel[Rol.MBO_BEHEER], tel[Rol.BEDRIJF]) == (8, 24)
    assert db.execute(sa.select(sa.func.count()).select_from(Bedrijf)).scalar_one() == 24
    assert db.execute(sa.select(sa.func.count()).select_from(MboInstelling)).scalar_one() == 8
    assert None not in db.execute(sa.select(col(MboLocatie.breedte))).scalars().all()
    alle = db.execute(sa.select(Activiteit)).scalars().all()
    assert {een.soort for een in alle} == set(ActiviteitSoort) and 60 <= len(alle) <= 70
    assert len({een.code for een in alle}) == len(alle)
    straks = [een for een in alle if een.begint_op > nu()]
    assert max((een.begint_op.date() - vandaag()).days for een in straks) <= 175
    assert all(een.eindigt_op > een.begint_op for een in alle)
    assert any(not een.inschrijven for een in straks)
    assert all(een.online or een.breedte for een in alle)


def test_bezet_klopt_en_een_volle_heeft_een_wachtlijst(db: Session, klein: DemoContext) -> None:
    zin = sa.select(col(Deelname.activiteit_id), col(Deelname.status), sa.func.count())
    tel = {
        (id_, status): aantal
        for id_, status, aantal in db.execute(zin.group_by(col(Deelname.activiteit_id), col(Deelname.status)))
    }
    vol = 0
    for een in db.execute(sa.select(Activiteit)).scalars():
        op_plek = [DeelnameStatus.INGESCHREVEN, DeelnameStatus.AANWEZIG, DeelnameStatus.NO_SHOW]
        assert sum(tel.get((een.id, status), 0) for status in op_plek) == een.bezet, een.titel
        wacht = tel.get((een.id, DeelnameStatus.WACHTLIJST), 0)
        assert not wacht or een.bezet == een.capaciteit
        vol += bool(wacht)
    assert vol >= 4


def test_sanne_vond_al_iets_en_yusuf_nog_niets(db: Session, klein: DemoContext) -> None:
    sanne, yusuf = klein.wie["sanne"], klein.wie["yusuf"]
    for model in (BeroepOordeel, TestRonde, Deelname):
        wie = sa.select(col(model.persoon_id)).where(col(model.persoon_id).in_((sanne, yusuf)))
        assert set(db.execute(wie).scalars()) == {sanne}, model
    ronde = db.execute(sa.select(TestRonde)).scalar_one()
    assert ronde.klaar_op is not None
    antwoorden = db.execute(sa.select(TestAntwoord)).scalars().all()
    soort = {item.id: item.type.lower() for item in catalogus().test.item}
    for letter in "riasec":
        assert getattr(ronde, letter) == sum(een.waarde for een in antwoorden if soort[een.item_id] == letter)
    geweest = sa.select(Activiteit).join(Deelname, col(Deelname.activiteit_id) == col(Activiteit.id))
    eerst = db.execute(geweest.where(col(Deelname.persoon_id) == sanne).order_by(col(Activiteit.begint_op))).scalars()
    assert next(eerst).begint_op < nu() < next(eerst).begint_op


def test_wat_een_activiteit_zegt_bestaat(db: Session, klein: DemoContext) -> None:
    inhoud = catalogus()
    for soort, code in db.execute(sa.select(col(ActiviteitOver.soort), col(ActiviteitOver.code)).distinct()):
        assert code in {"crebo": inhoud.opleidingen, "beroep": inhoud.beroepen, "domein": inhoud.beroepen_in}[soort]


def test_tienduizend_activiteiten_zijn_in_weinig_zinnen_gemaakt(
    db: Session, databank: Databank, klein: DemoContext
) -> None:
    eerst = db.execute(sa.select(sa.func.count()).select_from(Activiteit)).scalar_one()
    mbos = demo._mbos(db)
    bedrijven = [demo.Aanbieder(mbos[0].id, "Proef", "Amsterdam", domein="zorg", beroepen=("helpende",))]
    with tel_sql(databank) as zinnen:
        maak_activiteiten(db, klein, Random(2), mbos + bedrijven, 10_000)
    assert len(zinnen) < 100
    assert db.execute(sa.select(sa.func.count()).select_from(Activiteit)).scalar_one() == eerst + 10_004
