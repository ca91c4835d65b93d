"""`/beheer`, the cards of a class, and the rules of the region."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.actions import kaarten_pdf
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.beheer import pages, queries
from app.beheer.forms import RegioForm
from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.scholen.actions import zet_regioregels
from app.scholen.queries import klassen_van_school, leerling_voor, leerlingen_van_klas, regio_voor, school
from app.web.bestand import toon_pdf
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder


@lees("/beheer", wie=(Rol.SCHOOLBEHEER,))
def overzicht(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """The school in numbers, and what to do first."""
    plek = school(db, queries.eigen_school(wie))
    if plek is None:
        raise NietGevonden
    telling = queries.telling(db, wie)
    return toon(request, pages.Overzicht(plek, telling, pages.eerste_stap(telling)))


@lees("/beheer/kaarten", wie=(Rol.SCHOOLBEHEER,))
def kaarten(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Classes of which the cards can be printed."""
    return toon(request, pages.Kaarten(klassen_van_school(db, wie, queries.eigen_school(wie))))


@schrijf("/beheer/kaarten/{klas_id:str}", wie=(Rol.SCHOOLBEHEER,))
def maak_kaarten(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], klas_id: FromPath[str]
) -> Response[str] | Response[bytes]:
    """The cards of one class as PDF: new codes, the old unused ones stop working."""
    klassen = {klas.id: klas for klas in klassen_van_school(db, wie, queries.eigen_school(wie))}
    if klas_id not in klassen:
        raise NietGevonden
    leerlingen = [rij.persoon_id for rij in leerlingen_van_klas(db, wie, klas_id)]
    pdf = kaarten_pdf(db, wie, leerlingen, klassen[klas_id].naam)
    if pdf is None:
        return verder(request, "/beheer/kaarten", melding=_("In deze klas kan iedereen al inloggen."))
    return toon_pdf(pdf, "kaarten.pdf")


@schrijf("/beheer/kaarten/leerling/{persoon_id:str}", wie=(Rol.SCHOOLBEHEER,))
def maak_kaart(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[bytes]:
    """A new card for one pupil, also who can log in already: lost card, forgotten password."""
    rij = leerling_voor(db, wie, persoon_id)
    if rij is None or rij.school_id != queries.eigen_school(wie):
        raise NietGevonden
    pdf = kaarten_pdf(db, wie, [persoon_id], rij.klas, opnieuw=True)
    assert pdf is not None  # with `opnieuw` there is always a card
    return toon_pdf(pdf, "kaart.pdf")


@lees("/beheer/regio", wie=(Rol.REGIOBEHEER,))
def regio(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """The rules of the region."""
    eigen = regio_voor(db, wie)
    if eigen is None:
        raise NietGevonden
    return toon(request, pages.Regio(eigen.naam, RegioForm(eigen.akkoord_modus, str(eigen.zienswijze_dagen))))


@schrijf("/beheer/regio", wie=(Rol.REGIOBEHEER,))
def bewaar_regio(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Change them; they count for requests that are made from now on."""
    eigen = regio_voor(db, wie)
    if eigen is None:
        raise NietGevonden
    vorm = RegioForm.lees(invoer)
    if vorm.fouten:
        return toon(request, pages.Regio(eigen.naam, vorm), status=422)
    zet_regioregels(db, wie, eigen.id, vorm.modus, int(vorm.dagen))
    return verder(request, "/beheer/regio", melding=_("De regels van de regio zijn bewaard."))


ROUTES = [overzicht, kaarten, maak_kaarten, maak_kaart, regio, bewaar_regio]
