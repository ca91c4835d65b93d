"""Logs: JSON lines without personal data. Only listed keys pass; the rest is dropped."""

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

MAG = frozenset({"event", "level", "timestamp", "soort", "plek", "route", "methode", "status", "ms", "aantal", "naam"})
"""Keys that may be logged; their values are codes, numbers and route templates, never what somebody typed."""


def alleen_bekend(_logger: Any, _methode: str, regel: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Drop every key that is not on the list, and any value that is not a short code or number."""
    schoon: dict[str, Any] = {}
    for naam, waarde in regel.items():
        if naam in MAG and isinstance(waarde, str | int | float | bool):
            schoon[naam] = waarde[:120] if isinstance(waarde, str) else waarde
    return schoon


def stel_in() -> None:
    """Logging of this process: JSON on standard error. Framework logs only from warning on, without tracebacks."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            alleen_bekend,
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(module)s:%(lineno)d", force=True)
