"""The program against the database of a test, and the usual three files of DUO."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from sqlmodel import Session, select

from app.scholen.models import Aanbod
from tests.cli.conftest import Draai, thuis
from tests.cli.conftest import draai as programma
from tests.koppelingen import bestanden

__all__ = ["draai", "duo", "programma", "thuis"]

Duo = Callable[..., list[str]]
VLIEGER = [bestanden.instelling("99XA", "Mbo De Vlieger", "ALKMAAR", "www.devlieger.invalid")]


def aanbod(db: Session) -> list[Aanbod]:
    """The offer as it is now, apart from the session: what is read before an import stays what it was."""
    db.rollback()
    db.expunge_all()
    rijen = list(db.exec(select(Aanbod).order_by(Aanbod.crebo, Aanbod.leerweg, Aanbod.id)).all())
    db.expunge_all()
    db.rollback()
    return rijen


@pytest.fixture
def draai(programma: Draai, db: Session) -> Draai:
    """Run `doorlijn …`, with the session of the test out of the way: SQLite has one writer."""

    def doe(*woorden: str, code: int = 0) -> Result:
        db.rollback()
        return programma(*woorden, code=code)

    return doe


@pytest.fixture
def duo(tmp_path: Path) -> Duo:
    """Write the offer and the addresses; gives the words of the command."""

    def maak(
        rijen: list[dict[str, str]],
        instellingen: list[dict[str, str]] | None = None,
        besturen: list[dict[str, str]] | None = None,
    ) -> list[str]:
        paren = (("instellingen", bestanden.INSTELLINGEN, instellingen), ("besturen", bestanden.BESTUREN, besturen))
        woorden = ["import-duo", "--aanbod", str(bestanden.schrijf(tmp_path / "aanbod.csv", bestanden.AANBOD, rijen))]
        for naam, kolommen, inhoud in paren:
            if inhoud is not None:
                woorden += ["--adressen", str(bestanden.schrijf(tmp_path / f"{naam}.csv", kolommen, inhoud))]
        return woorden

    return maak
