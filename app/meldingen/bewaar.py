"""Retention: what went out is forgotten after a month.

The key of a row guards that the same occasion goes out once; after a month the same question may be asked again.
"""

from datetime import date

from sqlmodel import Session, col

from app.kit.opruimen import Opruimer, kort_geleden, wis
from app.kit.privacy import Bewaar
from app.meldingen.models import Postvakbericht, Uitgaand


def _verstuurd(db: Session, vandaag: date) -> int:
    """Rows that ended: done, lapsed or given up. What still waits stays, however old."""
    grens = kort_geleden(vandaag)
    weg = wis(db, Uitgaand, col(Uitgaand.gedaan_op) < grens)
    return weg + wis(db, Postvakbericht, col(Postvakbericht.verzonden_op) < grens)


OPRUIMERS = [
    Opruimer(Bewaar.KORT, ("uitgaand", "postvakbericht"), _verstuurd, "Verstuurde berichten gaan na dertig dagen weg.")
]
