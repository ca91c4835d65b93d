"""Addresses that a search engine may know. Public facts only."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.scholen.models import Aanbod
from app.verkennen.models import Activiteit
from app.verkennen.queries.aanbod import loopt_nog
from app.verkennen.queries.activiteit import ActiviteitFilter, voorwaarden


@dataclass(frozen=True, slots=True)
class KomendeActiviteit:
    """An activity that still comes, and when its words last changed."""

    id: str
    gewijzigd_op: datetime


def crebos_met_aanbod(db: Session) -> list[str]:
    """Every crebo that somebody offers. One statement."""
    zin = sa.select(col(Aanbod.crebo)).where(loopt_nog()).distinct().order_by(col(Aanbod.crebo))
    return list(db.execute(zin).scalars())


def tel_komend(db: Session) -> int:
    """How many published activities still come. One statement."""
    return db.execute(sa.select(sa.func.count()).where(*voorwaarden(ActiviteitFilter()))).scalar_one()


def komende(db: Session, vanaf: int, aantal: int) -> list[KomendeActiviteit]:
    """A part of them, in the order in which they were made. One statement."""
    zin = sa.select(col(Activiteit.id), col(Activiteit.gewijzigd_op)).where(*voorwaarden(ActiviteitFilter()))
    return [KomendeActiviteit(*rij) for rij in db.execute(zin.order_by(col(Activiteit.id)).offset(vanaf).limit(aantal))]
