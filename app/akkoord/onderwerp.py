"""What akkoord is asked about. A higher slice subclasses `Onderwerp`; `app.main` registers it."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import ClassVar

from sqlmodel import Session

from app.accounts.wie import Wie
from app.akkoord.models import AkkoordVerzoek


@dataclass(frozen=True, slots=True)
class Regel:
    """One answer as shown: label in the reader's language, the pupil's or mentor's own words in Dutch."""

    label: str
    waarde: str
    eigen_woorden: bool = False
    """True: not translated; shown with lang="nl" dir="auto"."""


@dataclass(frozen=True, slots=True)
class Stuk:
    """A part of what is shown: title and its answers."""

    titel: str
    regels: list[Regel]


@dataclass(frozen=True, slots=True)
class Voorlegging:
    """Exactly the version asked about."""

    titel: str
    stukken: list[Stuk] = field(default_factory=list)
    mentor: str = ""
    """Name of the mentor a question goes to."""
    school: str = ""
    school_telefoon: str = ""


SIGNALEN = {
    "vraag_ouder": "A parent asked the mentor something.",
    "link_dood": "Five wrong birth dates: the link works no more, the parent needs another.",
    "bezwaar": "An objection after an akkoord; for the decaan. Not sent yet (`gesloten_op` empty): `uitkomst` is "
    "already `niet_akkoord`, so it stops. Sent: only a talk can help.",
    "geen_adres": "No parent with gezag can be mailed: record it on paper, or fill in an address.",
    "gezag_onbekend": "Of a parent it is not known whether he has gezag; he got no mail.",
    "zienswijze": "A parent who need not agree wrote what he thinks of it.",
    "geen_antwoord": "Nobody answered for two weeks.",
}
"""Code → what it means; a higher slice makes tasks of them. Each may come more than once."""


class Onderwerp(ABC):
    """A kind of thing that needs akkoord, such as a version of the dossier."""

    naam: ClassVar[str]

    def houd_vast(self, db: Session, verzoek: AkkoordVerzoek) -> None:
        """Hold what the request is about, before the request itself. One order for everybody: the thing, then the
        request about it, so that a pupil who takes it back and a parent who decides never wait for each other."""
        return

    @abstractmethod
    def voorleggen(self, db: Session, verzoek: AkkoordVerzoek, voor_ouder: bool) -> Voorlegging:
        """The content of exactly this version, in the current language. `voor_ouder` leaves out what the pupil keeps
        from parents (domein.md 1.5: A9/A10 from 16 when blocked)."""

    @abstractmethod
    def besloten(self, db: Session, verzoek: AkkoordVerzoek) -> None:
        """Called in the transaction of the deciding act: `verzoek.uitkomst` is `akkoord` or `niet_akkoord`."""

    @abstractmethod
    def ingetrokken(self, db: Session, verzoek: AkkoordVerzoek) -> None:
        """Called when an akkoord was withdrawn before sending: what waited to be sent stops."""

    @abstractmethod
    def signaal(self, db: Session, verzoek: AkkoordVerzoek, soort: str) -> None:
        """Something for the school, one of `SIGNALEN`."""

    def opgelost(self, db: Session, wie: Wie | None, verzoek: AkkoordVerzoek, soorten: tuple[str, ...]) -> None:
        """These signals need nobody any more: answered, a new link sent, decided. `wie` did it; None = a parent by link
        or the house."""
        return

    def nummer(self, db: Session, verzoek: AkkoordVerzoek) -> int | None:
        """Number of the version as people count, for the page that checks a receipt; None = only its hash."""
        return None


_soorten: dict[str, Onderwerp] = {}


def registreer(onderwerp: Onderwerp) -> None:
    """Make a kind known; `app.main.create_app` and the worker do this once."""
    _soorten[onderwerp.naam] = onderwerp


def onderwerp_van(verzoek: AkkoordVerzoek) -> Onderwerp:
    """The kind a request is about."""
    return _soorten[verzoek.onderwerp]
