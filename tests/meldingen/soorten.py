"""Kinds that exist only for these tests, and a table-free way to see what they did."""

import os
import signal
from typing import ClassVar

from sqlmodel import Session

from app.accounts.models import Organisatie
from app.kit.ids import nieuw_id
from app.meldingen.brief import alinea, maak_mail
from app.meldingen.models import Uitgaand
from app.meldingen.soort import Mail, MeldingSoort, Taakwerk


def noteer(db: Session, naam: str) -> None:
    """Leave a mark in the database, in the same transaction: an organisation with this name."""
    db.add(Organisatie(id=nieuw_id(), soort="regio", naam=naam))
    db.flush()


class Tel(Taakwerk):
    """Marks that it was done."""

    soort: ClassVar[str] = "proef.tel"

    def doe(self, db: Session, rij: Uitgaand) -> bool:
        noteer(db, f"geteld {rij.gegevens['n']}")
        return True


class Weg(Taakwerk):
    """Always finds that it is no longer needed."""

    soort: ClassVar[str] = "proef.weg"

    def doe(self, db: Session, rij: Uitgaand) -> bool:
        return False


class Kapot(Taakwerk):
    """Writes something and fails; given up after two tries."""

    soort: ClassVar[str] = "proef.kapot"
    pogingen: ClassVar[int] = 2

    def doe(self, db: Session, rij: Uitgaand) -> bool:
        noteer(db, "half werk")
        raise LookupError("met de naam van Sanne erin")

    def opgegeven(self, db: Session, rij: Uitgaand) -> None:
        noteer(db, "opgegeven")


class Sterft(Taakwerk):
    """Kills its own process halfway when the environment says so."""

    soort: ClassVar[str] = "proef.sterft"

    def doe(self, db: Session, rij: Uitgaand) -> bool:
        noteer(db, "taak gedaan")
        if os.environ.get("PROEF_STERF") == "taak":
            os.kill(os.getpid(), signal.SIGKILL)
        return True


class Groet(MeldingSoort):
    """A mail to the address in `aan` of the row; writes a mark when it is worded."""

    soort: ClassVar[str] = "proef.groet"
    pogingen: ClassVar[int] = 3

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        if rij.gegevens.get("klaar"):
            return None
        noteer(db, "opgemaakt")
        onderwerp = rij.gegevens.get("onderwerp", "Dag")
        return maak_mail(rij.gegevens["aan"], rij.gegevens.get("taal", "nl"), onderwerp, [alinea("Een <b>groet</b>.")])

    def opgegeven(self, db: Session, rij: Uitgaand) -> None:
        noteer(db, "niet te bezorgen")


SOORTEN = [Tel, Weg, Kapot, Sterft, Groet]
