"""One card: making it in a moment, reading it, finishing, hiding and throwing away."""

from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.i18n import _
from app.kit.uploads import Afgekeurd
from app.lob.actions.foto import voeg_foto_toe
from app.lob.actions.kaart import zet_stand, zet_zicht
from app.lob.actions.kaart_erbij import maak_kaart
from app.lob.actions.kaart_weg import verwijder_kaart
from app.lob.forms.kaart import Snelkaart
from app.lob.fotos import Foto, maak_foto
from app.lob.models import KaartStand
from app.lob.pages.kaart import Wegpagina, geweigerd, kaartpagina, nieuwe_kaart
from app.lob.pages.kaart_bewerken import pad_van
from app.lob.queries.kaart import eigen_kaart, kaart_lezen
from app.lob.queries.zicht import eigen_portfolio
from app.lob.routes.foto import lees_foto
from app.lob.rules import LEZERS
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.LEERLING,)
PAD = "/loopbaan/kaarten/{kaart_id:str}"
ZINNEN = {
    KaartStand.AF: lambda: _("Je kaart is af."),
    KaartStand.CONCEPT: lambda: _("Je kaart is weer alleen voor jou."),
    KaartStand.ARCHIEF: lambda: _("Je kaart is weggelegd. Je haalt hem terug wanneer je wilt."),
}


@lees("/loopbaan/kaart", wie=WIE)
def nieuw(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """The quick form."""
    eigen_portfolio(db, wie)
    return toon(request, nieuwe_kaart(request.query_params.get("begin", "")))


@schrijf("/loopbaan/kaart", wie=WIE, upload=True)
def maak(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """A draft, kept at once; then the steps, which can wait. A script sends how many `fotos` follow by themselves."""
    snel, (foto, fout) = Snelkaart.lees(invoer), _foto(invoer)
    if not snel.keur(foto is not None or bool(invoer.geheel("fotos")), fout):
        return toon(request, geweigerd(snel), 422)
    kaart_id = maak_kaart(db, wie, snel)
    if foto:
        voeg_foto_toe(db, wie, kaart_id, foto)
    return verder(request, pad_van(kaart_id, "wat"), _("Je kaart is bewaard."))


def _foto(invoer: Invoer) -> tuple[Foto | None, str]:
    """The photo that came along, or why it can't stay; neither when there was none."""
    if invoer.bestand("foto") is None:
        return None, ""
    try:
        return maak_foto(lees_foto(invoer)), ""
    except Afgekeurd as fout:
        return None, fout.zin


@lees(PAD, wie=LEZERS, schrijft=True)
def een(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], kaart_id: FromPath[str]
) -> Response[str]:
    """A card, for whoever may see it; that somebody else opened it is written down."""
    kaart, plek = kaart_lezen(db, wie, kaart_id)
    if not plek.eigen:
        schrijf_op(db, wie, "portfolio_bekeken", over=plek.persoon_id, ding=("kaart", kaart_id))
    return toon(request, kaartpagina(db, wie, kaart, plek))


@schrijf(PAD + "/stand", wie=WIE)
def stand(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    kaart_id: FromPath[str],
) -> Response[str]:
    """Finish it, take it back, put it away or get it out again."""
    kaart = zet_stand(db, wie, kaart_id, invoer.tekst("stand"))
    return verder(request, f"/loopbaan/kaarten/{kaart_id}", ZINNEN[KaartStand(kaart.stand)]())


@schrijf(PAD + "/zicht", wie=WIE)
def zicht(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    kaart_id: FromPath[str],
) -> Response[str]:
    """Who may read along."""
    zet_zicht(db, wie, kaart_id, invoer.aan("voor_mentor"), invoer.aan("voor_ouder"))
    return verder(request, f"/loopbaan/kaarten/{kaart_id}", _("Bewaard."))


@lees(PAD + "/verwijderd", wie=WIE)
def weg_vraag(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], kaart_id: FromPath[str]
) -> Response[str]:
    """What goes, and what he can do instead."""
    return toon(request, Wegpagina(eigen_kaart(db, wie, kaart_id)))


@schrijf(PAD + "/verwijderd", wie=WIE)
def weg(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    kaart_id: FromPath[str],
) -> Response[str]:
    """Throw it away."""
    verwijder_kaart(db, wie, kaart_id, invoer.geheel("versie"))
    return verder(request, "/loopbaan", _("De kaart is weg."))


ROUTES: list[HTTPRouteHandler] = [nieuw, maak, een, stand, zicht, weg_vraag, weg]
