"""Who comes and who was there: for the organiser only, with no more than he needs at the door."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op_veel
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu, Ongeldig
from app.kit.i18n import _, ngettext
from app.verkennen.actions.opkomst import Genoteerd, Opkomst, noteer
from app.verkennen.deelnemerslijst import deelnemers_xlsx
from app.verkennen.models import Activiteit
from app.verkennen.pages import opkomst as pages
from app.verkennen.queries import beheer as queries
from app.verkennen.rules import AANBIEDERS, namen_te_zien
from app.web.bestand import geef_xlsx
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

MEESTE = 1000
ONTHOUDT = 40
"""Names that are ticked again after noting, so that a mistake is one tap away; more would not fit in an address."""


def _komen(db: Session, wie: Wie, activiteit_id: str, wat: str) -> tuple[Activiteit, list[queries.Deelnemer]]:
    """The activity and its people; that somebody looked is written down for each of them.

    Raises `NietGevonden` for somebody else's activity, `NietNu` when it is too long ago.
    """
    een = queries.activiteit_voor(db, wie, activiteit_id)
    if een is None:
        raise NietGevonden
    if not namen_te_zien(een.eindigt_op, nu()):
        raise NietNu(str(pages.NAMEN_WEG))
    deelnemers = queries.deelnemers_voor(db, wie, activiteit_id)
    schrijf_op_veel(db, wie, wat, [(mens.persoon_id, mens.id) for mens in deelnemers], ding="deelname")
    return een, deelnemers


def _lang_geleden(db: Session, wie: Wie, activiteit_id: str) -> pages.Deelnemerspagina | None:
    """The page without names; None while they may be seen."""
    een, rij = queries.activiteit_voor(db, wie, activiteit_id), queries.rij_voor(db, wie, activiteit_id)
    return pages.aantallenpagina(een, rij) if een and rij and not namen_te_zien(een.eindigt_op, nu()) else None


@lees("/activiteiten/{eigen_id:str}/deelnemers", wie=AANBIEDERS, schrijft=True)
def deelnemers(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], eigen_id: FromPath[str]
) -> Response[str]:
    """Names, and boxes to tick who is there; long after it only numbers."""
    oud = _lang_geleden(db, wie, eigen_id)
    if oud:
        return toon(request, oud)
    een, mensen = _komen(db, wie, eigen_id, "deelnemers_bekeken")
    net = frozenset(request.query_params.get("net", "")[: ONTHOUDT * 25].split(","))
    return toon(request, pages.deelnemerspagina(een, mensen, net))


@schrijf("/activiteiten/{eigen_id:str}/deelnemers", wie=AANBIEDERS)
def noteer_opkomst(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    eigen_id: FromPath[str],
) -> Response[str]:
    """Note it for everybody who is ticked."""
    wat = _wat(db, wie, eigen_id, invoer)
    uit = noteer(db, wie, eigen_id, invoer.lijst("deelname")[:MEESTE], wat)
    pad = f"/activiteiten/{eigen_id}/deelnemers"
    if not uit.gedaan:
        return verder(request, pad, _("Er is niets veranderd. Vink eerst namen aan waar dit bij past."), "let_op")
    net = f"?net={','.join(uit.gedaan)}" if len(uit.gedaan) <= ONTHOUDT and wat != Opkomst.WIS else ""
    return verder(request, pad + net, _genoteerd(uit))


def _wat(db: Session, wie: Wie, activiteit_id: str, invoer: Invoer) -> Opkomst:
    """What is to be noted.

    Raises `NietGevonden` for somebody else's activity, `NietNu` when it is too long ago, `Ongeldig` for what can't be
    noted.
    """
    rij = queries.rij_voor(db, wie, activiteit_id)
    if rij is None:
        raise NietGevonden
    if not namen_te_zien(rij.eindigt_op, nu()):
        raise NietNu(str(pages.NAMEN_WEG))
    wat = invoer.tekst("wat")
    if wat not in set(Opkomst):
        raise Ongeldig({"wat": _("Kies wat je wilt noteren.")})
    return Opkomst(wat)


def _genoteerd(uit: Genoteerd) -> str:
    zinnen = [ngettext("Genoteerd voor %(num)s leerling.", "Genoteerd voor %(num)s leerlingen.", len(uit.gedaan))]
    if uit.over:
        zinnen.append(ngettext("Bij %(num)s leerling kon het niet.", "Bij %(num)s leerlingen kon het niet.", uit.over))
    if uit.wacht:
        zinnen.append(_("Er is geen plek meer vrij. Wie geen plek heeft, staat op de wachtlijst."))
    return " ".join(zinnen)


@lees("/activiteiten/{eigen_id:str}/deelnemers.xlsx", wie=AANBIEDERS, schrijft=True)
def download(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], eigen_id: FromPath[str]
) -> Response[bytes]:
    """The same names as a spreadsheet."""
    _een, mensen = _komen(db, wie, eigen_id, "deelnemers_gedownload")
    return geef_xlsx(deelnemers_xlsx(mensen), "deelnemers.xlsx")


@lees("/activiteiten/{eigen_id:str}/deurcode", wie=AANBIEDERS)
def deurcode(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], eigen_id: FromPath[str]
) -> Response[str]:
    """The code for the door, large enough to scan from a metre away."""
    een = queries.activiteit_voor(db, wie, eigen_id)
    if een is None:
        raise NietGevonden
    return toon(request, pages.deurcodepagina(een))


ROUTES = [deelnemers, noteer_opkomst, download, deurcode]
