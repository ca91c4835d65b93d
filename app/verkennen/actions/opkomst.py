"""Who was there, noted by the organiser for many at once; a wrong tick can be taken back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.fouten import NietNu
from app.verkennen.actions.deelname import meld_afwezig, zet_aanwezig
from app.verkennen.actions.plekken import houd_vast, neem_plek, zet_status
from app.verkennen.models import Deelname, DeelnameStatus, Peiling
from app.verkennen.states import MET_PLEK, OVERGANGEN, DeelnameVerb, volgende


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


@dataclass(frozen=True, slots=True)
class Genoteerd:
    """What came of it."""

    gedaan: list[str]
    """Ids of the deelnames for which it was done."""
    over: int
    """For how many it could not be."""
    wacht: int
    """How many came on the waiting list because their place is gone."""


def noteer(db: Session, wie: Wie, activiteit_id: str, deelname_ids: Sequence[str], wat: Opkomst) -> Genoteerd:
    """Note it for these.

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
    wacht = sum(een.status == DeelnameStatus.WACHTLIJST for een in gekozen if een.id in gedaan)
    return Genoteerd(gedaan, len(gekozen) - len(gedaan), wacht)


def _wis(db: Session, wie: Wie, deelname: Deelname) -> None:
    # On the waiting list he keeps the moment at which he signed up: he is the first of it.
    plek = deelname.status in MET_PLEK or neem_plek(db, houd_vast(db, deelname.activiteit_id))
    zet_status(db, deelname, volgende(deelname.status, DeelnameVerb.WIS if plek else DeelnameVerb.WIS_ZONDER_PLEK))
    db.execute(sa.delete(Peiling).where(col(Peiling.deelname_id) == deelname.id))  # of who was not there
    schrijf_op(db, wie, "activiteit_aanwezig", over=deelname.persoon_id, ding=("deelname", deelname.id), waarom="wis")


_DOEN: dict[Opkomst, Callable[[Session, Wie, Deelname], None]] = {
    Opkomst.AANWEZIG: lambda db, wie, deelname: zet_aanwezig(db, wie, deelname, aanwezig=True),
    Opkomst.NIET_GEKOMEN: lambda db, wie, deelname: zet_aanwezig(db, wie, deelname, aanwezig=False),
    Opkomst.AFGEMELD: meld_afwezig,
    Opkomst.WIS: _wis,
}
