"""Since when the owner of a portfolio is silent, and telling him before it goes. In sets, once a day."""

from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Sessie
from app.journaal.models import Journaalregel
from app.kit.clock import vandaag
from app.kit.opruimen import begin_van, jaren_eerder, maak_leeg
from app.lob.bewaar import EIGEN, STUK, zit_op_school
from app.lob.messages import PortfolioStil
from app.lob.models import Portfolio
from app.lob.rules import JAREN_STIL, WAARSCHUWING
from app.meldingen.actions import meld
from app.scholen.models import SlberVan

PORTFOLIO = Portfolio.__table__  # type: ignore[attr-defined]
VENSTER = 14
"""Days to look back: as long as a session lives at most."""
MEESTE = 2000
"""Warnings a day; who comes after that is told tomorrow, and kept a day longer."""


def houd_bij(db: Session) -> int:
    """The daily turn: who began, who was here, who must be told. Gives how many rows changed."""
    dag = vandaag()
    return _begin(db, dag) + _schuif_op(db, dag) + waarschuw(db, dag)


def _begin(db: Session, dag: date) -> int:
    """A row for who has something without: an import, a first comment of his mentor, a student with a slb'er."""
    eigen = [sa.select(tabel.persoon_id.label("id")) for tabel in EIGEN if tabel is not Portfolio]
    iets = sa.union(*eigen, sa.select(col(SlberVan.student_id).label("id"))).subquery()
    al = sa.exists().where(col(Portfolio.persoon_id) == iets.c.id)
    nieuw = sa.select(iets.c.id, sa.literal(dag, sa.Date)).where(~al)
    return _aantal(db, sa.insert(PORTFOLIO).from_select(["persoon_id", "laatst_op"], nieuw, include_defaults=False))


def _schuif_op(db: Session, dag: date) -> int:
    """Newer days of who was here: seen in a session, or came and left by the journaal. A warning is forgotten."""
    sinds = begin_van(dag - timedelta(days=VENSTER))
    eerder = sa.select(col(Journaalregel.nummer)).where(col(Journaalregel.tijd) < sinds)
    # By number from the end: the journaal is long, and has no index on time.
    grens = db.execute(eerder.order_by(col(Journaalregel.nummer).desc()).limit(1)).scalar() or 0
    hier = sa.union_all(
        sa.select(col(Sessie.persoon_id).label("id"), col(Sessie.gezien_op).label("op")).where(
            col(Sessie.gezien_op) >= sinds
        ),
        sa.select(col(Journaalregel.wie_id), col(Journaalregel.tijd)).where(
            col(Journaalregel.nummer) > grens, col(Journaalregel.wat).in_(("ingelogd", "uitgelogd"))
        ),
    ).subquery()
    laatst = sa.select(hier.c.id, sa.func.max(hier.c.op).label("op")).group_by(hier.c.id).subquery()
    dagen = [dag - timedelta(days=terug) for terug in range(VENSTER + 1)]
    gezien = sa.case(*((laatst.c.op >= begin_van(d), sa.literal(d, sa.Date)) for d in dagen))
    zin = (
        sa.update(PORTFOLIO)
        .where(col(Portfolio.persoon_id) == laatst.c.id, gezien > col(Portfolio.laatst_op))
        .values(laatst_op=gezien, gewaarschuwd_op=None)
    )
    return _aantal(db, zin)


def waarschuw(db: Session, dag: date) -> int:
    """Tell who will have been silent for two years a month from now, once."""
    zin = (
        sa.select(col(Portfolio.persoon_id))
        .where(
            col(Portfolio.laatst_op) <= jaren_eerder(dag + WAARSCHUWING, JAREN_STIL),
            col(Portfolio.gewaarschuwd_op).is_(None),
            ~zit_op_school(),
        )
        .order_by(col(Portfolio.laatst_op), col(Portfolio.persoon_id))
        .limit(MEESTE)
    )
    wie = list(db.execute(zin).scalars())
    for persoon_id in wie:
        meld(db, PortfolioStil, f"{persoon_id}:{dag}", persoon_id=persoon_id)
    for begin in range(0, len(wie), STUK):
        deel = wie[begin : begin + STUK]
        maak_leeg(db, Portfolio, {"gewaarschuwd_op": dag}, col(Portfolio.persoon_id).in_(deel))
    return len(wie)


def _aantal(db: Session, zin: Any) -> int:
    # Asked for: PostgreSQL's driver does not keep it of an INSERT.
    return int(db.connection().execute(zin, execution_options={"preserve_rowcount": True}).rowcount)
