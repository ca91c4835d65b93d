"""Attachments: judged by content, cleaned, encrypted, and only for who may see them."""

import os
import zlib
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sqlmodel import Session, select

from app.accounts.rollen import Rol
from app.dossier.actions.bijlagen import MAX_PER_STAP, nette_naam, voeg_toe
from app.dossier.bewaar import BESTANDEN
from app.dossier.models import Bijlage
from app.dossier.stappen import MET_CODE
from app.kit import files
from app.kit.fouten import NietNu, Ongeldig
from app.kit.opruimen import veeg
from app.kit.settings import settings
from app.kit.uploads import JPEG, MAX_BYTES, PDF, PNG, Afgekeurd, herschrijf, keur
from tests.cast import Cast
from tests.conftest import Klant
from tests.dossier import ingevuld
from tests.factories import wie_is

Als = Callable[..., Klant]
GPS = 0x8825


def pdf(extra: bytes = b"") -> bytes:
    return b"%PDF-1.7\n1 0 obj<</Type/Catalog" + extra + b">>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n"


def foto(soort: str = "JPEG", maat: tuple[int, int] = (40, 20)) -> bytes:
    beeld, uit = Image.new("RGB", maat, (200, 30, 30)), BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (52.0, 22.0, 1.0)
    exif[0x010E] = "VERSTOPTE TEKST"
    beeld.save(uit, soort, exif=exif)
    return uit.getvalue()


def test_a_photo_comes_out_upright_and_without_place() -> None:
    assert b"VERSTOPTE" in foto()
    uit, soort = keur(foto())
    assert soort == JPEG
    with Image.open(BytesIO(uit)) as beeld:
        assert beeld.size == (20, 40)
        assert not beeld.getexif()
    assert b"VERSTOPTE" not in uit
    assert b"Exif" not in uit
    with_tail, soort = keur(foto("PNG") + b"<script>alert(1)</script>")
    assert soort == PNG
    assert b"script" not in with_tail


def test_more_than_forty_megapixel_is_refused_before_it_is_unpacked() -> None:
    uit = BytesIO()
    Image.new("1", (8000, 6000)).save(uit, "PNG")
    with pytest.raises(Afgekeurd, match="40 megapixel"):
        keur(uit.getvalue())
    with pytest.raises(ValueError, match="groot"):
        herschrijf(uit.getvalue(), PNG)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "leeg"),
        (b"MZ\x90\x00 programma", "geen pdf, jpg of png"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "geen pdf, jpg of png"),
        (b"<html>%PDF-1.4", "geen pdf, jpg of png"),
        (b"\xff\xd8\xff" + b"x" * 200, "niet lezen"),
        (foto()[:200], "niet lezen"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 50, "niet lezen"),
        (b"%PDF-1.7 zonder einde", "niet heel"),
        (pdf(b"/Encrypt 5 0 R"), "op slot"),
        (pdf(b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "programma"),
        (pdf(b"/AA<</O 3 0 R>>"), "programma"),
        (pdf(b"/Names<</EmbeddedFiles 3 0 R>>"), "programma"),
        (pdf(b"/A<</S/Launch/F(cmd.exe)>>"), "programma"),
        (pdf(b"/A<</S/J#61vaScript/J#53(x)>>"), "programma"),
        (pdf() + b" " * MAX_BYTES, "groter dan 10 MB"),
    ],
)
def test_what_is_not_what_it_says_is_refused_with_a_sentence(inhoud: bytes, zin: str) -> None:
    with pytest.raises(Afgekeurd, match=zin):
        keur(inhoud)


def test_a_pdf_is_searched_inside_its_streams_too() -> None:
    verstopt = zlib.compress(b"5 0 obj<</S/JavaScript/JS(x)>>endobj")
    met = pdf().replace(b"trailer", b"4 0 obj<</Length 9>>stream\n" + verstopt + b"\nendstream endobj\ntrailer")
    with pytest.raises(Afgekeurd, match="programma"):
        keur(met)
    gewoon = zlib.compress(b"BT /F1 12 Tf (Dit is JS en Launch als tekst) Tj ET")
    goed = pdf().replace(b"trailer", b"4 0 obj<</Length 9>>stream\n" + gewoon + b"\nendstream endobj\ntrailer")
    assert keur(goed) == (goed, PDF)


@pytest.mark.parametrize(
    ("naam", "net"),
    [
        ("cv.pdf", "cv.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\map\\mijn cv.PDF", "mijn cv.pdf"),
        ('a"\r\nSet-Cookie: x.pdf', "aSet-Cookie x.pdf"),
        ("foto.exe", "foto.pdf"),
        ("", "bijlage.pdf"),
        ("x" * 400 + ".pdf", "x" * 100 + ".pdf"),
    ],
)
def test_names_are_made_harmless(naam: str, net: str) -> None:
    assert nette_naam(naam, PDF) == net


