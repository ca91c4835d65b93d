"""A parent's secret address. GET changes nothing, ever: mail programs open links by themselves."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.akkoord import links, queries
from app.akkoord.deur import dichte_link, met_koppen, netwerk, toon_lezen, via_link, vooraf
from app.akkoord.forms import lees_geboortedatum
from app.akkoord.handelen import handel
from app.kit.i18n import TALEN
from app.web import koekje
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, verder

WAAROM = "een ouder zonder account leest en beslist met een geheime link en de geboortedatum"


@lees("/akkoord/{token:str}", openbaar=WAAROM)
def ouder(request: Verzoek, db: NamedDependency[Session], token: FromPath[str]) -> Response[str]:
    """What is asked; after the right birth date the version itself."""
    deur = via_link(request, db, token)
    return deur if isinstance(deur, Response) else toon_lezen(request, db, deur)


@schrijf("/akkoord/{token:str}/geboortedatum", openbaar=WAAROM)
def geboortedatum(
    request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer], token: FromPath[str]
) -> Response[str]:
    """Right: half an hour of reading in this browser. Wrong: counted, also though this answer refuses."""
    gegeven = lees_geboortedatum(invoer)
    code = links.probeer_datum(request.app.state.databank, token, netwerk(request), gegeven) if gegeven.datum else None
    if code is None:
        return _nog_eens(request, db, invoer, token)
    antwoord = met_koppen(verder(request, f"/akkoord/{token}"))
    koekje.zet(antwoord, "inzage", code, int(links.INZAGE.total_seconds()))
    return antwoord


def _nog_eens(request: Verzoek, db: Session, invoer: Invoer, token: str) -> Response[str]:
    link = queries.link(db, token)
    zaak = queries.zaak(db, link.verzoek_id) if link else None
    dicht = dichte_link(request, link, zaak)
    if dicht is not None:
        return dicht
    assert link is not None
    assert zaak is not None  # or it would be closed
    return vooraf(request, token, link, zaak, links.met_fout(lees_geboortedatum(invoer), link.pogingen), 422)


@schrijf("/akkoord/{token:str}/taal", openbaar=WAAROM)
def kies_taal(
    request: Verzoek, db: NamedDependency[Session], invoer: NamedDependency[Invoer], token: FromPath[str]
) -> Response[str]:
    """Another language for these pages and the mails after it."""
    link = queries.link(db, token)
    if link is not None and not link.van_een_ander and invoer.tekst("taal") in TALEN:
        links.kies_taal(db, link.id, invoer.tekst("taal"))
    return met_koppen(verder(request, f"/akkoord/{token}"))


@schrijf("/akkoord/{token:str}/{daad:str}", openbaar=WAAROM)
def beslis(
    request: Verzoek,
    db: NamedDependency[Session],
    invoer: NamedDependency[Invoer],
    token: FromPath[str],
    daad: FromPath[str],
) -> Response[str]:
    """Akkoord, niet-akkoord, gezien, intrekking or vraag; once."""
    return handel(request, db, via_link(request, db, token), invoer, daad)


ROUTES = [ouder, geboortedatum, kies_taal, beslis]
