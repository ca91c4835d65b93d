"""The interest test: begin, one item per screen, answers that waited for a connection, what comes out."""

from urllib.parse import urlencode

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.fouten import NietGevonden, Ongeldig
from app.kit.i18n import _
from app.scholen.queries import inschrijving_van
from app.verkennen.actions.interessetest import (
    Antwoord,
    begin_ronde,
    bewaar_antwoorden,
    haal_weg,
    sluit_ronde,
)
from app.verkennen.actions.oordeel import geef_oordeel
from app.verkennen.forms.interessetest import lees_antwoorden, lees_waarde
from app.verkennen.inhoud import catalogus
from app.verkennen.pages.interessetest import PAD, Testbegin, eerste_open, maak_begin, maak_vraag, pad_van
from app.verkennen.pages.interesseuitslag import Uitslagpagina, maak_lijst, maak_uitslag
from app.verkennen.queries.interessetest import bezig_van, uitslag_voor, uitslagen
from app.verkennen.queries.oordeel import oordelen_van
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, toon_openbaar, verder

LEERLING = (Rol.LEERLING,)


def _begin(db: Session, wie: Wie | None) -> Testbegin:
    if wie is None or not wie.heeft(Rol.LEERLING):
        return maak_begin(wie is not None, False, None, [])
    return maak_begin(True, True, bezig_van(db, wie.persoon_id), uitslagen(db, wie.persoon_id))


@lees(PAD, openbaar="wat de test is, mag iedereen lezen")
def begin(request: Verzoek, db: NamedDependency[Session]) -> Response[str]:
    """What it is; for a pupil where he was and what came out before."""
    return toon_openbaar(request, _begin(db, request.scope.get("user")))


@schrijf(PAD + "/ronde", wie=LEERLING)
def starten(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Begin, or go on where he was."""
    begin_ronde(db, wie)
    bezig = bezig_van(db, wie.persoon_id)
    return verder(request, pad_van(eerste_open(bezig.antwoorden if bezig else {})))


@lees(PAD + "/vraag/{nummer:int}", wie=LEERLING)
def vraag(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], nummer: FromPath[int]
) -> Response[str]:
    """One item. A number that is not there leads to the first item without answer."""
    bezig = bezig_van(db, wie.persoon_id)
    if bezig is None:
        return verder(request, PAD)
    if not 1 <= nummer <= len(catalogus().test.item):
        return verder(request, pad_van(eerste_open(bezig.antwoorden)))
    return toon(request, maak_vraag(bezig, nummer))


@schrijf(PAD + "/vraag/{nummer:int}", wie=LEERLING)
def antwoorden(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    nummer: FromPath[int],
) -> Response[str]:
    """A face: kept, and on to the first item without answer."""
    bezig = bezig_van(db, wie.persoon_id)
    if bezig is None or not 1 <= nummer <= len(catalogus().test.item):
        return verder(request, PAD)
    item = catalogus().test.item[nummer - 1]
    try:
        bewaar_antwoorden(db, wie, bezig.ronde_id, [Antwoord(item.id, lees_waarde(invoer))])
    except Ongeldig as fout:
        return toon(request, maak_vraag(bezig, nummer, fout.velden), 422)
    return verder(request, pad_van(eerste_open({**bezig.antwoorden, item.id: 0})))


@schrijf(PAD + "/antwoorden", wie=LEERLING)
def stapel(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Answers that waited on the phone; sent again they change nothing."""
    bewaar_antwoorden(db, wie, invoer.tekst("ronde")[:24], lees_antwoorden(invoer))
    return Response("", status_code=204)


@lees(PAD + "/einde", wie=LEERLING)
def einde(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """All answered: one button to what comes out. Not all: back to what is missing."""
    bezig = bezig_van(db, wie.persoon_id)
    if bezig is None:
        return verder(request, PAD)
    nummer = eerste_open(bezig.antwoorden)
    if nummer <= len(catalogus().test.item):
        return verder(request, pad_van(nummer))
    return toon(request, maak_vraag(bezig, nummer))


@schrijf(PAD + "/uitslag", wie=LEERLING)
def afmaken(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Make the scores and show them."""
    ronde_id = invoer.tekst("ronde")[:24]
    sluit_ronde(db, wie, ronde_id)
    return verder(request, f"{PAD}/uitslag/{ronde_id}")


def _uitslag(db: Session, wie: Wie, ronde_id: str, vragen: dict[str, str]) -> Uitslagpagina:
    deze = uitslag_voor(db, wie, ronde_id)
    if deze is None:
        raise NietGevonden
    klas = inschrijving_van(db, wie.persoon_id)
    return maak_uitslag(
        deze, uitslagen(db, wie.persoon_id), klas.schoolsoort if klas else "", oordelen_van(db, wie), vragen
    )


@lees(PAD + "/uitslag/{ronde_id:str}", wie=LEERLING)
def uitslag(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], ronde_id: FromPath[str]
) -> Response[str]:
    """His result; `?naast=` another of his to compare with, `?niveau=alle` also beroepen of other niveaus."""
    return toon(request, _uitslag(db, wie, ronde_id, dict(request.query_params)))


@schrijf(PAD + "/uitslag/{ronde_id:str}/verwijderd", wie=LEERLING)
def weg(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], ronde_id: FromPath[str]
) -> Response[str]:
    """Throw a result away, with its answers."""
    haal_weg(db, wie, ronde_id)
    return verder(request, PAD, _("Deze uitslag is weg."))


@schrijf(PAD + "/uitslag/{ronde_id:str}/oordeel", wie=LEERLING)
def oordeel(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    ronde_id: FromPath[str],
) -> Response[str]:
    """What he thinks of a beroep in the list. A no makes room for the next one."""
    vragen, beroep_id = {"niveau": invoer.tekst("niveau")[:4]}, invoer.tekst("beroep")[:40]
    if uitslag_voor(db, wie, ronde_id) is None:
        raise NietGevonden
    geef_oordeel(db, wie, beroep_id, invoer.tekst("oordeel"))
    if request.htmx:
        return toon(request, maak_lijst(_uitslag(db, wie, ronde_id, vragen), beroep_id, invoer.geheel("plek") or 0))
    return verder(request, f"{PAD}/uitslag/{ronde_id}?{urlencode(vragen)}#ideeen", _("Bewaard."))


ROUTES = [begin, starten, vraag, antwoorden, stapel, einde, afmaken, uitslag, weg, oordeel]
