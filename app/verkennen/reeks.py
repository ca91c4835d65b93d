"""Days of a recurring activity, and moments counted back from its beginning. Pure."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.kit.clock import AMSTERDAM

MEESTE = 30
"""Most activities that are made as one."""
WEEK = 7


class Ritme(StrEnum):
    """How often it comes back, always on the same weekday."""

    EEN_KEER = ""
    WEEK = "week"
    TWEE_WEKEN = "twee_weken"
    MAAND = "maand"
    """Such as every second Tuesday; the last one in a month that has no fifth."""


def dagen_van(eerste: date, ritme: Ritme, tot: date) -> list[date]:
    """The days from `eerste` to and with `tot`; always the first, at most `MEESTE`."""
    uit = [eerste]
    for dag in _volgende(eerste, ritme):
        if dag > tot or len(uit) == MEESTE:
            return uit
        uit.append(dag)
    return uit


def _volgende(eerste: date, ritme: Ritme) -> Iterator[date]:
    if ritme == Ritme.EEN_KEER:
        return
    for keer in range(1, MEESTE + 1):
        if ritme == Ritme.MAAND:
            yield _zelfde_weekdag(eerste, keer)
        else:
            yield eerste + timedelta(days=WEEK * keer * (1 if ritme == Ritme.WEEK else 2))


def _zelfde_weekdag(eerste: date, maanden: int) -> date:
    jaren, maand = divmod(eerste.month - 1 + maanden, 12)
    begin = date(eerste.year + jaren, maand + 1, 1)
    dag = 1 + (eerste.weekday() - begin.weekday()) % WEEK + WEEK * ((eerste.day - 1) // WEEK)
    laatste = monthrange(begin.year, begin.month)[1]
    return begin.replace(day=dag if dag <= laatste else dag - WEEK)


def moment(dag: date, tijd: time) -> datetime:
    """A clock time in Amsterdam."""
    return datetime.combine(dag, tijd, AMSTERDAM)


def zoveel_voor(begin: datetime, dagen: int | None) -> datetime | None:
    """The same clock time so many days before; None stays None."""
    if dagen is None:
        return None
    hier = begin.astimezone(AMSTERDAM)
    return moment(hier.date() - timedelta(days=dagen), hier.time())


def dagen_ervoor(begin: datetime, eerder: datetime | None) -> int | None:
    """How many days a moment lies before the beginning; the other way round of `zoveel_voor`."""
    if eerder is None:
        return None
    return max(0, (begin.astimezone(AMSTERDAM).date() - eerder.astimezone(AMSTERDAM).date()).days)
