"""That the owner was here: his portfolio begins with his first save and stays as long as he comes back."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.clock import vandaag
from app.lob.models import Portfolio


def raak_aan(db: Session, persoon_id: str) -> None:
    """Note that the owner saved something today; makes his portfolio when there is none. Once a day is enough.

    To be called with every save of the owner himself, never for somebody else's. One statement.
    """
    if db.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as invoegen
    else:
        from sqlalchemy.dialects.sqlite import insert as invoegen  # type: ignore[assignment]
    dag = vandaag()
    zin = invoegen(Portfolio).values(persoon_id=persoon_id, laatst_op=dag, gewaarschuwd_op=None)
    db.execute(
        zin.on_conflict_do_update(
            index_elements=["persoon_id"],
            set_={"laatst_op": dag, "gewaarschuwd_op": None},
            where=sa.or_(col(Portfolio.laatst_op) != dag, col(Portfolio.gewaarschuwd_op).is_not(None)),
        )
    )
