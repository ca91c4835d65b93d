"""Uploading, downloading and taking out attachments. A download is never shown inside the site."""

from urllib.parse import quote

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.actions import pak_dossier
from app.dossier.actions.bijlagen import SCHRIJVERS, bijlage_om_te_wijzigen, haal_weg, open_bijlage, voeg_toe
from app.dossier.pages import Bijlagepagina
from app.dossier.queries import Toegang
from app.dossier.rules import MEEKIJKERS
from app.dossier.stappen import MET_CODE, MET_NAAM
from app.dossier.velden import Stap
from app.kit.fouten import NietGevonden, Ongeldig
from app.kit.i18n import _
from app.kit.uploads import MAX_BYTES, Afgekeurd
from app.web.invoer import Invoer, lees_bytes
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

KOPPEN = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


def download(inhoud: bytes, soort: str, naam: str) -> Response[bytes]:
    """A file to save, in a cage."""
    kaal = naam.encode("ascii", "replace").decode().replace("?", "_").replace('"', "")
    stand = f"attachment; filename=\"{kaal}\"; filename*=UTF-8''{quote(naam)}"
    return Response(inhoud, media_type=soort, headers=KOPPEN | {"Content-Disposition": stand})


def _erbij(
    request: Verzoek, db: Session, wie: Wie, plek: Toegang, stap: Stap, invoer: Invoer, terug: str
) -> Response[str]:
    bestand = invoer.bestand("bestand")
    pad = request.scope["path"]
    if bestand is None:
        return toon(request, Bijlagepagina(pad, terug, {"bestand": _("Kies eerst een bestand.")}), 422)
    inhoud = lees_bytes(bestand, MAX_BYTES)
    try:
        voeg_toe(db, wie, plek, stap, bestand.filename, inhoud if inhoud is not None else b" " * (MAX_BYTES + 1))
    except Afgekeurd as fout:
        return toon(request, Bijlagepagina(pad, terug, {"bestand": fout.zin}), 422)
    except Ongeldig as fout:
        return toon(request, Bijlagepagina(pad, terug, fout.velden), 422)
    return verder(request, terug, _("Je bijlage is bewaard."))


@schrijf("/dossier/{stap:str}/{vraag:str}/bijlagen", wie=(Rol.LEERLING,), upload=True)
def van_leerling(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    stap: FromPath[str],
    vraag: FromPath[str],
) -> Response[str]:
    """An attachment of the pupil, at the first question of a step."""
    gevonden = MET_NAAM.get(stap)
    if gevonden is None or not gevonden.bijlagen or gevonden.vraag(vraag) is None:
        raise NietGevonden
    plek = pak_dossier(db, wie, wie.persoon_id, Rol.LEERLING)
    terug = f"/dossier/{gevonden.naam}/{gevonden.vragen[0].naam}"
    return _erbij(request, db, wie, plek, gevonden, invoer, terug)


@schrijf("/zorg/{persoon_id:str}/bijlagen", wie=(Rol.ZORGCOORDINATOR,), upload=True)
def van_zorg(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    persoon_id: FromPath[str],
) -> Response[str]:
    """An attachment of part C."""
    plek = pak_dossier(db, wie, persoon_id, Rol.ZORGCOORDINATOR)
    return _erbij(request, db, wie, plek, MET_CODE["C1"], invoer, f"/zorg/{persoon_id}")


@lees("/dossier/bijlagen/{bijlage_id:str}", wie=MEEKIJKERS, schrijft=True)
def ophalen(db: NamedDependency[Session], wie: NamedDependency[Wie], bijlage_id: FromPath[str]) -> Response[bytes]:
    """Download an attachment; written down."""
    bijlage, inhoud = open_bijlage(db, wie, bijlage_id)
    return download(inhoud, bijlage.soort, bijlage.naam)


@schrijf("/dossier/bijlagen/{bijlage_id:str}/verwijderd", wie=SCHRIJVERS)
def weg(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], bijlage_id: FromPath[str]
) -> Response[str]:
    """Take an attachment out."""
    bijlage, plek = bijlage_om_te_wijzigen(db, wie, bijlage_id)
    stap = MET_CODE[bijlage.stap]
    haal_weg(db, wie, plek, bijlage)
    van_zorg_ = plek.als == Rol.ZORGCOORDINATOR
    terug = f"/zorg/{plek.leerling.persoon_id}" if van_zorg_ else f"/dossier/{stap.naam}/{stap.vragen[0].naam}"
    return verder(request, terug, _("De bijlage is weg."))


ROUTES = [van_leerling, van_zorg, ophalen, weg]
