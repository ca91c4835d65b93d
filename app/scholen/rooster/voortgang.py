"""How far an import is. It is one transaction, so its progress can't be read from the database before it ends.

A small file with one number stands beside the database; where app and worker share no folder the page
simply says 'busy'. The number that stays is `Inlezing.gedaan`, written in the transaction itself.
"""

from pathlib import Path

from app.kit.settings import settings


def _pad(inlezing_id: str) -> Path:
    return settings().var / "voortgang" / inlezing_id


def meld_voortgang(inlezing_id: str, gedaan: int) -> None:
    """Lines done so far."""
    pad = _pad(inlezing_id)
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(str(gedaan))


def lees_voortgang(inlezing_id: str) -> int | None:
    """Lines done so far; None when nobody tells."""
    try:
        return int(_pad(inlezing_id).read_text() or 0)
    except (OSError, ValueError):
        return None


def wis_voortgang(inlezing_id: str) -> None:
    """It has ended."""
    _pad(inlezing_id).unlink(missing_ok=True)
