"""Photos of a card: judged by content, made anew, sent once, and only for who may see the card."""

import os
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sqlmodel import Session, select

from app.kit import files
from app.kit.db import Databank
from app.kit.opruimen import veeg
from app.kit.settings import settings
from app.kit.uploads import MAX_BYTES, Afgekeurd, lees_beeld
from app.lob.actions.foto import voeg_foto_toe
from app.lob.bewaar import BESTANDEN
from app.lob.fotos import Foto, maak_foto
from app.lob.models import Kaart, KaartBestand
from app.lob.queries.foto import fotos_van
from tests.cast import Cast
from tests.conftest import Klant
from tests.factories import wie_is
from tests.lob.fotowerk import GPS, WOORDEN, foto, kaart, png_van, zipbom
from tests.tellen import tel_sql

Als = Callable[..., Klant]
SLECHTE_NAMEN = ("../../etc/passwd.jpg", "foto\u202egpj.exe", "C:\\map\\x.jpg", 'a"\r\nX: y.jpg', "x" * 300 + ".jpg")


def klein(letter: str = "a") -> Foto:
    """A photo that was made anew already."""
    return Foto(f"groot {letter}".encode(), f"klein {letter}".encode(), "image/jpeg", 1600, 1200)


@pytest.mark.parametrize("soort", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_a_photo_comes_out_upright_and_with_pixels_only(soort: str) -> None:
    bron = foto(soort, (2000, 1000)) + b"<script>alert(1)</script>" + zipbom()[:500]
    uit = maak_foto(bron)
    # libheif turns by its own box instead of by EXIF, so that one lies as it was.
    staand = (uit.breedte, uit.hoogte) == (800, 1600)
    assert staand or soort == "HEIF"
    for inhoud, zijde in ((uit.groot, 1600), (uit.klein, 400)):
        with Image.open(BytesIO(inhoud)) as beeld:
            assert (beeld.format, max(beeld.size)) == ("JPEG", zijde)
            assert not beeld.getexif().get_ifd(GPS)
        assert not any(woord in inhoud for woord in (WOORDEN, b"Exif", b"script", b"PK\x03\x04"))


def test_a_large_photo_is_decoded_at_a_fraction_and_a_see_through_one_on_white() -> None:
    assert lees_beeld(foto("JPEG", (4000, 3000)), ["JPEG"], 1600).size == (1500, 2000)
    uit = BytesIO()
    Image.new("RGBA", (30, 20), (0, 0, 0, 0)).save(uit, "PNG")
    with Image.open(BytesIO(maak_foto(uit.getvalue()).groot)) as beeld:
        assert beeld.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "leeg"),
        (b"MZ\x90\x00 programma", "geen foto"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "geen foto"),
        (b"%PDF-1.7 een pdf", "geen foto"),
        (b"GIF89a" + b"x" * 50, "geen foto"),
        (zipbom(), "geen foto"),
        (png_van(50_000, 50_000), "40 megapixel"),
        (png_van(8000, 6000), "40 megapixel"),
        (png_van(300, 200), "niet lezen"),
        (foto()[:300], "niet lezen"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 " + b"x" * 90, "niet lezen"),
        (b"\x00\x00\x00\x18ftypheic" + b"x" * 90, "niet lezen"),
        (foto() + b" " * MAX_BYTES, "groter dan 10 MB"),
    ],
)
def test_what_is_no_photo_is_refused_with_a_sentence(inhoud: bytes, zin: str) -> None:
    with pytest.raises(Afgekeurd, match=zin):
        maak_foto(inhoud)


def test_a_plain_form_adds_describes_and_removes_a_photo(db: Session, cast: Cast, als: Als) -> None:
    mijn = kaart(db, cast.sanne.id)
    sanne, pad = als(cast.sanne), f"/loopbaan/kaarten/{mijn.id}/fotos"
    fout = sanne.stuur(pad, files={"foto": ("virus.jpg", zipbom(), "image/jpeg")})
    assert fout.status_code == 422
    assert "Dit is geen foto." in fout.text
    assert "Kies eerst een foto." in sanne.stuur(pad).text
    for nummer, naam in enumerate(SLECHTE_NAMEN):
        antwoord = sanne.stuur(pad, files={"foto": (naam, foto(kleur=(nummer * 40, 9, 9)), "text/html")})
        assert antwoord.status_code == 303
    html = sanne.bezoek(pad)
    assert not any(woord in html for woord in ("passwd", "\u202e", "map", "xxxx"))
    eerste = fotos_van(db, [mijn.id])[mijn.id][0]
    db.commit()
    assert sanne.stuur(f"{eerste.pad}/beschrijving", {"alt": "Ik <b>snij</b> uien"}).status_code == 303
    assert 'alt="Ik &lt;b&gt;snij&lt;/b&gt; uien"' in sanne.bezoek(pad)
    assert sanne.stuur(f"{eerste.pad}/verwijderd").status_code == 303
    assert len(fotos_van(db, [mijn.id])[mijn.id]) == len(SLECHTE_NAMEN) - 1
    assert sanne.get(eerste.pad).status_code == 404


