"""`/loopbaan/gesprekken`: the list, planning, and one gesprek to agree to."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.lob.actions import gesprek as acties
from app.lob.forms.gesprek import MomentForm
from app.lob.pages.gesprek import PAD, Momentpagina, gesprekpagina, lijstpagina
from app.lob.queries.gesprek import gesprek_voor
from app.lob.queries.zicht import Toegang, eigen_portfolio, portfolio_voor
from app.lob.rules import BEGELEIDERS, Kijker
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.LEERLING,)
SAMEN = (Rol.LEERLING, *BEGELEIDERS)
EEN = PAD + "/{gesprek_id:str}"
VAN = "/loopbaan/van/{persoon_id:str}/gesprekken"


@lees(PAD, wie=WIE)
def lijst(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """His own, with what was agreed and is not done."""
    return toon(request, lijstpagina(db, wie, eigen_portfolio(db, wie)))


@schrijf(PAD, wie=WIE)
def bereid_voor(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Begin to prepare, or go on."""
    gesprek_id = acties.bereid_voor(db, wie, eigen_portfolio(db, wie))
    return verder(request, f"{PAD}/{gesprek_id}/terugkijken")


def _leerling(db: Session, wie: Wie, persoon_id: str) -> Toegang:
    """The portfolio of a pupil of `wie`. Raises NietGevonden."""
    plek = portfolio_voor(db, wie, persoon_id)
    if plek.als != Kijker.BEGELEIDER:
        raise NietGevonden
    return plek


@lees(VAN, wie=BEGELEIDERS, schrijft=True)
def lijst_van(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """Those of a pupil, and a form to plan one."""
    plek = _leerling(db, wie, persoon_id)
    schrijf_op(db, wie, "portfolio_bekeken", over=persoon_id, ding=("portfolio", persoon_id))
    return toon(request, lijstpagina(db, wie, plek))


@schrijf(VAN, wie=BEGELEIDERS)
def plan(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    persoon_id: FromPath[str],
) -> Response[str]:
    """Invite the pupil."""
    plek, vorm = _leerling(db, wie, persoon_id), MomentForm.lees(invoer, moet=True)
    if vorm.fouten:
        return toon(request, lijstpagina(db, wie, plek, vorm), 422)
    gesprek_id = acties.plan(db, wie, plek, vorm)
    return verder(request, f"{PAD}/{gesprek_id}", _("Gepland. Je leerling krijgt bericht."))


@lees(EEN, wie=SAMEN, schrijft=True)
def een(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], gesprek_id: FromPath[str]
) -> Response[str]:
    """One, with its four steps and afspraken."""
    rij, plek = gesprek_voor(db, wie, gesprek_id)
    if not plek.eigen:
        schrijf_op(db, wie, "portfolio_bekeken", over=plek.persoon_id, ding=("gesprek", gesprek_id))
    return toon(request, gesprekpagina(db, rij, plek))


@lees(f"{EEN}/moment", wie=SAMEN)
def moment(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], gesprek_id: FromPath[str]
) -> Response[str]:
    """When and where."""
    rij, _plek = gesprek_voor(db, wie, gesprek_id)
    return toon(request, Momentpagina(gesprek_id, MomentForm.van(rij.op, rij.waar), {}))


@schrijf(f"{EEN}/moment", wie=SAMEN)
def zet_moment(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    gesprek_id: FromPath[str],
) -> Response[str]:
    """Keep when and where."""
    rij, plek = gesprek_voor(db, wie, gesprek_id, vast=True)
    vorm = MomentForm.lees(invoer, moet=False)
    if vorm.fouten:
        return toon(request, Momentpagina(gesprek_id, vorm, vorm.fouten), 422)
    acties.zet_moment(db, wie, plek, rij, vorm)
    return verder(request, f"{PAD}/{gesprek_id}", _("Bewaard"))


@schrijf(f"{EEN}/gedeeld", wie=WIE)
def deel(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], gesprek_id: FromPath[str]
) -> Response[str]:
    """Let the begeleider read and write along."""
    rij, plek = gesprek_voor(db, wie, gesprek_id, vast=True)
    if not plek.eigen:
        raise NietGevonden
    acties.deel(db, wie, rij)
    return verder(request, f"{PAD}/{gesprek_id}", _("Gedeeld. Jullie schrijven nu samen."))


@schrijf(f"{EEN}/akkoord", wie=SAMEN)
def akkoord(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    gesprek_id: FromPath[str],
) -> Response[str]:
    """Agree to the text as he read it."""
    rij, plek = gesprek_voor(db, wie, gesprek_id, vast=True)
    acties.stem_in(db, wie, plek, rij, invoer.geheel("versie") or 0)
    return verder(request, f"{PAD}/{gesprek_id}", _("Jij bent het eens met de tekst."))


@schrijf(f"{EEN}/verwijderd", wie=WIE)
def weg(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], gesprek_id: FromPath[str]
) -> Response[str]:
    """Throw a preparation away."""
    rij, plek = gesprek_voor(db, wie, gesprek_id, vast=True)
    acties.haal_weg(db, wie, plek, rij)
    return verder(request, PAD, _("Dit is weg."))


ROUTES = [lijst, bereid_voor, lijst_van, plan, een, moment, zet_moment, deel, akkoord, weg]
