"""Tells the pages where a pupil looks around what he chose."""

from sqlmodel import Session

from app.accounts.wie import Wie
from app.overstap.queries import keuzes_van
from app.verkennen.keuzes import Gekozen


def keuzes_voor_verkennen(db: Session, wie: Wie) -> list[Gekozen]:
    """The choices of `wie` himself."""
    return [Gekozen(keuze.aanbod_id, keuze.crebo, keuze.plek) for keuze in keuzes_van(db, wie.persoon_id)]


KEUZEBRONNEN = [keuzes_voor_verkennen]
