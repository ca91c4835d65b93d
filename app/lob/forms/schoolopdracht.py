"""What a school types: for whom an opdracht is on, and an opdracht of its own."""

from dataclasses import dataclass, field
from datetime import date

from app.kit.clock import schooljaar, vandaag
from app.kit.i18n import _
from app.lob.models import Competentie, Schoolopdracht
from app.scholen.models import Schoolsoort
from app.web.invoer import Invoer

TITEL, KORT, REGEL = 80, 240, 240
MEESTE_STAPPEN, MEESTE_VRAGEN = 8, 6
MINUTEN = (5, 300)
LEERJAREN = range(1, 7)


def laatste_dag() -> date:
    """Of this schooljaar."""
    return date(int(schooljaar()[5:]), 7, 31)


@dataclass
class PlanForm:
    """For whom, until when, and whether it is asked."""

    leerjaar: int = 0
    schoolsoort: str = ""
    uiterlijk: str = ""
    verplicht: bool = False
    dag: date | None = None
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "PlanForm":
        """What was sent, checked."""
        vorm = cls(uiterlijk=invoer.tekst("uiterlijk")[:20], verplicht=invoer.aan("verplicht"))
        vorm.leerjaar, vorm.schoolsoort = invoer.geheel("leerjaar") or 0, invoer.tekst("schoolsoort")
        if vorm.leerjaar not in (0, *LEERJAREN):
            vorm.fouten["leerjaar"] = _("Kies een leerjaar uit de lijst.")
        if vorm.schoolsoort not in ("", *Schoolsoort):
            vorm.fouten["schoolsoort"] = _("Kies een schoolsoort uit de lijst.")
        if vorm.uiterlijk:
            vorm._keur_dag()
        return vorm

    def _keur_dag(self) -> None:
        try:
            self.dag = date.fromisoformat(self.uiterlijk)
        except ValueError:
            self.dag = None
        if self.dag is None or not vandaag() <= self.dag <= laatste_dag():
            self.fouten["uiterlijk"] = _("Kies een dag in dit schooljaar die nog komt.")


@dataclass
class TekstForm:
    """An opdracht that a school writes."""

    titel: str = ""
    kort: str = ""
    stappen: str = ""
    vragen: str = ""
    competenties: list[str] = field(default_factory=list)
    minuten: str = "30"
    versie: int = 0
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def van(cls, rij: Schoolopdracht) -> "TekstForm":
        """As it is now."""
        deel = rij.competenties.split(",")
        return cls(rij.titel, rij.kort, rij.stappen, rij.vragen, deel, str(rij.minuten), rij.versie)

    @classmethod
    def lees(cls, invoer: Invoer) -> "TekstForm":
        """What was sent, checked; empty lines are left out."""
        vorm = cls(invoer.tekst("titel"), invoer.tekst("kort"))
        vorm.stappen, vorm.vragen = _regels(invoer, "stappen"), _regels(invoer, "vragen")
        vorm.competenties = [een for een in Competentie if een in invoer.lijst("competentie")]
        vorm.minuten, vorm.versie = invoer.tekst("minuten")[:9], invoer.geheel("versie") or 0
        vorm._keur(invoer.geheel("minuten"))
        return vorm

    def _keur(self, minuten: int | None) -> None:
        if not 2 <= len(self.titel) <= TITEL:
            self.fouten["titel"] = _("Geef een titel van hooguit %(n)s tekens.", n=TITEL)
        if not 3 <= len(self.kort) <= KORT:
            self.fouten["kort"] = _("Vertel in het kort wat je leerling doet, in hooguit %(n)s tekens.", n=KORT)
        for naam, tekst, meeste in (("stappen", self.stappen, MEESTE_STAPPEN), ("vragen", self.vragen, MEESTE_VRAGEN)):
            regels = tekst.splitlines()
            if not 1 <= len(regels) <= meeste or max(map(len, regels)) > REGEL:
                self.fouten[naam] = _(
                    "Schrijf 1 tot %(meeste)s regels van hooguit %(n)s tekens.", meeste=meeste, n=REGEL
                )
        if not self.competenties:
            self.fouten["competentie"] = _("Kies waar de opdracht over gaat.")
        if minuten is None or not MINUTEN[0] <= minuten <= MINUTEN[1]:
            self.fouten["minuten"] = _("Vul een getal in van 5 tot 300.")


def _regels(invoer: Invoer, naam: str) -> str:
    regels = (" ".join(regel.split()) for regel in invoer.tekst(naam, regels=True).split("\n"))
    return "\n".join(regel for regel in regels if regel)
