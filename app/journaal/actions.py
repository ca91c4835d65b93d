"""Writing lines. The chain is one, so writers of lines take turns; they do that at their commit and not before.

Whoever waits for the chain holds every other row he needs already: no two transactions wait for each other, and a page
that takes long to make keeps nobody waiting. Who reads lines in the same session finds his own among them.
"""

from collections.abc import Iterable
from typing import Any, Protocol

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, SessionTransaction
from sqlalchemy.orm import Session as SaSession
from sqlmodel import Session, col

from app.journaal.models import BEGIN, Journaalanker, Journaalregel, regelhash
from app.journaal.woorden import WOORDEN
from app.kit.clock import nu

SLOT = 7_461_873
"""Advisory lock of the chain on PostgreSQL; on SQLite `BEGIN IMMEDIATE` already makes writers wait."""
WACHT = "journaal_wacht"
"""Place in `Session.info` of lines that are not written yet, each list with the savepoint it belongs to."""


class Doener(Protocol):
    """Who acts, as far as a line needs to know. `accounts.Wie` fits."""

    @property
    def persoon_id(self) -> str:
        """Person."""
        ...

    @property
    def rol(self) -> str:
        """First role."""
        ...

    def organisaties(self, *rollen: str) -> list[str]:
        """Where he has a role."""
        ...


def _velden(wie: Doener | None, rol: str | None) -> dict[str, Any]:
    if wie is None:
        return {"wie_id": None, "rol": rol or "systeem", "organisatie_id": None}
    plekken = wie.organisaties(str(wie.rol))
    eigen = str(rol or wie.rol)
    return {"wie_id": wie.persoon_id, "rol": eigen, "organisatie_id": plekken[0] if plekken else None}


def _laatste(db: SaSession) -> str:
    if db.get_bind().dialect.name == "postgresql":
        db.execute(sa.select(sa.func.pg_advisory_xact_lock(SLOT)))
    vraag = sa.select(col(Journaalregel.hash)).order_by(col(Journaalregel.nummer).desc()).limit(1)
    laatste = db.execute(vraag).scalar()
    return laatste or db.execute(sa.select(col(Journaalanker.hash))).scalar() or BEGIN


def schrijf_op(
    db: Session,
    wie: Doener | None,
    wat: str,
    *,
    over: str | None = None,
    ding: tuple[str, str | None] = ("", None),
    waarom: str | None = None,
    rol: str | None = None,
) -> None:
    """One line. `wie=None` with `rol="ouder"` is a parent by link; without a role it is the house itself."""
    schrijf_op_veel(db, wie, wat, [(over, ding[1])], ding=ding[0], waarom=waarom, rol=rol)


def schrijf_op_veel(
    db: Session,
    wie: Doener | None,
    wat: str,
    over: Iterable[tuple[str | None, str | None]],
    *,
    ding: str = "",
    waarom: str | None = None,
    rol: str | None = None,
) -> None:
    """A line per (person it is about, id of the thing), in one insert: class lists have thousands."""
    if wat not in WOORDEN:
        raise ValueError(f"Onbekend woord voor het journaal: {wat}")
    tijd, wie_velden = nu(), _velden(wie, rol)
    regels: list[dict[str, Any]] = []
    for over_id, ding_id in over:
        inhoud = {"tijd": tijd, "wat": wat, "over_id": over_id, "ding": ding, "ding_id": ding_id}
        regels.append(inhoud | wie_velden | {"waarom": waarom})
    db.info.setdefault(WACHT, []).append((db.get_nested_transaction(), regels))


def _leg_vast(db: SaSession) -> None:
    """Put the waiting lines at the end of the chain."""
    wachtend = [regel for _plek, regels in db.info.pop(WACHT, ()) for regel in regels]
    if not wachtend:
        return
    vorige = _laatste(db)
    for regel in wachtend:
        eigen = regelhash(vorige, regel | {"tijd": regel["tijd"].isoformat()})
        regel.update(vorige=vorige, hash=eigen)
        vorige = eigen
    db.execute(sa.insert(Journaalregel), wachtend)


def _voor_lezen(stand: ORMExecuteState) -> None:
    leest = not stand.is_insert and stand.bind_mapper is not None and stand.bind_mapper.class_ is Journaalregel
    if leest and stand.session.info.get(WACHT):
        _leg_vast(stand.session)


def _vergeet(db: SaSession, tot: SessionTransaction) -> None:
    """What was rolled back did not happen."""
    blijft = [(plek, regels) for plek, regels in db.info.pop(WACHT, ()) if tot.nested and plek is not tot]
    if blijft:
        db.info[WACHT] = blijft


event.listen(SaSession, "before_commit", _leg_vast)
event.listen(SaSession, "after_soft_rollback", _vergeet)
event.listen(SaSession, "do_orm_execute", _voor_lezen)
