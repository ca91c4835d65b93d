"""Cleaning up what is over: sessions, one-time codes, counted tries."""

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Poging, Sessie, Toegangscode
from app.kit.clock import nu
from app.kit.jobs import Job

BEWAAR = timedelta(days=30)
"""A used or ended code stays this long, so that a card can still say why it does not work (privacy.Bewaar.KORT)."""


def ruim_op(db: Session) -> int:
    """Remove them; gives how many rows went."""
    moment = nu()
    voorbij = (
        sa.delete(Sessie).where(col(Sessie.verloopt_op) < moment),
        sa.delete(Poging).where(col(Poging.tot) < moment),
        sa.delete(Toegangscode).where(col(Toegangscode.verloopt_op) < moment - BEWAAR),
    )
    return sum(db.connection().execute(vraag).rowcount for vraag in voorbij)


JOBS = [Job("accounts.opruimen", timedelta(days=1), ruim_op)]
