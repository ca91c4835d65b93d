"""Sessions: who belongs to the secret in a cookie. The hot path of every request.

The secret has 256 bits and only its SHA-256 is stored. A session is made by us and never
adopted from the browser; logging in and passing the second factor each make a new one.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlmodel import Session, col

from app.accounts.models import Account, Persoon, RolToekenning, Sessie, volledige_naam
from app.accounts.rollen import MEDEWERKERS, Rol
from app.accounts.wie import STIL_MEDEWERKER, Half, RolIn, Wie
from app.kit.clock import nu as klok
from app.kit.crypto import gelijk, merkteken, vingerafdruk
from app.kit.ids import nieuwe_code
from app.kit.vraag import Vraag

HALF = "half"
"""Factor of a session whose second factor is still to come: it opens only `/inloggen/tweede`."""
STIL_ANDER = timedelta(hours=12)
STIL_HALF = timedelta(minutes=10)
MAX_MEDEWERKER = timedelta(hours=12)
MAX_ANDER = timedelta(days=14)
"""End of a session however busy it is, counted from login."""
VERLENG_NA = timedelta(minutes=1)
"""A session is moved at most once in this time, so that reading pages hardly writes."""

_ROLLEN = {rol.value: rol for rol in Rol}
_SESSIE, _PERSOON = Sessie.__table__, Persoon.__table__  # type: ignore[attr-defined]
_TOEKENNING, _ACCOUNT = RolToekenning.__table__, Account.__table__  # type: ignore[attr-defined]

_HERKEN = Vraag(
    sa.select(
        _SESSIE.c.persoon_id,
        _SESSIE.c.factor,
        _SESSIE.c.gezien_op,
        _PERSOON.c.roepnaam,
        _PERSOON.c.tussenvoegsel,
        _PERSOON.c.achternaam,
        _PERSOON.c.taal,
        _TOEKENNING.c.rol,
        _TOEKENNING.c.organisatie_id,
    )
    .join(_PERSOON, _PERSOON.c.id == _SESSIE.c.persoon_id)
    .join(_TOEKENNING, _TOEKENNING.c.persoon_id == _SESSIE.c.persoon_id)
    .outerjoin(_ACCOUNT, _ACCOUNT.c.persoon_id == _SESSIE.c.persoon_id)
    .where(
        _SESSIE.c.id == sa.bindparam("sessie_id"),
        _SESSIE.c.verloopt_op > sa.bindparam("nu"),
        _ACCOUNT.c.dicht_op.is_(None),
    )
    .order_by(_TOEKENNING.c.volgorde, _TOEKENNING.c.id)
)


def herken(verbinding: Connection | Session | sqlite3.Connection, code: str, nu: datetime) -> Wie | None:
    """Who has this secret. None: unknown, expired, account closed, no role left, or only half in."""
    sessie_id = vingerafdruk(code)
    return _wie(sessie_id, _vraag(verbinding, {"sessie_id": sessie_id, "nu": nu}))


def _vraag(verbinding: Connection | Session | sqlite3.Connection, delen: dict[str, Any]) -> Sequence[Any]:
    if isinstance(verbinding, sqlite3.Connection):
        return _HERKEN.bij_driver(verbinding, delen)
    return verbinding.execute(_HERKEN.zin, delen).all()


def _wie(sessie_id: str, rijen: Sequence[Any]) -> Wie | None:
    if not rijen or rijen[0][1] == HALF:
        return None
    persoon_id, _factor, gezien_op, roepnaam, tussen, achternaam, taal, _rol, _plek = rijen[0]
    return Wie(
        persoon_id=persoon_id,
        naam=volledige_naam(roepnaam, tussen, achternaam),
        rollen=tuple([RolIn(_ROLLEN[rij[7]], rij[8]) for rij in rijen]),
        sessie_id=sessie_id,
        taal=taal,
        gezien_op=gezien_op,
    )


def herken_half(db: Session, code: str, nu: datetime) -> Half | None:
    """Who gave a right password and still has to show his passkey."""
    sessie_id = vingerafdruk(code)
    rijen = db.execute(_HERKEN.zin, {"sessie_id": sessie_id, "nu": nu}).all()
    if not rijen or rijen[0][1] != HALF:
        return None
    rij = rijen[0]
    rollen = tuple([RolIn(_ROLLEN[deel[7]], deel[8]) for deel in rijen])
    return Half(rij[0], volledige_naam(rij[3], rij[4], rij[5]), rollen, sessie_id, rij[6])


def open_sessie(db: Session, persoon_id: str, factor: str, toestel: str, *, oude: str | None = None) -> str:
    """New session; gives the secret for the cookie. `oude` is the session id that it replaces."""
    if oude:
        sluit_sessie(db, oude)
    code, nu = nieuwe_code(), klok()
    stil, _max = _duur(_is_medewerker(db, persoon_id))
    db.add(
        Sessie(
            id=vingerafdruk(code),
            persoon_id=persoon_id,
            begonnen_op=nu,
            gezien_op=nu,
            verloopt_op=nu + (STIL_HALF if factor == HALF else stil),
            toestel=toestel[:80],
            factor=factor,
        )
    )
    db.flush()
    return code


def sluit_sessie(db: Session, sessie_id: str) -> None:
    """End one session; its cookie opens nothing any more."""
    db.execute(sa.delete(Sessie).where(col(Sessie.id) == sessie_id))


def sluit_alle(db: Session, persoon_id: str, behalve: str | None = None) -> int:
    """End every session of a person, except `behalve` (session id). Gives how many."""
    vraag = sa.delete(Sessie).where(col(Sessie.persoon_id) == persoon_id)
    if behalve:
        vraag = vraag.where(col(Sessie.id) != behalve)
    return int(db.connection().execute(vraag).rowcount)


@dataclass(frozen=True, slots=True)
class Toestel:
    """One device of the list on /account."""

    merk: str
    """Handle for the form that logs it out; the session id itself never leaves the house."""
    naam: str
    sinds: datetime
    gezien_op: datetime
    dit: bool


def toestellen(db: Session, wie: Wie, nu: datetime) -> list[Toestel]:
    """Devices where he is logged in now; the one he holds comes first."""
    vraag = (
        sa.select(col(Sessie.id), col(Sessie.toestel), col(Sessie.begonnen_op), col(Sessie.gezien_op))
        .where(col(Sessie.persoon_id) == wie.persoon_id, col(Sessie.verloopt_op) > nu, col(Sessie.factor) != HALF)
        .order_by(col(Sessie.gezien_op).desc())
    )
    lijst = [
        Toestel(merkteken("toestel", r[0])[:24], r[1], r[2], r[3], r[0] == wie.sessie_id) for r in db.execute(vraag)
    ]
    return sorted(lijst, key=lambda toestel: not toestel.dit)


def sluit_toestel(db: Session, wie: Wie, merk: str) -> bool:
    """Log out one of his own devices. False when there is no such device of his."""
    vraag = sa.select(col(Sessie.id)).where(col(Sessie.persoon_id) == wie.persoon_id)
    for sessie_id in db.execute(vraag).scalars().all():
        if gelijk(merkteken("toestel", sessie_id)[:24], merk):
            sluit_sessie(db, sessie_id)
            return True
    return False


def moet_verlengd(wie: Wie, nu: datetime) -> bool:
    """Whether the end of this session should be moved now; asked without a query."""
    return wie.gezien_op is not None and nu - wie.gezien_op >= VERLENG_NA


def verleng(db: Session, wie: Wie, nu: datetime) -> None:
    """Move the end by silence, never past the longest time. Needs a write session; two at once move it once."""
    stil, langst = _duur(wie.is_medewerker)
    einde = sa.case((col(Sessie.begonnen_op) > nu + stil - langst, nu + stil), else_=col(Sessie.verloopt_op))
    db.execute(
        sa.update(Sessie)
        .where(col(Sessie.id) == wie.sessie_id, col(Sessie.gezien_op) <= nu - VERLENG_NA)
        .values(gezien_op=nu, verloopt_op=einde)
    )


def _duur(medewerker: bool) -> tuple[timedelta, timedelta]:
    return (STIL_MEDEWERKER, MAX_MEDEWERKER) if medewerker else (STIL_ANDER, MAX_ANDER)


def _is_medewerker(db: Session, persoon_id: str) -> bool:
    vraag = sa.select(col(RolToekenning.rol)).where(col(RolToekenning.persoon_id) == persoon_id)
    return any(rol in MEDEWERKERS for rol in db.execute(vraag).scalars())
