"""Tables: `bronnen` (imported facts), `ontdekken` (opinions, interest test), `activiteiten` (and who comes)."""

from app.verkennen.models.activiteiten import (
    Activiteit,
    ActiviteitOver,
    ActiviteitSoort,
    ActiviteitStand,
    Bedrijf,
    Deelname,
    DeelnameStatus,
    OverSoort,
    Peiling,
)
from app.verkennen.models.bronnen import Bron, DuoAanbieder, EscoBeroep
from app.verkennen.models.ontdekken import BeroepOordeel, Oordeel, TestAntwoord, TestRonde

__all__ = [
    "Activiteit",
    "ActiviteitOver",
    "ActiviteitSoort",
    "ActiviteitStand",
    "Bedrijf",
    "BeroepOordeel",
    "Bron",
    "Deelname",
    "DeelnameStatus",
    "DuoAanbieder",
    "EscoBeroep",
    "Oordeel",
    "OverSoort",
    "Peiling",
    "TestAntwoord",
    "TestRonde",
]
