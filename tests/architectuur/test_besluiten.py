"""Decisions: numbered without gaps, half a page, one form, all in the list."""

import re

from app.kit.privacy import Bewaar
from tests.architectuur.bronnen import ROOT

MAP = ROOT / "docs" / "besluiten"
BESLUITEN = sorted(pad for pad in MAP.glob("*.md") if pad.name != "README.md")
KOPPEN = ["Context", "Decision", "Measured", "Consequences"]
LANGSTE = 45


def test_nummers_lopen_door() -> None:
    assert [int(pad.name[:4]) for pad in BESLUITEN] == list(range(1, len(BESLUITEN) + 1))
    assert len(BESLUITEN) >= 20


def test_elk_besluit_heeft_dezelfde_vorm_en_is_een_halve_bladzijde() -> None:
    for pad in BESLUITEN:
        tekst = pad.read_text(encoding="utf-8")
        assert tekst.startswith(f"# {pad.name[:4]} "), pad.name
        assert re.findall(r"^## (.+)$", tekst, re.MULTILINE) == KOPPEN, pad.name
        assert len(tekst.splitlines()) <= LANGSTE, pad.name


def test_de_lijst_noemt_ze_allemaal() -> None:
    lijst = (MAP / "README.md").read_text(encoding="utf-8")
    regels = [f"- [{pad.read_text(encoding='utf-8').splitlines()[0][2:]}]({pad.name})" for pad in BESLUITEN]
    assert [regel for regel in lijst.splitlines() if regel.startswith("- ")] == regels


def test_wat_een_besluit_aanwijst_bestaat() -> None:
    for pad in BESLUITEN:
        for genoemd in re.findall(r"`((?:app|tests|docs|bin)/[\w./-]+)`", pad.read_text(encoding="utf-8")):
            assert (ROOT / genoemd).exists(), f"{pad.name}: {genoemd}"


def test_privacy_wijst_naar_het_register_en_noemt_elke_termijn() -> None:
    tekst = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    assert "/privacy/register" in tekst
    termijnen = {
        Bewaar.SCHOOLLOOPBAAN: "twee jaar",
        Bewaar.PORTFOLIO: "twee jaar niets van je laat horen",
        Bewaar.DOSSIER: "1 februari",
        Bewaar.ZORGDEEL: "zes maanden",
        Bewaar.AKKOORD: "Drie jaar",
        Bewaar.JOURNAAL: "Drie jaar.",
        Bewaar.KORT: "dertig dagen",
    }
    assert set(termijnen) == set(Bewaar) - {Bewaar.ALTIJD}
    assert all(woorden in tekst for woorden in termijnen.values())
