"""Who sees which pupil, and the public facts of schools and mbo's."""

from datetime import date

import pytest
from sqlmodel import Session, select

from app.accounts.models import Persoon
from app.accounts.rollen import Rol
from app.kit.clock import vandaag
from app.scholen import queries
from app.scholen.models import Gezag, Inschrijving
from app.scholen.rules import mag_rol_geven, mag_school_beheren
from tests import factories as f
from tests.cast import Cast

ZIET_SANNE = {"sanne", "bakker", "decaan", "zorgco", "schoolbeheer", "ouder_account"}


def test_wie_sanne_ziet(db: Session, cast: Cast) -> None:
    ziet = {
        naam for naam, mens in cast.iedereen().items() if queries.leerling_voor(db, f.wie_is(db, mens), cast.sanne.id)
    }
    assert ziet == ZIET_SANNE


def test_ouder_zonder_gezag_of_van_een_volwassene_ziet_niets(db: Session, cast: Cast) -> None:
    wie = f.wie_is(db, cast.ouder_account)
    assert [kind.persoon_id for kind in queries.kinderen_van(db, wie)] == [cast.sanne.id]
    cast.moeder_sanne.gezag = Gezag.ONBEKEND
    db.flush()
    assert queries.kinderen_van(db, wie) == []
    cast.moeder_sanne.gezag = Gezag.JA
    dag = vandaag()
    cast.sanne.geboortedatum = date(dag.year - 18, dag.month, dag.day)
    db.flush()
    assert queries.leerling_voor(db, wie, cast.sanne.id) is None
    cast.sanne.geboortedatum = date(dag.year - 18, dag.month, dag.day + 1)
    db.flush()
    assert queries.leerling_voor(db, wie, cast.sanne.id) is not None


def test_wie_van_school_is_ziet_de_school_niet_meer(db: Session, cast: Cast) -> None:
    plek = db.get_one(Inschrijving, queries_id(db, cast.sanne))
    plek.tot = vandaag()
    db.flush()
    assert queries.leerling_voor(db, f.wie_is(db, cast.bakker), cast.sanne.id) is None
    assert queries.leerling_voor(db, f.wie_is(db, cast.decaan), cast.sanne.id) is None
    assert queries.leerling_voor(db, f.wie_is(db, cast.sanne), cast.sanne.id) is not None


def queries_id(db: Session, mens: Persoon) -> str:
    """Id of his inschrijving."""
    return db.exec(select(Inschrijving.id).where(Inschrijving.persoon_id == mens.id)).one()


def test_klassen_en_mentoren(db: Session, cast: Cast) -> None:
    bakker = f.wie_is(db, cast.bakker)
    (klas,) = queries.klassen_van_mentor(db, bakker)
    assert (klas.naam, klas.aantal) == ("4KB1", 2)
    assert {rij.persoon_id for rij in queries.leerlingen_van_klas(db, bakker, klas.id)} == {
        cast.sanne.id,
        cast.yusuf.id,
    }
    assert queries.leerlingen_van_klas(db, f.wie_is(db, cast.de_wit), klas.id) == []
    assert [mens.naam for mens in queries.mentoren_van(db, cast.sanne.id)] == ["Ben Bakker"]
    decaan = f.wie_is(db, cast.decaan)
    assert [k.naam for k in queries.klassen_van_school(db, decaan, cast.school.organisatie_id)] == ["4KB1", "4TL2"]
    assert queries.klassen_van_school(db, bakker, cast.school.organisatie_id) == []
    zorg = queries.medewerkers_met_rol(db, cast.school.organisatie_id, Rol.ZORGCOORDINATOR)
    assert [mens.persoon_id for mens in zorg] == [cast.zorgco.id]


def test_ouders_en_school(db: Session, cast: Cast) -> None:
    assert [ouder.gezag for ouder in queries.ouders_van(db, cast.sanne.id)] == ["ja", "nee"]
    ouder = queries.ouder_van(db, cast.moeder_sanne.id)
    assert ouder and ouder.taal == "ar"
    school = queries.school_van(db, cast.sanne.id)
    assert school and school.telefoon == "020 555 01 10"
    regio = queries.regio_van_school(db, school.id)
    assert regio and regio.akkoord_modus == "akkoord_ouders_tot_18"
    assert queries.school_met_brin(db, school.brin.lower(), school.vestiging) == school


@pytest.mark.parametrize(
    ("zoek", "niveaus", "namen"),
    [
        ("", (), ["Kok", "Verzorgende IG"]),
        ("verzorgende", (), ["Verzorgende IG"]),
        ("VERZÓRG amstel", (), ["Verzorgende IG"]),
        ("25180", (), ["Kok"]),
        ("", (2,), ["Kok"]),
        ("kok", (4,), []),
        ("50%_", (), []),
    ],
)
def test_aanbod_zoeken(db: Session, cast: Cast, zoek: str, niveaus: tuple[int, ...], namen: list[str]) -> None:
    assert [rij.naam for rij in queries.zoek_aanbod(db, zoek, niveaus)] == namen


def test_gestopt_aanbod_is_niet_te_kiezen_maar_blijft_leesbaar(db: Session, cast: Cast) -> None:
    cast.opleiding.gestopt_op = vandaag()
    db.flush()
    assert queries.zoek_aanbod(db, "verzorgende") == []
    assert cast.opleiding.id in queries.aanbod_met_id(db, [cast.opleiding.id, "weg"])


def test_beheerder_geeft_alleen_rollen_van_zijn_school(db: Session, cast: Cast) -> None:
    wie, hier = f.wie_is(db, cast.schoolbeheer), cast.school.organisatie_id
    assert mag_rol_geven(wie, Rol.MENTOR, hier) and mag_school_beheren(wie, hier)
    assert not mag_rol_geven(wie, Rol.REGIOBEHEER, hier)
    assert not mag_rol_geven(wie, Rol.MENTOR, cast.mbo.organisatie_id)
    assert not mag_rol_geven(f.wie_is(db, cast.decaan), Rol.MENTOR, hier)


def test_school_spreekt_alleen_voor_eigen_leerlingen(db: Session, cast: Cast) -> None:
    hier = cast.school.organisatie_id
    assert queries.is_leerling_van(db, cast.sanne.id, hier)
    assert not queries.is_leerling_van(db, cast.buitenstaander.id, hier)
