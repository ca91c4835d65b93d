"""Files as they really come: other marks, separators and encodings, and files that are something else."""

import tracemalloc
from pathlib import Path

import pytest

from app.koppelingen import bestand
from app.koppelingen.bestand import Bronfout, Bronrij, Soort, lees_rijen, open_bron

SOORT = Soort("Proeflijst", "https://voorbeeld.invalid", ("CODE", "KVK-NUMMER", "NAAM"), ("SITE",))


def lees(pad: Path) -> list[Bronrij | int]:
    return list(lees_rijen(open_bron(pad, SOORT), SOORT))


def maak(tmp_path: Path, inhoud: bytes) -> Path:
    pad = tmp_path / "lijst.csv"
    pad.write_bytes(inhoud)
    return pad


@pytest.mark.parametrize(
    "inhoud",
    [
        "CODE,KVK-NUMMER,NAAM\n01234,00012345,Café\n".encode(),
        b"\xef\xbb\xbf" + 'CODE;KVK-NUMMER;NAAM\r\n"01234";00012345;Café\r\n'.encode(),
        "code;kvk_nummer ;Naam\n01234;00012345; Café \n".encode("cp1252"),
        "NAAM\tCODE\tKVK NUMMER\nCafé\t01234\t00012345\n".encode(),
    ],
    ids=["komma", "merkteken en puntkomma", "windows-1252", "tab en andere volgorde"],
)
def test_elke_schrijfwijze_geeft_dezelfde_rij(tmp_path: Path, inhoud: bytes) -> None:
    (rij,) = lees(maak(tmp_path, inhoud))
    assert isinstance(rij, Bronrij)
    assert rij == Bronrij(2, {"CODE": "01234", "KVK-NUMMER": "00012345", "NAAM": "Café", "SITE": ""})


def test_windows_teken_ver_in_het_bestand_wordt_gezien(tmp_path: Path) -> None:
    ver = b"CODE;KVK-NUMMER;NAAM\n" + b"1;2;abc\n" * 200_000 + "1;2;Café\n".encode("cp1252")
    assert lees(maak(tmp_path, ver))[-1].velden["NAAM"] == "Café"  # type: ignore[union-attr]


def test_teken_op_de_grens_van_een_blok_blijft_heel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inhoud = "CODE;KVK-NUMMER;NAAM\n1;2;éééééé\n".encode()
    for blok in range(20, 40):
        monkeypatch.setattr(bestand, "_BLOK", blok)
        assert lees(maak(tmp_path, inhoud))[0].velden["NAAM"] == "éééééé"  # type: ignore[union-attr]


def test_regels_in_aanhalingstekens_horen_bij_een_rij_en_nummers_kloppen(tmp_path: Path) -> None:
    rijen = lees(maak(tmp_path, b'CODE;KVK-NUMMER;NAAM\n1;2;"een\ntwee"\n\n3;4\n5;6;drie\n'))
    assert rijen[0] == Bronrij(3, {"CODE": "1", "KVK-NUMMER": "2", "NAAM": "een\ntwee", "SITE": ""})
    assert rijen[1] == 5, "te weinig kolommen: het nummer van de regel"
    assert rijen[2].regel == 6  # type: ignore[union-attr]


def test_stuurtekens_gaan_eruit(tmp_path: Path) -> None:
    (rij,) = lees(maak(tmp_path, "CODE;KVK-NUMMER;NAAM\n1;2;\x1b[31mrood\x9b\x07\n".encode()))
    assert rij.velden["NAAM"] == "[31mrood"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "lijst.csv is leeg."),
        (b"CODE;NAAM\n1;2\n", "In lijst.csv mis ik de kolom KVK-NUMMER."),
        (b"NAAM\n2\n", "lijst.csv lijkt niet het bestand 'Proeflijst'. Je haalt dat hier: https://voorbeeld.invalid"),
        (b"\n\n\n", "lijst.csv lijkt niet het bestand 'Proeflijst'"),
        (b"voornaam,leeftijd\nx,1\n", "lijst.csv lijkt niet het bestand 'Proeflijst'"),
        (b"PK\x03\x04...", "lijst.csv is geen CSV-bestand."),
        (b"%PDF-1.7", "lijst.csv is geen CSV-bestand."),
        (b"CODE;KVK-NUMMER;NAAM\n1;2;a\x00b\n", "lijst.csv is geen CSV-bestand."),
        (b'CODE;KVK-NUMMER;NAAM\n1;2;a\n3;4;"open\n5;6;b\n', "is niet te lezen: een aanhalingsteken staat verkeerd."),
        (b'CODE;KVK-NUMMER;NAAM\n1;2;"a"b\n', "Regel 2 van lijst.csv is niet te lezen"),
    ],
)
def test_wat_niet_deugt_krijgt_een_zin(tmp_path: Path, inhoud: bytes, zin: str) -> None:
    with pytest.raises(Bronfout) as fout:
        lees(maak(tmp_path, inhoud))
    assert zin in str(fout.value)


def test_te_groot_en_te_lang_krijgen_een_zin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = maak(tmp_path, b"CODE;KVK-NUMMER;NAAM\n1;2;a\n3;4;b\n5;6;c\n")
    monkeypatch.setattr(bestand, "MEESTE_RIJEN", 2)
    with pytest.raises(Bronfout, match="te lang: hooguit 2 rijen"):
        lees(pad)
    monkeypatch.setattr(bestand, "MEESTE_BYTES", 10)
    with pytest.raises(Bronfout, match="te groot"):
        lees(pad)


def test_lezen_kost_geen_geheugen_per_rij(tmp_path: Path) -> None:
    def hoogste(aantal: int) -> int:
        pad = maak(tmp_path, b"CODE;KVK-NUMMER;NAAM\n" + b"01234;00012345;Een naam van gewone lengte\n" * aantal)
        tracemalloc.start()
        gelezen = sum(1 for _ in lees_rijen(open_bron(pad, SOORT), SOORT))
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert gelezen == aantal
        return top

    assert hoogste(60_000) < hoogste(30_000) * 1.2
