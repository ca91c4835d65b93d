"""Use cases of the dossier at school: saving, handing in, agreeing, attachments."""

from app.dossier.actions.bewaren import bewaar, herzie_keuze, pak_dossier
from app.dossier.actions.indienen import lever_a_in, lever_b_in, lever_c_in, zorg_niet_nodig
from app.dossier.actions.oordeel import geef_door, hervat, na_gesprek, neem_terug, sluit_taak, trek_in, weiger

__all__ = [
    "bewaar",
    "geef_door",
    "hervat",
    "herzie_keuze",
    "lever_a_in",
    "lever_b_in",
    "lever_c_in",
    "na_gesprek",
    "neem_terug",
    "pak_dossier",
    "sluit_taak",
    "trek_in",
    "weiger",
    "zorg_niet_nodig",
]
