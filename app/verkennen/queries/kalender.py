"""The activities of a month, counted per day by the database: of a busy day only the first few come along."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.verkennen.models import Activiteit
from app.verkennen.queries.activiteit import ActiviteitFilter, begin_van, voorwaarden

PER_DAG = 3


@dataclass(frozen=True, slots=True)
class KalenderRij:
    """One of the first of a day."""

    dag: date
    aantal: int
    """How many that day has."""
    id: str
    titel: str
    soort: str
    begint_op: datetime


def kalender_van(db: Session, filter_: ActiviteitFilter, eerste: date, na: date) -> list[KalenderRij]:
    """From the day `eerste` until before the day `na`, in order. One statement."""
    dagen = [eerste + timedelta(days=nummer) for nummer in range((na - eerste).days)]
    # A day is one in Amsterdam, also when the clock goes back: the database is told where each ends.
    dag = sa.case(
        *((col(Activiteit.begint_op) < begin_van(een + timedelta(days=1)), nummer) for nummer, een in enumerate(dagen)),
        else_=len(dagen),
    )
    binnen = col(Activiteit.begint_op) >= begin_van(eerste), col(Activiteit.begint_op) < begin_van(na)
    per_dag = (
        sa.select(
            dag.label("dag"),
            col(Activiteit.id),
            col(Activiteit.titel),
            col(Activiteit.soort),
            col(Activiteit.begint_op),
        )
        .where(*voorwaarden(filter_), *binnen)
        .subquery()
    )
    geteld = sa.select(
        per_dag.c.dag,
        sa.func.count().over(partition_by=per_dag.c.dag).label("aantal"),
        per_dag.c.id,
        per_dag.c.titel,
        per_dag.c.soort,
        per_dag.c.begint_op,
        sa.func.row_number().over(partition_by=per_dag.c.dag, order_by=(per_dag.c.begint_op, per_dag.c.id)).label("nr"),
    ).subquery()
    zin = sa.select(*list(geteld.c)[:-1]).where(geteld.c.nr <= PER_DAG).order_by(geteld.c.dag, geteld.c.nr)
    return [KalenderRij(dagen[rij[0]], *rij[1:]) for rij in db.execute(zin)]
