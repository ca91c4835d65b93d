"""The program with its own settings pointing to a database and a folder of this test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import main
from app.kit.db import Databank
from app.kit.settings import settings

Draai = Callable[..., Result]


@pytest.fixture
def thuis(databank: Databank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Settings of this test; gives its folder."""
    monkeypatch.setenv("DATABASE_URL", databank.engine.url.render_as_string(hide_password=False))
    monkeypatch.setenv("DOORLIJN_VAR", str(tmp_path))
    monkeypatch.setenv("DOORLIJN_BESTANDEN", str(tmp_path / "bestanden"))
    settings.cache_clear()
    yield tmp_path
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture
def draai(thuis: Path) -> Draai:
    """Run `doorlijn …`; a stack trace fails the test."""

    def doe(*woorden: str, code: int = 0) -> Result:
        klaar = CliRunner().invoke(main, woorden)
        assert klaar.exception is None or isinstance(klaar.exception, SystemExit), klaar.exception
        assert klaar.exit_code == code, klaar.output
        return klaar

    return doe
