"""Composition of the work that goes on by itself: the outbox, and the jobs that come back.

A job's turn is an outbox row with the period in its key, so with ten processes it still runs once.
"""

import asyncio
import signal
from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from sqlmodel import Session

from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.jobs import Job
from app.meldingen import register, worker
from app.meldingen.actions import meld
from app.meldingen.models import Uitgaand
from app.meldingen.soort import Taakwerk

KIJK = 30.0
"""Seconds between looks whether a job's period has turned."""


class Jobwerk(Taakwerk):
    """One turn of one job."""

    soort: ClassVar[str] = "huis.job"
    pogingen: ClassVar[int] = 3
    jobs: ClassVar[dict[str, Job]] = {}

    def doe(self, db: Session, rij: Uitgaand) -> bool:
        """Run it, unless this version of the house no longer has it."""
        job = self.jobs.get(rij.gegevens["naam"])
        if job is None:
            return False
        job.functie(db)
        return True


def ken_jobs(jobs: Sequence[Job]) -> None:
    """Make the jobs known to this process."""
    Jobwerk.jobs = {job.naam: job for job in jobs}
    register.registreer([Jobwerk])


def _periode(job: Job, op: datetime) -> int:
    return int(op.timestamp() // job.elke.total_seconds())


def plan(databank: Databank, gedaan: dict[str, int]) -> None:
    """Put every job whose period turned in the outbox; `gedaan` remembers what this process already put there."""
    op = nu()
    nieuw = {naam: _periode(job, op) for naam, job in Jobwerk.jobs.items() if gedaan.get(naam) != _periode(job, op)}
    if not nieuw:
        return
    with databank.sessie(schrijft=True) as db:
        for naam, periode in nieuw.items():
            meld(db, Jobwerk, f"{naam}:{periode}", naam=naam)
        db.commit()
    gedaan.update(nieuw)


async def _planner(databank: Databank, stop: asyncio.Event) -> None:
    gedaan: dict[str, int] = {}
    while not stop.is_set():
        await asyncio.to_thread(plan, databank, gedaan)
        try:
            await asyncio.wait_for(stop.wait(), KIJK)
        except TimeoutError:
            continue


async def leef(databank: Databank, stop: asyncio.Event) -> None:
    """Work until `stop`; what is being done then is finished first."""
    await asyncio.gather(worker.werk(databank, stop), _planner(databank, stop))


async def _tot_signaal(databank: Databank) -> None:
    stop = asyncio.Event()
    for teken in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(teken, stop.set)
    await leef(databank, stop)


def draai(databank: Databank) -> None:
    """`doorlijn worker`: until Ctrl-C or the operator's stop."""
    asyncio.run(_tot_signaal(databank))
