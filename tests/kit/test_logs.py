"""Logs hold codes and numbers only, whatever is thrown at them."""

import json
import sys
from typing import Any

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from app.kit.logs import MAG, alleen_bekend, stel_in

WAARDEN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=400) | st.binary(),
    lambda kind: st.lists(kind, max_size=3) | st.dictionaries(st.text(max_size=5), kind, max_size=3),
    max_leaves=8,
)
NAMEN = st.sampled_from(sorted(MAG)) | st.text(min_size=1, max_size=20)


@given(st.dictionaries(NAMEN, WAARDEN, max_size=8))
def test_alleen_bekende_namen_met_korte_codes_komen_eruit(regel: dict[str, Any]) -> None:
    schoon = alleen_bekend(None, "info", dict(regel))
    assert set(schoon) <= MAG
    for naam, waarde in schoon.items():
        assert isinstance(waarde, str | int | float | bool)
        assert not isinstance(waarde, str) or len(waarde) <= 120
        assert str(regel[naam]).startswith(str(waarde))
    json.dumps(schoon)


@given(st.text(st.characters(codec="ascii", categories=("L",)), min_size=12, max_size=40))
def test_wat_iemand_typte_komt_er_onder_geen_andere_naam_uit(geheim: str) -> None:
    regel = {
        "event": "inloggen",
        "gebruikersnaam": geheim,
        "exc_info": geheim,
        "soort": [geheim],
        "plek": {"x": geheim},
    }
    assert geheim not in json.dumps(alleen_bekend(None, "info", regel))


def test_lijst_kent_geen_namen_van_personen() -> None:
    assert not MAG & {"persoon", "persoon_id", "gebruikersnaam", "email", "url", "pad", "ip", "exception", "exc_info"}


def test_regel_op_standaardfout_is_json_zonder_stacktrace(monkeypatch: pytest.MonkeyPatch) -> None:
    gevangen: list[str] = []

    class Lade:
        def write(self, tekst: str) -> int:
            gevangen.append(tekst)
            return len(tekst)

        def flush(self) -> None:
            pass

    monkeypatch.setattr(sys, "stderr", Lade())
    oud = structlog.get_config()
    try:
        stel_in()
        try:
            raise ValueError("Sanne Zonnedauw")
        except ValueError:
            structlog.get_logger().error("mislukt", exc_info=True, soort="proef", email="s@z.invalid", aantal=3)
    finally:
        structlog.configure(**oud)
    regel = json.loads("".join(gevangen))
    assert set(regel) == {"event", "level", "timestamp", "soort", "aantal"}
    assert "Sanne" not in "".join(gevangen)
