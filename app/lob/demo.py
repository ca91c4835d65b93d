"""Demo: who guides students at the mbo of the story."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.scholen.demo import WACHTWOORD, DemoAccount, DemoContext
from app.scholen.demo.stapel import Stapel
from app.scholen.models import MboInstelling

HOOFD = "25PZ"
"""The mbo whose people stand in `var/demo.json`."""


def vul(db: Session, context: DemoContext) -> None:
    """The slb'er."""
    stapel = Stapel(db, context.wachtwoord_hash)
    mbo = db.execute(sa.select(col(MboInstelling.organisatie_id)).where(col(MboInstelling.brin) == HOOFD)).scalar_one()
    inlog = f"slb.{HOOFD.lower()}@mbo.invalid"
    naam = ("Sil", "", "Studiepad")
    context.wie["slber"] = stapel.persoon(naam, (Rol.SLBER, mbo), inlog=inlog, email_school=inlog)
    context.accounts.append(DemoAccount("slber", "Sil Studiepad", inlog, WACHTWOORD, "/loopbaan/studenten"))
    stapel.schrijf()


NA_SEEDING = [vul]
