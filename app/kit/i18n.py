"""Six languages. Dutch sentences are the keys; the language of a request lives in a ContextVar."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from babel import Locale, dates, numbers
from babel.support import NullTranslations, Translations

from app.kit.clock import AMSTERDAM, nu
from app.kit.settings import WORTEL

TALEN: dict[str, str] = {
    "nl": "Nederlands",
    "en": "English",
    "ar": "العربية",
    "uk": "Українська",
    "tr": "Türkçe",
    "pl": "Polski",
}
"""Code and own name of each language; Dutch first, it is the source."""

_taal: ContextVar[str] = ContextVar("taal", default="nl")


@lru_cache(maxsize=len(TALEN))
def _vertaling(code: str) -> NullTranslations:
    return Translations.load(str(WORTEL / "locales"), [code], domain="doorlijn")


@lru_cache(maxsize=len(TALEN))
def zinnen(code: str) -> dict[str, str]:
    """Every translated sentence without plural, for the template engine's short way."""
    catalogus: dict[Any, str] = getattr(_vertaling(code), "_catalog", {})
    return {zin: vertaald for zin, vertaald in catalogus.items() if isinstance(zin, str) and vertaald}


@lru_cache(maxsize=len(TALEN))
def _locale(code: str) -> Locale:
    return Locale.parse(code)


def taal() -> str:
    """Language of this request or task."""
    return _taal.get()


def richting(code: str | None = None) -> str:
    """`rtl` for Arabic, else `ltr`."""
    return "rtl" if (code or taal()) == "ar" else "ltr"


def zet_taal(code: str) -> None:
    """Set the language for the rest of this request; unknown codes become Dutch."""
    _taal.set(code if code in TALEN else "nl")


@contextmanager
def in_taal(code: str) -> Iterator[None]:
    """Speak another language for a while: mails are written in the receiver's language."""
    teken = _taal.set(code if code in TALEN else "nl")
    try:
        yield
    finally:
        _taal.reset(teken)


def gettext(zin: str) -> str:
    """Translation without placeholders filled in; the template engine fills them."""
    return _vertaling(_taal.get()).ugettext(zin)


def ngettext_kaal(een: str, meer: str, aantal: int) -> str:
    """Plural form without placeholders filled in."""
    return _vertaling(_taal.get()).ungettext(een, meer, aantal)


def _(zin: str, **delen: Any) -> str:
    """Translate a Dutch sentence; `%(naam)s` placeholders come from keywords."""
    vertaald = gettext(zin)
    return vertaald % delen if delen else vertaald


def ngettext(een: str, meer: str, aantal: int, **delen: Any) -> str:
    """Translate with a number; `%(num)s` is the number."""
    return ngettext_kaal(een, meer, aantal) % {"num": aantal, **delen}


class Zin:
    """A sentence that is translated when it is shown; for constants made at import."""

    __slots__ = ("bron",)

    def __init__(self, bron: str) -> None:
        self.bron = bron

    def __str__(self) -> str:
        return gettext(self.bron)

    def __html__(self) -> str:
        from markupsafe import escape

        return str(escape(gettext(self.bron)))

    def __repr__(self) -> str:
        return f"Zin({self.bron!r})"


def _l(zin: str) -> Zin:
    """Mark a constant for translation."""
    return Zin(zin)


def datum(dag: date) -> str:
    """20 maart 2027, in the reader's language; of a moment the day it is in Amsterdam."""
    if isinstance(dag, datetime):
        dag = dag.astimezone(AMSTERDAM).date()
    return dates.format_date(dag, "d MMMM y", locale=_locale(taal()))


def dag_kort(dag: date) -> str:
    """za 20 mrt, in the reader's language."""
    return dates.format_date(dag, "EEE d MMM", locale=_locale(taal()))


def dag_als(dag: date, vorm: str) -> str:
    """A day by a pattern of CLDR such as `EEEE d MMMM`, in the reader's language."""
    return dates.format_date(dag, vorm, locale=_locale(taal()))


def tijdstip(moment: datetime) -> str:
    """Today 14:02, else 20 mrt 14:02 (Amsterdam time)."""
    hier = moment.astimezone(AMSTERDAM)
    zelfde_dag = hier.date() == nu().astimezone(AMSTERDAM).date()
    return dates.format_datetime(hier, "HH:mm" if zelfde_dag else "d MMM HH:mm", locale=_locale(taal()))


def geleden(moment: datetime) -> str:
    """'3 dagen geleden', in the reader's language."""
    return dates.format_timedelta(moment - nu(), add_direction=True, locale=_locale(taal()))


def getal(waarde: float) -> str:
    """Number with the reader's separators."""
    return numbers.format_decimal(waarde, locale=_locale(taal()))
