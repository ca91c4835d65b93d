"""Every SELECT of the mailbox page."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.meldingen.models import Postvakbericht

MEESTE = 100
"""Mails on the page, newest first."""


@dataclass(frozen=True, slots=True)
class Berichtregel:
    """One line of the mailbox."""

    id: str
    aan: str
    onderwerp: str
    taal: str
    op: datetime


def postvak(db: Session) -> list[Berichtregel]:
    """The newest mails of the demo."""
    b = Postvakbericht
    kolommen = (col(b.id), col(b.aan), col(b.onderwerp), col(b.taal), col(b.verzonden_op))
    vraag = sa.select(*kolommen).order_by(col(b.verzonden_op).desc(), col(b.id).desc()).limit(MEESTE)
    return [Berichtregel(*rij) for rij in db.execute(vraag)]


def bericht(db: Session, bericht_id: str) -> Postvakbericht | None:
    """One mail of the demo."""
    return db.get(Postvakbericht, bericht_id)
