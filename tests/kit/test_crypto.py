"""What is closed opens only with the right key, in the right place, untouched."""

import os

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from app.kit import crypto
from app.kit.settings import settings

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda kind: st.lists(kind, max_size=4) | st.dictionaries(st.text(max_size=8), kind, max_size=4),
    max_leaves=12,
)


@given(st.binary(max_size=300))
def test_open_is_wat_dicht_ging(inhoud: bytes) -> None:
    dicht = crypto.versleutel("zorg", "antwoord/inhoud/1", inhoud)
    assert crypto.ontsleutel("zorg", "antwoord/inhoud/1", dicht) == inhoud
    assert len(dicht) == len(inhoud) + 28


def test_twee_keer_dicht_is_nooit_gelijk_en_de_tekst_is_onzichtbaar() -> None:
    een, twee = (crypto.versleutel("zorg", "p", b"astma en pollen") for _ in range(2))
    assert een != twee and een[:12] != twee[:12]
    assert b"astma" not in een


@pytest.mark.parametrize(("doel", "plek"), [("zorg", "antwoord/inhoud/2"), ("bestanden", "antwoord/inhoud/1")])
def test_op_een_andere_plek_of_voor_een_ander_doel_gaat_het_niet_open(doel: str, plek: str) -> None:
    dicht = crypto.versleutel("zorg", "antwoord/inhoud/1", b"geheim")
    with pytest.raises(InvalidTag):
        crypto.ontsleutel(doel, plek, dicht)


@given(st.binary(max_size=60), st.data())
def test_een_veranderd_byte_wordt_gemerkt(inhoud: bytes, data: st.DataObject) -> None:
    dicht = bytearray(crypto.versleutel("zorg", "p", inhoud))
    plek = data.draw(st.integers(0, len(dicht) - 1))
    dicht[plek] ^= data.draw(st.integers(1, 255))
    with pytest.raises(InvalidTag):
        crypto.ontsleutel("zorg", "p", bytes(dicht))


def test_elk_doel_en_elk_geheim_heeft_een_eigen_sleutel(monkeypatch: pytest.MonkeyPatch) -> None:
    doelen = ["zorg", "bestanden", "bestandsnaam", "formulier", "melding"]
    eerst = {crypto.sleutel(doel) for doel in doelen}
    monkeypatch.setenv("DOORLIJN_GEHEIM", os.urandom(32).hex())
    settings.cache_clear()
    daarna = {crypto.sleutel(doel) for doel in doelen}
    monkeypatch.undo()
    settings.cache_clear()
    assert len(eerst | daarna) == 2 * len(doelen)
    assert all(len(sleutel) == 32 for sleutel in eerst)
    assert settings().geheim not in eerst


def test_merkteken_hangt_aan_doel_en_tekst() -> None:
    merk = crypto.merkteken("a", "bakker")
    assert merk == crypto.merkteken("a", "bakker")
    assert len({merk, crypto.merkteken("b", "bakker"), crypto.merkteken("a", "Bakker")}) == 3


@given(JSON)
def test_inhoudshash_kent_geen_volgorde_van_sleutels(waarde: object) -> None:
    om = dict(reversed(waarde.items())) if isinstance(waarde, dict) else waarde
    assert crypto.inhoudshash(waarde) == crypto.inhoudshash(om)
    assert crypto.inhoudshash([waarde]) != crypto.inhoudshash(waarde)


def test_gelijk_ook_met_andere_tekens() -> None:
    assert crypto.gelijk("é", "é") and not crypto.gelijk("é", "e") and not crypto.gelijk("a", "")
