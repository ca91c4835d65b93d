"""The page on which somebody throws his portfolio away."""

from dataclasses import dataclass
from typing import ClassVar

from app.kit.i18n import _, ngettext
from app.lob.queries.omvang import Omvang

WOORD = "wissen"


@dataclass
class Wissen:
    """What goes, and the word to type."""

    sjabloon: ClassVar[str] = "lob/wissen.html"
    leeg: bool
    delen: list[str]
    """What there is, counted, in words."""
    op_school: bool
    woord: str
    getypt: str
    fouten: dict[str, str]


def wispagina(omvang: Omvang, op_school: bool, getypt: str = "", fout: str = "") -> Wissen:
    """With what he typed when it was not the word."""
    delen = (
        (omvang.kaarten, ngettext("%(num)s kaart", "%(num)s kaarten", omvang.kaarten)),
        (omvang.fotos, ngettext("%(num)s foto", "%(num)s foto's", omvang.fotos)),
        (omvang.opdrachten, ngettext("%(num)s opdracht", "%(num)s opdrachten", omvang.opdrachten)),
        (omvang.gesprekken, ngettext("%(num)s gesprek", "%(num)s gesprekken", omvang.gesprekken)),
        (omvang.kwaliteiten, ngettext("%(num)s kwaliteit", "%(num)s kwaliteiten", omvang.kwaliteiten)),
        (omvang.doelen, ngettext("%(num)s doel", "%(num)s doelen", omvang.doelen)),
    )
    zinnen = [zin for aantal, zin in delen if aantal]
    return Wissen(omvang.leeg, zinnen, op_school, woord(), getypt, {"woord": fout} if fout else {})


def woord() -> str:
    """The word to type, in the reader's language."""
    return _("wissen")


def is_woord(getypt: str) -> bool:
    """Whether he typed it, or the Dutch one; capitals and spaces don't matter."""
    return "".join(getypt.casefold().split()) in {woord().casefold(), WOORD}
