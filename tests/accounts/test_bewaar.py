"""Retention of persons and of what lets them in."""

from datetime import date, datetime, timedelta

import pytest
from sqlmodel import Session, select

from app.accounts.bewaar import OPRUIMERS
from app.accounts.models import Account, Herstelcode, OidcIdentiteit, Passkey, Persoon, Poging, Sessie, Toegangscode
from app.accounts.vertrek import voorbij
from app.kit.clock import nu, vandaag
from app.kit.ids import nieuw_id
from app.kit.opruimen import kort_geleden
from tests.cast import Cast
from tests.factories import bewaar, moment
from tests.tellen import rijen, weg

KORT, LOOPBAAN = (opruimer.functie for opruimer in OPRUIMERS)
TEL = timedelta(microseconds=1)


def _sessie(db: Session, wie: Persoon, einde: datetime) -> None:
    kop = {"id": nieuw_id(), "persoon_id": wie.id, "begonnen_op": nu(), "gezien_op": nu()}
    bewaar(db, Sessie(**kop, verloopt_op=einde))


def _code(db: Session, wie: Persoon, einde: datetime, gebruikt: datetime | None = None) -> None:
    kop = {"id": nieuw_id(), "persoon_id": wie.id, "hash": nieuw_id(), "doel": "activatie", "gemaakt_op": nu()}
    bewaar(db, Toegangscode(**kop, verloopt_op=einde, gebruikt_op=gebruikt))


def _account(db: Session, wie: Persoon, dicht: datetime | None = None) -> None:
    bewaar(db, Account(persoon_id=wie.id, gebruikersnaam=wie.id, gemaakt_op=nu(), dicht_op=dicht))


def test_toegang_gaat_dertig_dagen_na_het_einde(db: Session, cast: Cast) -> None:
    grens = kort_geleden(vandaag())
    assert grens == moment("2026-10-25T00:00")
    for einde in (grens, grens - TEL):
        _sessie(db, cast.sanne, einde)
        _code(db, cast.sanne, einde)
        bewaar(db, Poging(sleutel=nieuw_id(), aantal=1, tot=einde))
    _code(db, cast.sanne, nu(), gebruikt=grens - TEL)
    _code(db, cast.sanne, grens - TEL, gebruikt=grens)
    voor = rijen(db)
    assert KORT(db, vandaag()) == 4
    assert weg(voor, rijen(db)) == {"sessie": 1, "toegangscode": 2, "poging": 1}
    assert KORT(db, vandaag()) == 0


def test_medewerker_gaat_twee_jaar_na_het_sluiten_met_al_zijn_sleutels(db: Session, cast: Cast) -> None:
    wie = cast.decaan
    _account(db, wie, dicht=moment("2024-11-23T23:59"))
    _account(db, cast.zorgco, dicht=moment("2024-11-24T00:00"))
    _account(db, cast.schoolbeheer)
    _sessie(db, wie, nu())
    _code(db, wie, nu())
    sleutel = {"credential_id": b"a", "publieke_sleutel": b"b", "gemaakt_op": nu()}
    bewaar(db, Passkey(id=nieuw_id(), persoon_id=wie.id, **sleutel))
    bewaar(db, Herstelcode(id=nieuw_id(), persoon_id=wie.id, hash="x"))
    bewaar(db, OidcIdentiteit(id=nieuw_id(), persoon_id=wie.id, uitgever="u", onderwerp="o"))
    voor = rijen(db)
    assert LOOPBAAN(db, vandaag()) == 8
    alles = ("persoon", "account", "roltoekenning", "passkey", "herstelcode", "oidc_identiteit", "sessie")
    assert weg(voor, rijen(db)) == dict.fromkeys((*alles, "toegangscode"), 1)
    assert LOOPBAAN(db, vandaag()) == 0


def test_gesloten_account_van_een_leerling_zegt_niets_over_zijn_school(db: Session, cast: Cast) -> None:
    _account(db, cast.sanne, dicht=moment("2020-01-01T00:00"))
    assert list(db.execute(voorbij(vandaag())).scalars()) == []


@pytest.mark.parametrize(("vertrek", "gaat"), [(date(2024, 11, 24), True), (date(2024, 11, 25), False), (None, False)])
def test_twee_jaar_na_vertrek_op_de_dag(db: Session, cast: Cast, vertrek: date | None, gaat: bool) -> None:
    cast.decaan.vertrokken_op = vertrek
    db.add(cast.decaan)
    db.flush()
    assert bool(LOOPBAAN(db, vandaag())) is gaat
    assert db.exec(select(Persoon.id).where(Persoon.id == cast.decaan.id)).first() == (None if gaat else cast.decaan.id)


def test_vertrokken_op_29_februari_gaat_op_28_februari(db: Session, cast: Cast) -> None:
    cast.decaan.vertrokken_op = date(2028, 2, 29)
    db.add(cast.decaan)
    db.flush()
    assert LOOPBAAN(db, date(2030, 2, 28)) == 0
    assert LOOPBAAN(db, date(2030, 3, 1)) == 2


def test_wie_nog_genoemd_wordt_blijft_tot_die_rij_weg_is(db: Session, cast: Cast) -> None:
    for mens in (cast.de_wit, cast.intaker, cast.sanne):
        mens.vertrokken_op = date(2020, 1, 1)
        db.add(mens)
    assert LOOPBAAN(db, vandaag()) == 0
