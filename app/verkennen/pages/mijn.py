"""What a pupil found so far: three beroepen that fit, the opleidingen that lead there, a day to go and look."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from app.kit.i18n import _, datum, ngettext
from app.verkennen import verhaal
from app.verkennen.forms.beroep import MEESTE_NAAST
from app.verkennen.inhoud import Opleiding, catalogus
from app.verkennen.inhoud.soorten import Interessetype
from app.verkennen.models import DeelnameStatus
from app.verkennen.pages.beroep import DRIE
from app.verkennen.pages.dagen import DagKaart, dagkaart, mijn_dag
from app.verkennen.pages.hub import uitslag_pad
from app.verkennen.pages.kaarten import Kaart, kaarten
from app.verkennen.pages.naast import pad_met
from app.verkennen.queries.activiteit import ActiviteitRij
from app.verkennen.queries.interessetest import Uitslag
from app.verkennen.queries.oordeel import DagRij

MEESTE_OPLEIDINGEN = 6


@dataclass(frozen=True, slots=True)
class Halte:
    """A station of the little line, as the component draws it."""

    naam: str
    staat: str
    """`geweest`, `nu` or `straks`."""
    uitleg: str | None = None
    pad: str | None = None
    datum: str | None = None


@dataclass(frozen=True, slots=True)
class Stap:
    """The one next step."""

    titel: str
    tekst: str
    pad: str
    knop: str


@dataclass
class Mijn:
    """His own page. Nobody else reads it."""

    sjabloon: ClassVar[str] = "verkennen/mijn.html"
    haltes: list[Halte]
    stap: Stap
    ja: list[Kaart]
    misschien: list[Kaart]
    nee: list[Kaart]
    naast_pad: str
    """Comparison of what he likes; empty with fewer than two."""
    types: tuple[Interessetype, ...]
    uitslag_pad: str
    uitslag_op: str
    opleidingen: list[Opleiding]
    meer: int
    """Opleidingen that are not shown."""
    komt: list[DagKaart]
    tips: list[DagKaart]
    """Days about what he likes where he does not go yet."""


def liefste(oordelen: Mapping[str, str], oordeel: str = "ja") -> list[str]:
    """Ids of beroepen with an opinion that still exist, newest first."""
    return [een for een, wat in oordelen.items() if wat == oordeel and een in catalogus().beroepen]


def opleidingen_bij(ids: list[str]) -> list[Opleiding]:
    """Opleidingen that lead to one of these, those for most of them first."""
    aantal: dict[str, int] = {}
    for een in ids:
        for opleiding in catalogus().opleidingen_van.get(een, ()):
            aantal[opleiding.crebo] = aantal.get(opleiding.crebo, 0) + 1
    boek = catalogus().opleidingen
    return [boek[crebo] for crebo in sorted(aantal, key=lambda crebo: (-aantal[crebo], boek[crebo].naam))]


def _stap(ja: list[str], test: Uitslag | None, komt: list[DagRij], geweest: bool) -> Stap:
    mist = DRIE - len(ja)
    if mist > 0 and test is None and not ja:
        zin = _("Tik bij 30 plaatjes hoe leuk het je lijkt. Daarna zie je welk werk bij je past.")
        return Stap(_("Geen idee? Begin met de test"), zin, "/zoek/test", _("Doe de test"))
    if mist > 0:
        titel = ngettext("Zoek nog %(num)s beroep dat past", "Zoek nog %(num)s beroepen die passen", mist)
        pad, knop = (uitslag_pad(test), _("Kijk bij je test")) if test else ("/zoek/beroep", _("Kijk rond"))
        return Stap(titel, _("Tik op Ja als het werk je leuk lijkt. Je kunt het altijd veranderen."), pad, knop)
    if komt:
        zin = _("Neem iemand mee die je vertrouwt. Bedenk van tevoren twee vragen.")
        return Stap(
            _("Je gaat kijken: %(titel)s", titel=komt[0].titel), zin, f"/zoek/mbo/{komt[0].id}", _("Bekijk de dag")
        )
    if geweest:
        zin = _("Je was ergens binnen. Past het? Zet de opleiding dan in je dossier.")
        return Stap(_("Kies je opleiding"), zin, "/dossier/keuze/opleidingen", _("Naar mijn keuzes"))
    zin = _("Je hebt drie beroepen en weet welke opleidingen erheen leiden. Ga nu een keer binnen kijken.")
    return Stap(_("Kies een dag om te gaan kijken"), zin, "/zoek/mbo", _("Zoek een dag"))


def _haltes(ja: int, opleidingen: int, komt: list[DagRij], geweest: bool) -> list[Halte]:
    drie, dag = ja >= DRIE, bool(komt) or geweest
    uitleg = _("Je hebt er %(ja)s van de %(drie)s.", ja=min(ja, DRIE), drie=DRIE)
    wanneer = datum(komt[0].begint_op) if komt else None
    gevonden = ngettext("%(num)s opleiding", "%(num)s opleidingen", opleidingen) if opleidingen else None
    return [
        Halte(_("Drie beroepen die passen"), "geweest" if drie else "nu", uitleg),
        Halte(
            _("De opleidingen erheen"),
            "geweest" if drie else "straks",
            gevonden,
            "#opleidingen" if opleidingen else None,
        ),
        Halte(
            _("Een dag om te gaan kijken"),
            "geweest" if dag else "nu" if drie else "straks",
            pad="/zoek/mbo",
            datum=wanneer,
        ),
    ]


def mijn(
    oordelen: Mapping[str, str],
    test: Uitslag | None,
    dagen: list[DagRij],
    tips: list[ActiviteitRij],
    moment: datetime,
) -> Mijn:
    """The page at a moment."""
    ja = liefste(oordelen)
    opleidingen = opleidingen_bij(ja)
    komt = [rij for rij in reversed(dagen) if rij.status != DeelnameStatus.AANWEZIG and rij.eindigt_op > moment]
    geweest = any(rij.status == DeelnameStatus.AANWEZIG for rij in dagen)
    mijn_ids = {rij.id for rij in dagen}
    return Mijn(
        haltes=_haltes(len(ja), len(opleidingen), komt, geweest),
        stap=_stap(ja, test, komt, geweest),
        ja=kaarten(ja, oordelen),
        misschien=kaarten(liefste(oordelen, "misschien"), oordelen),
        nee=kaarten(liefste(oordelen, "nee"), oordelen),
        naast_pad=pad_met(ja[:MEESTE_NAAST]) if len(ja) > 1 else "",
        types=verhaal.soort_mens(test.profiel) if test else (),
        uitslag_pad=uitslag_pad(test),
        uitslag_op=datum(test.klaar_op) if test else "",
        opleidingen=opleidingen[:MEESTE_OPLEIDINGEN],
        meer=max(0, len(opleidingen) - MEESTE_OPLEIDINGEN),
        komt=[mijn_dag(rij) for rij in komt],
        tips=[dagkaart(rij) for rij in tips if rij.id not in mijn_ids],
    )
