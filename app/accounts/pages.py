"""What each page of accounts shows: the typed context of its template."""

from dataclasses import dataclass, field
from typing import ClassVar

from app.accounts.queries import Gegevens, PasskeyRegel, Schoollogin
from app.accounts.sessies import Toestel


@dataclass
class Inloggen:
    """Name and password, a passkey, or the login of a school."""

    sjabloon: ClassVar[str] = "accounts/inloggen.html"
    naam: str
    naar: str
    opties: str
    """Passkey question as JSON; empty = no passkey button."""
    scholen: bool
    fout: str = ""


@dataclass
class Tweede:
    """The second step of staff."""

    sjabloon: ClassVar[str] = "accounts/tweede.html"
    naam: str
    naar: str
    nieuw: bool
    """No passkey yet: make the first one."""
    opties: str
    fouten: dict[str, str] = field(default_factory=dict)


@dataclass
class Schoolkeuze:
    """Which organisation's login."""

    sjabloon: ClassVar[str] = "accounts/school.html"
    scholen: list[Schoollogin]
    naar: str
    fout: str = ""


@dataclass
class Kaartcode:
    """Typing the code of a card."""

    sjabloon: ClassVar[str] = "accounts/kaartcode.html"
    code: str = ""
    fout: str = ""


@dataclass
class Geboortedatum:
    """Confirming a card with the birth date."""

    sjabloon: ClassVar[str] = "accounts/geboortedatum.html"
    code: str
    dag: str = ""
    maand: str = ""
    jaar: str = ""
    fout: str = ""


@dataclass
class KiesSleutel:
    """Passkey or password, after the birth date was right."""

    sjabloon: ClassVar[str] = "accounts/kies_sleutel.html"
    code: str
    roepnaam: str
    gebruikersnaam: str
    opties: str
    fouten: dict[str, str] = field(default_factory=dict)


@dataclass
class CodeDicht:
    """A code that opens nothing (any more), and what to do."""

    sjabloon: ClassVar[str] = "accounts/code_dicht.html"
    uitleg: str
    pad: str
    knop: str


@dataclass
class Toegang:
    """A new password by a link from a mail: invitation or forgotten."""

    sjabloon: ClassVar[str] = "accounts/toegang.html"
    pad: str
    uitnodiging: bool
    roepnaam: str
    gebruikersnaam: str
    fout: str = ""


@dataclass
class Vergeten:
    """Asking for a link."""

    sjabloon: ClassVar[str] = "accounts/vergeten.html"
    naam: str = ""
    verstuurd: bool = False
    fout: str = ""


@dataclass
class Emailvraag:
    """The private mail address, with the reason why."""

    sjabloon: ClassVar[str] = "accounts/email.html"
    email: str
    eerste: bool
    """Right after activation: may be skipped."""
    fout: str = ""


@dataclass
class EmailBevestigen:
    """One button that says the address is his."""

    sjabloon: ClassVar[str] = "accounts/email_bevestigen.html"
    code: str


@dataclass
class MijnAccount:
    """Everything about getting in, for the person himself."""

    sjabloon: ClassVar[str] = "accounts/account.html"
    gegevens: Gegevens
    passkeys: list[PasskeyRegel]
    toestellen: list[Toestel]
    medewerker: bool
    codes_over: int


@dataclass
class NieuwePasskey:
    """Adding a passkey."""

    sjabloon: ClassVar[str] = "accounts/passkey.html"
    opties: str
    fout: str = ""


@dataclass
class NieuwWachtwoord:
    """Changing the password."""

    sjabloon: ClassVar[str] = "accounts/wachtwoord.html"
    gebruikersnaam: str
    heeft_wachtwoord: bool
    fouten: dict[str, str] = field(default_factory=dict)


@dataclass
class Herstelcodes:
    """The recovery codes: first what they are, then once the codes themselves."""

    sjabloon: ClassVar[str] = "accounts/herstelcodes.html"
    codes: list[str]
    over: int
