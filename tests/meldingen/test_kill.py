"""A worker that is killed halfway loses nothing and does nothing twice."""

import os
import signal
import subprocess
import sys
from datetime import timedelta

from app.kit.clock import nu
from app.kit.db import Databank
from app.meldingen.models import Uitgaand, UitgaandStand
from app.meldingen.worker import werk_af
from tests.meldingen.conftest import merken, post, rijen
from tests.meldingen.soorten import Groet, Sterft
from tests.meldingen.test_outbox import plan


def draai(adres: str, waar: str) -> int:
    """Run the worker in its own process, with a clock that is ahead of ours; gives its exit code."""
    omgeving = {**os.environ, "PROEF_STERF": waar, "DOORLIJN_NU": "2026-11-24T12:00"}
    klaar = subprocess.run(
        [sys.executable, "-m", "tests.meldingen.sterven", adres], env=omgeving, capture_output=True, timeout=60
    )
    return klaar.returncode


def lease_voorbij(bank: Databank) -> None:
    with bank.sessie(schrijft=True) as db:
        for rij in rijen(bank):
            db.get_one(Uitgaand, rij.id).lease_tot = nu() - timedelta(seconds=1)
        db.commit()


def test_taakwerk_killed_before_its_commit_is_done_exactly_once(bank: Databank, adres: str) -> None:
    plan(bank, Sterft, "een")
    assert draai(adres, "taak") == -signal.SIGKILL
    assert merken(bank) == []
    (rij,) = rijen(bank)
    assert (rij.stand, rij.pogingen) == (UitgaandStand.WACHT, 0)
    assert draai(adres, "") == 0
    assert merken(bank) == ["taak gedaan"]
    assert werk_af(bank) == 0
    assert rijen(bank)[0].stand == UitgaandStand.GEDAAN


def test_mail_killed_after_delivery_goes_again_as_the_same_message(bank: Databank, adres: str) -> None:
    plan(bank, Groet, "een", aan="ouder@voorbeeld.test")
    assert draai(adres, "na_bezorgen") == -signal.SIGKILL
    (rij,) = rijen(bank)
    assert rij.stand == UitgaandStand.BEZIG
    assert [bericht.id for bericht in post(bank)] == [rij.id]
    assert werk_af(bank) == 0
    lease_voorbij(bank)
    assert draai(adres, "") == 0
    assert [bericht.id for bericht in post(bank)] == [rij.id]
    assert rijen(bank)[0].stand == UitgaandStand.GEDAAN
