"""The cv of a pupil: making it, and taking it along as PDF."""

from litestar.di import NamedDependency
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.fouten import Ongeldig
from app.lob.actions.cv import bewaar_cv, cv_pdf
from app.lob.cv import inhoud_van, soortnamen
from app.lob.forms.cv import MEESTE, OVER_MIJ, Cvformulier, lees_cv
from app.lob.pages.cv import Cvvoorbeeld, als_getypt, maak_cvpagina
from app.lob.queries.cv import cv_van, op_het_cv
from app.lob.queries.zicht import eigen_portfolio
from app.web.bestand import toon_pdf
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

LEERLING = (Rol.LEERLING,)


def _focus(request: Verzoek) -> tuple[str, str]:
    for knop in ("op", "neer"):
        if kaart_id := request.query_params.get(knop, ""):
            return knop, kaart_id
    return "", ""


@lees("/loopbaan/cv", wie=LEERLING)
def maken(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """His words, the cards and how it looks; `?meer=20` shows more cards to choose from."""
    meer = request.query_params.get("meer", "")
    aantal = min(int(meer), MEESTE) if meer.isascii() and meer.isdigit() and len(meer) < 4 else 0
    return toon(request, maak_cvpagina(db, eigen_portfolio(db, wie), aantal, _focus(request)))


@schrijf("/loopbaan/cv", wie=LEERLING)
def bewaren(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Keep it; every button of the form saves all of it."""
    formulier = lees_cv(invoer)
    status, ander = _probeer(db, wie, formulier)
    if status:
        return _opnieuw(request, db, wie, formulier, status, ander)
    if request.headers.get("x-bewaar"):
        return Response("", status_code=204, headers={"X-Versie": str(cv_van(db, wie.persoon_id).versie)})
    return verder(request, formulier.hierna)


def _probeer(db: Session, wie: Wie, formulier: Cvformulier) -> tuple[int, str]:
    """Status of the refusal with the text of the other device; (0, "") when it is kept."""
    if formulier.fouten:
        return 422, ""
    try:
        ander = bewaar_cv(db, wie, formulier)
    except Ongeldig as fout:
        formulier.fouten = fout.velden
        return 422, ""
    return (0, "") if ander is None else (409, ander)


def _opnieuw(request: Verzoek, db: Session, wie: Wie, formulier: Cvformulier, status: int, ander: str) -> Response[str]:
    pagina = maak_cvpagina(db, eigen_portfolio(db, wie), formulier.meer, getypt=formulier, ander=ander)
    return toon(request, pagina, status)


@schrijf("/loopbaan/cv/voorbeeld", wie=LEERLING)
def voorbeeld(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """How it looks with what is in the form now; nothing is kept."""
    plek, formulier = eigen_portfolio(db, wie), lees_cv(invoer)
    formulier.over_mij = formulier.over_mij[:OVER_MIJ]
    kaarten = op_het_cv(db, plek.persoon_id)
    cv = inhoud_van(db, plek.persoon_id, plek.naam, als_getypt(formulier, 1), kaarten)
    return toon(request, Cvvoorbeeld(cv, soortnamen()))


@lees("/loopbaan/cv.pdf", wie=LEERLING)
def pdf(db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[bytes]:
    """The cv on paper."""
    return toon_pdf(cv_pdf(db, wie), "loopbaan-cv.pdf")


ROUTES = [maken, bewaren, voorbeeld, pdf]
