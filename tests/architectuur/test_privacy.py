"""Every column says its data class and retention, and every rule has a cleaner."""

from typing import Any

import pytest
from sqlmodel import SQLModel

from app.kit.privacy import Bewaar, Klasse
from app.main import FEATURES, module, opruimers

for _slice in ["journaal", *FEATURES]:
    module(_slice, "models")
TABELLEN = sorted(SQLModel.metadata.tables.values(), key=lambda tabel: tabel.name)


@pytest.mark.parametrize("tabel", TABELLEN, ids=lambda tabel: tabel.name)
def test_elke_kolom_zegt_wat_zij_is(tabel: Any) -> None:
    for kolom in tabel.columns:
        assert isinstance(kolom.info.get("klasse"), Klasse), f"{tabel.name}.{kolom.name} zonder klasse"
        assert isinstance(kolom.info.get("bewaar"), Bewaar), f"{tabel.name}.{kolom.name} zonder bewaartermijn"


@pytest.mark.parametrize("tabel", TABELLEN, ids=lambda tabel: tabel.name)
def test_elke_bewaartermijn_heeft_een_opruimer(tabel: Any) -> None:
    gedekt = {(naam, opruimer.bewaar) for opruimer in opruimers() for naam in opruimer.tabellen}
    for kolom in tabel.columns:
        regel = kolom.info["bewaar"]
        if regel != Bewaar.ALTIJD:
            assert (tabel.name, regel) in gedekt, f"{tabel.name}.{kolom.name}: niemand ruimt {regel} op"


def test_opruimers_noemen_bestaande_tabellen() -> None:
    bestaat = {tabel.name for tabel in TABELLEN}
    for opruimer in opruimers():
        assert set(opruimer.tabellen) <= bestaat, opruimer.uitleg
