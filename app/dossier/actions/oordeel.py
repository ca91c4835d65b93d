"""Agreeing, refusing, taking back, talking: everything between a handed-in part and sending."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.akkoord.actions import laat_vervallen
from app.dossier.actions.indienen import vraag_om_akkoord
from app.dossier.forms import redenfouten
from app.dossier.inhoud import versie_met_nummer
from app.dossier.messages import LeerlingWeigert, meld_mentoren
from app.dossier.models import Dossier, Taak
from app.dossier.overgangen import zet
from app.dossier.queries import Toegang
from app.dossier.states import Verb
from app.dossier.taken import maak_taak, sluit_taken
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.fouten import NietNu, Ongeldig
from app.kit.i18n import _

OVERLEG = ("leerling_niet_akkoord", "akkoord_geweigerd", "bezwaar", "staat_stil", "geen_aanmelding")
"""Tasks that a talk, or taking it back, settles."""


def _dossier(plek: Toegang) -> Dossier:
    if plek.dossier is None:
        raise NietNu(_("De leerling is nog niet begonnen."))
    return plek.dossier


def _schrijf(db: Session, wie: Wie | None, dossier: Dossier, verb: Verb, rol: str | None = None) -> None:
    ding = ("dossier", dossier.id)
    schrijf_op(db, wie, "dossier_overgang", over=dossier.persoon_id, ding=ding, waarom=verb, rol=rol)


def sluit_taak(db: Session, wie: Wie, plek: Toegang, taak_id: str) -> None:
    """Somebody at school did a task of this dossier that was his. Raises NietNu for a task of somebody else."""
    hier = (col(Taak.dossier_id) == _dossier(plek).id, col(Taak.id) == taak_id, col(Taak.gedaan_op).is_(None))
    voor = db.execute(sa.select(col(Taak.voor)).where(*hier)).scalar()
    if voor is not None and voor not in plek.sluit(wie):
        raise NietNu(_("Deze taak is voor iemand anders op school."))
    db.execute(sa.update(Taak).where(*hier).values(gedaan_op=nu(), gedaan_door_id=wie.persoon_id))


def geef_door(db: Session, wie: Wie, plek: Toegang) -> None:
    """The pupil agrees with what the school wrote: on to akkoord on exactly this version."""
    dossier = _dossier(plek)
    zet(db, wie, dossier, Verb.GEEF_DOOR, als=Rol.LEERLING)
    versie = versie_met_nummer(db, dossier.id, dossier.versie_nu)
    assert versie is not None
    _schrijf(db, wie, dossier, Verb.GEEF_DOOR)
    vraag_om_akkoord(db, wie, plek, versie)


def weiger(db: Session, wie: Wie, plek: Toegang, reden: str) -> None:
    """The pupil does not agree; his reason is a task for the mentor. Raises Ongeldig (reden)."""
    if fouten := redenfouten(reden):
        raise Ongeldig(fouten)
    dossier = _dossier(plek)
    zet(db, wie, dossier, Verb.WEIGER, als=Rol.LEERLING, reden=reden)
    maak_taak(db, dossier, "leerling_niet_akkoord", Rol.MENTOR)
    _schrijf(db, wie, dossier, Verb.WEIGER)
    meld_mentoren(db, LeerlingWeigert, dossier, f"{dossier.versie_nu}:{dossier.rev}")


def na_gesprek(db: Session, wie: Wie, plek: Toegang) -> None:
    """The talk was held: the mentor changes part B."""
    dossier = _dossier(plek)
    zet(db, wie, dossier, Verb.NA_GESPREK, als=plek.als)
    sluit_taken(db, wie, dossier.id, OVERLEG)
    _schrijf(db, wie, dossier, Verb.NA_GESPREK)


def neem_terug(db: Session, wie: Wie, plek: Toegang) -> None:
    """Pupil or mentor takes it back to change his own part; an akkoord that was asked lapses."""
    dossier = _dossier(plek)
    verb = Verb.WIJZIG if plek.als == Rol.LEERLING else Verb.WIJZIG_MENTOR
    zet(db, wie, dossier, verb, als=plek.als)
    laat_vervallen(db, dossier.persoon_id, "dossier")
    sluit_taken(db, wie, dossier.id, OVERLEG)
    _schrijf(db, wie, dossier, verb)


def trek_in(db: Session, wie: Wie, plek: Toegang) -> None:
    """The pupil stops. What he wrote stays, nothing more is sent."""
    dossier = _dossier(plek)
    zet(db, wie, dossier, Verb.TREK_IN, als=Rol.LEERLING)
    laat_vervallen(db, dossier.persoon_id, "dossier")
    _schrijf(db, wie, dossier, Verb.TREK_IN)


def hervat(db: Session, wie: Wie, plek: Toegang) -> None:
    """The pupil goes on after all."""
    dossier = _dossier(plek)
    zet(db, wie, dossier, Verb.HERVAT, als=Rol.LEERLING)
    _schrijf(db, wie, dossier, Verb.HERVAT)
