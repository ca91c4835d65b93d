"""Which files were imported. Public facts, so nobody asks."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.verkennen.models import Bron


def ingelezen(db: Session) -> dict[str, Bron]:
    """The imported files by kind, apart from the session. One statement."""
    rijen = {bron.soort: bron for bron in db.execute(sa.select(Bron).order_by(col(Bron.soort))).scalars()}
    for bron in rijen.values():
        db.expunge(bron)
    return rijen
