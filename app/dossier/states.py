"""States of the dossier and the verbs between them, in one table (domein.md 1.4)."""

from dataclasses import dataclass
from enum import StrEnum

from app.accounts.rollen import Rol


class DossierStatus(StrEnum):
    """Where a dossier stands, and so whose turn it is."""

    NIET_GESTART = "niet_gestart"
    BIJ_LEERLING = "bij_leerling"
    BIJ_MENTOR = "bij_mentor"
    BIJ_ZORG = "bij_zorg"
    TERUG_NAAR_LEERLING = "terug_naar_leerling"
    """The pupil reads parts B and C."""
    NIET_AKKOORD = "niet_akkoord"
    """Pupil or parent said no: a talk, then back to the mentor."""
    BIJ_OUDERS = "bij_ouders"
    """Waiting for akkoord: of a parent, or of the pupil himself from 18."""
    VERZONDEN = "verzonden"
    ONTVANGEN_MBO = "ontvangen_mbo"
    WARME_OVERDRACHT_OPEN = "warme_overdracht_open"
    AFGEHANDELD = "afgehandeld"
    INGETROKKEN = "ingetrokken"
    VERLOPEN = "verlopen"


BIJ_DE_MENTOR = frozenset({DossierStatus.BIJ_MENTOR, DossierStatus.NIET_AKKOORD})
"""States in which the mentor has the dossier: pages name him."""


class Verb(StrEnum):
    """What can be done with a dossier."""

    BEGIN = "begin"
    LEVER_A_IN = "lever_a_in"
    LEVER_A_IN_ZONDER_B = "lever_a_in_zonder_b"
    """Zij-instromer: part B is optional."""
    LEVER_WIJZIGING_IN = "lever_wijziging_in"
    """A change after an earlier sending: the mentor's part stays, akkoord is asked anew."""
    LEVER_B_IN = "lever_b_in"
    LEVER_B_IN_MET_ZORG = "lever_b_in_met_zorg"
    LEVER_C_IN = "lever_c_in"
    ZORG_NIET_NODIG = "zorg_niet_nodig"
    GEEF_DOOR = "geef_door"
    """The pupil agrees with what the school wrote."""
    WEIGER = "weiger"
    """The pupil does not agree with what the school wrote."""
    AKKOORD_GEWEIGERD = "akkoord_geweigerd"
    """Parent, or pupil from 18, refused the whole."""
    BEZWAAR = "bezwaar"
    """A second parent objects before it was sent."""
    NA_GESPREK = "na_gesprek"
    """The talk was held; the mentor changes his part."""
    WIJZIG = "wijzig"
    """The pupil takes it back to change his part."""
    WIJZIG_MENTOR = "wijzig_mentor"
    """The mentor takes it back to change his part."""
    VERZEND = "verzend"
    ONTVANG = "ontvang"
    VRAAG_OVERDRACHT = "vraag_overdracht"
    """At receipt it turns out that a warme overdracht was asked for."""
    HANDEL_AF = "handel_af"
    TREK_IN = "trek_in"
    """The pupil stops: nothing more is sent."""
    HERVAT = "hervat"
    VERLOOP = "verloop"
    """Retention ended."""


SYSTEEM = "systeem"
"""The house itself: outbox and nightly jobs."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a verb leads and who may do it (a `Rol`, or `SYSTEEM`)."""

    naar: DossierStatus
    wie: frozenset[str]


_S, _V = DossierStatus, Verb
_LEERLING = frozenset({Rol.LEERLING})
_MENTOR = frozenset({Rol.MENTOR})
_ZORG = frozenset({Rol.ZORGCOORDINATOR})
_SCHOOL = frozenset({Rol.MENTOR, Rol.DECAAN})
_AKKOORD = frozenset({Rol.OUDER, Rol.LEERLING, Rol.MENTOR, SYSTEEM})
"""Parent by link, pupil from 18, mentor who records a paper form; the house in mode `informeren`."""
_MBO = frozenset({Rol.MBO_INTAKER, Rol.MBO_ZORG})
_HUIS = frozenset({SYSTEEM})

BIJ_MBO = frozenset({_S.VERZONDEN, _S.ONTVANGEN_MBO, _S.WARME_OVERDRACHT_OPEN, _S.AFGEHANDELD})
"""States in which an mbo has a version."""
EIND = frozenset({_S.VERLOPEN})
"""Nothing leads out of these."""
ONDERWEG = frozenset(
    {_S.BIJ_LEERLING, _S.BIJ_MENTOR, _S.BIJ_ZORG, _S.TERUG_NAAR_LEERLING, _S.NIET_AKKOORD, _S.BIJ_OUDERS}
)
"""Begun and not yet sent."""

