"""Odd things in a form are words, not accidents."""

import pytest
from litestar.datastructures import FormMultiDict

from app.web.invoer import Invoer


@pytest.mark.parametrize(
    ("getypt", "getal"),
    [("3", 3), ("-3", -3), ("--3", None), ("-", None), ("3-", None), ("٣", None), ("9" * 5000, None), ("", None)],
)
def test_een_getal_is_een_getal_of_niets(getypt: str, getal: int | None) -> None:
    assert Invoer(FormMultiDict([("n", getypt)])).geheel("n") == getal


def test_nultekens_komen_nergens_door() -> None:
    invoer = Invoer(FormMultiDict([("a", "x\x00y"), ("a", "\x00"), ("b", "ook\x00hier")]))
    assert invoer.lijst("a") == ["xy", ""]
    assert invoer.tekst("b") == "ookhier"
