"""Uploads: what is not a picture or a PDF stays out, what comes in is cleaned and only ever goes out as a download."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from sqlmodel import Session, select

from app.dossier.models import Bijlage
from app.kit.settings import settings
from tests.bladkeuring import keur
from tests.cast import Cast
from tests.conftest import Klant
from tests.veiligheid import bestanden as b

PAD = "/dossier/hulp/nu/bijlagen"


@pytest.fixture
def sanne(als: Callable[..., Klant], cast: Cast) -> Klant:
    """Sanne, who began her dossier."""
    klant = als(cast.sanne)
    assert klant.stuur("/dossier/hulp/nu", {"manier": "hier"}).status_code == 303
    return klant


def lever(klant: Klant, naam: str, inhoud: bytes, soort: str = "image/png") -> Any:
    """Upload an attachment."""
    return klant.stuur(PAD, files={"bestand": (naam, inhoud, soort)})


def bewaarde(db: Session) -> list[Bijlage]:
    """What was kept."""
    uit = list(db.exec(select(Bijlage)).all())
    db.expunge_all()  # they keep their values when the transaction is let go
    db.rollback()
    return uit


@pytest.mark.parametrize(
    ("naam", "inhoud", "soort"),
    [
        ("plaatje.svg", b.SVG, "image/svg+xml"),
        ("plaatje.png", b.SVG, "image/png"),
        ("plaatje.png", b.HTML, "image/png"),
        ("plaatje.png", b.GIF, "image/png"),
        ("plaatje.png", b"\x89PNG\r\n\x1a\n" + b.HTML, "image/png"),
        ("brief.pdf", b"%PDF-1.4 " + b.HTML, "application/pdf"),
        ("brief.pdf", b.PDF_MET_SCRIPT, "application/pdf"),
        ("brief.pdf", b"MZ" + b"\x00" * 200, "application/pdf"),
        ("lijst.pdf", b.zipbom(), "application/pdf"),
        ("leeg.png", b"", "image/png"),
    ],
)
def test_wat_geen_beeld_of_pdf_is_komt_er_niet_in(
    sanne: Klant, db: Session, naam: str, inhoud: bytes, soort: str
) -> None:
    antwoord = lever(sanne, naam, inhoud, soort)
    assert antwoord.status_code == 422, naam
    keur(antwoord.text)
    assert bewaarde(db) == []


def test_elf_megabyte_krijgt_een_zin(sanne: Klant, db: Session) -> None:
    antwoord = lever(sanne, "groot.png", b.png() + b"\x00" * (11 * 1024 * 1024))
    assert antwoord.status_code in (413, 422)
    keur(antwoord.text)
    assert "10 MB" in antwoord.text
    assert bewaarde(db) == []


def haal(klant: Klant, db: Session) -> Any:
    """Download the only attachment."""
    (bijlage,) = db.exec(select(Bijlage.id)).all()
    db.rollback()
    return klant.get(f"/dossier/bijlagen/{bijlage}")


def test_plaats_en_toestel_gaan_van_de_foto(sanne: Klant, db: Session) -> None:
    assert lever(sanne, "foto.jpg", b.jpeg_met_plaats(), "image/jpeg").status_code == 303
    inhoud = haal(sanne, db).content
    exif = Image.open(io.BytesIO(inhoud)).getexif()
    assert not exif.get_ifd(b.GPS) and not dict(exif)
    assert b"VerklikCamera" not in inhoud


def test_wat_achter_een_plaatje_zit_gaat_eraf(sanne: Klant, db: Session) -> None:
    assert lever(sanne, "twee.png", b.png_met_staart()).status_code == 303
    assert b"<script" not in haal(sanne, db).content


@pytest.mark.parametrize(
    "naam",
    ["cv.pdf.exe", "../../etc/passwd", "..\\..\\boot.ini", 'a"; filename="b.html', "a\r\nX-Kwaad: 1.png", "x" * 400],
)
def test_naam_van_een_bestand_is_maar_een_naam(sanne: Klant, db: Session, naam: str) -> None:
    assert lever(sanne, naam, b.png()).status_code == 303
    kop = haal(sanne, db).headers
    assert kop["content-type"] == "image/png"
    stand = kop["content-disposition"]
    assert stand.startswith("attachment; ") and "x-kwaad" not in kop
    naam_daar = stand.partition('filename="')[2].partition('"')[0]
    assert naam_daar.endswith(".png") and len(naam_daar) <= 120
    assert not set(naam_daar) & set('/\\"\r\n;')


def test_het_bestand_ligt_versleuteld(sanne: Klant, db: Session) -> None:
    assert lever(sanne, "foto.png", b.png()).status_code == 303
    (rij,) = bewaarde(db)
    liggend = [pad for pad in Path(settings().bestanden).rglob("*") if pad.is_file()]
    assert liggend
    assert not any(pad.read_bytes().startswith(b"\x89PNG") for pad in liggend)
    assert rij.naam == "foto.png"


def test_een_opgeblazen_klassenlijst_wordt_geweigerd(als: Callable[..., Klant], cast: Cast) -> None:
    bestand = {"lijst": ("lijst.xlsx", b.zipbom(), "application/vnd.ms-excel")}
    antwoord = als(cast.schoolbeheer).stuur("/beheer/leerlingen", {"schooljaar": "2026-2027"}, files=bestand)
    assert antwoord.status_code == 422
    keur(antwoord.text)


def test_bijlage_van_een_ander_is_niet_weg_te_halen(
    sanne: Klant, db: Session, als: Callable[..., Klant], cast: Cast
) -> None:
    assert lever(sanne, "foto.png", b.png()).status_code == 303
    (rij,) = bewaarde(db)
    assert als(cast.yusuf).stuur(f"/dossier/bijlagen/{rij.id}/verwijderd").status_code == 404
    assert len(bewaarde(db)) == 1
