"""Ids are made in Python, differ always, and sort by the time they were made."""

import re
import time

import pytest

from app.kit import ids
from app.kit.crypto import vingerafdruk


def test_vorm_en_uniek() -> None:
    gemaakt = [ids.nieuw_id() for _ in range(20_000)]
    assert len(set(gemaakt)) == len(gemaakt)
    assert all(re.fullmatch(r"[0-9a-hjkmnp-tv-z]{24}", id_) for id_ in gemaakt)
    assert ids.LENGTE == 24


def test_volgorde_van_tekst_is_volgorde_van_tijd(monkeypatch: pytest.MonkeyPatch) -> None:
    momenten = [0.001, 1.0, 1.5, 1_700_000_000.0, 1_700_000_000.25, time.time(), 4_000_000_000.0]
    gemaakt = []
    for moment in momenten:
        monkeypatch.setattr(time, "time", lambda nu=moment: nu)
        gemaakt.append(ids.nieuw_id())
    assert gemaakt == sorted(gemaakt)


def test_code_heeft_256_bits_en_staat_nergens_zelf() -> None:
    codes = {ids.nieuwe_code() for _ in range(1000)}
    assert len(codes) == 1000 and {len(code) for code in codes} == {43}
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", code) for code in codes)
    assert re.fullmatch(r"[0-9a-f]{64}", vingerafdruk(codes.pop()))
