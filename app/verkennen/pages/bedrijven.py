"""Page of the region about companies and the voorlichting of its mbo's."""

from dataclasses import dataclass
from typing import ClassVar

from app.verkennen.forms.bedrijf import PERSOON, BedrijfForm
from app.verkennen.queries.bedrijf import Plek


@dataclass
class Bedrijven:
    """Who lets pupils look in, and who plans open dagen."""

    sjabloon: ClassVar[str] = "verkennen/bedrijven.html"
    bedrijven: list[Plek]
    gestopt: list[Plek]
    mbos: list[Plek]
    keuzes: list[tuple[str, str]]
    """For whom somebody can be invited."""
    nieuw: BedrijfForm
    uitnodiging: BedrijfForm
    fouten: dict[str, str]
    """By the id of the field: both forms ask for a person."""


def bedrijvenpagina(
    plekken: list[Plek], nieuw: BedrijfForm | None = None, uitnodiging: BedrijfForm | None = None
) -> Bedrijven:
    """The lists, and the two forms as typed."""
    fouten = dict(nieuw.fouten) if nieuw else {}
    if uitnodiging:
        fouten = {f"uit-{veld}" if veld in PERSOON else veld: zin for veld, zin in uitnodiging.fouten.items()}
    mee = [plek for plek in plekken if plek.gestopt_op is None]
    return Bedrijven(
        bedrijven=[plek for plek in mee if plek.is_bedrijf],
        gestopt=[plek for plek in plekken if plek.gestopt_op is not None],
        mbos=[plek for plek in mee if not plek.is_bedrijf],
        keuzes=[(plek.id, plek.naam) for plek in mee],
        nieuw=nieuw or BedrijfForm(),
        uitnodiging=uitnodiging or BedrijfForm(),
        fouten=fouten,
    )
