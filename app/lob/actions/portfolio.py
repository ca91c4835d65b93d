"""That the owner was here: his portfolio begins with his first save and stays as long as he comes back."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.clock import vandaag
from app.lob.models import Portfolio


def _invoegen(db: Session, persoon_id: str) -> Any:
    if db.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert
    else:
        from sqlalchemy.dialects.sqlite import insert  # type: ignore[assignment]
    return insert(Portfolio).values(persoon_id=persoon_id, laatst_op=vandaag(), gewaarschuwd_op=None)


def raak_aan(db: Session, persoon_id: str) -> None:
    """Note that the owner saved something today; makes his portfolio when there is none. Once a day is enough.

    To be called with every save of the owner himself, never for somebody else's. One statement.
    """
    dag = vandaag()
    anders = sa.or_(col(Portfolio.laatst_op) != dag, col(Portfolio.gewaarschuwd_op).is_not(None))
    waarden = {"laatst_op": dag, "gewaarschuwd_op": None}
    zin = _invoegen(db, persoon_id)
    db.execute(zin.on_conflict_do_update(index_elements=["persoon_id"], set_=waarden, where=anders))


def begin(db: Session, persoon_id: str) -> None:
    """Make a portfolio when there is none: the house puts something in it. Says nothing about when he was here."""
    db.execute(_invoegen(db, persoon_id).on_conflict_do_nothing(index_elements=["persoon_id"]))
