"""One request, one unit of work: the only place in a request that commits."""

import asyncio
from collections.abc import AsyncGenerator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from litestar import Request
from sqlmodel import Session

from app.web.poort import LEZEND

TERUG = "doorlijn_terug"
"""Scope state: the response refuses (status ≥ 400), so nothing is kept."""

_SLUITERS = ThreadPoolExecutor(4, thread_name_prefix="sluit")
"""Commit and close have threads of their own. On SQLite whoever holds the write lock gives it back here, while every
handler thread may be waiting for exactly that lock: in one pool they would wait for each other."""


def draai_terug(request: Request[Any, Any, Any]) -> None:
    """Keep nothing of this request, although it answers with a page."""
    request.scope["state"][TERUG] = True


async def geef_db(request: Request[Any, Any, Any]) -> AsyncGenerator[Session, None]:
    """The session of this request. Commits after the page is rendered and before it is sent."""
    schrijft = request.method not in LEZEND or bool(request.route_handler.opt.get("schrijft"))
    sessie: Session = request.app.state.databank.sessie(schrijft)
    lus = asyncio.get_running_loop()
    try:
        yield sessie
        if schrijft and not request.scope["state"].get(TERUG):
            await lus.run_in_executor(_SLUITERS, sessie.commit)
    finally:
        # Reading back what is in memory only: no I/O worth a thread for a read transaction.
        await lus.run_in_executor(_SLUITERS, sessie.close) if schrijft else sessie.close()
