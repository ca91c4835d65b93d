"""`/privacy`: what we keep about you, who looked, and your own data to take along."""

import json

from litestar.di import NamedDependency
from litestar.enums import MediaType
from litestar.response import Response
from sqlmodel import Session

from app.accounts.wie import Wie
from app.journaal.queries import regels_over
from app.start import privacypages, register
from app.start.gegevens import mijn_gegevens
from app.web.route import lees
from app.web.sjabloon import Verzoek, toon


@lees("/privacy", wie=())
def privacy(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Fifty lines at a time; `voor` is the number of the last line of the page before."""
    voor = _nummer(request.query_params.get("voor", ""))
    return toon(request, privacypages.maak(db, wie, regels_over(db, wie, voor), eerste=voor is None))


@lees("/privacy/gegevens.json", wie=(), schrijft=True)
def gegevens(db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Everything about himself as a file."""
    tekst = json.dumps(mijn_gegevens(db, wie), ensure_ascii=False, indent=1)
    kop = {"content-disposition": 'attachment; filename="mijn-gegevens.json"'}
    return Response(tekst, media_type=MediaType.JSON, headers=kop)


@lees("/privacy/register", openbaar="iedereen mag weten wat we bewaren, waarom en hoe lang")
def verwerkingsregister(request: Verzoek) -> Response[str]:
    """The verwerkingsregister."""
    return toon(request, privacypages.Register(register.alles(), register.dossierregels()))


def _nummer(tekst: str) -> int | None:
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 18 else None


ROUTES = [privacy, gegevens, verwerkingsregister]
