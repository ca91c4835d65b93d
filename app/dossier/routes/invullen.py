"""The pupil's way through part A: overview, one question per page, saving as he goes."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier import schermen
from app.dossier.actions import bewaar, pak_dossier
from app.dossier.queries import stand_van
from app.dossier.routes.antwoord import botsing, na_bewaren
from app.dossier.rules import mag_schrijven
from app.dossier.stappen import MET_NAAM
from app.dossier.states import BIJ_DE_MENTOR, DossierStatus
from app.dossier.velden import Stap, Vraag
from app.dossier.verzenden import kan_nergens_heen
from app.kit.fouten import NietGevonden
from app.scholen.queries import mentoren_van
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

LEERLING = (Rol.LEERLING,)


def _vraag(stap: str, vraag: str) -> tuple[Stap, Vraag]:
    gevonden = MET_NAAM.get(stap)
    eigen = gevonden.vraag(vraag) if gevonden else None
    if gevonden is None or eigen is None:
        raise NietGevonden
    return gevonden, eigen


@lees("/dossier", wie=LEERLING, snel=True)
def overzicht(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Where the dossier is, who has it and what comes next. One or two statements beside the session's."""
    stand = stand_van(db, wie.persoon_id)
    mentoren = mentoren_van(db, wie.persoon_id) if stand.status in BIJ_DE_MENTOR else []
    nergens = stand.status == DossierStatus.BIJ_OUDERS and kan_nergens_heen(db, stand.id)
    return toon(request, schermen.overzicht(stand, mentoren, nergens))


@lees("/dossier/{stap:str}", wie=LEERLING)
def stap_begin(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], stap: FromPath[str]
) -> Response[str]:
    """To the first open question of a step."""
    if stap not in MET_NAAM:
        raise NietGevonden
    return verder(request, schermen.eerste_vraag(db, wie, MET_NAAM[stap]))


@lees("/dossier/{stap:str}/{vraag:str}", wie=LEERLING)
def vraag_lezen(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    stap: FromPath[str],
    vraag: FromPath[str],
) -> Response[str]:
    """One question. `?kijk=1` shows what is still wrong, `?rij=naam` gives a list one row more."""
    deel = _vraag(stap, vraag)
    stand = stand_van(db, wie.persoon_id)
    if not mag_schrijven(Rol.LEERLING, deel[0], stand.status):
        return verder(request, "/dossier/lezen")
    kijk, rij = "kijk" in request.query_params, request.query_params.get("rij", "")
    return toon(request, schermen.vraagpagina(db, wie, stand, deel, kijk, rij))


@schrijf("/dossier/{stap:str}/{vraag:str}", wie=LEERLING)
def vraag_bewaren(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    stap: FromPath[str],
    vraag: FromPath[str],
) -> Response[str]:
    """Save one question, finished or not; then to the next, or back with what is wrong."""
    deel = _vraag(stap, vraag)
    plek = pak_dossier(db, wie, wie.persoon_id, Rol.LEERLING)
    waarden = schermen.ontleed_met_knop([deel], invoer)
    uit = bewaar(db, wie, plek, [deel], waarden, invoer.tekst("versie"), invoer.tekst("blad")[:24])
    pad = f"/dossier/{stap}/{vraag}"
    if uit.botsingen:
        return toon(request, botsing(uit, waarden, [deel], pad, "/dossier"), 409)
    return na_bewaren(request, invoer, uit, [deel], waarden, pad, lambda: schermen.hierna(db, plek, deel))


ROUTES = [overzicht, stap_begin, vraag_lezen, vraag_bewaren]
