"""One-time codes: on a pupil's card, in an invitation, for a forgotten password, to confirm a mail address.

The card's code is typed by hand when scanning fails, so it is short (60 bits) and forgiving.
Only an HMAC of it is stored: the key is outside the database, so a stolen table can't be guessed back.
"""

import re
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon, Toegangscode
from app.kit.clock import nu
from app.kit.crypto import merkteken
from app.kit.db import Databank
from app.kit.ids import nieuw_id, nieuwe_code


class Doel(StrEnum):
    """What a code opens."""

    ACTIVATIE = "activatie"
    UITNODIGING = "uitnodiging"
    WACHTWOORD = "wachtwoord"
    EMAIL = "email"


GELDIG = {
    Doel.ACTIVATIE: timedelta(days=30),
    Doel.UITNODIGING: timedelta(days=7),
    Doel.WACHTWOORD: timedelta(hours=2),
    Doel.EMAIL: timedelta(days=7),
}
POGINGEN = 5
"""Wrong birth dates after which a card's code is dead."""
_TEKENS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VERLEZEN = str.maketrans("OIL", "011")


class Stand(StrEnum):
    """Whether a code still opens, and why not."""

    GOED = "goed"
    ONBEKEND = "onbekend"
    GEBRUIKT = "gebruikt"
    VERLOPEN = "verlopen"
    DOOD = "dood"
    """Too many wrong birth dates."""


@dataclass(frozen=True, slots=True)
class Code:
    """A known code and whose it is."""

    id: str
    persoon_id: str
    stand: Stand
    geboortedatum: date | None
    roepnaam: str


def kaartcode() -> str:
    """New code for a card: 12 characters without O, I, L and U."""
    return "".join(secrets.choice(_TEKENS) for _ in range(12))


def netjes(code: str) -> str:
    """A typed card code as it was printed: spaces, dashes, small letters and O for 0 don't matter."""
    return re.sub(r"[^0-9A-Z]", "", code.upper()).translate(_VERLEZEN)


def in_groepen(code: str) -> str:
    """ABCD-EFGH-JKMN: how a card shows it."""
    return "-".join(code[plek : plek + 4] for plek in range(0, len(code), 4))


def maak_code(db: Session, persoon_id: str, doel: Doel) -> str:
    """New code for a person; his older unused codes of this kind are dead from now on."""
    return maak_codes(db, [persoon_id], doel)[persoon_id]


def maak_codes(db: Session, persoon_ids: list[str], doel: Doel) -> dict[str, str]:
    """A new code per person, in two statements; older unused ones of this kind are dead."""
    if not persoon_ids:
        return {}
    laat_vervallen(db, persoon_ids, doel)
    codes = {wie: kaartcode() if doel is Doel.ACTIVATIE else nieuwe_code() for wie in persoon_ids}
    moment = nu()
    rijen = [
        {
            "id": nieuw_id(),
            "persoon_id": wie,
            "hash": _hash(doel, code),
            "doel": doel.value,
            "gemaakt_op": moment,
            "verloopt_op": moment + GELDIG[doel],
            "pogingen": 0,
        }
        for wie, code in codes.items()
    ]
    db.execute(sa.insert(Toegangscode), rijen)
    return codes


def laat_vervallen(db: Session, persoon_ids: list[str] | str, doel: Doel) -> None:
    """Unused codes of this kind open nothing any more."""
    ids = [persoon_ids] if isinstance(persoon_ids, str) else persoon_ids
    db.execute(
        sa.delete(Toegangscode).where(
            col(Toegangscode.persoon_id).in_(ids),
            col(Toegangscode.doel) == doel.value,
            col(Toegangscode.gebruikt_op).is_(None),
        )
    )


def zoek_code(db: Session, doel: Doel, code: str) -> Code | None:
    """The code as it was given, whatever its state; None when it never existed or was replaced."""
    vraag = (
        sa.select(
            col(Toegangscode.id),
            col(Toegangscode.persoon_id),
            col(Toegangscode.gebruikt_op),
            col(Toegangscode.verloopt_op),
            col(Toegangscode.pogingen),
            col(Persoon.geboortedatum),
            col(Persoon.roepnaam),
        )
        .join(Persoon, col(Persoon.id) == col(Toegangscode.persoon_id))
        .where(col(Toegangscode.hash) == _hash(doel, code), col(Toegangscode.doel) == doel.value)
    )
    rij = db.execute(vraag).first()
    if rij is None:
        return None
    return Code(rij[0], rij[1], _stand(rij[2], rij[3], rij[4]), rij[5], rij[6])


def tel_poging(databank: Databank, code_id: str) -> bool:
    """Take one of the five tries, before looking at the answer. False when none was left.

    In its own transaction: a wrong date is refused with 422, and the count must survive that.
    """
    with databank.sessie(schrijft=True) as db:
        genomen = db.connection().execute(
            sa.update(Toegangscode)
            .where(col(Toegangscode.id) == code_id, col(Toegangscode.pogingen) < POGINGEN)
            .values(pogingen=Toegangscode.pogingen + 1)
        )
        db.commit()
        return genomen.rowcount == 1


def vergeef_poging(db: Session, code_id: str) -> None:
    """The date was right: the try does not count."""
    db.execute(
        sa.update(Toegangscode).where(col(Toegangscode.id) == code_id).values(pogingen=Toegangscode.pogingen - 1)
    )


def verbruik(db: Session, code_id: str) -> bool:
    """Use a code up. False when somebody else just did, or when it has ended."""
    moment = nu()
    gedaan = db.connection().execute(
        sa.update(Toegangscode)
        .where(
            col(Toegangscode.id) == code_id,
            col(Toegangscode.gebruikt_op).is_(None),
            col(Toegangscode.verloopt_op) > moment,
        )
        .values(gebruikt_op=moment)
    )
    return gedaan.rowcount == 1


def _hash(doel: Doel, code: str) -> str:
    return merkteken(f"toegang/{doel.value}", netjes(code) if doel is Doel.ACTIVATIE else code)


def _stand(gebruikt_op: datetime | None, verloopt_op: datetime, pogingen: int) -> Stand:
    if gebruikt_op is not None:
        return Stand.GEBRUIKT
    if verloopt_op <= nu():
        return Stand.VERLOPEN
    return Stand.DOOD if pogingen >= POGINGEN else Stand.GOED
