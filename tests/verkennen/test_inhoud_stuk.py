"""A file of the content that is wrong names itself, the line and what is wrong."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.verkennen.inhoud.catalogus import BRON, lees_catalogus
from app.verkennen.inhoud.laden import InhoudFout
from app.verkennen.zoeken.begrippen import lees_woordenschat

Wijzig = Callable[[str], str]


@pytest.fixture
def inhoud(tmp_path: Path) -> Path:
    """A small content of its own: three beroepen that know each other, one opleiding, the rest as it is."""
    nl = tmp_path / "nl"
    shutil.copytree(BRON / "nl", nl, ignore=shutil.ignore_patterns("beroepen", "opleidingen"))
    (nl / "beroepen").mkdir()
    (nl / "opleidingen").mkdir()
    for id_ in ("kapper", "barbier", "visagist"):
        (nl / "beroepen" / f"{id_}.toml").write_text(beroep(id_), encoding="utf-8")
    (nl / "opleidingen" / "uiterlijk.toml").write_text(opleiding("25641") + opleiding("25642"))
    return tmp_path


def beroep(id_: str) -> str:
    een, ander = sorted({"kapper", "barbier", "visagist"} - {id_})
    dag = "Om negen uur doe je de lampen aan en zet je de stoelen recht. " * 4
    return (
        f'id = "{id_}"\nversie = 1\nnaam = "{id_.title()}"\ndomein = "uiterlijk"\nniveaus = [2, 3, 4]\nisco = "5141"\n'
        'esco = "http://data.europa.eu/esco/occupation/099c6bb0-22d3-4c5d-8bf5-70910af381ef"\n'
        'riasec = { R = 60, I = 10, A = 70, S = 70, E = 45, C = 30 }\nkort = "Je knipt haar."\n'
        'doen = [\n  "Je vraagt wat de klant wil.",\n  "Je föhnt en knipt.",\n  "Je rekent af.",\n]\n'
        f'dag = """\n{dag}\n"""\nleuk = ["praten", "kijken", "knippen"]\nlastig = ["Je staat veel.", "Het is druk."]\n'
        'vaardigheden = ["kijken", "luisteren", "knippen"]\nzoekwoorden = ["haar", "pony", "krul", "vlecht", "lok"]\n'
        f'verwant = [\n  "{een}",\n  "{ander}",\n]\n'
    )


def opleiding(crebo: str) -> str:
    return (
        f'[[opleiding]]\ncrebo = "{crebo}"\nversie = 1\nnaam = "Kapper"\nniveau = 2\nleerwegen = ["bol"]\n'
        'maanden = 24\nkort = "Je leert haar knippen."\nleert = ["Een les", "Nog een les", "Een derde les"]\n'
        'beroepen = [\n  "kapper",\n  "barbier",\n  "visagist",\n]\nbron = "crebo_actueel"\nstatus = "te_bevestigen"\n'
    )


def vervang(oud: str, nieuw: str) -> Wijzig:
    def wijzig(tekst: str) -> str:
        assert oud in tekst
        return tekst.replace(oud, nieuw, 1)

    return wijzig


def zonder(begin: str) -> Wijzig:
    return lambda tekst: "".join(regel for regel in tekst.splitlines(True) if not regel.startswith(begin))


KAPPER, OPLEIDING = "beroepen/kapper.toml", "opleidingen/uiterlijk.toml"
STUK: dict[str, tuple[str, Wijzig, int, str]] = {
    "geen toml": (KAPPER, vervang('naam = "Kapper"', 'naam = "Kapper'), 3, "geen goede TOML"),
    "einde ontbreekt": (KAPPER, lambda tekst: tekst.rstrip()[:-1], 24, "geen goede TOML"),
    "sleutel ontbreekt": (KAPPER, zonder("kort = "), 1, "kort: ontbreekt"),
    "onbekende sleutel": (KAPPER, lambda tekst: tekst + "loon = 3\n", 26, "loon: kennen we niet"),
    "verkeerd soort": (KAPPER, vervang("versie = 1", 'versie = "een"'), 2, "versie: "),
    "fout in een lijst": (KAPPER, vervang("Je föhnt en knipt.", "Je"), 12, "doen.1: "),
    "fout in een profiel": (KAPPER, vervang("S = 70", "S = 170"), 8, "riasec.S: "),
    "onbekend domein": (KAPPER, vervang('"uiterlijk"', '"mode"'), 4, "domein: "),
    "id van een ander": (KAPPER, vervang('id = "kapper"', 'id = "kok"'), 1, "id: kok hoort bij een ander bestand"),
    "naam van een ander": (KAPPER, vervang('naam = "Kapper"', 'naam = "Barbier"'), 3, "naam: barbier heet ook Barbier"),
    "verwant bestaat niet": (KAPPER, vervang('"visagist"', '"tovenaar"'), 24, "verwant: tovenaar bestaat niet"),
    "verwant aan zichzelf": (KAPPER, vervang('"visagist"', '"kapper"'), 24, "verwant: een beroep is niet"),
    "niveau zonder opleiding": (KAPPER, vervang("[2, 3, 4]", "[3, 4]"), 5, "niveaus: er is geen opleiding"),
    "tweede tabel": (OPLEIDING, vervang('"25642"\nversie = 1', '"25642"\nversie = 0'), 19, "versie: "),
    "twee keer een crebo": (
        OPLEIDING,
        vervang('"25642"', '"25641"'),
        18,
        "crebo: 25641 staat ook al in uiterlijk.toml",
    ),
    "beroep bestaat niet": (OPLEIDING, vervang('"visagist"', '"tovenaar"'), 13, "beroepen: tovenaar bestaat niet"),
    "tabel verkeerd geschreven": (OPLEIDING, lambda tekst: tekst + "[[opleidng]]\ncrebo = 1\n", 33, "opleidng: "),
    "leeg": (OPLEIDING, lambda tekst: "", 1, "geen [[opleiding]]"),
    "route": ("nl/routes.toml", vervang('id = "havo"\nversie = 1', 'id = "havo"\nversie = 0'), 3, "versie: "),
    "instelling": ("nl/instellingen.csv", vervang("https://www.rocva.nl", "rocva"), 2, "site: "),
    "kolom te veel": ("nl/instellingen.csv", vervang("BWBR0032257", "BWBR0032257;x"), 2, "6 velden in plaats van 5"),
    "item": ("nl/interessetest.toml", vervang('id = "r1"', 'id = "x1"'), 59, "item.0.id: "),
}


@pytest.mark.parametrize("geval", STUK)
def test_een_bestand_dat_stuk_is_noemt_zichzelf_en_de_regel(inhoud: Path, geval: str) -> None:
    naam, wijzig, regel, wat = STUK[geval]
    bestand = inhoud / "nl" / naam.removeprefix("nl/")
    lees_catalogus(inhoud)
    bestand.write_text(wijzig(bestand.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(InhoudFout) as fout:
        lees_catalogus(inhoud)
    assert str(fout.value).startswith(f"{naam}:{regel}: {wat}"), str(fout.value)


def test_een_bestand_in_een_andere_tekenset_noemt_de_regel(inhoud: Path) -> None:
    bestand = inhoud / "nl" / KAPPER
    bestand.write_bytes(bestand.read_bytes().replace("föhnt".encode(), "föhnt".encode("latin-1")))
    with pytest.raises(InhoudFout, match=r"^beroepen/kapper.toml:12: geen UTF-8"):
        lees_catalogus(inhoud)


def test_een_bestand_dat_ontbreekt_noemt_zichzelf(inhoud: Path) -> None:
    (inhoud / "nl" / "routes.toml").unlink()
    with pytest.raises(InhoudFout, match=r"routes.toml:1: dit bestand ontbreekt"):
        lees_catalogus(inhoud)


def test_een_beroep_zonder_opleiding_wordt_geweigerd(inhoud: Path) -> None:
    bestand = inhoud / "nl" / OPLEIDING
    bestand.write_text(bestand.read_text().replace('  "visagist",\n', ""))
    with pytest.raises(InhoudFout, match=r"^beroepen/visagist.toml:1: id: geen opleiding leidt hierheen"):
        lees_catalogus(inhoud)


def test_twee_routes_met_een_id_worden_geweigerd(inhoud: Path) -> None:
    bestand = inhoud / "nl" / "routes.toml"
    bestand.write_text(bestand.read_text().replace('id = "vavo"', 'id = "havo"'))
    with pytest.raises(InhoudFout, match=r"routes.toml:\d\d: id: havo staat er twee keer in"):
        lees_catalogus(inhoud)


def test_een_interessetest_heeft_van_elk_type_vijf_items(inhoud: Path) -> None:
    bestand = inhoud / "nl" / "interessetest.toml"
    bestand.write_text(bestand.read_text().replace('id = "r1"\ntype = "R"', 'id = "r1"\ntype = "I"'))
    with pytest.raises(InhoudFout, match="elk type heeft vijf items"):
        lees_catalogus(inhoud)


@pytest.mark.parametrize(
    "oud,nieuw,wat",
    [
        ("versie = 1", 'versie = "een"', "versie: "),
        ("[[begrip]]\nals", "[[begrip]]\nalz", "begrip.0.als: ontbreekt"),
        ("versie = 1", "versie = 1\nvreemd = 2", "vreemd: kennen we niet"),
    ],
)
def test_ook_de_woorden_van_leerlingen_noemen_hun_regel(inhoud: Path, oud: str, nieuw: str, wat: str) -> None:
    bestand = inhoud / "nl" / "synoniemen.toml"
    tekst = bestand.read_text(encoding="utf-8")
    bestand.write_text(vervang(oud, nieuw)(tekst), encoding="utf-8")
    with pytest.raises(InhoudFout) as fout:
        lees_woordenschat(bestand)
    regel = bestand.read_text(encoding="utf-8").splitlines()[fout.value.regel - 1]
    assert str(fout.value).startswith(f"nl/synoniemen.toml:{fout.value.regel}: {wat}")
    assert regel.startswith(("versie", "[[begrip]]", "vreemd"))
