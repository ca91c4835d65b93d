"""Asking for something to be done: one row in the same transaction as the fact."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.meldingen.models import Uitgaand, UitgaandStand
from app.meldingen.soort import Uitgaandsoort
from app.meldingen.wekker import UITGAAND


def meld(
    db: Session,
    soort: type[Uitgaandsoort],
    sleutel: str,
    *,
    op: datetime | None = None,
    **verwijzingen: Any,
) -> None:
    """Plan one outgoing thing. The same `sleutel` a second time changes nothing.

    `sleutel` names the occasion (`verzoek-id:ouder-id`), unique within its kind; `op` is the
    first moment it may go (default now); `verwijzingen` are ids and codes, never names or words.
    """
    rij = {
        "id": nieuw_id(),
        "soort": soort.soort,
        "sleutel": f"{soort.soort}:{sleutel}",
        "gegevens": verwijzingen,
        "stand": UitgaandStand.WACHT,
        "gepland_op": op or nu(),
        "pogingen": 0,
    }
    dialect = db.get_bind().dialect.name
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as invoegen
    else:
        from sqlalchemy.dialects.sqlite import insert as invoegen  # type: ignore[assignment]
    db.execute(invoegen(Uitgaand).values(**rij).on_conflict_do_nothing(index_elements=["sleutel"]))
    db.info[UITGAAND] = True


def vervallen(db: Session, soort: type[Uitgaandsoort], sleutel: str) -> None:
    """Take back what has not gone yet."""
    db.execute(
        sa.update(Uitgaand)
        .where(col(Uitgaand.sleutel) == f"{soort.soort}:{sleutel}", col(Uitgaand.stand) == UitgaandStand.WACHT)
        .values(stand=UitgaandStand.VERVALLEN, gedaan_op=nu())
    )
