"""Retention of class lists and of what a school keeps of a pupil; noting who left."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session, select

from app.accounts.models import Persoon
from app.accounts.rollen import Rol
from app.kit.clock import vandaag
from app.kit.ids import nieuw_id
from app.kit.opruimen import kort_geleden
from app.scholen.bewaar import OPRUIMERS, houd_vertrek_bij
from app.scholen.models import Inlezing, Inschrijving, OuderVan
from tests import factories as f
from tests.cast import Cast
from tests.tellen import rijen, weg

KORT, LOOPBAAN = (opruimer.functie for opruimer in OPRUIMERS)


def _inlezing(db: Session, cast: Cast, op: datetime) -> None:
    kop = {"id": nieuw_id(), "school_id": cast.school.organisatie_id, "schooljaar": "2026-2027"}
    f.bewaar(db, Inlezing(**kop, door_id=cast.schoolbeheer.id, naam="klas.csv", merk="ab" * 32, gemaakt_op=op))


def _vertrek(db: Session, mens: Persoon) -> date | None:
    return db.exec(select(Persoon.vertrokken_op).where(Persoon.id == mens.id)).one()


def _zet(db: Session, mens: Persoon, **velden: Any) -> None:
    for naam, waarde in velden.items():
        setattr(mens, naam, waarde)
    db.add(mens)
    db.flush()


def _inschrijving(db: Session, mens: Persoon) -> Inschrijving:
    return db.exec(select(Inschrijving).where(Inschrijving.persoon_id == mens.id)).one()


def test_klassenlijst_gaat_na_dertig_dagen(db: Session, cast: Cast) -> None:
    grens = kort_geleden(vandaag())
    for op in (grens, grens - timedelta(microseconds=1)):
        _inlezing(db, cast, op)
    voor = rijen(db)
    assert (KORT(db, vandaag()), KORT(db, vandaag())) == (1, 0)
    assert weg(voor, rijen(db)) == {"inlezing": 1}


def test_vertrek_telt_vanaf_het_einde_van_het_schooljaar_en_pas_als_de_nieuwe_lijsten_er_zijn(
    db: Session, cast: Cast
) -> None:
    houd_vertrek_bij(db, date(2027, 10, 28))
    assert _vertrek(db, cast.sanne) is None
    houd_vertrek_bij(db, date(2027, 10, 29))
    assert _vertrek(db, cast.sanne) == date(2027, 7, 31)
    assert _vertrek(db, cast.bakker) is None


def test_wie_halverwege_wegging_telt_vanaf_zijn_laatste_dag(db: Session, cast: Cast) -> None:
    _zet(db, _inschrijving(db, cast.sanne), tot=date(2026, 12, 24))
    houd_vertrek_bij(db, date(2027, 3, 24))
    assert (_vertrek(db, cast.sanne), _vertrek(db, cast.yusuf)) == (date(2026, 12, 24), None)


def test_wie_terugkomt_is_niet_vertrokken(db: Session, cast: Cast) -> None:
    houd_vertrek_bij(db, date(2027, 10, 29))
    klas = f.klas(db, cast.school, "5H1")
    klas.schooljaar = "2027-2028"
    oud = _inschrijving(db, cast.sanne)
    nieuw = {"leerlingnummer": oud.leerlingnummer, "nummer_kaal": oud.nummer_kaal, "van": date(2027, 11, 1)}
    plek = {"school_id": klas.school_id, "klas_id": klas.id, "schooljaar": klas.schooljaar}
    f.bewaar(db, Inschrijving(id=nieuw_id(), persoon_id=cast.sanne.id, **plek, **nieuw))
    houd_vertrek_bij(db, date(2027, 11, 2))
    assert (_vertrek(db, cast.sanne), _vertrek(db, cast.yusuf)) == (None, date(2027, 7, 31))


def test_oud_leerling_die_er_werkt_is_niet_vertrokken(db: Session, cast: Cast) -> None:
    from app.accounts.models import RolToekenning

    plek = cast.school.organisatie_id
    f.bewaar(db, RolToekenning(id=nieuw_id(), persoon_id=cast.yusuf.id, rol=Rol.MENTOR, organisatie_id=plek))
    houd_vertrek_bij(db, date(2030, 1, 1))
    assert _vertrek(db, cast.yusuf) is None


@pytest.mark.parametrize("dag", [date(2028, 11, 23), date(2028, 11, 24)])
def test_schoolgegevens_gaan_twee_jaar_na_vertrek(db: Session, cast: Cast, dag: date) -> None:
    _zet(db, cast.sanne, vertrokken_op=date(2026, 11, 24))
    voor = rijen(db)
    LOOPBAAN(db, dag)
    over = {"leerling": 1, "inschrijving": 1, "ouder_van": 2} if dag.day == 24 else {}
    assert weg(voor, rijen(db)) == over
    assert LOOPBAAN(db, dag) == 0


def test_mentor_van_een_klas_van_lang_geleden_gaat_weg(db: Session, cast: Cast) -> None:
    voor = rijen(db)
    LOOPBAAN(db, date(2029, 7, 31))
    assert weg(voor, rijen(db)) == {}
    LOOPBAAN(db, date(2029, 8, 1))
    assert weg(voor, rijen(db))["mentor_van"] == 2


def test_ouder_met_account_gaat_als_het_laatste_kind_weg_is(db: Session, cast: Cast) -> None:
    f.ouder(db, cast.yusuf, "Amal Zonnedauw", persoon_id=cast.ouder_account.id)
    _zet(db, cast.sanne, vertrokken_op=date(2024, 11, 24))
    LOOPBAAN(db, vandaag())
    assert _vertrek(db, cast.ouder_account) is None
    _zet(db, cast.yusuf, vertrokken_op=date(2024, 11, 24))
    LOOPBAAN(db, vandaag())
    assert _vertrek(db, cast.ouder_account) == date(2024, 11, 24)


def test_medewerker_die_weg_is_is_van_niemand_meer_mentor_intaker_of_ouder(db: Session, cast: Cast) -> None:
    for mens in (cast.bakker, cast.intaker):
        _zet(db, mens, vertrokken_op=date(2024, 11, 24))
    f.ouder(db, cast.yusuf, "Ben Bakker", persoon_id=cast.bakker.id)
    voor = rijen(db)
    LOOPBAAN(db, vandaag())
    assert weg(voor, rijen(db)) == {"mentor_van": 1, "intaker_van": 1}
    assert db.exec(select(OuderVan.persoon_id).where(OuderVan.kind_id == cast.yusuf.id)).one() is None
