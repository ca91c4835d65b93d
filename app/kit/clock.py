"""The clock of the house. `DOORLIJN_NU` moves it: `2027-03-20T09:00` (Amsterdam time)."""

import os
import time
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@lru_cache(maxsize=1)
def _verschuiving(tekst: str) -> timedelta:
    """Distance from the real clock; it starts at the asked moment and keeps running, so leases still end."""
    gevraagd = datetime.fromisoformat(tekst)
    if gevraagd.tzinfo is None:
        gevraagd = gevraagd.replace(tzinfo=AMSTERDAM)
    return gevraagd - datetime.fromtimestamp(time.time(), UTC)


def nu() -> datetime:
    """Now, aware, in UTC."""
    tekst = os.environ.get("DOORLIJN_NU", "")
    # First the shift: taken after the time it would start just before the asked moment, on the day before.
    verschuiving = _verschuiving(tekst) if tekst else timedelta(0)
    return datetime.fromtimestamp(time.time(), UTC) + verschuiving


def vandaag() -> date:
    """Today in Amsterdam: ages and deadlines are counted by this day."""
    return nu().astimezone(AMSTERDAM).date()


def leeftijd(geboren: date, op: date | None = None) -> int:
    """Age in whole years on a day (default today). Born on 29 February: a year older on 1 March."""
    dag = op or vandaag()
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


def schooljaar(op: date | None = None) -> str:
    """Schooljaar as `2026-2027`; it turns on 1 August (domein.md 2.3)."""
    dag = op or vandaag()
    begin = dag.year if dag.month >= 8 else dag.year - 1
    return f"{begin}-{begin + 1}"
