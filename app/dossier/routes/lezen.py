"""The pupil looks back, sends, reads what school wrote, agrees or refuses, takes back, stops."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier import leesschermen
from app.dossier.actions import (
    geef_door,
    hervat,
    lever_a_in,
    neem_terug,
    pak_dossier,
    trek_in,
    weiger,
)
from app.dossier.queries import Toegang, toegang
from app.dossier.rules import mag_schrijven
from app.dossier.stappen import MET_CODE
from app.kit.fouten import Ongeldig
from app.kit.i18n import _
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

LEERLING = (Rol.LEERLING,)


@lees("/dossier/nakijken", wie=LEERLING)
def nakijken(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Everything once more before it goes to the mentor."""
    plek = toegang(db, wie, wie.persoon_id, Rol.LEERLING)
    if not mag_schrijven(Rol.LEERLING, MET_CODE["A11"], plek.status):
        return verder(request, "/dossier/lezen")
    return toon(request, leesschermen.nakijken(db, plek))


@schrijf("/dossier/nakijken", wie=LEERLING)
def versturen(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Hand in part A."""
    plek = pak_dossier(db, wie, wie.persoon_id, Rol.LEERLING)
    fouten = leesschermen.verklaar(db, wie, plek, invoer)
    if fouten:
        return toon(request, leesschermen.nakijken(db, plek, fouten), 422)
    lever_a_in(db, wie, plek)
    return verder(request, "/dossier", _("Verstuurd. Goed gedaan!"))


@lees("/dossier/lezen", wie=LEERLING)
def lezen(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """The newest version, with what school wrote first."""
    return toon(request, leesschermen.leespagina(db, toegang(db, wie, wie.persoon_id, Rol.LEERLING)))


@schrijf("/dossier/lezen", wie=LEERLING)
def beslissen(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Agree with what school wrote, or not, with a reason."""
    plek = pak_dossier(db, wie, wie.persoon_id, Rol.LEERLING)
    if invoer.tekst("keus") == "eens":
        geef_door(db, wie, plek)
        return verder(request, "/dossier", _("Je dossier gaat verder."))
    return _oneens(request, db, wie, plek, invoer.tekst("reden", regels=True))


def _oneens(request: Verzoek, db: Session, wie: Wie, plek: Toegang, reden: str) -> Response[str]:
    try:
        weiger(db, wie, plek, reden)
    except Ongeldig as fout:
        return toon(request, leesschermen.leespagina(db, plek, reden, fout.velden), 422)
    return verder(request, "/dossier", _("Je mentor krijgt je reden en praat met je."))


@schrijf("/dossier/wijziging", wie=LEERLING)
def wijziging(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Take it back to change something."""
    neem_terug(db, wie, pak_dossier(db, wie, wie.persoon_id, Rol.LEERLING))
    return verder(request, "/dossier", _("Je kunt nu wijzigen. Stuur het daarna opnieuw door."))


@schrijf("/dossier/intrekking", wie=LEERLING)
def intrekking(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Stop; what was written stays."""
    trek_in(db, wie, pak_dossier(db, wie, wie.persoon_id, Rol.LEERLING))
    return verder(request, "/dossier", _("Je dossier is gestopt. Je antwoorden zijn bewaard."))


@schrijf("/dossier/hervatting", wie=LEERLING)
def hervatting(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Go on after all."""
    hervat(db, wie, pak_dossier(db, wie, wie.persoon_id, Rol.LEERLING))
    return verder(request, "/dossier", _("Fijn dat je verdergaat."))


@lees("/dossier/akkoord", wie=LEERLING)
def akkoord(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """To the question about the newest version, as far as he has a say; else to the overview."""
    return verder(request, leesschermen.akkoordpad(db, toegang(db, wie, wie.persoon_id, Rol.LEERLING)))


@lees("/dossier/versies", wie=LEERLING)
def versies(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """All versions and what changed in the newest."""
    return toon(request, leesschermen.versies(db, toegang(db, wie, wie.persoon_id, Rol.LEERLING), 0))


@lees("/dossier/versies/{nummer:int}", wie=LEERLING)
def versie(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], nummer: FromPath[int]
) -> Response[str]:
    """What changed in one version."""
    return toon(request, leesschermen.versies(db, toegang(db, wie, wie.persoon_id, Rol.LEERLING), nummer))


ROUTES = [
    nakijken,
    versturen,
    lezen,
    beslissen,
    wijziging,
    intrekking,
    hervatting,
    akkoord,
    versies,
    versie,
]
