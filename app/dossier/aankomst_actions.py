"""What the mbo does with a dossier that arrived: open, receive, talk with the school, close, judge."""

from datetime import datetime

from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.aankomst_queries import (
    Aankomst,
    ZendingRij,
    alles_afgehandeld,
    om_te_wijzigen,
    open_gesprek,
    zending_voor,
)
from app.dossier.aankomst_rules import (
    OverdrachtStand,
    OverdrachtVerb,
    afsprakenfouten,
    als_rol,
    oordeelfouten,
    stand_van,
    volgende,
)
from app.dossier.models import WarmeOverdracht, Zending
from app.dossier.overgangen import zet
from app.dossier.states import Verb, kan
from app.journaal.actions import schrijf_op
from app.kit import crypto
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu, Ongeldig
from app.kit.i18n import _
from app.overstap.actions import plan_intake as plan_intake_van
from app.overstap.actions import zet_status
from app.overstap.models import AanmeldStatus
from app.overstap.states import AanmeldVerb


def bekijk(db: Session, wie: Wie, zending_id: str) -> ZendingRij | None:
    """Open an arrival: every time a line in the journaal, the first time also its moment. None when not his."""
    rij = zending_voor(db, wie, zending_id)
    if rij is None:
        return None
    if rij.geopend_op is None:
        db.get_one(Zending, rij.id).geopend_op = nu()
        db.flush()
    schrijf_op(db, wie, "dossier_bekeken", over=rij.persoon_id, ding=("zending", rij.id))
    if als_rol(wie, rij.instelling_id) == Rol.MBO_ZORG:
        schrijf_op(db, wie, "zorg_bekeken", over=rij.persoon_id, ding=("zending", rij.id))
    return rij


def ontvang(db: Session, wie: Wie, zending_id: str) -> None:
    """The mbo confirms that it has the dossier. A second time changes nothing."""
    _ontvang(db, wie, _pak(db, wie, zending_id))


def plan_overdracht(db: Session, wie: Wie, zending_id: str, op: datetime | None) -> None:
    """Plan or move the talk with the school. Raises `Ongeldig` (gesprek_dag) without moment, or one in the past."""
    if op is None:
        raise Ongeldig({"gesprek_dag": _("Vul een dag en een tijd in.")})
    if op < nu():
        raise Ongeldig({"gesprek_dag": _("Dit moment is al geweest. Kies een later moment.")})
    overdracht = _stap(db, wie, zending_id, OverdrachtVerb.PLAN)
    overdracht.gepland_op = op
    db.flush()


def voer_overdracht(db: Session, wie: Wie, zending_id: str, afspraken: str) -> None:
    """The talk was held; what was agreed is kept encrypted. Raises `Ongeldig` (afspraken)."""
    if fouten := afsprakenfouten(afspraken):
        raise Ongeldig(fouten)
    overdracht = _stap(db, wie, zending_id, OverdrachtVerb.VOER)
    overdracht.gevoerd_op = nu()
    _bewaar_afspraken(db, overdracht, afspraken)


def noteer_afspraken(db: Session, wie: Wie, zending_id: str, afspraken: str) -> None:
    """Improve what was written down, until it is closed. Raises `Ongeldig` (afspraken)."""
    if fouten := afsprakenfouten(afspraken):
        raise Ongeldig(fouten)
    _bewaar_afspraken(db, _stap(db, wie, zending_id, OverdrachtVerb.NOTEER), afspraken)


def handel_af(db: Session, wie: Wie, zending_id: str) -> None:
    """Close the arrival: the talk, when one was asked for, and the dossier when every other mbo is ready too."""
    aankomst = _pak(db, wie, zending_id)
    _ontvang(db, wie, aankomst)
    if aankomst.overdracht is not None and aankomst.overdracht.afgehandeld_op is None:
        _zet_overdracht(db, wie, aankomst, OverdrachtVerb.HANDEL_AF).afgehandeld_op = nu()
        db.flush()
    if kan(aankomst.dossier.status, Verb.HANDEL_AF) and alles_afgehandeld(db, aankomst.dossier.id):
        zet(db, wie, aankomst.dossier, Verb.HANDEL_AF, als=als_rol(wie, aankomst.instelling_id))


