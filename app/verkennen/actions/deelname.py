"""Signing up, cancelling, moving up from the waiting list."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu, Ongeldig, Verboden
from app.kit.i18n import _
from app.meldingen.actions import meld
from app.verkennen.actions.aanwezig import check_in, zet_aanwezig
from app.verkennen.actions.plekken import eigen, geef_plek, houd_vast, neem_plek, zet_in, zet_status
from app.verkennen.messages import Doorgeschoven, Ingeschreven
from app.verkennen.models import Activiteit, ActiviteitStand, Deelname, DeelnameStatus
from app.verkennen.rules import (
    MEESTE_AFMELDINGEN,
    MEESTE_BEGELEIDERS,
    ZINNEN,
    Inschrijfstand,
    afmelden_tot,
    inschrijfstand,
    mag_inschrijven,
)
from app.verkennen.states import MET_PLEK, DeelnameVerb, volgende

__all__ = ["check_in", "meld_af", "meld_afwezig", "schrijf_in", "vul_aan", "zet_aanwezig"]

S, V = DeelnameStatus, DeelnameVerb


def schrijf_in(db: Session, wie: Wie, activiteit_id: str, begeleiders: int = 0) -> Deelname:
    """Sign up: a place when there is one, else the waiting list. Twice is once.

    `begeleiders` (0 to 2) come along and take no place. Raises `Verboden` for who is no pupil, `NietGevonden`,
    `NietNu` when signing up is not possible now, `Ongeldig` (begeleiders).
    """
    if not mag_inschrijven(wie):
        raise Verboden(_("Alleen leerlingen schrijven zich hier in."))
    activiteit = houd_vast(db, activiteit_id)
    deelname = eigen(db, wie, activiteit_id)
    if deelname is not None and deelname.status in (S.INGESCHREVEN, S.WACHTLIJST):
        return deelname
    if deelname is not None:
        volgende(deelname.status, V.SCHRIJF_IN)
    stand = inschrijfstand(activiteit, nu())
    if stand not in (Inschrijfstand.OPEN, Inschrijfstand.VOL):
        raise NietNu(str(ZINNEN[stand]))
    _keur_begeleiders(activiteit, begeleiders)
    if neem_plek(db, activiteit):
        deelname = zet_in(db, wie, activiteit, deelname, V.SCHRIJF_IN)
        meld(db, Ingeschreven, f"{deelname.id}:{deelname.op.isoformat()}", deelname_id=deelname.id)
    else:
        deelname = zet_in(db, wie, activiteit, deelname, V.ZET_OP_WACHTLIJST)
    deelname.begeleiders = begeleiders
    db.flush()
    return deelname


def _keur_begeleiders(activiteit: Activiteit, begeleiders: int) -> None:
    if not 0 <= begeleiders <= MEESTE_BEGELEIDERS:
        raise Ongeldig({"begeleiders": _("Je kunt hoogstens %(aantal)s mensen meenemen.", aantal=MEESTE_BEGELEIDERS)})
    if begeleiders and not activiteit.ouders_welkom:
        raise Ongeldig({"begeleiders": _("Hier kom je alleen. Je ouders kunnen niet mee.")})


def meld_af(db: Session, wie: Wie, activiteit_id: str) -> Deelname:
    """Cancel oneself; a place that comes free goes to the first who waits. Twice is once.

    A place can be given back once and in time; the waiting list can be left until it begins. Raises `NietGevonden`
    for who never signed up, `NietNu` with what to do instead.
    """
    activiteit = houd_vast(db, activiteit_id)
    deelname = eigen(db, wie, activiteit_id)
    if deelname is None:
        raise NietGevonden
    if deelname.status == S.GEANNULEERD:
        return deelname
    naar, had_plek = volgende(deelname.status, V.MELD_AF), deelname.status in MET_PLEK
    if had_plek:
        _keur_afmelding(activiteit, deelname)
        deelname.geannuleerd += 1
    zet_status(db, deelname, naar)
    schrijf_op(db, wie, "activiteit_afgemeld", over=wie.persoon_id, ding=("deelname", deelname.id))
    if had_plek:
        geef_plek(db, activiteit)
        _vul_aan(db, activiteit)
    return deelname


def _keur_afmelding(activiteit: Activiteit, deelname: Deelname) -> None:
    if nu() > afmelden_tot(activiteit.begint_op, activiteit.annuleren_tot):
        raise NietNu(_("Zelf afmelden kan niet meer. Kun je niet komen? Laat het de organisatie weten."))
    if deelname.geannuleerd >= MEESTE_AFMELDINGEN:
        raise NietNu(_("Je meldde je hier al een keer af. Kun je toch niet? Laat het de organisatie weten."))


def vul_aan(db: Session, activiteit_id: str) -> int:
    """Give free places to who waits and did not leave school, in order; tells how many moved up.

    Call it after raising the capacity.
    """
    return _vul_aan(db, houd_vast(db, activiteit_id, ook_concept=True))


def _vul_aan(db: Session, activiteit: Activiteit) -> int:
    if activiteit.stand != ActiviteitStand.OPEN or activiteit.begint_op <= nu():
        return 0
    wacht = col(Deelname.activiteit_id) == activiteit.id, col(Deelname.status) == S.WACHTLIJST
    hier = sa.exists().where(col(Persoon.id) == col(Deelname.persoon_id), col(Persoon.vertrokken_op).is_(None))
    zin = sa.select(Deelname).where(*wacht, hier).order_by(col(Deelname.op), col(Deelname.id)).limit(1)
    aantal = 0
    while (eerste := db.execute(zin).scalars().first()) is not None and neem_plek(db, activiteit):
        zet_status(db, eerste, volgende(eerste.status, V.SCHUIF_DOOR))
        schrijf_op(db, None, "activiteit_doorgeschoven", over=eerste.persoon_id, ding=("deelname", eerste.id))
        meld(db, Doorgeschoven, f"{eerste.id}:{eerste.op.isoformat()}", deelname_id=eerste.id)
        aantal += 1
    return aantal


def meld_afwezig(db: Session, wie: Wie, deelname: Deelname) -> None:
    """The organiser notes that somebody let him know he can't come; his place goes to the first who waits."""
    activiteit = houd_vast(db, deelname.activiteit_id)
    db.refresh(deelname)
    if deelname.status == S.AFWEZIG_GEMELD:
        return
    zet_status(db, deelname, volgende(deelname.status, V.MELD_AFWEZIG))
    schrijf_op(db, wie, "activiteit_afgemeld", over=deelname.persoon_id, ding=("deelname", deelname.id))
    geef_plek(db, activiteit)
    _vul_aan(db, activiteit)
