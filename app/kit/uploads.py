"""Is this attachment what it says, and harmless? Decided by content, never by name or by what the browser says.

Images are decoded and written anew, so that nothing of the original file survives but its pixels: no place where the
photo was made, no hidden text. That happens in a process of its own. A PDF is kept as it is when it starts and ends
as one and holds none of the ways in which a PDF can do something by itself; a PDF that hides its objects in compressed
streams is searched inside those too.
"""

import re
import struct
import zlib
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import TimeoutError as TeLang
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from io import BytesIO
from multiprocessing import get_context
from typing import TypeVar

from PIL import Image, ImageFile, ImageOps

from app.kit.i18n import _

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 40_000_000
MAX_WACHT = 20
"""Seconds that decoding one image may take."""
MAX_UITGEPAKT = 32 * 1024 * 1024
"""Bytes of unpacked streams of a PDF that are searched; a PDF with more is refused."""
PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"

_ACTIEF = re.compile(
    rb"/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|EmbeddedFiles|RichMedia|XFA|SubmitForm|ImportData|GoToE)"
    rb"(?=[\s/<\[(>]|$)"
)
_STROOM = re.compile(rb"stream\r?\n")
_LANG = re.compile(
    rb"/(JavaScript|Launch|OpenAction|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE)(?=[\s/<\[(>]|$)"
)
"""The long ones among them: those do not occur by chance in the bytes of an image."""
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")

T = TypeVar("T")


