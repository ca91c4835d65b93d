"""Editing a card step by step, saved while he types; two devices never overwrite each other."""

from litestar.di import NamedDependency
from litestar.enums import MediaType
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import AMSTERDAM
from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.lob.actions.kaart import Bewaard, bewaar_stap, zet_stand
from app.lob.forms.kaart import Stapformulier
from app.lob.kaartvelden import STAPPEN
from app.lob.models import KaartStand
from app.lob.pages.kaart_bewerken import botspagina, buren, pad_van, stappagina
from app.lob.queries.kaart import eigen_kaart
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.LEERLING,)
PAD = "/loopbaan/kaarten/{kaart_id:str}/bewerken"


@lees(PAD, wie=WIE)
def begin(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], kaart_id: FromPath[str]
) -> Response[str]:
    """To the first step."""
    eigen_kaart(db, wie, kaart_id)
    return verder(request, pad_van(kaart_id, "wat"))


@lees(PAD + "/{stap:str}", wie=WIE)
def stap_lezen(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    kaart_id: FromPath[str],
    stap: FromPath[str],
) -> Response[str]:
    """One step."""
    if stap not in STAPPEN:
        raise NietGevonden
    return toon(request, stappagina(eigen_kaart(db, wie, kaart_id), stap))


@schrijf(PAD + "/{stap:str}", wie=WIE)
def stap_bewaren(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    kaart_id: FromPath[str],
    stap: FromPath[str],
) -> Response[str]:
    """Keep a step; then to the next, or to the page with both texts."""
    formulier = Stapformulier.lees(stap, invoer)
    if not formulier.keur():
        return toon(request, stappagina(eigen_kaart(db, wie, kaart_id), stap, formulier), 422)
    uit = bewaar_stap(db, wie, kaart_id, formulier)
    if uit.botsingen:
        return toon(request, botspagina(pad_van(kaart_id, stap), uit.versie, uit.botsingen, uit.mijn), 409)
    return _daarna(request, db, wie, invoer, uit, kaart_id, stap)


def _daarna(
    request: Verzoek, db: Session, wie: Wie, invoer: Invoer, uit: Bewaard, kaart_id: str, stap: str
) -> Response[str]:
    if request.headers.get("x-bewaar"):
        kop = {"X-Versie": uit.versie, "X-Bewaard-Om": uit.op.astimezone(AMSTERDAM).strftime("%H:%M")}
        return Response("", status_code=204, headers=kop, media_type=MediaType.HTML)
    if invoer.aan("klaar"):
        zet_stand(db, wie, kaart_id, KaartStand.AF)
        return verder(request, f"/loopbaan/kaarten/{kaart_id}", _("Je kaart is af."))
    if invoer.aan("later"):
        return verder(request, f"/loopbaan/kaarten/{kaart_id}", _("Bewaard. Je kunt later verder."))
    return verder(request, buren(kaart_id, stap)[1])


ROUTES: list[HTTPRouteHandler] = [begin, stap_lezen, stap_bewaren]
