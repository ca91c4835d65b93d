"""`/loopbaan/doelen`: what a pupil wants to reach."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.lob.actions import doel as acties
from app.lob.actions.doel import DoelStand
from app.lob.forms.doel import DoelForm
from app.lob.pages.doel import PAD, botsing, doelpagina, formulierpagina, in_formulier
from app.lob.queries.doel import doel_voor
from app.lob.queries.zicht import eigen_portfolio
from app.lob.rules import BEGELEIDERS
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.LEERLING,)
EEN = PAD + "/{doel_id:str}"


@lees(f"{PAD}/nieuw", wie=WIE)
def nieuw(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """The form for a new one."""
    eigen_portfolio(db, wie)
    return toon(request, formulierpagina(DoelForm()))


@schrijf(PAD, wie=WIE)
def maak(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Keep a new one."""
    vorm = DoelForm.lees(invoer)
    if vorm.fouten:
        return toon(request, formulierpagina(vorm), 422)
    doel_id = acties.voeg_toe(db, wie, vorm)
    return verder(request, f"{PAD}/{doel_id}", _("Je doel staat erbij. Succes met je eerste stap!"))


@lees(EEN, wie=(Rol.LEERLING, *BEGELEIDERS), schrijft=True)
def een(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], doel_id: FromPath[str]
) -> Response[str]:
    """One, with what was said about it."""
    doel, plek = doel_voor(db, wie, doel_id)
    if not plek.eigen:
        schrijf_op(db, wie, "portfolio_bekeken", over=plek.persoon_id, ding=("doel", doel_id))
    return toon(request, doelpagina(db, wie, doel, plek))


@lees(f"{EEN}/bewerken", wie=WIE)
def bewerken(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], doel_id: FromPath[str]
) -> Response[str]:
    """Change it."""
    doel, plek = doel_voor(db, wie, doel_id)
    if not plek.eigen:
        raise NietGevonden
    return toon(request, formulierpagina(in_formulier(doel), doel_id))


@schrijf(EEN, wie=WIE)
def wijzig(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    doel_id: FromPath[str],
) -> Response[str]:
    """Keep the change; both texts when another screen was first."""
    vorm, rij = DoelForm.lees(invoer), acties.pak_eigen(db, wie, doel_id)
    if vorm.fouten:
        return toon(request, formulierpagina(vorm, doel_id), 422)
    if not acties.wijzig(db, wie, rij, vorm):
        return toon(request, botsing(rij, vorm), 409)
    return verder(request, f"{PAD}/{doel_id}", _("Bewaard"))


@schrijf(f"{EEN}/stand", wie=WIE)
def stand(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    doel_id: FromPath[str],
) -> Response[str]:
    """Reached, let go of, or open again."""
    gevraagd = invoer.tekst("stand")
    if gevraagd not in set(DoelStand):
        raise NietGevonden
    acties.zet_stand(db, wie, acties.pak_eigen(db, wie, doel_id), DoelStand(gevraagd))
    melding = _("Gehaald! Goed gedaan.") if gevraagd == DoelStand.GEHAALD else _("Bewaard")
    return verder(request, f"{PAD}/{doel_id}", melding)


ROUTES = [nieuw, maak, een, bewerken, wijzig, stand]
