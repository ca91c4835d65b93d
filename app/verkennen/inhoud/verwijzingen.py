"""What one file says of another: every id exists, every beroep can be learned at a niveau it names."""

from pathlib import Path

from app.verkennen.inhoud.laden import fout_bij
from app.verkennen.inhoud.soorten import Beroep, Opleiding


def _keur_verwant(beroepen: dict[str, Beroep], map_: Path) -> None:
    namen: dict[str, str] = {}
    for beroep in beroepen.values():
        bestand = map_ / f"{beroep.id}.toml"
        for ander in beroep.verwant:
            if ander not in beroepen:
                raise fout_bij(bestand, ("verwant",), f"verwant: {ander} bestaat niet", ander)
            if ander == beroep.id:
                raise fout_bij(bestand, ("verwant",), "verwant: een beroep is niet verwant aan zichzelf", ander)
        eerder = namen.setdefault(beroep.naam.casefold(), beroep.id)
        if eerder != beroep.id:
            raise fout_bij(bestand, ("naam",), f"naam: {eerder} heet ook {beroep.naam}")


def keur_verwijzingen(
    beroepen: dict[str, Beroep],
    opleidingen: dict[str, Opleiding],
    plekken: dict[str, tuple[Path, int]],
    map_: Path,
) -> None:
    """Raises InhoudFout at the line of the first that does not resolve. `map_` holds the files of the beroepen."""
    niveaus: dict[str, set[int]] = {}
    for opleiding in opleidingen.values():
        bestand, nummer = plekken[opleiding.crebo]
        for beroep_id in opleiding.beroepen:
            if beroep_id not in beroepen:
                pad = ("opleiding", nummer, "beroepen")
                raise fout_bij(bestand, pad, f"beroepen: {beroep_id} bestaat niet", beroep_id)
            niveaus.setdefault(beroep_id, set()).add(opleiding.niveau)
    _keur_verwant(beroepen, map_)
    for beroep in beroepen.values():
        bestand = map_ / f"{beroep.id}.toml"
        if beroep.id not in niveaus:
            raise fout_bij(bestand, ("id",), "id: geen opleiding leidt hierheen")
        if not niveaus[beroep.id] & set(beroep.niveaus):
            raise fout_bij(bestand, ("niveaus",), "niveaus: er is geen opleiding van zo'n niveau")
