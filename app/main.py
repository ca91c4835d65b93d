"""Composition: the one place that knows all slices and makes the house out of them."""

import asyncio
import os
from collections.abc import AsyncGenerator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import timedelta
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any, cast

from litestar import Litestar, Request, Router
from litestar.concurrency import set_asyncio_executor, sync_to_thread
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide
from litestar.handlers import HTTPRouteHandler
from litestar_htmx import HTMXPlugin, HTMXRequest
from sqlmodel import Session

from app import worker
from app.accounts import sessies
from app.accounts.taal import onthoud_taal
from app.accounts.wie import Wie
from app.akkoord import onderwerp
from app.journaal.actions import schrijf_op
from app.kit import clock
from app.kit.db import Databank
from app.kit.jobs import Job
from app.kit.opruimen import Opruimer, ruim_op, veeg
from app.kit.settings import settings
from app.lob.inhoud import opdrachten
from app.meldingen import register
from app.verkennen import gebeurtenissen, keuzes
from app.verkennen.inhoud import catalogus
from app.verkennen.zoeken.begrippen import woordenschat
from app.web import algemeen, assets
from app.web.draden import Draden
from app.web.eenheid import geef_db
from app.web.fouten import FOUTEN
from app.web.invoer import geef_invoer
from app.web.koppen import maak_koppen
from app.web.nav import NavPunt
from app.web.poort import poort
from app.web.route import FORMULIER, controleer
from app.web.sjabloon import Vast, maak_omgeving

FEATURES = [
    "accounts",
    "meldingen",
    "scholen",
    "verkennen",
    "lob",
    "akkoord",
    "overstap",
    "dossier",
    "koppelingen",
    "beheer",
    "start",
]
"""Slices with pages, messages, jobs or navigation, from the bottom step up."""


Herkenner = Callable[[str], Awaitable[Wie | None]]


def module(slice_: str, naam: str) -> ModuleType | None:
    """`app.<slice>.<naam>` when the slice has it; an error inside it is not hidden."""
    pad = f"app.{slice_}.{naam}"
    return import_module(pad) if find_spec(pad) else None


def verzamel(naam: str, lijst: str) -> list[Any]:
    """All entries of one list (`ROUTES`, `SOORTEN`, `JOBS`, `NAV`) over all slices."""
    return [ding for slice_ in FEATURES for ding in lijst_van(slice_, naam, lijst)]


def lijst_van(slice_: str, naam: str, lijst: str) -> list[Any]:
    """One list of one slice; empty when the slice has no such module."""
    deel = module(slice_, naam)
    return list(getattr(deel, lijst, [])) if deel else []


def stel_samen() -> None:
    """Make kinds of messages, jobs and subjects of akkoord known to the lower slices."""
    worker.ken_jobs([*HUISJOBS, *verzamel("jobs", "JOBS")])
    register.registreer(verzamel("messages", "SOORTEN"))
    for soort in verzamel("onderwerp", "ONDERWERPEN"):
        onderwerp.registreer(soort)
    gebeurtenissen.OP_AANWEZIG[:] = verzamel("luisteraars", "LUISTERAARS")
    keuzes.KEUZEBRONNEN[:] = verzamel("keuzebron", "KEUZEBRONNEN")


def opruimers() -> list[Opruimer]:
    """Every cleaner, from the top step down: what points goes before what it points at."""
    return [ding for slice_ in reversed(["journaal", *FEATURES]) for ding in lijst_van(slice_, "bewaar", "OPRUIMERS")]


def bestandskolommen() -> list[Any]:
    """Every column that points to a file in `kit.files`."""
    return verzamel("bewaar", "BESTANDEN")


def ruim_alles_op(db: Session) -> list[tuple[Opruimer, int]]:
    """Run every cleaner for today, and write down which rule removed how much."""
    uitkomst = ruim_op(db, clock.vandaag(), opruimers())
    for opruimer, aantal in uitkomst:
        if aantal:
            schrijf_op(db, None, "dossier_opgeruimd", ding=(opruimer.bewaar, opruimer.tabellen[0]), waarom=str(aantal))
    return uitkomst


