"""The typed context of every page of the dossier at school."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from app.akkoord.onderwerp import Stuk
from app.dossier.formulier import Scherm
from app.dossier.queries import TaakRij, VersieRij, ZorgRij
from app.overstap.queries import KeuzeRij
from app.scholen.queries import AanbodRij


@dataclass(slots=True)
class Volgende:
    """The one next thing to do."""

    titel: str
    tekst: str
    pad: str
    knop: str


@dataclass(slots=True)
class Overzicht:
    """`/dossier`: where the dossier is, who has it, what comes next."""

    sjabloon: ClassVar[str] = "dossier/overzicht.html"
    status: str
    stand: str
    """What is happening, in one sentence."""
    wie_heeft: str
    sinds: str
    nergens: bool
    """There is akkoord, and no live aanmelding to send it to."""
    volgende: Volgende | None
    haltes: list[dict[str, Any]]
    stappen: list[dict[str, Any]]
    klaar: int
    totaal: int
    schrijft: bool
    versie: int
    kan_wijzigen: bool
    kan_stoppen: bool
    hangt_af_van: tuple[object, ...] | None
    """Everything the page depends on: who has it, since when, status, version, how far each step is. None when a
    mentor's name is on it: names are not kept."""


@dataclass(slots=True)
class Bestand:
    """An attachment in a list."""

    naam: str
    grootte: str
    pad: str
    verwijder_pad: str


@dataclass(slots=True)
class Vraagpagina:
    """One question of the pupil."""

    sjabloon: ClassVar[str] = "dossier/vraag.html"
    titel: str
    intro: str
    waarom: str
    stap: str
    velden: list[Scherm]
    fouten: dict[str, str]
    actie: str
    terug: str
    versie: str
    blad: str
    sleutel: str
    bewaard_om: str | None
    nummer: int
    totaal: int
    in_stap: str
    """'Vraag 2 van 4', empty for a step with one question."""
    bestanden: list[Bestand] = field(default_factory=list)
    bijlage_pad: str = ""
    """Where an attachment is posted; empty when the step takes none."""
    cv_pad: str = ""
    """Where the loopbaan-cv is added; empty at every other step."""


@dataclass(slots=True)
class Deelformulier:
    """Part B or C: all questions of a member of staff on one page."""

    sjabloon: ClassVar[str] = "dossier/deel.html"
    titel: str
    naam: str
    intro: str
    delen: list[dict[str, Any]]
    """`titel`, `waarom`, `velden` of each step."""
    fouten: dict[str, str]
    actie: str
    terug: str
    versie: str
    blad: str
    sleutel: str
    bewaard_om: str | None
    knop: str
    reden: str
    """Why the pupil or parent refused, in their own words."""
    stukken: list[Stuk]
    """What the pupil wrote, to read beside it."""
    bestanden: list[Bestand] = field(default_factory=list)
    bijlage_pad: str = ""
    afwijs_pad: str = ""
    """Where the zorgcoördinator says that part C is not needed."""


@dataclass(slots=True)
class Botsingpagina:
    """Two texts for the same question; the person chooses."""

    sjabloon: ClassVar[str] = "dossier/botsing.html"
    vragen: list[dict[str, Any]]
    """`titel`, and `regels`: label, my text, the other text."""
    actie: str
    terug: str
    versie: str
    blad: str
    mijn: list[tuple[str, str]]
    samen: list[tuple[str, str]]
    """Hidden fields of the form that joins both texts."""
    teksten: list[tuple[str, str, str]]
    """Form name, label and both texts after each other."""


@dataclass(slots=True)
class Keuzepagina:
    """A4: three choices and a search."""

    sjabloon: ClassVar[str] = "dossier/keuze.html"
    keuzes: list[KeuzeRij]
    hints: dict[str, str]
    """Choice id → soft remark about the niveau."""
    q: str
    gezocht: bool
    gevonden: list[AanbodRij]
    fouten: dict[str, str]
    plek_fout: int
    """Place of the choice whose form was refused; 0 = none."""
    nummer: int
    totaal: int
    terug: str
    verder: str


@dataclass(slots=True)
class Nakijken:
    """A11: everything once more, then send."""

    sjabloon: ClassVar[str] = "dossier/nakijken.html"
    delen: list[dict[str, Any]]
    """`titel`, `pad`, `klaar` and `rijen` of each step."""
    open: int
    klopt: bool
    fouten: dict[str, str]
    mentor: str
    wijziging: bool
    nummer: int
    totaal: int


@dataclass(slots=True)
class Leespagina:
    """The pupil reads a version; at TERUG_NAAR_LEERLING he also answers."""

    sjabloon: ClassVar[str] = "dossier/lezen.html"
    stukken_school: list[Stuk]
    stukken_zelf: list[Stuk]
    beslist: bool
    """It is his turn to agree or refuse."""
    reden: str
    fouten: dict[str, str]
    versie: int
    hash: str
    gemaakt: str


@dataclass(slots=True)
class Versiepagina:
    """Versions, and what changed between two."""

    sjabloon: ClassVar[str] = "dossier/versies.html"
    versies: list[VersieRij]
    bekeken: int
    gewijzigd: list[str]
    vorige: int


@dataclass(slots=True)
class Leerlingdossier:
    """A pupil's dossier for mentor, decaan or zorgcoördinator."""

    sjabloon: ClassVar[str] = "dossier/leerling.html"
    persoon_id: str
    naam: str
    klas: str
    stand: str
    wie_heeft: str
    sinds: str
    stukken: list[Stuk]
    taken: list[TaakRij]
    sluit: frozenset[str]
    """Roles whose tasks the reader may tick off."""
    taakzinnen: dict[str, str]
    reden: str
    versie: int
    mag_b: bool
    mag_c: bool
    mag_terug: bool
    """The mentor may take it back to change part B."""
    mag_gesprek: bool


@dataclass(slots=True)
class Zorglijst:
    """Dossiers of which part C is asked."""

    sjabloon: ClassVar[str] = "dossier/zorg.html"
    wachten: list[ZorgRij]
    klaar: list[ZorgRij]


@dataclass(slots=True)
class Bijlagepagina:
    """An attachment was refused: why, and another try."""

    sjabloon: ClassVar[str] = "dossier/bijlage.html"
    actie: str
    terug: str
    fouten: dict[str, str]
