"""Bringing a database to the newest schema, and checking that models and migrations agree."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from app.kit.db import SCHRIJFT, Databank

MAP = Path(__file__).parent / "migraties"


def _config(verbinding: sa.Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MAP))
    config.set_main_option("version_locations", str(MAP / "versies"))
    config.set_main_option("path_separator", "os")
    config.attributes["verbinding"] = verbinding
    config.attributes["tabellen"] = SQLModel.metadata
    return config


def migreer(databank: Databank) -> None:
    """To the newest schema, in one transaction. The caller imported every slice's models."""
    with databank.engine.execution_options(**{SCHRIJFT: True}).begin() as verbinding:
        command.upgrade(_config(verbinding), "head")


def maak_nieuw(databank: Databank, naam: str) -> None:
    """Write a new migration from the difference between models and database."""
    with databank.engine.begin() as verbinding:
        command.revision(_config(verbinding), message=naam, autogenerate=True, rev_id=naam)


def verschillen(databank: Databank) -> list[str]:
    """What the models have that the database has not, or the other way round; empty = they agree."""
    with databank.engine.connect() as verbinding:
        opties = {"compare_type": True, "render_as_batch": True}
        context = MigrationContext.configure(verbinding, opts=opties)
        return [str(verschil) for verschil in compare_metadata(context, SQLModel.metadata)]
