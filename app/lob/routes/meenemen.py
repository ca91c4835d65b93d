"""`/loopbaan/meenemen`: everything of one's own in a zip."""

from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.response import Response, Stream
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.i18n import _
from app.kit.uploads import Afgekeurd
from app.lob.actions.overnemen import bekend, is_bekend, maak_beurt, neem_over
from app.lob.meenemen.bewaard import leg_weg, pak_weer
from app.lob.meenemen.stroom import Uitvoer, zipnaam
from app.lob.meenemen.uitpakken import MAX_ZIP, Meegebracht, open_zip
from app.lob.pages.meenemen import Meenemen, Overnemen
from app.lob.queries.zicht import eigen_portfolio
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.LEERLING,)
PAD = "/loopbaan/meenemen"


@lees(PAD, wie=WIE)
def meenemen(request: Verzoek) -> Response[str]:
    """What it is, and both ways."""
    return toon(request, Meenemen())


@lees(f"{PAD}/portfolio.zip", wie=WIE, schrijft=True)
def ophalen(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Stream:
    """The zip, written while it is sent. Written down before the first byte."""
    plek = eigen_portfolio(db, wie)
    schrijf_op(db, wie, "export", over=plek.persoon_id, ding=("portfolio", plek.persoon_id))
    staat = request.app.state
    uitvoer = Uitvoer(staat.databank, staat.omgeving, wie)
    kop = {"content-disposition": f'attachment; filename="{zipnaam(uitvoer.op)}"', "cache-control": "no-store"}
    return Stream(uitvoer.stroom(), media_type="application/zip", headers=kop)


@schrijf(PAD, wie=WIE, request_max_body_size=MAX_ZIP + 1024 * 1024)
def bekijken(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """What is in a zip; nothing of it is kept yet but the zip itself, for a day."""
    bestand = invoer.bestand("zip")
    try:
        if bestand is None:
            raise Afgekeurd(_("Kies eerst een bestand."))
        mee = open_zip(bestand.file)
        return toon(request, _overzicht(request, wie, mee, leg_weg(wie, bestand.file)))
    except Afgekeurd as fout:
        return toon(request, Meenemen({"zip": fout.zin}), 422)


def _overzicht(request: Verzoek, wie: Wie, mee: Meegebracht, bewijs: str, bezig: bool = False) -> Overnemen:
    portfolio, al = mee.portfolio, bekend(request.app.state.databank, wie)
    return Overnemen(
        naam=portfolio.naam,
        kaarten=len(portfolio.kaarten),
        fotos=sum(len(kaart.fotos) for kaart in portfolio.kaarten),
        al=sum(bool(is_bekend(kaart, al)) for kaart in portfolio.kaarten),
        kwaliteiten=len(portfolio.kwaliteiten),
        doelen=len(portfolio.doelen),
        gelezen=len(portfolio.gesprekken) + len(portfolio.inleveringen),
        bewijs=bewijs,
        bezig=bezig,
    )


@schrijf(f"{PAD}/overgenomen", wie=WIE)
def overnemen(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Take it over, some cards at a time; the page says how far it is."""
    try:
        with pak_weer(wie, invoer.ruw("bewijs")) as los:
            mee = open_zip(los, grondig=False)
            meer = _neem_beurt(request, db, wie, mee)
    except Afgekeurd as fout:
        return toon(request, Meenemen({"zip": fout.zin}), 422)
    if meer:
        return toon(request, _overzicht(request, wie, mee, invoer.ruw("bewijs"), bezig=True))
    return verder(request, "/loopbaan", _("Het portfolio staat erbij."))


def _neem_beurt(request: Verzoek, db: Session, wie: Wie, mee: Meegebracht) -> bool:
    al = bekend(request.app.state.databank, wie)
    beurt = maak_beurt(mee, al)
    neem_over(db, wie, beurt, mee.portfolio, al)
    return beurt.meer


ROUTES: list[HTTPRouteHandler] = [meenemen, ophalen, bekijken, overnemen]
