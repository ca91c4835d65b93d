"""The measure of docs/besluiten/0024, held to what it promises, and to the real catalogue."""

from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.verkennen.inhoud import catalogus
from app.verkennen.passend import TE_VER, past_bij, profielen
from app.verkennen.profiel import (
    HOOGST,
    LETTERS,
    VLAK,
    Beeld,
    Beweging,
    Profiel,
    Verschuiving,
    afstand,
    beeld,
    redenen,
    score,
    scores,
    standen,
    top,
    verschuiving,
)

SCORES = st.tuples(*[st.integers(0, HOOGST)] * 6)
DUIDELIJK = SCORES.filter(lambda profiel: max(profiel) - min(profiel) > VLAK)
ALLE = (1, 2, 3, 4)


def volgorde(profiel: Profiel) -> list[str]:
    """Ids of what lies near, nearest first."""
    return [een.beroep.id for een in past_bij(profiel, ALLE)]


@given(DUIDELIJK, st.floats(0.1, 5), st.integers(-40, 40))
def test_the_same_shape_is_the_nearest_there_is(profiel: Profiel, maal: float, erbij: int) -> None:
    assert afstand(profiel, tuple(maal * een + erbij for een in profiel)) == pytest.approx(0, abs=1e-9)


@given(DUIDELIJK, DUIDELIJK)
def test_it_is_mutual_and_bounded_and_the_mirror_is_farthest(een: Profiel, ander: Profiel) -> None:
    ver = afstand(een, ander)
    assert 0 <= ver <= 2
    assert ver == afstand(ander, een)
    spiegel = tuple(-deel for deel in een)
    assert afstand(een, spiegel) == pytest.approx(2)
    assert afstand(spiegel, ander) == pytest.approx(2 - ver)


@given(DUIDELIJK, st.permutations(range(6)))
def test_no_type_counts_more_than_another(profiel: Profiel, plekken: list[int]) -> None:
    kok = profielen()["kok"]
    gehusseld = afstand(tuple(profiel[plek] for plek in plekken), tuple(kok[plek] for plek in plekken))
    assert gehusseld == pytest.approx(afstand(profiel, kok))


@given(DUIDELIJK, st.integers(1, 10))
def test_who_gives_every_answer_more_generously_gets_the_same_beroepen(profiel: Profiel, erbij: int) -> None:
    assert volgorde(tuple(een + erbij for een in profiel)) == volgorde(profiel)


@given(DUIDELIJK, st.sampled_from([2, 3, 4]))
def test_who_uses_only_the_middle_of_the_scale_gets_the_same_beroepen(profiel: Profiel, deler: int) -> None:
    assert volgorde(tuple(een / deler for een in profiel)) == volgorde(profiel)


@given(SCORES)
def test_flat_is_related_to_nothing(profiel: Profiel) -> None:
    assert afstand((7.0,) * 6, profiel) == 1
    assert past_bij((float(profiel[0]),) * 6, ALLE) == []


def test_each_beroep_is_found_by_its_own_profile() -> None:
    """Rounded to the 21 steps of the test it is still among the first three."""
    ver = {}
    for beroep_id, zijn in profielen().items():
        plek = volgorde(tuple(float(floor(deel / 5 + 0.5)) for deel in zijn)).index(beroep_id)
        if plek > 2:
            ver[beroep_id] = plek
    assert ver == {}


@given(DUIDELIJK, st.sets(st.sampled_from(ALLE), min_size=1))
def test_only_beroepen_of_the_asked_niveaus_and_none_that_he_refused(profiel: Profiel, niveaus: set[int]) -> None:
    alle = past_bij(profiel, niveaus)
    assert len(alle) <= 10
    assert all(set(een.beroep.niveaus) & niveaus and een.afstand < TE_VER for een in alle)
    assert [een.afstand for een in alle] == sorted(een.afstand for een in alle)
    weg = {een.beroep.id for een in alle[:2]}
    over = [een.beroep.id for een in past_bij(profiel, niveaus, weg)]
    assert not weg & set(over)
    assert over[: len(alle) - len(weg)] == [een.beroep.id for een in alle if een.beroep.id not in weg]


@given(DUIDELIJK, DUIDELIJK)
def test_a_reason_is_high_in_both(een: Profiel, ander: Profiel) -> None:
    for letter in redenen(een, ander):
        plek = LETTERS.index(letter)
        assert een[plek] > sum(een) / 6 and ander[plek] > sum(ander) / 6


@given(st.lists(st.integers(0, 4), min_size=1, max_size=9))
def test_a_score_is_the_mean_answer_on_twenty_halves_up(waarden: list[int]) -> None:
    assert score(waarden) == floor(5 * sum(waarden) / len(waarden) + 0.5 + 1e-9)
    assert 0 <= score(waarden) <= HOOGST


