"""`/klas`: the class of a mentor, the school of a decaan."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.actions import kaarten_pdf
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.scholen.queries import KlasRij, klassen_van_mentor, klassen_van_school, leerlingen_van_klas
from app.start import klaspages, overzicht, queries
from app.start.contact import beheerders, ouders_met_akkoord
from app.start.leerlingpages import leerlingpagina, mist_adres
from app.web.bestand import toon_pdf
from app.web.route import lees, schrijf
from app.web.sjabloon import Pagina, Verzoek, toon, verder

WIE = (Rol.MENTOR, Rol.DECAAN)


@lees("/klas", wie=WIE)
def klassen(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """A mentor's first class; the school of who is decaan only."""
    eigen = klassen_van_mentor(db, wie)
    if eigen:
        return toon(request, _klas(db, wie, eigen[0], eigen, True))
    if not wie.heeft(Rol.DECAAN):
        return toon(request, klaspages.GeenKlas())
    return toon(request, _school(db, wie))


@lees("/klas/school", wie=(Rol.DECAAN,))
def school(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """The overview of the school, also for a decaan who is a mentor too."""
    return toon(request, _school(db, wie))


@lees("/klas/{klas_id:str}", wie=WIE)
def klas(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], klas_id: FromPath[str]
) -> Response[str]:
    """One class."""
    deze, buren, als_mentor = _zoek(db, wie, klas_id)
    return toon(request, _klas(db, wie, deze, buren, als_mentor))


@lees("/klas/{klas_id:str}/kaarten", wie=(Rol.MENTOR,))
def kaarten(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], klas_id: FromPath[str]
) -> Response[str]:
    """Who has no account yet, and the button that makes the cards."""
    deze = _eigen(db, wie, klas_id)
    return toon(request, klaspages.kaarten(deze, queries.standen_van_klas(db, wie, klas_id)))


@schrijf("/klas/{klas_id:str}/kaarten", wie=(Rol.MENTOR,))
def maak_kaarten(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], klas_id: FromPath[str]
) -> Response[str] | Response[bytes]:
    """The cards as PDF: new codes, the old unused ones stop working."""
    deze = _eigen(db, wie, klas_id)
    standen = queries.standen_van_klas(db, wie, klas_id)
    pdf = kaarten_pdf(db, wie, [stand.leerling.persoon_id for stand in standen], deze.naam)
    if pdf is None:
        return verder(request, f"/klas/{klas_id}", melding=_("Iedereen kan al inloggen."))
    return toon_pdf(pdf, "kaarten.pdf")


@lees("/klas/{klas_id:str}/{persoon_id:str}", wie=WIE)
def leerling(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    klas_id: FromPath[str],
    persoon_id: FromPath[str],
) -> Response[str]:
    """One pupil of the class."""
    _deze, _buren, als_mentor = _zoek(db, wie, klas_id)
    stand = queries.stand_van(db, wie, persoon_id)
    if stand is None or stand.leerling.klas_id != klas_id:
        raise NietGevonden
    ouders = ouders_met_akkoord(db, persoon_id)
    wie_vult_aan = beheerders(db, stand.leerling.school_id) if mist_adres(stand, ouders) else []
    return toon(request, leerlingpagina(stand, ouders, als_mentor, wie_vult_aan))


@schrijf("/klas/{klas_id:str}/{persoon_id:str}/kaart", wie=(Rol.MENTOR,))
def maak_kaart(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    klas_id: FromPath[str],
    persoon_id: FromPath[str],
) -> Response[bytes]:
    """A new card for one pupil, also who can log in already: lost card, forgotten password."""
    deze = _eigen(db, wie, klas_id)
    if persoon_id not in {rij.persoon_id for rij in leerlingen_van_klas(db, wie, klas_id)}:
        raise NietGevonden
    pdf = kaarten_pdf(db, wie, [persoon_id], deze.naam, opnieuw=True)
    assert pdf is not None  # with `opnieuw` there is always a card
    return toon_pdf(pdf, "kaart.pdf")


def _zoek(db: Session, wie: Wie, klas_id: str) -> tuple[KlasRij, list[KlasRij], bool]:
    """The class, its neighbours for the tabs and whether he is its mentor; 404 when it is not his."""
    eigen = klassen_van_mentor(db, wie)
    van_school = [rij for plek in wie.organisaties(Rol.DECAAN) for rij in klassen_van_school(db, wie, plek)]
    for lijst, als_mentor in ((eigen, True), (van_school, False)):
        deze = next((rij for rij in lijst if rij.id == klas_id), None)
        if deze is not None:
            return deze, lijst, als_mentor
    raise NietGevonden


def _eigen(db: Session, wie: Wie, klas_id: str) -> KlasRij:
    deze = next((rij for rij in klassen_van_mentor(db, wie) if rij.id == klas_id), None)
    if deze is None:
        raise NietGevonden
    return deze


def _klas(db: Session, wie: Wie, deze: KlasRij, buren: list[KlasRij], als_mentor: bool) -> Pagina:
    return klaspages.klas(deze, buren, queries.standen_van_klas(db, wie, deze.id), als_mentor)


def _school(db: Session, wie: Wie) -> Pagina:
    return klaspages.school(overzicht.klassen_van(db, wie), overzicht.stilstaand(db, wie), overzicht.met_taak(db, wie))


ROUTES = [klassen, school, klas, kaarten, maak_kaarten, leerling, maak_kaart]
