"""The threads that run handlers: as many as processors, with the shortest way there and back.

`ThreadPoolExecutor` guards its futures for use from any thread, and asyncio then wraps each in a second one;
per page that took longer than the queries. Here the work goes over a queue and the answer straight to the loop.
"""

import asyncio
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any

Werk = tuple[asyncio.AbstractEventLoop, "asyncio.Future[Any]", Callable[[], Any]]


def _geef(antwoord: "asyncio.Future[Any]", waarde: Any, fout: BaseException | None) -> None:
    if antwoord.done():  # the request was broken off while the thread was busy
        return
    if fout is None:
        antwoord.set_result(waarde)
    else:
        antwoord.set_exception(fout)


class Draden:
    """What `loop.run_in_executor` needs of an executor: `submit`, called on the loop itself."""

    def __init__(self, aantal: int) -> None:
        self._rij: SimpleQueue[Werk] = SimpleQueue()
        for nummer in range(aantal):
            threading.Thread(target=self._werk, name=f"huis-{nummer}", daemon=True).start()

    def submit(self, functie: Callable[..., Any], /, *delen: Any) -> "asyncio.Future[Any]":
        """Queue a call; the future belongs to the running loop."""
        lus = asyncio.get_running_loop()
        antwoord = lus.create_future()
        self._rij.put((lus, antwoord, (lambda: functie(*delen)) if delen else functie))
        return antwoord

    def _werk(self) -> None:
        while True:
            lus, antwoord, functie = self._rij.get()
            waarde: Any = None
            fout: BaseException | None = None
            try:
                waarde = functie()
            except BaseException as gevangen:  # handed to whoever awaits it
                fout = gevangen
            try:
                lus.call_soon_threadsafe(_geef, antwoord, waarde, fout)
            except RuntimeError:  # the loop closed meanwhile: nobody awaits any more
                continue
            finally:
                del antwoord, functie, waarde, fout
