"""Wording a mail: a few blocks become plain text and HTML of the same words, in the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.kit.i18n import _, in_taal, richting
from app.kit.settings import WORTEL, settings
from app.meldingen.soort import Mail


@dataclass(frozen=True, slots=True)
class Blok:
    """One part of a mail. Make it with `alinea`, `knop`, `citaat` or `klein`."""

    soort: str
    tekst: str
    adres: str = ""
    """For a button: full address on this site."""
    taal: str = ""
    """For somebody's own words: the language they are in."""


def alinea(tekst: str) -> Blok:
    """A paragraph."""
    return Blok("alinea", tekst)


def knop(tekst: str, pad: str) -> Blok:
    """A button to a path of this site; the address itself stands below it for who can't press."""
    return Blok("knop", tekst, adres=settings().adres + pad)


def citaat(tekst: str, taal: str) -> Blok:
    """Somebody's own words, not translated; `taal` is a key of `i18n.TALEN`."""
    return Blok("citaat", tekst, taal=taal)


def klein(tekst: str) -> Blok:
    """A remark in small print."""
    return Blok("klein", tekst)


@lru_cache(maxsize=1)
def _omgeving() -> Environment:
    return Environment(
        loader=FileSystemLoader(WORTEL / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _kaal(blok: Blok) -> str:
    if blok.soort == "knop":
        return f"{blok.tekst}:\n{blok.adres}"
    if blok.soort == "citaat":
        return "\n".join(f"> {regel}" for regel in blok.tekst.splitlines())
    return blok.tekst


def maak_mail(aan: str, taal: str, onderwerp: str, blokken: Sequence[Blok]) -> Mail:
    """The finished mail. Word the blocks in the same language: call this inside `in_taal(taal)`."""
    with in_taal(taal):
        voet = _("Deze mail komt van Doorlijn, namens de school. Je kunt er niet op antwoorden.")
        html = (
            _omgeving()
            .get_template("meldingen/mail/brief.html")
            .render(
                onderwerp=onderwerp, blokken=blokken, voet=voet, taal=taal, richting=richting(), huis=settings().adres
            )
        )
    tekst = "\n\n".join([*(_kaal(blok) for blok in blokken), "-- \n" + voet]) + "\n"
    return Mail(aan, onderwerp, tekst, html, taal)
