"""`/loopbaan/klas`, `/loopbaan/pta`, `/loopbaan/school/eisen`: what the PTA asks and where everybody stands."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op_veel
from app.kit.clock import schooljaar
from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.lob.actions import pta as acties
from app.lob.forms.pta import BesluitForm, EisForm
from app.lob.overzicht import overzicht_xlsx
from app.lob.pages.pta import Eigenpagina, Klassen, Regel, eigenpagina, eisenpagina, klasoverzicht, regel
from app.lob.pta import eis_voor
from app.lob.queries.pta import besluiten, eisen_van, klas_voor, klassen_voor, tellingen
from app.lob.queries.schoolopdracht import BEHEER, school_van
from app.lob.queries.zicht import Toegang, eigen_portfolio, portfolio_voor
from app.lob.rules import PTA_LEZERS, Kijker
from app.scholen.queries import leerlingen_van_klas
from app.scholen.queries.rijen import KlasRij, LeerlingRij
from app.web.bestand import geef_xlsx
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

EISEN = "/loopbaan/school/eisen"


@lees("/loopbaan/klas", wie=PTA_LEZERS)
def klassen(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """His classes; a mentor who has one goes there at once."""
    alle = [klas for klas, _is_mentor in klassen_voor(db, wie)]
    beheer = wie.heeft(*BEHEER)
    if len(alle) == 1 and not beheer:
        return verder(request, f"/loopbaan/klas/{alle[0].id}")
    return toon(request, Klassen(alle, beheer))


def _regels(db: Session, wie: Wie, klas: KlasRij, is_mentor: bool) -> list[tuple[LeerlingRij, Regel]]:
    """Each pupil with his line, by name."""
    leerlingen, eisen = leerlingen_van_klas(db, wie, klas.id), eisen_van(db, klas.school_id)
    ids = [een.persoon_id for een in leerlingen]
    heeft = tellingen(db, ids, wie if is_mentor else None)
    besloten, eis = besluiten(db, ids), eis_voor(eisen, klas.leerjaar, klas.schoolsoort)
    return [
        (een, regel(een, eis, heeft[een.persoon_id], besloten.get(een.persoon_id), is_mentor)) for een in leerlingen
    ]


@lees("/loopbaan/klas/{klas_id:str}", wie=PTA_LEZERS)
def klas(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], klas_id: FromPath[str]
) -> Response[str]:
    """A class in one screen: who needs what."""
    deze, is_mentor = klas_voor(db, wie, klas_id)
    regels = [een for _leerling, een in _regels(db, wie, deze, is_mentor)]
    op_naam = request.query_params.get("volgorde") == "naam"
    return toon(request, klasoverzicht(deze, regels, is_mentor, op_naam))


@lees("/loopbaan/klas/{klas_id:str}/overzicht.xlsx", wie=PTA_LEZERS, schrijft=True)
def lijst(db: NamedDependency[Session], wie: NamedDependency[Wie], klas_id: FromPath[str]) -> Response[bytes]:
    """The same for the examination office; written down, because it leaves the house."""
    deze, is_mentor = klas_voor(db, wie, klas_id)
    regels = _regels(db, wie, deze, is_mentor)
    schrijf_op_veel(db, wie, "pta_lijst", [(een.persoon_id, klas_id) for een, _uit in regels], ding="klas")
    return geef_xlsx(overzicht_xlsx([(een.leerlingnummer, uit) for een, uit in regels]), "loopbaan-pta.xlsx")


def _pagina(db: Session, plek: Toegang, vorm: BesluitForm | None = None) -> Eigenpagina:
    heeft, besloten = tellingen(db, [plek.persoon_id]), besluiten(db, [plek.persoon_id])
    eisen = eisen_van(db, plek.school_id)
    return eigenpagina(plek, eisen, heeft[plek.persoon_id], besloten.get(plek.persoon_id), vorm)


@lees("/loopbaan/pta", wie=(Rol.LEERLING,))
def eigen(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """What he has and what is missing."""
    return toon(request, _pagina(db, eigen_portfolio(db, wie)))


def _leerling(db: Session, wie: Wie, persoon_id: str) -> Toegang:
    """A pupil whom `wie` guides: a mentor who is his parent decides nothing. Raises NietGevonden."""
    plek = portfolio_voor(db, wie, persoon_id)
    if plek.als != Kijker.BEGELEIDER:
        raise NietGevonden
    return plek


@lees("/loopbaan/van/{persoon_id:str}/pta", wie=(Rol.MENTOR,))
def van(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """The same of a pupil, to decide."""
    return toon(request, _pagina(db, _leerling(db, wie, persoon_id)))


@schrijf("/loopbaan/van/{persoon_id:str}/pta", wie=(Rol.MENTOR,))
def beslis(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    persoon_id: FromPath[str],
) -> Response[str]:
    """Voldaan or not."""
    plek, vorm = _leerling(db, wie, persoon_id), BesluitForm.lees(invoer)
    if vorm.fouten:
        return toon(request, _pagina(db, plek, vorm), 422)
    acties.beslis(db, wie, plek, vorm.oordeel, vorm.reden)
    return verder(request, f"/loopbaan/van/{persoon_id}/pta", _("Bewaard"))


@schrijf("/loopbaan/van/{persoon_id:str}/pta/ingetrokken", wie=(Rol.MENTOR,))
def trek_in(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """Not decided after all."""
    acties.trek_in(db, wie, _leerling(db, wie, persoon_id))
    return verder(request, f"/loopbaan/van/{persoon_id}/pta", _("Je oordeel is weg."))


@lees(EISEN, wie=BEHEER)
def eisen(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """What the school asks this schooljaar."""
    return toon(request, eisenpagina(eisen_van(db, school_van(wie)), schooljaar()))


@schrijf(EISEN, wie=BEHEER)
def stel_eis(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Another minimum."""
    vorm = EisForm.lees(invoer)
    if vorm.fouten:
        return toon(request, eisenpagina(eisen_van(db, school_van(wie)), schooljaar(), vorm), 422)
    acties.stel_eis(db, wie, vorm.eis)
    return verder(request, EISEN, _("Bewaard"))


@schrijf(f"{EISEN}/weg", wie=BEHEER)
def haal_weg(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """One row less."""
    acties.haal_eis_weg(db, wie, invoer.geheel("leerjaar") or 0, invoer.tekst("schoolsoort"))
    return verder(request, EISEN, _("Weggehaald"))


ROUTES = [klassen, klas, lijst, eigen, van, beslis, trek_in, eisen, stel_eis, haal_weg]
