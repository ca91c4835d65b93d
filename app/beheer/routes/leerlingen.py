"""`/beheer/leerlingen`: from a class list to pupils, in two steps."""

import json

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.beheer import lijstpages
from app.beheer.forms import schooljaren
from app.beheer.queries import eigen_school
from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.scholen import inlezen
from app.scholen.messages import LijstInlezen
from app.scholen.models import Inlezing
from app.scholen.rooster.bestand import MEESTE_BYTES, Bestandsfout
from app.scholen.rooster.foutenlijst import maak_foutenlijst
from app.scholen.rooster.voortgang import lees_voortgang, wis_voortgang
from app.web.bestand import geef_xlsx
from app.web.invoer import Invoer, lees_bytes
from app.web.route import lees, schrijf
from app.web.sjabloon import Pagina, Verzoek, toon, verder

WIE = (Rol.SCHOOLBEHEER,)


def _upload(db: Session, wie: Wie, jaar: str = "", fout: str | None = None) -> lijstpages.Upload:
    jaren = schooljaren()
    eerder = lijstpages.eerdere(inlezen.laatste_inlezingen(db, wie))
    keuzes = [(een, een) for een in jaren]
    return lijstpages.Upload(keuzes, jaar if jaar in jaren else jaren[0], eerder, {"lijst": fout} if fout else {})


def _eigen(db: Session, wie: Wie, inlezing_id: str) -> Inlezing:
    inlezing = inlezen.inlezing_voor(db, wie, inlezing_id)
    if inlezing is None:
        raise NietGevonden
    return inlezing


@lees("/beheer/leerlingen", wie=WIE)
def lijsten(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Choose a list."""
    return toon(request, _upload(db, wie))


@schrijf("/beheer/leerlingen", wie=WIE, upload=True)
def lever_aan(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Read it and keep it for the second step; no pupil is written."""
    jaar = invoer.tekst("schooljaar")
    try:
        naam, inhoud = _bestand(invoer)
        gekozen = jaar if jaar in schooljaren() else schooljaren()[0]
        inlezing, _proef = inlezen.begin_inlezing(db, wie, eigen_school(wie), gekozen, naam, inhoud)
    except Bestandsfout as fout:
        return toon(request, _upload(db, wie, jaar, str(fout)), status=422)
    return verder(request, f"/beheer/leerlingen/{inlezing.id}")


def _bestand(invoer: Invoer) -> tuple[str, bytes]:
    """Name and content of the upload. Raises Bestandsfout."""
    bestand = invoer.bestand("lijst")
    if bestand is None:
        raise Bestandsfout(_("Kies eerst een lijst."))
    inhoud = lees_bytes(bestand, MEESTE_BYTES)
    if inhoud is None:
        raise Bestandsfout(_("Het bestand is te groot: hooguit %(mb)s MB.", mb=MEESTE_BYTES // (1024 * 1024)))
    return bestand.filename, inhoud


def _blad(request: Verzoek) -> int:
    tekst = request.query_params.get("blz", "1")
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 6 else 1


def _pagina(request: Verzoek, db: Session, inlezing: Inlezing) -> Pagina:
    if inlezing.stand == "bezig":
        gedaan = lees_voortgang(inlezing.id)
        procent = lijstpages.deel(gedaan, inlezing.rijen)
        return lijstpages.Bezig(inlezing.id, inlezing.rijen, gedaan, procent, inlezing.naam)
    if inlezing.stand == "proef":
        proef = inlezen.proef_van(db, inlezing)
        return lijstpages.proefpagina(inlezing, proef, request.query_params.get("soort", ""), _blad(request))
    aantallen = json.loads(inlezing.uitkomst)
    fouten = any(aantallen[soort] for soort in ("probleem", "dubbel", "opmerking"))
    return lijstpages.Klaar(inlezing.id, inlezing.naam, inlezing.stand == "klaar", aantallen, fouten)


@lees("/beheer/leerlingen/{inlezing_id:str}", wie=WIE)
def lijst(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], inlezing_id: FromPath[str]
) -> Response[str]:
    """The dry run, the progress or the result of one list."""
    return toon(request, _pagina(request, db, _eigen(db, wie, inlezing_id)))


@lees("/beheer/leerlingen/{inlezing_id:str}/voortgang", wie=WIE)
def voortgang(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], inlezing_id: FromPath[str]
) -> Response[str]:
    """Only the progress bar: htmx asks for it every second. At the end it sends the whole page on."""
    inlezing = _eigen(db, wie, inlezing_id)
    klaar = inlezing.stand in ("klaar", "mislukt")
    if klaar and request.htmx:
        return verder(request, f"/beheer/leerlingen/{inlezing_id}")
    gedaan = inlezing.gedaan if klaar else lees_voortgang(inlezing_id)
    procent = lijstpages.deel(gedaan, inlezing.rijen)
    return toon(request, lijstpages.Voortgang(inlezing_id, inlezing.rijen, gedaan, procent))


@schrijf("/beheer/leerlingen/{inlezing_id:str}/opslag", wie=WIE)
def sla_op(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], inlezing_id: FromPath[str]
) -> Response[str]:
    """Store it, once: pressing twice is harmless."""
    inlezing = _eigen(db, wie, inlezing_id)
    inlezen.bevestig(db, wie, inlezing, LijstInlezen)
    if inlezing.stand == "klaar":
        wis_voortgang(inlezing.id)
        return verder(request, f"/beheer/leerlingen/{inlezing_id}", melding=_("De lijst is opgeslagen."))
    return verder(request, f"/beheer/leerlingen/{inlezing_id}")


@lees("/beheer/leerlingen/{inlezing_id:str}/problemen.xlsx", wie=WIE)
def problemen(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], inlezing_id: FromPath[str]
) -> Response[bytes]:
    """The lines with something wrong, as a spreadsheet with a column 'probleem'."""
    proef = inlezen.proef_van(db, _eigen(db, wie, inlezing_id))
    inhoud = maak_foutenlijst(proef.lijst, [uit.regel for uit in proef.verschil.uitkomsten])
    return geef_xlsx(inhoud, "problemen.xlsx")


ROUTES = [lijsten, lever_aan, lijst, voortgang, sla_op, problemen]
