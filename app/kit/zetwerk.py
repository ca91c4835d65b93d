"""Typesetting: data and a template in `templates/` become an accessible PDF (PDF/UA-1).

Always with the fonts that typst brings, so that the same input gives the same bytes on every machine. Words go in as
data (`sys.inputs`), never as markup.
"""

import json
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import typst

_BUITEN = str.maketrans(dict.fromkeys((*range(8203, 8208), *range(8234, 8239), 65039)))


def _heeft(teken: str) -> bool:
    return ord(teken) < 0x2100 and teken.isprintable()


def _leesbaar(tekst: str) -> str:
    """Letters that the fonts have: what they lack becomes a square, never a failed print."""
    return "".join(teken if _heeft(teken) or teken == "\n" else "\u25a1" for teken in tekst.translate(_BUITEN))


def _zonder_tekens(tekst: str) -> str:
    """Without loose signs above and below letters: on a letter of another script no font has the pair."""
    vast = unicodedata.normalize("NFC", tekst)
    return _leesbaar("".join(teken for teken in vast if not unicodedata.combining(teken)))


def _alleen_latijn(tekst: str) -> str:
    """What every font has."""
    return "".join(teken if teken < "\u0180" else "\u25a1" for teken in _zonder_tekens(tekst))


MANIEREN = (_leesbaar, _zonder_tekens, _alleen_latijn)
"""How words are made printable, from whole to least; a next one only when the fonts refuse the one before."""


def _schoon(waarde: Any, hoe: Callable[[str], str]) -> Any:
    if isinstance(waarde, str):
        return hoe(waarde)
    if isinstance(waarde, dict):
        return {naam: _schoon(deel, hoe) for naam, deel in waarde.items()}
    return [_schoon(deel, hoe) for deel in waarde] if isinstance(waarde, list) else waarde


def zet(sjabloon: Path, gegevens: dict[str, Any], seconden: int, beelden: Sequence[bytes] = ()) -> bytes:
    """Typeset; no words make it fail. `seconden` since 1970 is the moment that the file says it was made.

    The template reads `gegevens` as JSON from `sys.inputs.gegevens`, and `beelden` (whole image files) from
    `sys.inputs.beelden` as a list of lists of bytes.
    """
    extra = json.dumps([list(beeld) for beeld in beelden])
    for hoe in MANIEREN[:-1]:
        try:
            return _druk(sjabloon, _schoon(gegevens, hoe), extra, seconden)
        except typst.TypstError:  # a pair of signs that no font has
            continue
    return _druk(sjabloon, _schoon(gegevens, MANIEREN[-1]), extra, seconden)


def _druk(sjabloon: Path, gegevens: dict[str, Any], beelden: str, seconden: int) -> bytes:
    uit = typst.compile(
        sjabloon,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"gegevens": json.dumps(gegevens, ensure_ascii=False), "beelden": beelden},
        pdf_standards=["ua-1"],
        timestamp=seconden,
    )
    assert isinstance(uit, bytes)
    return uit
