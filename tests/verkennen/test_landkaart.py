"""The picture of the country: everything is inside it, small, and every dot can be hit."""

import itertools
import math
import re

import pytest

from app.scholen.plaatsen import plaatsen, plek_van
from app.verkennen.landkaart import BREED, GROOT, HOOG, KLEIN, STAP, TUSSEN, land, omtrek, punt, streken

LIJN = re.compile(r"M([\d.]+) (\d+)h(\d+)")


def plek(naam: str) -> tuple[str, float, float]:
    """A town as the map takes it."""
    gevonden = plek_van(naam)
    assert gevonden is not None
    return gevonden.naam, gevonden.breedte, gevonden.lengte


def test_every_town_lies_in_the_picture() -> None:
    for een in plaatsen().values():
        x, y = punt(een.breedte, een.lengte)
        assert 0 <= x <= BREED, een
        assert 0 <= y <= HOOG, een


def test_one_unit_is_about_a_kilometre() -> None:
    amsterdam, maastricht = plek_van("Amsterdam"), plek_van("Maastricht")
    assert amsterdam is not None
    assert maastricht is not None
    eenheden = math.dist(punt(amsterdam.breedte, amsterdam.lengte), punt(maastricht.breedte, maastricht.lengte))
    assert eenheden == pytest.approx(amsterdam.km_tot(maastricht.breedte, maastricht.lengte), rel=0.02)


def test_the_outline_is_small_and_nothing_but_rows() -> None:
    pad = omtrek()
    assert len(pad.encode()) <= 4096
    assert LIJN.sub("", pad) == ""
    assert omtrek() is pad
    assert land().omtrek == pad


def test_water_is_empty_and_land_is_full() -> None:
    stippen = {
        (float(x) + n * STAP, int(y)) for x, y, breed in LIJN.findall(omtrek()) for n in range(int(breed) // STAP + 1)
    }

    def dichtste(breedte: float, lengte: float) -> float:
        return min(math.dist(punt(breedte, lengte), stip) for stip in stippen)

    assert dichtste(52.78, 5.5) > STAP + 1  # IJsselmeer
    assert dichtste(52.6, 4.0) > 20  # North Sea
    assert dichtste(51.0, 4.5) > 20  # Belgium
    for naam in ("Amsterdam", "Maastricht", "Vlissingen", "Groningen", "Den Burg", "Enschede", "Emmeloord"):
        _naam, breedte, lengte = plek(naam)
        assert dichtste(breedte, lengte) < STAP, naam


def test_towns_near_each_other_become_one_dot() -> None:
    uit = streken([(*plek("Amsterdam"), 30), (*plek("Diemen"), 5), (*plek("Groningen"), 10)])
    assert [(een.naam, een.aantal, een.plaatsen) for een in uit] == [("Amsterdam", 35, 2), ("Groningen", 10, 1)]
    assert uit[0].straal == GROOT
    assert KLEIN < uit[1].straal < GROOT


def test_no_two_dots_are_too_close_for_a_finger_however_many_towns() -> None:
    uit = streken([(een.naam, een.breedte, een.lengte, nummer) for nummer, een in enumerate(plaatsen().values())])
    assert sum(een.plaatsen for een in uit) == len(plaatsen())
    assert len(uit) < 130
    for een, ander in itertools.combinations(uit, 2):
        assert math.dist((een.x, een.y), (ander.x, ander.y)) >= TUSSEN


def test_nothing_gives_no_dots_and_a_place_abroad_none_either() -> None:
    assert streken([]) == []
    assert streken([("Parijs", 48.86, 2.35, 3)]) == []
    assert [een.aantal for een in streken([(*plek("Utrecht"), 0)])] == [0]
