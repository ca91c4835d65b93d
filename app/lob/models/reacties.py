"""What pupil and mentor say to each other about a card, a hand-in, a doel or a gesprek."""

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

P, S, T, EIGEN = Klasse.PERSOON, Klasse.SCHOOL, Klasse.TECHNISCH, Bewaar.PORTFOLIO


class OverSoort(StrEnum):
    """What a thread is about."""

    KAART = "kaart"
    INLEVERING = "inlevering"
    DOEL = "doel"


class Reactie(Rij, table=True):
    """One comment in the thread of one thing."""

    __tablename__ = "reactie"

    id: str = sleutel(EIGEN)
    persoon_id: str = sleutel(EIGEN, "persoon.id")
    """The pupil whose portfolio it is in."""
    over_soort: str = kolom(T, EIGEN, lengte=12)
    over_id: str = kolom(T, EIGEN, lengte=24)
    door_id: str | None = sleutel(EIGEN, "persoon.id", default=None)
    """Empty when who wrote it is gone."""
    door_naam: str = kolom(P, EIGEN, lengte=120)
    als: str = kolom(T, EIGEN, lengte=16)
    """Role in which he wrote: a value of `Rol`."""
    tekst: str = kolom(S, EIGEN, lengte=1500)
    volgende_stap: bool = kolom(T, EIGEN, default=False)
    """It is about the pupil's next step: shown beside it."""
    op: datetime = kolom(T, EIGEN, sa_type=Moment)
    weg_op: datetime | None = kolom(T, EIGEN, sa_type=Moment, default=None)
    """Taken back by who wrote it; the words are emptied then."""

    __table_args__ = (sa.Index("ix_reactie_over", "over_soort", "over_id", "id"),)


class Gelezen(Rij, table=True):
    """Until where somebody read a thread: what came after is unread."""

    __tablename__ = "gelezen"

    persoon_id: str = sleutel(EIGEN, "persoon.id", primary_key=True)
    """Who read."""
    over_soort: str = kolom(T, EIGEN, lengte=12, primary_key=True)
    over_id: str = kolom(T, EIGEN, lengte=24, primary_key=True)
    van_id: str = sleutel(EIGEN, "persoon.id")
    """Whose portfolio the thread is in."""
    tot: datetime = kolom(T, EIGEN, sa_type=Moment)


class Snelzin(Rij, table=True):
    """A phrase that mentors of a school often use; a school without any uses ours."""

    __tablename__ = "snelzin"

    id: str = sleutel(Bewaar.ALTIJD)
    school_id: str = sleutel(Bewaar.ALTIJD, "school.organisatie_id")
    tekst: str = kolom(Klasse.OPENBAAR, Bewaar.ALTIJD, lengte=200)
    plek: int = kolom(T, Bewaar.ALTIJD, default=0)
