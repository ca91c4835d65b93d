"""How often somebody may try. Counted in the database, so all processes share it.

A refused request is rolled back by the house (status ≥ 400), and a count must survive that:
`probeer` therefore uses its own short write session and commits it. Call it before the first
statement on the handler's `db`; on SQLite two writers of one request would wait for each other.

The key is an HMAC: the table tells nobody which name, code or address was tried.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address, ip_network

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Poging
from app.kit.clock import nu
from app.kit.crypto import merkteken
from app.kit.db import Databank

KWARTIER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Grens:
    """At most `maximum` tries at `sleutel` per `venster`. `doel` names what is tried: `inlognaam`, `activeren`."""

    doel: str
    sleutel: str
    maximum: int
    venster: timedelta = KWARTIER

    @property
    def merk(self) -> str:
        """What the database knows it by."""
        return merkteken(f"grendel/{self.doel}", self.sleutel)


def adresdeel(adres: str) -> str:
    """The part of an IP address that is one place: IPv4 whole, IPv6 its /64. Else the text itself."""
    try:
        ip = ip_address(adres)
    except ValueError:
        return adres
    return str(ip_network((ip, 64), strict=False)) if ip.version == 6 else str(ip)


def probeer(databank: Databank, doel: str, sleutel: str, maximum: int, venster: timedelta = KWARTIER) -> bool:
    """Count one try and say whether it is still within the limit."""
    return probeer_alle(databank, [Grens(doel, sleutel, maximum, venster)])


def probeer_alle(databank: Databank, grenzen: Sequence[Grens]) -> bool:
    """Count one try at every limit; False when any of them is passed."""
    with databank.sessie(schrijft=True) as db:
        binnen = [_tel(db, grens) <= grens.maximum for grens in grenzen]
        db.commit()
    return all(binnen)


def vergeef(db: Session, grenzen: Sequence[Grens]) -> None:
    """Take a counted try back, in the handler's own session: who gets in has not been guessing.

    Without it a school, where a thousand pupils share one address, would lock itself out each morning.
    """
    merken = [grens.merk for grens in grenzen]
    db.execute(
        sa.update(Poging)
        .where(col(Poging.sleutel).in_(merken), col(Poging.aantal) > 0)
        .values(aantal=Poging.aantal - 1)
    )


def _tel(db: Session, grens: Grens) -> int:
    nu_ = nu()
    if db.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as invoegen
    else:
        from sqlalchemy.dialects.sqlite import insert as invoegen  # type: ignore[assignment]
    voorbij = col(Poging.tot) <= nu_
    vraag = (
        invoegen(Poging)
        .values(sleutel=grens.merk, aantal=1, tot=nu_ + grens.venster)
        .on_conflict_do_update(
            index_elements=["sleutel"],
            set_={
                "aantal": sa.case((voorbij, 1), else_=col(Poging.aantal) + 1),
                "tot": sa.case((voorbij, nu_ + grens.venster), else_=col(Poging.tot)),
            },
        )
        .returning(col(Poging.aantal))
    )
    return int(db.execute(vraag).scalar_one())
