"""How much there is in a portfolio: for who is about to throw it away."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.lob.models import Doel, Gesprek, Inlevering, Kaart, KaartBestand, Kwaliteit


@dataclass(frozen=True, slots=True)
class Omvang:
    """Numbers of what is his."""

    kaarten: int
    fotos: int
    opdrachten: int
    gesprekken: int
    kwaliteiten: int
    doelen: int

    @property
    def leeg(self) -> bool:
        """Nothing to throw away."""
        return not any((self.kaarten, self.opdrachten, self.gesprekken, self.kwaliteiten, self.doelen))


def omvang_van(db: Session, wie: Wie) -> Omvang:
    """Of his own portfolio. One statement."""

    def tel(tabel: Any) -> Any:
        return sa.select(sa.func.count()).select_from(tabel).where(tabel.persoon_id == wie.persoon_id).scalar_subquery()

    eigen = sa.select(col(Kaart.id)).where(col(Kaart.persoon_id) == wie.persoon_id)
    fotos = sa.select(sa.func.count()).where(col(KaartBestand.kaart_id).in_(eigen)).scalar_subquery()
    rij = db.execute(sa.select(tel(Kaart), fotos, *(tel(tabel) for tabel in (Inlevering, Gesprek, Kwaliteit, Doel))))
    return Omvang(*rij.one())
