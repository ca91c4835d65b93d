"""Mentor, decaan and zorgcoördinator: read a pupil's dossier, fill in part B, hold the talk."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier import schoolschermen
from app.dossier.actions import lever_b_in, na_gesprek, neem_terug, pak_dossier, sluit_taak
from app.dossier.queries import toegang
from app.dossier.routes.antwoord import bewaar_deel
from app.dossier.stappen import DEEL_B
from app.journaal.actions import schrijf_op
from app.kit.i18n import _
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

SCHOOL = (Rol.MENTOR, Rol.DECAAN, Rol.ZORGCOORDINATOR)
B = schoolschermen.delen_van(DEEL_B)
LEERLING = "/dossier/leerling/{persoon_id:str}"


@lees(LEERLING, wie=SCHOOL, schrijft=True)
def leerling(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """A pupil's dossier as far as this role sees it; looking is written down."""
    plek = toegang(db, wie, persoon_id, Rol.MENTOR, Rol.ZORGCOORDINATOR, Rol.DECAAN)
    ding = ("dossier", plek.dossier.id if plek.dossier else None)
    schrijf_op(db, wie, "dossier_bekeken", over=persoon_id, ding=ding, rol=plek.als)
    return toon(request, schoolschermen.leerlingdossier(db, wie, plek))


@lees(LEERLING + "/deel-b", wie=(Rol.MENTOR,))
def deel_b(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """Part B on one page, beside what the pupil wrote."""
    kijk, rij = "kijk" in request.query_params, request.query_params.get("rij", "")
    plek = toegang(db, wie, persoon_id, Rol.MENTOR)
    return toon(request, schoolschermen.deel_b(db, wie, plek, kijk, rij))


@schrijf(LEERLING + "/deel-b", wie=(Rol.MENTOR,))
def deel_b_bewaren(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    persoon_id: FromPath[str],
) -> Response[str]:
    """Save part B; with the button 'send' and nothing missing it goes on."""
    plek, hier = pak_dossier(db, wie, persoon_id, Rol.MENTOR), f"/dossier/leerling/{persoon_id}"
    return bewaar_deel(request, db, wie, plek, B, invoer, f"{hier}/deel-b", lever_b_in, hier)


@schrijf(LEERLING + "/gesprek", wie=(Rol.MENTOR, Rol.DECAAN))
def gesprek(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """The talk after a refusal was held: part B is open again."""
    na_gesprek(db, wie, pak_dossier(db, wie, persoon_id, Rol.MENTOR, Rol.DECAAN))
    return verder(request, f"/dossier/leerling/{persoon_id}", _("Deel B kan nu worden aangepast."))


@schrijf(LEERLING + "/wijziging", wie=(Rol.MENTOR,))
def wijziging(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """The mentor takes it back to change part B."""
    neem_terug(db, wie, pak_dossier(db, wie, persoon_id, Rol.MENTOR))
    return verder(request, f"/dossier/leerling/{persoon_id}/deel-b", _("Deel B is weer open."))


@schrijf(LEERLING + "/taken/{taak_id:str}/gedaan", wie=SCHOOL)
def taak_gedaan(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    persoon_id: FromPath[str],
    taak_id: FromPath[str],
) -> Response[str]:
    """A task about this dossier is done."""
    sluit_taak(db, wie, pak_dossier(db, wie, persoon_id, Rol.MENTOR, Rol.ZORGCOORDINATOR, Rol.DECAAN), taak_id)
    return verder(request, f"/dossier/leerling/{persoon_id}", _("Afgevinkt."))


ROUTES = [leerling, deel_b, deel_b_bewaren, gesprek, wijziging, taak_gedaan]
