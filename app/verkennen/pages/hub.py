"""Where looking around begins: `/zoek`."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.kit.clock import vandaag
from app.verkennen import verhaal
from app.verkennen.inhoud import catalogus
from app.verkennen.inhoud.soorten import Interessetype
from app.verkennen.pages.beroep import DRIE
from app.verkennen.pages.kaarten import Kaart, kaart, kaarten
from app.verkennen.queries.interessetest import Uitslag


@dataclass
class Hub:
    """The beginning. For everybody the same, except what a pupil found himself."""

    sjabloon: ClassVar[str] = "verkennen/zoek.html"
    is_leerling: bool
    mag_testen: bool
    """Pupils, and visitors who may be one."""
    ja: list[Kaart]
    """Up to three beroepen the pupil likes."""
    aantal_ja: int
    types: tuple[Interessetype, ...]
    """Strongest types of his newest test; empty when he did none."""
    uitslag_pad: str
    vandaag: Kaart
    """The beroep of the day, the same for everybody."""
    aantal: int
    """How many beroepen there are."""


def beroep_van_de_dag(dag: date) -> Kaart:
    """Each day another one."""
    alle = sorted(catalogus().beroepen)
    nummer = int.from_bytes(hashlib.sha256(dag.isoformat().encode()).digest()[:4])
    return kaart(catalogus().beroepen[alle[nummer % len(alle)]], {})


def uitslag_pad(test: Uitslag | None) -> str:
    """Where his newest result is; empty without one."""
    return f"/zoek/test/uitslag/{test.ronde_id}" if test else ""


def hub(is_leerling: bool, bezoeker: bool, oordelen: Mapping[str, str], test: Uitslag | None) -> Hub:
    """The page from what a pupil did so far; empty for everybody else."""
    ja = [een for een, oordeel in oordelen.items() if oordeel == "ja"]
    return Hub(
        is_leerling=is_leerling,
        mag_testen=is_leerling or bezoeker,
        ja=kaarten(ja[:DRIE], oordelen),
        aantal_ja=len(ja),
        types=verhaal.soort_mens(test.profiel) if test else (),
        uitslag_pad=uitslag_pad(test),
        vandaag=beroep_van_de_dag(vandaag()),
        aantal=len(catalogus().beroepen),
    )