HUISJOBS = [
    Job("huis.opruimen", timedelta(days=1), lambda db: sum(aantal for _, aantal in ruim_alles_op(db))),
    # Apart and later: a file can't come back when the rows that pointed to it do.
    Job("huis.bestanden", timedelta(days=1), lambda db: veeg(db, bestandskolommen())),
]


def routes() -> list[HTTPRouteHandler]:
    """Every route of the house."""
    return [*algemeen.ROUTES, *verzamel("routes", "ROUTES")]


def geef_wie(request: Request[Any, Any, Any], db: NamedDependency[Session]) -> Any:
    """Dependency `wie`: the person behind the request; only on routes where the gate asked for one.

    It names `db` so that the two are made one after the other: side by side costs a task group per page.
    """
    return request.scope["user"]


def maak_herkenner(databank: Databank) -> Herkenner:
    """Who belongs to the secret in a cookie; moves the end of the session at most once a minute."""

    def zoek(code: str) -> Wie | None:
        if databank.is_sqlite:
            return sessies.herken(databank.losse_lezer(), code, clock.nu())
        with databank.engine.connect() as verbinding:
            return sessies.herken(verbinding, code, clock.nu())

    def verleng(wie: Wie) -> None:
        with databank.sessie(schrijft=True) as db:
            sessies.verleng(db, wie, clock.nu())
            db.commit()

    async def herken(code: str) -> Wie | None:
        # One lookup by key in SQLite's own memory takes less than handing it to a thread; a server does not.
        wie = zoek(code) if databank.is_sqlite else await sync_to_thread(zoek, code)
        if wie and sessies.moet_verlengd(wie, clock.nu()):
            await sync_to_thread(verleng, wie)
        return wie

    return herken


@asynccontextmanager
async def _met_worker(app: Litestar) -> AsyncGenerator[None, None]:
    stop = asyncio.Event()
    taak = asyncio.create_task(worker.leef(app.state.databank, stop))
    try:
        yield
    finally:
        stop.set()
        await taak


def zet_draden() -> None:
    """As many handler threads as processors: more only make them wait for each other (docs/besluiten).

    Call before the event loop runs.
    """
    set_asyncio_executor(cast(ThreadPoolExecutor, Draden(max(2, os.cpu_count() or 2))))


def create_app(databank: Databank | None = None, met_worker: bool = False) -> Litestar:
    """The app. `databank` lets tests bring their own; `met_worker` runs the outbox inside this process."""
    stel_samen()
    assets.start()
    # Content that is wrong must stop the start, not the first visitor.
    catalogus()
    opdrachten()
    woordenschat()
    databank = databank or Databank(settings().database_url)
    handlers = routes()
    controleer(handlers)
    nav: tuple[NavPunt, ...] = tuple(sorted(verzamel("nav", "NAV"), key=lambda punt: punt.volgorde))
    staat = {
        "databank": databank,
        "omgeving": maak_omgeving(),
        "vast": Vast(),
        "nav": nav,
        "herken": maak_herkenner(databank),
        "na_taal": onthoud_taal,
        "vindbaar": (verzamel("vindbaar", "VINDBAAR"), verzamel("vindbaar", "NIET_VINDBAAR")),
    }
    return Litestar(
        # One router: handed to the app one by one, a path with GET and POST gets its first handler wrapped twice.
        route_handlers=[Router("/", route_handlers=[assets.static_files, *handlers])],
        guards=[poort],
        dependencies={
            "db": Provide(geef_db),
            "wie": Provide(geef_wie, sync_to_thread=False),
            "invoer": Provide(geef_invoer),
        },
        exception_handlers=FOUTEN,
        before_send=[maak_koppen()],
        plugins=[HTMXPlugin()],
        request_class=HTMXRequest,
        request_max_body_size=FORMULIER,
        state=State(staat),
        openapi_config=None,
        lifespan=[_met_worker] if met_worker else [],
        debug=False,
    )
