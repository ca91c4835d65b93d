"""What `portfolio.json` holds, and a hash of what is the pupil's own in it.

The hash leaves out ids, moments of making and what others wrote: a portfolio that goes out and comes in somewhere else
keeps it. What others wrote or agreed to goes out to read; it does not come in, for then anybody could write it himself.
"""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from app.kit.crypto import inhoudshash
from app.kit.tekens import leesbaar
from app.lob.models import Competentie, KaartSoort, KaartStand

FOTO = r"^files/[A-Za-z0-9_-]{1,60}\.jpg$"
SCHOOLJAAR = r"^20\d\d-20\d\d$"
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]{0,24}$")]
LEES = AfterValidator(leesbaar)
T60 = Annotated[str, StringConstraints(max_length=60), LEES]
T80 = Annotated[str, StringConstraints(max_length=80), LEES]
T120 = Annotated[str, StringConstraints(max_length=120), LEES]
T200 = Annotated[str, StringConstraints(max_length=200), LEES]
T300 = Annotated[str, StringConstraints(max_length=300), LEES]
T500 = Annotated[str, StringConstraints(max_length=500), LEES]
T600 = Annotated[str, StringConstraints(max_length=600), LEES]
Lang = Annotated[str, StringConstraints(max_length=20_000), LEES]


def _van_nu(moment: datetime) -> datetime:
    """Raises ValueError for a moment that can't be kept in every time zone."""
    if not 1900 <= moment.year < 2200:
        raise ValueError(moment)
    return moment


Tijdstip = Annotated[AwareDatetime, AfterValidator(_van_nu)]


def _gesorteerd(lijst: list[Competentie]) -> list[Competentie]:
    return sorted(set(lijst))


class Vorm(BaseModel):
    """A part of the file; a field that we don't know is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class FotoVorm(Vorm):
    """A photo, by its place in the zip."""

    bestand: Annotated[str, StringConstraints(pattern=FOTO)]
    alt: T200 = ""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class ReactieVorm(Vorm):
    """What somebody said about a card; to read."""

    door: T120
    als: T60
    tekst: Lang
    op: datetime


class KaartVorm(Vorm):
    """A card with everything on it."""

    id: Id = ""
    soort: KaartSoort
    titel: Annotated[str, StringConstraints(min_length=1, max_length=120), LEES]
    datum: date | None = None
    organisatie: T120 = ""
    kort: T600 = ""
    link: T500 = ""
    wat_deed_ik: Lang = ""
    wat_ging_goed: Lang = ""
    wat_leerde_ik: Lang = ""
    volgende_stap: Lang = ""
    stand: KaartStand = KaartStand.CONCEPT
    voor_mentor: bool = True
    voor_ouder: bool = False
    schooljaar: Annotated[str, StringConstraints(pattern=SCHOOLJAAR)]
    competenties: Annotated[list[Competentie], AfterValidator(_gesorteerd)] = []
    fotos: Annotated[list[FotoVorm], Field(max_length=8)] = []
    reacties: list[ReactieVorm] = []

    def hash(self) -> str:
        """SHA-256 of the content, hex."""
        inhoud = self.model_dump(mode="json", exclude={"id", "reacties", "fotos"})
        return inhoudshash(inhoud | {"fotos": [[foto.sha256, foto.alt] for foto in self.fotos]})


class BevestigingVorm(Vorm):
    """Who saw a quality too, as the pupil wrote it down or as that person did."""

    naam: T120
    als: T60
    woorden: T300 = ""


class KwaliteitVorm(Vorm):
    """Something he is good at."""

    naam: T60
    bewijs: T600 = ""
    kaart: Id = ""
    """Id of a card in the same file."""
    bevestigingen: list[BevestigingVorm] = []

    def sleutel(self) -> tuple[str, str]:
        """By which a quality is the same one."""
        return self.naam, self.bewijs


class DoelVorm(Vorm):
    """Something he wants to reach."""

    titel: T120
    eerste_stap: T600 = ""
    klaar_voor: date | None = None
    gehaald_op: Tijdstip | None = None
    weg_op: Tijdstip | None = None
    voor_mentor: bool = True

    def sleutel(self) -> tuple[str, str, str]:
        """By which a doel is the same one."""
        return self.titel, self.eerste_stap, str(self.klaar_voor)


class AfspraakVorm(Vorm):
    """An action from a talk; to read."""

    wat: T200
    wie: T60
    uiterlijk: date | None = None
    gedaan_op: datetime | None = None


class GesprekVorm(Vorm):
    """A talk; to read."""

    schooljaar: T60
    op: datetime | None = None
    waar: T80 = ""
    stand: T60 = ""
    terugkijken: Lang = ""
    reflecteren: Lang = ""
    vooruitkijken: Lang = ""
    activeren: Lang = ""
    akkoord_op: datetime | None = None
    afspraken: list[AfspraakVorm] = []


class InleveringVorm(Vorm):
    """A hand-in with what was asked; to read."""

    titel: T200
    schooljaar: T60
    stand: T60
    vragen: list[tuple[Lang, Lang]] = []
    """Question and answer."""
    kaarten: list[Id] = []


class PortfolioVorm(Vorm):
    """The whole file."""

    soort: Literal["doorlijn-portfolio"] = "doorlijn-portfolio"
    versie: Literal[1] = 1
    naam: T200
    gemaakt_op: datetime
    kaarten: list[KaartVorm] = []
    kwaliteiten: list[KwaliteitVorm] = []
    doelen: list[DoelVorm] = []
    gesprekken: list[GesprekVorm] = []
    inleveringen: list[InleveringVorm] = []


def inhoud_hash(portfolio: PortfolioVorm) -> str:
    """SHA-256 over the pupil's own content, hex, whatever the order in which it stands."""
    hashes = {kaart.id: kaart.hash() for kaart in portfolio.kaarten}

    def kwaliteit(een: KwaliteitVorm) -> dict[str, Any]:
        los = een.model_dump(mode="json")
        los["bevestigingen"] = sorted(inhoudshash(los_deel) for los_deel in los["bevestigingen"])
        return los | {"kaart": hashes.get(een.kaart, "")}

    return inhoudshash(
        {
            "kaarten": sorted(kaart.hash() for kaart in portfolio.kaarten),
            "kwaliteiten": sorted(inhoudshash(kwaliteit(een)) for een in portfolio.kwaliteiten),
            "doelen": sorted(inhoudshash(doel.model_dump(mode="json")) for doel in portfolio.doelen),
        }
    )
