"""Characters that HTML can't hold never come in."""

from urllib.parse import parse_qsl

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from app.kit.tekens import leesbaar, leesbare_vraag

ONLEESBAAR = ["\x00", "\x1b", "\x0c", "\x7f", "\x85", "\ufdd0", "\ufffe", "\U0010ffff", "\ud83d"]


@pytest.mark.parametrize("teken", ONLEESBAAR)
def test_wat_niemand_bedoelt_gaat_eruit(teken: str) -> None:
    assert leesbaar(f"a{teken}b") == "ab"


def test_wat_iemand_typt_blijft() -> None:
    tekst = "Zoë 😀 \u202b שלום ع مرحبا\tx\ny\u00a0€ ‘’"
    assert leesbaar(tekst) == tekst


@given(st.text())
def test_wat_overblijft_kan_op_een_pagina(tekst: str) -> None:
    html5lib.HTMLParser(strict=True).parseFragment(f"<p>{escape(leesbaar(tekst))}</p>")


@pytest.mark.parametrize("vraag", [b"", b"q=kok", b"q=kok+en+bakker&domein=zorg&q=x", b"q=%41", b"crebo=1&crebo=2"])
def test_een_gewoon_adres_blijft_zoals_het_is(vraag: bytes) -> None:
    assert leesbare_vraag(vraag) is vraag


@pytest.mark.parametrize(
    "vraag,schoon",
    [
        (b"q=a%1Bb&q=&x=1", b"q=ab&q=&x=1"),
        (b"q=%EF%BF%BE", b"q="),
        (b"q=%C2%85%C3%A9", b"q=%C3%A9"),
        (b"q=a\x1bb", b"q=ab"),
        (b"q=%EF%81%88", b"q=%EF%81%88"),
        (b"q=caf\xc3\xa9", b"q=caf%C3%A9"),
    ],
)
def test_een_adres_verliest_alleen_wat_niemand_bedoelt(vraag: bytes, schoon: bytes) -> None:
    assert leesbare_vraag(vraag) == schoon


@given(st.binary(max_size=40))
def test_een_adres_mag_alles_zijn(vraag: bytes) -> None:
    paren = parse_qsl(leesbare_vraag(vraag).decode("latin-1"), keep_blank_values=True)
    assert all(leesbaar(naam + waarde) == naam + waarde for naam, waarde in paren)
