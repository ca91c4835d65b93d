"""What an mbo takes out of a dossier that arrived: the version on paper, and its attachments."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.wie import Wie
from app.dossier.aankomst_inhoud import bijlage_uit, pdf_van
from app.dossier.aankomst_queries import zending_voor
from app.dossier.aankomst_rules import MBO
from app.dossier.routes.bijlagen import download
from app.kit.fouten import NietGevonden
from app.web.route import lees


@lees("/intake/{zending_id:str}/pdf", wie=MBO, schrijft=True)
def pdf(db: NamedDependency[Session], wie: NamedDependency[Wie], zending_id: FromPath[str]) -> Response[bytes]:
    """Exactly the version that was sent, with what this role sees."""
    rij = zending_voor(db, wie, zending_id)
    if rij is None:
        raise NietGevonden
    return download(pdf_van(db, wie, rij), "application/pdf", f"doorstroomdossier-versie-{rij.versienummer}.pdf")


@lees("/intake/{zending_id:str}/bijlagen/{bijlage_id:str}", wie=MBO, schrijft=True)
def bijlage(
    db: NamedDependency[Session], wie: NamedDependency[Wie], zending_id: FromPath[str], bijlage_id: FromPath[str]
) -> Response[bytes]:
    """An attachment of that version."""
    rij = zending_voor(db, wie, zending_id)
    gevonden = bijlage_uit(db, wie, rij, bijlage_id) if rij else None
    if gevonden is None:
        raise NietGevonden
    return download(gevonden[1], gevonden[0].soort, gevonden[0].naam)


ROUTES = [pdf, bijlage]
