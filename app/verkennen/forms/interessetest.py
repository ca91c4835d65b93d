"""What comes in with the interest test: one face, or a handful that waited on the phone for a connection."""

import re

from app.kit.fouten import Ongeldig
from app.kit.i18n import _
from app.verkennen.actions.interessetest import Antwoord
from app.web.invoer import Invoer

MEESTE = 30
"""Answers in one go: there are no more items."""
_ANTWOORD = re.compile(r"([a-z]\d{1,2})\.([0-4])\.(\d{1,11})", re.ASCII)


def lees_waarde(invoer: Invoer) -> int:
    """The face he chose. Raises Ongeldig when it is none of the five."""
    waarde = invoer.tekst("waarde")
    if waarde not in ("0", "1", "2", "3", "4"):
        raise Ongeldig({"waarde": _("Kies een van de vijf gezichtjes.")})
    return int(waarde)


def lees_antwoorden(invoer: Invoer) -> list[Antwoord]:
    """Fields `antwoord`: `<item>.<value>.<milliseconds ago>`. Raises Ongeldig when one is not, or at more than 30."""
    teksten = invoer.lijst("antwoord")
    gevonden = [_ANTWOORD.fullmatch(tekst) for tekst in teksten[: MEESTE + 1]]
    if len(teksten) > MEESTE or None in gevonden:
        raise Ongeldig({"antwoord": _("Deze antwoorden kunnen we niet lezen.")})
    return [Antwoord(een[1], int(een[2]), int(een[3])) for een in gevonden if een]
