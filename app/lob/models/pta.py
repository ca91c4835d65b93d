"""What a school's PTA asks of the portfolio, and what the school found of each pupil (domein.md 5.2, 5.3)."""

from datetime import datetime

import sqlalchemy as sa

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

OPEN, S, T, ALTIJD, EIGEN = Klasse.OPENBAAR, Klasse.SCHOOL, Klasse.TECHNISCH, Bewaar.ALTIJD, Bewaar.PORTFOLIO


class PtaEis(Rij, table=True):
    """The minimum of a school for a leerjaar and kind of school in one schooljaar."""

    __tablename__ = "pta_eis"

    id: str = sleutel(ALTIJD)
    school_id: str = sleutel(ALTIJD, "school.organisatie_id")
    schooljaar: str = kolom(OPEN, ALTIJD, lengte=9)
    leerjaar: int = kolom(OPEN, ALTIJD, default=0)
    """0 = every leerjaar for which there is no own row."""
    schoolsoort: str = kolom(OPEN, ALTIJD, lengte=12, default="")
    """Empty = every kind for which there is no own row."""
    kaarten_per_competentie: int = kolom(OPEN, ALTIJD, default=1)
    gesprekken: int = kolom(OPEN, ALTIJD, default=2)
    """Per schooljaar."""
    opdrachten: int = kolom(OPEN, ALTIJD, default=0)
    """Opdrachten that are voldaan."""

    __table_args__ = (sa.UniqueConstraint("school_id", "schooljaar", "leerjaar", "schoolsoort"),)


class PtaOordeel(Rij, table=True):
    """What the mentor decided about one pupil's schooljaar: `voldaan` or `niet_voldaan`."""

    __tablename__ = "pta_oordeel"

    id: str = sleutel(EIGEN)
    persoon_id: str = sleutel(EIGEN, "persoon.id")
    schooljaar: str = kolom(T, EIGEN, lengte=9)
    oordeel: str = kolom(S, EIGEN, lengte=12)
    reden: str = kolom(S, EIGEN, lengte=300, default="")
    door_id: str | None = sleutel(EIGEN, "persoon.id", default=None)
    """Empty when who decided is gone."""
    op: datetime = kolom(T, EIGEN, sa_type=Moment)
    ingetrokken_op: datetime | None = kolom(T, EIGEN, sa_type=Moment, default=None)
    """A new decision ends the one before; both stay."""
