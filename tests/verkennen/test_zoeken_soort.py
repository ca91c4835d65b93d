"""Kinds of questions: about the search itself, and with far-off hits."""

from functools import lru_cache

from app.verkennen.inhoud import Domein, catalogus
from app.verkennen.zoeken.begrippen import woordenschat
from app.verkennen.zoeken.index import Index, maak_index
from app.verkennen.zoeken.zoek import zoek


@lru_cache
def index() -> Index:
    """Our own beroepen, without ESCO."""
    return maak_index(catalogus(), [], woordenschat())


def test_een_vraag_over_het_zoeken_zelf_is_geen_inhoud() -> None:
    for vraag in ("welk beroep past bij mij", "wat kan ik worden", "wat kan ik worden met kb", "baan zonder diploma"):
        uitkomst = zoek(index(), vraag, 20)
        assert uitkomst.dichtbij and not uitkomst.begrepen and not uitkomst.zonder, vraag
        assert len(uitkomst.treffers) >= len(Domein) - 1, vraag


def test_wat_er_ver_onder_staat_komt_niet_mee() -> None:
    for vraag, vreemd in (("rechter", "metselaar"), ("wimpers", "matroos"), ("programeren", "sportleider")):
        assert vreemd not in [een.beroep_id for een in zoek(index(), vraag, 20).treffers], vraag
