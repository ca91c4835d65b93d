"""The photos of one card: as a part of its page, and as a page for who has no script."""

from dataclasses import dataclass, field
from typing import ClassVar

from sqlmodel import Session

from app.lob.actions.foto import MAX_FOTOS
from app.lob.fotos import ACCEPT
from app.lob.queries.foto import FotoRij, fotos_van


@dataclass(frozen=True, slots=True)
class Fotovak:
    """What `lob/_fotos.html` shows: include it on a page that has this as its field `fotos`."""

    kaart_id: str
    rijen: list[FotoRij]
    eigen: bool
    """The owner looks: he may add, describe and remove."""
    fouten: dict[str, str] = field(default_factory=dict)
    accept: str = ACCEPT

    @property
    def over(self) -> int:
        """How many more this card may have."""
        return max(0, MAX_FOTOS - len(self.rijen))


def fotovak(db: Session, kaart_id: str, eigen: bool, fout: str = "") -> Fotovak:
    """The photos of a card that may be seen. One statement."""
    rijen = fotos_van(db, [kaart_id]).get(kaart_id, [])
    return Fotovak(kaart_id, rijen, eigen, {"foto": fout} if fout else {})


@dataclass(frozen=True, slots=True)
class Fotodeel:
    """The part alone, after a photo was sent by script."""

    sjabloon: ClassVar[str] = "lob/_fotos.html"
    fotos: Fotovak


@dataclass(frozen=True, slots=True)
class Fotopagina:
    """The same on a page of its own."""

    sjabloon: ClassVar[str] = "lob/fotos.html"
    kaart: str
    """Title of the card."""
    fotos: Fotovak
