"""Wakes the worker of this process as soon as a transaction with outgoing things is committed."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from sqlalchemy import event
from sqlalchemy.orm import Session

UITGAAND = "doorlijn_uitgaand"
"""Mark on `Session.info`: this transaction planned something."""

_slot = Lock()
_luisteraars: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()


def wek() -> None:
    """Wake every sleeping lane of this process. May be called from any thread."""
    with _slot:
        wie = list(_luisteraars)
    for lus, teken in wie:
        if not lus.is_closed():
            lus.call_soon_threadsafe(teken.set)


@contextmanager
def luister() -> Iterator[asyncio.Event]:
    """An event that is set when there may be work. Call inside a running event loop."""
    paar = (asyncio.get_running_loop(), asyncio.Event())
    with _slot:
        _luisteraars.add(paar)
    try:
        yield paar[1]
    finally:
        with _slot:
            _luisteraars.discard(paar)


@event.listens_for(Session, "after_commit")
def _na_vastleggen(sessie: Session) -> None:
    if sessie.info.pop(UITGAAND, False):
        wek()


@event.listens_for(Session, "after_rollback")
def _na_terugdraaien(sessie: Session) -> None:
    sessie.info.pop(UITGAAND, None)
