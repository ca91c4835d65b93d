"""The content as a whole: enough of it, ids that live for ever, and facts that agree with their source."""

import csv
import warnings
from collections import Counter
from hashlib import sha256
from pathlib import Path
from statistics import mean, pstdev
from typing import Any

import pytest

from app.verkennen.inhoud import Domein, catalogus
from app.verkennen.inhoud.catalogus import BRON, lees_catalogus
from app.verkennen.zoeken.begrippen import lees_woordenschat
from tests.verkennen.bronbestanden import LETTERS, crebos, esco, zekere_profielen

IDS = Path(__file__).with_name("ids.txt")
BEROEPEN = sorted(bestand.stem for bestand in (BRON / "nl" / "beroepen").glob("*.toml"))


def test_er_is_genoeg_te_vinden() -> None:
    alles = catalogus()
    assert len(alles.beroepen) >= 150 and len(alles.opleidingen) >= 150 and len(alles.instellingen) >= 55
    assert len(alles.test.item) == 30 and len(alles.routes) >= 6
    assert all(len(alles.beroepen_in[domein]) >= 5 for domein in Domein)
    assert {een.domein for een in alles.opleidingen.values()} == set(Domein)
    assert {een.niveau for een in alles.opleidingen.values()} == {1, 2, 3, 4}
    assert {niveau for beroep in alles.beroepen.values() for niveau in beroep.niveaus} == {1, 2, 3, 4}


def test_het_lezen_bij_het_starten_opent_elk_bestand_een_keer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A start must not wait for more than that; `doorlijn bench` says how long it takes."""
    gelezen: Counter[Path] = Counter()
    echt = Path.read_text

    def telt(pad: Path, *delen: Any, **meer: Any) -> str:
        gelezen[pad] += 1
        return echt(pad, *delen, **meer)

    monkeypatch.setattr(Path, "read_text", telt)
    lees_catalogus()
    lees_woordenschat()
    assert len(gelezen) > len(BEROEPEN)
    assert set(gelezen.values()) == {1}


def bevroren() -> dict[tuple[str, str], str]:
    """Kind and id with versie of what has ever been there."""
    regels = [regel.split() for regel in IDS.read_text(encoding="utf-8").splitlines() if regel[:1] != "#"]
    return {(soort, id_): versie for soort, id_, versie in regels}


def nu_aanwezig() -> dict[tuple[str, str], str]:
    alles = catalogus()
    uit = {("beroep", een.id): str(een.versie) for een in alles.beroepen.values()}
    uit |= {("opleiding", een.crebo): str(een.versie) for een in alles.opleidingen.values()}
    uit |= {("route", een.id): str(een.versie) for een in alles.routes.values()}
    items = "".join(f"{een.id}{een.type}{een.tekst}" for een in alles.test.item)
    return uit | {("test", sha256(items.encode()).hexdigest()[:16]): str(alles.test.versie)}


def test_een_id_verdwijnt_nooit_en_een_versie_gaat_nooit_terug() -> None:
    """A dossier, an opinion or an answer may point at it. Items of the test that changed get a new versie and line."""
    toen, nu = bevroren(), nu_aanwezig()
    weg = {sleutel for sleutel in toen if sleutel not in nu and sleutel[0] != "test"}
    assert not weg, f"verdwenen: {sorted(weg)}"
    assert not {sleutel for sleutel in toen if sleutel in nu and int(nu[sleutel]) < int(toen[sleutel])}
    nieuw = sorted(sleutel for sleutel in nu if sleutel not in toen)
    regels = "\n".join(f"{soort} {id_} {nu[soort, id_]}" for soort, id_ in nieuw)
    assert not nieuw, f"zet erbij in {IDS.name}, en laat de rest staan:\n{regels}"


def test_elke_andere_stand_van_de_interessetest_heeft_een_eigen_versie() -> None:
    versies = [versie for (soort, _), versie in bevroren().items() if soort == "test"]
    assert versies and len(versies) == len(set(versies)) and str(catalogus().test.versie) == max(versies, key=int)


@pytest.mark.parametrize("id_", BEROEPEN)
def test_een_beroep_heeft_een_opleiding_op_elk_niveau_dat_het_noemt(id_: str) -> None:
    alles = catalogus()
    assert {een.niveau for een in alles.opleidingen_van[id_]} >= set(alles.beroepen[id_].niveaus)


@pytest.mark.parametrize("id_", BEROEPEN)
def test_esco_en_isco_horen_bij_elkaar(id_: str) -> None:
    beroep = catalogus().beroepen[id_]
    assert esco()[beroep.esco]["iscoGroup"] == beroep.isco


def test_elke_crebo_bestaat_en_heeft_zijn_eigen_naam_en_niveau() -> None:
    fout = []
    for crebo, opleiding in catalogus().opleidingen.items():
        rij = crebos(opleiding.bron).get(crebo, {"naam": "bestaat niet"})
        naam = " ".join(rij["naam"].split()).lower()
        if naam and naam != opleiding.naam.lower():  # some codes are known without a name
            fout.append(f"{crebo} {opleiding.naam}: {naam}")
        if opleiding.bron == "kwalificaties_2015" and rij["niveau"] != str(opleiding.niveau):
            fout.append(f"{crebo} {opleiding.naam}: niveau {rij['niveau']}")
    assert not fout, "\n".join(fout)


def test_wat_de_demo_aanbiedt_staat_ook_in_de_catalogus() -> None:
    with (BRON / "nl" / "aanbod_demo.csv").open(encoding="utf-8", newline="") as bestand:
        rijen = list(csv.DictReader(bestand, delimiter=";"))
    alles = catalogus().opleidingen
    anders = [
        rij
        for rij in rijen
        if rij["crebo"] not in alles
        or (rij["naam"], int(rij["niveau"])) != (alles[rij["crebo"]].naam, alles[rij["crebo"]].niveau)
    ]
    assert rijen and not anders


def test_elke_instelling_staat_er_een_keer_in() -> None:
    for veld in ("naam", "site", "brin"):
        waarden = Counter(getattr(een, veld) for een in catalogus().instellingen if getattr(een, veld))
        assert max(waarden.values()) == 1, waarden.most_common(1)


def overeenkomst(een: dict[str, float], ander: dict[str, float]) -> float:
    """Correlation of two profiles: 1 = same shape, -1 = opposite."""
    a, b = ([profiel[letter] for letter in LETTERS] for profiel in (een, ander))
    return mean((x - mean(a)) * (y - mean(b)) for x, y in zip(a, b, strict=True)) / (pstdev(a) * pstdev(b))


def test_interesseprofielen_lijken_op_de_bron() -> None:
    """Checked by hand, so they may differ; nonsense may not. The ones that differ most are named."""
    bron = zekere_profielen()
    anders, onzin = [], []
    for beroep in catalogus().beroepen.values():
        if beroep.esco not in bron:
            continue
        eigen = {letter: float(getattr(beroep.riasec, letter)) for letter in LETTERS}
        ander = bron[beroep.esco]
        gelijk = overeenkomst(eigen, ander)
        laagste = min(ander, key=lambda letter: ander[letter])
        if gelijk < 0 or max(eigen, key=lambda letter: eigen[letter]) == laagste:
            onzin.append(beroep.id)
        elif gelijk < 0.5:
            anders.append(f"{beroep.id} ({gelijk:.2f})")
    if anders:
        warnings.warn("interesseprofielen ver van de bron: " + ", ".join(anders), stacklevel=1)
    assert not onzin
