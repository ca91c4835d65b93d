"""A thread as a page shows it, what is new, and the phrases of a school."""

import hashlib
from dataclasses import dataclass, field
from typing import ClassVar

from sqlmodel import Session

from app.accounts.rollen import NAMEN
from app.accounts.wie import Wie
from app.kit.i18n import Zin, _l, tijdstip
from app.lob.actions.reactie import lees_tot
from app.lob.forms.reactie import MEESTE_ZINNEN, ReactieForm, ZinnenForm
from app.lob.models import OverSoort
from app.lob.queries.reactie import Nieuw, ReactieRij, draad_met_zinnen, reacties_bij
from app.lob.queries.zicht import Toegang
from app.lob.rules import mag_reageren

SNELZINNEN = (
    "Mooi gedaan! Wat vond je zelf het leukst?",
    "Goed dat je dit opschrijft.",
    "Wat zegt dit over waar jij goed in bent?",
    "Kun je een voorbeeld geven?",
    "Wat is nu je volgende stap?",
    "Wie kan je hierbij helpen?",
    "Zullen we het hier samen over hebben?",
    "Schrijf er nog één ding bij. Dan is het af.",
)
"""For a school without phrases of its own. Dutch, because the pupil reads them as they are."""
SOORTEN: dict[str, Zin] = {
    OverSoort.KAART: _l("Kaart"),
    OverSoort.DOEL: _l("Doel"),
    OverSoort.INLEVERING: _l("Opdracht"),
}


@dataclass(frozen=True, slots=True)
class Regel:
    """One comment."""

    id: str
    naam: str
    als: Zin
    tekst: str
    volgende_stap: bool
    wanneer: str
    weg: bool
    eigen: bool
    nieuw: bool


@dataclass(frozen=True, slots=True)
class Draad:
    """A thread with the form; `None` on a page where who looks does not talk along."""

    pad: str
    regels: list[Regel]
    laatste: str
    begeleider: bool
    snel: list[str]
    vorm: ReactieForm = field(default_factory=ReactieForm)

    @property
    def stappen(self) -> list[Regel]:
        """Comments about the next step of the pupil."""
        return [regel for regel in self.regels if regel.volgende_stap]


def pad_van(over_soort: str, over_id: str) -> str:
    """Address of a thread."""
    return f"/loopbaan/draad/{over_soort}/{over_id}"


def _regel(wie: Wie, rij: ReactieRij) -> Regel:
    eigen = rij.door_id == wie.persoon_id
    nieuw = not eigen and not rij.weg and (rij.gelezen_tot is None or rij.gelezen_tot < rij.op)
    als = NAMEN[rij.als]
    return Regel(rij.id, rij.naam, als, rij.tekst, rij.volgende_stap, tijdstip(rij.op), rij.weg, eigen, nieuw)


def nieuwe_regels(db: Session, wie: Wie, over_soort: str, over_id: str, na: str) -> list[Regel]:
    """What came after `na`; `wie` may look there."""
    return [_regel(wie, rij) for rij in reacties_bij(db, wie, over_soort, over_id, na)]


def draad_van(
    db: Session, wie: Wie, plek: Toegang, over_soort: str, over_id: str, vorm: ReactieForm | None = None
) -> Draad | None:
    """The thread for who may talk along, now read; None for a parent. The caller checked that he may see the thing."""
    if not mag_reageren(plek.als):
        return None
    rijen, zinnen = draad_met_zinnen(db, wie, over_soort, over_id, None if plek.eigen else plek.school_id)
    regels = [_regel(wie, rij) for rij in rijen]
    if any(regel.nieuw for regel in regels):
        lees_tot(db, wie, plek, (over_soort, over_id), max(rij.op for rij in rijen))
    snel = [] if plek.eigen else zinnen or list(SNELZINNEN)
    laatste = regels[-1].id if regels else ""
    return Draad(pad_van(over_soort, over_id), regels, laatste, not plek.eigen, snel, vorm or ReactieForm())


@dataclass(frozen=True, slots=True)
class Draadpagina:
    """The thread alone: what is refused stays here to be mended."""

    sjabloon: ClassVar[str] = "lob/draad.html"
    terug: str
    draad: Draad | None


@dataclass(frozen=True, slots=True)
class Nieuwe:
    """Comments that came in while the page was open."""

    sjabloon: ClassVar[str] = "lob/_reacties.html"
    regels: list[Regel]


@dataclass(frozen=True, slots=True)
class Nieuwregel:
    """A thread with something unread."""

    pad: str
    titel: str
    soort: Zin
    naam: str
    aantal: int
    wanneer: str


@dataclass(frozen=True, slots=True)
class Nieuwpagina:
    """What is new, for pupil or begeleider."""

    sjabloon: ClassVar[str] = "lob/nieuw.html"
    regels: list[Nieuwregel]


def nieuwpagina(rijen: list[Nieuw]) -> Nieuwpagina:
    """The list."""
    return Nieuwpagina(
        [
            Nieuwregel(
                pad_van(rij.over_soort, rij.over_id),
                rij.titel or str(SOORTEN[rij.over_soort]),
                SOORTEN[rij.over_soort],
                rij.naam,
                rij.aantal,
                tijdstip(rij.op),
            )
            for rij in rijen
        ]
    )


@dataclass
class Zinnenpagina:
    """The phrases of a school."""

    sjabloon: ClassVar[str] = "lob/snelzinnen.html"
    vorm: ZinnenForm
    mag: bool
    """He may change them."""
    zinnen: list[str]
    """In use now."""
    eigen: bool
    """Of the school itself."""
    merk: str
    anders: bool
    """A colleague changed them meanwhile."""
    meeste: int = MEESTE_ZINNEN


def merk_van(zinnen: list[str]) -> str:
    """Short mark of these phrases: another one as soon as one letter is different."""
    return hashlib.sha256("\n".join(zinnen).encode()).hexdigest()[:16]


def zinnenpagina(zinnen: list[str], mag: bool, vorm: ZinnenForm | None = None) -> Zinnenpagina:
    """What stands there now; with `vorm` as just typed."""
    merk = merk_van(zinnen)
    anders = vorm is not None and vorm.was != merk
    vorm = vorm or ZinnenForm("\n".join(zinnen))
    return Zinnenpagina(vorm, mag, zinnen or list(SNELZINNEN), bool(zinnen), merk, anders)
