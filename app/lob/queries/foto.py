"""Photos of cards."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.fouten import NietGevonden
from app.lob.models import KaartBestand
from app.lob.queries.zicht import kaart_voor

KLEIN = 400
"""Longest side in pixels of the photo for lists."""


@dataclass(frozen=True, slots=True)
class FotoRij:
    """A photo as a page shows it."""

    id: str
    kaart_id: str
    alt: str
    """What is in the picture; empty until the pupil writes it."""
    breedte: int
    hoogte: int
    plek: int

    @property
    def pad(self) -> str:
        """Address of the large one."""
        return f"/loopbaan/fotos/{self.id}"

    @property
    def klein_pad(self) -> str:
        """Address of the small one."""
        return f"{self.pad}/klein"

    @property
    def klein_maat(self) -> tuple[int, int]:
        """Width and height of the small one: the page reserves its place."""
        deel = min(1.0, KLEIN / max(self.breedte, self.hoogte, 1))
        return max(1, round(self.breedte * deel)), max(1, round(self.hoogte * deel))


def fotos_van(db: Session, kaart_ids: Sequence[str]) -> dict[str, list[FotoRij]]:
    """Photos of cards in their order; one statement. The caller has decided that these cards may be seen.

    A card without photos is not in it.
    """
    if not kaart_ids:
        return {}
    velden = (KaartBestand.id, KaartBestand.kaart_id, KaartBestand.alt)
    zin = (
        sa.select(*velden, KaartBestand.breedte, KaartBestand.hoogte, KaartBestand.plek)  # type: ignore[call-overload]
        .where(col(KaartBestand.kaart_id).in_(kaart_ids))
        .order_by(col(KaartBestand.kaart_id), col(KaartBestand.plek), col(KaartBestand.id))
    )
    uit: dict[str, list[FotoRij]] = {}
    for rij in db.execute(zin):
        uit.setdefault(rij.kaart_id, []).append(FotoRij(*rij))
    return uit


def foto_voor(db: Session, wie: Wie, foto_id: str) -> KaartBestand:
    """A photo for whoever may see its card. Raises NietGevonden for everybody else.

    Not written down by itself: its address stands only on the page of the card, and opening that is.
    """
    foto = db.get(KaartBestand, foto_id)
    if foto is None:
        raise NietGevonden
    kaart_voor(db, wie, foto.kaart_id)
    return foto
