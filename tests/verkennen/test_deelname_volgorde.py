"""Whatever the order of acts: places and rows agree, and nobody waits for a place that is free."""

import os
from collections.abc import Callable
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from sqlmodel import Session

from app.accounts.wie import Wie
from app.kit.fouten import NietNu
from app.verkennen.actions.deelname import check_in, meld_af, meld_afwezig, schrijf_in, vul_aan, zet_aanwezig
from app.verkennen.actions.plekken import eigen
from app.verkennen.models import Activiteit, Deelname
from app.verkennen.states import MET_PLEK
from tests import factories as f
from tests.cast import Cast
from tests.verkennen.volk import keur_plekken, maak_activiteit, maak_leerlingen

AANTAL = 5
WIE = st.integers(0, AANTAL - 1)


class Gang(RuleBasedStateMachine):
    db: ClassVar[Session]
    cast: ClassVar[Cast]
    leerlingen: ClassVar[list[Wie]]
    vera: ClassVar[Wie]
    klok: ClassVar[Callable[[str], None]]

    def __init__(self) -> None:
        super().__init__()
        type(self).klok("2026-12-04T10:00")
        self.dag = maak_activiteit(self.db, self.cast, 2)
        self.begonnen = False
        self.beurt = 0
        for wie in self.leerlingen[:4]:  # two places, two who wait: from here everything can happen soon
            schrijf_in(self.db, wie, self.dag)

    def probeer(self, daad: Callable[..., Any], *delen: Any) -> None:
        """A refusal leaves everything as it was: without a rollback, as a page that shows the sentence would."""
        voor = self.beeld()
        try:
            daad(self.db, *delen)
        except NietNu:
            assert self.beeld() == voor

    def beeld(self) -> list[Any]:
        activiteit = self.db.get_one(Activiteit, self.dag)
        rijen = [eigen(self.db, wie, self.dag) for wie in self.leerlingen]
        return [activiteit.bezet, *((rij.status, rij.geannuleerd) for rij in rijen if rij)]

    def met(self, nummer: int, daad: Callable[[Deelname], None]) -> None:
        deelname = eigen(self.db, self.leerlingen[nummer], self.dag)
        if deelname is not None:
            daad(deelname)

    @rule(nummer=WIE)
    def inschrijven(self, nummer: int) -> None:
        self.probeer(schrijf_in, self.leerlingen[nummer], self.dag)

    @rule(nummer=WIE)
    def afmelden(self, nummer: int) -> None:
        self.met(nummer, lambda _rij: self.probeer(meld_af, self.leerlingen[nummer], self.dag))

    @rule(nummer=WIE)
    def organisatie_meldt_af(self, nummer: int) -> None:
        self.met(nummer, lambda rij: self.probeer(meld_afwezig, self.vera, rij))

    @rule(nummer=WIE, aanwezig=st.booleans())
    def noteren(self, nummer: int, aanwezig: bool) -> None:
        self.met(nummer, lambda rij: self.probeer(zet_aanwezig, self.vera, rij, aanwezig))

    @rule(nummer=WIE)
    def scannen(self, nummer: int) -> None:
        self.probeer(check_in, self.leerlingen[nummer], self.dag)

    @rule(capaciteit=st.one_of(st.none(), st.integers(1, 4)))
    def andere_capaciteit(self, capaciteit: int | None) -> None:
        activiteit = self.db.get_one(Activiteit, self.dag)
        if capaciteit is None or capaciteit >= activiteit.bezet:
            activiteit.capaciteit = capaciteit
            vul_aan(self.db, self.dag)

    @precondition(lambda self: self.beurt > 8)
    @rule()
    def beginnen(self) -> None:
        type(self).klok("2026-12-05T10:30")
        self.begonnen = True

    @invariant()
    def klopt(self) -> None:
        self.beurt += 1
        if not self.begonnen:
            keur_plekken(self.db, self.dag)
        rijen = [eigen(self.db, wie, self.dag) for wie in self.leerlingen]
        met_plek = sum(rij is not None and rij.status in MET_PLEK for rij in rijen)
        assert self.db.get_one(Activiteit, self.dag).bezet == met_plek


def test_elke_volgorde(db: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    Gang.db, Gang.cast = db, cast
    Gang.leerlingen, Gang.vera = maak_leerlingen(db, cast, AANTAL), f.wie_is(db, cast.mbo_beheer)
    Gang.klok = staticmethod(lambda tijd: monkeypatch.setenv("DOORLIJN_NU", tijd))
    # Not made smaller when it fails: with a database that takes minutes, and the steps are printed anyway.
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Gang,
        settings=settings(
            max_examples=60 if os.environ.get("DOORLIJN_VOL") == "1" else 20,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        ),
    )
