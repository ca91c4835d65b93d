"""What one line of a class list says about a pupil."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(slots=True)
class OuderInvoer:
    """A parent as the list has him; empty fields say nothing and change nothing."""

    naam: str = ""
    email: str | None = None
    telefoon: str | None = None
    gezag: str = ""
    """`scholen.Gezag`, empty when there is no such column or cell."""
    taal: str = ""
    relatie: str = ""


@dataclass(slots=True)
class Leerlingregel:
    """A pupil as the list has him. Empty optional fields say nothing and change nothing."""

    rij: int
    """Line number as the spreadsheet shows it."""
    cellen: list[object]
    """The line as it was, for the spreadsheet with problems."""
    nummer: str = ""
    kaal: str = ""
    roepnaam: str = ""
    tussenvoegsel: str = ""
    achternaam: str = ""
    geboren: date | None = None
    klas: str = ""
    voornamen: str = ""
    email: str | None = None
    telefoon: str | None = None
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""
    gemeente: str = ""
    schoolsoort: str = ""
    leerjaar: int = 4
    profiel: str = ""
    ouders: tuple[OuderInvoer | None, OuderInvoer | None] = (None, None)
    problemen: list[str] = field(default_factory=list)
    """With one of these the line is not stored."""
    opmerkingen: list[str] = field(default_factory=list)
    """The line is stored without the value that is wrong."""

    @property
    def naam(self) -> str:
        """Roepnaam, tussenvoegsel, surname as far as known."""
        return " ".join(deel for deel in (self.roepnaam, self.tussenvoegsel, self.achternaam) if deel)
