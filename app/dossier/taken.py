"""Tasks for the school about one dossier: made once as long as it is open, closed by whoever did it or by the house."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.models import Dossier, Taak
from app.kit.clock import nu
from app.kit.ids import nieuw_id


def maak_taak(db: Session, dossier: Dossier, soort: str, voor: Rol) -> None:
    """A task for the school, unless the same one is still open."""
    open_ = sa.select(col(Taak.id)).where(
        col(Taak.dossier_id) == dossier.id, col(Taak.soort) == soort, col(Taak.gedaan_op).is_(None)
    )
    if db.execute(open_).first() is None:
        db.add(Taak(id=nieuw_id(), dossier_id=dossier.id, soort=soort, voor=voor, gemaakt_op=nu()))
        db.flush()


def sluit_taken(db: Session, wie: Wie | None, dossier_id: str, soorten: tuple[str, ...]) -> None:
    """Close open tasks of these kinds. Without `wie` the house closes them, because a parent did what was asked."""
    hier = (col(Taak.dossier_id) == dossier_id, col(Taak.soort).in_(soorten), col(Taak.gedaan_op).is_(None))
    door = wie.persoon_id if wie else None
    db.execute(sa.update(Taak).where(*hier).values(gedaan_op=nu(), gedaan_door_id=door))
