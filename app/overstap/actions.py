"""Choosing, dropping a choice, applying, and the steps of an aanmelding."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from app.accounts.models import Persoon
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu, schooljaar, vandaag
from app.kit.fouten import NietGevonden, NietNu, Ongeldig, Verboden
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.overstap import queries
from app.overstap.models import Aanmelding, Aanmeldstap, AanmeldStatus, Keuze
from app.overstap.rules import INTREKREDENEN, PLEKKEN, keuzefouten, mag_kiezen
from app.overstap.states import AanmeldVerb, volgende
from app.scholen.models import Aanbod

MAX_PLEK = 160
"""Characters of the place of an intake."""


def _bewaak(db: Session, wie: Wie, persoon_id: str) -> None:
    """Refuse anybody but the pupil; hold his row so that two tabs take turns."""
    if not mag_kiezen(wie, persoon_id):
        raise Verboden(_("Alleen de leerling zelf kiest."))
    # Not against rows that only point at him: a journaal, a session or an akkoord goes on.
    db.execute(select(Persoon.id).where(Persoon.id == persoon_id).with_for_update(key_share=True))


def _keuzes(db: Session, persoon_id: str, jaar: str) -> list[Keuze]:
    vraag = select(Keuze).where(Keuze.persoon_id == persoon_id, Keuze.schooljaar == jaar)
    return list(db.exec(vraag.order_by(col(Keuze.plek))))


def kies(
    db: Session,
    wie: Wie,
    persoon_id: str,
    plek: int,
    aanbod_id: str,
    al_aangemeld: bool = False,
    aangemeld_op: date | None = None,
    bbl_werkgever: bool = False,
) -> Keuze:
    """Put an opleiding at place 1, 2 or 3; what stood there is replaced.

    Raises `Ongeldig` with a sentence per field: plek, aanbod, aangemeld_op, bbl_werkgever. A place that leaves a gap
    (third without second) moves up to the first free one.
    """
    _bewaak(db, wie, persoon_id)
    jaar = schooljaar()
    aanbod = db.execute(
        select(Aanbod.leerweg).where(
            Aanbod.id == aanbod_id, sa.or_(col(Aanbod.gestopt_op).is_(None), col(Aanbod.gestopt_op) > vandaag())
        )
    ).scalar()
    fouten = keuzefouten(aanbod, plek, al_aangemeld, aangemeld_op, bbl_werkgever, vandaag())
    eigen = _keuzes(db, persoon_id, jaar)
    if any(keuze.aanbod_id == aanbod_id and keuze.plek != plek for keuze in eigen):
        fouten.setdefault("aanbod", _("Deze opleiding koos je al. Kies een andere."))
    if fouten:
        raise Ongeldig(fouten)
    keuze = next((keuze for keuze in eigen if keuze.plek == plek), None)
    if keuze is None:
        keuze = Keuze(id=nieuw_id(), persoon_id=persoon_id, schooljaar=jaar, plek=len(eigen) + 1)
    keuze.aanbod_id, keuze.gekozen_op = aanbod_id, nu()
    keuze.al_aangemeld, keuze.aangemeld_op, keuze.bbl_werkgever = al_aangemeld, aangemeld_op, bbl_werkgever
    db.add(keuze)
    db.flush()
    schrijf_op(db, wie, "keuze_gemaakt", over=persoon_id, ding=("keuze", keuze.id))
    return keuze


def laat_vallen(db: Session, wie: Wie, persoon_id: str, plek: int) -> None:
    """Drop the choice at a place; the ones after it move up. Dropping nothing changes nothing."""
    _bewaak(db, wie, persoon_id)
    eigen = _keuzes(db, persoon_id, schooljaar())
    weg = next((keuze for keuze in eigen if keuze.plek == plek), None)
    if weg is None:
        return
    db.delete(weg)
    db.flush()
    for nummer, keuze in enumerate((keuze for keuze in eigen if keuze is not weg), start=PLEKKEN[0]):
        keuze.plek = nummer
        db.flush()  # one by one: two choices never share a place
    schrijf_op(db, wie, "keuze_weg", over=persoon_id, ding=("keuze", weg.id))


def zet_status(
    db: Session, wie: Wie | None, aanmelding: Aanmelding, verb: AanmeldVerb, reden: str | None = None
) -> None:
    """Move an aanmelding on and keep the step. Raises `NietNu` when the state forbids it. `wie` None = the house."""
    naar = volgende(aanmelding.status, verb)
    _stap(db, wie, aanmelding, van=aanmelding.status, naar=naar, reden=reden)
    aanmelding.status, aanmelding.status_op = naar, nu()
    db.add(aanmelding)
    db.flush()


def _stap(db: Session, wie: Wie | None, aanmelding: Aanmelding, van: str | None, naar: str, reden: str | None) -> None:
    door = wie.persoon_id if wie else None
    db.add(
        Aanmeldstap(id=nieuw_id(), aanmelding_id=aanmelding.id, van=van, naar=naar, reden=reden, door_id=door, op=nu())
    )


def _meld_aan(db: Session, wie: Wie, persoon_id: str, jaar: str, aanbod_id: str) -> None:
    aanmelding = Aanmelding(
        id=nieuw_id(), persoon_id=persoon_id, aanbod_id=aanbod_id, schooljaar=jaar, status_op=nu(), bron="dossier"
    )
    db.add(aanmelding)
    db.flush()
    _stap(db, wie, aanmelding, van=None, naar=AanmeldStatus.AANGEMELD, reden=None)
    schrijf_op(db, wie, "aangemeld", over=persoon_id, ding=("aanmelding", aanmelding.id))


def meld_aan_uit_keuzes(db: Session, wie: Wie, persoon_id: str) -> None:
    """Make the aanmeldingen follow the choices: called when the pupil hands in part A.

    A choice without aanmelding gets one; a withdrawn one comes back. An aanmelding that the dossier made, that the mbo
    has not touched and that no dossier went to, is withdrawn when its choice was dropped. All others stay as they are.
    """
    _bewaak(db, wie, persoon_id)
    jaar = schooljaar()
    gekozen = [keuze.aanbod_id for keuze in _keuzes(db, persoon_id, jaar)]
    vraag = select(Aanmelding).where(Aanmelding.persoon_id == persoon_id, Aanmelding.schooljaar == jaar)
    bestaand = {aanmelding.aanbod_id: aanmelding for aanmelding in db.exec(vraag)}
    for aanbod_id in gekozen:
        aanmelding = bestaand.get(aanbod_id)
        if aanmelding is None:
            _meld_aan(db, wie, persoon_id, jaar, aanbod_id)
        elif aanmelding.status == AanmeldStatus.INGETROKKEN:
            zet_status(db, wie, aanmelding, AanmeldVerb.MELD_OPNIEUW)
            schrijf_op(db, wie, "aangemeld", over=persoon_id, ding=("aanmelding", aanmelding.id))
    for aanbod_id, aanmelding in bestaand.items():
        if aanbod_id not in gekozen and aanmelding.vrij_in_te_trekken:
            trek_in(db, wie, aanmelding, "andere_opleiding")


def trek_in(db: Session, wie: Wie, aanmelding: Aanmelding, reden: str) -> None:
    """Withdraw an aanmelding for one of `rules.INTREKREDENEN`."""
    if reden not in INTREKREDENEN:
        raise Ongeldig({"reden": _("Kies een reden uit de lijst.")})
    zet_status(db, wie, aanmelding, AanmeldVerb.TREK_IN, reden)
    schrijf_op(
        db, wie, "aanmelding_status", over=aanmelding.persoon_id, ding=("aanmelding", aanmelding.id), waarom=reden
    )


def plan_intake(db: Session, wie: Wie, aanmelding_id: str, op: datetime, plek: str = "") -> Aanmelding:
    """The intaker plans the intake, or moves it. `op` is aware; `plek` at most 160 characters.

    Raises `NietGevonden` outside his own opleidingen, `Ongeldig` (op_dag, plek), `NietNu` when it is too late.
    """
    aanmelding = queries.aanmelding_voor(db, wie, aanmelding_id)
    if aanmelding is None:
        raise NietGevonden
    fouten = {}
    if op < nu():
        fouten["op_dag"] = _("Dit moment is al geweest. Kies een later moment.")
    if len(plek) > MAX_PLEK:
        fouten["plek"] = _("Maak de plek korter: hoogstens %(aantal)s tekens.", aantal=MAX_PLEK)
    if fouten:
        raise Ongeldig(fouten)
    if not aanmelding.leeft:
        raise NietNu(_("Deze aanmelding is gestopt. Een intake plannen kan niet meer."))
    zet_status(db, wie, aanmelding, AanmeldVerb.PLAN_INTAKE)
    aanmelding.intake_op, aanmelding.intake_plek = op, plek
    db.flush()
    schrijf_op(db, wie, "intake_gepland", over=aanmelding.persoon_id, ding=("aanmelding", aanmelding.id))
    return aanmelding
