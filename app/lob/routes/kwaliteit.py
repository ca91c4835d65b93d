"""`/loopbaan/kwaliteiten`: what a pupil is good at, and who saw it too."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.fouten import NietGevonden, Ongeldig
from app.kit.i18n import _
from app.lob.actions import kwaliteit as acties
from app.lob.forms.kwaliteit import BevestigForm, KwaliteitForm
from app.lob.pages.kwaliteit import PAD, botsing, formulierpagina, kwaliteitpagina
from app.lob.queries.kwaliteit import kwaliteit_voor
from app.lob.queries.zicht import eigen_portfolio
from app.lob.rules import BEGELEIDERS
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.LEERLING,)
SAMEN = (Rol.LEERLING, *BEGELEIDERS)
EEN = PAD + "/{kwaliteit_id:str}"


@lees(f"{PAD}/nieuw", wie=WIE)
def nieuw(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Words to choose from, or his own."""
    eigen_portfolio(db, wie)
    return toon(request, formulierpagina(db, wie, KwaliteitForm()))


@schrijf(PAD, wie=WIE)
def maak(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Keep a new one."""
    vorm = KwaliteitForm.lees(invoer)
    try:
        _streng(vorm.fouten)
        kwaliteit_id = acties.voeg_toe(db, wie, vorm)
    except Ongeldig as fout:
        vorm.fouten = fout.velden
        return toon(request, formulierpagina(db, wie, vorm), 422)
    return verder(request, f"{PAD}/{kwaliteit_id}", _("Mooi! Dit staat erbij."))


def _streng(fouten: dict[str, str]) -> None:
    if fouten:
        raise Ongeldig(fouten)


@lees(EEN, wie=SAMEN, schrijft=True)
def een(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], kwaliteit_id: FromPath[str]
) -> Response[str]:
    """One, with who saw it too."""
    rij, plek = kwaliteit_voor(db, wie, kwaliteit_id)
    if not plek.eigen:
        schrijf_op(db, wie, "portfolio_bekeken", over=plek.persoon_id, ding=("kwaliteit", kwaliteit_id))
    return toon(request, kwaliteitpagina(wie, rij, plek))


@lees(f"{EEN}/bewerken", wie=WIE)
def bewerken(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], kwaliteit_id: FromPath[str]
) -> Response[str]:
    """Change it."""
    rij, plek = kwaliteit_voor(db, wie, kwaliteit_id)
    if not plek.eigen:
        raise NietGevonden
    vorm = KwaliteitForm(rij.naam, "", rij.bewijs, rij.kaart_id or "", rij.versie)
    return toon(request, formulierpagina(db, wie, vorm, kwaliteit_id))


@schrijf(EEN, wie=WIE)
def wijzig(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    kwaliteit_id: FromPath[str],
) -> Response[str]:
    """Keep the change; both texts when another screen was first."""
    vorm, rij = KwaliteitForm.lees(invoer), acties.pak_eigen(db, wie, kwaliteit_id)
    try:
        _streng(vorm.fouten)
        if not acties.wijzig(db, wie, rij, vorm):
            return toon(request, botsing(rij, vorm), 409)
    except Ongeldig as fout:
        vorm.fouten = fout.velden
        return toon(request, formulierpagina(db, wie, vorm, kwaliteit_id), 422)
    return verder(request, f"{PAD}/{kwaliteit_id}", _("Bewaard"))


@schrijf(f"{EEN}/verwijderd", wie=WIE)
def weg(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], kwaliteit_id: FromPath[str]
) -> Response[str]:
    """Take it out of his list."""
    acties.haal_weg(db, wie, kwaliteit_id)
    return verder(request, "/loopbaan/groei", _("Dit is weg."))


@schrijf(f"{EEN}/bevestigd", wie=SAMEN)
def bevestig(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    kwaliteit_id: FromPath[str],
) -> Response[str]:
    """The begeleider saw it too; or the pupil writes down who said so."""
    rij, plek = kwaliteit_voor(db, wie, kwaliteit_id)
    vorm = BevestigForm.lees(invoer, plek.eigen)
    if vorm.fouten:
        return toon(request, kwaliteitpagina(wie, rij, plek, vorm), 422)
    acties.bevestig(db, wie, plek, kwaliteit_id, vorm)
    return verder(request, f"{PAD}/{kwaliteit_id}", _("Dat staat erbij."))


@schrijf(EEN + "/bevestigd/{bevestiging_id:str}/verwijderd", wie=SAMEN)
def neem_terug(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    kwaliteit_id: FromPath[str],
    bevestiging_id: FromPath[str],
) -> Response[str]:
    """Take a name away."""
    _rij, plek = kwaliteit_voor(db, wie, kwaliteit_id)
    acties.neem_terug(db, wie, plek, kwaliteit_id, bevestiging_id)
    return verder(request, f"{PAD}/{kwaliteit_id}", _("Dit is weg."))


ROUTES = [nieuw, maak, een, bewerken, wijzig, weg, bevestig, neem_terug]
