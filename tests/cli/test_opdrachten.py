"""The program's other commands, as an operator types them."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner
from sqlmodel import Session, col, select

from app.accounts.rollen import Rol
from app.cli import main
from app.journaal.models import Journaalregel
from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.kit.settings import settings
from app.main import HUISJOBS, verzamel
from app.meldingen.models import Uitgaand, UitgaandStand
from tests.cast import Cast
from tests.cli.conftest import Draai
from tests.factories import bewaar


def test_migrate_maakt_een_lege_database_klaar_en_ziet_verschil(
    draai: Draai, thuis: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{thuis / 'nieuw.db'}")
    settings.cache_clear()
    assert "De database is bij." in draai("migrate", "--controleer").output
    engine = sa.create_engine(f"sqlite:///{thuis / 'nieuw.db'}")
    with engine.begin() as db:
        db.execute(sa.text("ALTER TABLE persoon ADD COLUMN schoenmaat INTEGER"))
    engine.dispose()
    klaar = draai("migrate", "--controleer", code=1)
    assert "De modellen en de migraties zijn niet gelijk." in klaar.output and "schoenmaat" in klaar.output


def test_werker_doet_een_keer_wat_klaarstaat_en_niets_dubbel(draai: Draai, db: Session) -> None:
    oud = nu() - timedelta(days=31)
    rij = {"soort": "weg", "sleutel": "weg", "gegevens": {}, "gepland_op": oud}
    bewaar(db, Uitgaand(id=nieuw_id(), stand=UitgaandStand.GEDAAN, gedaan_op=oud, **rij))
    db.commit()
    aantal = len(HUISJOBS) + len(verzamel("jobs", "JOBS"))
    assert draai("worker", "--een-keer").output == f"{aantal} gedaan\n"
    assert draai("worker", "--een-keer").output == "0 gedaan\n"
    db.rollback()
    assert db.exec(select(Uitgaand.id).where(col(Uitgaand.soort) == "weg")).all() == [], "opruimen ging vanzelf mee"


def test_demo_vult_een_lege_database_en_laat_een_volle_met_rust(
    draai: Draai, thuis: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{thuis / 'demo.db'}")
    settings.cache_clear()
    klaar = draai("demo")
    rijen = json.loads((thuis / "demo.json").read_text(encoding="utf-8"))
    assert {rij["rol"] for rij in rijen} == set(Rol)
    assert all(set(rij) == {"rol", "naam", "gebruikersnaam", "wachtwoord", "pad"} for rij in rijen)
    assert all(rij["gebruikersnaam"] in klaar.output for rij in rijen)
    draai("demo", "--als-leeg")
    assert json.loads((thuis / "demo.json").read_text(encoding="utf-8")) == rijen


def test_journaal_verify_zegt_waar_het_breekt(draai: Draai, db: Session, cast: Cast) -> None:
    from app.journaal.actions import schrijf_op

    schrijf_op(db, None, "inlezing", over=cast.sanne.id)
    db.commit()
    draai("journaal", "verify")
    db.execute(sa.update(Journaalregel).values(over_id=cast.yusuf.id))
    db.commit()
    draai("journaal", "verify", code=1)


@pytest.mark.parametrize("opdracht", sorted(main.commands))
def test_elke_opdracht_legt_zich_uit(opdracht: str) -> None:
    klaar = CliRunner().invoke(main, [opdracht, "--help"])
    assert klaar.exit_code == 0
    assert len(klaar.output.splitlines()) > 4


def test_onbekende_opdracht_geeft_geen_stacktrace(draai: Draai) -> None:
    assert "No such command" in draai("verify", code=2).output
