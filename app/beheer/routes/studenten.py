"""`/studenten`: an mbo invites its slb'ers and gives them students."""

from typing import Any

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.actions import nodig_uit
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.beheer import studentqueries as queries
from app.beheer.forms import uitnodiging
from app.beheer.queries import PER_BLAD
from app.beheer.studentpages import GEEN, Studenten, Zoekstand, studentenpagina
from app.kit.fouten import Ongeldig
from app.kit.i18n import _, ngettext
from app.scholen.slber import koppel, laat_slber_gaan
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.MBO_BEHEER,)
PAD = "/studenten"


def _stand(request: Verzoek) -> Zoekstand:
    vraag = request.query_params
    tekst = vraag.get("blz", "1")
    blad = int(tekst) if tekst.isascii() and tekst.isdigit() and 0 < len(tekst) < 6 and int(tekst) else 1
    return Zoekstand(vraag.get("zoek", "")[:60], vraag.get("filter") == "zonder", blad)


def _pagina(db: Session, wie: Wie, stand: Zoekstand, **getypt: Any) -> Studenten:
    rijen, totaal = queries.studenten_van_mbo(db, wie, stand.zoek, stand.zonder, stand.blad)
    return studentenpagina(rijen, totaal, queries.slbers_van(db, wie), stand, **getypt)


@lees(PAD, wie=WIE)
def studenten(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Students with their slb'er; `?filter=zonder` who has none, `?zoek=` by name."""
    return toon(request, _pagina(db, wie, _stand(request)))


@schrijf(PAD, wie=WIE)
def geef_slber(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """The chosen students get this slb'er; whom they had stops today."""
    gekozen, slber = invoer.lijst("studenten")[:PER_BLAD], invoer.tekst("slber")[:24]
    hier = queries.studenten_hier(db, wie, gekozen)
    fouten = _fouten(hier, slber, {een.persoon_id for een in queries.slbers_van(db, wie)})
    if fouten:
        return toon(request, _pagina(db, wie, _stand(request), gekozen=gekozen, slber=slber, fouten=fouten), 422)
    aantal = koppel(db, wie, queries.eigen_mbo(wie), hier, None if slber == GEEN else slber)
    zin = ngettext(
        "%(num)s student heeft nu een andere slb'er.", "%(num)s studenten hebben nu een andere slb'er.", aantal
    )
    return verder(request, PAD, zin if aantal else _("Er is niets veranderd."))


def _fouten(hier: dict[str, Any], slber: str, slbers: set[str]) -> dict[str, str]:
    fouten = {} if hier else {"studenten": _("Kies een of meer studenten.")}
    return fouten if slber in {*slbers, GEEN} else fouten | {"slber": _("Kies een slb'er.")}


@schrijf(PAD + "/uitnodiging", wie=WIE)
def nodig(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Invite a slb'er: he gets a mail with a link."""
    vorm = uitnodiging(invoer)
    try:
        nodig_uit(db, wie, vorm, Rol.SLBER, queries.eigen_mbo(wie))
    except Ongeldig as fout:
        return toon(request, _pagina(db, wie, Zoekstand(), vorm=vorm, fouten=fout.velden), 422)
    return verder(request, PAD, _("De uitnodiging is verstuurd."))


@schrijf(PAD + "/slbers/{slber_id:str}/einde", wie=WIE)
def laat_gaan(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], slber_id: FromPath[str]
) -> Response[str]:
    """Somebody stops as slb'er here; his students wait for another one."""
    aantal = laat_slber_gaan(db, wie, queries.eigen_mbo(wie), slber_id)
    zin = ngettext("%(num)s student heeft nu geen slb'er.", "%(num)s studenten hebben nu geen slb'er.", aantal)
    return verder(request, PAD, zin if aantal else _("Deze slb'er kijkt niet meer mee."))


ROUTES = [studenten, geef_slber, nodig, laat_gaan]
