"""What a file in `lob_content/` may say. Ids live for ever; a changed text gets a higher `versie`."""

from collections import Counter
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Crebo = Annotated[str, StringConstraints(pattern=r"^\d{5}$")]
Zin = Annotated[str, StringConstraints(min_length=3, max_length=240, strip_whitespace=True)]
Stukje = Annotated[str, StringConstraints(min_length=2, max_length=80, strip_whitespace=True)]
Niveau = Annotated[int, Field(ge=1, le=4)]
Percentage = Annotated[int, Field(ge=0, le=100)]


class Domein(StrEnum):
    """The sixteen domeinen of the mbo (kwalificatiestructuur)."""

    BOUW = "bouw"
    AFBOUW = "afbouw"
    TECHNIEK = "techniek"
    AMBACHT = "ambacht"
    MEDIA = "media"
    ICT = "ict"
    MOBILITEIT = "mobiliteit"
    TRANSPORT = "transport"
    ECONOMIE = "economie"
    HANDEL = "handel"
    VEILIGHEID = "veiligheid"
    UITERLIJK = "uiterlijk"
    HORECA = "horeca"
    TOERISME = "toerisme"
    ZORG = "zorg"
    VOEDSEL = "voedsel"


class Vast(BaseModel):
    """Nothing more than the named keys, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Riasec(Vast):
    """How much of each interest type a beroep has, 0 to 100 (domein.md 5.5)."""

    R: Percentage
    I: Percentage  # noqa: E741 - the letter of the type
    A: Percentage
    S: Percentage
    E: Percentage
    C: Percentage


class Beeld(Vast):
    """A picture with a text for who does not see it."""

    bestand: str
    alt: Zin


class Beroep(Vast):
    """A beroep as a pupil reads it."""

    id: Id
    versie: Annotated[int, Field(ge=1)]
    naam: Stukje
    domein: Domein
    niveaus: Annotated[tuple[Niveau, ...], Field(min_length=1)]
    isco: Annotated[str, StringConstraints(pattern=r"^\d{4}$")]
    esco: Annotated[str, StringConstraints(pattern=r"^http://data\.europa\.eu/esco/occupation/[0-9a-f-]{36}$")]
    riasec: Riasec
    kort: Annotated[str, StringConstraints(min_length=10, max_length=110)]
    doen: Annotated[tuple[Zin, ...], Field(min_length=3, max_length=5)]
    dag: Annotated[str, StringConstraints(min_length=200, max_length=1200, strip_whitespace=True)]
    leuk: Annotated[tuple[Stukje, ...], Field(min_length=3, max_length=5)]
    lastig: Annotated[tuple[Zin, ...], Field(min_length=2, max_length=3)]
    vaardigheden: Annotated[tuple[Stukje, ...], Field(min_length=3, max_length=6)]
    zoekwoorden: Annotated[tuple[Stukje, ...], Field(min_length=5, max_length=20)]
    verwant: Annotated[tuple[Id, ...], Field(min_length=2, max_length=4)]
    beeld: Beeld | None = None


class Kans(Vast):
    """Chance of a job or stage; `onbekend` until a source says more. Nothing is made up."""

    werk: Literal["onbekend", "laag", "gemiddeld", "hoog"] = "onbekend"
    stage: Literal["onbekend", "laag", "gemiddeld", "hoog"] = "onbekend"
    bron: str = ""
    peildatum: str = ""


class Opleiding(Vast):
    """An mbo opleiding as the law and the mbo's know it, in a pupil's words."""

    crebo: Crebo
    versie: Annotated[int, Field(ge=1)]
    naam: Annotated[str, StringConstraints(min_length=2, max_length=120)]
    domein: Domein
    niveau: Niveau
    leerwegen: Annotated[tuple[Literal["bol", "bbl"], ...], Field(min_length=1, max_length=2)]
    maanden: Annotated[int, Field(ge=6, le=60)]
    kort: Annotated[str, StringConstraints(min_length=10, max_length=140)]
    leert: Annotated[tuple[Zin, ...], Field(min_length=3, max_length=5)]
    beroepen: Annotated[tuple[Id, ...], Field(min_length=1)]
    extra_eis: Annotated[str, StringConstraints(max_length=240)] = ""
    bron: Literal["crebo_actueel", "kwalificaties_2015"]
    status: Literal["te_bevestigen"]
    kans: Kans = Kans()


class Instelling(Vast):
    """An mbo-instelling."""

    brin: Annotated[str, StringConstraints(pattern=r"^\d{2}[A-Z]{2}$|^$")]
    naam: Stukje
    plaats: Stukje
    site: Annotated[str, StringConstraints(pattern=r"^https://[a-z0-9.-]+/?$")]
    brin_bron: str


class Route(Vast):
    """A way that is not a regular mbo choice: havo, vavo, work, dagbesteding."""

    id: Id
    versie: Annotated[int, Field(ge=1)]
    naam: Stukje
    kort: Zin
    voor_wie: Annotated[str, StringConstraints(min_length=20, max_length=600)]
    vraagt: Annotated[tuple[Zin, ...], Field(min_length=3, max_length=5)]
    stappen: Annotated[tuple[Zin, ...], Field(min_length=3, max_length=5)]
    wie_helpt: Annotated[str, StringConstraints(min_length=10, max_length=400)]
    let_op: Annotated[str, StringConstraints(min_length=10, max_length=400)]
    bron: str = ""


class Interessetype(Vast):
    """One of six interest types."""

    letter: Literal["R", "I", "A", "S", "E", "C"]
    naam: Stukje
    kort: Zin
    uitleg: Annotated[str, StringConstraints(min_length=40, max_length=800)]
    past_bij: Annotated[tuple[Stukje, ...], Field(min_length=3, max_length=5)]


class Testitem(Vast):
    """One thing to say how much you would like it."""

    id: Annotated[str, StringConstraints(pattern=r"^[riasec]\d$")]
    type: Literal["R", "I", "A", "S", "E", "C"]
    tekst: Stukje
    beeld: str


class Interessetest(Vast):
    """Thirty items of our own, not validated (domein.md 5.5)."""

    versie: Annotated[int, Field(ge=1)]
    schaal: Annotated[tuple[Stukje, ...], Field(min_length=5, max_length=5)]
    type: Annotated[tuple[Interessetype, ...], Field(min_length=6, max_length=6)]
    item: Annotated[tuple[Testitem, ...], Field(min_length=30, max_length=30)]

    @model_validator(mode="after")
    def _even_vaak(self) -> Self:
        """Every type once, with five items: the scores must be comparable."""
        if len({een.letter for een in self.type}) != 6 or len({een.id for een in self.item}) != 30:
            raise ValueError("een letter of id staat er twee keer in")
        if set(Counter(een.type for een in self.item).values()) != {5}:
            raise ValueError("elk type heeft vijf items")
        return self
