"""Calling off: one, the rest of its reeks, or everything of an organisation that stops."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, Ongeldig
from app.kit.i18n import _
from app.verkennen.actions.planning import keur_open, meld_allen, pak
from app.verkennen.actions.plekken import houd_vast
from app.verkennen.messages import Afgelast
from app.verkennen.models import Activiteit, ActiviteitStand

MEESTE_REDEN = 300


def gelast_af(db: Session, wie: Wie, activiteit_id: str, reden: str, *, reeks: bool = False) -> int:
    """It does not take place; who comes or waits gets a mail with the reason. Gives how many activities.

    Raises `NietGevonden`, `Ongeldig` (reden), `NietNu` when it began.
    """
    if not 5 <= len(reden) <= MEESTE_REDEN:
        raise Ongeldig({"reden": _("Schrijf in een zin waarom het niet doorgaat. Hooguit 300 tekens.")})
    # A concept stays one: called off it would be a page for everybody.
    alle = [een for een in pak(db, wie, activiteit_id, reeks) if een.stand != ActiviteitStand.CONCEPT]
    if activiteit_id not in {een.id for een in alle}:
        raise NietGevonden
    for activiteit in alle:
        keur_open(activiteit)
    _zet_af(db, alle, reden)
    schrijf_op(db, wie, "activiteit_gewijzigd", ding=("activiteit", activiteit_id), waarom="afgelast")
    return len(alle)


def _zet_af(db: Session, alle: Sequence[Activiteit], reden: str) -> None:
    for activiteit in alle:
        activiteit.stand, activiteit.reden, activiteit.gewijzigd_op = ActiviteitStand.AFGELAST, reden, nu()
        db.flush()
        meld_allen(db, activiteit, Afgelast)


def gelast_alles_af(db: Session, organisatie_id: str, reden: str) -> int:
    """Everything that still comes of an organisation that stops; nobody sees its concepts. The caller checked who."""
    zin = sa.select(col(Activiteit.id)).where(
        col(Activiteit.organisatie_id) == organisatie_id,
        col(Activiteit.stand) == ActiviteitStand.OPEN,
        col(Activiteit.begint_op) > nu(),
    )
    alle = [houd_vast(db, id_, ook_concept=True) for id_ in db.execute(zin.order_by(col(Activiteit.id))).scalars()]
    _zet_af(db, alle, reden)
    return len(alle)
