"""Photos made at run time, good and bad, and a card to put them on."""

import struct
import zipfile
import zlib
from datetime import date
from io import BytesIO
from typing import Any

import pillow_heif
from PIL import Image
from sqlmodel import Session

from app.kit.clock import nu, schooljaar
from app.kit.ids import nieuw_id
from app.lob.models import Kaart, KaartStand

GPS = 0x8825
WOORDEN = b"VERSTOPTE TEKST"


def kaart(db: Session, persoon_id: str, titel: str = "Meelopen bij de kok", **velden: object) -> Kaart:
    """A card of somebody, finished unless told otherwise."""
    dag, moment = date(2026, 11, 3), nu()
    vast: dict[str, Any] = {"stand": KaartStand.AF, "datum": dag, "schooljaar": schooljaar(dag), "gemaakt_op": moment}
    rij = Kaart(
        **{"id": nieuw_id(), "persoon_id": persoon_id, "titel": titel, "gewijzigd_op": moment, **vast, **velden}
    )
    db.add(rij)
    db.commit()
    return rij


def foto(soort: str = "JPEG", maat: tuple[int, int] = (60, 40), kleur: tuple[int, int, int] = (200, 30, 30)) -> bytes:
    """A photo with a place, a hidden text and a quarter turn in its EXIF."""
    beeld, uit = Image.new("RGB", maat, kleur), BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = WOORDEN.decode()
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (52.0, 22.0, 1.0)
    if soort == "HEIF":
        pillow_heif.from_pillow(beeld).save(uit, exif=exif.tobytes())
    else:
        beeld.save(uit, soort, exif=exif)
    return uit.getvalue()


def png_van(breedte: int, hoogte: int) -> bytes:
    """A PNG of a few bytes that says it is this large."""

    def blok(naam: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))

    kop = struct.pack(">IIBBBBB", breedte, hoogte, 8, 2, 0, 0, 0)
    delen = blok(b"IHDR", kop) + blok(b"IDAT", zlib.compress(bytes(100))) + blok(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + delen


def zipbom() -> bytes:
    """A zip of a few kilobytes that unpacks to many megabytes."""
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doos:
        doos.writestr("foto.jpg", bytes(20_000_000))
    return uit.getvalue()
