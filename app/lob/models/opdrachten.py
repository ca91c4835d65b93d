"""Opdrachten: which of the content (or of a school's own) is switched on, and what a pupil hands in."""

from datetime import date, datetime
from enum import StrEnum

import sqlalchemy as sa

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

OPEN, S, T, EIGEN, ALTIJD = Klasse.OPENBAAR, Klasse.SCHOOL, Klasse.TECHNISCH, Bewaar.PORTFOLIO, Bewaar.ALTIJD


class Schoolopdracht(Rij, table=True):
    """An opdracht that a school wrote itself. Its id in other tables is `eigen:<id>`."""

    __tablename__ = "schoolopdracht"

    id: str = sleutel(ALTIJD)
    school_id: str = sleutel(ALTIJD, "school.organisatie_id")
    versie: int = kolom(T, ALTIJD, default=1)
    titel: str = kolom(OPEN, ALTIJD, lengte=80)
    kort: str = kolom(OPEN, ALTIJD, lengte=240)
    stappen: str = kolom(OPEN, ALTIJD, sa_type=sa.Text)
    """One step per line."""
    vragen: str = kolom(OPEN, ALTIJD, sa_type=sa.Text)
    """One question per line; an answer names the number of its line from 1."""
    competenties: str = kolom(OPEN, ALTIJD, lengte=80)
    """Values of `Competentie`, separated by commas."""
    minuten: int = kolom(OPEN, ALTIJD, default=30)
    weg_op: datetime | None = kolom(T, ALTIJD, sa_type=Moment, default=None)


class OpdrachtPlan(Rij, table=True):
    """An opdracht switched on at a school, for a leerjaar and kind of school, until when and whether it is asked."""

    __tablename__ = "opdracht_plan"

    id: str = sleutel(ALTIJD)
    school_id: str = sleutel(ALTIJD, "school.organisatie_id")
    schooljaar: str = kolom(OPEN, ALTIJD, lengte=9)
    opdracht_id: str = kolom(OPEN, ALTIJD, lengte=48)
    """Id of the content, or `eigen:<id>`."""
    leerjaar: int = kolom(OPEN, ALTIJD, default=0)
    """0 = every leerjaar."""
    schoolsoort: str = kolom(OPEN, ALTIJD, lengte=12, default="")
    """A value of `Schoolsoort`; empty = every kind."""
    uiterlijk: date | None = kolom(OPEN, ALTIJD, default=None)
    verplicht: bool = kolom(OPEN, ALTIJD, default=False)

    __table_args__ = (sa.UniqueConstraint("school_id", "schooljaar", "opdracht_id", "leerjaar", "schoolsoort"),)


class InleverStand(StrEnum):
    """Where a hand-in stands."""

    BEZIG = "bezig"
    TER_BEOORDELING = "ter_beoordeling"
    OPNIEUW = "opnieuw"
    """The mentor asks for more."""
    VOLDAAN = "voldaan"


class Inlevering(Rij, table=True):
    """One pupil's work on one opdracht in one schooljaar."""

    __tablename__ = "inlevering"

    id: str = sleutel(EIGEN)
    persoon_id: str = sleutel(EIGEN, "persoon.id")
    opdracht_id: str = kolom(T, EIGEN, lengte=48)
    inhoud_versie: int = kolom(T, EIGEN)
    """Version of the opdracht that the answers are for."""
    inhoud: str = kolom(OPEN, EIGEN, sa_type=sa.Text)
    """That version's title and questions as JSON: a later text never changes what was asked."""
    schooljaar: str = kolom(T, EIGEN, lengte=9)
    antwoorden: str = kolom(S, EIGEN, sa_type=sa.Text, default="{}")
    """JSON: id of the question → own words."""
    stand: str = kolom(T, EIGEN, lengte=16, default=InleverStand.BEZIG)
    ingeleverd_op: datetime | None = kolom(T, EIGEN, sa_type=Moment, default=None)
    beoordeeld_op: datetime | None = kolom(T, EIGEN, sa_type=Moment, default=None)
    beoordeeld_door_id: str | None = sleutel(EIGEN, "persoon.id", default=None)
    gewijzigd_op: datetime = kolom(T, EIGEN, sa_type=Moment)
    versie: int = kolom(T, EIGEN, default=1)

    __table_args__ = (sa.UniqueConstraint("persoon_id", "opdracht_id", "schooljaar"),)


class InleveringKaart(Rij, table=True):
    """A card that belongs to a hand-in as evidence."""

    __tablename__ = "inlevering_kaart"

    inlevering_id: str = sleutel(EIGEN, "inlevering.id", primary_key=True)
    kaart_id: str = sleutel(EIGEN, "kaart.id", primary_key=True)
