"""What people type to get in: read, bounded, with a sentence when it is refused."""

from dataclasses import dataclass
from datetime import date

from app.accounts.queries import Kandidaat
from app.accounts.wachtwoord import wat_mis_is
from app.kit.clock import vandaag
from app.kit.i18n import _
from app.kit.mail import is_mailadres
from app.web.invoer import Invoer

NAAM_HOOGSTENS, CODE_HOOGSTENS = 254, 40


@dataclass(frozen=True, slots=True)
class Geboren:
    """A birth date in three fields, as typed and as a date."""

    dag: str
    maand: str
    jaar: str
    datum: date | None
    fout: str


def lees_geboren(invoer: Invoer) -> Geboren:
    """Day, month and year; `fout` says what is wrong with the form of it, not whether it is his."""
    dag, maand, jaar = (invoer.tekst(f"geboren_{deel}")[:4] for deel in ("dag", "maand", "jaar"))
    getallen = [int(deel) if deel.isascii() and deel.isdigit() else 0 for deel in (dag, maand, jaar)]
    try:
        datum = date(getallen[2], getallen[1], getallen[0])
    except ValueError:
        return Geboren(dag, maand, jaar, None, _("Dit is geen datum. Voorbeeld: 7 3 2010"))
    if datum.year < 1900 or datum > vandaag():
        return Geboren(dag, maand, jaar, None, _("Vul het jaar in met vier cijfers. Voorbeeld: 2010"))
    return Geboren(dag, maand, jaar, datum, "")


def lees_wachtwoord(invoer: Invoer, kandidaat: Kandidaat | None) -> tuple[str, str]:
    """The new password and what is wrong with it. Untouched: spaces and pasted signs count."""
    woord = invoer.ruw("wachtwoord")
    mis = wat_mis_is(woord, kandidaat.eigen_woorden if kandidaat else ())
    return woord, str(mis) if mis else ""


def lees_email(invoer: Invoer) -> tuple[str, str]:
    """A private mail address in small letters, and what is wrong with it."""
    email = invoer.tekst("email").lower().replace(" ", "")
    if is_mailadres(email):
        return email, ""
    return email[:NAAM_HOOGSTENS], _("Dit is geen e-mailadres. Voorbeeld: naam@mail.nl")
