"""One step of the worker: claim a row and do it, safe beside other workers and against a sudden end.

Taakwerk: claim, work and closing are one transaction, so it happens exactly once.
MeldingSoort: (1) claim and word, commit; (2) send; (3) close. Killed between 2 and 3 it goes
again when the lease has ended, as the same message (Message-ID by row id).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
import structlog
from sqlmodel import Session, col, select

from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.meldingen.models import Uitgaand, UitgaandStand
from app.meldingen.register import namen, soort_van
from app.meldingen.soort import Mail, MeldingSoort, Taakwerk, Uitgaandsoort

LEASE = timedelta(seconds=60)
"""How long a claimed row is left alone; longer than one attempt at sending may take."""
EERSTE_WACHT, LANGSTE_WACHT = timedelta(seconds=30), timedelta(hours=6)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Bezorging:
    """A worded message that must go now; `lease` proves that we hold the row."""

    rij_id: str
    soort: str
    lease: str
    pogingen: int
    mail: Mail


def wachttijd(pogingen: int) -> timedelta:
    """Wait after the n-th failed try: 30 s, 1 min, 2 min … at most 6 hours."""
    return min(EERSTE_WACHT * 2 ** min(pogingen - 1, 20), LANGSTE_WACHT)


def _te_doen(moment: datetime) -> list[Any]:
    wacht = sa.and_(col(Uitgaand.stand) == UitgaandStand.WACHT, col(Uitgaand.gepland_op) <= moment)
    verlaten = sa.and_(col(Uitgaand.stand) == UitgaandStand.BEZIG, col(Uitgaand.lease_tot) <= moment)
    return [sa.or_(wacht, verlaten), col(Uitgaand.soort).in_(namen())]


def is_er_werk(databank: Databank) -> bool:
    """Whether a row is due; reads only, so an idle worker takes no write lock."""
    with databank.sessie() as db:
        return db.exec(select(Uitgaand.id).where(*_te_doen(nu())).limit(1)).first() is not None


def _pak(db: Session) -> tuple[Uitgaand, str | None] | None:
    """Claim the oldest due row, or nothing; gives it with the lease it had before."""
    moment = nu()
    zoek = select(Uitgaand).where(*_te_doen(moment)).order_by(col(Uitgaand.gepland_op), col(Uitgaand.id)).limit(1)
    rij = db.exec(zoek.with_for_update(skip_locked=True)).first()
    if rij is None:
        return None
    merk, vorige = nieuw_id(), rij.lease
    gezien = [col(Uitgaand.id) == rij.id, col(Uitgaand.stand) == rij.stand, col(Uitgaand.pogingen) == rij.pogingen]
    genomen = db.execute(
        sa.update(Uitgaand)
        .where(*gezien)
        .values(stand=UitgaandStand.BEZIG, lease=merk, lease_tot=moment + LEASE, pogingen=rij.pogingen + 1)
        .execution_options(synchronize_session=False)
    )
    if genomen.rowcount != 1:  # type: ignore[attr-defined]
        return None  # another worker was first
    db.refresh(rij)
    return rij, vorige


def stap(databank: Databank) -> Bezorging | bool:
    """Do one due row. False = nothing to do; True = done; a Bezorging must be sent and then closed."""
    if not is_er_werk(databank):
        return False
    with databank.sessie(schrijft=True) as db:
        gepakt = _pak(db)
        if gepakt is None:
            return False
        rij, vorige = gepakt
        rij_id, soort, pogingen = rij.id, soort_van(rij.soort), rij.pogingen
        try:
            uitkomst = _doe(db, soort, rij)
            db.commit()
            return uitkomst
        except Exception as fout:  # the kind of failure is kept with the row; it is tried again
            db.rollback()
            naam = type(fout).__name__
    log.warning("uitgaand_mislukt", soort=soort.soort, naam=naam, aantal=pogingen)
    _opnieuw(databank, rij_id, soort, pogingen, naam, vorige)
    return True


def _doe(db: Session, soort: Uitgaandsoort, rij: Uitgaand) -> Bezorging | bool:
    if isinstance(soort, Taakwerk):
        _sluit(rij, UitgaandStand.GEDAAN if soort.doe(db, rij) else UitgaandStand.VERVALLEN)
        return True
    if not isinstance(soort, MeldingSoort):
        raise TypeError(soort.soort)
    mail = soort.opmaken(db, rij)
    if mail is None:
        _sluit(rij, UitgaandStand.VERVALLEN)
        return True
    return Bezorging(rij.id, rij.soort, rij.lease or "", rij.pogingen, mail)


def _sluit(rij: Uitgaand, stand: UitgaandStand) -> None:
    rij.stand, rij.gedaan_op, rij.lease, rij.lease_tot, rij.fout = stand, nu(), None, None, None


def bezorgd(databank: Databank, wat: Bezorging) -> None:
    """Close the row of a message that was handed over."""
    with databank.sessie(schrijft=True) as db:
        db.execute(
            sa.update(Uitgaand)
            .where(col(Uitgaand.id) == wat.rij_id, col(Uitgaand.lease) == wat.lease)
            .values(stand=UitgaandStand.GEDAAN, gedaan_op=nu(), lease=None, lease_tot=None, fout=None)
        )
        db.commit()


def niet_bezorgd(databank: Databank, wat: Bezorging, fout: str, voorgoed: bool) -> None:
    """Plan another try, or give up: `voorgoed` when the other side will never take it."""
    soort = soort_van(wat.soort)
    log.warning("mail_niet_bezorgd", soort=wat.soort, naam=fout, aantal=wat.pogingen)
    _opnieuw(databank, wat.rij_id, soort, soort.pogingen if voorgoed else wat.pogingen, fout, wat.lease)


def _opnieuw(
    databank: Databank, rij_id: str, soort: Uitgaandsoort, pogingen: int, fout: str, lease: str | None
) -> None:
    op = pogingen >= soort.pogingen
    with databank.sessie(schrijft=True) as db:
        rij = db.exec(select(Uitgaand).where(Uitgaand.id == rij_id).with_for_update()).one()
        if rij.lease != lease or rij.stand not in (UitgaandStand.WACHT, UitgaandStand.BEZIG):
            return  # somebody else has it, or finished it
        rij.stand = UitgaandStand.MISLUKT if op else UitgaandStand.WACHT
        rij.gepland_op, rij.gedaan_op = nu() + wachttijd(pogingen), nu() if op else None
        rij.pogingen, rij.fout, rij.lease, rij.lease_tot = pogingen, fout[:80], None, None
        db.flush()
        if op:
            _zeg_op(db, soort, rij)
        db.commit()


def _zeg_op(db: Session, soort: Uitgaandsoort, rij: Uitgaand) -> None:
    try:
        with db.begin_nested():
            soort.opgegeven(db, rij)
    except Exception as fout:  # giving up itself must be kept, or the row would come back for ever
        log.error("opgeven_mislukt", soort=soort.soort, naam=type(fout).__name__)
