"""Files as an attacker or a careless phone would send them."""

import io
import zipfile

from PIL import Image

GPS = 0x8825
"""EXIF tag of the place where a photo was taken."""


def _plaatje(soort: str, exif: Image.Exif | None = None) -> bytes:
    uit = io.BytesIO()
    beeld = Image.new("RGB", (40, 30), (200, 120, 40))
    beeld.save(uit, soort, **({"exif": exif} if exif else {}))
    return uit.getvalue()


def png() -> bytes:
    """A small picture."""
    return _plaatje("PNG")


def jpeg_met_plaats() -> bytes:
    """A photo that says where it was taken and with which camera."""
    exif = Image.Exif()
    exif[0x010F] = "VerklikCamera"
    exif.get_ifd(GPS).update({1: "N", 2: (52.0, 22.0, 12.0), 3: "E", 4: (4.0, 54.0, 0.0)})
    inhoud = _plaatje("JPEG", exif)
    assert Image.open(io.BytesIO(inhoud)).getexif().get_ifd(GPS)
    return inhoud


def png_met_staart() -> bytes:
    """A picture that is a web page too."""
    return png() + b"<script>alert('staart')</script>"


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"
GIF = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x00\x00\x00\x00\x00,\x00\x00\x00\x00\x01"
PDF_MET_SCRIPT = (
    b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>\nendobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


def zipbom() -> bytes:
    """A workbook of a few kilobytes that would become 400 MB."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_, zip_.open("xl/worksheets/sheet1.xml", "w") as deel:
        for _stuk in range(400):
            deel.write(b" " * 1_000_000)
    return uit.getvalue()
