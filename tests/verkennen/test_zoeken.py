"""Searching in a pupil's own words, in our own beroepen."""

import ast
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.kit.settings import WORTEL
from app.verkennen.inhoud import Domein, catalogus
from app.verkennen.inhoud.laden import InhoudFout
from app.verkennen.zoeken import Uitkomst, verwant_aan
from app.verkennen.zoeken.begrippen import BESTAND, lees_woordenschat, woordenschat
from app.verkennen.zoeken.index import Index, maak_index
from app.verkennen.zoeken.samenstelling import Splitser
from app.verkennen.zoeken.taal import klank, stam, woorden
from app.verkennen.zoeken.vraag import ontleed
from app.verkennen.zoeken.zoek import zoek
from tests.bench.zoeken import MAP, SETS, lees_vragen

MOTOR = WORTEL / "app" / "verkennen" / "zoeken"


@lru_cache
def index() -> Index:
    """Our own beroepen, without ESCO."""
    return maak_index(catalogus(), [], woordenschat())


def vind(vraag: str, limiet: int = 20) -> Uitkomst:
    return zoek(index(), vraag, limiet)


def eerste(vraag: str, aantal: int = 5) -> list[str | None]:
    return [treffer.beroep_id for treffer in vind(vraag).treffers[:aantal]]


@pytest.mark.parametrize(
    ("vraag", "goed"),
    [
        ("iets met dieren", "dierenverzorger"),
        ("haren knippe", "kapper"),
        ("auto's", "automonteur"),
        ("ik wil mensen helpen maar geen bloed", "gehandicaptenbegeleider"),
        ("bewaker", "beveiliger"),
    ],
)
def test_de_vijf_voorbeelden_van_de_opdracht_staan_bij_de_eerste_drie(vraag: str, goed: str) -> None:
    uitkomst = vind(vraag)
    assert goed in [treffer.beroep_id for treffer in uitkomst.treffers[:3]]
    assert not uitkomst.dichtbij


@pytest.mark.parametrize(
    ("vraag", "goed"),
    [
        ("veiligheit", "beveiliger"),
        ("schoonheidspecialiste", "schoonheidsspecialist"),
        ("vragtwagenchaufeur", "vrachtwagenchauffeur"),
        ("vrachtwagen chauffeur", "vrachtwagenchauffeur"),
        ("auto monteur", "automonteur"),
        ("kap", "kapper"),
        ("verpl", "verpleegkundige"),
        ("föhnen", "kapper"),
        ("BABY'S", "kraamverzorgende"),
        ("gelast", "lasser"),
        ("nails", "nagelstylist"),
        ("army", "militair"),
        ("🐶", "hondentrainer"),
        ("كهربائي", "elektromonteur"),
    ],
)
def test_anders_getypt_vindt_hetzelfde(vraag: str, goed: str) -> None:
    assert goed in eerste(vraag, 3)


def test_elke_naam_vindt_zichzelf_ook_met_een_letter_te_weinig() -> None:
    mis = [een.naam for een in catalogus().beroepen.values() if een.id not in eerste(een.naam, 2)]
    mis += [een.naam[:-1] for een in catalogus().beroepen.values() if een.id not in eerste(een.naam[:-1])]
    assert len(mis) <= 4, mis


def test_wat_iemand_niet_wil_komt_niet_mee() -> None:
    for vraag in (
        "ik wil mensen helpen maar geen bloed",
        "bloed vind ik niet leuk maar wel mensen helpen",
        "mensen helpen zonder bloed",
    ):
        uitkomst = vind(vraag)
        gevonden = {treffer.beroep_id for treffer in uitkomst.treffers}
        assert uitkomst.begrepen == ("mensen helpen",)
        assert uitkomst.zonder == ("bloed",)
        assert gevonden and not gevonden & {"verpleegkundige", "doktersassistent", "ambulancemedewerker"}


def test_alleen_niet_willen_geeft_wat_er_overblijft() -> None:
    uitkomst = vind("geen kantoor")
    gevonden = {treffer.beroep_id for treffer in uitkomst.treffers}
    assert uitkomst.begrepen == () and uitkomst.zonder == ("kantoor",)
    assert len(gevonden) >= 5
    assert not gevonden & {"administratief-medewerker", "secretaris", "boekhouder"}
    assert vind("niet").treffers == vind("geen idee").treffers


def test_weg_is_niet_alles_weg() -> None:
    uitkomst = vind("geen mensen geen dieren geen machines geen buiten geen kantoor geen handen")
    assert len(uitkomst.zonder) > 3
    assert uitkomst.treffers


def test_zonder_inhoud_komt_er_van_elk_domein_een() -> None:
    for vraag in ("geen idee", "ik wil iets met", "ik weet het nog niet", "qqxxzzqq", "%%%", "🏳"):
        uitkomst = vind(vraag)
        domeinen = [catalogus().beroepen[treffer.beroep_id or ""].domein for treffer in uitkomst.treffers]
        assert uitkomst.dichtbij, vraag
        assert sorted(domeinen) == sorted(Domein), vraag


def test_een_lege_vraag_geeft_niets() -> None:
    assert vind("") == vind("  \n\t ") == vind("kapper", limiet=0) == Uitkomst()


