"""Kinds of outgoing things. Higher slices subclass these; `app.main` collects them by name."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from sqlmodel import Session

from app.meldingen.models import Uitgaand


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail, ready to go, in the receiver's language. `tekst` is plain text, `html` the same in HTML."""

    aan: str
    onderwerp: str
    tekst: str
    html: str
    taal: str = "nl"


class Uitgaandsoort(ABC):
    """Something the worker does once per `sleutel`, outside the request that asked for it."""

    soort: ClassVar[str]
    """Name in the outbox, `slice.zaak`, e.g. `akkoord.verzoek`."""
    pogingen: ClassVar[int] = 8
    """Tries before it is given up; the wait doubles from 30 seconds to at most 6 hours."""

    def opgegeven(self, db: Session, rij: Uitgaand) -> None:  # noqa: B027  # most kinds have nobody to tell
        """Called in the transaction that gives it up: tell somebody who can do something. Default: nobody."""


class MeldingSoort(Uitgaandsoort):
    """A message to a person. Mail for now; push and calendar join in the same place."""

    pogingen: ClassVar[int] = 14
    """About a day and a half: longer than a mail server is usually down."""

    @abstractmethod
    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        """Look up and word the message in a write transaction that commits before sending.

        None = no longer needed (answered, withdrawn): the row lapses. It may write, for
        instance a fresh link of which only the hash is kept.
        """


class Taakwerk(Uitgaandsoort):
    """Follow-up work inside the house, done in one write transaction together with closing the row."""

    @abstractmethod
    def doe(self, db: Session, rij: Uitgaand) -> bool:
        """Do it. True = done, False = no longer needed. Raise to try again later."""