def _voeg(db: Session, cast: Cast, code: str = "A9", inhoud: bytes = pdf()) -> Bijlage:
    plek = ingevuld.plek(db, cast, cast.sanne, cast.sanne, Rol.LEERLING)
    return voeg_toe(db, wie_is(db, cast.sanne), plek, MET_CODE[code], "verklaring.pdf", inhoud)


def test_it_is_kept_encrypted_and_five_is_the_limit(db: Session, cast: Cast) -> None:
    bijlage = _voeg(db, cast, inhoud=pdf(b"/HERKENBAAR 1"))
    bestand = Path(settings().bestanden) / bijlage.merk[:2] / bijlage.merk[2:]
    assert b"HERKENBAAR" not in bestand.read_bytes()
    for _nog in range(MAX_PER_STAP - 1):
        _voeg(db, cast)
    with pytest.raises(Ongeldig):
        _voeg(db, cast)
    with pytest.raises(NietNu):
        _voeg(db, cast, "A5")


def test_uploading_and_downloading_over_the_web(db: Session, cast: Cast, als: Als) -> None:
    db.commit()
    sanne, pad = als(cast.sanne), "/dossier/hulp/nu/bijlagen"
    fout = sanne.stuur(pad, files={"bestand": ("virus.pdf", b"MZ", "application/pdf")})
    assert fout.status_code == 422
    assert "Dit is geen pdf, jpg of png." in fout.text
    assert sanne.stuur(pad, files={"bestand": ("ik.jpg", foto(), "text/html")}).status_code == 303
    html = sanne.bezoek("/dossier/hulp/nu")
    assert "ik.jpg" in html
    id_, merk = db.exec(select(Bijlage.id, Bijlage.merk)).one()
    db.commit()
    antwoord = sanne.get(f"/dossier/bijlagen/{id_}")
    assert antwoord.headers["content-type"] == "image/jpeg"
    assert antwoord.headers["content-disposition"].startswith('attachment; filename="ik.jpg"')
    assert antwoord.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert antwoord.headers["x-content-type-options"] == "nosniff"
    assert antwoord.headers["cache-control"] == "no-store"
    for wie in ("yusuf", "buitenstaander", "de_wit", "decaan", "zorgco"):
        assert als(getattr(cast, wie)).get(f"/dossier/bijlagen/{id_}").status_code == 404, wie
    for wie in ("intaker", "ouder_account", "gemeente", "schoolbeheer"):
        assert als(getattr(cast, wie)).get(f"/dossier/bijlagen/{id_}").status_code == 403, wie
    assert als(cast.bakker).get(f"/dossier/bijlagen/{id_}").status_code == 200, "de mentor leest A9"
    assert als(cast.bakker).stuur(f"/dossier/bijlagen/{id_}/verwijderd").status_code == 403
    assert als(cast.yusuf).stuur(f"/dossier/bijlagen/{id_}/verwijderd").status_code == 404
    assert sanne.stuur(f"/dossier/bijlagen/{id_}/verwijderd").status_code == 303
    assert sanne.get(f"/dossier/bijlagen/{id_}").status_code == 404
    assert merk in set(files.ouder_dan(timedelta(0))), "het bestand wacht op de bezem: een rollback moet kunnen"
    assert veeg_alles(db) >= 1
    assert merk not in set(files.ouder_dan(timedelta(0)))


def veeg_alles(db: Session) -> int:
    """The daily sweep, as it is when every file is two days old."""
    for merk in files.ouder_dan(timedelta(0)):
        pad = Path(settings().bestanden) / merk[:2] / merk[2:]
        os.utime(pad, (pad.stat().st_mtime - 2 * 86400,) * 2)
    return veeg(db, BESTANDEN)


def test_what_is_in_a_version_stays(db: Session, cast: Cast, als: Als) -> None:
    ingevuld.vul_a(db, cast)
    bijlage = _voeg(db, cast, "A8")
    from app.dossier import actions

    plek = ingevuld.plek(db, cast, cast.sanne, cast.sanne, Rol.LEERLING)
    actions.lever_a_in(db, wie_is(db, cast.sanne), plek)
    actions.neem_terug(db, wie_is(db, cast.sanne), plek)
    db.commit()
    sanne = als(cast.sanne)
    assert sanne.stuur(f"/dossier/bijlagen/{bijlage.id}/verwijderd").status_code == 303
    assert "verklaring.pdf" not in sanne.bezoek("/dossier/loopbaan/lob")
    assert sanne.get(f"/dossier/bijlagen/{bijlage.id}").status_code == 200
