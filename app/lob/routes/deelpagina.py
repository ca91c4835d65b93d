"""Through a link: the word, the page, the photos. What opens nothing is one and the same page."""

from typing import Any

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.kit import files
from app.kit.fouten import NietGevonden
from app.kit.i18n import _, ngettext
from app.lob.actions.deelbezoek import (
    BEZOEK,
    Poging,
    Stand,
    bezoekbrief,
    is_op_bezoek,
    noteer_bezoek,
    probeer_woord,
)
from app.lob.cv import inhoud_van, soortnamen
from app.lob.pages.deelpagina import Deelpagina, Linkdicht, Woordvraag
from app.lob.queries.cv import cv_van
from app.lob.queries.deellink import OpenLink, foto_achter, kaarten_achter, open_link
from app.web import koekje
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WAAROM = "wie de link heeft, leest wat de leerling ermee deelt"
KOPPEN = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer"}
"""Headers of every answer under a secret address."""
KOOI = {"Content-Security-Policy": "default-src 'none'; sandbox"}


def _met_koppen(antwoord: Response[Any]) -> Response[Any]:
    antwoord.headers.update(KOPPEN)
    return antwoord


def _dicht(request: Verzoek) -> Response[str]:
    return _met_koppen(toon(request, Linkdicht(), 404))


def _woord(request: Verzoek, code: str, dicht: bool, fouten: dict[str, str], status: int) -> Response[str]:
    antwoord = _met_koppen(toon(request, Woordvraag(f"/l/{code}", dicht, fouten), status))
    # The form is posted to this site; without a referrer an old browser sends `Origin: null`, and the gate refuses it.
    antwoord.headers["Referrer-Policy"] = "same-origin"
    return antwoord


def _op_bezoek(request: Verzoek, link: OpenLink) -> bool:
    return is_op_bezoek(link, koekje.lees(request.cookies, "deel"))


def _is_van(request: Verzoek, link: OpenLink) -> bool:
    wie = request.scope.get("user")
    return wie is not None and wie.persoon_id == link.persoon_id


def _tel(request: Verzoek, antwoord: Response[Any], link: OpenLink) -> None:
    """Count a visit once. Not the owner himself, and not a preview that a chat or mail program makes of the link."""
    iemand = request.method == "GET" and request.headers.get("sec-fetch-dest") == "document"
    if not iemand or _op_bezoek(request, link) or _is_van(request, link):
        return
    noteer_bezoek(request.app.state.databank, link)
    koekje.zet(antwoord, "deel", bezoekbrief(link), int(BEZOEK.total_seconds()))


@lees("/l/{code:str}", openbaar=WAAROM)
def pagina(request: Verzoek, db: NamedDependency[Session], code: FromPath[str]) -> Response[str]:
    """What the pupil chose to show, behind the word if there is one."""
    link = open_link(db, code)
    if link is None:
        return _dicht(request)
    if link.woord_hash and not _op_bezoek(request, link):
        return _woord(request, code, link.dicht, {}, 429 if link.dicht else 200)
    antwoord = _met_koppen(toon(request, _gedeeld(db, link, code)))
    _tel(request, antwoord, link)
    return antwoord


def _gedeeld(db: Session, link: OpenLink, code: str) -> Deelpagina:
    kaarten = kaarten_achter(db, link)
    cv = inhoud_van(db, link.persoon_id, link.naam, cv_van(db, link.persoon_id), kaarten)
    return Deelpagina(cv, soortnamen(), f"/l/{code}")


@schrijf("/l/{code:str}/woord", openbaar=WAAROM)
def woord(request: Verzoek, invoer: NamedDependency[Invoer], code: FromPath[str]) -> Response[str]:
    """Right: half an hour of reading in this browser. Wrong: counted, also though this answer refuses."""
    poging = probeer_woord(request.app.state.databank, code, invoer.tekst("woord")[:200])
    if poging.link is None or poging.stand != Stand.GOED:
        return _fout(request, code, poging)
    antwoord = _met_koppen(verder(request, f"/l/{code}"))
    koekje.zet(antwoord, "deel", bezoekbrief(poging.link), int(BEZOEK.total_seconds()))
    return antwoord


def _fout(request: Verzoek, code: str, poging: Poging) -> Response[str]:
    if poging.stand == Stand.GEEN:
        return _dicht(request)
    if poging.stand == Stand.DICHT:
        return _woord(request, code, True, {}, 429)
    if poging.stand == Stand.LEEG:
        return _woord(request, code, False, {"woord": _("Vul het woord in.")}, 422)
    nog = ngettext(
        "Dit woord klopt niet. Je mag het nog %(num)s keer proberen.",
        "Dit woord klopt niet. Je mag het nog %(num)s keer proberen.",
        poging.over,
    )
    return _woord(request, code, False, {"woord": nog}, 422)


def _foto(request: Verzoek, db: Session, code: str, foto_id: str, klein: bool) -> Response[Any]:
    link = open_link(db, code)
    if link is None or (link.woord_hash and not _op_bezoek(request, link)):
        return _dicht(request)
    try:
        merk, soort = foto_achter(db, link, foto_id, klein)
        inhoud = files.lees(merk)
    except (NietGevonden, FileNotFoundError):
        return _dicht(request)
    return _met_koppen(Response(inhoud, media_type=soort, headers=dict(KOOI)))


@lees("/l/{code:str}/fotos/{foto_id:str}", openbaar=WAAROM)
def foto(
    request: Verzoek, db: NamedDependency[Session], code: FromPath[str], foto_id: FromPath[str]
) -> Response[bytes]:
    """A photo of a card behind the link."""
    return _foto(request, db, code, foto_id, klein=False)


@lees("/l/{code:str}/fotos/{foto_id:str}/klein", openbaar=WAAROM)
def klein(
    request: Verzoek, db: NamedDependency[Session], code: FromPath[str], foto_id: FromPath[str]
) -> Response[bytes]:
    """The small one."""
    return _foto(request, db, code, foto_id, klein=True)


ROUTES = [pagina, woord, foto, klein]
