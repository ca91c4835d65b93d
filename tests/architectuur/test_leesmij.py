"""README.md says what the code does: every setting, every command, the stairs, and pictures that are small."""

import re

from app.cli import main
from tests.architectuur.bronnen import ROOT

GELEZEN = re.compile(r'env(?:iron\.get)?\("([A-Z_]+)"')
LEESMIJ = (ROOT / "README.md").read_text(encoding="utf-8")
FOTO = re.compile(r"!\[([^]]+)\]\(([^)]+)\)")
HOOGSTE = 120 * 1024


def _deel(kop: str) -> str:
    return LEESMIJ.partition(f"\n## {kop}\n")[2].partition("\n## ")[0]


def _blok(tekst: str) -> str:
    return next(blok for blok in re.findall(r"```\n(.*?)```", tekst, re.DOTALL) if "dossier" in blok)


def test_instellingen_zijn_precies_wat_de_code_leest() -> None:
    bronnen = [(ROOT / "app" / "kit" / naam).read_text(encoding="utf-8") for naam in ("settings.py", "clock.py")]
    gelezen = {naam for bron in bronnen for naam in GELEZEN.findall(bron)}
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", _deel("Instellingen"), re.MULTILINE)) == gelezen
    assert len(gelezen) > 8


def test_opdrachten_zijn_precies_die_van_het_programma() -> None:
    genoemd = re.findall(r"^\| `doorlijn ([a-z-]+)[^`]*` \|", _deel("Opdrachten"), re.MULTILINE)
    assert sorted(genoemd) == sorted(main.commands)


def test_trap_is_die_van_de_architectuur() -> None:
    architectuur = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert _blok(_deel("Hoe het in elkaar zit")) == _blok(architectuur.partition("## The staircase")[2])


def test_elke_verwijzing_bestaat() -> None:
    for pad in re.findall(r"\]\((?!https?:)([^)#]+)\)", LEESMIJ):
        assert (ROOT / pad).exists(), pad


def test_fotos_zijn_klein_en_beschreven() -> None:
    fotos = FOTO.findall(LEESMIJ)
    assert len(fotos) == 3
    for woorden, pad in fotos:
        assert len(woorden.split()) >= 8, "wie de foto niet ziet, leest wat erop staat"
        assert (ROOT / pad).stat().st_size <= HOOGSTE
