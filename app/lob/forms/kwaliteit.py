"""What is typed about a quality: what it is, the evidence, and who saw it too."""

from dataclasses import dataclass, field

from app.kit.i18n import _
from app.web.invoer import Invoer

NAAM, BEWIJS, WOORDEN, WIE, ALS = 60, 600, 300, 120, 60


def te_lang(tekst: str, meeste: int) -> str | None:
    """The sentence when a text is longer than it may be."""
    return _("Dit is te lang. Maximaal %(n)s tekens.", n=meeste) if len(tekst) > meeste else None


def zonder_leeg(fouten: dict[str, str | None]) -> dict[str, str]:
    """Only the fields with something wrong."""
    return {veld: zin for veld, zin in fouten.items() if zin}


@dataclass
class KwaliteitForm:
    """A quality as sent; his own word goes before the chosen one."""

    naam: str = ""
    keuze: str = ""
    bewijs: str = ""
    kaart_id: str = ""
    versie: int = 0
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "KwaliteitForm":
        """What was sent, checked."""
        vorm = cls(
            naam=invoer.tekst("naam"),
            keuze=invoer.tekst("keuze")[:NAAM],
            bewijs=invoer.tekst("bewijs", regels=True),
            kaart_id=invoer.tekst("kaart")[:24],
            versie=invoer.geheel("versie") or 0,
        )
        leeg = None if vorm.woord else _("Kies een woord of schrijf er zelf een.")
        vorm.fouten = zonder_leeg({"naam": leeg or te_lang(vorm.naam, NAAM), "bewijs": te_lang(vorm.bewijs, BEWIJS)})
        return vorm

    @property
    def woord(self) -> str:
        """What he is good at."""
        return self.naam or self.keuze


@dataclass
class BevestigForm:
    """Who saw it too. The begeleider himself only sends words."""

    naam: str = ""
    als: str = ""
    woorden: str = ""
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer, eigen: bool) -> "BevestigForm":
        """What was sent; the pupil has to say who it was."""
        vorm = cls(invoer.tekst("wie"), invoer.tekst("als"), invoer.tekst("woorden", regels=True))
        fouten = {"woorden": te_lang(vorm.woorden, WOORDEN)}
        if eigen:
            fouten["wie"] = te_lang(vorm.naam, WIE) or (None if vorm.naam else _("Schrijf wie het zei."))
            fouten["als"] = te_lang(vorm.als, ALS) or (None if vorm.als else _("Schrijf wie dat voor jou is."))
        vorm.fouten = zonder_leeg(fouten)
        return vorm
