"""People who can log in with a password, for tests against a real server. All invented."""

from dataclasses import dataclass
from functools import lru_cache

from sqlmodel import Session

from app.accounts.models import Account, Persoon
from app.accounts.rollen import Rol
from app.accounts.wachtwoord import maak_hash
from app.kit.clock import nu
from app.scholen.models import Regio, School
from tests import factories as f
from tests.cast import Cast

WOORD = "paraplu fietsbel kaas"
"""Password of everybody here."""


@lru_cache(maxsize=1)
def woordhash() -> str:
    """One hash for all: making one takes a while."""
    return maak_hash(WOORD)


def met_account(db: Session, persoon: Persoon, naam: str) -> None:
    """The person can log in with `naam` and WOORD."""
    db.add(Account(persoon_id=persoon.id, gebruikersnaam=naam, wachtwoord=woordhash(), gemaakt_op=nu()))
    db.flush()


def geef_accounts(db: Session, cast: Cast) -> None:
    """Everybody of the cast logs in with his name in the cast; commits."""
    for naam, mens in cast.iedereen().items():
        met_account(db, mens, naam)
    db.commit()


@dataclass
class Lege:
    """A school without pupils: its staff, and an mbo with intakers. Where the story begins."""

    regio: Regio
    school: School
    schoolbeheer: Persoon
    bakker: Persoon
    intaker: Persoon
    intaker_anders: Persoon
    opleiding: str = "Verzorgende IG"


def zaai_lege_school(db: Session) -> Lege:
    """Store it and commit. Login names: beheer, bakker, intake, anders."""
    regio = f.regio(db)
    school = f.school(db, regio, f.gemeente(db, regio))
    mbo = f.mbo(db, regio)
    f.aanbod(db, mbo, "25655", "Verzorgende IG", 3)
    f.aanbod(db, mbo, "25180", "Kok", 2)
    hier = school.organisatie_id
    lege = Lege(
        regio,
        school,
        f.persoon(db, "Bea", "Beheer", (Rol.SCHOOLBEHEER, hier), email_school="beheer@school.invalid"),
        f.persoon(
            db, "Ben", "Bakker", (Rol.MENTOR, hier), email_school="bakker@school.invalid", telefoon="06 5550 0101"
        ),
        f.intaker(db, mbo, "25655", "Ine", "Intake", email_school="intake@mbo.invalid"),
        f.intaker(db, mbo, "25180", "Anders", "Intake", email_school="anders@mbo.invalid"),
    )
    for mens, naam in (
        (lege.schoolbeheer, "beheer"),
        (lege.bakker, "bakker"),
        (lege.intaker, "intake"),
        (lege.intaker_anders, "anders"),
    ):
        met_account(db, mens, naam)
    db.commit()
    return lege
