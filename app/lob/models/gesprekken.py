"""The loopbaangesprek in four steps (domein.md 5.2): prepared by the pupil, finished together."""

from datetime import date, datetime
from enum import StrEnum

import sqlalchemy as sa

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

S, T, EIGEN = Klasse.SCHOOL, Klasse.TECHNISCH, Bewaar.PORTFOLIO


class GesprekStand(StrEnum):
    """Where a talk stands."""

    VOORBEREIDING = "voorbereiding"
    """The pupil prepares; the mentor sees it when he shares it."""
    GEDEELD = "gedeeld"
    """Both write, until both agree."""
    AKKOORD = "akkoord"
    """Both agreed to the same text: fixed."""


class Gesprek(Rij, table=True):
    """One talk. A change of the text takes away both agreements."""

    __tablename__ = "gesprek"

    id: str = sleutel(EIGEN)
    persoon_id: str = sleutel(EIGEN, "persoon.id")
    """The pupil."""
    met_id: str | None = sleutel(EIGEN, "persoon.id", default=None)
    """The mentor who opened or agreed to it."""
    schooljaar: str = kolom(T, EIGEN, lengte=9)
    op: datetime | None = kolom(S, EIGEN, sa_type=Moment, default=None)
    """When they talk, or talked."""
    waar: str = kolom(S, EIGEN, lengte=80, default="")
    stand: str = kolom(T, EIGEN, lengte=14, default=GesprekStand.VOORBEREIDING)
    terugkijken: str = kolom(S, EIGEN, sa_type=sa.Text, default="")
    reflecteren: str = kolom(S, EIGEN, sa_type=sa.Text, default="")
    vooruitkijken: str = kolom(S, EIGEN, sa_type=sa.Text, default="")
    activeren: str = kolom(S, EIGEN, sa_type=sa.Text, default="")
    leerling_akkoord: int = kolom(T, EIGEN, default=0)
    """Version of the text that the pupil agreed to; 0 = none."""
    mentor_akkoord: int = kolom(T, EIGEN, default=0)
    akkoord_op: datetime | None = kolom(T, EIGEN, sa_type=Moment, default=None)
    """When the second of the two agreed."""
    gemaakt_op: datetime = kolom(T, EIGEN, sa_type=Moment)
    gewijzigd_op: datetime = kolom(T, EIGEN, sa_type=Moment)
    versie: int = kolom(T, EIGEN, default=1)

    __table_args__ = (sa.Index("ix_gesprek_wie", "persoon_id", "schooljaar"),)


class Afspraak(Rij, table=True):
    """An action from a talk: what, who, before when. It comes back as a task until it is done."""

    __tablename__ = "afspraak"

    id: str = sleutel(EIGEN)
    gesprek_id: str = sleutel(EIGEN, "gesprek.id")
    persoon_id: str = sleutel(EIGEN, "persoon.id")
    """The pupil it is about."""
    wat: str = kolom(S, EIGEN, lengte=200)
    wie: str = kolom(T, EIGEN, lengte=8, default="leerling")
    """`leerling` or `mentor`."""
    uiterlijk: date | None = kolom(S, EIGEN, default=None)
    gedaan_op: datetime | None = kolom(T, EIGEN, sa_type=Moment, default=None)
    gedaan_door_id: str | None = sleutel(EIGEN, "persoon.id", default=None)
