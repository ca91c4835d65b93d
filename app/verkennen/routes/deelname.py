"""Taking part: sign up, cancel, be there, say what it was like. Pupils only, for themselves."""

from secrets import compare_digest

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.fouten import NietGevonden, NietNu, Ongeldig
from app.kit.i18n import _
from app.verkennen.actions.deelname import check_in, meld_af, schrijf_in
from app.verkennen.actions.peiling import geef_peiling
from app.verkennen.forms.activiteit import MAX_PEILING, lees_peiling
from app.verkennen.models import DeelnameStatus
from app.verkennen.pages.deelname import Peilingpagina, deurpagina, mijnpagina
from app.verkennen.queries.activiteitpagina import kandidaten
from app.verkennen.queries.deelname import eigen_deelname, eigen_peiling, mijn_deelnames
from app.verkennen.routes.activiteit import activiteit_of_404, pagina
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

LEERLING = (Rol.LEERLING,)


@lees("/zoek/mbo/mijn", wie=LEERLING)
def mijn(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """What he signed up for."""
    return toon(request, mijnpagina(mijn_deelnames(db, wie)))


@schrijf("/zoek/mbo/{activiteit_id:str}/deelname", wie=LEERLING)
def inschrijven(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    activiteit_id: FromPath[str],
) -> Response[str]:
    """Sign up; when it is full for the waiting list."""
    regel = activiteit_of_404(db, activiteit_id)
    try:
        deelname = schrijf_in(db, wie, regel.id, _begeleiders(invoer))
    except Ongeldig as fout:
        return toon(request, pagina(request, db, regel, fout.velden), 422)
    return verder(request, f"/zoek/mbo/{regel.id}", _ingeschreven(deelname.status))


def _begeleiders(invoer: Invoer) -> int:
    """How many come along; -1 for what is no number."""
    aantal = invoer.geheel("begeleiders")
    return (-1 if invoer.tekst("begeleiders") else 0) if aantal is None else aantal


def _ingeschreven(status: str) -> str:
    if status == DeelnameStatus.WACHTLIJST:
        return _("Je staat op de wachtlijst.")
    return _("Je bent ingeschreven.")


@schrijf("/zoek/mbo/{activiteit_id:str}/afmelding", wie=LEERLING)
def afmelden(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], activiteit_id: FromPath[str]
) -> Response[str]:
    """Give the place back, or leave the waiting list."""
    regel = activiteit_of_404(db, activiteit_id)
    meld_af(db, wie, regel.id)
    return verder(request, f"/zoek/mbo/{regel.id}", _("Je bent afgemeld."))


def _met_code(db: Session, code: str) -> str:
    """Id of the activity with this code. Raises `NietGevonden`."""
    # The database finds by the first characters; how many of the others were right, nobody can time.
    bekend = kandidaten(db, code) if code.isascii() and code.isprintable() else []
    gelijk = [een for een, echt in bekend if compare_digest(echt.encode(), code.encode())]
    if not gelijk:
        raise NietGevonden(_("Deze code kennen we niet. Scan hem nog een keer bij de deur."))
    return gelijk[0]


@lees("/zoek/mbo/hier/{code:str}", wie=LEERLING)
def deur(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], code: FromPath[str]
) -> Response[str]:
    """He scanned the code at the door: one button."""
    regel = activiteit_of_404(db, _met_code(db, code))
    return toon(request, deurpagina(regel, code, eigen_deelname(db, wie, regel.id)))


@schrijf("/zoek/mbo/hier/{code:str}", wie=LEERLING)
def binnen(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], code: FromPath[str]
) -> Response[str]:
    """He is there."""
    activiteit_id = _met_code(db, code)
    check_in(db, wie, activiteit_id)
    return verder(request, f"/zoek/mbo/{activiteit_id}", _("Welkom! Je bent binnen."))


@lees("/zoek/mbo/{activiteit_id:str}/peiling", wie=LEERLING)
def peilvragen(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], activiteit_id: FromPath[str]
) -> Response[str]:
    """What was it like?"""
    return toon(request, _peiling(db, wie, activiteit_id))


def _peiling(db: Session, wie: Wie, activiteit_id: str) -> Peilingpagina:
    regel = activiteit_of_404(db, activiteit_id)
    eigen = eigen_deelname(db, wie, regel.id)
    if eigen is None:
        raise NietGevonden
    if eigen.status != DeelnameStatus.AANWEZIG:
        raise NietNu(_("Je geeft je mening als je er geweest bent."))
    cijfer, past, tekst = eigen_peiling(db, eigen.id) or ("", "", "")
    return Peilingpagina(regel.id, regel.titel, eigen.gepeild, str(cijfer), past, tekst)


@schrijf("/zoek/mbo/{activiteit_id:str}/peiling", wie=LEERLING)
def gepeild(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    activiteit_id: FromPath[str],
) -> Response[str]:
    """Keep what he thinks of it."""
    vorm = _peiling(db, wie, activiteit_id)
    try:
        antwoord = lees_peiling(invoer)
    except Ongeldig as fout:
        return toon(request, _zoals_getypt(vorm, invoer, fout.velden), 422)
    geef_peiling(db, wie, vorm.id, antwoord.cijfer, antwoord.past, antwoord.tekst)
    return verder(request, f"/zoek/mbo/{vorm.id}", _("Bedankt! Je mening is bewaard."))


def _zoals_getypt(vorm: Peilingpagina, invoer: Invoer, fouten: dict[str, str]) -> Peilingpagina:
    vorm.cijfer, vorm.past, vorm.fouten = invoer.tekst("cijfer")[:2], invoer.tekst("past")[:10], fouten
    vorm.tekst = invoer.tekst("tekst", regels=True)[: MAX_PEILING * 4]
    return vorm


ROUTES = [mijn, inschrijven, afmelden, deur, binnen, peilvragen, gepeild]
