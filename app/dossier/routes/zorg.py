"""The zorgcoördinator: who waits for part C, and part C itself."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier import schoolschermen
from app.dossier.actions import lever_c_in, pak_dossier, zorg_niet_nodig
from app.dossier.pages import Zorglijst
from app.dossier.queries import toegang, zorglijst
from app.dossier.routes.antwoord import bewaar_deel
from app.dossier.stappen import DEEL_C
from app.dossier.states import DossierStatus
from app.journaal.actions import schrijf_op
from app.kit.i18n import _
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

ZORG = (Rol.ZORGCOORDINATOR,)
C = schoolschermen.delen_van(DEEL_C)


@lees("/zorg", wie=ZORG)
def lijst(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Dossiers of his school of which part C was asked."""
    rijen = zorglijst(db, wie)
    wachten = [rij for rij in rijen if rij.status == DossierStatus.BIJ_ZORG]
    return toon(request, Zorglijst(wachten, [rij for rij in rijen if rij not in wachten]))


@lees("/zorg/{persoon_id:str}", wie=ZORG, schrijft=True)
def deel_c(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """Part C, beside what the pupil wrote; looking is written down."""
    plek = toegang(db, wie, persoon_id, Rol.ZORGCOORDINATOR)
    ding = ("dossier", plek.dossier.id if plek.dossier else None)
    schrijf_op(db, wie, "zorg_bekeken", over=persoon_id, ding=ding, rol=plek.als)
    return toon(
        request, schoolschermen.deel_c(db, plek, "kijk" in request.query_params, request.query_params.get("rij", ""))
    )


@schrijf("/zorg/{persoon_id:str}", wie=ZORG)
def deel_c_bewaren(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    persoon_id: FromPath[str],
) -> Response[str]:
    """Save part C; with nothing missing it goes to the pupil."""
    plek = pak_dossier(db, wie, persoon_id, Rol.ZORGCOORDINATOR)
    return bewaar_deel(request, db, wie, plek, C, invoer, f"/zorg/{persoon_id}", lever_c_in, "/zorg")


@schrijf("/zorg/{persoon_id:str}/niet-nodig", wie=ZORG)
def niet_nodig(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """Part C is not needed: on to the pupil without it."""
    zorg_niet_nodig(db, wie, pak_dossier(db, wie, persoon_id, Rol.ZORGCOORDINATOR))
    return verder(request, "/zorg", _("Het dossier gaat verder zonder deel C."))


ROUTES = [lijst, deel_c, deel_c_bewaren, niet_nodig]