def test_five_answers_are_just_added() -> None:
    assert score([4, 3, 2, 1, 0]) == 10
    assert score([4] * 5) == HOOGST


def test_answers_of_items_that_are_gone_do_not_count_and_the_rest_is_scaled() -> None:
    soort = {f"{letter.lower()}{n}": letter for letter in LETTERS for n in (1, 2, 3)}
    antwoorden = {item: 4 if item.startswith("r") else 1 for item in soort} | {"r4": 0, "r5": 0}
    assert scores(soort, antwoorden) == (20, 5, 5, 5, 5, 5)


def test_a_type_without_answer_has_no_score() -> None:
    with pytest.raises(ValueError, match="geen antwoord van soort I"):
        scores(
            {"r1": "R", "i1": "I", "a1": "A", "s1": "S", "e1": "E", "c1": "C"},
            dict.fromkeys(["r1", "a1", "s1", "e1", "c1"], 2),
        )


@pytest.mark.parametrize(
    ("profiel", "verwacht"),
    [
        ((20, 10, 5, 15, 0, 1), [("R",), ("S",), ("I",)]),
        ((15, 5, 4, 15, 9, 1), [("R", "S"), ("E",)]),
        ((15, 9, 4, 12, 9, 1), [("R",), ("S",), ("I", "E")]),
        ((15, 9, 9, 12, 9, 1), [("R",), ("S",)]),
        ((15, 15, 15, 15, 9, 1), [("R", "I", "A", "S")]),
        ((15, 15, 15, 15, 15, 1), []),
        ((8, 8, 8, 8, 8, 8), []),
    ],
)
def test_the_top_says_who_is_equal(profiel: Profiel, verwacht: list[tuple[str, ...]]) -> None:
    assert top(profiel) == verwacht


@given(SCORES)
def test_the_top_is_never_below_what_is_left_out(profiel: Profiel) -> None:
    groepen = standen(profiel)
    assert sorted(letter for groep in groepen for letter in groep) == sorted(LETTERS)
    boven = top(profiel)
    assert groepen[: len(boven)] == boven
    assert sum(map(len, boven)) <= 4


@pytest.mark.parametrize(
    ("profiel", "verwacht"),
    [
        ((8, 8, 8, 8, 8, 10), Beeld.VLAK),
        ((8, 8, 8, 8, 8, 11), Beeld.KLEIN),
        ((8, 8, 8, 8, 8, 14), Beeld.DUIDELIJK),
    ],
)
def test_small_differences_are_called_small(profiel: Profiel, verwacht: Beeld) -> None:
    assert beeld(profiel) is verwacht


@pytest.mark.parametrize(
    ("oud", "nieuw", "verwacht"),
    [
        ((8, 8, 8, 8, 8, 8), (10, 6, 8, 8, 8, 8), Verschuiving(Beweging.GELIJK)),
        ((4, 5, 6, 7, 8, 9), (8, 9, 11, 12, 12, 13), Verschuiving(Beweging.OMHOOG)),
        ((14, 15, 16, 17, 18, 19), (8, 9, 11, 12, 12, 13), Verschuiving(Beweging.OMLAAG)),
        ((4, 5, 6, 7, 8, 9), (4, 5, 6, 17, 8, 0), Verschuiving(Beweging.EEN, "S", 7, 17)),
        ((9, 5, 9, 7, 8, 9), (4, 5, 14, 7, 8, 9), Verschuiving(Beweging.EEN, "A", 9, 14)),
    ],
)
def test_what_moved_most(oud: Profiel, nieuw: Profiel, verwacht: Verschuiving) -> None:
    assert verschuiving(oud, nieuw) == verwacht


@given(SCORES, SCORES)
def test_there_and_back_name_the_same_size(oud: Profiel, nieuw: Profiel) -> None:
    heen, terug = verschuiving(oud, nieuw), verschuiving(nieuw, oud)
    assert (heen.beweging is Beweging.EEN) == (terug.beweging is Beweging.EEN)
    if heen.beweging is Beweging.EEN:
        assert abs(heen.naar - heen.van) == abs(terug.naar - terug.van) > 2


@given(SCORES)
def test_twice_the_same_is_no_change(profiel: Profiel) -> None:
    assert verschuiving(profiel, profiel).beweging is Beweging.GELIJK


def test_every_item_of_the_test_counts_for_one_of_six() -> None:
    per = [sum(item.type == letter for item in catalogus().test.item) for letter in LETTERS]
    assert per == [5] * 6
