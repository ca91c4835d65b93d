"""Doing the interest test as a browser does, for the tests."""

from collections.abc import Callable
from typing import Any

from sqlmodel import Session, col, select

from app.verkennen.inhoud import catalogus
from app.verkennen.models import TestAntwoord as Gezicht
from app.verkennen.models import TestRonde as Ronde
from tests.conftest import Klant

ITEMS = catalogus().test.item
Als = Callable[..., Klant]


def lees(db: Session, zin: Any) -> list[Any]:
    """Rows as they are now, leaving nothing open that a browser would wait for."""
    db.commit()
    rijen = list(db.exec(zin, execution_options={"populate_existing": True}))
    db.commit()
    return rijen


def begin(klant: Klant, db: Session) -> str:
    """Start; gives the id of the test."""
    assert klant.stuur("/zoek/test/ronde").headers["location"] == "/zoek/test/vraag/1"
    return str(lees(db, select(Ronde.id).where(col(Ronde.klaar_op).is_(None)))[-1])


def stapel(waarden: dict[str, int], geleden: int = 0) -> list[str]:
    """Answers as the script sends them."""
    return [f"{item}.{waarde}.{geleden}" for item, waarde in waarden.items()]


def per_type(**waarden: int) -> dict[str, int]:
    """The same answer on each item of a type; 1 on the others."""
    return {item.id: waarden.get(item.type, 1) for item in ITEMS}


def zend(klant: Klant, ronde_id: str, antwoorden: list[str]) -> Any:
    """POST a handful."""
    return klant.stuur("/zoek/test/antwoorden", {"ronde": ronde_id, "antwoord": antwoorden})


def doe_test(klant: Klant, db: Session, **waarden: int) -> str:
    """A whole test; gives the address of what came out."""
    ronde_id = begin(klant, db)
    assert zend(klant, ronde_id, stapel(per_type(**waarden))).status_code == 204
    antwoord = klant.stuur("/zoek/test/uitslag", {"ronde": ronde_id})
    assert antwoord.headers["location"] == f"/zoek/test/uitslag/{ronde_id}"
    return str(antwoord.headers["location"])


def bewaard(db: Session) -> dict[str, int]:
    """What is kept."""
    waarden = {rij.item_id: rij.waarde for rij in lees(db, select(Gezicht))}
    return {item.id: waarden[item.id] for item in ITEMS if item.id in waarden}
