"""What somebody says in a thread, and the phrases of a school."""

from dataclasses import dataclass, field

from app.kit.i18n import _
from app.web.invoer import Invoer

TEKST, ZIN, MEESTE_ZINNEN = 1500, 200, 12


@dataclass
class ReactieForm:
    """A comment."""

    tekst: str = ""
    stap: bool = False
    vult_aan: bool = False
    """A phrase was tapped without script: it is put behind the words, nothing is sent yet."""
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "ReactieForm":
        """What was sent, checked."""
        zin, woorden = invoer.tekst("snel"), invoer.tekst("tekst", regels=True)
        vorm = cls(f"{woorden} {zin}".strip(), invoer.aan("stap"), bool(zin))
        if not vorm.tekst:
            vorm.fouten["tekst"] = _("Schrijf eerst iets.")
        elif len(vorm.tekst) > TEKST:
            vorm.fouten["tekst"] = _("Maak je tekst korter: hooguit %(n)s tekens.", n=TEKST)
        return vorm


@dataclass
class ZinnenForm:
    """A phrase on each line."""

    tekst: str = ""
    zinnen: list[str] = field(default_factory=list)
    was: str = ""
    """Mark of the phrases that he saw when he began."""
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "ZinnenForm":
        """What was sent, checked."""
        vorm = cls(invoer.tekst("zinnen", regels=True), was=invoer.tekst("was"))
        vorm.zinnen = [regel.strip() for regel in vorm.tekst.split("\n") if regel.strip()]
        if len(vorm.zinnen) > MEESTE_ZINNEN or any(len(zin) > ZIN for zin in vorm.zinnen):
            vorm.fouten["zinnen"] = _("Hooguit %(n)s zinnen, elk van hooguit %(t)s tekens.", n=MEESTE_ZINNEN, t=ZIN)
        return vorm
