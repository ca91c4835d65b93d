"""Photos of cards: decoded and made anew, so that only pixels stay. No place, camera, name or moment comes along.

Runs in the worker process of `app.kit.uploads`. What the phone already made small passes through the same way.
"""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from app.kit.i18n import _
from app.kit.uploads import JPEG, Afgekeurd, in_werkplaats, keur_maat, lees_beeld, soort_van

GROOT, KLEIN = 1600, 400
"""Longest side in pixels of what is kept, and of the one for lists."""
KWALITEIT = 82
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
"""Brands of HEIF images as iPhones and some Android phones write them (ISO/IEC 23008-12)."""
FORMATEN = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP", "image/heic": "HEIF"}
"""Media type by the name that Pillow knows it by."""
ACCEPT = "image/jpeg,image/png,image/webp,image/heic,image/heif"
"""What the field lets a phone choose from; the server judges by content."""


@dataclass(frozen=True, slots=True)
class Foto:
    """A photo to keep: both sizes as JPEG, and the size in pixels of the large one."""

    groot: bytes
    klein: bytes
    soort: str
    breedte: int
    hoogte: int


def fotosoort(inhoud: bytes) -> str:
    """Media type by the first bytes; empty when it is none of the four."""
    if inhoud[:4] == b"RIFF" and inhoud[8:12] == b"WEBP":
        return "image/webp"
    if inhoud[4:8] == b"ftyp" and inhoud[8:12] in _HEIC:
        return "image/heic"
    soort = soort_van(inhoud)
    return soort if soort in FORMATEN else ""


def verklein(inhoud: bytes, soort: str) -> Foto:
    """Both sizes of an image. Runs in the worker process; raises ValueError as `lees_beeld`."""
    if soort == "image/heic":
        from pillow_heif import register_heif_opener  # only who sends one pays for loading it

        register_heif_opener()
    beeld = _plat(lees_beeld(inhoud, [FORMATEN[soort]], GROOT))
    beeld.thumbnail((GROOT, GROOT), Image.Resampling.LANCZOS, reducing_gap=2.0)
    klein = beeld.copy()
    klein.thumbnail((KLEIN, KLEIN), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return Foto(_jpeg(beeld), _jpeg(klein), JPEG, *beeld.size)


def _plat(beeld: Image.Image) -> Image.Image:
    """A fresh image of the pixels only, on white where it was see-through."""
    vers = Image.new("RGB", beeld.size, (255, 255, 255))
    vers.paste(beeld, mask=beeld.getchannel("A") if beeld.mode == "RGBA" else None)
    return vers


def _jpeg(beeld: Image.Image) -> bytes:
    uit = BytesIO()
    beeld.save(uit, "JPEG", quality=KWALITEIT)
    return uit.getvalue()


def maak_foto(inhoud: bytes) -> Foto:
    """A photo made anew from what was sent. Raises Afgekeurd with a sentence.

    Call it before the first statement: it takes up to a second, in which nobody may wait for the database.
    """
    keur_maat(inhoud)
    soort = fotosoort(inhoud)
    if not soort:
        raise Afgekeurd(_("Dit is geen foto. Kies een jpg, png, webp of heic."))
    return in_werkplaats(verklein, inhoud, soort)


def neem_foto(inhoud: bytes) -> Foto:
    """A photo that comes back from a zip of ours: kept byte for byte when nothing but pixels is in it, else made anew.

    Raises Afgekeurd with a sentence.
    """
    return in_werkplaats(hergebruik, inhoud) if is_kaal(inhoud) else maak_foto(inhoud)


def hergebruik(inhoud: bytes) -> Foto:
    """The same bytes with a small one beside them. Runs in the worker process; raises ValueError as `lees_beeld`."""
    beeld = _plat(lees_beeld(inhoud, ["JPEG"]))
    if max(beeld.size) > GROOT:
        return verklein(inhoud, JPEG)
    klein = beeld.copy()
    klein.thumbnail((KLEIN, KLEIN), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return Foto(inhoud, _jpeg(klein), JPEG, *beeld.size)


_DELEN = {0xC0, 0xC4, 0xDB}
"""Segments that our own JPEG files have beside the JFIF head: frame, Huffman tables, quantisation (ITU-T T.81)."""
_JFIF = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"


def is_kaal(inhoud: bytes) -> bool:
    """Whether a JPEG has the segments that we write and no other: no EXIF, no comment, nothing behind its end."""
    if not inhoud.startswith(_JFIF):
        return False
    plek = 20
    while inhoud[plek : plek + 1] == b"\xff" and inhoud[plek + 1 : plek + 2] not in (b"", b"\xda"):
        if inhoud[plek + 1] not in _DELEN:
            return False
        plek += 2 + int.from_bytes(inhoud[plek + 2 : plek + 4], "big")
    beeld = inhoud[plek + 2 :]
    return inhoud[plek : plek + 2] == b"\xff\xda" and beeld.find(b"\xff\xd9") == len(beeld) - 2
