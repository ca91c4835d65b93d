"""The whole catalogue in memory: read and checked once, at start-up (`lees_catalogus`), then only looked at."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from app.kit.settings import WORTEL
from app.verkennen.inhoud.laden import MAP, fout_bij, keur, keur_csv, keur_tabellen, lees_toml
from app.verkennen.inhoud.soorten import Beroep, Domein, Instelling, Interessetest, Opleiding, Route
from app.verkennen.inhoud.verwijzingen import keur_verwijzingen

BRON = WORTEL / "lob_content"


@dataclass(frozen=True)
class Catalogus:
    """Everything a pupil can look at, by its key."""

    beroepen: dict[str, Beroep]
    opleidingen: dict[str, Opleiding]
    """By crebo."""
    instellingen: tuple[Instelling, ...]
    routes: dict[str, Route]
    test: Interessetest

    @cached_property
    def opleidingen_van(self) -> dict[str, tuple[Opleiding, ...]]:
        """Opleidingen that lead to a beroep, lowest niveau first."""
        uit: dict[str, list[Opleiding]] = {}
        for opleiding in sorted(self.opleidingen.values(), key=lambda een: (een.niveau, een.naam)):
            for beroep_id in opleiding.beroepen:
                uit.setdefault(beroep_id, []).append(opleiding)
        return {beroep_id: tuple(lijst) for beroep_id, lijst in uit.items()}

    @cached_property
    def beroepen_in(self) -> dict[Domein, tuple[Beroep, ...]]:
        """Beroepen of a domein, by name."""
        alle = sorted(self.beroepen.values(), key=lambda een: een.naam.lower())
        return {domein: tuple(een for een in alle if een.domein == domein) for domein in Domein}


def lees_beroepen(bestanden: Iterable[Path]) -> dict[str, Beroep]:
    """One beroep per file, named after its id. Raises InhoudFout."""
    uit: dict[str, Beroep] = {}
    for bestand in bestanden:
        beroep = keur(Beroep, lees_toml(bestand), bestand)
        if beroep.id != bestand.stem:
            raise fout_bij(bestand, ("id",), f"id: {beroep.id} hoort bij een ander bestand")
        uit[beroep.id] = beroep
    return uit


def lees_opleidingen(bestanden: Iterable[Path]) -> tuple[dict[str, Opleiding], dict[str, tuple[Path, int]]]:
    """The opleidingen by crebo, and in which file and as which of its tables each stands. Raises InhoudFout."""
    uit: dict[str, Opleiding] = {}
    plekken: dict[str, tuple[Path, int]] = {}
    for bestand in bestanden:
        vast = {"domein": bestand.stem} if bestand.stem in set(Domein) else {}
        for nummer, opleiding in enumerate(keur_tabellen(Opleiding, bestand, "opleiding", vast)):
            if opleiding.crebo in uit:
                eerder = plekken[opleiding.crebo][0].name
                wat = f"crebo: {opleiding.crebo} staat ook al in {eerder}"
                raise fout_bij(bestand, ("opleiding", nummer, "crebo"), wat)
            uit[opleiding.crebo] = opleiding
            plekken[opleiding.crebo] = (bestand, nummer)
    return uit, plekken


def lees_routes(bestand: Path) -> dict[str, Route]:
    """The other ways, by id. Raises InhoudFout."""
    uit: dict[str, Route] = {}
    for nummer, route in enumerate(keur_tabellen(Route, bestand, "route")):
        if route.id in uit:
            raise fout_bij(bestand, ("route", nummer, "id"), f"id: {route.id} staat er twee keer in")
        uit[route.id] = route
    return uit


def lees_catalogus(bron: Path = BRON) -> Catalogus:
    """Read everything under `bron`. Raises InhoudFout that names the file and the line."""
    nl = bron / MAP
    opleidingen, plekken = lees_opleidingen(sorted((nl / "opleidingen").glob("*.toml")))
    test = nl / "interessetest.toml"
    catalogus = Catalogus(
        lees_beroepen(sorted((nl / "beroepen").glob("*.toml"))),
        opleidingen,
        keur_csv(Instelling, nl / "instellingen.csv"),
        lees_routes(nl / "routes.toml"),
        keur(Interessetest, lees_toml(test), test),
    )
    keur_verwijzingen(catalogus.beroepen, opleidingen, plekken, nl / "beroepen")
    return catalogus


@lru_cache(maxsize=1)
def catalogus() -> Catalogus:
    """The catalogue of this house."""
    return lees_catalogus()
