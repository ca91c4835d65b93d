"""Places and the rows that hold them: the ground under signing up, cancelling and being there.

Whoever changes who comes to an activity holds its row until the end of the transaction (`houd_vast`). So the last place
goes to one of two, and no place comes free while somebody is just joining the waiting list.
"""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.fouten import NietGevonden
from app.kit.ids import nieuw_id
from app.verkennen.models import Activiteit, ActiviteitStand, Deelname, DeelnameStatus
from app.verkennen.states import DeelnameVerb, volgende


def houd_vast(db: Session, activiteit_id: str, ook_concept: bool = False) -> Activiteit:
    """The activity as it is now; its row is ours until the end of the transaction. Raises `NietGevonden`."""
    # Not against rows that only point at it: a new deelname of somebody who waits for this lock, for instance.
    zin = sa.select(Activiteit).where(col(Activiteit.id) == activiteit_id).with_for_update(key_share=True)
    activiteit = db.execute(zin.execution_options(populate_existing=True)).scalars().first()
    if activiteit is None or (activiteit.stand == ActiviteitStand.CONCEPT and not ook_concept):
        raise NietGevonden
    return activiteit


def eigen(db: Session, wie: Wie, activiteit_id: str) -> Deelname | None:
    """His deelname as it is now."""
    zin = sa.select(Deelname).where(
        col(Deelname.activiteit_id) == activiteit_id, col(Deelname.persoon_id) == wie.persoon_id
    )
    return db.execute(zin.execution_options(populate_existing=True)).scalars().first()


def neem_plek(db: Session, activiteit: Activiteit) -> bool:
    """Take a place if there is one."""
    vrij = sa.or_(col(Activiteit.capaciteit).is_(None), col(Activiteit.bezet) < col(Activiteit.capaciteit))
    return _verzet(db, activiteit, sa.update(Activiteit).where(vrij).values(bezet=col(Activiteit.bezet) + 1))


def geef_plek(db: Session, activiteit: Activiteit) -> None:
    """Give a place back."""
    _verzet(db, activiteit, sa.update(Activiteit).values(bezet=col(Activiteit.bezet) - 1))


def _verzet(db: Session, activiteit: Activiteit, zin: Any) -> bool:
    zin = zin.where(col(Activiteit.id) == activiteit.id).returning(col(Activiteit.bezet))
    gelukt = db.execute(zin.execution_options(synchronize_session=False)).first() is not None
    db.expire(activiteit, ["bezet"])
    return gelukt


def zet_in(db: Session, wie: Wie, activiteit: Activiteit, deelname: Deelname | None, verb: DeelnameVerb) -> Deelname:
    """A new deelname, or the one that was cancelled before; it comes last in the line."""
    moment = nu()
    if deelname is None:
        status = volgende(DeelnameStatus.GEANNULEERD, verb)  # who never came and who cancelled stand outside alike
        deelname = Deelname(id=nieuw_id(), activiteit_id=activiteit.id, persoon_id=wie.persoon_id, status=status)
    else:
        deelname.status = volgende(deelname.status, verb)
    deelname.op = deelname.status_op = moment
    db.add(deelname)
    db.flush()
    schrijf_op(db, wie, "activiteit_ingeschreven", over=wie.persoon_id, ding=("deelname", deelname.id))
    return deelname


def zet_status(db: Session, deelname: Deelname, naar: DeelnameStatus) -> None:
    """Write the new status with its moment."""
    deelname.status, deelname.status_op = naar, nu()
    db.add(deelname)
    db.flush()
