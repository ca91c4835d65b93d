"""Preparing a gesprek, writing it together, and agreeing to the same text. Every row that changes is held."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu, schooljaar
from app.kit.fouten import NietGevonden, NietNu
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.lob.actions.portfolio import begin, raak_aan
from app.lob.forms.gesprek import STAPPEN, AfspraakForm, MomentForm, StapForm, teken_van
from app.lob.gesprekstates import GesprekVerb, kan, volgende
from app.lob.messages import GesprekGepland
from app.lob.models import Afspraak, Gesprek, GesprekStand
from app.lob.queries.afspraak import LEERLING
from app.lob.queries.zicht import Toegang
from app.meldingen.actions import meld

S = GesprekStand
MEESTE_OPEN, MEESTE_AFSPRAKEN = 10, 20


def _geraakt(db: Session, wie: Wie, plek: Toegang, rij: Gesprek) -> None:
    """Another version: who agreed, agreed to something else."""
    rij.versie += 1
    rij.leerling_akkoord = rij.mentor_akkoord = 0
    rij.gewijzigd_op = nu()
    if plek.eigen:
        raak_aan(db, wie.persoon_id)


def _open(db: Session, plek: Toegang) -> list[Gesprek]:
    zin = sa.select(Gesprek).where(col(Gesprek.persoon_id) == plek.persoon_id, col(Gesprek.stand) != S.AKKOORD)
    return list(db.execute(zin.order_by(col(Gesprek.id))).scalars())


def bereid_voor(db: Session, wie: Wie, plek: Toegang) -> str:
    """Id of the gesprek that the pupil prepares; what he began already goes on."""
    for rij in _open(db, plek):
        if rij.stand == S.VOORBEREIDING:
            return rij.id
    raak_aan(db, wie.persoon_id)
    return _nieuw(db, plek, None, "").id


def plan(db: Session, wie: Wie, plek: Toegang, vorm: MomentForm) -> str:
    """The begeleider invites the pupil, who gets a message. The same moment a second time is the same gesprek."""
    open_ = _open(db, plek)
    for rij in open_:
        if rij.met_id == wie.persoon_id and rij.op == vorm.op:
            return rij.id
    if len(open_) >= MEESTE_OPEN:
        raise NietNu(_("Er staan al veel gesprekken open. Rond er eerst een af."))
    begin(db, plek.persoon_id)
    rij = _nieuw(db, plek, vorm.op, vorm.waar)
    rij.met_id = wie.persoon_id
    schrijf_op(db, wie, "gesprek_gewijzigd", over=plek.persoon_id, ding=("gesprek", rij.id))
    meld(db, GesprekGepland, rij.id, gesprek_id=rij.id)
    return rij.id


def _nieuw(db: Session, plek: Toegang, op: datetime | None, waar: str) -> Gesprek:
    rij = Gesprek(
        id=nieuw_id(),
        persoon_id=plek.persoon_id,
        schooljaar=schooljaar(),
        op=op,
        waar=waar,
        gemaakt_op=nu(),
        gewijzigd_op=nu(),
    )
    db.add(rij)
    db.flush()
    return rij


def zet_moment(db: Session, wie: Wie, plek: Toegang, rij: Gesprek, vorm: MomentForm) -> None:
    """When and where; the schooljaar is that of the day."""
    volgende(rij.stand, GesprekVerb.SCHRIJF)
    if (rij.op, rij.waar) == (vorm.op, vorm.waar):
        return
    rij.op, rij.waar = vorm.op, vorm.waar
    rij.schooljaar = schooljaar(vorm.op.date()) if vorm.op else rij.schooljaar
    _geraakt(db, wie, plek, rij)
    if rij.op and not plek.eigen:
        meld(db, GesprekGepland, f"{rij.id}:{rij.versie}", gesprek_id=rij.id)


def schrijf(db: Session, wie: Wie, plek: Toegang, rij: Gesprek, stap: str, vorm: StapForm) -> bool:
    """Keep one step; False when the other was first, nothing stored then. Raises NietNu, with his words, once fixed."""
    daar = getattr(rij, stap)
    if vorm.tekst == daar:
        return True
    if not kan(rij.stand, GesprekVerb.SCHRIJF):
        raise NietNu(
            _("Jullie zijn het eens. De tekst staat vast. Dit had je geschreven: %(tekst)s", tekst=vorm.tekst or "–")
        )
    if vorm.versie != teken_van(daar):
        return False
    setattr(rij, stap, vorm.tekst)
    _geraakt(db, wie, plek, rij)
    return True


def _niet_leeg(rij: Gesprek) -> None:
    if not any(getattr(rij, stap) for stap in STAPPEN):
        raise NietNu(_("Er staat nog niets. Schrijf eerst bij een van de vier stappen."))


def deel(db: Session, wie: Wie, rij: Gesprek) -> None:
    """From now on his begeleider reads and writes along."""
    naar = volgende(rij.stand, GesprekVerb.DEEL)
    _niet_leeg(rij)
    rij.stand, rij.gewijzigd_op = naar, nu()
    raak_aan(db, wie.persoon_id)


def stem_in(db: Session, wie: Wie, plek: Toegang, rij: Gesprek, versie: int) -> None:
    """Agree to the version that he read; with the second of both it is fixed. Raises NietNu when it changed since."""
    volgende(rij.stand, GesprekVerb.STEM_IN)
    _niet_leeg(rij)
    if versie != rij.versie:
        raise NietNu(_("De tekst is net veranderd. Ga terug en lees hem nog een keer."))
    if plek.eigen:
        rij.leerling_akkoord = versie
        raak_aan(db, wie.persoon_id)
    else:
        rij.mentor_akkoord, rij.met_id = versie, wie.persoon_id
        schrijf_op(db, wie, "gesprek_akkoord", over=plek.persoon_id, ding=("gesprek", rij.id))
    if rij.leerling_akkoord == rij.mentor_akkoord == rij.versie:
        rij.stand, rij.akkoord_op = volgende(rij.stand, GesprekVerb.MAAK_VAST), nu()


def haal_weg(db: Session, wie: Wie, plek: Toegang, rij: Gesprek) -> None:
    """Throw his own preparation away, with its afspraken. What a begeleider planned stays."""
    volgende(rij.stand, GesprekVerb.HAAL_WEG)
    if not plek.eigen:
        raise NietGevonden
    if rij.met_id:
        raise NietNu(_("Je begeleider plande dit gesprek. Vraag of het weg kan."))
    db.execute(sa.delete(Afspraak).where(col(Afspraak.gesprek_id) == rij.id))
    db.delete(rij)
    raak_aan(db, wie.persoon_id)


def spreek_af(db: Session, wie: Wie, plek: Toegang, rij: Gesprek, vorm: AfspraakForm) -> None:
    """Add who does what; the same a second time is once."""
    volgende(rij.stand, GesprekVerb.SCHRIJF)
    zin = sa.select(col(Afspraak.wat), col(Afspraak.wie)).where(col(Afspraak.gesprek_id) == rij.id)
    er_al = [(wat, van) for wat, van in db.execute(zin)]
    if (vorm.wat, vorm.wie) in er_al:
        return
    if len(er_al) >= MEESTE_AFSPRAKEN:
        raise NietNu(_("Er staan al veel afspraken. Haal er eerst een weg."))
    nieuw = Afspraak(id=nieuw_id(), gesprek_id=rij.id, persoon_id=rij.persoon_id, wat=vorm.wat, wie=vorm.wie)
    nieuw.uiterlijk = vorm.dag
    db.add(nieuw)
    _geraakt(db, wie, plek, rij)


def haal_afspraak_weg(db: Session, wie: Wie, plek: Toegang, gesprek: Gesprek, rij: Afspraak) -> None:
    """Take an afspraak away, before both agreed."""
    volgende(gesprek.stand, GesprekVerb.SCHRIJF)
    db.delete(rij)
    _geraakt(db, wie, plek, gesprek)


def zet_gedaan(db: Session, wie: Wie, plek: Toegang, rij: Afspraak, gedaan: bool) -> None:
    """Done or not after all, by whose it is; says nothing about the text. Raises NietNu for the other one."""
    if (rij.wie == LEERLING) != plek.eigen:
        raise NietNu(_("Deze afspraak is van de ander. Die vinkt hem af."))
    if gedaan != (rij.gedaan_op is not None):
        rij.gedaan_op, rij.gedaan_door_id = (nu(), wie.persoon_id) if gedaan else (None, None)
    if plek.eigen:
        raak_aan(db, wie.persoon_id)
