"""The begeleider judges a hand-in: voldaan, or once more with what can still be added."""

from sqlmodel import Session

from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.lob.actions.reactie import leg_vast
from app.lob.messages import InleveringBekeken
from app.lob.models import Inlevering, InleverStand, OverSoort
from app.lob.states import InleverVerb, volgende
from app.meldingen.actions import meld


def beoordeel(db: Session, wie: Wie, rij: Inlevering, oordeel: str, zin: str) -> None:
    """Set the stand and put what he says in the thread; the pupil gets a mail. The row is held. Raises `NietNu`."""
    goed = oordeel == InleverStand.VOLDAAN
    rij.stand = volgende(rij.stand, InleverVerb.KEUR_GOED if goed else InleverVerb.VRAAG_OPNIEUW)
    rij.beoordeeld_op, rij.beoordeeld_door_id = nu(), wie.persoon_id
    rij.versie += 1
    if zin:
        leg_vast(db, wie, rij.persoon_id, (OverSoort.INLEVERING, rij.id), zin)
    schrijf_op(db, wie, "opdracht_beoordeeld", over=rij.persoon_id, ding=("inlevering", rij.id))
    meld(db, InleveringBekeken, f"{rij.id}:{rij.versie}", inlevering_id=rij.id, stand=str(rij.stand))
