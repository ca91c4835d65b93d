"""Every kind of school against every niveau: may he begin, in one sentence, with the reason of the law."""

from datetime import date

import pytest

from app.overstap.rules import NIVEAUS as OPEN_VOOR
from app.scholen.models import Schoolsoort
from app.verkennen.toelating import NIVEAUS, SCHOLEN, WET, Kan, komende_1_april, passend, toelating

J, H, N, A, G = Kan.JA, Kan.HOGER, Kan.NOG_NIET, Kan.HANGT_AF, Kan.ONBEKEND
TABEL = {
    "pro": (J, N, N, N),
    "vso": (J, A, A, A),
    "vmbo-bb": (H, J, N, N),
    "vmbo-kb": (H, H, J, J),
    "vmbo-gl": (H, H, J, J),
    "vmbo-tl": (H, H, J, J),
    "havo": (H, H, J, J),
    "vwo": (H, H, J, J),
    "vavo": (H, H, J, J),
    "": (G, G, G, G),
    "hbo": (G, G, G, G),
}


@pytest.mark.parametrize("school", TABEL)
@pytest.mark.parametrize("niveau", NIVEAUS)
def test_the_whole_table(school: str, niveau: int) -> None:
    uit = toelating(school, niveau)
    assert uit.kan == TABEL[school][niveau - 1]
    assert uit.wet == WET == "WEB art. 8.2.1"
    assert uit.zin.count(".") == 1
    assert uit.zin.endswith(".")
    assert len(uit.zin.split()) <= 22
    assert ("iveau " + str(niveau) in uit.waarom) or (niveau == 1 and "Entree" in uit.waarom)


def test_every_kind_of_school_is_in_the_table_and_has_a_name() -> None:
    assert set(TABEL) - {"", "hbo"} == set(Schoolsoort) == set(SCHOLEN)


@pytest.mark.parametrize(
    ("school", "niveau", "woorden"),
    [
        ("pro", 1, "entree"),
        ("pro", 2, "diploma van entree"),
        ("pro", 4, "niveau 4"),
        ("vmbo-bb", 3, "begin je op niveau 2"),
        ("vmbo-kb", 4, "vmbo-kader"),
        ("havo", 4, "over bent naar havo 4"),
        ("vwo", 3, "over bent naar vwo 4"),
        ("vavo", 4, "vavo"),
        ("vmbo-tl", 2, "hoger kan ook"),
    ],
)
def test_the_sentence_names_what_decides(school: str, niveau: int, woorden: str) -> None:
    assert woorden in toelating(school, niveau).zin


@pytest.mark.parametrize("niveau", [0, 5])
def test_other_niveaus_do_not_exist(niveau: int) -> None:
    with pytest.raises(KeyError):
        toelating("vmbo-kb", niveau)


def test_what_fits_is_what_the_choice_in_the_dossier_calls_fitting() -> None:
    for school, niveaus in OPEN_VOOR.items():
        assert passend(school) == niveaus
    assert passend("vso") == NIVEAUS
    assert passend("") == NIVEAUS


@pytest.mark.parametrize(
    ("vandaag", "komt"),
    [
        (date(2026, 11, 24), date(2027, 4, 1)),
        (date(2027, 4, 1), date(2027, 4, 1)),
        (date(2027, 4, 2), date(2028, 4, 1)),
        (date(2027, 1, 1), date(2027, 4, 1)),
    ],
)
def test_the_coming_first_of_april(vandaag: date, komt: date) -> None:
    assert komende_1_april(vandaag) == komt


def test_without_a_day_it_counts_from_today() -> None:
    assert komende_1_april() == date(2027, 4, 1)
