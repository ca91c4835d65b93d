"""Migrations: a fresh database has exactly what the models say, and the way back is open."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from sqlmodel import SQLModel

from app.kit import migratie
from app.kit.db import Databank
from tests.databanken import MOTOR, Mal, PostgresMal


@pytest.fixture
def leeg(_mal: Mal, tmp_path: Path) -> Iterator[Databank]:
    """A database without any table."""
    if MOTOR == "sqlite":
        bank = Databank(f"sqlite:///{tmp_path / 'leeg.db'}")
        yield bank
        bank.sluit()
        return
    assert isinstance(_mal, PostgresMal)
    naam = f"migratie_{os.getpid()}"
    _mal._doe(f"CREATE DATABASE {naam}")
    bank = Databank(_mal._adres(naam))
    yield bank
    bank.sluit()
    _mal.ruim_op(naam)


def _tabellen(bank: Databank) -> set[str]:
    return set(sa.inspect(bank.engine).get_table_names())


def test_verse_database_is_gelijk_aan_de_modellen(leeg: Databank) -> None:
    migratie.migreer(leeg)
    assert migratie.verschillen(leeg) == []
    migratie.migreer(leeg)
    assert migratie.verschillen(leeg) == []


def _indexen(bank: Databank) -> set[str]:
    bron = "sqlite_master" if bank.is_sqlite else "pg_indexes"
    naam, soort = ("name", "type = 'index'") if bank.is_sqlite else ("indexname", "schemaname = 'public'")
    with bank.engine.connect() as verbinding:
        return set(verbinding.execute(sa.text(f"SELECT {naam} FROM {bron} WHERE {soort}")).scalars())


def test_elke_index_van_de_modellen_bestaat(leeg: Databank) -> None:
    """Also those on expressions: alembic does not see them on SQLite, so write them in the migration by hand."""
    migratie.migreer(leeg)
    modellen = {str(index.name) for tabel in SQLModel.metadata.tables.values() for index in tabel.indexes}
    assert modellen - _indexen(leeg) == set()


def test_een_verschil_wordt_gezien(leeg: Databank) -> None:
    migratie.migreer(leeg)
    with leeg.engine.begin() as verbinding:
        verbinding.execute(sa.text("ALTER TABLE persoon ADD COLUMN schoenmaat INTEGER"))
    assert [verschil for verschil in migratie.verschillen(leeg) if "schoenmaat" in verschil]


def test_terug_en_weer_vooruit(leeg: Databank) -> None:
    migratie.migreer(leeg)
    vol = _tabellen(leeg)
    assert "persoon" in vol
    with leeg.engine.begin() as verbinding:
        command.downgrade(migratie._config(verbinding), "base")
    assert _tabellen(leeg) == {"alembic_version"}
    migratie.migreer(leeg)
    assert _tabellen(leeg) == vol and migratie.verschillen(leeg) == []
