"""Photos of a card: sending them one by one, looking, describing, taking out. Shown in a cage, kept by no cache."""

from litestar.di import NamedDependency
from litestar.enums import MediaType
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit import files
from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.kit.uploads import MAX_BYTES, Afgekeurd
from app.lob.actions.foto import MAX_ALT, beschrijf_foto, haal_foto_weg, voeg_foto_toe
from app.lob.fotos import maak_foto
from app.lob.pages.foto import Fotodeel, Fotopagina, fotovak
from app.lob.queries.foto import foto_voor
from app.lob.queries.zicht import kaart_voor
from app.lob.rules import LEZERS
from app.web.eenheid import draai_terug
from app.web.invoer import Invoer, lees_bytes
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.LEERLING,)
PAD = "/loopbaan/kaarten/{kaart_id:str}/fotos"
KOPPEN = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Content-Disposition": 'inline; filename="foto.jpg"',
}


def toon_foto(merk: str, soort: str) -> Response[bytes]:
    """A photo as answer; the caller decided that it may be seen. Raises NietGevonden when its file is gone."""
    try:
        return Response(files.lees(merk), media_type=soort, headers=KOPPEN)
    except FileNotFoundError:
        raise NietGevonden from None


def lees_foto(invoer: Invoer) -> bytes:
    """What the field `foto` sent. Raises Afgekeurd when there is nothing or too much."""
    bestand = invoer.bestand("foto")
    if bestand is None:
        raise Afgekeurd(_("Kies eerst een foto."))
    inhoud = lees_bytes(bestand, MAX_BYTES)
    if inhoud is None:
        raise Afgekeurd(_("Dit bestand is groter dan 10 MB. Maak het kleiner."))
    return inhoud


@lees(PAD, wie=WIE)
def fotos(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], kaart_id: FromPath[str]
) -> Response[str]:
    """The photos of one's own card on a page of its own."""
    return _pagina(request, db, wie, kaart_id)


def _pagina(request: Verzoek, db: Session, wie: Wie, kaart_id: str, fout: str = "") -> Response[str]:
    kaart, plek = kaart_voor(db, wie, kaart_id)
    if not plek.eigen:
        raise NietGevonden
    return toon(request, Fotopagina(kaart.titel, fotovak(db, kaart_id, True, fout)), 422 if fout else 200)


@schrijf(PAD, wie=WIE, upload=True)
def foto_erbij(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    kaart_id: FromPath[str],
) -> Response[str]:
    """One photo. To a script: the part with all photos, or 422 with the sentence as plain text."""
    try:
        foto = maak_foto(lees_foto(invoer))
        voeg_foto_toe(db, wie, kaart_id, foto, invoer.tekst("verzoek"))
    except Afgekeurd as fout:
        return _geweigerd(request, db, wie, kaart_id, fout.zin)
    if request.htmx:
        return toon(request, Fotodeel(fotovak(db, kaart_id, True)))
    return verder(request, f"/loopbaan/kaarten/{kaart_id}/fotos", _("De foto staat erbij."))


def _geweigerd(request: Verzoek, db: Session, wie: Wie, kaart_id: str, zin: str) -> Response[str]:
    if not request.htmx:
        return _pagina(request, db, wie, kaart_id, zin)
    draai_terug(request)
    return Response(zin, status_code=422, media_type=MediaType.TEXT)


@lees("/loopbaan/fotos/{foto_id:str}", wie=LEZERS)
def groot(db: NamedDependency[Session], wie: NamedDependency[Wie], foto_id: FromPath[str]) -> Response[bytes]:
    """A photo in full, for who may see its card."""
    foto = foto_voor(db, wie, foto_id)
    return toon_foto(foto.merk, foto.soort)


@lees("/loopbaan/fotos/{foto_id:str}/klein", wie=LEZERS)
def klein(db: NamedDependency[Session], wie: NamedDependency[Wie], foto_id: FromPath[str]) -> Response[bytes]:
    """The small one, for lists."""
    foto = foto_voor(db, wie, foto_id)
    return toon_foto(foto.klein_merk, foto.soort)


@schrijf("/loopbaan/fotos/{foto_id:str}/verwijderd", wie=WIE)
def foto_weg(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], foto_id: FromPath[str]
) -> Response[str]:
    """Take a photo out."""
    kaart_id = haal_foto_weg(db, wie, foto_id)
    return verder(request, f"/loopbaan/kaarten/{kaart_id}/fotos", _("De foto is weg."))


@schrijf("/loopbaan/fotos/{foto_id:str}/beschrijving", wie=WIE)
def beschrijving(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    foto_id: FromPath[str],
) -> Response[str]:
    """Say what is in the picture."""
    kaart_id = beschrijf_foto(db, wie, foto_id, invoer.tekst("alt")[:MAX_ALT])
    return verder(request, f"/loopbaan/kaarten/{kaart_id}/fotos", _("Bewaard."))


ROUTES: list[HTTPRouteHandler] = [fotos, foto_erbij, groot, klein, foto_weg, beschrijving]
