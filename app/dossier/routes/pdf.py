"""A version on paper, for pupil and school."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.afdruk import maak_pdf
from app.dossier.inhoud import versie_met_nummer
from app.dossier.queries import Toegang, toegang
from app.dossier.routes.bijlagen import download
from app.dossier.tonen import Lezer
from app.journaal.actions import schrijf_op
from app.kit.fouten import NietGevonden
from app.web.route import lees


def _pdf(db: Session, wie: Wie, plek: Toegang, nummer: int) -> Response[bytes]:
    versie = versie_met_nummer(db, plek.dossier.id, nummer) if plek.dossier else None
    if versie is None:
        raise NietGevonden
    schrijf_op(db, wie, "dossier_gedownload", over=plek.leerling.persoon_id, ding=("versie", versie.id), rol=plek.als)
    inhoud = maak_pdf(db, versie, plek.leerling.naam, plek.leerling.school, Lezer(plek.als))
    return download(inhoud, "application/pdf", f"doorstroomdossier-versie-{nummer}.pdf")


@lees("/dossier/versies/{nummer:int}/pdf", wie=(Rol.LEERLING,), schrijft=True)
def eigen(db: NamedDependency[Session], wie: NamedDependency[Wie], nummer: FromPath[int]) -> Response[bytes]:
    """The pupil's own dossier."""
    return _pdf(db, wie, toegang(db, wie, wie.persoon_id, Rol.LEERLING), nummer)


@lees(
    "/dossier/leerling/{persoon_id:str}/versies/{nummer:int}/pdf",
    wie=(Rol.MENTOR, Rol.DECAAN, Rol.ZORGCOORDINATOR),
    schrijft=True,
)
def van_school(
    db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str], nummer: FromPath[int]
) -> Response[bytes]:
    """A pupil's dossier with what this role at school sees."""
    return _pdf(db, wie, toegang(db, wie, persoon_id, Rol.MENTOR, Rol.ZORGCOORDINATOR, Rol.DECAAN), nummer)


ROUTES = [eigen, van_school]
