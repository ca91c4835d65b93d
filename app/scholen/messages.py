"""Storing a long class list outside the request that confirmed it, and what accounts asks of this slice."""

from sqlmodel import Session

from app.accounts.school import leerlingen_met
from app.meldingen.models import Uitgaand
from app.meldingen.soort import Taakwerk
from app.scholen.inlezen import voer_uit
from app.scholen.models import Inlezing
from app.scholen.queries import is_leerling_van
from app.scholen.rooster.bestand import Bestandsfout
from app.scholen.rooster.voortgang import wis_voortgang


class LijstInlezen(Taakwerk):
    """Store one confirmed list."""

    soort = "scholen.inlezen"
    pogingen = 3

    def doe(self, db: Session, rij: Uitgaand) -> bool:
        """In one transaction; a list that can't be read any more is marked as failed."""
        inlezing = db.get(Inlezing, rij.gegevens["inlezing"])
        if inlezing is None:
            return False
        try:
            gelukt = voer_uit(db, inlezing)
        except (Bestandsfout, FileNotFoundError):
            inlezing.stand = "mislukt"
            gelukt = False
        wis_voortgang(inlezing.id)
        return gelukt

    def opgegeven(self, db: Session, rij: Uitgaand) -> None:
        """Given up: the page says so, and that nothing was changed."""
        inlezing = db.get(Inlezing, rij.gegevens["inlezing"])
        if inlezing is not None and inlezing.stand == "bezig":
            inlezing.stand = "mislukt"


SOORTEN = [LijstInlezen]
leerlingen_met(is_leerling_van)
