"""States and transitions of a deelname, in one table (domein.md 5.4)."""

from enum import StrEnum

from app.kit.fouten import NietNu
from app.kit.i18n import _
from app.verkennen.models import DeelnameStatus
from app.verkennen.woorden import DEELNAME

S = DeelnameStatus


class DeelnameVerb(StrEnum):
    """What can happen to a deelname."""

    SCHRIJF_IN = "schrijf_in"
    """Again, after cancelling."""
    ZET_OP_WACHTLIJST = "zet_op_wachtlijst"
    """Again, after cancelling, when it is full."""
    SCHUIF_DOOR = "schuif_door"
    """A place came free."""
    MELD_AF = "meld_af"
    """The pupil himself."""
    MELD_AFWEZIG = "meld_afwezig"
    """The organiser, because the pupil let him know."""
    MELD_AANWEZIG = "meld_aanwezig"
    MELD_NIET_GEKOMEN = "meld_niet_gekomen"
    WIS = "wis"
    """The organiser noted the wrong one: as before the door opened."""
    WIS_ZONDER_PLEK = "wis_zonder_plek"
    """The same, when his place went to somebody else meanwhile."""


V = DeelnameVerb

_VAN: dict[DeelnameVerb, tuple[frozenset[DeelnameStatus], DeelnameStatus]] = {
    V.SCHRIJF_IN: (frozenset({S.GEANNULEERD}), S.INGESCHREVEN),
    V.ZET_OP_WACHTLIJST: (frozenset({S.GEANNULEERD}), S.WACHTLIJST),
    V.SCHUIF_DOOR: (frozenset({S.WACHTLIJST}), S.INGESCHREVEN),
    V.MELD_AF: (frozenset({S.INGESCHREVEN, S.WACHTLIJST}), S.GEANNULEERD),
    V.MELD_AFWEZIG: (frozenset({S.INGESCHREVEN, S.NO_SHOW}), S.AFWEZIG_GEMELD),
    V.MELD_AANWEZIG: (frozenset({S.INGESCHREVEN, S.WACHTLIJST, S.AFWEZIG_GEMELD, S.NO_SHOW}), S.AANWEZIG),
    V.MELD_NIET_GEKOMEN: (frozenset({S.INGESCHREVEN, S.AANWEZIG}), S.NO_SHOW),
    V.WIS: (frozenset({S.AANWEZIG, S.NO_SHOW, S.AFWEZIG_GEMELD}), S.INGESCHREVEN),
    V.WIS_ZONDER_PLEK: (frozenset({S.AFWEZIG_GEMELD}), S.WACHTLIJST),
}

OVERGANGEN: dict[tuple[DeelnameStatus, DeelnameVerb], DeelnameStatus] = {
    (van, verb): naar for verb, (vanaf, naar) in _VAN.items() for van in vanaf
}
"""From (status, verb) to the new status; a pair that is not here is refused."""

MET_PLEK = frozenset({S.INGESCHREVEN, S.AANWEZIG, S.NO_SHOW})
"""Statuses that take a place: `Activiteit.bezet` counts exactly these."""


def volgende(status: str, verb: DeelnameVerb) -> DeelnameStatus:
    """Status after a verb. Raises `NietNu` when it can't happen in this status."""
    naar = OVERGANGEN.get((DeelnameStatus(status), verb))
    if naar is None:
        raise NietNu(_("Dat kan nu niet. De inschrijving staat op: %(status)s.", status=DEELNAME[status]))
    return naar
