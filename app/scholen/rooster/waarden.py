"""One cell: from what a spreadsheet gives to a value, or a sentence about what is wrong."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from app.kit.clock import leeftijd, vandaag
from app.kit.i18n import _
from app.scholen.models import Gezag

JONGST, OUDST = 9, 40
"""Ages a pupil on a class list may have."""

_MAANDEN = {
    "jan": 1, "feb": 2, "maa": 3, "mrt": 3, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_DELEN = re.compile(r"(\d{1,4})\s*[-/. ]\s*(\d{1,2}|[a-z]{3,9})\.?\s*[-/. ]\s*(\d{1,4})")
_MAIL = re.compile(r"[^\s@,;<>\"()]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")
_NUMMER = re.compile(r"[0-9A-Za-z][0-9A-Za-z./-]{0,19}")
_POSTCODE = re.compile(r"(\d{4})\s?([A-Za-z]{2})")
_STUUR = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")

GEZAG: dict[str, str] = {
    **dict.fromkeys(("ja", "j", "yes", "y", "1", "true", "waar", "x"), Gezag.JA),
    **dict.fromkeys(("nee", "n", "no", "0", "false", "onwaar", "geen"), Gezag.NEE),
    **dict.fromkeys(("", "onbekend", "?", "-", "o", "weet niet"), Gezag.ONBEKEND),
}


class Celfout(ValueError):
    """A cell that can't be used; the text is a Dutch sentence for the school's administrator."""


def tekst(cel: Any) -> str:
    """A cell as text: whole numbers without `.0`, control and direction marks out, single spaces."""
    if cel is None:
        return ""
    if isinstance(cel, str):
        schoon = cel.replace("\xa0", " ")
        if not schoon.isprintable():
            schoon = _STUUR.sub(" ", schoon)
        return " ".join(schoon.split()) if " " in schoon else schoon
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, float) and cel.is_integer():
        return str(int(cel))
    if isinstance(cel, datetime | date):
        return f"{cel.day:02}-{cel.month:02}-{cel.year}"
    return str(cel)


def bijschrift(waarde: str) -> str:
    """A value as quoted in a sentence: at most thirty characters."""
    return waarde if len(waarde) <= 30 else waarde[:29] + "…"


def nummer(cel: Any) -> str:
    """Pupil number as the school writes it. Raises Celfout."""
    waarde = tekst(cel)
    if not waarde:
        raise Celfout(_("Het leerlingnummer ontbreekt."))
    if waarde.endswith(".0") and waarde[:-2].isdigit():
        waarde = waarde[:-2]
    if not _NUMMER.fullmatch(waarde):
        raise Celfout(
            _(
                "Het leerlingnummer “%(waarde)s” klopt niet. Gebruik alleen cijfers en letters, hooguit 20.",
                waarde=bijschrift(waarde),
            )
        )
    return waarde


def kaal(leerlingnummer: str) -> str:
    """Number without leading zeros and in capitals: how pupils are matched."""
    return leerlingnummer.lstrip("0").upper() or "0"


def klas(cel: Any) -> str:
    """Name of a class. Raises Celfout, also when the spreadsheet turned it into a date."""
    if isinstance(cel, date | datetime):
        raise Celfout(
            _("Het rekenblad maakte van de klas een datum. Zet die kolom op Tekst en vul de klas opnieuw in.")
        )
    waarde = tekst(cel)
    if not waarde:
        raise Celfout(_("De klas ontbreekt."))
    if len(waarde) > 20:
        raise Celfout(_("De naam van de klas is te lang: hooguit 20 tekens."))
    return waarde


def naam(cel: Any, lengte: int, ontbreekt: str, te_lang: str) -> str:
    """A part of a name. Raises Celfout with one of the two sentences."""
    waarde = tekst(cel)
    if not waarde and ontbreekt:
        raise Celfout(ontbreekt)
    if len(waarde) > lengte:
        raise Celfout(te_lang)
    return waarde


def _datum_of_niets(jaar: int, maand: int, dag: int) -> date | None:
    try:
        return date(jaar, maand, dag)
    except ValueError:
        return None


def _vol_jaar(cijfers: str) -> int:
    """A year of two digits is the latest one that is not in the future."""
    if len(cijfers) > 2:
        return int(cijfers)
    jaar = vandaag().year // 100 * 100 + int(cijfers)
    return jaar if jaar <= vandaag().year else jaar - 100


def _uit_cijfers(waarde: str) -> date | None:
    """`20100331`, `31032010`, or the day number that Excel counts in (from 30 December 1899)."""
    if len(waarde) == 8:
        vooraan = _datum_of_niets(int(waarde[:4]), int(waarde[4:6]), int(waarde[6:]))
        return vooraan or _datum_of_niets(int(waarde[4:]), int(waarde[2:4]), int(waarde[:2]))
    if len(waarde) == 5 and 15000 < int(waarde) < 60000:
        return date(1899, 12, 30) + timedelta(days=int(waarde))
    return None


def _uit_tekst(waarde: str) -> date | None:
    waarde = waarde.split("t")[0] if waarde[4:5] == "-" else waarde
    waarde = re.sub(r"\s+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$", "", waarde)
    if waarde.isascii() and waarde.isdigit():
        return _uit_cijfers(waarde)
    delen = _DELEN.fullmatch(waarde)
    if delen is None or not waarde.isascii():
        return None
    eerste, midden, laatste = delen.groups()
    maand = int(midden) if midden.isdigit() else _MAANDEN.get(midden[:3], 0)
    if len(eerste) == 4:
        return _datum_of_niets(int(eerste), maand, int(laatste)) if len(laatste) <= 2 else None
    if len(eerste) == 3 or len(laatste) not in (2, 4):
        return None
    return _datum_of_niets(_vol_jaar(laatste), maand, int(eerste))


@lru_cache(maxsize=20_000)
def _datum(waarde: str, op: date) -> date:
    gevonden = _uit_tekst(waarde.lower())
    if gevonden is None:
        raise Celfout(
            _("De geboortedatum “%(waarde)s” is geen datum. Schrijf hem zo: 31-12-2010.", waarde=bijschrift(waarde))
        )
    return _juiste_leeftijd(gevonden, op)


def _juiste_leeftijd(dag: date, op: date) -> date:
    if dag > op:
        raise Celfout(_("De geboortedatum ligt in de toekomst."))
    jaren = leeftijd(dag, op)
    if not JONGST <= jaren <= OUDST:
        raise Celfout(_("Met deze geboortedatum is de leerling %(jaren)s jaar. Kijk de datum na.", jaren=jaren))
    return dag


def geboortedatum(cel: Any) -> date:
    """Birth date: Dutch, ISO, words, Excel dates and day numbers. Raises Celfout."""
    if isinstance(cel, datetime):
        return _juiste_leeftijd(cel.date(), vandaag())
    if isinstance(cel, date):
        return _juiste_leeftijd(cel, vandaag())
    waarde = tekst(cel)
    if not waarde:
        raise Celfout(_("De geboortedatum ontbreekt."))
    return _datum(waarde, vandaag())


def mail(cel: Any) -> str | None:
    """Mail address in lowercase, None when empty. Raises Celfout."""
    waarde = tekst(cel).lower()
    if not waarde:
        return None
    waarde = waarde.removeprefix("mailto:")
    if len(waarde) > 254 or not _MAIL.fullmatch(waarde):
        raise Celfout(_("Het e-mailadres “%(waarde)s” klopt niet.", waarde=bijschrift(tekst(cel))))
    return waarde


def telefoon(cel: Any) -> str | None:
    """Phone number: digits with a possible +; a zero that Excel dropped comes back. Raises Celfout."""
    waarde = tekst(cel)
    if not waarde:
        return None
    kaal_nummer = re.sub(r"[\s()./-]", "", waarde.replace("(0)", ""))
    if kaal_nummer.startswith("00"):
        kaal_nummer = "+" + kaal_nummer[2:]
    if re.fullmatch(r"[1-9]\d{8}", kaal_nummer, re.ASCII):
        kaal_nummer = "0" + kaal_nummer
    if not re.fullmatch(r"0\d{9}|\+[1-9]\d{7,14}", kaal_nummer, re.ASCII):
        raise Celfout(
            _(
                "Het telefoonnummer “%(waarde)s” klopt niet. Schrijf tien cijfers, of begin met +.",
                waarde=bijschrift(waarde),
            )
        )
    return kaal_nummer


def gezag(cel: Any) -> str:
    """ja, nee or onbekend; an empty cell is onbekend. Raises Celfout."""
    waarde = tekst(cel).lower()
    if waarde not in GEZAG:
        raise Celfout(_("Bij gezag staat “%(waarde)s”. Schrijf ja, nee of onbekend.", waarde=bijschrift(tekst(cel))))
    return GEZAG[waarde]
