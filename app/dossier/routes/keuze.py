"""A4: searching and choosing opleidingen. The choices themselves belong to `overstap`."""

from datetime import date

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.actions import herzie_keuze, pak_dossier
from app.dossier.pages import Keuzepagina
from app.dossier.queries import Toegang, stand_van
from app.dossier.rules import mag_schrijven
from app.dossier.schermen import pad_van
from app.dossier.stappen import DEEL_A, MET_CODE
from app.kit.fouten import NietNu, Ongeldig
from app.kit.i18n import _
from app.overstap.actions import kies, laat_vallen
from app.overstap.queries import keuzes_van
from app.overstap.rules import PLEKKEN, hintzin
from app.scholen.queries import inschrijving_van, zoek_aanbod
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

LEERLING = (Rol.LEERLING,)
PAD = "/dossier/keuze/opleidingen"
A4 = MET_CODE["A4"]


def _pagina(db: Session, wie: Wie, q: str, fouten: dict[str, str] | None = None, plek: int = 0) -> Keuzepagina:
    keuzes, nummer = keuzes_van(db, wie.persoon_id), DEEL_A.index(A4)
    klas = inschrijving_van(db, wie.persoon_id)
    zoekt = len(keuzes) < len(PLEKKEN)
    gekozen = {keuze.aanbod_id for keuze in keuzes}
    gevonden = [rij for rij in zoek_aanbod(db, q, limiet=12) if rij.id not in gekozen] if zoekt and q else []
    return Keuzepagina(
        keuzes=keuzes,
        hints={keuze.id: hintzin(klas.schoolsoort, keuze.niveau) if klas else "" for keuze in keuzes},
        q=q,
        gezocht=bool(q) and zoekt,
        gevonden=gevonden,
        fouten=fouten or {},
        plek_fout=plek,
        nummer=nummer + 1,
        totaal=len(DEEL_A),
        terug=pad_van(DEEL_A[nummer - 1]),
        verder=pad_van(DEEL_A[nummer + 1]),
    )


def _pak(db: Session, wie: Wie) -> Toegang:
    plek = pak_dossier(db, wie, wie.persoon_id, Rol.LEERLING)
    if not mag_schrijven(Rol.LEERLING, A4, plek.status):
        raise NietNu(_("Je dossier is nu bij iemand anders. Haal het eerst terug."))
    return plek


@lees("/dossier/keuze", wie=LEERLING)
def begin(request: Verzoek) -> Response[str]:
    """To the one question of this step."""
    return verder(request, PAD)


@lees(PAD, wie=LEERLING)
def opleidingen(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Choices so far and the search; `?q=` is what he searches for."""
    if not mag_schrijven(Rol.LEERLING, A4, stand_van(db, wie.persoon_id).status):
        return verder(request, "/dossier/lezen")
    return toon(request, _pagina(db, wie, " ".join(request.query_params.get("q", "")[:100].split())))


@schrijf(PAD, wie=LEERLING)
def kiezen(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Put an opleiding at the first free place."""
    plek = _pak(db, wie)
    nummer = len(keuzes_van(db, wie.persoon_id)) + 1
    try:
        kies(db, wie, wie.persoon_id, nummer, invoer.tekst("aanbod")[:24])
    except Ongeldig as fout:
        return toon(request, _pagina(db, wie, invoer.tekst("q")[:100], fout.velden), 422)
    herzie_keuze(db, wie, plek)
    return verder(request, PAD, _("Gekozen en bewaard."))


@schrijf(PAD + "/{plek:int}", wie=LEERLING)
def bijwerken(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    plek: FromPath[int],
) -> Response[str]:
    """Whether he applied at the mbo already and since when, and whether he has an employer (bbl)."""
    dossier = _pak(db, wie)
    try:
        _vul_aan(db, wie, plek, invoer)
    except Ongeldig as fout:
        return toon(request, _pagina(db, wie, "", fout.velden, plek), 422)
    herzie_keuze(db, wie, dossier)
    return verder(request, PAD, _("Bewaard."))


def _vul_aan(db: Session, wie: Wie, plek: int, invoer: Invoer) -> None:
    keuze = next((rij for rij in keuzes_van(db, wie.persoon_id) if rij.plek == plek), None)
    if keuze is None:  # dropped on another screen
        return
    op = _datum(invoer.tekst("aangemeld_op"))
    al, baas = invoer.aan("al_aangemeld"), invoer.aan("bbl_werkgever")
    kies(db, wie, wie.persoon_id, plek, keuze.aanbod_id, al, op, baas)


def _datum(tekst: str) -> date | None:
    try:
        return date.fromisoformat(tekst) if tekst else None
    except ValueError:
        raise Ongeldig({"aangemeld_op": _("Deze datum klopt niet. Voorbeeld: 2026-11-24")}) from None


@schrijf(PAD + "/{plek:int}/verwijderd", wie=LEERLING)
def weg(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], plek: FromPath[int]
) -> Response[str]:
    """Drop a choice; the ones after it move up."""
    dossier = _pak(db, wie)
    laat_vallen(db, wie, wie.persoon_id, plek)
    herzie_keuze(db, wie, dossier)
    return verder(request, PAD, _("Deze keuze is weg."))


ROUTES = [begin, opleidingen, kiezen, bijwerken, weg]