class Afgekeurd(Exception):
    """Not accepted; `zin` says in Dutch what to do."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


def soort_van(inhoud: bytes) -> str:
    """Media type by the first bytes; empty when it is none of the three."""
    if inhoud.startswith((b"%PDF-1.", b"%PDF-2.")):
        return PDF
    if inhoud.startswith(b"\xff\xd8\xff"):
        return JPEG
    return PNG if inhoud.startswith(b"\x89PNG\r\n\x1a\n") else ""


def _ontmasker(ruw: bytes) -> bytes:
    """Names may be written with hexadecimal signs: `/J#53` is `/JS`."""
    return _HEX.sub(lambda vondst: bytes([int(vondst[1], 16)]), ruw)


def _ontleed(inhoud: bytes) -> tuple[bytes, list[bytes]]:
    """What stands outside streams, and each stream. Once through: no file makes this take longer than its length.

    A stream without end counts as outside, so that what is in it is searched too.
    """
    buiten, stromen, plek = [], [], 0
    while begin := _STROOM.search(inhoud, plek):
        einde = inhoud.find(b"endstream", begin.end())
        if einde < 0:
            break
        buiten.append(inhoud[plek : begin.start()])
        stromen.append(inhoud[begin.end() : einde])
        plek = einde + len(b"endstream")
    return b"\n".join([*buiten, inhoud[plek:]]), stromen


def keur_pdf(inhoud: bytes) -> None:
    """Raises Afgekeurd when it is no whole PDF, is locked, or could do something by itself."""
    if b"%%EOF" not in inhoud[-2048:] or b"startxref" not in inhoud[-4096:]:
        raise Afgekeurd(_("Deze pdf is niet heel. Maak of download hem opnieuw."))
    if b"/Encrypt" in inhoud:
        raise Afgekeurd(_("Deze pdf zit op slot. Bewaar hem zonder wachtwoord."))
    buiten, stromen = _ontleed(inhoud)
    ruimte, delen, verdacht = MAX_UITGEPAKT, [buiten], list[bytes]()
    for stroom in stromen:
        los = zlib.decompressobj()
        try:
            uit = los.decompress(stroom, ruimte)
        except zlib.error:  # an image or a font; or words that only look like a stream from here
            verdacht.append(stroom)
            continue
        verdacht.append(los.unused_data)
        ruimte -= len(uit)
        if ruimte <= 0:
            raise Afgekeurd(_("Deze pdf is te ingewikkeld. Druk hem af als pdf en probeer het opnieuw."))
        if b"obj" in uit or b"<<" in uit:
            delen.append(uit)
    if any(_ACTIEF.search(_ontmasker(d)) for d in delen) or any(_LANG.search(_ontmasker(d)) for d in verdacht):
        raise Afgekeurd(
            _("In deze pdf zit een programma of bestand verstopt. Druk hem af als pdf en probeer het opnieuw.")
        )


def lees_beeld(inhoud: bytes, formaten: list[str], zijde: int = 0) -> Image.Image:
    """Upright pixels of an image in one of these formats of Pillow. Runs in the worker process.

    With `zijde` no side is longer than so many pixels: a large JPEG is then decoded at a fraction of its size.
    Raises ValueError: `groot` for more than 40 megapixels, `kapot` for anything that does not decode.
    """
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    try:
        with Image.open(BytesIO(inhoud), formats=formaten) as bron:
            if bron.width * bron.height > MAX_PIXELS:
                raise ValueError("groot")
            if zijde:
                deel = zijde / max(bron.size)
                bron.draft("RGB", (int(bron.width * deel), int(bron.height * deel)))
            beeld = ImageOps.exif_transpose(bron)
            return beeld.convert("RGBA" if "A" in beeld.getbands() or "transparency" in beeld.info else "RGB")
    except Image.DecompressionBombError:
        raise ValueError("groot") from None
    except (OSError, SyntaxError, EOFError, IndexError, OverflowError, RuntimeError, struct.error) as fout:
        raise ValueError("kapot") from fout


def herschrijf(inhoud: bytes, soort: str) -> bytes:
    """Pixels of an image as a fresh file, upright, without anything else. Runs in the worker process.

    Raises ValueError as `lees_beeld`.
    """
    beeld = lees_beeld(inhoud, ["JPEG" if soort == JPEG else "PNG"])
    vers = Image.new(beeld.mode, beeld.size)
    vers.paste(beeld)
    uit = BytesIO()
    if soort == JPEG:
        vers.save(uit, "JPEG", quality=88)
    else:
        vers.save(uit, "PNG", optimize=False)
    return uit.getvalue()


@lru_cache(maxsize=1)
def _werkplaats() -> ProcessPoolExecutor:
    # spawn: a fork of a server with threads may hang; one image at a time is enough.
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"), max_tasks_per_child=50)


def in_werkplaats(maak: Callable[..., T], *delen: object) -> T:
    """What a function at module level makes of an image, in the worker process. Raises Afgekeurd with a sentence."""
    try:
        return _werkplaats().submit(maak, *delen).result(timeout=MAX_WACHT)
    except ValueError as fout:
        if str(fout) == "groot":
            raise Afgekeurd(_("Deze foto is te groot. Meer dan 40 megapixel kan niet. Maak hem kleiner.")) from None
        raise Afgekeurd(_("Deze foto kunnen we niet lezen. Maak hem opnieuw of kies een andere.")) from None
    except (BrokenProcessPool, TeLang):
        _werkplaats().shutdown(wait=False, cancel_futures=True)
        _werkplaats.cache_clear()
        raise Afgekeurd(_("Deze foto kunnen we niet lezen. Maak hem opnieuw of kies een andere.")) from None


def keur_maat(inhoud: bytes) -> None:
    """Raises Afgekeurd for nothing, and for more than 10 MB."""
    if not inhoud:
        raise Afgekeurd(_("Dit bestand is leeg. Kies een ander."))
    if len(inhoud) > MAX_BYTES:
        raise Afgekeurd(_("Dit bestand is groter dan 10 MB. Maak het kleiner."))


def keur(inhoud: bytes) -> tuple[bytes, str]:
    """What to keep and its media type. Raises Afgekeurd with a sentence."""
    keur_maat(inhoud)
    soort = soort_van(inhoud)
    if soort == PDF:
        keur_pdf(inhoud)
        return inhoud, soort
    if soort:
        return in_werkplaats(herschrijf, inhoud, soort), soort
    raise Afgekeurd(_("Dit is geen pdf, jpg of png. Kies een ander bestand."))
