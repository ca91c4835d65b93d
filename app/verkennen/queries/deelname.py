"""Who takes part in what. A pupil reads only his own; totals about others come without names."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.accounts.models import Organisatie
from app.accounts.wie import Wie
from app.verkennen.models import (
    Activiteit,
    ActiviteitStand,
    BeroepOordeel,
    Deelname,
    DeelnameStatus,
    Oordeel,
    Peiling,
)

MEESTE = 100
"""Deelnames on one page; more than anybody has."""


@dataclass(frozen=True, slots=True)
class EigenDeelname:
    """Where somebody stands with one activity."""

    id: str
    status: str
    begeleiders: int
    geannuleerd: int
    wachtplek: int
    """His number on the waiting list; only of use when he is on it."""
    gepeild: bool
    """He filled in the poll."""


@dataclass(frozen=True, slots=True)
class MijnRij:
    """An activity that somebody signed up for."""

    activiteit_id: str
    soort: str
    stand: str
    titel: str
    begint_op: datetime
    eindigt_op: datetime
    online: bool
    plaats: str
    organisatie: str
    status: str
    wachtplek: int
    gepeild: bool


def _wachtplek() -> sa.ScalarSelect[int]:
    """How many wait before this one, and himself."""
    ander = aliased(Deelname)
    voor = sa.or_(
        col(ander.op) < col(Deelname.op), sa.and_(col(ander.op) == col(Deelname.op), col(ander.id) <= col(Deelname.id))
    )
    zin = sa.select(sa.func.count()).select_from(ander)
    zelfde = col(ander.activiteit_id) == col(Deelname.activiteit_id)
    return zin.where(zelfde, col(ander.status) == DeelnameStatus.WACHTLIJST, voor).correlate(Deelname).scalar_subquery()


def _gepeild() -> sa.ColumnElement[bool]:
    return sa.exists().where(col(Peiling.deelname_id) == col(Deelname.id)).correlate(Deelname)


def eigen_deelname(db: Session, wie: Wie, activiteit_id: str) -> EigenDeelname | None:
    """Where he stands with this activity; None when he never signed up. One statement."""
    zin = sa.select(
        col(Deelname.id),
        col(Deelname.status),
        col(Deelname.begeleiders),
        col(Deelname.geannuleerd),
        _wachtplek(),
        _gepeild(),
    ).where(col(Deelname.activiteit_id) == activiteit_id, col(Deelname.persoon_id) == wie.persoon_id)
    rij = db.execute(zin).first()
    return EigenDeelname(*rij) if rij else None


def statussen_van(db: Session, wie: Wie, activiteiten: Collection[str]) -> dict[str, str]:
    """His status by id of the activity, for a list. One statement."""
    if not activiteiten:
        return {}
    zin = sa.select(col(Deelname.activiteit_id), col(Deelname.status)).where(
        col(Deelname.persoon_id) == wie.persoon_id, col(Deelname.activiteit_id).in_(activiteiten)
    )
    return {rij[0]: rij[1] for rij in db.execute(zin)}


def mijn_deelnames(db: Session, wie: Wie) -> list[MijnRij]:
    """Everything he ever signed up for and did not cancel, newest day first. One statement."""
    zin = (
        sa.select(
            col(Activiteit.id),
            col(Activiteit.soort),
            col(Activiteit.stand),
            col(Activiteit.titel),
            col(Activiteit.begint_op),
            col(Activiteit.eindigt_op),
            col(Activiteit.online),
            col(Activiteit.plaats),
            col(Organisatie.naam),
            col(Deelname.status),
            _wachtplek(),
            _gepeild(),
        )
        .join_from(Deelname, Activiteit, col(Activiteit.id) == col(Deelname.activiteit_id))
        .join(Organisatie, col(Organisatie.id) == col(Activiteit.organisatie_id))
        .where(
            col(Deelname.persoon_id) == wie.persoon_id,
            col(Deelname.status) != DeelnameStatus.GEANNULEERD,
            col(Activiteit.stand) != ActiviteitStand.CONCEPT,
        )
    )
    return [MijnRij(*rij) for rij in db.execute(zin.order_by(col(Activiteit.begint_op).desc()).limit(MEESTE))]


def leuke_beroepen(db: Session, wie: Wie) -> list[str]:
    """Ids of the beroepen he likes, newest first. One statement."""
    leuk = col(BeroepOordeel.persoon_id) == wie.persoon_id, col(BeroepOordeel.oordeel) == Oordeel.JA
    zin = sa.select(col(BeroepOordeel.beroep_id)).where(*leuk).order_by(col(BeroepOordeel.op).desc())
    return list(db.execute(zin).scalars())


def eigen_peiling(db: Session, deelname_id: str) -> tuple[int, str, str] | None:
    """Cijfer, past and tekst that he gave; None before. The caller looked up that it is his. One statement."""
    velden = col(Peiling.cijfer), col(Peiling.past), col(Peiling.tekst)
    rij = db.execute(sa.select(*velden).where(col(Peiling.deelname_id) == deelname_id)).first()
    return (rij[0], rij[1], rij[2]) if rij else None