def beoordeel(db: Session, wie: Wie, zending_id: str, cijfer: int | None, feedback: str) -> None:
    """How useful the dossier was, 1 to 5, with a word for the vo-school. Raises `Ongeldig`."""
    if fouten := oordeelfouten(cijfer, feedback):
        raise Ongeldig(fouten)
    aankomst = _pak(db, wie, zending_id)
    aankomst.zending.bruikbaarheid, aankomst.zending.feedback = cijfer, feedback
    db.flush()
    over = aankomst.dossier.persoon_id
    schrijf_op(db, wie, "bruikbaarheid", over=over, ding=("zending", zending_id), waarom=str(cijfer))


def plan_intake(db: Session, wie: Wie, zending_id: str, op: datetime | None, plek: str) -> None:
    """Set or move the intake. Raises `Ongeldig` (op_dag, plek) and `NietNu`."""
    if op is None:
        raise Ongeldig({"op_dag": _("Vul een dag en een tijd in.")})
    aankomst = _pak(db, wie, zending_id)
    plan_intake_van(db, wie, aankomst.aanmelding.id, op, plek)
    _ontvang(db, wie, aankomst)


def lees_afspraken(db: Session, overdracht_id: str | None) -> str:
    """What was agreed, for who already may see this arrival; empty when there is nothing."""
    overdracht = db.get(WarmeOverdracht, overdracht_id) if overdracht_id else None
    if overdracht is None or not overdracht.afspraken:
        return ""
    return crypto.ontsleutel("zorg", _plek(overdracht.id), overdracht.afspraken).decode()


def _plek(overdracht_id: str) -> str:
    return f"warme_overdracht/afspraken/{overdracht_id}"


def _pak(db: Session, wie: Wie, zending_id: str) -> Aankomst:
    aankomst = om_te_wijzigen(db, wie, zending_id)
    if aankomst is None:
        raise NietGevonden
    return aankomst


def _ontvang(db: Session, wie: Wie, aankomst: Aankomst) -> None:
    if aankomst.zending.ontvangen_op is not None:
        return
    aankomst.zending.ontvangen_op, aankomst.zending.ontvangen_door_id = nu(), wie.persoon_id
    if aankomst.aanmelding.status == AanmeldStatus.AANGEMELD:
        zet_status(db, wie, aankomst.aanmelding, AanmeldVerb.NEEM_IN_BEHANDELING)
    # A second mbo, or a pupil who is changing his dossier: then its state is not ours to move.
    rol = als_rol(wie, aankomst.instelling_id)
    if kan(aankomst.dossier.status, Verb.ONTVANG):
        zet(db, wie, aankomst.dossier, Verb.ONTVANG, als=rol)
        if open_gesprek(db, aankomst.dossier.id):
            zet(db, wie, aankomst.dossier, Verb.VRAAG_OVERDRACHT, als=rol)
    db.flush()
    schrijf_op(db, wie, "ontvangst", over=aankomst.dossier.persoon_id, ding=("zending", aankomst.zending.id))


def _stap(db: Session, wie: Wie, zending_id: str, verb: OverdrachtVerb) -> WarmeOverdracht:
    aankomst = _pak(db, wie, zending_id)
    overdracht = _zet_overdracht(db, wie, aankomst, verb)
    _ontvang(db, wie, aankomst)
    return overdracht


def _zet_overdracht(db: Session, wie: Wie, aankomst: Aankomst, verb: OverdrachtVerb) -> WarmeOverdracht:
    overdracht = aankomst.overdracht
    if overdracht is None:
        raise NietNu(_("De school vroeg geen warme overdracht."))
    naar = volgende(stand_van(overdracht.gepland_op, overdracht.gevoerd_op, overdracht.afgehandeld_op), verb)
    overdracht.door_id = wie.persoon_id
    over, ding = aankomst.dossier.persoon_id, ("overdracht", overdracht.id)
    schrijf_op(db, wie, "warme_overdracht", over=over, ding=ding, waarom=OverdrachtStand(naar))
    return overdracht


def _bewaar_afspraken(db: Session, overdracht: WarmeOverdracht, afspraken: str) -> None:
    overdracht.afspraken = crypto.versleutel("zorg", _plek(overdracht.id), afspraken.encode())
    db.flush()
