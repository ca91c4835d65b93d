"""Contrast van de tokens, uitgerekend uit oklch, in licht en donker (WCAG 2.2: 1.4.3 en 1.4.11)."""

import math
import re

import pytest

from tests.components.galerij import WORTEL

TOKENS = (WORTEL / "static" / "css" / "tokens.css").read_text()
VORM = re.compile(r"(--dl-[\w-]+):\s*oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)")
LIJNEN = ("mbo", "beroep", "studie", "loopbaan", "dossier")
ONDERGROND = ("kleur-papier", "kleur-vlak", "kleur-vlak-zacht")
TEKST = [
    *(
        (voor, achter)
        for voor in ("kleur-inkt", "kleur-inkt-zacht", "kleur-actie", "kleur-fout")
        for achter in ONDERGROND
    ),
    *((f"lijn-{lijn}", achter) for lijn in LIJNEN for achter in ("kleur-vlak", "kleur-papier", f"lijn-{lijn}-zacht")),
    *((f"kleur-{soort}", f"kleur-{soort}-zacht") for soort in ("goed", "let-op", "fout", "weet")),
    *(("kleur-inkt", f"kleur-{soort}-zacht") for soort in ("goed", "let-op", "fout", "weet", "actie", "zon")),
    *((f"kleur-{soort}", achter) for soort in ("goed", "let-op") for achter in ("kleur-vlak", "kleur-papier")),
    ("kleur-op-actie", "kleur-actie"),
    ("kleur-op-actie", "lijn-dossier"),
    ("kleur-op-held", "kleur-held"),
    ("kleur-op-zon", "kleur-zon"),
    ("kleur-actie", "kleur-actie-zacht"),
    ("kleur-vlak", "kleur-let-op"),
]
GRENS = [("kleur-rand-sterk", "kleur-vlak"), ("kleur-rand-sterk", "kleur-papier"), ("kleur-zon", "kleur-held")]


def tokens(deel: str) -> dict[str, tuple[float, float, float]]:
    return {naam: (float(x), float(y), float(z)) for naam, x, y, z in VORM.findall(deel)}


LICHT = tokens(TOKENS.partition("@media (prefers-color-scheme: dark)")[0])
DONKER_MEDIA, _, DONKER_VAST = TOKENS.partition("@media (prefers-color-scheme: dark)")[2].partition(
    ':root[data-thema="donker"]'
)
DONKER = tokens(DONKER_VAST.partition("@media")[0])


def helderheid(kleur: tuple[float, float, float]) -> float:
    """Relatieve luminantie van een oklch-kleur; kanalen buiten sRGB worden afgekapt, zoals een scherm doet."""
    licht, chroma, hoek = kleur
    a, b = chroma * math.cos(math.radians(hoek)), chroma * math.sin(math.radians(hoek))
    lang = (licht + 0.3963377774 * a + 0.2158037573 * b) ** 3
    midden = (licht - 0.1055613458 * a - 0.0638541728 * b) ** 3
    kort = (licht - 0.0894841775 * a - 1.2914855480 * b) ** 3
    rood = 4.0767416621 * lang - 3.3077115913 * midden + 0.2309699292 * kort
    groen = -1.2684380046 * lang + 2.6097574011 * midden - 0.3413193965 * kort
    blauw = -0.0041960863 * lang - 0.7034186147 * midden + 1.7076147010 * kort
    rood, groen, blauw = (min(1.0, max(0.0, deel)) for deel in (rood, groen, blauw))
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(een: tuple[float, float, float], ander: tuple[float, float, float]) -> float:
    hoog, laag = sorted((helderheid(een), helderheid(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


def test_de_rekenmachine_klopt_met_bekende_kleuren() -> None:
    assert contrast((1, 0, 0), (0, 0, 0)) == pytest.approx(21, abs=0.01)
    assert contrast((0.6279553606, 0.2576833077, 29.2338851923), (1, 0, 0)) == pytest.approx(3.998, abs=0.02)


@pytest.mark.parametrize("stand", ["licht", "donker"])
def test_tekst_heeft_genoeg_contrast(stand: str) -> None:
    kleuren = {"licht": LICHT, "donker": LICHT | DONKER}[stand]
    gemeten = {paar: contrast(kleuren[f"--dl-{paar[0]}"], kleuren[f"--dl-{paar[1]}"]) for paar in TEKST}
    assert not {paar: round(getal, 2) for paar, getal in gemeten.items() if getal < 4.5}


@pytest.mark.parametrize("stand", ["licht", "donker"])
def test_randen_van_velden_zijn_te_zien(stand: str) -> None:
    kleuren = {"licht": LICHT, "donker": LICHT | DONKER}[stand]
    gemeten = {paar: contrast(kleuren[f"--dl-{paar[0]}"], kleuren[f"--dl-{paar[1]}"]) for paar in GRENS}
    assert not {paar: round(getal, 2) for paar, getal in gemeten.items() if getal < 3}


def test_donker_is_twee_keer_hetzelfde_en_volledig() -> None:
    assert tokens(DONKER_MEDIA) == DONKER
    assert set(DONKER) == set(LICHT)


def test_elk_gebruikt_token_bestaat() -> None:
    css = "".join(pad.read_text() for pad in (WORTEL / "static" / "css").rglob("*.css"))
    gebruikt = set(re.findall(r"var\((--dl-[\w-]+)", css))
    assert gebruikt <= set(re.findall(r"(--dl-[\w-]+)\s*:", css)), gebruikt - set(re.findall(r"(--dl-[\w-]+)\s*:", css))