OVERGANGEN: dict[tuple[DossierStatus, Verb], Stand] = {
    (_S.NIET_GESTART, _V.BEGIN): Stand(_S.BIJ_LEERLING, _LEERLING),
    (_S.BIJ_LEERLING, _V.LEVER_A_IN): Stand(_S.BIJ_MENTOR, _LEERLING),
    (_S.BIJ_LEERLING, _V.LEVER_A_IN_ZONDER_B): Stand(_S.BIJ_OUDERS, _LEERLING),
    (_S.BIJ_LEERLING, _V.LEVER_WIJZIGING_IN): Stand(_S.BIJ_OUDERS, _LEERLING),
    (_S.BIJ_MENTOR, _V.LEVER_B_IN): Stand(_S.TERUG_NAAR_LEERLING, _MENTOR),
    (_S.BIJ_MENTOR, _V.LEVER_B_IN_MET_ZORG): Stand(_S.BIJ_ZORG, _MENTOR),
    (_S.BIJ_ZORG, _V.LEVER_C_IN): Stand(_S.TERUG_NAAR_LEERLING, _ZORG),
    (_S.BIJ_ZORG, _V.ZORG_NIET_NODIG): Stand(_S.TERUG_NAAR_LEERLING, _ZORG),
    (_S.TERUG_NAAR_LEERLING, _V.GEEF_DOOR): Stand(_S.BIJ_OUDERS, _LEERLING),
    (_S.TERUG_NAAR_LEERLING, _V.WEIGER): Stand(_S.NIET_AKKOORD, _LEERLING),
    (_S.BIJ_OUDERS, _V.AKKOORD_GEWEIGERD): Stand(_S.NIET_AKKOORD, _AKKOORD),
    (_S.BIJ_OUDERS, _V.BEZWAAR): Stand(_S.NIET_AKKOORD, _AKKOORD),
    (_S.BIJ_OUDERS, _V.VERZEND): Stand(_S.VERZONDEN, _HUIS),
    (_S.NIET_AKKOORD, _V.NA_GESPREK): Stand(_S.BIJ_MENTOR, _SCHOOL),
    (_S.VERZONDEN, _V.ONTVANG): Stand(_S.ONTVANGEN_MBO, _MBO),
    (_S.VERZONDEN, _V.VRAAG_OVERDRACHT): Stand(_S.WARME_OVERDRACHT_OPEN, _MBO | _HUIS),
    (_S.ONTVANGEN_MBO, _V.VRAAG_OVERDRACHT): Stand(_S.WARME_OVERDRACHT_OPEN, _MBO | _HUIS),
    (_S.ONTVANGEN_MBO, _V.HANDEL_AF): Stand(_S.AFGEHANDELD, _MBO),
    (_S.WARME_OVERDRACHT_OPEN, _V.HANDEL_AF): Stand(_S.AFGEHANDELD, _MBO),
    (_S.INGETROKKEN, _V.HERVAT): Stand(_S.BIJ_LEERLING, _LEERLING),
    **{
        (van, _V.WIJZIG): Stand(_S.BIJ_LEERLING, _LEERLING)
        for van in BIJ_MBO | {_S.BIJ_MENTOR, _S.BIJ_ZORG, _S.TERUG_NAAR_LEERLING, _S.NIET_AKKOORD, _S.BIJ_OUDERS}
    },
    **{
        (van, _V.WIJZIG_MENTOR): Stand(_S.BIJ_MENTOR, _MENTOR)
        for van in BIJ_MBO | {_S.BIJ_ZORG, _S.TERUG_NAAR_LEERLING, _S.BIJ_OUDERS}
    },
    **{(van, _V.TREK_IN): Stand(_S.INGETROKKEN, _LEERLING) for van in ONDERWEG},
    **{(van, _V.VERLOOP): Stand(_S.VERLOPEN, _HUIS) for van in set(_S) - EIND},
}
"""Every allowed step. A pair that is not here is refused."""


def kan(status: str, verb: Verb) -> bool:
    """Whether the verb exists in this state."""
    return (DossierStatus(status), verb) in OVERGANGEN


def mag(status: str, verb: Verb, als: str) -> bool:
    """Whether somebody in role `als` (a `Rol` or `SYSTEEM`) may do the verb in this state."""
    stand = OVERGANGEN.get((DossierStatus(status), verb))
    return stand is not None and als in stand.wie