def test_van_een_lange_vraag_telt_het_begin() -> None:
    assert vind("kapper " + "worden " * 2000) == vind("kapper " + "worden " * 20)
    assert vind("a" * 10_240).treffers
    assert vind("🎈" * 5_000).dichtbij


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.integers(-1, 30))
def test_elke_tekst_is_een_vraag(vraag: str, limiet: int) -> None:
    uitkomst = vind(vraag, limiet)
    assert len(uitkomst.treffers) <= max(limiet, 0)
    assert len({treffer.beroep_id for treffer in uitkomst.treffers}) == len(uitkomst.treffers)
    scores = [treffer.score for treffer in uitkomst.treffers]
    assert scores == sorted(scores, reverse=True)


def test_de_reden_is_een_ander_woord_dan_de_naam() -> None:
    assert vind("haren knippen").treffers[0].waarom == "haren knippen"
    assert vind("kapper").treffers[0].waarom == ""


def test_een_vraag_wordt_uit_elkaar_gehaald() -> None:
    delen = ontleed("Ik wil niet achter een computer zitten, liever met mijn handen werken", woordenschat())
    assert [groep.getypt for groep in delen.niet] == ["achter een computer zitten"]
    assert delen.wil[0].getypt == "handen"


def test_woorden_stammen_en_klanken() -> None:
    assert woorden("Auto's, 's nachts & één café!") == ["autos", "nachts", "een", "cafe"]
    assert len({stam(woord) for woord in ("knippen", "knipt", "geknipt", "knip")}) == 1
    assert stam("gezondheid") != stam("zon")
    assert klank("veiligheit") == klank("veiligheid")
    splitser = Splitser(["vracht", "wagen", "vrachtwagen", "chauffeur", "bewaken", "dieren", "arts"])
    assert splitser.delen("vrachtwagenchauffeur") == ("vrachtwagen", "chauffeur")
    assert splitser.delen("dierenarts") == ("dieren", "arts")
    assert splitser.delen("paardenarts") == ()
    assert splitser.handeling("bewaker") == "bewaken"


def test_verwante_beroepen_lijken_erop() -> None:
    assert {"barbier", "schoonheidsspecialist"} <= {een.beroep_id for een in verwant_aan("kapper", 4)}
    assert len(verwant_aan("automonteur", 3)) == 3
    assert verwant_aan("bestaat-niet", 3) == ()
    for beroep_id in catalogus().beroepen:
        assert beroep_id not in {een.beroep_id for een in verwant_aan(beroep_id, 6)}


def test_elk_begrip_heeft_woorden_die_in_de_teksten_staan() -> None:
    bekend = index().eigen_register
    dood = [begrip.als[0] for begrip in woordenschat().begrippen if not any(bekend.zin(zin) for zin in begrip.zoek)]
    assert not dood


def test_een_fout_in_de_woorden_noemt_bestand_en_regel(tmp_path: Path) -> None:
    kop = BESTAND.read_text(encoding="utf-8").partition("[[begrip]]")[0]
    bestand, regel = tmp_path / "synoniemen.toml", kop.count("\n") + 3
    for fout in ("riasec = { X = 1 }", "zoek = []", "vreemd = 1", 'zoek = "los"'):
        ook = "" if fout.startswith("zoek") else '\nzoek = ["b"]'
        bestand.write_text(f'{kop}[[begrip]]\nals = ["a"]\n{fout}{ook}\n', encoding="utf-8")
        with pytest.raises(InhoudFout, match=rf"synoniemen.toml:{regel}: begrip.0."):
            lees_woordenschat(bestand)
    bestand.write_text("versie = 1")
    with pytest.raises(InhoudFout, match="stil"):
        lees_woordenschat(bestand)


def test_geen_id_van_de_inhoud_staat_in_de_motor() -> None:
    ids = set(catalogus().beroepen) | set(catalogus().opleidingen)
    gevonden = []
    for bestand in sorted(MOTOR.glob("*.py")):
        boom = ast.parse(bestand.read_text(encoding="utf-8"))
        losse = {id(knoop.value) for knoop in ast.walk(boom) if isinstance(knoop, ast.Expr)}  # docstrings
        for knoop in ast.walk(boom):
            if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and id(knoop) not in losse:
                gevonden += [(bestand.name, een) for een in ids & set(knoop.value.split())]
    assert not gevonden


def test_de_vragen_zijn_eerlijk_verdeeld() -> None:
    sets = [lees_vragen(MAP / naam) for naam in SETS]
    vragen = [een.vraag for lijst in sets for een in lijst]
    assert len(sets[0]) >= 200 and len(sets[1]) == 60
    assert len(vragen) == len(set(vragen))
    per_domein = dict.fromkeys(Domein, 0)
    van = {" ".join(woorden(een.id)): een.domein for een in catalogus().beroepen.values()}
    for gevraagd in [een for lijst in sets for een in lijst]:
        assert gevraagd.goed <= set(van), gevraagd
        for domein in {van[een] for een in gevraagd.goed}:
            per_domein[domein] += 1
    assert min(per_domein.values()) >= 5, per_domein


def test_importeren_doet_nog_niets() -> None:
    regel = (
        "from app.verkennen.inhoud import catalogus\nfrom app.verkennen.zoeken import bewaard, begrippen\n"
        "assert not bewaard._bewaard and not catalogus.cache_info().currsize\n"
        "assert not begrippen.woordenschat.cache_info().currsize"
    )
    subprocess.run([sys.executable, "-c", regel], check=True, cwd=Path(WORTEL))
