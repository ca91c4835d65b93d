"""Roster import as use cases: dry run, confirm, store. Each takes who asks."""

import json
from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import RolIn, Wie
from app.journaal.actions import schrijf_op, schrijf_op_veel
from app.kit import files
from app.kit.clock import nu
from app.kit.fouten import NietNu, Verboden
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.meldingen.actions import meld
from app.meldingen.soort import Uitgaandsoort
from app.scholen.models import Inlezing
from app.scholen.rooster.bestand import WEB, Grenzen
from app.scholen.rooster.bewaren import bewaar_verschil, vergrendel_school
from app.scholen.rooster.kolommen import Lijst
from app.scholen.rooster.lezen import lees_lijst
from app.scholen.rooster.stand import lees_stand
from app.scholen.rooster.verschil import BEWAARD, Soort, Verschil, vergelijk
from app.scholen.rooster.voortgang import meld_voortgang
from app.scholen.rules import mag_school_beheren

METEEN = 500
"""Up to this many lines are stored while the administrator waits; above it the worker does it."""


@dataclass(frozen=True, slots=True)
class Proef:
    """A dry run: the list as it was read and what it would change. Nothing of it is stored."""

    lijst: Lijst
    verschil: Verschil


def proef(db: Session, school_id: str, schooljaar: str, inhoud: bytes, grenzen: Grenzen = WEB) -> Proef:
    """Read a list and lay it against the school. Raises `rooster.bestand.Bestandsfout` with a sentence.

    No `wie`: the callers below and the command line check it.
    """
    lijst, regels = lees_lijst(inhoud, grenzen)
    return Proef(lijst, vergelijk(regels, lees_stand(db, school_id, schooljaar)))


def begin_inlezing(
    db: Session, wie: Wie, school_id: str, schooljaar: str, naam: str, inhoud: bytes
) -> tuple[Inlezing, Proef]:
    """Keep the uploaded list (encrypted) with the counts of its dry run. Raises Verboden, Bestandsfout."""
    if not mag_school_beheren(wie, school_id):
        raise Verboden
    uitkomst = proef(db, school_id, schooljaar, inhoud)
    inlezing = Inlezing(
        id=nieuw_id(),
        school_id=school_id,
        schooljaar=schooljaar,
        door_id=wie.persoon_id,
        naam=naam[-120:],
        merk=files.bewaar(inhoud),
        rijen=len(uitkomst.verschil.uitkomsten),
        uitkomst=json.dumps(uitkomst.verschil.aantallen()),
        gemaakt_op=nu(),
    )
    db.add(inlezing)
    db.flush()
    return inlezing, uitkomst


def inlezing_voor(db: Session, wie: Wie, inlezing_id: str) -> Inlezing | None:
    """An upload of a school that `wie` administers, else None."""
    zin = sa.select(Inlezing).where(
        col(Inlezing.id) == inlezing_id, col(Inlezing.school_id).in_(wie.organisaties(Rol.SCHOOLBEHEER))
    )
    return db.execute(zin).scalar_one_or_none()


def laatste_inlezingen(db: Session, wie: Wie, hoeveel: int = 5) -> list[Inlezing]:
    """The newest uploads of the schools that `wie` administers."""
    zin = sa.select(Inlezing).where(col(Inlezing.school_id).in_(wie.organisaties(Rol.SCHOOLBEHEER)))
    return list(db.execute(zin.order_by(col(Inlezing.id).desc()).limit(hoeveel)).scalars())


def proef_van(db: Session, inlezing: Inlezing) -> Proef:
    """The dry run of an upload, against the school as it is now."""
    return proef(db, inlezing.school_id, inlezing.schooljaar, files.lees(inlezing.merk))


def _claim(db: Session, inlezing: Inlezing, van: str, naar: str) -> bool:
    """From one state to the next, once: of two people who press at the same time one gets True."""
    zin = (
        sa.update(Inlezing)
        .where(col(Inlezing.id) == inlezing.id, col(Inlezing.stand) == van)
        .values(stand=naar)
        .execution_options(synchronize_session=False)
    )
    gelukt = db.connection().execute(zin).rowcount == 1
    db.refresh(inlezing)
    return gelukt


def bevestig(db: Session, wie: Wie, inlezing: Inlezing, soort: type[Uitgaandsoort]) -> None:
    """Store the list: at once when it is short, else by the worker through `soort`.

    Pressing twice is harmless. Raises NietNu when it failed before.
    """
    if not mag_school_beheren(wie, inlezing.school_id):
        raise Verboden
    if inlezing.stand == "mislukt":
        raise NietNu(_("Deze lijst kon niet ingelezen worden. Lever hem opnieuw aan."))
    if not _claim(db, inlezing, "proef", "bezig"):
        return
    if inlezing.rijen <= METEEN:
        voer_uit(db, inlezing)
    else:
        meld(db, soort, inlezing.id, inlezing=inlezing.id)


def voer_uit(db: Session, inlezing: Inlezing) -> bool:
    """Store a confirmed list, once. False when it was done already."""
    vergrendel_school(db, inlezing.school_id)
    db.refresh(inlezing)
    if inlezing.stand != "bezig":
        return False
    wie = Wie(inlezing.door_id, "", (RolIn(Rol.SCHOOLBEHEER, inlezing.school_id),), "")
    verschil = proef_van(db, inlezing).verschil
    bewaar(db, wie, verschil, inlezing.id)
    inlezing.uitkomst = json.dumps(verschil.aantallen())
    inlezing.gedaan = inlezing.rijen
    inlezing.stand = "klaar"
    db.flush()
    return True


def bewaar(db: Session, wie: Wie | None, verschil: Verschil, inlezing_id: str) -> None:
    """Store a difference with its lines in the journaal. `wie=None`: the command line."""
    meld_voortgang(inlezing_id, 0)
    bewaar_verschil(db, verschil, lambda gedaan: meld_voortgang(inlezing_id, gedaan))
    gedaan = [uit for uit in verschil.uitkomsten if uit.soort in BEWAARD]
    schrijf_op(db, wie, "inlezing", ding=("inlezing", inlezing_id), waarom=str(len(gedaan)))
    nieuw = [(uit.persoon_id, inlezing_id) for uit in gedaan if uit.soort == Soort.NIEUW]
    anders = [(uit.persoon_id, inlezing_id) for uit in gedaan if uit.soort != Soort.NIEUW]
    schrijf_op_veel(db, wie, "inlezing", nieuw, ding="inlezing")
    schrijf_op_veel(db, wie, "leerling_gewijzigd", anders, ding="inlezing")
