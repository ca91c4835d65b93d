"""One request, one unit of work: the only place in a request that commits."""

from collections.abc import AsyncGenerator
from typing import Any

from litestar import Request
from litestar.concurrency import sync_to_thread
from sqlmodel import Session

from app.web.poort import LEZEND

TERUG = "doorlijn_terug"
"""Scope state: the response refuses (status ≥ 400), so nothing is kept."""


def draai_terug(request: Request[Any, Any, Any]) -> None:
    """Keep nothing of this request, although it answers with a page."""
    request.scope["state"][TERUG] = True


async def geef_db(request: Request[Any, Any, Any]) -> AsyncGenerator[Session, None]:
    """The session of this request. Commits after the page is rendered and before it is sent."""
    schrijft = request.method not in LEZEND or bool(request.route_handler.opt.get("schrijft"))
    sessie: Session = request.app.state.databank.sessie(schrijft)
    try:
        yield sessie
        if schrijft and not request.scope["state"].get(TERUG):
            await sync_to_thread(sessie.commit)
    finally:
        # Reading back what is in memory only: no I/O worth a thread for a read transaction.
        await sync_to_thread(sessie.close) if schrijft else sessie.close()
