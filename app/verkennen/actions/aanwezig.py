"""Who was there: noted by the organiser, or by the pupil who scans the code at the door."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Organisatie
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import AMSTERDAM, nu
from app.kit.fouten import NietNu, Verboden
from app.kit.i18n import _
from app.verkennen.actions.plekken import eigen, houd_vast, neem_plek, zet_in, zet_status
from app.verkennen.gebeurtenissen import WasAanwezig, meld_aanwezig
from app.verkennen.models import Activiteit, ActiviteitOver, ActiviteitStand, Deelname, DeelnameStatus
from app.verkennen.rules import VOORAF, ZINNEN, Inschrijfstand, deur_open, mag_inschrijven
from app.verkennen.states import MET_PLEK, DeelnameVerb, volgende

S, V = DeelnameStatus, DeelnameVerb


def check_in(db: Session, wie: Wie, activiteit_id: str) -> Deelname:
    """A pupil scanned the code at the door: he is there. Who was not on the list takes a place when there is one.

    Raises `Verboden`, `NietGevonden`, and `NietNu` when the door is closed or all places are taken.
    """
    if not mag_inschrijven(wie):
        raise Verboden(_("Alleen leerlingen checken hier in."))
    activiteit = houd_vast(db, activiteit_id)
    if activiteit.stand != ActiviteitStand.OPEN or not deur_open(activiteit, nu()):
        raise NietNu(_("De code bij de deur werkt alleen rond de activiteit zelf."))
    deelname = eigen(db, wie, activiteit_id)
    if deelname is None or deelname.status == S.GEANNULEERD:
        if not neem_plek(db, activiteit):
            raise NietNu(_("Alle plekken zijn bezet. Vraag bij de deur of je toch naar binnen mag."))
        deelname = zet_in(db, wie, activiteit, deelname, V.SCHRIJF_IN)
    zet_aanwezig(db, wie, deelname, aanwezig=True)
    return deelname


def zet_aanwezig(db: Session, wie: Wie | None, deelname: Deelname, aanwezig: bool) -> None:
    """Note that somebody was there, or was not. The first time he was, the portfolio is told. Twice is once.

    The caller looked up whether `wie` may do this; None = the house itself. Raises `NietNu` before the door opens,
    for an activity that was called off, and when there is no place for who was not on the list.
    """
    activiteit = houd_vast(db, deelname.activiteit_id)
    db.refresh(deelname)
    if deelname.status == (S.AANWEZIG if aanwezig else S.NO_SHOW):
        return
    _keur_tijd(activiteit, aanwezig)
    naar = volgende(deelname.status, V.MELD_AANWEZIG if aanwezig else V.MELD_NIET_GEKOMEN)
    if deelname.status not in MET_PLEK and not neem_plek(db, activiteit):
        raise NietNu(_("Er is geen plek meer vrij."))
    zet_status(db, deelname, naar)
    schrijf_op(db, wie, "activiteit_aanwezig", over=deelname.persoon_id, ding=("deelname", deelname.id))
    if aanwezig and deelname.aanwezig_op is None:
        deelname.aanwezig_op = nu()
        db.flush()
        meld_aanwezig(db, _feit(db, activiteit, deelname.persoon_id))


def _keur_tijd(activiteit: Activiteit, aanwezig: bool) -> None:
    if activiteit.stand != ActiviteitStand.OPEN:
        raise NietNu(str(ZINNEN[Inschrijfstand.AFGELAST]))
    vroegst = activiteit.begint_op - VOORAF if aanwezig else activiteit.begint_op
    if nu() < vroegst:
        raise NietNu(_("Dat kan nog niet: de activiteit is nog niet begonnen."))


def _feit(db: Session, activiteit: Activiteit, persoon_id: str) -> WasAanwezig:
    wie_biedt = sa.select(col(Organisatie.naam)).where(col(Organisatie.id) == activiteit.organisatie_id)
    over = sa.select(col(ActiviteitOver.soort), col(ActiviteitOver.code)).where(
        col(ActiviteitOver.activiteit_id) == activiteit.id
    )
    return WasAanwezig(
        persoon_id=persoon_id,
        activiteit_id=activiteit.id,
        soort=activiteit.soort,
        titel=activiteit.titel,
        organisatie=db.execute(wie_biedt).scalar_one(),
        dag=activiteit.begint_op.astimezone(AMSTERDAM).date(),
        over=tuple((soort, code) for soort, code in db.execute(over.order_by(*over.selected_columns))),
    )
