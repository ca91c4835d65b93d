"""A few photos for the demo: abstract pictures drawn here, so that nobody's photo is in the house."""

import hashlib
from datetime import datetime
from io import BytesIO

from PIL import Image, ImageDraw

from app.kit import files
from app.kit.ids import nieuw_id
from app.kit.uploads import JPEG
from app.lob import models as m
from app.lob.demo_bouw import Bouw
from app.lob.fotos import Foto, verklein

MAAT = (1200, 900)
KLEUREN = (
    ((247, 222, 196), (216, 110, 74), (60, 84, 120)),
    ((214, 233, 230), (42, 130, 128), (240, 178, 84)),
    ((232, 226, 240), (110, 92, 160), (222, 120, 140)),
)
"""Background, large shape, small shapes."""


def teken(nummer: int) -> Foto:
    """A picture of circles and beams, different per number."""
    achter, groot, klein = KLEUREN[nummer % len(KLEUREN)]
    beeld = Image.new("RGB", MAAT, achter)
    pen = ImageDraw.Draw(beeld)
    pen.ellipse((180 + 90 * nummer, 140, 760 + 90 * nummer, 720), fill=groot)
    for plek in range(5):
        x, y = 80 + 230 * plek, 620 - 70 * ((plek + nummer) % 3)
        pen.rectangle((x, y, x + 120, 900), fill=klein)
    uit = BytesIO()
    beeld.save(uit, "PNG", compress_level=1)
    return verklein(uit.getvalue(), "image/png")


def hang_op(bouw: Bouw, kaart_id: str, foto: Foto, alt: str, op: datetime, plek: int = 0) -> None:
    """Put a picture on a card."""
    bouw.leg(
        m.KaartBestand,
        id=nieuw_id(),
        kaart_id=kaart_id,
        alt=alt,
        soort=JPEG,
        grootte=len(foto.groot),
        breedte=foto.breedte,
        hoogte=foto.hoogte,
        merk=files.bewaar(foto.groot),
        klein_merk=files.bewaar(foto.klein),
        sha256=hashlib.sha256(foto.groot).hexdigest(),
        verzoek="",
        plek=plek,
        op=op,
    )
