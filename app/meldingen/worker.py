"""The worker: inside `doorlijn serve` as `werk`, as its own process, or drained at once with `werk_af`."""

import asyncio
from asyncio import Event
from concurrent.futures import ThreadPoolExecutor

import structlog

from app.kit.db import Databank
from app.meldingen import bezorgen
from app.meldingen.outbox import Bezorging, stap
from app.meldingen.wekker import luister

BANEN = 2
"""Rows handled at the same time in one process; the database is the bottleneck, not the mail server."""
PEILEN = 2.0
"""Seconds between looks when nobody wakes us: rows of another process, rows whose time has come."""

log = structlog.get_logger()


async def _bezorg(databank: Databank, wat: Bezorging) -> None:
    try:
        if bezorgen.naar_postvak():
            await asyncio.to_thread(bezorgen.in_postvak, databank, wat)
        else:
            await bezorgen.per_smtp(wat)
    except Exception as fout:  # whatever it was: kept with the row by its kind, and tried again
        await asyncio.to_thread(bezorgen.sluit_fout, databank, wat, fout)
        return
    await asyncio.to_thread(bezorgen.sluit_goed, databank, wat)


async def _een(databank: Databank) -> bool:
    uitkomst = await asyncio.to_thread(stap, databank)
    if isinstance(uitkomst, Bezorging):
        await _bezorg(databank, uitkomst)
        return True
    return uitkomst


async def _slaap(teken: Event, stop: Event) -> None:
    wachters = [asyncio.create_task(teken.wait()), asyncio.create_task(stop.wait())]
    try:
        await asyncio.wait(wachters, timeout=PEILEN, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wachter in wachters:
            wachter.cancel()


async def _baan(databank: Databank, stop: Event) -> None:
    with luister() as teken:
        while not stop.is_set():
            teken.clear()  # before looking, so that a commit during the look is not missed
            try:
                gedaan = await _een(databank)
            except Exception as fout:  # database away for a moment: the worker outlives it
                log.error("worker_hapert", naam=type(fout).__name__)
                gedaan = False
            if not gedaan:
                await _slaap(teken, stop)


async def werk(databank: Databank, stop_event: Event) -> None:
    """Work until `stop_event` is set; what is being sent then is finished first."""
    await asyncio.gather(*(_baan(databank, stop_event) for _ in range(BANEN)))


async def _alles(databank: Databank) -> int:
    aantal = 0
    while await _een(databank):
        aantal += 1
    return aantal


def werk_af(databank: Databank) -> int:
    """Do everything that is due now, then return how many rows that were. For `worker --een-keer` and tests."""
    with ThreadPoolExecutor(1) as draad:  # own thread: the caller may sit inside a running event loop
        return draad.submit(asyncio.run, _alles(databank)).result()
