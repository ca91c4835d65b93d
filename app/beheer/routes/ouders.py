"""`/beheer/ouders`: gezag, mail address and language of a pupil's parents."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.beheer import pages, queries
from app.beheer.forms import OuderForm
from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.scholen.actions import MEESTE_OUDERS, bewaar_ouder
from app.scholen.queries import LeerlingRij, OuderRij, leerling_voor, ouders_van
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.SCHOOLBEHEER,)


@lees("/beheer/ouders", wie=WIE)
def ouders(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Pupils with how their parents stand; search and filter by the address."""
    zoek = request.query_params.get("zoek", "")[:60]
    filter_ = request.query_params.get("filter", "alle")
    filter_ = filter_ if filter_ in queries.FILTERS else "alle"
    tekst = request.query_params.get("blz", "1")
    blad = int(tekst) if tekst.isascii() and tekst.isdigit() and 0 < len(tekst) < 6 and int(tekst) else 1
    rijen, totaal = queries.leerlingen_met_ouders(db, wie, zoek, filter_, blad)
    return toon(request, pages.oudersbladzijde(rijen, totaal, zoek, filter_, blad))


def _leerling(db: Session, wie: Wie, kind_id: str) -> LeerlingRij:
    rij = leerling_voor(db, wie, kind_id)
    if rij is None or rij.school_id not in wie.organisaties(Rol.SCHOOLBEHEER):
        raise NietGevonden
    return rij


@lees("/beheer/ouders/{kind_id:str}", wie=WIE)
def leerling(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], kind_id: FromPath[str]
) -> Response[str]:
    """The parents of one pupil."""
    rij, alle = _leerling(db, wie, kind_id), ouders_van(db, kind_id)
    vrij = sorted(set(range(1, MEESTE_OUDERS + 1)) - {ouder.nummer for ouder in alle})
    return toon(request, pages.LeerlingMetOuders(rij, alle, vrij[0] if vrij else None))


def _ouder(db: Session, kind_id: str, nummer: str) -> tuple[int, OuderRij | None]:
    if nummer not in {str(plek) for plek in range(1, MEESTE_OUDERS + 1)}:
        raise NietGevonden
    bestaand = {ouder.nummer: ouder for ouder in ouders_van(db, kind_id)}
    return int(nummer), bestaand.get(int(nummer))


@lees("/beheer/ouders/{kind_id:str}/{nummer:str}", wie=WIE)
def ouder(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    kind_id: FromPath[str],
    nummer: FromPath[str],
) -> Response[str]:
    """The form of one parent; a free place is a new one."""
    rij = _leerling(db, wie, kind_id)
    plek, oud = _ouder(db, kind_id, nummer)
    vorm = OuderForm()
    if oud:
        vorm = OuderForm(oud.naam, oud.relatie, oud.email or "", oud.telefoon or "", oud.gezag, oud.taal)
    return toon(request, pages.Ouder(rij, plek, oud is None, vorm))


@schrijf("/beheer/ouders/{kind_id:str}/{nummer:str}", wie=WIE)
def bewaar(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    kind_id: FromPath[str],
    nummer: FromPath[str],
) -> Response[str]:
    """Keep what was typed, or show it again with what is wrong."""
    rij = _leerling(db, wie, kind_id)
    plek, oud = _ouder(db, kind_id, nummer)
    vorm = OuderForm.lees(invoer)
    if vorm.fouten:
        return toon(request, pages.Ouder(rij, plek, oud is None, vorm), status=422)
    bewaar_ouder(db, wie, kind_id, plek, vorm.gegevens())
    return verder(request, f"/beheer/ouders/{kind_id}", melding=_("De gegevens van de ouder zijn bewaard."))


ROUTES = [ouders, leerling, ouder, bewaar]
