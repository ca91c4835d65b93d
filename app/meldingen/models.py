"""The outbox: one row per thing to do outside the transaction in which it was decided."""

from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

KORT = Bewaar.KORT


class UitgaandStand(StrEnum):
    """Where an outbox row stands."""

    WACHT = "wacht"
    BEZIG = "bezig"
    GEDAAN = "gedaan"
    VERVALLEN = "vervallen"
    """No longer wanted when its time came: answered, withdrawn, too old."""
    MISLUKT = "mislukt"
    """Given up after the last try."""


class Uitgaand(Rij, table=True):
    """One thing to do, once. Holds ids only: wording and addresses are looked up when it goes."""

    __tablename__ = "uitgaand"

    id: str = sleutel(KORT)
    soort: str = kolom(Klasse.TECHNISCH, KORT, lengte=40)
    sleutel: str = kolom(Klasse.TECHNISCH, KORT, lengte=160, unique=True)
    """Occasion: (kind, person, occasion) happens once, however often it is asked for."""
    gegevens: dict[str, Any] = kolom(Klasse.TECHNISCH, KORT, sa_type=sa.JSON)
    """References by id."""
    stand: str = kolom(Klasse.TECHNISCH, KORT, lengte=12, default=UitgaandStand.WACHT)
    gepland_op: datetime = kolom(Klasse.TECHNISCH, KORT, sa_type=Moment)
    pogingen: int = kolom(Klasse.TECHNISCH, KORT, default=0)
    lease: str | None = kolom(Klasse.TECHNISCH, KORT, lengte=24, default=None)
    """Mark of the worker that holds it."""
    lease_tot: datetime | None = kolom(Klasse.TECHNISCH, KORT, sa_type=Moment, default=None)
    gedaan_op: datetime | None = kolom(Klasse.TECHNISCH, KORT, sa_type=Moment, default=None)
    fout: str | None = kolom(Klasse.TECHNISCH, KORT, lengte=80, default=None)
    """Kind of the last failure: a class name, never its text."""

    __table_args__ = (sa.Index("ix_uitgaand_te_doen", "stand", "gepland_op"),)


class Postvakbericht(Rij, table=True):
    """A mail in the demo's mailbox: what would have been sent. Its id is the id of the outbox row."""

    __tablename__ = "postvakbericht"

    id: str = sleutel(KORT)
    aan: str = kolom(Klasse.PERSOON, KORT, lengte=254)
    onderwerp: str = kolom(Klasse.PERSOON, KORT, lengte=200)
    tekst: str = kolom(Klasse.PERSOON, KORT, sa_type=sa.Text)
    html: str = kolom(Klasse.PERSOON, KORT, sa_type=sa.Text)
    taal: str = kolom(Klasse.PERSOON, KORT, lengte=2, default="nl")
    verzonden_op: datetime = kolom(Klasse.TECHNISCH, KORT, sa_type=Moment)
