"""What a file in `lob_content/<taal>/opdrachten/` may say. Ids live for ever; a changed text gets a higher `versie`."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from app.lob.models import Competentie, KaartSoort
from app.scholen.models import Schoolsoort
from app.verkennen.inhoud.soorten import Id, Stukje, Vast, Zin

VOORBEELD = (20, 120)
"""Fewest and most words of an example."""


class Vraagbestand(Vast):
    """A question of an opdracht."""

    id: Id
    tekst: Zin
    uitleg: Annotated[str, StringConstraints(max_length=240, strip_whitespace=True)] = ""


class Opdrachtbestand(Vast):
    """An opdracht as it stands in its file."""

    id: Id
    versie: Annotated[int, Field(ge=1)]
    titel: Stukje
    kort: Zin
    leerjaren: Annotated[tuple[Annotated[int, Field(ge=1, le=6)], ...], Field(min_length=1)]
    schoolsoorten: Annotated[tuple[Schoolsoort, ...], Field(min_length=1)]
    competenties: Annotated[tuple[Competentie, ...], Field(min_length=1)]
    minuten: Annotated[int, Field(ge=5, le=300)]
    kaart_soort: KaartSoort
    stappen: Annotated[tuple[Zin, ...], Field(min_length=3, max_length=8)]
    voorbeeld: Annotated[str, StringConstraints(strip_whitespace=True, max_length=1200)]
    vraag: Annotated[tuple[Vraagbestand, ...], Field(min_length=2, max_length=6)]

    @model_validator(mode="after")
    def _een_keer(self) -> Self:
        """An answer is kept by the id of its question, so that stands once."""
        lijsten = (self.leerjaren, self.schoolsoorten, self.competenties, [een.id for een in self.vraag])
        if any(len(set(lijst)) != len(lijst) for lijst in lijsten):
            raise ValueError("iets staat er twee keer in")
        minst, meest = VOORBEELD
        if not minst <= len(self.voorbeeld.split()) <= meest:
            raise ValueError(f"een voorbeeld telt {minst} tot {meest} woorden")
        return self
