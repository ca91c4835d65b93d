"""The language somebody chose goes with him to his next device and to his mails."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.accounts.wie import Wie
from app.kit.i18n import TALEN


def onthoud_taal(db: Session, wie: Wie, taal: str) -> None:
    """Keep the choice with the person; unknown languages change nothing."""
    if taal in TALEN:
        db.execute(sa.update(Persoon).where(col(Persoon.id) == wie.persoon_id).values(taal=taal))
