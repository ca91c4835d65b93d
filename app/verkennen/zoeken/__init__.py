"""Finding a beroep in a pupil's own words.

`zoek_beroepen` is for the pages; nothing is built before the first question.
"""

from sqlmodel import Session

from app.verkennen.zoeken.bewaard import index_voor
from app.verkennen.zoeken.uitkomst import Treffer, Uitkomst
from app.verkennen.zoeken.verwant import verwant
from app.verkennen.zoeken.zoek import zoek

__all__ = ["Treffer", "Uitkomst", "verwant_aan", "zoek_beroepen"]


def zoek_beroepen(db: Session, vraag: str, limiet: int = 20) -> Uitkomst:
    """Beroepen that fit a question in everyday words, best first. Any text is fine; only its beginning is read.

    Our own beroepen come first, then ESCO occupations when those are imported. An empty question gives nothing.
    """
    return zoek(index_voor(db), vraag, limiet)


def verwant_aan(beroep_id: str, n: int = 4) -> tuple[Treffer, ...]:
    """Beroepen most like this one, best first; empty for an unknown id."""
    return verwant(index_voor(None), beroep_id, n)
