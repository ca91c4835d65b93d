"""`/loopbaan/inleveringen`: mentor and slb'er read what is handed in and say what they think."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.i18n import _
from app.lob.actions.inlevering import beoordeel
from app.lob.forms.opdracht import OordeelForm
from app.lob.models import OverSoort
from app.lob.pages.inlevering import inleveringpagina, wachtpagina
from app.lob.pages.opdracht import PAD as BIJ_LEERLING
from app.lob.pages.reactie import draad_van
from app.lob.queries.inlevering import inlevering_voor, te_beoordelen, wacht_op
from app.lob.queries.opdracht import bewijs_bij
from app.lob.rules import BEGELEIDERS
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

PAD = "/loopbaan/inleveringen"


@lees(PAD, wie=BEGELEIDERS)
def lijst(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """What waits for him, oldest first."""
    vraag = request.query_params.get("blz", "1")
    blad = int(vraag) if vraag.isascii() and vraag.isdigit() and 0 < len(vraag) < 5 else 1
    return toon(request, wachtpagina(wacht_op(db, wie, max(blad, 1)), max(blad, 1)))


@lees(PAD + "/{werk_id:str}", wie=(Rol.LEERLING, *BEGELEIDERS), schrijft=True)
def een(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], werk_id: FromPath[str]
) -> Response[str]:
    """One hand-in to read and judge; the pupil himself goes to where he works on it."""
    rij, plek = inlevering_voor(db, wie, werk_id)
    if plek.eigen:
        return verder(request, f"{BIJ_LEERLING}/{rij.opdracht_id}")
    schrijf_op(db, wie, "portfolio_bekeken", over=rij.persoon_id, ding=("inlevering", rij.id))
    return toon(
        request,
        inleveringpagina(
            plek, rij, bewijs_bij(db, plek, rij.id), draad_van(db, wie, plek, OverSoort.INLEVERING, rij.id)
        ),
    )


@schrijf(PAD + "/{werk_id:str}/oordeel", wie=BEGELEIDERS)
def oordeel(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    werk_id: FromPath[str],
) -> Response[str]:
    """Voldaan, or once more with what can be added. What changed since he opened it is read again first."""
    vorm = OordeelForm.lees(invoer)
    rij, plek = te_beoordelen(db, wie, werk_id, vorm.zin)
    if vorm.fouten or vorm.versie != rij.versie:
        pagina = inleveringpagina(
            plek, rij, bewijs_bij(db, plek, rij.id), draad_van(db, wie, plek, OverSoort.INLEVERING, rij.id), vorm
        )
        return toon(request, pagina, 422 if vorm.fouten else 409)
    beoordeel(db, wie, rij, vorm.oordeel, vorm.zin)
    return verder(request, PAD, _("Klaar. Je leerling krijgt bericht."))


ROUTES = [lijst, een, oordeel]
