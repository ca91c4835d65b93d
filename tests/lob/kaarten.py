"""Cards of a pupil, for tests."""

from datetime import date, timedelta
from typing import Any

from sqlmodel import Session

from app.accounts.models import Persoon
from app.kit.clock import nu, schooljaar, vandaag
from app.kit.ids import nieuw_id
from app.lob.models import Kaart, KaartCompetentie, KaartStand
from tests.factories import bewaar


def kaart(db: Session, van: Persoon, titel: str = "Dag in de keuken", **velden: Any) -> Kaart:
    """A finished card of today, about `competenties` (default werk)."""
    dag: date = velden.setdefault("datum", vandaag())
    over = velden.pop("competenties", ("werk",))
    vast = {"stand": KaartStand.AF, "schooljaar": schooljaar(dag), "gemaakt_op": nu(), "gewijzigd_op": nu()}
    rij = bewaar(db, Kaart(id=nieuw_id(), persoon_id=van.id, titel=titel, **vast | velden))
    db.add_all([KaartCompetentie(kaart_id=rij.id, competentie=een) for een in over])
    db.commit()
    return rij


def veel_kaarten(db: Session, van: Persoon, aantal: int) -> None:
    """Finished cards with a text, two a day back from today."""
    vast = {"stand": KaartStand.AF, "schooljaar": schooljaar(), "gemaakt_op": nu(), "gewijzigd_op": nu()}
    for nummer in range(aantal):
        id_ = nieuw_id()
        woorden = f"Kaart {nummer}: ik hielp mee en leerde dat ik van aanpakken houd. " * 4
        dag = vandaag() - timedelta(days=nummer // 2)
        db.add(Kaart(id=id_, persoon_id=van.id, titel=f"Kaart {nummer}", kort=woorden[:600], datum=dag, **vast))
        db.add(KaartCompetentie(kaart_id=id_, competentie="werk"))
    db.commit()
