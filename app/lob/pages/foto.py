"""The photos of one card, as a part of its page."""

from dataclasses import dataclass, field

from sqlmodel import Session

from app.lob.queries.foto import FotoRij, fotos_van

MAX_FOTOS = 8
"""Photos of one card."""


@dataclass(frozen=True, slots=True)
class Fotovak:
    """What `lob/_fotos.html` shows: include it on a page that has this as its field `fotos`."""

    kaart_id: str
    rijen: list[FotoRij]
    eigen: bool
    """The owner looks: he may add, describe and remove."""
    fouten: dict[str, str] = field(default_factory=dict)

    @property
    def over(self) -> int:
        """How many more this card may have."""
        return max(0, MAX_FOTOS - len(self.rijen))


def fotovak(db: Session, kaart_id: str, eigen: bool) -> Fotovak:
    """The photos of a card that may be seen. One statement."""
    return Fotovak(kaart_id, fotos_van(db, [kaart_id]).get(kaart_id, []), eigen)
