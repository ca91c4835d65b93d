"""Anybody with a receipt checks it: which version and when, without names or content."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.akkoord import queries
from app.akkoord.codes import in_groepen, schoon
from app.akkoord.models import AkkoordVerzoek, Uitkomst
from app.akkoord.onderwerp import onderwerp_van
from app.akkoord.pages import Codevraag, Controle
from app.akkoord.woorden import klok
from app.kit.i18n import _
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WAAROM = "wie een bewijs heeft, mag het controleren; er staat geen naam en geen inhoud"


def _onbekend(request: Verzoek, getypt: str) -> Response[str]:
    fouten = {"code": _("Deze code kennen we niet. Kijk goed naar de letters en cijfers.")}
    return toon(request, Codevraag(getypt[:40], fouten), 404)


@lees("/akkoord/controle", openbaar=WAAROM)
def codevraag(request: Verzoek) -> Response[str]:
    """Type the code."""
    return toon(request, Codevraag())


@schrijf("/akkoord/controle", openbaar=WAAROM)
def zoek(request: Verzoek, invoer: NamedDependency[Invoer]) -> Response[str]:
    """From a typed code to its page."""
    code = schoon(invoer.tekst("code"))
    return verder(request, f"/akkoord/controle/{code}") if code else _onbekend(request, invoer.tekst("code"))


@lees("/akkoord/controle/{code:str}", openbaar=WAAROM)
def controle(request: Verzoek, db: NamedDependency[Session], code: FromPath[str]) -> Response[str]:
    """What the code stands for."""
    daad = queries.daad_met_code(db, schoon(code) or "")
    verzoek = db.get(AkkoordVerzoek, daad.verzoek_id) if daad else None
    if daad is None or verzoek is None:
        return _onbekend(request, code)
    nummer, weg = onderwerp_van(verzoek).nummer(db, verzoek), queries.ingetrokken_op(db, daad.id)
    oud = verzoek.uitkomst == Uitkomst.VERVALLEN
    wat = (in_groepen(daad.controlecode), daad.keus, daad.op, klok(daad.op), daad.versiehash)
    return toon(request, Controle(*wat, nummer, weg, oud))


ROUTES = [codevraag, zoek, controle]
