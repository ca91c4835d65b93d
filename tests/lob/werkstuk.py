"""What the tests of opdrachten share: plans, own opdrachten, cards and a hand-in."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.clock import nu, schooljaar
from app.kit.ids import nieuw_id
from app.lob.models import Inlevering, Kaart, OpdrachtPlan, Schoolopdracht
from app.scholen.models import Inschrijving
from tests.conftest import Klant

PAD = "/loopbaan/opdrachten"
ID = "plan-b"
WOORDEN = {"a-mis": "Het is vol.", "a-b": "Kok worden.", "a-nu": "Vragen stellen."}


def zet_klaar(db: Session, school_id: str, opdracht_id: str, **velden: Any) -> None:
    """A school switches an opdracht on."""
    vast = {"id": nieuw_id(), "school_id": school_id, "schooljaar": schooljaar(), "opdracht_id": opdracht_id}
    db.add(OpdrachtPlan(**(vast | velden)))
    db.commit()


def eigen_opdracht(db: Session, school_id: str) -> str:
    """Id of one that a school wrote."""
    teksten = {"titel": "Ons eigen project", "kort": "Je kijkt in de wijk.", "stappen": "Loop een rondje.\nSchrijf op."}
    rij = Schoolopdracht(id=nieuw_id(), school_id=school_id, vragen="Wat zag je?", competenties="werk", **teksten)
    db.add(rij)
    db.commit()
    return f"eigen:{rij.id}"


def school_bij(db: Session, persoon_id: str) -> str:
    """The school of a pupil."""
    zin = sa.select(col(Inschrijving.school_id)).where(col(Inschrijving.persoon_id) == persoon_id)
    return str(db.execute(zin).scalar_one())


def maak_kaart(db: Session, persoon_id: str, titel: str) -> str:
    """Id of a card that is af."""
    vast = {"stand": "af", "schooljaar": schooljaar(), "gemaakt_op": nu(), "gewijzigd_op": nu()}
    kaart = Kaart(id=nieuw_id(), persoon_id=persoon_id, titel=titel, **vast)
    db.add(kaart)
    db.commit()
    return kaart.id


def alles(db: Session, zin: sa.Select[tuple[Any]]) -> list[Any]:
    """What is there now, without holding the database."""
    db.expunge_all()
    uit = list(db.execute(zin).scalars())
    db.expunge_all()
    db.rollback()
    return uit


def werk(db: Session) -> Inlevering:
    """The only hand-in there is, as it is now."""
    (rij,) = alles(db, sa.select(Inlevering))
    return rij


def begin(db: Session, leerling: Klant, opdracht_id: str = ID) -> str:
    """Begin; gives the address of the hand-in."""
    assert leerling.stuur(f"{PAD}/{opdracht_id}").status_code == 303
    return f"/loopbaan/inleveringen/{werk(db).id}"


def lever_in(db: Session, leerling: Klant) -> str:
    """Begin and hand in; gives the address of the hand-in."""
    inlevering = begin(db, leerling)
    velden = WOORDEN | {"versie": "1"}
    assert leerling.stuur(f"{inlevering}/ingeleverd", velden).status_code == 303
    return inlevering
