"""The commands: import a list, seed the demo."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from sqlmodel import Session, func, select

from app.kit.db import Databank
from app.kit.settings import settings
from app.scholen.models import Inschrijving
from app.scholen.opdrachten import import_leerlingen
from tests.cast import Cast
from tests.scholen.lijsten import MIEN, PIET, csv


@pytest.fixture
def draai(
    databank: Databank, cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Result]]:
    """Run the command on a list at the cast's school."""
    monkeypatch.setenv("DATABASE_URL", databank.engine.url.render_as_string(hide_password=False))
    settings.cache_clear()
    lijst = tmp_path / "lijst.csv"
    eigen = cast.school.brin + cast.school.vestiging

    def doe(inhoud: bytes, *meer: str, school: str = "") -> Result:
        lijst.write_bytes(inhoud)
        return CliRunner().invoke(import_leerlingen, [str(lijst), "--school", school or eigen, *meer])

    yield doe
    monkeypatch.undo()
    settings.cache_clear()


def aantal(db: Session) -> int:
    """Pupils in the database."""
    db.rollback()
    gevonden = db.exec(select(func.count()).select_from(Inschrijving)).one()
    db.rollback()  # the lock is for the command
    return gevonden


def test_eerst_kijken_dan_opslaan(draai: Callable[..., Result], db: Session) -> None:
    voor = aantal(db)
    kijk = draai(csv(PIET, MIEN))
    assert kijk.exit_code == 0 and "Er is niets opgeslagen" in kijk.output
    assert aantal(db) == voor
    klaar = draai(csv(PIET, MIEN), "--opslaan", "--schooljaar", "2026-2027")
    assert klaar.exit_code == 0, klaar.output
    assert aantal(db) == voor + 2
    assert "2 gelijk gebleven" in draai(csv(PIET, MIEN), "--opslaan").output


def test_fouten_op_scherm_en_in_een_rekenblad(draai: Callable[..., Result], tmp_path: Path) -> None:
    uit = draai(csv("1;Piet;;Pad;gisteren;4A"), "--fouten", str(tmp_path / "fout.xlsx"))
    assert "rij 2: De geboortedatum “gisteren” is geen datum" in uit.output
    assert load_workbook(tmp_path / "fout.xlsx").active["H1"].value == "probleem"


@pytest.mark.parametrize(
    ("meer", "school", "zin"),
    [
        ((), "99ZZ", "is hier niet bekend"),
        ((), "x", "Schrijf het BRIN zo"),
        (("--schooljaar", "2026-2028"), "", "Schrijf het schooljaar zo"),
    ],
)
def test_verkeerde_opdracht_krijgt_een_zin(
    draai: Callable[..., Result], meer: tuple[str, ...], school: str, zin: str
) -> None:
    uit = draai(csv(PIET), *meer, school=school)
    assert uit.exit_code != 0 and zin in uit.output and "Traceback" not in uit.output


def test_geen_lijst_krijgt_een_zin(draai: Callable[..., Result]) -> None:
    uit = draai(b"%PDF-1.4")
    assert uit.exit_code == 1 and "Dit is een PDF" in uit.output


def test_demo_json_kent_elke_rol(databank: Databank) -> None:
    from app.accounts.rollen import Rol
    from app.scholen.demo import meld_accounts, vul

    with databank.sessie(schrijft=True) as db:
        accounts = vul(db, "klein")
        db.commit()
    assert accounts is not None
    meld_accounts(accounts)
    lijst = json.loads((settings().var / "demo.json").read_text())
    van_hoger = {Rol.MBO_BEHEER, Rol.SLBER, Rol.BEDRIJF}
    assert {een["rol"] for een in lijst} | van_hoger == set(Rol)
    assert all(set(een) == {"rol", "naam", "gebruikersnaam", "wachtwoord", "pad"} for een in lijst)
