"""States and transitions of a hand-in, in one table."""

from enum import StrEnum

from app.kit.fouten import NietNu
from app.kit.i18n import _
from app.lob.models import InleverStand
from app.lob.woorden import INLEVERSTANDEN

S = InleverStand


class InleverVerb(StrEnum):
    """What can happen to a hand-in."""

    LEVER_IN = "lever_in"
    HAAL_TERUG = "haal_terug"
    """The pupil wants to write on, before anybody judged it."""
    HAAL_WEER_TERUG = "haal_weer_terug"
    """The same, when it was judged before: what the begeleider asked for stays in sight."""
    VRAAG_OPNIEUW = "vraag_opnieuw"
    """The begeleider asks for more; also when he was too quick with voldaan."""
    KEUR_GOED = "keur_goed"


V = InleverVerb

OVERGANGEN: dict[tuple[InleverStand, InleverVerb], InleverStand] = {
    (S.BEZIG, V.LEVER_IN): S.TER_BEOORDELING,
    (S.OPNIEUW, V.LEVER_IN): S.TER_BEOORDELING,
    (S.TER_BEOORDELING, V.HAAL_TERUG): S.BEZIG,
    (S.TER_BEOORDELING, V.HAAL_WEER_TERUG): S.OPNIEUW,
    (S.TER_BEOORDELING, V.VRAAG_OPNIEUW): S.OPNIEUW,
    (S.VOLDAAN, V.VRAAG_OPNIEUW): S.OPNIEUW,
    (S.TER_BEOORDELING, V.KEUR_GOED): S.VOLDAAN,
}
"""From (stand, verb) to the new stand; a pair that is not here is refused."""

TE_SCHRIJVEN = frozenset({S.BEZIG, S.OPNIEUW})
"""Stands in which the pupil can change his answers."""


def volgende(stand: str, verb: InleverVerb) -> InleverStand:
    """Stand after a verb. Raises `NietNu` when it can't happen in this stand."""
    naar = OVERGANGEN.get((InleverStand(stand), verb))
    if naar is None:
        raise NietNu(_("Dat kan nu niet. De opdracht staat op: %(stand)s.", stand=INLEVERSTANDEN[stand]))
    return naar
