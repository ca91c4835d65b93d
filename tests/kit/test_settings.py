"""Settings: read from the environment, with a sentence when a value is wrong."""

import os
import stat
from pathlib import Path

import pytest

from app.kit.settings import lees_settings


@pytest.fixture(autouse=True)
def _schoon(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for naam in list(os.environ):
        if naam.startswith("DOORLIJN_") or naam in ("DATABASE_URL", "PORT"):
            monkeypatch.delenv(naam)
    monkeypatch.setenv("DOORLIJN_VAR", str(tmp_path / "var"))


def test_zonder_iets_ingesteld_werkt_het_op_deze_machine(tmp_path: Path) -> None:
    alles = lees_settings()
    assert alles.database_url == f"sqlite:///{tmp_path / 'var' / 'doorlijn.db'}"
    assert (alles.adres, alles.poort, alles.demo, alles.tweede_factor) == ("http://localhost:8000", 8000, False, True)
    assert not alles.veilig and alles.hostnaam == "localhost"


def test_sleutel_wordt_een_keer_gemaakt_en_is_van_de_beheerder_alleen(tmp_path: Path) -> None:
    een, twee = lees_settings().geheim, lees_settings().geheim
    assert een == twee and len(een) == 32
    assert stat.S_IMODE((tmp_path / "var" / "geheim.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("waarde", ["ab", "ab" * 31, "geen hex"])
def test_te_korte_of_verkeerde_sleutel_wordt_geweigerd(monkeypatch: pytest.MonkeyPatch, waarde: str) -> None:
    monkeypatch.setenv("DOORLIJN_GEHEIM", waarde)
    with pytest.raises(ValueError, match=r"^DOORLIJN_GEHEIM moet minstens 64 hextekens"):
        lees_settings()


def test_https_maakt_koekjes_streng(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORLIJN_ADRES", "https://doorlijn.example/")
    alles = lees_settings()
    assert alles.veilig and (alles.adres, alles.hostnaam) == ("https://doorlijn.example", "doorlijn.example")


def test_tweede_factor_is_alleen_in_de_demo_vanzelf_uit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORLIJN_DEMO", "1")
    assert not lees_settings().tweede_factor
    monkeypatch.setenv("DOORLIJN_TWEEDE_FACTOR", "aan")
    assert lees_settings().tweede_factor
