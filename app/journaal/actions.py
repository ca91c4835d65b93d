"""Writing lines. The chain is one: writers of lines wait for each other until they commit."""

from collections.abc import Iterable
from typing import Any, Protocol

import sqlalchemy as sa
from sqlmodel import Session, col

from app.journaal.models import BEGIN, Journaalanker, Journaalregel, regelhash
from app.journaal.woorden import WOORDEN
from app.kit.clock import nu

SLOT = 7_461_873
"""Advisory lock of the chain on PostgreSQL; on SQLite `BEGIN IMMEDIATE` already makes writers wait."""


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


def _laatste(db: Session) -> str:
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
    vorige, tijd, wie_velden = _laatste(db), nu(), _velden(wie, rol)
    regels: list[dict[str, Any]] = []
    for over_id, ding_id in over:
        inhoud = {"tijd": tijd.isoformat(), "wat": wat, "over_id": over_id, "ding": ding, "ding_id": ding_id}
        regel = inhoud | wie_velden | {"waarom": waarom}
        eigen = regelhash(vorige, regel)
        regels.append(regel | {"tijd": tijd, "vorige": vorige, "hash": eigen})
        vorige = eigen
    if regels:
        db.execute(sa.insert(Journaalregel), regels)
