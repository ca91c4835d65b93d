"""How a route is declared: who may come, whether it writes. Deny by default.

`@lees("/klas", wie=(Rol.MENTOR,))` is a page; `@schrijf("/klas/…/archief", wie=(…))` a POST.
`wie=()` = everyone who is logged in. A public route says why: `openbaar="inloggen kan iedereen"`.
Handlers are plain `def`: they run in a worker thread with their own session. An `async def`
stays on the event loop and may not touch the database there.
"""

from collections.abc import Callable, Sequence
from functools import wraps
from inspect import iscoroutinefunction
from typing import Any

from litestar import post, route
from litestar.concurrency import sync_to_thread
from litestar.enums import HttpMethod
from litestar.handlers import HTTPRouteHandler
from litestar.types import AnyCallable

UPLOAD = 12 * 1024 * 1024
"""Largest body of a route with a file: 10 MB and the form around it."""
FORMULIER = 256 * 1024
"""Largest body of any other form."""


def _opt(wie: Sequence[str] | None, openbaar: str | None, schrijft: bool, zonder_sessie: bool) -> dict[str, Any]:
    if (wie is None) == (not openbaar):
        raise ValueError("Een route zegt wie er mag komen (wie=…) of waarom iedereen mag (openbaar='…').")
    opt: dict[str, Any] = {"wie": None if wie is None else tuple(str(rol) for rol in wie), "openbaar": openbaar}
    return opt | {"schrijft": schrijft, "zonder_sessie": zonder_sessie}


def _in_draad(functie: AnyCallable, snel: bool = False) -> AnyCallable:
    """Run it in a worker thread; `snel` on SQLite straight away, there and back would take longer than the page.

    Not by Litestar's own `sync_to_thread=True`: that wraps a handler again each time its path is registered,
    so a GET beside a POST on one path, or a second app in one process, answers with a coroutine.
    """
    if iscoroutinefunction(functie):
        return functie

    @wraps(functie)
    async def handler(*delen: Any, **meer: Any) -> Any:
        if snel and meer["request"].app.state.databank.is_sqlite:
            return functie(*delen, **meer)
        return await sync_to_thread(functie, *delen, **meer)

    return handler


def lees(
    pad: str,
    *,
    wie: Sequence[str] | None = None,
    openbaar: str | None = None,
    schrijft: bool = False,
    zonder_sessie: bool = False,
    snel: bool = False,
    **meer: Any,
) -> Callable[[AnyCallable], HTTPRouteHandler]:
    """A GET (and HEAD) route. `schrijft=True` when looking is itself written down (journaal 'bekeken').

    `snel=True`: a few lookups by key and one page, under a millisecond; readers of SQLite wait for nobody.

    `zonder_sessie=True` skips finding out who asks: health, assets, manifest.
    """
    opt = _opt(wie, openbaar, schrijft, zonder_sessie)
    # Mail scanners and link checkers ask HEAD; the server leaves the body out.
    meer.setdefault("status_code", 200)
    vast: dict[str, Any] = {"http_method": [HttpMethod.GET, HttpMethod.HEAD], "opt": opt, "include_in_schema": False}
    return lambda functie: route(pad, **vast, **meer)(_in_draad(functie, snel))


def schrijf(
    pad: str,
    *,
    wie: Sequence[str] | None = None,
    openbaar: str | None = None,
    upload: bool = False,
    **meer: Any,
) -> Callable[[AnyCallable], HTTPRouteHandler]:
    """A POST route. `upload=True` allows a body of 12 MB instead of 256 kB."""
    opt = _opt(wie, openbaar, True, False)
    meer.setdefault("request_max_body_size", UPLOAD if upload else FORMULIER)
    meer.setdefault("status_code", 200)
    return lambda functie: post(pad, opt=opt, include_in_schema=False, **meer)(_in_draad(functie))


def controleer(handlers: Sequence[HTTPRouteHandler]) -> None:
    """Start-up check: every handler was declared here. Raises ValueError that names the handler."""
    for handler in handlers:
        if "wie" not in handler.opt:
            raise ValueError(f"Route zonder wie of openbaar: {handler.handler_name} {sorted(handler.paths)}")
