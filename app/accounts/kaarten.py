"""The cards pupils scan: a PDF of 8 per A4. The only file of this slice that knows typst and segno."""

import io
import json
from dataclasses import dataclass

import segno
import typst

from app.accounts.codes import GELDIG, Doel, in_groepen
from app.kit.clock import AMSTERDAM, nu
from app.kit.i18n import _, datum, in_taal
from app.kit.settings import WORTEL, settings

SJABLOON = WORTEL / "templates" / "accounts" / "kaarten.typ"


@dataclass(frozen=True, slots=True)
class Kaart:
    """What stands on one card. The code is shown here once; the database keeps an HMAC of it."""

    persoon_id: str
    naam: str
    gebruikersnaam: str
    code: str

    @property
    def adres(self) -> str:
        """What the QR says."""
        return f"{settings().adres}/activeren/{self.code}"


def qr_svg(tekst: str) -> str:
    """QR of a text as SVG; level M, so a creased card still scans."""
    uit = io.BytesIO()
    segno.make_qr(tekst, error="m").save(uit, kind="svg", border=2, xmldecl=False, svgns=True, dark="#000", scale=4)
    return uit.getvalue().decode()


def pdf(kaarten: list[Kaart], klasnaam: str) -> bytes:
    """All cards as one PDF/UA-1, in Dutch. Names go in as data, never as markup."""
    with in_taal("nl"):
        gegevens = json.dumps(_inhoud(kaarten, klasnaam), ensure_ascii=False)
    return bytes(
        typst.compile(
            str(SJABLOON),
            root=str(SJABLOON.parent),
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"gegevens": gegevens},
            timestamp=int(nu().timestamp()),
        )
    )


def _inhoud(kaarten: list[Kaart], klasnaam: str) -> dict[str, object]:
    tot = datum((nu() + GELDIG[Doel.ACTIVATIE]).astimezone(AMSTERDAM).date())
    kort = settings().adres.partition("://")[2] + "/activeren"
    return {
        "titel": _("Inlogkaarten van klas %(klas)s", klas=klasnaam),
        "klas": _("Klas %(klas)s", klas=klasnaam),
        "uitleg": _("Scan de code met je telefoon. Houd je geboortedatum klaar."),
        "anders": _("Lukt scannen niet? Ga naar"),
        "kort": kort,
        "code": _("Code"),
        "naam": _("Je inlognaam"),
        "tot": _("Werkt tot %(dag)s, één keer.", dag=tot),
        "kaarten": [
            {
                "naam": kaart.naam,
                "gebruikersnaam": kaart.gebruikersnaam,
                "code": in_groepen(kaart.code),
                "qr": qr_svg(kaart.adres),
                "alt": _("QR-code van %(naam)s. Het adres is %(adres)s", naam=kaart.naam, adres=kaart.adres),
            }
            for kaart in kaarten
        ],
    }
