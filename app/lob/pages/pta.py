"""Where each pupil stands: for mentor and decaan the class, for the pupil himself."""

from dataclasses import dataclass
from typing import ClassVar

from app.kit.i18n import Zin, _, _l, ngettext
from app.lob.forms.pta import BesluitForm, EisForm
from app.lob.forms.schoolopdracht import LEERJAREN
from app.lob.models import Competentie
from app.lob.pages.schoolopdracht import voor_wie
from app.lob.pta import Eis, PtaStand, Telling, eis_voor, mist, nog_nodig, stand_van
from app.lob.queries.pta import Besluit
from app.lob.queries.zicht import Toegang
from app.lob.woorden import COMPETENTIES, OFFICIEEL, VRAGEN
from app.scholen.queries.rijen import KlasRij, LeerlingRij
from app.verkennen.toelating import SCHOLEN

STANDEN: dict[str, tuple[Zin, str]] = {
    PtaStand.NIET_GESTART: (_l("Nog niet begonnen"), "neutral"),
    PtaStand.BEZIG: (_l("Bezig"), "info"),
    PtaStand.TER_BEOORDELING: (_l("Klaar om te beoordelen"), "warning"),
    PtaStand.VOLDAAN: (_l("Voldaan"), "success"),
    PtaStand.NIET_VOLDAAN: (_l("Niet voldaan"), "error"),
}


@dataclass(frozen=True, slots=True)
class Vak:
    """One number against its minimum."""

    naam: str
    heeft: int
    moet: int

    @property
    def klaar(self) -> bool:
        """Enough."""
        return self.heeft >= self.moet


@dataclass(frozen=True, slots=True)
class Regel:
    """A pupil in the overview."""

    naam: str
    pad: str | None
    """His portfolio, for his mentor only."""
    besluitpad: str | None
    competenties: list[Vak]
    gesprekken: Vak
    opdrachten: Vak
    stand: Zin
    kleur: str
    nodig: str
    mist: int
    wacht: int
    nieuw: int


def nodig_in_woorden(eis: Eis, telling: Telling) -> str:
    """What is missing, in one line; empty when nothing is."""
    leeg, gesprekken, opdrachten = mist(eis, telling)
    delen = [str(COMPETENTIES[soort]) for soort in leeg]
    if gesprekken:
        delen.append(ngettext("nog %(num)s gesprek", "nog %(num)s gesprekken", gesprekken))
    if opdrachten:
        delen.append(ngettext("nog %(num)s opdracht", "nog %(num)s opdrachten", opdrachten))
    return " · ".join(delen)


def regel(leerling: LeerlingRij, eis: Eis, telling: Telling, besluit: Besluit | None, is_mentor: bool) -> Regel:
    """One pupil."""
    zin, kleur = STANDEN[stand_van(eis, telling, besluit.oordeel if besluit else None)]
    thuis = f"/loopbaan/van/{leerling.persoon_id}"
    return Regel(
        naam=leerling.naam,
        pad=thuis if is_mentor else None,
        besluitpad=f"{thuis}/pta" if is_mentor else None,
        competenties=vakken(eis, telling),
        gesprekken=Vak(_("Gesprekken"), telling.gesprekken, eis.gesprekken),
        opdrachten=Vak(_("Opdrachten"), telling.opdrachten, eis.opdrachten),
        stand=zin,
        kleur=kleur,
        nodig=nodig_in_woorden(eis, telling),
        mist=nog_nodig(eis, telling),
        wacht=telling.wacht,
        nieuw=telling.nieuw,
    )


def vakken(eis: Eis, telling: Telling) -> list[Vak]:
    """The five competences."""
    return [Vak(str(COMPETENTIES[soort]), telling.kaarten[soort], eis.kaarten) for soort in Competentie]


@dataclass
class Klassen:
    """Choose a class."""

    sjabloon: ClassVar[str] = "lob/pta_klassen.html"
    klassen: list[KlasRij]
    beheer: bool
    """He decides what the school asks."""


@dataclass
class Klasoverzicht:
    """One class in one screen."""

    sjabloon: ClassVar[str] = "lob/pta_klas.html"
    klas: str
    pad: str
    regels: list[Regel]
    op_naam: bool
    klaar: int
    is_mentor: bool
    kolommen: list[str]


def klasoverzicht(klas: KlasRij, regels: list[Regel], is_mentor: bool, op_naam: bool) -> Klasoverzicht:
    """By name, or who needs most first."""
    if not op_naam:
        regels = sorted(regels, key=lambda een: -een.mist)
    klaar = sum(een.mist == 0 for een in regels)
    namen = [str(COMPETENTIES[soort]) for soort in Competentie]
    return Klasoverzicht(klas.naam, f"/loopbaan/klas/{klas.id}", regels, op_naam, klaar, is_mentor, namen)


@dataclass
class Eigenpagina:
    """The pupil's own standing, or (`besluit` set) that of a pupil for his mentor to decide."""

    sjabloon: ClassVar[str] = "lob/pta_eigen.html"
    naam: str
    eigen: bool
    begin: str
    vakken: list[tuple[Vak, Zin]]
    gesprekken: Vak
    opdrachten: Vak
    stand: Zin
    kleur: str
    reden: str
    besloten: bool
    nodig: int
    vorm: BesluitForm


def eigenpagina(
    plek: Toegang, eisen: list[Eis], telling: Telling, besluit: Besluit | None, vorm: BesluitForm | None = None
) -> Eigenpagina:
    """The same page for both; only the mentor gets the form."""
    eis = eis_voor(eisen, plek.leerjaar, plek.schoolsoort)
    zin, kleur = STANDEN[stand_van(eis, telling, besluit.oordeel if besluit else None)]
    return Eigenpagina(
        naam=plek.naam,
        eigen=plek.eigen,
        begin=plek.begin,
        vakken=list(zip(vakken(eis, telling), (VRAGEN[soort] for soort in Competentie), strict=True)),
        gesprekken=Vak(_("Gesprekken"), telling.gesprekken, eis.gesprekken),
        opdrachten=Vak(_("Opdrachten"), telling.opdrachten, eis.opdrachten),
        stand=zin,
        kleur=kleur,
        reden=besluit.reden if besluit else "",
        besloten=besluit is not None,
        nodig=nog_nodig(eis, telling),
        vorm=vorm or BesluitForm(),
    )


@dataclass
class Eisenpagina:
    """What the school asks."""

    sjabloon: ClassVar[str] = "lob/pta_eisen.html"
    eisen: list[tuple[str, Eis]]
    vorm: EisForm
    leerjaren: list[tuple[int, str]]
    soorten: list[tuple[str, str]]
    schooljaar: str


def eisenpagina(eisen: list[Eis], jaar: str, vorm: EisForm | None = None) -> Eisenpagina:
    """The rows and the form."""
    leerjaren = [(0, _("Alle leerjaren")), *((n, _("Leerjaar %(n)s", n=n)) for n in LEERJAREN)]
    soorten = [("", _("Alle schoolsoorten")), *((soort, str(naam)) for soort, naam in SCHOLEN.items())]
    rijen = [(voor_wie(een.leerjaar, een.schoolsoort), een) for een in eisen]
    return Eisenpagina(rijen, vorm or EisForm(), leerjaren, soorten, jaar)


def kop_van_lijst() -> list[str]:
    """Heading of the spreadsheet, with the official names."""
    midden = [str(OFFICIEEL[soort]) for soort in Competentie]
    return [_("Naam"), _("Leerlingnummer"), *midden, _("Gesprekken"), _("Opdrachten"), _("Stand"), _("Nog nodig")]
