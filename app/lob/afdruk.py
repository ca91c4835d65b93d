"""The loopbaan-cv on paper: an accessible PDF of at most two pages, always in Dutch."""

from datetime import datetime, time
from typing import Any

from app.kit import files
from app.kit.clock import AMSTERDAM, vandaag
from app.kit.i18n import _, datum, in_taal
from app.kit.settings import WORTEL
from app.kit.zetwerk import zet
from app.lob.cv import Cv, gezien_door, onderregel
from app.lob.queries.cv import Toonkaart

SJABLOON = WORTEL / "templates" / "lob" / "cv.typ"
TEKST, LEERDE = 280, 200
"""Most characters of a card's two texts: eight of them fit on two pages. The card itself has all."""


def _ingekort(tekst: str, meeste: int) -> str:
    """On one line, cut at a word."""
    plat = " ".join(tekst.split())
    return plat if len(plat) <= meeste else f"{plat[:meeste].rpartition(' ')[0] or plat[:meeste]} …"


def _kaart(kaart: Toonkaart, beeld: int) -> dict[str, Any]:
    """`beeld` is the number of its photo; -1 = none."""
    return {
        "titel": kaart.titel,
        "onder": onderregel(kaart),
        "tekst": _ingekort(kaart.kort or kaart.wat_deed_ik or kaart.wat_ging_goed, TEKST),
        "leerde": _ingekort(kaart.wat_leerde_ik, LEERDE),
        "beeld": beeld,
        "alt": (kaart.beelden[0].alt if kaart.beelden else "") or _("Foto bij %(titel)s", titel=kaart.titel),
    }


def _foto(kaart: Toonkaart) -> bytes | None:
    if not kaart.beelden:
        return None
    try:
        return files.lees(kaart.beelden[0].klein_merk)
    except FileNotFoundError:  # a lost file costs the photo, not the cv
        return None


def maak_pdf(cv: Cv) -> bytes:
    """PDF of a cv. The same cv gives the same bytes all day."""
    dag = vandaag()
    fotos = {kaart.id: foto for kaart in cv.kaarten if (foto := _foto(kaart)) is not None}
    nummers = {kaart_id: nummer for nummer, kaart_id in enumerate(fotos)}
    with in_taal("nl"):
        gegevens: dict[str, Any] = {
            "titel": _("Loopbaan-cv van %(naam)s", naam=cv.naam),
            "naam": cv.naam,
            "soort": _("Loopbaan-cv"),
            "dag": datum(dag),
            "jaar": dag.year,
            "maand": dag.month,
            "dagnummer": dag.day,
            "bladzijde": _("Bladzijde"),
            "koppen": {
                "over_mij": _("Over mij"),
                "krachten": _("Hier ben ik goed in"),
                "test": _("Dit vind ik leuk"),
                "kaarten": _("Dit heb ik gedaan"),
                "leerde": _("Wat ik over mezelf leerde:"),
            },
            "over_mij": cv.over_mij,
            "krachten": [{"naam": een.naam, "gezien": gezien_door(een.gezien)} for een in cv.krachten],
            "test": cv.test,
            "kaarten": [_kaart(kaart, nummers.get(kaart.id, -1)) for kaart in cv.kaarten],
        }
    moment = datetime.combine(dag, time(), AMSTERDAM)
    return zet(SJABLOON, gegevens, int(moment.timestamp()), list(fotos.values()))
