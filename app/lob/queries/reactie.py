"""Threads: what was said of a kaart, an inlevering or a doel, and what somebody has not read yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon, volledige_naam
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.fouten import NietGevonden
from app.lob.models import Doel, Gelezen, Inlevering, Kaart, OverSoort, Reactie, Snelzin
from app.lob.queries.doel import doel_voor
from app.lob.queries.inlevering import inlevering_voor
from app.lob.queries.zicht import (
    Toegang,
    begeleid_door,
    kaart_voor,
    zichtbare_doelen,
    zichtbare_inleveringen,
    zichtbare_kaarten,
)
from app.lob.rules import Kijker, mag_reageren

MEESTE = 200
"""Comments shown of one thread: the newest."""
DRADEN = 50
"""Threads in the list of what is new."""


@dataclass(frozen=True, slots=True)
class ReactieRij:
    """One comment."""

    id: str
    door_id: str | None
    naam: str
    als: str
    tekst: str
    volgende_stap: bool
    op: datetime
    weg: bool
    gelezen_tot: datetime | None
    """Until where who looks had read this thread."""


@dataclass(frozen=True, slots=True)
class Nieuw:
    """A thread with something that he has not read."""

    over_soort: str
    over_id: str
    titel: str
    naam: str
    """The pupil."""
    aantal: int
    op: datetime


def draadplek(db: Session, wie: Wie, over_soort: str, over_id: str) -> tuple[Toegang, str]:
    """The portfolio a thread is in, and the address of what it is about. Raises NietGevonden, also for parents."""
    if over_soort == OverSoort.KAART:
        plek, pad = kaart_voor(db, wie, over_id)[1], f"/loopbaan/kaarten/{over_id}"
    elif over_soort == OverSoort.DOEL:
        plek, pad = doel_voor(db, wie, over_id)[1], f"/loopbaan/doelen/{over_id}"
    elif over_soort == OverSoort.INLEVERING:
        plek, pad = inlevering_voor(db, wie, over_id)[1], f"/loopbaan/inleveringen/{over_id}"
    else:
        raise NietGevonden
    if not mag_reageren(plek.als):
        raise NietGevonden
    return plek, pad


def _velden(wie: Wie, over_soort: str, over_id: str) -> tuple[Any, ...]:
    """Columns of `ReactieRij`."""
    hier = (col(Gelezen.over_soort) == over_soort, col(Gelezen.over_id) == over_id)
    tot = sa.select(col(Gelezen.tot)).where(col(Gelezen.persoon_id) == wie.persoon_id, *hier).scalar_subquery()
    namen = (Reactie.id, Reactie.door_id, Reactie.door_naam, Reactie.als, Reactie.tekst, Reactie.volgende_stap)
    return (*namen, Reactie.op, col(Reactie.weg_op).is_not(None), tot)


def reacties_bij(db: Session, wie: Wie, over_soort: str, over_id: str, na: str = "") -> list[ReactieRij]:
    """Comments of a thread after `na`, oldest first. One statement; check the place first."""
    hier = (col(Reactie.over_soort) == over_soort, col(Reactie.over_id) == over_id, col(Reactie.id) > na)
    zin = sa.select(*_velden(wie, over_soort, over_id)).where(*hier)
    rijen = db.execute(zin.order_by(col(Reactie.id).desc()).limit(MEESTE)).all()
    return [ReactieRij(*rij) for rij in reversed(rijen)]


def draad_met_zinnen(
    db: Session, wie: Wie, over_soort: str, over_id: str, school_id: str | None
) -> tuple[list[ReactieRij], list[str]]:
    """The same, all of it, with the phrases of a school. One statement."""
    een = sa.cast(col(Snelzin.plek), sa.String) + " " + col(Snelzin.tekst)
    # No phrase has a line end. The order within such a text is nobody's promise: each brings its place along.
    alle = sa.select(sa.func.aggregate_strings(een, "\n")).where(col(Snelzin.school_id) == school_id)
    zinnen = sa.select(alle.scalar_subquery().label("zinnen")).subquery()
    hier = sa.and_(col(Reactie.over_soort) == over_soort, col(Reactie.over_id) == over_id)
    zin = sa.select(*_velden(wie, over_soort, over_id), zinnen.c.zinnen).select_from(zinnen).outerjoin(Reactie, hier)
    rijen = db.execute(zin.order_by(col(Reactie.id).desc()).limit(MEESTE)).all()
    paren = [regel.split(" ", 1) for regel in (rijen[0][-1] or "").split("\n") if regel]
    op_plek = [tekst for _plek, tekst in sorted(paren, key=lambda paar: int(paar[0]))]
    return [ReactieRij(*rij[:-1]) for rij in reversed(rijen) if rij[0]], op_plek


def snelzinnen_van(db: Session, school_id: str | None) -> list[str]:
    """Phrases of a school in its order; empty when it has none of its own. One statement."""
    zin = sa.select(col(Snelzin.tekst)).where(col(Snelzin.school_id) == school_id)
    return list(db.execute(zin.order_by(col(Snelzin.plek), col(Snelzin.id))).scalars())


def _zichtbaar(als: Kijker) -> sa.ColumnElement[bool]:
    """Condition on `Reactie`: `als` may see what it is about."""
    delen: list[tuple[OverSoort, type[Any], sa.ColumnElement[bool]]] = [
        (OverSoort.KAART, Kaart, zichtbare_kaarten(als)),
        (OverSoort.DOEL, Doel, zichtbare_doelen(als)),
        (OverSoort.INLEVERING, Inlevering, zichtbare_inleveringen(als)),
    ]
    return sa.or_(
        *(
            sa.and_(col(Reactie.over_soort) == soort, sa.exists().where(col(tabel.id) == col(Reactie.over_id), mag))
            for soort, tabel, mag in delen
        )
    )


def _nieuw_voor(persoon_id: str) -> sa.ColumnElement[bool]:
    """Condition on `Reactie`: said by another, not taken back, and not read by this person."""
    gelezen = sa.exists().where(
        col(Gelezen.persoon_id) == persoon_id,
        col(Gelezen.over_soort) == col(Reactie.over_soort),
        col(Gelezen.over_id) == col(Reactie.over_id),
        col(Gelezen.tot) >= col(Reactie.op),
    )
    van_ander = sa.or_(col(Reactie.door_id).is_(None), col(Reactie.door_id) != persoon_id)
    return sa.and_(van_ander, col(Reactie.weg_op).is_(None), ~gelezen)


def aantal_nieuw(persoon_id: str) -> sa.ScalarSelect[int]:
    """How many comments in his own portfolio a pupil has not read, for a statement of another module."""
    hier = (col(Reactie.persoon_id) == persoon_id, _nieuw_voor(persoon_id))
    return sa.select(sa.func.count()).select_from(Reactie).where(*hier).scalar_subquery()


def _ongelezen(wie: Wie) -> sa.ColumnElement[bool]:
    mag: list[sa.ColumnElement[bool]] = []
    if wie.heeft(Rol.LEERLING):
        mag.append(col(Reactie.persoon_id) == wie.persoon_id)
    if wie.heeft(Rol.MENTOR, Rol.SLBER):
        mag.append(sa.and_(begeleid_door(wie), _zichtbaar(Kijker.BEGELEIDER)))
    return sa.and_(_nieuw_voor(wie.persoon_id), sa.or_(sa.false(), *mag))


def nieuw_voor(db: Session, wie: Wie) -> list[Nieuw]:
    """Threads with something unread, newest first. One statement."""
    titel = sa.case(
        (
            col(Reactie.over_soort) == OverSoort.KAART,
            sa.select(col(Kaart.titel)).where(col(Kaart.id) == col(Reactie.over_id)).scalar_subquery(),
        ),
        (
            col(Reactie.over_soort) == OverSoort.DOEL,
            sa.select(col(Doel.titel)).where(col(Doel.id) == col(Reactie.over_id)).scalar_subquery(),
        ),
        else_="",
    )
    groep: tuple[Any, ...] = (Reactie.over_soort, Reactie.over_id, Persoon.roepnaam, Persoon.tussenvoegsel)
    groep = (*groep, Persoon.achternaam)
    zin = (
        sa.select(*groep, sa.func.count(), sa.func.max(col(Reactie.op)).label("op"), titel.label("titel"))
        .join_from(Reactie, Persoon, col(Persoon.id) == col(Reactie.persoon_id))
        .where(_ongelezen(wie))
        .group_by(*groep)
        .order_by(sa.desc("op"))
        .limit(DRADEN)
    )
    return [
        Nieuw(soort, id_, titel or "", volledige_naam(*naam), aantal, op)
        for soort, id_, *naam, aantal, op, titel in db.execute(zin)
    ]


def ongelezen(db: Session, wie: Wie) -> int:
    """How many comments he has not read. One statement."""
    zin = sa.select(sa.func.count()).join_from(Reactie, Persoon, col(Persoon.id) == col(Reactie.persoon_id))
    return int(db.execute(zin.where(_ongelezen(wie))).scalar_one())


def ongelezen_van(wie: Wie, personen: Sequence[str]) -> sa.Select[*tuple[Any, ...]]:
    """Part of a statement: `reactie`, pupil, empty, and how many comments in his portfolio `wie` has not read."""
    return (
        sa.select(sa.literal("reactie"), col(Reactie.persoon_id), sa.literal(""), sa.func.count())
        .join_from(Reactie, Persoon, col(Persoon.id) == col(Reactie.persoon_id))
        .where(col(Reactie.persoon_id).in_(personen), _ongelezen(wie))
        .group_by(col(Reactie.persoon_id))
    )


def laatste_stap(persoon_id: str) -> sa.ScalarSelect[str | None]:
    """Id of the newest comment about the next step of a pupil, for a statement of another module."""
    hier = (col(Reactie.persoon_id) == persoon_id, col(Reactie.volgende_stap).is_(True), col(Reactie.weg_op).is_(None))
    return sa.select(sa.func.max(col(Reactie.id))).where(*hier).scalar_subquery()
