"""`/beheer/medewerkers`: the team, invitations, mentors of classes, closing an account."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.actions import nodig_uit
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.beheer import pages, queries
from app.beheer.forms import VELDEN_UITNODIGING, uitnodiging
from app.kit.fouten import NietGevonden, NietNu, Ongeldig
from app.kit.i18n import _
from app.scholen.actions import haal_terug, neem_afscheid, zet_mentor_van
from app.scholen.queries import klassen_van_school
from app.scholen.rules import mag_rol_geven
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.SCHOOLBEHEER,)


def _team(db: Session, wie: Wie, vorm: dict[str, str], fouten: dict[str, str] | None = None) -> pages.Medewerkers:
    klassen = klassen_van_school(db, wie, queries.eigen_school(wie))
    team = queries.medewerkers(db, wie)
    met_mentor = {klas_id for mens in team for klas_id in mens.klas_ids}
    zonder = [klas.naam for klas in klassen if klas.id not in met_mentor]
    return pages.Medewerkers(pages.teamregels(team, klassen, wie.persoon_id), zonder, vorm, fouten or {})


@lees("/beheer/medewerkers", wie=WIE)
def medewerkers(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """The team, with the form to invite somebody."""
    return toon(request, _team(db, wie, dict.fromkeys(VELDEN_UITNODIGING, "") | {"rol": str(Rol.MENTOR)}))


@schrijf("/beheer/medewerkers", wie=WIE)
def nodig(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Invite somebody: he gets a mail with a link."""
    vorm = uitnodiging(invoer)
    school_id = queries.eigen_school(wie)
    try:
        if not mag_rol_geven(wie, vorm["rol"], school_id):
            raise Ongeldig({"rol": _("Kies een rol.")})
        nodig_uit(db, wie, vorm, vorm["rol"], school_id)
    except Ongeldig as fout:
        return toon(request, _team(db, wie, vorm, fout.velden), status=422)
    return verder(request, "/beheer/medewerkers", melding=_("De uitnodiging is verstuurd."))


def _regel(db: Session, wie: Wie, persoon_id: str) -> tuple[pages.TeamRegel, list[tuple[str, str]]]:
    klassen = klassen_van_school(db, wie, queries.eigen_school(wie))
    for regel in pages.teamregels(queries.medewerkers(db, wie), klassen, wie.persoon_id):
        if regel.mens.persoon_id == persoon_id:
            return regel, [(klas.id, klas.naam) for klas in klassen]
    raise NietGevonden


@lees("/beheer/medewerkers/{persoon_id:str}", wie=WIE)
def medewerker(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """One member of staff: his classes and his account."""
    regel, keuzes = _regel(db, wie, persoon_id)
    return toon(request, pages.Mentorklassen(regel, keuzes))


@schrijf("/beheer/medewerkers/{persoon_id:str}/klassen", wie=WIE)
def geef_klassen(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    persoon_id: FromPath[str],
) -> Response[str]:
    """Make him mentor of exactly these classes."""
    zet_mentor_van(db, wie, persoon_id, invoer.lijst("klassen")[:60], queries.eigen_school(wie))
    return verder(request, "/beheer/medewerkers", melding=_("De klassen zijn bewaard."))


@schrijf("/beheer/medewerkers/{persoon_id:str}/sluiting", wie=WIE)
def sluit(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """Close his account: he is logged out everywhere and can't log in again."""
    regel, _keuzes = _regel(db, wie, persoon_id)
    if regel.zelf:
        raise NietNu(_("Je eigen account kun je hier niet sluiten. Vraag het een collega."))
    neem_afscheid(db, wie, persoon_id, queries.eigen_school(wie))
    return verder(request, "/beheer/medewerkers", melding=_("Het account is gesloten."))


@schrijf("/beheer/medewerkers/{persoon_id:str}/opening", wie=WIE)
def open_weer(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """Undo the closing of an account."""
    _regel(db, wie, persoon_id)
    haal_terug(db, wie, persoon_id, queries.eigen_school(wie))
    return verder(request, f"/beheer/medewerkers/{persoon_id}", melding=_("Het account is weer open."))


ROUTES = [medewerkers, nodig, medewerker, geef_klassen, sluit, open_weer]
