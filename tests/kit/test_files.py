"""Files: encrypted where they lie, stored once, in a folder or in an object store."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from obstore.store import MemoryStore

from app.kit import files
from app.kit.settings import settings

TEKST = b"verklaring dyslexie van Sanne Zonnedauw " * 40


@pytest.fixture(params=["map", "objecten"])
def kluis(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """An empty folder, or a store that speaks as S3 does."""
    monkeypatch.setenv("DOORLIJN_BESTANDEN", str(tmp_path / "bestanden"))
    settings.cache_clear()
    if request.param == "objecten":
        winkel = MemoryStore()
        monkeypatch.setattr(files, "_kluis", lambda _adres: winkel)
    yield request.param
    monkeypatch.undo()
    settings.cache_clear()


@pytest.mark.usefixtures("kluis")
def test_bewaren_lezen_wissen() -> None:
    merk = files.bewaar(TEKST)
    assert files.lees(merk) == TEKST
    assert files.bewaar(TEKST) == merk != files.bewaar(TEKST + b".")
    files.wis(merk)
    with pytest.raises(FileNotFoundError):
        files.lees(merk)


@pytest.mark.usefixtures("kluis")
def test_jonge_bestanden_blijven_en_oude_gaan() -> None:
    een, twee = files.bewaar(b"een"), files.bewaar(b"twee")
    assert set(files.ouder_dan(timedelta(0))) == {een, twee}
    assert set(files.ouder_dan(timedelta(hours=1))) == set()
    assert not files.wis_ouder_dan(een, timedelta(hours=1))
    assert files.wis_ouder_dan(een, timedelta(0)) and not files.wis_ouder_dan(een, timedelta(0))
    assert set(files.ouder_dan(timedelta(0))) == {twee}


@pytest.mark.parametrize("kluis", ["map"], indirect=True)
def test_op_de_schijf_staat_niets_leesbaars(kluis: str, tmp_path: Path) -> None:
    merk = files.bewaar(TEKST)
    paden = [pad for pad in (tmp_path / "bestanden").rglob("*") if pad.is_file()]
    assert [pad.relative_to(tmp_path / "bestanden").as_posix() for pad in paden] == [f"{merk[:2]}/{merk[2:]}"]
    dicht = paden[0].read_bytes()
    assert b"Sanne" not in dicht and b"dyslexie" not in dicht and len(dicht) == len(TEKST) + 28


@pytest.mark.parametrize("kluis", ["map"], indirect=True)
def test_verwisselde_of_veranderde_bestanden_gaan_niet_open(kluis: str, tmp_path: Path) -> None:
    een, twee = (files.bewaar(tekst) for tekst in (b"van Sanne", b"van Yusuf"))
    wortel = tmp_path / "bestanden"
    (wortel / een[:2] / een[2:]).write_bytes((wortel / twee[:2] / twee[2:]).read_bytes())
    with pytest.raises(InvalidTag):
        files.lees(een)


def test_de_naam_verraadt_de_inhoud_niet(kluis: str) -> None:
    import hashlib

    assert files.bewaar(TEKST) != hashlib.sha256(TEKST).hexdigest()


def test_adres_van_s3_geeft_een_objectwinkel(monkeypatch: pytest.MonkeyPatch) -> None:
    from obstore.store import S3Store

    for naam, waarde in {"ACCESS_KEY_ID": "x", "SECRET_ACCESS_KEY": "y", "REGION": "eu-central-1"}.items():
        monkeypatch.setenv(f"AWS_{naam}", waarde)
    assert isinstance(files._kluis("s3://emmer/voorvoegsel"), S3Store)
    files._kluis.cache_clear()
