"""States of an aanmelding and the verbs between them, in one table (domein.md 2.2)."""

from enum import StrEnum

from app.kit.fouten import NietNu
from app.kit.i18n import Zin, _, _l
from app.overstap.models import DOOD, AanmeldStatus

S = AanmeldStatus


class AanmeldVerb(StrEnum):
    """What can happen to an aanmelding."""

    NEEM_IN_BEHANDELING = "neem_in_behandeling"
    PLAN_INTAKE = "plan_intake"
    """Also moving an intake, and a new one after not showing up."""
    VOER_INTAKE = "voer_intake"
    MELD_NIET_VERSCHENEN = "meld_niet_verschenen"
    ZET_OP_WACHTLIJST = "zet_op_wachtlijst"
    ZET_IN_LOTING = "zet_in_loting"
    PLAATS_VOORWAARDELIJK = "plaats_voorwaardelijk"
    BIED_PLAATS_AAN = "bied_plaats_aan"
    SCHRIJF_IN = "schrijf_in"
    START = "start"
    WIJS_AF = "wijs_af"
    TREK_IN = "trek_in"
    MELD_OPNIEUW = "meld_opnieuw"
    """The pupil chooses again what he dropped before."""
    START_NIET = "start_niet"


V = AanmeldVerb

_VOOR_PLAATS = frozenset({S.IN_BEHANDELING, S.INTAKE_GEWEEST, S.WACHTLIJST, S.LOTING})
_OPEN = frozenset(
    {S.AANGEMELD, S.INTAKE_GEPLAND, S.INTAKE_NIET_VERSCHENEN, S.VOORWAARDELIJK_GEPLAATST, S.PLAATSING_AANGEBODEN}
    | _VOOR_PLAATS
)

_VAN: dict[AanmeldVerb, tuple[frozenset[AanmeldStatus], AanmeldStatus]] = {
    V.NEEM_IN_BEHANDELING: (frozenset({S.AANGEMELD}), S.IN_BEHANDELING),
    V.PLAN_INTAKE: (
        frozenset({S.AANGEMELD, S.IN_BEHANDELING, S.INTAKE_GEPLAND, S.INTAKE_NIET_VERSCHENEN}),
        S.INTAKE_GEPLAND,
    ),
    V.VOER_INTAKE: (frozenset({S.INTAKE_GEPLAND}), S.INTAKE_GEWEEST),
    V.MELD_NIET_VERSCHENEN: (frozenset({S.INTAKE_GEPLAND}), S.INTAKE_NIET_VERSCHENEN),
    V.ZET_OP_WACHTLIJST: (frozenset({S.AANGEMELD, S.IN_BEHANDELING, S.INTAKE_GEWEEST}), S.WACHTLIJST),
    V.ZET_IN_LOTING: (frozenset({S.AANGEMELD, S.IN_BEHANDELING, S.INTAKE_GEWEEST}), S.LOTING),
    V.PLAATS_VOORWAARDELIJK: (_VOOR_PLAATS, S.VOORWAARDELIJK_GEPLAATST),
    V.BIED_PLAATS_AAN: (_VOOR_PLAATS | {S.VOORWAARDELIJK_GEPLAATST}, S.PLAATSING_AANGEBODEN),
    V.SCHRIJF_IN: (frozenset({S.VOORWAARDELIJK_GEPLAATST, S.PLAATSING_AANGEBODEN}), S.INGESCHREVEN),
    V.START: (frozenset({S.INGESCHREVEN}), S.GESTART),
    V.WIJS_AF: (_OPEN, S.AFGEWEZEN),
    V.TREK_IN: (_OPEN | {S.INGESCHREVEN}, S.INGETROKKEN),
    V.MELD_OPNIEUW: (frozenset({S.INGETROKKEN}), S.AANGEMELD),
    V.START_NIET: (frozenset({S.PLAATSING_AANGEBODEN, S.INGESCHREVEN}), S.NIET_GESTART),
}

OVERGANGEN: dict[tuple[AanmeldStatus, AanmeldVerb], AanmeldStatus] = {
    (van, verb): naar for verb, (vanaf, naar) in _VAN.items() for van in vanaf
}
"""From (state, verb) to the new state; a pair that is not here is refused."""

WOORDEN: dict[AanmeldStatus, Zin] = {
    S.AANGEMELD: _l("Aangemeld"),
    S.IN_BEHANDELING: _l("Het mbo kijkt ernaar"),
    S.INTAKE_GEPLAND: _l("Intake gepland"),
    S.INTAKE_GEWEEST: _l("Intake geweest"),
    S.INTAKE_NIET_VERSCHENEN: _l("Niet bij de intake geweest"),
    S.WACHTLIJST: _l("Op de wachtlijst"),
    S.LOTING: _l("Er komt een loting"),
    S.VOORWAARDELIJK_GEPLAATST: _l("Plek als je je diploma haalt"),
    S.PLAATSING_AANGEBODEN: _l("Plek aangeboden"),
    S.INGESCHREVEN: _l("Ingeschreven"),
    S.GESTART: _l("Begonnen"),
    S.AFGEWEZEN: _l("Afgewezen"),
    S.INGETROKKEN: _l("Ingetrokken"),
    S.NIET_GESTART: _l("Niet begonnen"),
}
"""What people read for each status."""


def volgende(status: str, verb: AanmeldVerb) -> AanmeldStatus:
    """State after a verb. Raises `NietNu` when it can't happen in this state."""
    naar = OVERGANGEN.get((AanmeldStatus(status), verb))
    if naar is None:
        raise NietNu(_("Dat kan nu niet. De aanmelding staat op: %(status)s.", status=WOORDEN[AanmeldStatus(status)]))
    return naar


def leeft(status: str) -> bool:
    """Whether a dossier may still go to an aanmelding in this state."""
    return status not in DOOD
