"""What the region types about a company, and about somebody it invites."""

import re
from dataclasses import dataclass, field

from app.kit.i18n import _
from app.scholen.plaatsen import MAX_TEKST, plek_van
from app.web.invoer import Invoer

NAAM, SITE = 120, 200
PERSOON = ("roepnaam", "tussenvoegsel", "achternaam", "email")
_SITE = re.compile(r"^https://[a-z0-9-]+(\.[a-z0-9-]+)+(/[\w./%-]*)?$", re.ASCII)


@dataclass
class BedrijfForm:
    """A company with its contact person, or somebody for a place that is there already."""

    naam: str = ""
    plaats: str = ""
    site: str = ""
    voor: str = ""
    """Id of the mbo or company somebody is invited for."""
    persoon: dict[str, str] = field(default_factory=lambda: dict.fromkeys(PERSOON, ""))
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "BedrijfForm":
        """What was sent, bounded; `accounts.nodig_uit` checks the person."""
        vast = {veld: invoer.tekst(veld)[:300] for veld in ("naam", "plaats", "site", "voor")}
        return cls(**vast, persoon={veld: invoer.tekst(veld)[:300] for veld in PERSOON})  # type: ignore[arg-type]

    def keur(self) -> bool:
        """Whether the company can be kept; its town is written as the list of towns has it."""
        if not 2 <= len(self.naam) <= NAAM:
            self.fouten["naam"] = _("Vul de naam van het bedrijf in, hooguit 120 tekens.")
        plek = plek_van(self.plaats[:MAX_TEKST]) if self.plaats else None
        if plek is None:
            self.fouten["plaats"] = _("Deze plaats kennen we niet. Kijk hoe je hem schrijft.")
        else:
            self.plaats = plek.naam
        if self.site and "://" not in self.site:
            self.site = f"https://{self.site}"
        if self.site and (len(self.site) > SITE or not _SITE.match(self.site.lower())):
            self.fouten["site"] = _("Vul een adres in zoals https://www.bedrijf.nl.")
        return not self.fouten
