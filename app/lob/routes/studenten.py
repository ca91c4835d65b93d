"""`/loopbaan/studenten`: whom a slb'er guides at the mbo."""

from litestar.di import NamedDependency
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.lob.pages.studenten import studentenpagina
from app.lob.queries.begeleiders import studenten_van
from app.web.route import lees
from app.web.sjabloon import Verzoek, toon


@lees("/loopbaan/studenten", wie=(Rol.SLBER,))
def studenten(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """His students, who waits for him first."""
    return toon(request, studentenpagina(studenten_van(db, wie)))


ROUTES = [studenten]
