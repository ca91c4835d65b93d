"""What stands in the address of the list and the calendar, and in the forms of signing up and of the poll.

Whatever an address says, the nearest meaning counts; a form that can't be used gets a sentence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from app.kit.clock import vandaag
from app.kit.fouten import Ongeldig
from app.kit.i18n import _
from app.kit.ids import LENGTE
from app.verkennen.inhoud import Domein
from app.verkennen.models import ActiviteitSoort
from app.web.invoer import Invoer

MAANDEN_VOORUIT = 18
"""Months that the calendar can be turned to, this one included."""
MAX_PEILING = 300
PAST = ("ja", "misschien", "nee")
_MAX_BLADZIJ = 999


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """What somebody looks for. His place and how far are in `Lezer`, as typed here for the address."""

    soort: str = ""
    """A value of `ActiviteitSoort`, or empty."""
    domein: str = ""
    """A key of `Domein`, or empty."""
    van: str = ""
    """Id of who offers it."""
    dag: date | None = None
    """From this day."""
    past: bool = False
    """Only about what he likes."""
    vanaf: str = ""
    km: str = ""
    maand: str = ""
    """`YYYY-MM`, for the calendar."""
    bladzij: int = 1
    fouten: tuple[tuple[str, str], ...] = ()

    @property
    def gefilterd(self) -> bool:
        """Something of the fields that are folded away was chosen."""
        return bool(self.van or self.dag or self.km or self.vanaf or self.fouten)

    def adres(self, pad: str = "/zoek/mbo") -> str:
        """The address of this question, to share; without what says nothing."""
        delen = {
            "soort": self.soort,
            "domein": self.domein,
            "van": self.van,
            "dag": self.dag.isoformat() if self.dag else "",
            "past": "ja" if self.past else "",
            "vanaf": self.vanaf,
            "km": self.km,
            "maand": self.maand,
            "bladzij": str(self.bladzij) if self.bladzij > 1 else "",
        }
        vraag = urlencode({naam: waarde for naam, waarde in delen.items() if waarde})
        return f"{pad}?{vraag}" if vraag else pad

    def bladeren(self) -> str:
        """The address of the list without its page number, ending in `bladzij=`."""
        kaal = replace(self, bladzij=1, maand="").adres()
        return f"{kaal}{'&' if '?' in kaal else '?'}bladzij="

    def lijst(self) -> str:
        """The same question as a list."""
        return replace(self, maand="", bladzij=1).adres()

    def kalender(self, maand: date | None = None) -> str:
        """The same question as a calendar, of a month."""
        tekst = f"{maand:%Y-%m}" if maand else ""
        return replace(self, maand=tekst, dag=None, bladzij=1).adres("/zoek/mbo/kalender")


def lees_vraag(vraag: Mapping[str, str]) -> Zoekvraag:
    """From the query of an address."""
    soort, domein, van = vraag.get("soort", ""), vraag.get("domein", ""), vraag.get("van", "")
    bladzij = vraag.get("bladzij", "")
    dag, fouten = _dag(vraag.get("dag", ""))
    return Zoekvraag(
        soort=soort if soort in set(ActiviteitSoort) else "",
        domein=domein if domein in set(Domein) else "",
        van=van if len(van) == LENGTE and van.isascii() and van.isalnum() else "",
        dag=dag,
        past=bool(vraag.get("past")),
        vanaf=" ".join(vraag.get("vanaf", "")[:80].replace("\x00", " ").split()),
        km=vraag.get("km", "") if vraag.get("km", "") in ("10", "25", "50", "100") else "",
        maand=vraag.get("maand", "")[:7],
        bladzij=min(max(1, int(bladzij)), _MAX_BLADZIJ) if _is_getal(bladzij) else 1,
        fouten=fouten,
    )


def _is_getal(tekst: str) -> bool:
    return tekst.isascii() and tekst.isdigit() and len(tekst) < 7


def _dag(tekst: str) -> tuple[date | None, tuple[tuple[str, str], ...]]:
    """The day from which to look; what has been counts as today, which is no limit."""
    if not tekst:
        return None, ()
    try:
        dag = date.fromisoformat(tekst[:10])
    except ValueError:
        return None, (("dag", _("Deze datum klopt niet. Voorbeeld: %(dag)s", dag=vandaag().isoformat())),)
    return (dag if vandaag() < dag < date(9000, 1, 1) else None), ()


def lees_maand(tekst: str) -> date:
    """First day of the month that is asked for; of this one when it has been, can't be read or is too far off."""
    eerste = vandaag().replace(day=1)
    jaar, streep, maand = tekst.partition("-")
    if not (streep and _is_getal(jaar) and _is_getal(maand) and 1 <= int(maand) <= 12):
        return eerste
    verschil = (int(jaar) - eerste.year) * 12 + int(maand) - eerste.month
    return maand_verder(eerste, verschil) if 0 <= verschil < MAANDEN_VOORUIT else eerste


def maand_verder(eerste: date, maanden: int) -> date:
    """First day of a month, so many months after (or before) another first day."""
    jaren, nummer = divmod(eerste.month - 1 + maanden, 12)
    return date(eerste.year + jaren, nummer + 1, 1)


@dataclass(frozen=True, slots=True)
class Peilantwoord:
    """The poll."""

    cijfer: int
    """1 (not good) to 5 (very good)."""
    past: str
    """`ja`, `misschien`, `nee`."""
    tekst: str


def lees_peiling(invoer: Invoer) -> Peilantwoord:
    """The poll as filled in. Raises `Ongeldig` (cijfer, past, tekst)."""
    cijfer, past, tekst = invoer.geheel("cijfer") or 0, invoer.tekst("past"), invoer.tekst("tekst", regels=True)
    fouten: dict[str, str] = {}
    if not 1 <= cijfer <= 5:
        fouten["cijfer"] = _("Kies hoe leuk je het vond.")
    if past not in PAST:
        fouten["past"] = _("Kies of het bij je past.")
    if len(tekst) > MAX_PEILING:
        fouten["tekst"] = _("Maak je tekst korter: hoogstens %(aantal)s tekens.", aantal=MAX_PEILING)
    if fouten:
        raise Ongeldig(fouten)
    return Peilantwoord(cijfer, past, tekst)
