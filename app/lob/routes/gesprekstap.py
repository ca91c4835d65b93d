"""Writing a gesprek, step by step, and what is agreed in it."""

from litestar.di import NamedDependency
from litestar.enums import MediaType
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import AMSTERDAM, nu
from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.lob.actions import gesprek as acties
from app.lob.forms.gesprek import STAPPEN, AfspraakForm, StapForm, teken_van
from app.lob.gesprekstates import GesprekVerb, volgende
from app.lob.pages.gesprek import PAD, botsing, gesprekpagina, hierna, stappagina
from app.lob.queries.afspraak import afspraak_voor
from app.lob.queries.gesprek import gesprek_met_tekst
from app.lob.routes.gesprek import EEN, SAMEN
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

STAP = EEN + "/{stap:str}"


def _ken(stap: str) -> None:
    if stap not in STAPPEN:
        raise NietGevonden


@lees(STAP, wie=SAMEN, schrijft=True)
def stap_lezen(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    gesprek_id: FromPath[str],
    stap: FromPath[str],
) -> Response[str]:
    """One step to write, with its questions."""
    _ken(stap)
    rij, plek = gesprek_met_tekst(db, wie, gesprek_id)
    volgende(rij.stand, GesprekVerb.SCHRIJF)
    if not plek.eigen:
        schrijf_op(db, wie, "gesprek_gewijzigd", over=plek.persoon_id, ding=("gesprek", gesprek_id))
    return toon(request, stappagina(db, rij, plek, stap))


@schrijf(STAP, wie=SAMEN)
def stap_bewaren(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    gesprek_id: FromPath[str],
    stap: FromPath[str],
) -> Response[str]:
    """Keep a step, while typing or with the button; both texts when the other was first."""
    _ken(stap)
    rij, plek = gesprek_met_tekst(db, wie, gesprek_id, vast=True)
    vorm = StapForm.lees(invoer)
    if vorm.fouten:
        return toon(request, stappagina(db, rij, plek, stap, vorm), 422)
    if not acties.schrijf(db, wie, plek, rij, stap, vorm):
        return toon(request, botsing(rij, stap, vorm), 409)
    return _bewaard(vorm.tekst) if request.headers.get("x-bewaar") else verder(request, hierna(gesprek_id, stap))


def _bewaard(tekst: str) -> Response[str]:
    koppen = {"X-Versie": teken_van(tekst), "X-Bewaard-Om": f"{nu().astimezone(AMSTERDAM):%H:%M}"}
    return Response("", status_code=204, headers=koppen, media_type=MediaType.HTML)


@schrijf(f"{EEN}/afspraken", wie=SAMEN)
def spreek_af(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    gesprek_id: FromPath[str],
) -> Response[str]:
    """Who does what before when."""
    rij, plek = gesprek_met_tekst(db, wie, gesprek_id, vast=True)
    vorm = AfspraakForm.lees(invoer)
    if vorm.fouten:
        return toon(request, gesprekpagina(db, rij, plek, vorm), 422)
    acties.spreek_af(db, wie, plek, rij, vorm)
    return verder(request, f"{PAD}/{gesprek_id}#afspraken", _("Dat staat erbij."))


@schrijf("/loopbaan/afspraken/{afspraak_id:str}/gedaan", wie=SAMEN)
def gedaan(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    afspraak_id: FromPath[str],
) -> Response[str]:
    """Done, or with `gedaan=nee` not after all."""
    rij, gesprek, plek = afspraak_voor(db, wie, afspraak_id)
    acties.zet_gedaan(db, wie, plek, rij, invoer.tekst("gedaan") != "nee")
    return verder(request, f"{PAD}/{gesprek.id}#afspraken", _("Bewaard"))


@schrijf("/loopbaan/afspraken/{afspraak_id:str}/verwijderd", wie=SAMEN)
def afspraak_weg(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], afspraak_id: FromPath[str]
) -> Response[str]:
    """Take it away, before both agreed."""
    rij, gesprek, plek = afspraak_voor(db, wie, afspraak_id)
    acties.haal_afspraak_weg(db, wie, plek, gesprek, rij)
    return verder(request, f"{PAD}/{gesprek.id}#afspraken", _("Dit is weg."))


ROUTES = [stap_lezen, stap_bewaren, spreek_af, gedaan, afspraak_weg]
