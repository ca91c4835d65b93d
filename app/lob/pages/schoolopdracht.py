"""Pages of decaan and schoolbeheer about the opdrachten of their school."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from app.kit.clock import vandaag
from app.kit.i18n import Zin, _
from app.lob.forms.schoolopdracht import KORT, LEERJAREN, TITEL, PlanForm, TekstForm, laatste_dag
from app.lob.inhoud import Opdracht, opdrachten
from app.lob.queries.schoolopdracht import Plan
from app.lob.woorden import COMPETENTIES, VRAGEN
from app.verkennen.toelating import SCHOLEN

PAD = "/loopbaan/school/opdrachten"


@dataclass(frozen=True, slots=True)
class Planregel:
    """For whom an opdracht is on."""

    id: str
    wie: str
    dag: date | None
    verplicht: bool


@dataclass(frozen=True, slots=True)
class Rij:
    """An opdracht in the list."""

    pad: str
    titel: str
    kort: str
    plannen: list[Planregel]


@dataclass
class Overzicht:
    """What is on, what the school wrote, and everything else."""

    sjabloon: ClassVar[str] = "lob/school_opdrachten.html"
    aan: list[Rij]
    eigen: list[Rij]
    """Not switched on yet."""
    alle: list[Rij]


def voor_wie(leerjaar: int, schoolsoort: str) -> str:
    """`Leerjaar 3, Vmbo-kader`."""
    jaar = _("Leerjaar %(n)s", n=leerjaar) if leerjaar else _("Alle leerjaren")
    return f"{jaar}, {SCHOLEN[schoolsoort]}" if schoolsoort else jaar


def _planregels(plannen: list[Plan], opdracht_id: str) -> list[Planregel]:
    hier = [een for een in plannen if een.opdracht_id == opdracht_id]
    return [Planregel(een.id, voor_wie(een.leerjaar, een.schoolsoort), een.uiterlijk, een.verplicht) for een in hier]


def overzicht(eigen: list[Opdracht], plannen: list[Plan]) -> Overzicht:
    """The list, every opdracht in one place of it."""
    aan = {een.opdracht_id for een in plannen}

    def rij(een: Opdracht) -> Rij:
        return Rij(f"{PAD}/{een.id}", een.titel, een.kort, _planregels(plannen, een.id))

    samen = [*eigen, *opdrachten().values()]
    return Overzicht(
        aan=[rij(een) for een in samen if een.id in aan],
        eigen=[rij(een) for een in eigen if een.id not in aan],
        alle=[rij(een) for een in opdrachten().values() if een.id not in aan],
    )


@dataclass
class Planpagina:
    """One opdracht: what it is, for whom it is on, and the form to switch it on."""

    sjabloon: ClassVar[str] = "lob/school_opdracht.html"
    pad: str
    opdracht: Opdracht
    competenties: list[Zin]
    plannen: list[Planregel]
    vorm: PlanForm
    leerjaren: list[tuple[str, str]]
    soorten: list[tuple[str, Zin]]
    eerst: str
    laatst: str


def planpagina(opdracht: Opdracht, plannen: list[Plan], vorm: PlanForm | None = None) -> Planpagina:
    """The page; `vorm` as just typed."""
    return Planpagina(
        pad=f"{PAD}/{opdracht.id}",
        opdracht=opdracht,
        competenties=[COMPETENTIES[deel] for deel in opdracht.competenties],
        plannen=_planregels(plannen, opdracht.id),
        vorm=vorm or PlanForm(),
        leerjaren=[(str(jaar), voor_wie(jaar, "")) for jaar in LEERJAREN],
        soorten=list(SCHOLEN.items()),
        eerst=vandaag().isoformat(),
        laatst=laatste_dag().isoformat(),
    )


@dataclass
class Tekstpagina:
    """The form of an opdracht of the school."""

    sjabloon: ClassVar[str] = "lob/school_opdracht_tekst.html"
    actie: str
    terug: str
    nieuw: bool
    vorm: TekstForm
    veranderd: bool = False
    """A colleague changed it meanwhile."""
    keuzes: list[tuple[str, Zin, Zin]] = field(
        default_factory=lambda: [(een, naam, VRAGEN[een]) for een, naam in COMPETENTIES.items()]
    )
    maten: tuple[int, int] = (TITEL, KORT)


def tekstpagina(vorm: TekstForm, opdracht_id: str = "", veranderd: bool = False) -> Tekstpagina:
    """For a new one without id."""
    if not opdracht_id:
        return Tekstpagina(f"{PAD}/nieuw", PAD, True, vorm)
    return Tekstpagina(f"{PAD}/{opdracht_id}/tekst", f"{PAD}/{opdracht_id}", False, vorm, veranderd)
