"""Ground under changing activities: get hold of one's own, see whether it is not too late, tell who comes."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu
from app.kit.i18n import _
from app.meldingen.actions import meld
from app.meldingen.soort import MeldingSoort
from app.verkennen.actions.plekken import houd_vast
from app.verkennen.models import Activiteit, ActiviteitStand, Deelname, DeelnameStatus
from app.verkennen.rules import mag_beheren

DIE_KOMEN = (DeelnameStatus.INGESCHREVEN, DeelnameStatus.WACHTLIJST)


def pak(db: Session, wie: Wie, activiteit_id: str, reeks: bool = False) -> list[Activiteit]:
    """The activity, and with `reeks` every later one of it, held until the end. Raises `NietGevonden`."""
    deze = db.get(Activiteit, activiteit_id)
    if deze is None or not mag_beheren(wie, deze.organisatie_id):
        raise NietGevonden
    if not reeks or deze.reeks_id is None:
        return [houd_vast(db, activiteit_id, ook_concept=True)]
    zin = sa.select(col(Activiteit.id)).where(
        col(Activiteit.reeks_id) == deze.reeks_id,
        col(Activiteit.organisatie_id) == deze.organisatie_id,
        col(Activiteit.begint_op) >= deze.begint_op,
        col(Activiteit.stand) != ActiviteitStand.AFGELAST,
    )
    ids = {activiteit_id, *db.execute(zin).scalars()}
    # Always in the same order, so two people who change one reeks wait for each other instead of for ever.
    alle = [houd_vast(db, id_, ook_concept=True) for id_ in sorted(ids)]
    return sorted(alle, key=lambda een: (een.id != activiteit_id, een.begint_op))


def keur_open(activiteit: Activiteit) -> None:
    if activiteit.stand == ActiviteitStand.AFGELAST:
        raise NietNu(_("Deze activiteit is afgelast. Maak een kopie voor een nieuwe dag."))
    if activiteit.begint_op <= nu() and activiteit.stand == ActiviteitStand.OPEN:
        raise NietNu(_("Deze activiteit is al begonnen. Maak een kopie voor een nieuwe dag."))


def meld_allen(db: Session, activiteit: Activiteit, soort: type[MeldingSoort]) -> None:
    """One mail for each who comes or waits, and for this change."""
    zin = sa.select(col(Deelname.id)).where(
        col(Deelname.activiteit_id) == activiteit.id, col(Deelname.status).in_(DIE_KOMEN)
    )
    for deelname_id in db.execute(zin).scalars():
        meld(db, soort, f"{deelname_id}:{activiteit.gewijzigd_op.isoformat()}", deelname_id=deelname_id)
