"""An opdracht as every page knows it, ours or a school's own; ours are read once, at the start."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.lob.inhoud.soorten import Opdrachtbestand
from app.lob.models import KaartSoort, Schoolopdracht
from app.verkennen.inhoud.catalogus import BRON
from app.verkennen.inhoud.laden import MAP, InhoudFout, fout_bij, keur, lees_toml

EIGEN = "eigen:"
"""Begin of the id of what a school wrote itself."""


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question; its answer is kept under `id`."""

    id: str
    tekst: str
    uitleg: str = ""


@dataclass(frozen=True, slots=True)
class Opdracht:
    """Something to do for your loopbaan."""

    id: str
    """Of the content, or `eigen:<id>`."""
    versie: int
    titel: str
    kort: str
    competenties: tuple[str, ...]
    minuten: int
    stappen: tuple[str, ...]
    vragen: tuple[Vraag, ...]
    voorbeeld: str = ""
    kaart_soort: str = KaartSoort.ANDERS
    leerjaren: tuple[int, ...] = ()
    """Empty = every leerjaar; a school's own is for whom it is planned."""
    schoolsoorten: tuple[str, ...] = ()

    @property
    def eigen(self) -> bool:
        """A school wrote it."""
        return self.id.startswith(EIGEN)

    def past(self, leerjaar: int, schoolsoort: str) -> bool:
        """Whether it is meant for him; who has no class today (0 and empty) may do everything."""
        goed_jaar = not leerjaar or not self.leerjaren or leerjaar in self.leerjaren
        return goed_jaar and (not schoolsoort or not self.schoolsoorten or schoolsoort in self.schoolsoorten)


def uit_bestand(een: Opdrachtbestand) -> Opdracht:
    """An opdracht of ours."""
    vragen = tuple(Vraag(vraag.id, vraag.tekst, vraag.uitleg) for vraag in een.vraag)
    delen = een.model_dump(exclude={"vraag"}) | {"vragen": vragen}
    return Opdracht(**delen)


def van_school(rij: Schoolopdracht) -> Opdracht:
    """An opdracht that a school wrote: a step and a question per line."""
    vragen = tuple(Vraag(str(nummer), tekst) for nummer, tekst in enumerate(rij.vragen.splitlines(), 1))
    return Opdracht(
        id=EIGEN + rij.id,
        versie=rij.versie,
        titel=rij.titel,
        kort=rij.kort,
        competenties=tuple(deel for deel in rij.competenties.split(",") if deel),
        minuten=rij.minuten,
        stappen=tuple(rij.stappen.splitlines()),
        vragen=vragen,
    )


def lees_opdrachten(bestanden: Iterable[Path]) -> dict[str, Opdracht]:
    """One opdracht per file, named after its id. Raises InhoudFout."""
    uit: dict[str, Opdracht] = {}
    for bestand in bestanden:
        een = keur(Opdrachtbestand, lees_toml(bestand), bestand)
        if een.id != bestand.stem:
            raise fout_bij(bestand, ("id",), f"id: {een.id} hoort bij een ander bestand")
        uit[een.id] = uit_bestand(een)
    return uit


@lru_cache(maxsize=1)
def opdrachten() -> dict[str, Opdracht]:
    """Every opdracht of ours by id, by title. Raises InhoudFout: nothing there is also wrong."""
    map_ = BRON / MAP / "opdrachten"
    alle = lees_opdrachten(sorted(map_.glob("*.toml")))
    if not alle:
        raise InhoudFout(map_, 1, "geen opdrachten")
    return dict(sorted(alle.items(), key=lambda paar: paar[1].titel.lower()))
