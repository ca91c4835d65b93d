"""`/beheer/schoollogin`: the login of the school itself (Entree Federatie, SURFconext, its own)."""

from litestar.concurrency import sync_to_thread
from litestar.di import NamedDependency
from litestar.response import Response
from sqlmodel import Session

from app.accounts.actions import stel_schoollogin_in
from app.accounts.grendel import probeer
from app.accounts.rollen import Rol
from app.accounts.school import instelling_van, proef
from app.accounts.wie import Wie
from app.beheer.forms import SchoolloginForm
from app.beheer.loginpages import schoollogin
from app.beheer.queries import eigen_school
from app.kit.fouten import Ongeldig, TeVaak
from app.kit.i18n import _
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.SCHOOLBEHEER,)
PROEVEN = 20
"""Tries of an address per person per quarter of an hour: the house is no scanner."""


@lees("/beheer/schoollogin", wie=WIE)
def pagina(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """What is set, without the secret."""
    return toon(request, schoollogin(instelling_van(db, eigen_school(wie))))


@schrijf("/beheer/schoollogin", wie=WIE)
def bewaar(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Turn it on, or change it."""
    vorm, school_id = SchoolloginForm.lees(invoer), eigen_school(wie)
    try:
        if not vorm.uitgever:
            raise Ongeldig({"uitgever": _("Vul een adres in dat begint met https://")})
        stel_schoollogin_in(db, school_id, vorm.uitgever, vorm.client_id, vorm.geheim, wie=wie)
    except Ongeldig as fout:
        vorm.fouten = fout.velden
        return toon(request, schoollogin(instelling_van(db, school_id), vorm), status=422)
    return verder(request, "/beheer/schoollogin", melding=_("Bewaard. Probeer nu of het adres antwoordt."))


@schrijf("/beheer/schoollogin/proef", wie=WIE)
async def proberen(request: Verzoek, wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]) -> Response[str]:
    """Fetch the description of the login as typed; keeps nothing. Async: a slow issuer holds up nobody."""
    vorm = SchoolloginForm.lees(invoer)
    bank = request.app.state.databank
    if not await sync_to_thread(probeer, bank, "schoollogin", wie.persoon_id, PROEVEN):
        raise TeVaak(_("Dit is te vaak geprobeerd. Wacht een kwartier en probeer het dan weer."))
    mis = await proef(vorm.uitgever)
    return await sync_to_thread(_uitslag, request, wie, vorm, mis)


def _uitslag(request: Verzoek, wie: Wie, vorm: SchoolloginForm, mis: str) -> Response[str]:
    with request.app.state.databank.sessie() as db:
        nu = instelling_van(db, eigen_school(wie))
    return toon(request, schoollogin(nu, vorm, mis))


@schrijf("/beheer/schoollogin/uit", wie=WIE)
def zet_uit(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Turn it off and forget the secret."""
    stel_schoollogin_in(db, eigen_school(wie), "", "", None, wie=wie)
    return verder(request, "/beheer/schoollogin", melding=_("Inloggen via je school staat nu uit."))


ROUTES = [pagina, bewaar, proberen, zet_uit]
