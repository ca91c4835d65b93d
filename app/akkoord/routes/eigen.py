"""Requests in the app: of a pupil himself, and of a parent with an account."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.akkoord.deur import toon_lezen, via_account
from app.akkoord.handelen import handel
from app.akkoord.pages import Lijst
from app.akkoord.zicht import verzoeken_van
from app.journaal.actions import schrijf_op
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon

MAG = (Rol.LEERLING, Rol.OUDER)


@lees("/akkoord", wie=MAG)
def lijst(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """What waits for an answer, and what was answered."""
    alle = verzoeken_van(db, wie)
    return toon(request, Lijst([v for v in alle if not v.uitkomst], [v for v in alle if v.uitkomst]))


@lees("/akkoord/verzoek/{verzoek_id:str}", wie=MAG, schrijft=True)
def verzoek(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], verzoek_id: FromPath[str]
) -> Response[str]:
    """Read and decide; that a parent read it is written down."""
    deur = via_account(request, db, wie, verzoek_id)
    if isinstance(deur, Response):
        return deur
    if deur.beslisser.ouder_id:
        ding = ("akkoord", verzoek_id)
        schrijf_op(db, wie, "akkoord_gelezen", over=deur.zaak.verzoek.over_id, ding=ding)
    return toon_lezen(request, db, deur)


@schrijf("/akkoord/verzoek/{verzoek_id:str}/{daad:str}", wie=MAG)
def beslis(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    verzoek_id: FromPath[str],
    daad: FromPath[str],
) -> Response[str]:
    """Akkoord, niet-akkoord, gezien, intrekking or vraag; once."""
    return handel(request, db, via_account(request, db, wie, verzoek_id), invoer, daad)


ROUTES = [lijst, verzoek, beslis]
