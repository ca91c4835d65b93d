"""States and transitions of a loopbaangesprek, in one table."""

from enum import StrEnum

from app.kit.fouten import NietNu
from app.kit.i18n import _
from app.lob.models import GesprekStand
from app.lob.woorden import GESPREKSTANDEN

S = GesprekStand


class GesprekVerb(StrEnum):
    """What can happen to a gesprek."""

    SCHRIJF = "schrijf"
    """Text, moment or afspraken change."""
    DEEL = "deel"
    """The pupil lets his begeleider read and write along."""
    STEM_IN = "stem_in"
    """One of both agrees, the other not yet."""
    MAAK_VAST = "maak_vast"
    """The second of both agrees to the same version."""
    HAAL_WEG = "haal_weg"
    """The pupil throws his own preparation away."""


V = GesprekVerb

OVERGANGEN: dict[tuple[GesprekStand, GesprekVerb], GesprekStand] = {
    (S.VOORBEREIDING, V.SCHRIJF): S.VOORBEREIDING,
    (S.VOORBEREIDING, V.DEEL): S.GEDEELD,
    (S.VOORBEREIDING, V.HAAL_WEG): S.VOORBEREIDING,
    (S.GEDEELD, V.SCHRIJF): S.GEDEELD,
    (S.GEDEELD, V.STEM_IN): S.GEDEELD,
    (S.GEDEELD, V.MAAK_VAST): S.AKKOORD,
}
"""From (stand, verb) to the new stand; a pair that is not here is refused."""


def volgende(stand: str, verb: GesprekVerb) -> GesprekStand:
    """Stand after a verb. Raises `NietNu` when it can't happen in this stand."""
    naar = OVERGANGEN.get((GesprekStand(stand), verb))
    if naar is None:
        raise NietNu(_("Dat kan nu niet. Het gesprek staat op: %(stand)s.", stand=GESPREKSTANDEN[stand]))
    return naar


def kan(stand: str, verb: GesprekVerb) -> bool:
    """Whether it can happen in this stand."""
    return (GesprekStand(stand), verb) in OVERGANGEN
