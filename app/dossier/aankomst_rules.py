"""The warme overdracht in one table, and what may be written about an arrival."""

from datetime import date, datetime, time
from enum import StrEnum

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import AMSTERDAM
from app.kit.fouten import NietNu, Verboden
from app.kit.i18n import Zin, _, _l

MBO = (Rol.MBO_INTAKER, Rol.MBO_ZORG)
"""Who opens the post of an mbo."""
MAX_AFSPRAKEN, MAX_FEEDBACK = 2000, 1000
"""Characters."""
CIJFERS = (1, 2, 3, 4, 5)
"""How useful a dossier was: 1 = not at all, 5 = very."""


class OverdrachtStand(StrEnum):
    """Where a warme overdracht stands; follows from its moments."""

    GEVRAAGD = "gevraagd"
    GEPLAND = "gepland"
    GEVOERD = "gevoerd"
    AFGEHANDELD = "afgehandeld"


class OverdrachtVerb(StrEnum):
    """What the mbo does with it."""

    PLAN = "plan"
    """Also moving the talk."""
    VOER = "voer"
    """The talk was held; planning it first is not needed."""
    NOTEER = "noteer"
    """Write down or improve what was agreed."""
    HANDEL_AF = "handel_af"


_S, _V = OverdrachtStand, OverdrachtVerb
OVERGANGEN: dict[tuple[OverdrachtStand, OverdrachtVerb], OverdrachtStand] = {
    (_S.GEVRAAGD, _V.PLAN): _S.GEPLAND,
    (_S.GEPLAND, _V.PLAN): _S.GEPLAND,
    (_S.GEVRAAGD, _V.VOER): _S.GEVOERD,
    (_S.GEPLAND, _V.VOER): _S.GEVOERD,
    (_S.GEVOERD, _V.NOTEER): _S.GEVOERD,
    (_S.GEVOERD, _V.HANDEL_AF): _S.AFGEHANDELD,
}
"""From (state, verb) to the new state; a pair that is not here is refused."""

WOORDEN: dict[OverdrachtStand, Zin] = {
    _S.GEVRAAGD: _l("Bel de school"),
    _S.GEPLAND: _l("Gesprek gepland"),
    _S.GEVOERD: _l("Gesprek gevoerd"),
    _S.AFGEHANDELD: _l("Overdracht klaar"),
}
"""What the mbo reads for each state."""


def stand_van(gepland: datetime | None, gevoerd: datetime | None, afgehandeld: datetime | None) -> OverdrachtStand:
    """State of a warme overdracht, from its latest moment."""
    if afgehandeld:
        return _S.AFGEHANDELD
    if gevoerd:
        return _S.GEVOERD
    return _S.GEPLAND if gepland else _S.GEVRAAGD


def volgende(stand: OverdrachtStand, verb: OverdrachtVerb) -> OverdrachtStand:
    """State after a verb. Raises `NietNu` when it can't happen in this state."""
    naar = OVERGANGEN.get((stand, verb))
    if naar is None:
        raise NietNu(_("Dat kan nu niet. De warme overdracht staat op: %(stand)s.", stand=WOORDEN[stand]))
    return naar


def als_rol(wie: Wie, instelling_id: str) -> Rol:
    """Role in which somebody of this mbo reads: its care team sees more. Raises `Verboden` for anybody else."""
    for rol in (Rol.MBO_ZORG, Rol.MBO_INTAKER):
        if instelling_id in wie.organisaties(rol):
            return rol
    raise Verboden


def afsprakenfouten(afspraken: str) -> dict[str, str]:
    """What is wrong with the text of what was agreed."""
    if not afspraken:
        return {"afspraken": _("Schrijf op wat jullie afspraken, ook als dat weinig is.")}
    if len(afspraken) > MAX_AFSPRAKEN:
        return {"afspraken": _("Maak de tekst korter: hoogstens %(aantal)s tekens.", aantal=MAX_AFSPRAKEN)}
    return {}


def oordeelfouten(cijfer: int | None, feedback: str) -> dict[str, str]:
    """What is wrong with a mark (1 to 5) and the feedback to the vo-school."""
    fouten = {}
    if cijfer not in CIJFERS:
        fouten["bruikbaarheid"] = _("Kies een cijfer van 1 tot en met 5.")
    if len(feedback) > MAX_FEEDBACK:
        fouten["feedback"] = _("Maak de tekst korter: hoogstens %(aantal)s tekens.", aantal=MAX_FEEDBACK)
    return fouten


def lees_moment(dag: str, tijd: str) -> datetime | None:
    """A moment from a date (JJJJ-MM-DD) and a time (UU:MM) in Amsterdam; None when one of them is not right."""
    try:
        return datetime.combine(date.fromisoformat(dag), time.fromisoformat(tijd), AMSTERDAM)
    except ValueError:
        return None
