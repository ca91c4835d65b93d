"""Every row once: planned with the fact, done in one transaction, tried again later, given up in time."""

import asyncio
import threading
from collections.abc import Callable
from datetime import timedelta

import pytest

from app.kit.clock import nu
from app.kit.db import Databank
from app.meldingen import worker
from app.meldingen.actions import meld, vervallen
from app.meldingen.models import UitgaandStand
from app.meldingen.outbox import LANGSTE_WACHT, stap, wachttijd
from app.meldingen.register import registreer
from app.meldingen.soort import Taakwerk
from app.meldingen.worker import werk_af
from tests.meldingen.conftest import merken, post, rijen
from tests.meldingen.soorten import Groet, Kapot, Tel, Weg


def plan(bank: Databank, soort: type, sleutel: str, **wat: object) -> None:
    with bank.sessie(schrijft=True) as db:
        meld(db, soort, sleutel, **wat)
        db.commit()


def maak_nu_nodig(bank: Databank) -> None:
    """Let every waiting row be due."""
    from app.meldingen.models import Uitgaand

    with bank.sessie(schrijft=True) as db:
        for rij in rijen(bank):
            los = db.get_one(Uitgaand, rij.id)
            los.gepland_op = nu() - timedelta(seconds=1)
        db.commit()


def test_a_key_is_done_once_however_often_it_is_asked(bank: Databank) -> None:
    for _ in range(3):
        plan(bank, Tel, "een", n=1)
    assert werk_af(bank) == 1
    plan(bank, Tel, "een", n=1)
    assert werk_af(bank) == 0
    assert merken(bank) == ["geteld 1"]
    assert [rij.stand for rij in rijen(bank)] == [UitgaandStand.GEDAAN]


def test_a_rolled_back_fact_plans_nothing(bank: Databank) -> None:
    with bank.sessie(schrijft=True) as db:
        meld(db, Tel, "een", n=1)
        db.rollback()
    assert werk_af(bank) == 0


def test_what_is_not_needed_lapses(bank: Databank) -> None:
    plan(bank, Weg, "een")
    plan(bank, Groet, "twee", aan="ouder@voorbeeld.test", klaar=True)
    assert werk_af(bank) == 2
    assert {rij.stand for rij in rijen(bank)} == {UitgaandStand.VERVALLEN}
    assert post(bank) == []


def test_taken_back_before_it_went(bank: Databank) -> None:
    plan(bank, Tel, "een", n=1)
    with bank.sessie(schrijft=True) as db:
        vervallen(db, Tel, "een")
        db.commit()
    assert werk_af(bank) == 0
    assert merken(bank) == []


def test_a_later_moment_waits(bank: Databank) -> None:
    plan(bank, Tel, "straks", n=1, op=nu() + timedelta(hours=1))
    assert werk_af(bank) == 0


def test_failed_work_leaves_nothing_behind_waits_and_is_given_up(bank: Databank) -> None:
    plan(bank, Kapot, "een")
    assert werk_af(bank) == 1
    (rij,) = rijen(bank)
    assert (rij.stand, rij.pogingen, rij.fout) == (UitgaandStand.WACHT, 1, "LookupError")
    assert timedelta(seconds=25) < rij.gepland_op - nu() <= timedelta(seconds=30)
    assert merken(bank) == []
    maak_nu_nodig(bank)
    assert werk_af(bank) == 1
    (rij,) = rijen(bank)
    assert (rij.stand, rij.pogingen, rij.fout) == (UitgaandStand.MISLUKT, 2, "LookupError")
    assert merken(bank) == ["opgegeven"]
    maak_nu_nodig(bank)
    assert werk_af(bank) == 0


def test_waits_double_up_to_six_hours() -> None:
    seconden = [int(wachttijd(n).total_seconds()) for n in range(1, 14)]
    assert seconden[:4] == [30, 60, 120, 240]
    assert seconden[-1] == LANGSTE_WACHT.total_seconds() == 6 * 3600


def test_an_unknown_kind_waits_for_a_process_that_knows_it(bank: Databank) -> None:
    class Vreemd(Taakwerk):
        soort = "proef.vreemd"

        def doe(self, db, rij):  # type: ignore[no-untyped-def]
            return True

    plan(bank, Vreemd, "een")
    assert werk_af(bank) == 0
    assert [rij.stand for rij in rijen(bank)] == [UitgaandStand.WACHT]


def test_one_name_one_kind() -> None:
    class Dubbel(Taakwerk):
        soort = "proef.tel"

        def doe(self, db, rij):  # type: ignore[no-untyped-def]
            return True

    with pytest.raises(ValueError, match=r"proef\.tel"):
        registreer([Dubbel])


def test_four_workers_at_once_do_everything_exactly_once(bank: Databank, adres: str) -> None:
    for n in range(40):
        plan(bank, Tel, str(n), n=n)
    banken = [Databank(adres) for _ in range(4)]
    aantallen: list[int] = []
    draden = [threading.Thread(target=lambda b=b: aantallen.append(werk_af(b)), daemon=True) for b in banken]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(60)
    assert not any(draad.is_alive() for draad in draden)
    for een in banken:
        een.sluit()
    werk_af(bank)  # a worker that lost a race may have stopped early
    assert merken(bank) == sorted(f"geteld {n}" for n in range(40))
    assert {rij.stand for rij in rijen(bank)} == {UitgaandStand.GEDAAN}


def test_a_claimed_mail_is_left_alone_until_its_lease_ends(bank: Databank) -> None:
    plan(bank, Groet, "een", aan="ouder@voorbeeld.test")
    assert stap(bank) is not False  # worded and claimed, not sent: as if the process stopped here
    assert werk_af(bank) == 0
    from app.meldingen.models import Uitgaand

    with bank.sessie(schrijft=True) as db:
        rij = db.get_one(Uitgaand, rijen(bank)[0].id)
        assert rij.stand == UitgaandStand.BEZIG
        rij.lease_tot = nu()
        db.commit()
    assert werk_af(bank) == 1
    assert len(post(bank)) == 1


def test_the_worker_in_the_process_wakes_at_a_commit(bank: Databank, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would sleep for an hour: only waking it gets the work done."""
    monkeypatch.setattr(worker, "PEILEN", 3600.0)
    slapers: list[None] = []
    echt = worker._slaap

    async def telt(*tekens: asyncio.Event) -> None:
        slapers.append(None)
        await echt(*tekens)

    monkeypatch.setattr(worker, "_slaap", telt)

    async def tot(klaar: Callable[[], bool]) -> None:
        while not klaar():
            await asyncio.sleep(0.01)

    async def proef() -> None:
        stop = asyncio.Event()
        taak = asyncio.create_task(worker.werk(bank, stop))
        await asyncio.wait_for(tot(lambda: len(slapers) == worker.BANEN), 60)  # looked, found nothing
        await asyncio.to_thread(plan, bank, Tel, "wek", n=1)
        await asyncio.wait_for(tot(lambda: merken(bank) == ["geteld 1"]), 60)
        stop.set()
        await asyncio.wait_for(taak, 60)

    asyncio.run(proef())
