"""Finding a beroep in a pupil's own words."""

from sqlmodel import Session

from app.verkennen.inhoud import Beroep, catalogus
from app.verkennen.zoeken.taal import stam, woorden
from app.verkennen.zoeken.uitkomst import Treffer, Uitkomst

__all__ = ["Treffer", "Uitkomst", "verwant_aan", "zoek_beroepen"]
MAX_VRAAG = 100


def zoek_beroepen(db: Session, vraag: str, limiet: int = 20) -> Uitkomst:
    """Beroepen that fit a question in everyday words, best first."""
    gevraagd = {stam(woord) for woord in woorden(vraag[:MAX_VRAAG])}
    gevonden = [(_score(beroep, gevraagd), beroep) for beroep in catalogus().beroepen.values()]
    beste = sorted((paar for paar in gevonden if paar[0]), key=lambda paar: -paar[0])[:limiet]
    treffers = tuple(Treffer(een.id, None, een.naam, een.kort, "", score) for score, een in beste)
    return Uitkomst(treffers, tuple(woorden(vraag[:MAX_VRAAG])), (), False)


def _score(beroep: Beroep, gevraagd: set[str]) -> float:
    velden = ((5.0, beroep.naam), (3.0, " ".join(beroep.zoekwoorden)), (1.0, beroep.kort))
    return sum(waarde * len(gevraagd & {stam(woord) for woord in woorden(tekst)}) for waarde, tekst in velden)


def verwant_aan(beroep_id: str, n: int = 4) -> tuple[Treffer, ...]:
    """Beroepen like this one; empty for an unknown id."""
    beroep = catalogus().beroepen.get(beroep_id)
    anderen = [catalogus().beroepen[ander] for ander in beroep.verwant] if beroep else []
    return tuple(Treffer(een.id, None, een.naam, een.kort, "", 1.0) for een in anderen[:n])
