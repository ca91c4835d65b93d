"""The pupil adds his loopbaan-cv to the dossier."""

from litestar.di import NamedDependency
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.actions.loopbaan import voeg_cv_toe
from app.dossier.pages import Bijlagepagina
from app.dossier.schermen import CV_PAD, pad_van
from app.dossier.velden_a_slot import A8
from app.kit.fouten import Ongeldig
from app.kit.i18n import _
from app.web.route import schrijf
from app.web.sjabloon import Verzoek, toon, verder


@schrijf(CV_PAD, wie=(Rol.LEERLING,))
def erbij(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """His cv as it is now, in place of an earlier one."""
    try:
        nieuw = voeg_cv_toe(db, wie)
    except Ongeldig as fout:
        return toon(request, Bijlagepagina(f"{pad_van(A8)}/bijlagen", pad_van(A8), fout.velden), 422)
    zin = _("Je loopbaan-cv gaat mee met je dossier.") if nieuw else _("Dit cv zat er al bij.")
    return verder(request, pad_van(A8), zin)


ROUTES = [erbij]
