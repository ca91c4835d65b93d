"""The whole catalogue in memory: read and checked once, at start-up (`lees_catalogus`), then only looked at."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from app.kit.settings import WORTEL
from app.verkennen.inhoud.laden import MAP, InhoudFout, keur, keur_csv, keur_tabellen, lees_toml
from app.verkennen.inhoud.soorten import Beroep, Domein, Instelling, Interessetest, Opleiding, Route

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


def lees_catalogus(bron: Path = BRON) -> Catalogus:
    """Read everything under `bron`. Raises InhoudFout that names the file and the line."""
    nl = bron / MAP
    beroepen: dict[str, Beroep] = {}
    for bestand in sorted((nl / "beroepen").glob("*.toml")):
        beroep = keur(Beroep, lees_toml(bestand), bestand)
        if beroep.id != bestand.stem:
            raise InhoudFout(bestand, 1, f"id {beroep.id} hoort bij een ander bestand")
        beroepen[beroep.id] = beroep
    opleidingen: dict[str, Opleiding] = {}
    for bestand in sorted((nl / "opleidingen").glob("*.toml")):
        vast = {"domein": bestand.stem} if bestand.stem in set(Domein) else {}
        for nummer, opleiding in enumerate(keur_tabellen(Opleiding, bestand, "opleiding", vast), start=1):
            if opleiding.crebo in opleidingen:
                raise InhoudFout(bestand, nummer, f"crebo {opleiding.crebo} staat er twee keer in")
            opleidingen[opleiding.crebo] = opleiding
    test = nl / "interessetest.toml"
    routes = {route.id: route for route in keur_tabellen(Route, nl / "routes.toml", "route")}
    catalogus = Catalogus(
        beroepen,
        opleidingen,
        keur_csv(Instelling, nl / "instellingen.csv"),
        routes,
        keur(Interessetest, lees_toml(test), test),
    )
    _keur_verwijzingen(catalogus, nl)
    return catalogus


def _keur_verwijzingen(catalogus: Catalogus, nl: Path) -> None:
    """Every id that is named exists; every beroep can be learned."""
    for beroep in catalogus.beroepen.values():
        for ander in beroep.verwant:
            if ander not in catalogus.beroepen or ander == beroep.id:
                raise InhoudFout(nl / "beroepen" / f"{beroep.id}.toml", 1, f"verwant: {ander} bestaat niet")
        if beroep.id not in catalogus.opleidingen_van:
            raise InhoudFout(nl / "beroepen" / f"{beroep.id}.toml", 1, "geen opleiding leidt hierheen")
    for opleiding in catalogus.opleidingen.values():
        for beroep_id in opleiding.beroepen:
            if beroep_id not in catalogus.beroepen:
                bestand = nl / "opleidingen" / f"{opleiding.domein}.toml"
                raise InhoudFout(bestand, 1, f"opleiding {opleiding.crebo}: beroep {beroep_id} bestaat niet")


@lru_cache(maxsize=1)
def catalogus() -> Catalogus:
    """The catalogue of this house."""
    return lees_catalogus()
