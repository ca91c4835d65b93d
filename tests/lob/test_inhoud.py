"""Every opdracht of `lob_content`: what it may say, how it reads, and ids that live for ever."""

from pathlib import Path

import pytest

from app.lob.inhoud import opdrachten
from app.lob.inhoud.opdrachten import lees_opdrachten
from app.lob.models import Competentie
from app.scholen.models import Schoolsoort
from app.verkennen.inhoud.catalogus import BRON
from app.verkennen.inhoud.laden import MAP, InhoudFout
from tests.verkennen.leesbaar import te_lang, verboden

IDS = Path(__file__).with_name("ids.txt")
MAP_ = BRON / MAP / "opdrachten"
VMBO = (Schoolsoort.VMBO_BB, Schoolsoort.VMBO_KB, Schoolsoort.VMBO_GL, Schoolsoort.VMBO_TL)


def test_elke_opdracht_leest_goed() -> None:
    fouten = []
    for een in opdrachten().values():
        vol = [een.kort, *een.stappen, een.voorbeeld, *(v.tekst for v in een.vragen)]
        vol += [v.uitleg for v in een.vragen if v.uitleg]
        wat = te_lang(vol) + verboden([*vol, een.titel])
        wat += [f"zonder punt: {tekst[-40:]}" for tekst in vol if tekst[-1] not in ".?"]
        wat += [f"twee spaties: {tekst[:40]}" for tekst in vol if "  " in tekst]
        fouten += [f"{een.id}: {zin}" for zin in wat]
    assert not fouten, "\n".join(fouten)


def test_er_is_genoeg_voor_iedereen() -> None:
    alle = list(opdrachten().values())
    assert len(alle) >= 30
    assert {deel for een in alle for deel in een.competenties} == set(Competentie)
    for soort in (*VMBO, Schoolsoort.PRO, Schoolsoort.VSO):
        for jaar in (1, 2, 3, 4):
            assert sum(een.past(jaar, soort) for een in alle) >= 5, f"te weinig voor {soort} in leerjaar {jaar}"


def test_een_id_verdwijnt_nooit_en_een_versie_gaat_nooit_terug() -> None:
    """A hand-in points at it."""
    regels = [regel.split() for regel in IDS.read_text(encoding="utf-8").splitlines() if regel[:1] != "#"]
    toen = {id_: int(versie) for soort, id_, versie in regels if soort == "opdracht"}
    nu = {een.id: een.versie for een in opdrachten().values()}
    assert not set(toen) - set(nu) and not {id_ for id_ in toen if nu[id_] < toen[id_]}
    nieuw = "\n".join(f"opdracht {id_} {nu[id_]}" for id_ in sorted(set(nu) - set(toen)))
    assert not nieuw, f"zet erbij in {IDS.name}, en laat de rest staan:\n{nieuw}"


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel", "zin"),
    [
        ('kort = "', 'kort_ = "', "1", "kort: ontbreekt"),
        ("minuten = 40", "minuten = 4000", "8", "minuten"),
        ('id = "plan-b"', 'id = "plan-c"', "1", "hoort bij een ander bestand"),
        ('id = "nu"', 'id = "b"', "1", "twee keer"),
        ('competenties = ["sturing"]', 'competenties = ["sturen"]', "7", "competenties"),
    ],
)
def test_een_fout_noemt_bestand_en_regel(tmp_path: Path, oud: str, nieuw: str, regel: str, zin: str) -> None:
    stuk = tmp_path / "plan-b.toml"
    tekst = (MAP_ / "plan-b.toml").read_text(encoding="utf-8")
    assert oud in tekst
    stuk.write_text(tekst.replace(oud, nieuw), encoding="utf-8")
    with pytest.raises(InhoudFout) as fout:
        lees_opdrachten([stuk])
    assert f"plan-b.toml:{regel}:" in str(fout.value) and zin in str(fout.value)
