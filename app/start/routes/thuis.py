"""`/`: for each role its own beginning."""

from litestar.di import NamedDependency
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.start import cijfers, pages, queries
from app.web.route import lees
from app.web.sjabloon import Pagina, Verzoek, toon, verder

BEGIN: dict[str, str] = {
    Rol.MENTOR: "/klas",
    Rol.DECAAN: "/klas",
    Rol.ZORGCOORDINATOR: "/zorg",
    Rol.SCHOOLBEHEER: "/beheer",
    Rol.MBO_INTAKER: "/intake",
    Rol.MBO_ZORG: "/intake",
    Rol.MBO_BEHEER: "/activiteiten",
    Rol.SLBER: "/loopbaan/studenten",
    Rol.BEDRIJF: "/activiteiten",
    Rol.OUDER: "/akkoord",
}
"""Where the first role of staff and parents begins."""


@lees("/", openbaar="hier begint iedereen, ook wie nog niet inlogde")
def thuis(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """The beginning: front page, the pupil's line, figures, or on to the page of the role."""
    wie = request.scope.get("user")
    if not isinstance(wie, Wie):
        return toon(request, pages.Voorkant())
    if wie.rol in BEGIN:
        return verder(request, BEGIN[wie.rol])
    return toon(request, _cijfers(db, wie) if wie.rol in (Rol.GEMEENTE, Rol.REGIOBEHEER) else _leerling(db, wie))


def _leerling(db: Session, wie: Wie) -> Pagina:
    stand = queries.stand_van(db, wie, wie.persoon_id)
    return pages.thuis(stand) if stand else pages.ThuisZonderKlas(wie.naam)


def _cijfers(db: Session, wie: Wie) -> Pagina:
    gemeente = wie.rol == Rol.GEMEENTE
    return pages.cijfers(cijfers.tel(db, wie), cijfers.gebied(db, wie), gemeente)


ROUTES = [thuis]
