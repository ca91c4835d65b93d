"""How a question of the dossier is declared. One declaration drives form, checks, visibility, PDF and version.

The questions themselves are in `velden_a`, `velden_b` and `velden_c`; `stappen.py` has them in order.
Law: Besluit uitwisseling leer- en begeleidingsgegevens, art. 3 to 7 (domein.md 1.2).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.kit.i18n import Zin, datum
from app.kit.privacy import Bewaar, Klasse

Optie = tuple[str, Zin]
"""Stored code and the words shown."""
Waarde = str | list[str] | list[dict[str, str]]
"""What a field holds: text, chosen codes, or rows. Numbers and dates stay text until they are checked, so that
a half-typed answer can be kept."""
Waarden = dict[str, Waarde]


class Soort(StrEnum):
    """Kind of answer."""

    TEKST = "tekst"
    LANG = "lang"
    """Several lines."""
    KEUZE = "keuze"
    """One of the options."""
    MEER = "meer"
    """Any number of the options."""
    VINK = "vink"
    """`ja` or empty."""
    DATUM = "datum"
    """JJJJ-MM-DD."""
    GETAL = "getal"
    TELEFOON = "telefoon"
    EMAIL = "email"
    LIJST = "lijst"
    """Rows of `velden`."""
    VAST = "vast"
    """Comes from the school; shown, never typed."""


@dataclass(frozen=True, slots=True)
class Grond:
    """On what ground the answer goes to the mbo."""

    artikel: int | None = None
    """Article of the Besluit; empty = own application or consent of the pupil."""

    @property
    def wettelijk(self) -> bool:
        """True when the law lists it, false when it needs the pupil's own act."""
        return self.artikel is not None


TOESTEMMING = Grond()


@dataclass(frozen=True, slots=True)
class Veld:
    """One field."""

    naam: str
    label: Zin
    soort: Soort = Soort.TEKST
    hint: Zin | None = None
    verplicht: bool = True
    minimum: int = 0
    """Fewest characters, lowest number, or fewest rows or boxes."""
    maximum: int = 200
    """Most characters, highest number, or most rows."""
    opties: tuple[Optie, ...] = ()
    velden: tuple["Veld", ...] = ()
    als: tuple[str, tuple[str, ...]] | None = None
    """Only asked when another field of the step has one of these values."""
    tenzij: str | None = None
    """May stay empty when this other field of the step is filled."""
    grond: Grond | None = None
    """Differs from the step's."""
    niet_voor_ouder: bool = False
    """Left out for a parent: contact data of the other parent."""
    bij_leeg: Zin | None = None
    """Sentence when a required field is empty."""
    samenvatting: bool = False
    """Part of the summary that an intaker sees of a care step (domein.md 1.5)."""
    rijnaam: Zin | None = None
    """Name of one row of a list, for headings and buttons."""
    kort: bool = False
    """The label only makes sense under its question: who reads sees the question instead."""
    intern: bool = False
    """Steers the process at school; not part of what is sent."""

    @property
    def eigen_woorden(self) -> bool:
        """Typed by a person: shown untranslated, with lang and dir of its own."""
        return self.soort in (Soort.TEKST, Soort.LANG, Soort.LIJST)

    def optie(self, code: str) -> str:
        """Words of an option in the current language; the code itself when it is no longer offered."""
        return next((str(tekst) for eigen, tekst in self.opties if eigen == code), code)


@dataclass(frozen=True, slots=True)
class Vraag:
    """One screen of a step."""

    naam: str
    """Part of the address."""
    titel: Zin
    velden: tuple[Veld, ...]
    intro: Zin | None = None
    overslaan: tuple[str, str] | None = None
    """Skipped when another field of the step has this value."""


@dataclass(frozen=True, slots=True)
class Stap:
    """One step of part A, B or C: what is asked and by which rules it is kept."""

    code: str
    naam: str
    """Part of the address."""
    titel: Zin
    waarom: Zin
    """Answers 'waarom vragen we dit?'."""
    vragen: tuple[Vraag, ...]
    grond: Grond
    klasse: Klasse = Klasse.SCHOOL
    bewaar: Bewaar = Bewaar.DOSSIER
    bijlagen: bool = False
    icoon: str = "dossier"

    @property
    def deel(self) -> str:
        """A, B or C."""
        return self.code[0]

    @property
    def geheim(self) -> bool:
        """Encrypted at rest."""
        return self.klasse == Klasse.ZORG

    def velden(self) -> Iterator[Veld]:
        """Every field, in order."""
        for vraag in self.vragen:
            yield from vraag.velden

    def vraag(self, naam: str) -> Vraag | None:
        """A question by its name in the address."""
        return next((vraag for vraag in self.vragen if vraag.naam == naam), None)

    def gevraagd(self, waarden: Waarden) -> list[Vraag]:
        """The questions that are asked, given the answers so far: not skipped, and with something to fill in."""
        return [
            vraag
            for vraag in self.vragen
            if not _is(waarden, vraag.overslaan) and any(geldt(veld, waarden) for veld in vraag.velden)
        ]


DATUMS = {"startdatum", "aangemeld_op"}
"""Days in the rows that come from a choice."""


def dag_in_woorden(veld: Veld, tekst: str) -> str:
    """A day as the reader writes it. Stored as JJJJ-MM-DD: a version has one content, whatever the language."""
    if len(tekst) != 10 or (veld.soort not in (Soort.VAST, Soort.DATUM) and veld.naam not in DATUMS):
        return tekst
    try:
        return datum(date.fromisoformat(tekst))
    except ValueError:
        return tekst


def _is(waarden: Waarden, waar: tuple[str, str] | None) -> bool:
    return waar is not None and waarden.get(waar[0]) == waar[1]


def geldt(veld: Veld, waarden: Waarden) -> bool:
    """Whether a field is asked, given the other answers of its step."""
    return veld.als is None or waarden.get(veld.als[0]) in veld.als[1]
