"""Who was there, noted by the organiser for many at once; a wrong tick can be taken back."""

from collections.abc import Callable, Sequence
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.fouten import NietNu
from app.verkennen.actions.deelname import meld_afwezig, zet_aanwezig
from app.verkennen.actions.plekken import houd_vast, zet_status
from app.verkennen.models import Deelname, Peiling
from app.verkennen.states import OVERGANGEN, DeelnameVerb, volgende


class Opkomst(StrEnum):
    """What is noted."""

    AANWEZIG = "aanwezig"
    NIET_GEKOMEN = "niet_gekomen"
    AFGEMELD = "afgemeld"
    """He let the organiser know before."""
    WIS = "wis"
    """Noted by mistake."""


VERBEN = {
    Opkomst.AANWEZIG: DeelnameVerb.MELD_AANWEZIG,
    Opkomst.NIET_GEKOMEN: DeelnameVerb.MELD_NIET_GEKOMEN,
    Opkomst.AFGEMELD: DeelnameVerb.MELD_AFWEZIG,
    Opkomst.WIS: DeelnameVerb.WIS,
}


def noteer(
    db: Session, wie: Wie, activiteit_id: str, deelname_ids: Sequence[str], wat: Opkomst
) -> tuple[list[str], int]:
    """Note it for these; gives the ids for which it was done, and how many could not be.

    The caller looked up that the activity is his. Raises `NietNu` when it could be done for nobody.
    """
    houd_vast(db, activiteit_id)
    zin = sa.select(Deelname).where(
        col(Deelname.activiteit_id) == activiteit_id, col(Deelname.id).in_(list(deelname_ids))
    )
    gedaan: list[str] = []
    waarom: NietNu | None = None
    gekozen = db.execute(zin.order_by(col(Deelname.op), col(Deelname.id))).scalars().all()
    for deelname in gekozen:
        if (deelname.status, VERBEN[wat]) not in OVERGANGEN:
            continue
        try:
            _DOEN[wat](db, wie, deelname)
        except NietNu as fout:  # full, or not begun: the others may still be noted
            waarom = fout
        else:
            gedaan.append(deelname.id)
    if waarom and not gedaan:
        raise waarom
    return gedaan, len(gekozen) - len(gedaan)


def _wis(db: Session, wie: Wie, deelname: Deelname) -> None:
    zet_status(db, deelname, volgende(deelname.status, DeelnameVerb.WIS))
    db.execute(sa.delete(Peiling).where(col(Peiling.deelname_id) == deelname.id))  # of who was not there
    schrijf_op(db, wie, "activiteit_aanwezig", over=deelname.persoon_id, ding=("deelname", deelname.id), waarom="wis")


_DOEN: dict[Opkomst, Callable[[Session, Wie, Deelname], None]] = {
    Opkomst.AANWEZIG: lambda db, wie, deelname: zet_aanwezig(db, wie, deelname, aanwezig=True),
    Opkomst.NIET_GEKOMEN: lambda db, wie, deelname: zet_aanwezig(db, wie, deelname, aanwezig=False),
    Opkomst.AFGEMELD: meld_afwezig,
    Opkomst.WIS: _wis,
}
