"""Messages about getting in. Accounts stands below the outbox: it says what must be told, `meldingen` tells it.

`app.meldingen.messages` gives the way of delivery when it is imported; `app.main` does that.
"""

from enum import StrEnum
from typing import Protocol

from sqlmodel import Session


class Bericht(StrEnum):
    """What can be told. `app.meldingen.messages` has the words of each."""

    UITNODIGING = "uitnodiging"
    WACHTWOORD = "wachtwoord"
    EMAIL = "email"


class Bezorger(Protocol):
    """Plans one message for a person; the same `sleutel` twice is one message."""

    def __call__(self, db: Session, bericht: Bericht, sleutel: str, persoon_id: str) -> None:
        """Write the row, in the transaction of `db`."""
        ...


_bezorgers: list[Bezorger] = []


def bezorg_met(bezorger: Bezorger) -> None:
    """Set how messages go out."""
    _bezorgers[:] = [bezorger]


def vertel(db: Session, bericht: Bericht, sleutel: str, persoon_id: str) -> None:
    """Have a message sent. An empty `persoon_id` does the same work and reaches nobody.

    Raises RuntimeError when no way of delivery was set: then a promise to the person would be broken.
    """
    if not _bezorgers:
        raise RuntimeError("accounts.bericht: er is geen bezorger gezet")
    _bezorgers[0](db, bericht, sleutel, persoon_id)
