"""What a pupil thinks of a beroep, and his interest test. His own: nobody else reads it here."""

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

S, T, LOOPBAAN = Klasse.SCHOOL, Klasse.TECHNISCH, Bewaar.SCHOOLLOOPBAAN


class Oordeel(StrEnum):
    """What he says of a beroep."""

    JA = "ja"
    MISSCHIEN = "misschien"
    NEE = "nee"


class BeroepOordeel(Rij, table=True):
    """One opinion per pupil and beroep; a new one replaces it."""

    __tablename__ = "beroep_oordeel"

    persoon_id: str = sleutel(LOOPBAAN, "persoon.id", primary_key=True)
    beroep_id: str = kolom(S, LOOPBAAN, lengte=40, primary_key=True)
    """Id of the content; lives for ever."""
    oordeel: str = kolom(S, LOOPBAAN, lengte=10)
    op: datetime = kolom(T, LOOPBAAN, sa_type=Moment)


class TestRonde(Rij, table=True):
    """One time through the interest test; open until all items have an answer and he ends it."""

    __tablename__ = "test_ronde"

    id: str = sleutel(LOOPBAAN)
    persoon_id: str = sleutel(LOOPBAAN, "persoon.id")
    inhoud_versie: int = kolom(T, LOOPBAAN)
    """Version of the items it was answered with."""
    begonnen_op: datetime = kolom(T, LOOPBAAN, sa_type=Moment)
    klaar_op: datetime | None = kolom(T, LOOPBAAN, sa_type=Moment, default=None)
    r: int | None = kolom(S, LOOPBAAN, default=None)
    """Score 0 to 20 of type R; filled when it is finished, as are the five below."""
    i: int | None = kolom(S, LOOPBAAN, default=None)
    a: int | None = kolom(S, LOOPBAAN, default=None)
    s: int | None = kolom(S, LOOPBAAN, default=None)
    e: int | None = kolom(S, LOOPBAAN, default=None)
    c: int | None = kolom(S, LOOPBAAN, default=None)

    __table_args__ = (sa.Index("ix_test_ronde_wie", "persoon_id", "begonnen_op"),)


class TestAntwoord(Rij, table=True):
    """One face on one item."""

    __tablename__ = "test_antwoord"

    ronde_id: str = sleutel(LOOPBAAN, "test_ronde.id", primary_key=True)
    item_id: str = kolom(T, LOOPBAAN, lengte=8, primary_key=True)
    waarde: int = kolom(S, LOOPBAAN)
    """0 (not at all) to 4 (very much)."""
    op: datetime = kolom(T, LOOPBAAN, sa_type=Moment)
