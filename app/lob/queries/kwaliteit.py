"""What a pupil says he is good at, with evidence and who saw it too."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.fouten import NietGevonden
from app.lob.models import Kaart, KaartStand, Kwaliteit, KwaliteitBevestiging
from app.lob.queries.zicht import Toegang, portfolio_voor, zichtbare_kaarten
from app.lob.rules import mag_reageren

MEESTE_KAARTEN = 50
"""Cards to choose from as evidence, newest first."""


@dataclass(frozen=True, slots=True)
class Bevestiging:
    """Somebody who saw it too."""

    id: str
    kwaliteit_id: str
    door_id: str | None
    """Empty = the pupil wrote down who told him."""
    naam: str
    als: str
    woorden: str
    op: datetime


@dataclass(frozen=True, slots=True)
class KwaliteitRij:
    """One, as it is shown."""

    id: str
    naam: str
    bewijs: str
    versie: int
    kaart_id: str | None
    """Card that shows it, when who looks may see it."""
    kaart_titel: str
    bevestigd: list[Bevestiging] = field(default_factory=list)

    def zelf_bevestigd(self, persoon_id: str) -> bool:
        """Whether this person said it already."""
        return any(een.door_id == persoon_id for een in self.bevestigd)


_RIJ: tuple[Any, ...] = (Kwaliteit.id, Kwaliteit.naam, Kwaliteit.bewijs, Kwaliteit.versie, Kaart.id)
_BEVESTIGD: tuple[Any, ...] = tuple(getattr(KwaliteitBevestiging, veld) for veld in Bevestiging.__dataclass_fields__)


def _lees(db: Session, plek: Toegang, *waar: Any) -> list[KwaliteitRij]:
    kaart = sa.and_(col(Kaart.id) == col(Kwaliteit.kaart_id), zichtbare_kaarten(plek.als))
    zin = (
        sa.select(*_RIJ, sa.func.coalesce(col(Kaart.titel), ""))
        .select_from(Kwaliteit)
        .outerjoin(Kaart, kaart)
        .where(col(Kwaliteit.persoon_id) == plek.persoon_id, *waar)
        .order_by(col(Kwaliteit.op), col(Kwaliteit.id))
    )
    rijen = {rij[0]: KwaliteitRij(*rij) for rij in db.execute(zin)}
    wie = sa.select(*_BEVESTIGD).where(col(KwaliteitBevestiging.kwaliteit_id).in_(rijen))
    for rij in db.execute(wie.order_by(col(KwaliteitBevestiging.op), col(KwaliteitBevestiging.id))):
        een = Bevestiging(*rij)
        rijen[een.kwaliteit_id].bevestigd.append(een)
    return list(rijen.values())


def kwaliteiten_van(db: Session, plek: Toegang) -> list[KwaliteitRij]:
    """All of them, in the order in which he wrote them; parents see none. Two statements."""
    return _lees(db, plek) if mag_reageren(plek.als) else []


def kwaliteit_voor(db: Session, wie: Wie, kwaliteit_id: str) -> tuple[KwaliteitRij, Toegang]:
    """One with the portfolio it is in. Raises NietGevonden when `wie` may not see it."""
    van = sa.select(col(Kwaliteit.persoon_id)).where(col(Kwaliteit.id) == kwaliteit_id)
    persoon_id = db.execute(van).scalar()
    if persoon_id is None:
        raise NietGevonden
    plek = portfolio_voor(db, wie, persoon_id)
    rijen = _lees(db, plek, col(Kwaliteit.id) == kwaliteit_id) if mag_reageren(plek.als) else []
    if not rijen:
        raise NietGevonden
    return rijen[0], plek


def te_kiezen_kaarten(db: Session, wie: Wie) -> list[tuple[str, str, date | None]]:
    """His own finished cards, newest first: id, title, day. One statement."""
    zin = sa.select(col(Kaart.id), col(Kaart.titel), col(Kaart.datum)).where(
        col(Kaart.persoon_id) == wie.persoon_id, col(Kaart.stand) == KaartStand.AF
    )
    zin = zin.order_by(col(Kaart.datum).is_(None), col(Kaart.datum).desc(), col(Kaart.id).desc()).limit(MEESTE_KAARTEN)
    return [(rij[0], rij[1], rij[2]) for rij in db.execute(zin)]
