"""Towns and postcodes."""

import pytest

from app.scholen.plaatsen import _postcodes, lijkt_postcode, plaatsen, plek_van


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("1011", "Amsterdam"),
        ("1011 ab", "Amsterdam"),
        ("1011AB", "Amsterdam"),
        (" Amstelveen ", "Amstelveen"),
        ("den haag", "'s-Gravenhage"),
        ("Den Bosch", "'s-Hertogenbosch"),
        ("'s Hertogenbosch", "'s-Hertogenbosch"),
        ("BERGEN OP ZOOM", "Bergen op Zoom"),
    ],
)
def test_een_plaats_of_postcode_wordt_gevonden(tekst: str, naam: str) -> None:
    plek = plek_van(tekst)
    assert plek is not None
    assert plek.naam == naam


@pytest.mark.parametrize("tekst", ["", "0000", "999", "12345", "Zweinstein", "1011 ABC", "x" * 10_000, "\x00"])
def test_wat_niet_bestaat_geeft_niets(tekst: str) -> None:
    assert plek_van(tekst) is None


def test_elke_reeks_hoort_bij_een_plaats_en_overlapt_niet() -> None:
    begin, einden = _postcodes()
    assert len(plaatsen()) > 2000
    for (tot, _plek), volgende in zip(einden, [*begin[1:], 10_000], strict=True):
        assert tot < volgende


def test_elke_plaats_ligt_in_nederland() -> None:
    for plek in plaatsen().values():
        assert 50.7 < plek.breedte < 53.6, plek
        assert 3.3 < plek.lengte < 7.3, plek


def test_afstand() -> None:
    amsterdam, utrecht = plek_van("Amsterdam"), plek_van("Utrecht")
    assert amsterdam is not None
    assert utrecht is not None
    assert 34 < amsterdam.km_tot(utrecht.breedte, utrecht.lengte) < 37


def test_een_postcode_is_te_herkennen() -> None:
    assert lijkt_postcode("1234 ab")
    assert not lijkt_postcode("Amsterdam")
