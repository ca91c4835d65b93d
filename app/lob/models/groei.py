"""What a pupil says he is good at and where he wants to go."""

from datetime import date, datetime

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

P, S, T, EIGEN = Klasse.PERSOON, Klasse.SCHOOL, Klasse.TECHNISCH, Bewaar.PORTFOLIO


class Kwaliteit(Rij, table=True):
    """Something he is good at, in his words, with evidence."""

    __tablename__ = "kwaliteit"

    id: str = sleutel(EIGEN)
    persoon_id: str = sleutel(EIGEN, "persoon.id")
    naam: str = kolom(S, EIGEN, lengte=60)
    bewijs: str = kolom(S, EIGEN, lengte=600, default="")
    kaart_id: str | None = sleutel(EIGEN, "kaart.id", default=None)
    """Card that shows it."""
    op: datetime = kolom(T, EIGEN, sa_type=Moment)
    versie: int = kolom(T, EIGEN, default=1)


class KwaliteitBevestiging(Rij, table=True):
    """Somebody who saw it too: the mentor, or whom the pupil names (stage, sport, family)."""

    __tablename__ = "kwaliteit_bevestiging"

    id: str = sleutel(EIGEN)
    kwaliteit_id: str = sleutel(EIGEN, "kwaliteit.id")
    door_id: str | None = sleutel(EIGEN, "persoon.id", default=None)
    """Set when somebody with an account did it himself; empty = the pupil wrote down who told him."""
    naam: str = kolom(P, EIGEN, lengte=120)
    als: str = kolom(P, EIGEN, lengte=60)
    """In what role: 'mentor', 'stagebegeleider', 'trainer'."""
    woorden: str = kolom(S, EIGEN, lengte=300, default="")
    op: datetime = kolom(T, EIGEN, sa_type=Moment)


class Doel(Rij, table=True):
    """Something he wants to reach."""

    __tablename__ = "doel"

    id: str = sleutel(EIGEN)
    persoon_id: str = sleutel(EIGEN, "persoon.id")
    titel: str = kolom(S, EIGEN, lengte=120)
    eerste_stap: str = kolom(S, EIGEN, lengte=600, default="")
    klaar_voor: date | None = kolom(S, EIGEN, default=None)
    gehaald_op: datetime | None = kolom(T, EIGEN, sa_type=Moment, default=None)
    weg_op: datetime | None = kolom(T, EIGEN, sa_type=Moment, default=None)
    """Let go of: it stays readable for himself."""
    voor_mentor: bool = kolom(T, EIGEN, default=True)
    op: datetime = kolom(T, EIGEN, sa_type=Moment)
    versie: int = kolom(T, EIGEN, default=1)
