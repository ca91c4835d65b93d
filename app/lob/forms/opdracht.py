"""What a pupil writes at an opdracht, and what his begeleider says of it."""

from dataclasses import dataclass, field

from app.kit.i18n import _
from app.lob.inhoud import Vraag
from app.lob.models import InleverStand
from app.web.invoer import Invoer

ANTWOORD, ZIN = 3000, 1500
"""Most characters of an answer, and of what the begeleider says."""
MEESTE_BEWIJS = 20
"""Cards with one hand-in."""


def veldnaam(vraag_id: str) -> str:
    """Name of the field of a question."""
    return f"a-{vraag_id}"


@dataclass
class WerkForm:
    """Answers and chosen cards as sent."""

    antwoorden: dict[str, str] = field(default_factory=dict)
    kaarten: list[str] = field(default_factory=list)
    versie: int = 0
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer, vragen: tuple[Vraag, ...]) -> "WerkForm":
        """Only what was asked; more is not kept."""
        woorden = {vraag.id: invoer.tekst(veldnaam(vraag.id), regels=True) for vraag in vragen}
        vorm = cls(woorden, list(dict.fromkeys(invoer.lijst("kaart"))), invoer.geheel("versie") or 0)
        for vraag, tekst in woorden.items():
            if len(tekst) > ANTWOORD:
                vorm.fouten[veldnaam(vraag)] = _("Maak je antwoord korter: hooguit %(n)s tekens.", n=ANTWOORD)
        if len(vorm.kaarten) > MEESTE_BEWIJS:
            vorm.fouten["kaart"] = _("Kies hooguit %(n)s kaarten.", n=MEESTE_BEWIJS)
        return vorm

    def is_compleet(self) -> bool:
        """Whether it can be handed in: every question has an answer."""
        for vraag, tekst in self.antwoorden.items():
            if not tekst:
                self.fouten.setdefault(veldnaam(vraag), _("Schrijf hier nog iets op."))
        return not self.fouten


@dataclass
class OordeelForm:
    """What the begeleider decided."""

    oordeel: str
    zin: str
    versie: int
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "OordeelForm":
        """What was sent; asking for more needs a sentence that says what."""
        vorm = cls(invoer.tekst("oordeel"), invoer.tekst("zin", regels=True), invoer.geheel("versie") or 0)
        if vorm.oordeel not in (InleverStand.OPNIEUW, InleverStand.VOLDAAN):
            vorm.fouten["zin"] = _("Kies of het voldaan is, of nog een keer moet.")
        elif vorm.oordeel == InleverStand.OPNIEUW and len(vorm.zin) < 3:
            vorm.fouten["zin"] = _("Schrijf wat er nog bij kan. Dan weet je leerling hoe het verder gaat.")
        if len(vorm.zin) > ZIN:
            vorm.fouten["zin"] = _("Maak je tekst korter: hooguit %(n)s tekens.", n=ZIN)
        return vorm
