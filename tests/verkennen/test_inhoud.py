"""Every file of `lob_content/nl`, one by one: what it may say, and how it reads for a fifteen-year-old."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from app.kit.settings import WORTEL
from app.verkennen.inhoud import Domein, Interessetest
from app.verkennen.inhoud.catalogus import BRON, lees_beroepen, lees_opleidingen, lees_routes
from app.verkennen.inhoud.laden import MAP, keur, lees_toml
from tests.architectuur.bronnen import tracked
from tests.verkennen.leesbaar import te_lang, verboden, zinnen

NL = BRON / MAP
BEROEPEN = sorted((NL / "beroepen").glob("*.toml"))
OPLEIDINGEN = sorted((NL / "opleidingen").glob("*.toml"))
BEROEP_IDS = {bestand.stem for bestand in BEROEPEN}
ICONEN = (WORTEL / "components" / "icon.html").read_text(encoding="utf-8")


def naam(pad: Path) -> str:
    return pad.stem


def keur_tekst(vol: Iterable[str], los: Iterable[str] = ()) -> None:
    """Sentences are short enough and complete; nothing holds a word that we do not use."""
    vol, los = list(vol), list(los)
    fouten = te_lang(vol) + verboden(vol + los)
    fouten += [f"zonder punt: {tekst[-40:]}" for tekst in vol if tekst.strip()[-1:] not in ".?"]
    fouten += [f"twee spaties: {tekst[:40]}" for tekst in [*vol, *los] if "  " in tekst]
    assert not fouten, "\n".join(fouten)


@pytest.mark.parametrize("bestand", BEROEPEN, ids=naam)
def test_een_beroep_leest_goed(bestand: Path) -> None:
    beroep = lees_beroepen([bestand])[bestand.stem]
    keur_tekst([beroep.kort, *beroep.doen, beroep.dag, *beroep.lastig], [*beroep.leuk, *beroep.vaardigheden])
    assert beroep.kort.startswith("Je ") and len(zinnen(beroep.kort)) == 1
    assert 60 <= len(beroep.dag.split()) <= 130, "een dag telt 70 tot 120 woorden"
    klein = [*beroep.leuk, *beroep.vaardigheden, *beroep.zoekwoorden]
    assert not [stuk for stuk in klein if stuk[-1:] in ".!?" or stuk != stuk.strip()]
    assert all(len(set(lijst)) == len(lijst) for lijst in (beroep.zoekwoorden, beroep.verwant, beroep.niveaus))
    assert beroep.naam.lower() not in {woord.lower() for woord in beroep.zoekwoorden}, "de naam zelf hoeft er niet bij"
    assert set(beroep.verwant) <= BEROEP_IDS - {beroep.id}


@pytest.mark.parametrize("bestand", BEROEPEN, ids=naam)
def test_een_profiel_heeft_hoog_en_laag(bestand: Path) -> None:
    profiel = lees_beroepen([bestand])[bestand.stem].riasec.model_dump()
    assert max(profiel.values()) >= 60 and min(profiel.values()) <= 25 and len(set(profiel.values())) >= 4


@pytest.mark.parametrize("bestand", BEROEPEN, ids=naam)
def test_een_beeld_bestaat_en_heeft_een_alt_tekst(bestand: Path) -> None:
    beeld = lees_beroepen([bestand])[bestand.stem].beeld
    if beeld:  # no beroep needs one
        assert WORTEL / "static" / beeld.bestand in tracked(), f"{beeld.bestand} staat niet in static/"
        assert zinnen(beeld.alt) and not beeld.alt.lower().startswith(("foto van", "afbeelding"))


@pytest.mark.parametrize("bestand", OPLEIDINGEN, ids=naam)
def test_de_opleidingen_van_een_domein_lezen_goed(bestand: Path) -> None:
    for een in lees_opleidingen([bestand])[0].values():
        keur_tekst([een.kort, *([een.extra_eis] if een.extra_eis else [])], een.leert)
        assert een.kort.startswith("Je "), een.kort
        assert not een.extra_eis or "kan" in een.extra_eis.split() or "kunnen" in een.extra_eis.split(), een.extra_eis
        assert set(een.beroepen) <= BEROEP_IDS and len(set(een.beroepen)) == len(een.beroepen)
        duur = {1: (12, 12), 2: (12, 24), 3: (12, 36), 4: (12, 48)}[een.niveau]
        assert duur[0] <= een.maanden <= duur[1], f"{een.crebo}: {een.maanden} maanden"


def test_de_andere_routes_lezen_goed() -> None:
    for route in lees_routes(NL / "routes.toml").values():
        vol = [route.kort, route.voor_wie, *route.vraagt, *route.stappen, route.wie_helpt, route.let_op]
        keur_tekst(vol, [route.naam])


def test_de_interessetest_leest_goed_en_elk_item_past_op_een_scherm() -> None:
    test = keur(Interessetest, lees_toml(NL / "interessetest.toml"), NL / "interessetest.toml")
    for type_ in test.type:
        keur_tekst([type_.kort, type_.uitleg], type_.past_bij)
    for item in test.item:
        assert not te_lang([item.tekst]) and not verboden([item.tekst]) and len(item.tekst) <= 50
        assert item.id.startswith(item.type.lower())
        assert f'"test-{item.beeld}":' in ICONEN, f"geen tekening voor {item.beeld}"


def test_elk_domein_heeft_een_tekening() -> None:
    assert not [domein for domein in Domein if f'"dom-{domein}":' not in ICONEN]


def test_de_maat_voor_zinnen_telt_zoals_een_mens() -> None:
    assert zinnen("Om 14.30 uur stop je. Klaar?\nJa, je \ngaat naar huis.") == [
        "Om 14.30 uur stop je.",
        "Klaar?",
        "Ja, je gaat naar huis.",
    ]
    assert not te_lang(["Je " + "kijkt en " * 7])
    lang = ("Je " + "kijkt en " * 11).strip()
    assert te_lang([lang]) == [f"23 woorden: {lang}", "gemiddeld 23.0 woorden"]


@pytest.mark.parametrize(
    "tekst",
    ["Je moet dit kunnen.", "Geen dag is hetzelfde.", "Je verdient 2000 per maand.", "Kom snel!", "Een vak – en meer."],
)
def test_wat_we_niet_schrijven_valt_op(tekst: str) -> None:
    assert verboden([tekst])
