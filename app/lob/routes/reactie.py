"""`/loopbaan/draad`: pupil and begeleider talk about a kaart, inlevering or doel; `/loopbaan/nieuw`: what is new."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.i18n import _
from app.lob.actions.reactie import haal_weg, zet_erbij, zet_snelzinnen
from app.lob.forms.reactie import ReactieForm, ZinnenForm
from app.lob.pages.reactie import (
    Draadpagina,
    Nieuwe,
    draad_van,
    merk_van,
    nieuwe_regels,
    nieuwpagina,
    zinnenpagina,
)
from app.lob.queries.reactie import draadplek, nieuw_voor, snelzinnen_van
from app.lob.queries.schoolopdracht import BEHEER, school_van
from app.lob.rules import BEGELEIDERS
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.LEERLING, *BEGELEIDERS)
PAD = "/loopbaan/draad/{over_soort:str}/{over_id:str}"
ZINNEN = "/loopbaan/school/snelzinnen"


@lees(PAD, wie=WIE, schrijft=True)
def draad(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    over_soort: FromPath[str],
    over_id: FromPath[str],
) -> Response[str]:
    """A thread by itself; from now on it is read."""
    plek, pad = draadplek(db, wie, over_soort, over_id)
    return toon(request, Draadpagina(pad, draad_van(db, wie, plek, over_soort, over_id)))


@schrijf(PAD, wie=WIE)
def reageer(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    over_soort: FromPath[str],
    over_id: FromPath[str],
) -> Response[str]:
    """Say something. A phrase tapped without script comes back behind his words, to go on with."""
    (plek, pad), vorm = draadplek(db, wie, over_soort, over_id), ReactieForm.lees(invoer)
    if vorm.fouten or vorm.vult_aan:
        pagina = Draadpagina(pad, draad_van(db, wie, plek, over_soort, over_id, vorm))
        return toon(request, pagina, 422 if vorm.fouten else 200)
    zet_erbij(db, wie, plek, (over_soort, over_id), vorm.tekst, vorm.stap)
    return verder(request, f"{pad}#draad", _("Je reactie staat erbij."))


@lees(PAD + "/nieuw", wie=WIE)
def nieuwe(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    over_soort: FromPath[str],
    over_id: FromPath[str],
) -> Response[str]:
    """What came in after `na`, for a page that is open; 204 when there is nothing."""
    draadplek(db, wie, over_soort, over_id)
    regels = nieuwe_regels(db, wie, over_soort, over_id, request.query_params.get("na", "")[:24])
    return toon(request, Nieuwe(regels)) if regels else Response("", status_code=204)


@schrijf("/loopbaan/reacties/{reactie_id:str}/verwijderd", wie=WIE)
def weg(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], reactie_id: FromPath[str]
) -> Response[str]:
    """Take back own words."""
    return verder(request, f"{haal_weg(db, wie, reactie_id)}#draad", _("Weggehaald"))


@lees("/loopbaan/nieuw", wie=WIE)
def lijst(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Everything unread."""
    return toon(request, nieuwpagina(nieuw_voor(db, wie)))


@lees(ZINNEN, wie=(*BEHEER, Rol.MENTOR))
def zinnen(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """The phrases of a school; who decides over it can change them."""
    school = wie.organisaties(*BEHEER)[0] if wie.heeft(*BEHEER) else wie.organisaties(Rol.MENTOR)[0]
    return toon(request, zinnenpagina(snelzinnen_van(db, school), wie.heeft(*BEHEER)))


@schrijf(ZINNEN, wie=BEHEER)
def bewaar_zinnen(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Other phrases. When a colleague was first, his are there to look at and nothing is kept."""
    nu, vorm = snelzinnen_van(db, school_van(wie)), ZinnenForm.lees(invoer)
    if vorm.fouten or vorm.was != merk_van(nu):
        return toon(request, zinnenpagina(nu, True, vorm), 422 if vorm.fouten else 409)
    zet_snelzinnen(db, school_van(wie), vorm.zinnen)
    return verder(request, ZINNEN, _("Bewaard"))


ROUTES = [draad, reageer, nieuwe, weg, lijst, zinnen, bewaar_zinnen]
