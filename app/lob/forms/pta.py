"""What a school asks, and what a mentor decides."""

from dataclasses import dataclass, field

from app.kit.i18n import _
from app.lob.forms.schoolopdracht import LEERJAREN
from app.lob.pta import OORDELEN, Eis, PtaStand
from app.scholen.models import Schoolsoort
from app.web.invoer import Invoer

REDEN = 300
MEESTE = {"kaarten": 10, "gesprekken": 6, "opdrachten": 20}
"""Largest number a school may ask of each."""


@dataclass
class EisForm:
    """A minimum and for whom."""

    eis: Eis = field(default_factory=Eis)
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "EisForm":
        """What was sent, checked."""
        leerjaar, soort = invoer.geheel("leerjaar") or 0, invoer.tekst("schoolsoort")
        vorm, getallen = cls(), dict[str, int]()
        if leerjaar not in (0, *LEERJAREN):
            vorm.fouten["leerjaar"] = _("Kies een leerjaar uit de lijst.")
        if soort not in ("", *Schoolsoort):
            vorm.fouten["schoolsoort"] = _("Kies een schoolsoort uit de lijst.")
        for naam, meeste in MEESTE.items():
            getal = invoer.geheel(naam)
            if getal is None or not 0 <= getal <= meeste:
                vorm.fouten[naam] = _("Vul een getal in van 0 tot en met %(meeste)s.", meeste=meeste)
            else:
                getallen[naam] = getal
        if "leerjaar" in vorm.fouten or "schoolsoort" in vorm.fouten:
            leerjaar, soort = 0, ""
        vorm.eis = Eis(leerjaar, soort, **getallen)
        return vorm


@dataclass
class BesluitForm:
    """Voldaan or not, and why."""

    oordeel: str = ""
    reden: str = ""
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "BesluitForm":
        """What was sent, checked."""
        vorm = cls(invoer.tekst("oordeel"), invoer.tekst("reden"))
        if vorm.oordeel not in OORDELEN:
            vorm.oordeel = ""
            vorm.fouten["oordeel"] = _("Kies: voldaan of niet voldaan.")
        if vorm.oordeel == PtaStand.NIET_VOLDAAN and not vorm.reden:
            vorm.fouten["reden"] = _("Schrijf in een zin wat er nog mist. De leerling leest dit.")
        if len(vorm.reden) > REDEN:
            vorm.fouten["reden"] = _("Maak het korter. Er passen %(meeste)s tekens in.", meeste=REDEN)
        return vorm
