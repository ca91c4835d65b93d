"""The table of states: every pair of state and verb, and walks of any length."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session, select
from sqlmodel.sql.expression import SelectOfScalar

from app.accounts.rollen import Rol
from app.dossier.models import Dossier, Overgang
from app.dossier.overgangen import zet
from app.dossier.states import BIJ_MBO, EIND, ONDERWEG, OVERGANGEN, SYSTEEM, DossierStatus, Verb, kan, mag
from app.kit.clock import nu, schooljaar
from app.kit.fouten import NietNu, Verboden
from app.kit.ids import nieuw_id
from tests.cast import Cast
from tests.factories import wie_is

ACTOREN = [*Rol, SYSTEEM]
S, V = DossierStatus, Verb

EXPECTED = {
    S.NIET_GESTART: {V.BEGIN: S.BIJ_LEERLING},
    S.BIJ_LEERLING: {
        V.LEVER_A_IN: S.BIJ_MENTOR,
        V.LEVER_A_IN_ZONDER_B: S.BIJ_OUDERS,
        V.LEVER_WIJZIGING_IN: S.BIJ_OUDERS,
        V.TREK_IN: S.INGETROKKEN,
    },
    S.BIJ_MENTOR: {
        V.LEVER_B_IN: S.TERUG_NAAR_LEERLING,
        V.LEVER_B_IN_MET_ZORG: S.BIJ_ZORG,
        V.WIJZIG: S.BIJ_LEERLING,
        V.TREK_IN: S.INGETROKKEN,
    },
    S.BIJ_ZORG: {
        V.LEVER_C_IN: S.TERUG_NAAR_LEERLING,
        V.ZORG_NIET_NODIG: S.TERUG_NAAR_LEERLING,
        V.WIJZIG: S.BIJ_LEERLING,
        V.WIJZIG_MENTOR: S.BIJ_MENTOR,
        V.TREK_IN: S.INGETROKKEN,
    },
    S.TERUG_NAAR_LEERLING: {
        V.GEEF_DOOR: S.BIJ_OUDERS,
        V.WEIGER: S.NIET_AKKOORD,
        V.WIJZIG: S.BIJ_LEERLING,
        V.WIJZIG_MENTOR: S.BIJ_MENTOR,
        V.TREK_IN: S.INGETROKKEN,
    },
    S.NIET_AKKOORD: {V.NA_GESPREK: S.BIJ_MENTOR, V.WIJZIG: S.BIJ_LEERLING, V.TREK_IN: S.INGETROKKEN},
    S.BIJ_OUDERS: {
        V.AKKOORD_GEWEIGERD: S.NIET_AKKOORD,
        V.BEZWAAR: S.NIET_AKKOORD,
        V.VERZEND: S.VERZONDEN,
        V.WIJZIG: S.BIJ_LEERLING,
        V.WIJZIG_MENTOR: S.BIJ_MENTOR,
        V.TREK_IN: S.INGETROKKEN,
    },
    S.VERZONDEN: {
        V.ONTVANG: S.ONTVANGEN_MBO,
        V.VRAAG_OVERDRACHT: S.WARME_OVERDRACHT_OPEN,
        V.WIJZIG: S.BIJ_LEERLING,
        V.WIJZIG_MENTOR: S.BIJ_MENTOR,
    },
    S.ONTVANGEN_MBO: {
        V.VRAAG_OVERDRACHT: S.WARME_OVERDRACHT_OPEN,
        V.HANDEL_AF: S.AFGEHANDELD,
        V.WIJZIG: S.BIJ_LEERLING,
        V.WIJZIG_MENTOR: S.BIJ_MENTOR,
    },
    S.WARME_OVERDRACHT_OPEN: {V.HANDEL_AF: S.AFGEHANDELD, V.WIJZIG: S.BIJ_LEERLING, V.WIJZIG_MENTOR: S.BIJ_MENTOR},
    S.AFGEHANDELD: {V.WIJZIG: S.BIJ_LEERLING, V.WIJZIG_MENTOR: S.BIJ_MENTOR},
    S.INGETROKKEN: {V.HERVAT: S.BIJ_LEERLING},
    S.VERLOPEN: {},
}
"""Written out once more by hand, from domein.md 1.4: the table in the code is built with loops."""


@pytest.mark.parametrize(("status", "verb"), list(product(DossierStatus, Verb)))
def test_every_pair_leads_where_the_domain_says_or_nowhere(status: DossierStatus, verb: Verb) -> None:
    expected = EXPECTED[status].get(verb)
    if verb == Verb.VERLOOP and status != DossierStatus.VERLOPEN:
        expected = DossierStatus.VERLOPEN
    stand = OVERGANGEN.get((status, verb))
    assert (stand.naar if stand else None) == expected
    assert kan(status, verb) is (expected is not None)
    assert any(mag(status, verb, wie) for wie in ACTOREN) is (expected is not None)


WIE_MAG = {
    Verb.LEVER_B_IN: {Rol.MENTOR},
    Verb.LEVER_C_IN: {Rol.ZORGCOORDINATOR},
    Verb.GEEF_DOOR: {Rol.LEERLING},
    Verb.WEIGER: {Rol.LEERLING},
    Verb.VERZEND: {SYSTEEM},
    Verb.VERLOOP: {SYSTEEM},
    Verb.NA_GESPREK: {Rol.MENTOR, Rol.DECAAN},
    Verb.ONTVANG: {Rol.MBO_INTAKER, Rol.MBO_ZORG},
}


@pytest.mark.parametrize(("verb", "wie"), list(WIE_MAG.items()))
def test_only_who_should_does_it(verb: Verb, wie: set[str]) -> None:
    for (status, eigen), stand in OVERGANGEN.items():
        if eigen == verb:
            assert stand.wie == wie, status


def test_groups_of_states_do_not_overlap() -> None:
    assert not BIJ_MBO & ONDERWEG
    assert not EIND & (BIJ_MBO | ONDERWEG)
    assert set(DossierStatus) == BIJ_MBO | ONDERWEG | EIND | {S.NIET_GESTART, S.INGETROKKEN}


@given(st.lists(st.sampled_from(list(Verb)), max_size=40))
def test_nothing_is_sent_that_nobody_was_asked_about(verbs: list[Verb]) -> None:
    """On every walk the state before sending is waiting for akkoord, and what expired stays so."""
    status = S.NIET_GESTART
    for verb in verbs:
        stand = OVERGANGEN.get((status, verb))
        if stand is None:
            continue
        if stand.naar == S.VERZONDEN:
            assert status == S.BIJ_OUDERS
        assert status != S.VERLOPEN
        status = stand.naar


@pytest.fixture
def dossier(db: Session, cast: Cast) -> Dossier:
    rij = Dossier(
        id=nieuw_id(),
        persoon_id=cast.sanne.id,
        school_id=cast.school.organisatie_id,
        schooljaar=schooljaar(),
        status=S.BIJ_MENTOR,
        status_op=nu(),
    )
    db.add(rij)
    db.flush()
    return rij


def test_a_verb_is_kept_with_who_and_when(db: Session, cast: Cast, dossier: Dossier) -> None:
    assert zet(db, wie_is(db, cast.bakker), dossier, Verb.LEVER_B_IN, als=Rol.MENTOR) == S.TERUG_NAAR_LEERLING
    regel = db.get_one(Overgang, db.exec(_overgangen()).one())
    assert (regel.van, regel.naar, regel.door_id) == (S.BIJ_MENTOR, S.TERUG_NAAR_LEERLING, cast.bakker.id)
    assert dossier.rev == 2


def _overgangen() -> SelectOfScalar[str]:
    return select(Overgang.id)


def test_a_wrong_verb_or_role_changes_nothing(db: Session, cast: Cast, dossier: Dossier) -> None:
    with pytest.raises(NietNu):
        zet(db, wie_is(db, cast.bakker), dossier, Verb.GEEF_DOOR, als=Rol.LEERLING)
    with pytest.raises(Verboden):
        zet(db, wie_is(db, cast.decaan), dossier, Verb.LEVER_B_IN, als=Rol.DECAAN)
    with pytest.raises(Verboden):
        zet(db, None, dossier, Verb.LEVER_B_IN)
    assert (dossier.status, dossier.rev) == (S.BIJ_MENTOR, 1)
    assert not db.exec(_overgangen()).all()
