"""Tables of this slice: `plekken` (region, schools, mbo's offer) and `mensen` (who belongs where)."""

from app.scholen.models.mensen import (
    Gezag,
    Inlezing,
    Inschrijving,
    IntakerVan,
    Leerling,
    MentorVan,
    OuderVan,
    SlberVan,
)
from app.scholen.models.plekken import (
    Aanbod,
    AkkoordModus,
    Gemeente,
    Klas,
    Leerweg,
    MboInstelling,
    MboLocatie,
    Regio,
    Samenwerkingsverband,
    School,
    Schoolsoort,
)

__all__ = [
    "Aanbod",
    "AkkoordModus",
    "Gemeente",
    "Gezag",
    "Inlezing",
    "Inschrijving",
    "IntakerVan",
    "Klas",
    "Leerling",
    "Leerweg",
    "MboInstelling",
    "MboLocatie",
    "MentorVan",
    "OuderVan",
    "Regio",
    "Samenwerkingsverband",
    "School",
    "Schoolsoort",
    "SlberVan",
]