def test_a_photo_sent_again_after_a_lost_connection_is_there_once(db: Session, cast: Cast, als: Als) -> None:
    mijn = kaart(db, cast.sanne.id)
    sanne, pad = als(cast.sanne), f"/loopbaan/kaarten/{mijn.id}/fotos"
    for kleur in ((1, 2, 3), (200, 2, 3)):
        antwoord = sanne.stuur(
            pad,
            {"verzoek": "0b5e0a4e-1111-4222-8333-444455556666"},
            files={"foto": ("f.jpg", foto(kleur=kleur), "image/jpeg")},
            headers={"HX-Request": "true"},
        )
        assert antwoord.status_code == 200
        assert antwoord.text.count("<img") == 1
    geweigerd = sanne.stuur(pad, files={"foto": ("f.jpg", b"x", "")}, headers={"HX-Request": "true"})
    assert (geweigerd.status_code, geweigerd.text) == (422, "Dit is geen foto. Kies een jpg, png, webp of heic.")


def test_a_card_takes_eight_photos_and_each_picture_once(db: Session, cast: Cast) -> None:
    mijn, wie = kaart(db, cast.sanne.id), wie_is(db, cast.sanne)
    for letter in "abcdefgha":
        voeg_foto_toe(db, wie, mijn.id, klein(letter))
    assert [rij.plek for rij in fotos_van(db, [mijn.id])[mijn.id]] == list(range(8))
    with pytest.raises(Afgekeurd, match="8 foto's"):
        voeg_foto_toe(db, wie, mijn.id, klein("i"))


def test_who_may_see_the_card_sees_its_photos_in_a_cage(db: Session, cast: Cast, als: Als) -> None:
    mijn = kaart(db, cast.sanne.id)
    rij = voeg_foto_toe(db, wie_is(db, cast.sanne), mijn.id, klein())
    pad = f"/loopbaan/fotos/{rij.id}"
    db.commit()
    gezien = als(cast.bakker).get(pad)
    assert gezien.content == b"groot a"
    assert gezien.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert gezien.headers["cache-control"] == "no-store"
    assert gezien.headers["x-content-type-options"] == "nosniff"
    assert als(cast.sanne).get(f"{pad}/klein").content == b"klein a"
    for wie in (cast.de_wit, cast.yusuf, cast.buitenstaander, cast.ouder_account):
        assert als(wie).get(pad).status_code == als(wie).get(f"{pad}/klein").status_code == 404
    for wie in (cast.decaan, cast.intaker, cast.zorgco):
        assert als(wie).get(pad).status_code == 403
    for velden, mentor, ouder in (
        ({"voor_ouder": True, "voor_mentor": False}, 404, 200),
        ({"stand": "concept"}, 404, 404),
    ):
        for veld, waarde in velden.items():
            setattr(mijn, veld, waarde)
        db.add(mijn)
        db.commit()
        assert als(cast.bakker).get(pad).status_code == mentor
        assert als(cast.ouder_account).get(pad).status_code == ouder


def test_only_the_owner_changes_the_photos(db: Session, cast: Cast, als: Als) -> None:
    mijn = kaart(db, cast.sanne.id)
    rij = voeg_foto_toe(db, wie_is(db, cast.sanne), mijn.id, klein())
    db.commit()
    paden = (f"/loopbaan/kaarten/{mijn.id}/fotos", f"/loopbaan/fotos/{rij.id}/verwijderd")
    for wie, status in ((cast.yusuf, 404), (cast.bakker, 403), (cast.ouder_account, 403)):
        klant = als(wie)
        assert [klant.stuur(pad, files={"foto": ("f.jpg", foto(), "")}).status_code for pad in paden] == [status] * 2
    assert als(cast.yusuf).get(paden[0]).status_code == 404
    assert len(fotos_van(db, [mijn.id])[mijn.id]) == 1


def test_killed_while_uploading_leaves_no_row_and_after_the_sweep_no_file(db: Session, cast: Cast) -> None:
    mijn, wie = kaart(db, cast.sanne.id), wie_is(db, cast.sanne)
    blijft = voeg_foto_toe(db, wie, mijn.id, klein("blijft"))
    db.commit()
    half = voeg_foto_toe(db, wie, mijn.id, klein("half"))
    merken = (half.merk, half.klein_merk)
    db.rollback()
    assert db.exec(select(KaartBestand.merk)).all() == [blijft.merk]
    assert db.exec(select(Kaart.versie).where(Kaart.id == mijn.id)).one() == 1
    assert veeg(db, BESTANDEN) == 0
    _maak_oud()
    assert veeg(db, BESTANDEN) >= 2
    assert files.lees(blijft.merk) == b"groot blijft"
    for merk in merken:
        with pytest.raises(FileNotFoundError):
            files.lees(merk)


def _maak_oud() -> None:
    for bestand in Path(settings().bestanden).rglob("*"):
        if bestand.is_file():
            toen = bestand.stat().st_mtime - timedelta(days=2).total_seconds()
            os.utime(bestand, (toen, toen))


def test_photos_of_many_cards_take_one_statement(db: Session, cast: Cast, databank: Databank) -> None:
    kaarten = [kaart(db, cast.sanne.id, f"Kaart {nummer}").id for nummer in range(3)]
    for id_ in kaarten[:2]:
        voeg_foto_toe(db, wie_is(db, cast.sanne), id_, klein(id_))
    db.commit()
    with tel_sql(databank) as geteld:
        gevonden = fotos_van(db, kaarten)
    assert len(geteld) == 1
    assert {id_: len(rijen) for id_, rijen in gevonden.items()} == dict.fromkeys(kaarten[:2], 1)
