"""Pages of the demo's mailbox."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from app.kit.i18n import TALEN, richting
from app.kit.settings import settings
from app.meldingen.models import Postvakbericht
from app.meldingen.queries import Berichtregel


@dataclass(frozen=True, slots=True)
class Stukje:
    """A piece of a line: words, or a link to a page of this site when `pad` is filled."""

    tekst: str
    pad: str = ""


def stukjes(regel: str) -> list[Stukje]:
    """A line of plain text with its links to this site made tappable; other addresses stay words."""
    huis, gevonden, vanaf = settings().adres, list[Stukje](), 0
    for treffer in re.finditer(re.escape(huis) + r"/[A-Za-z0-9/_?=&%.-]*", regel):
        gevonden.append(Stukje(regel[vanaf : treffer.start()]))
        gevonden.append(Stukje(treffer.group(), treffer.group()[len(huis) :]))
        vanaf = treffer.end()
    return [stuk for stuk in [*gevonden, Stukje(regel[vanaf:])] if stuk.tekst]


@dataclass(frozen=True, slots=True)
class Postvak:
    """All mails of the demo."""

    sjabloon: ClassVar[str] = "meldingen/postvak.html"
    berichten: list[Berichtregel]
    taalnamen: dict[str, str]

    @classmethod
    def van(cls, berichten: list[Berichtregel]) -> "Postvak":
        """From the rows."""
        return cls(berichten, TALEN)


@dataclass(frozen=True, slots=True)
class Bericht:
    """One mail of the demo, as plain text with links."""

    sjabloon: ClassVar[str] = "meldingen/bericht.html"
    aan: str
    onderwerp: str
    op: datetime
    inhoud_taal: str
    inhoud_richting: str
    alineas: list[list[list[Stukje]]]
    """Paragraphs of lines of pieces."""

    @classmethod
    def van(cls, rij: Postvakbericht) -> "Bericht":
        """From the row."""
        delen = [[stukjes(regel) for regel in deel.splitlines()] for deel in rij.tekst.strip().split("\n\n")]
        return cls(rij.aan, rij.onderwerp, rij.verzonden_op, rij.taal, richting(rij.taal), delen)
