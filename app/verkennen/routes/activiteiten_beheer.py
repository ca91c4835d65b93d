"""`/activiteiten`: who plans open dagen, meeloopdagen and visits. Each only for his own organisation."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.wie import Wie
from app.kit.fouten import NietGevonden, Ongeldig
from app.kit.i18n import _, ngettext
from app.verkennen.actions import activiteit as acties
from app.verkennen.actions import afgelasting
from app.verkennen.forms.beheer import AanbodForm
from app.verkennen.models import ActiviteitStand
from app.verkennen.pages import beheer as pages
from app.verkennen.pages import beheerformulier as invulling
from app.verkennen.queries import beheer as queries
from app.verkennen.queries.peiling import peiling_van
from app.verkennen.rules import AANBIEDERS
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

MEESTE_BLADZIJDEN = 999


def _plek(wie: Wie) -> str:
    """The organisation that somebody plans for: his first."""
    return wie.organisaties(*AANBIEDERS)[0]


@lees("/activiteiten", wie=AANBIEDERS)
def lijst(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """What comes, what is concept, what has been."""
    welke = request.query_params.get("lijst", "")
    welke = welke if welke in queries.LIJSTEN else "komt"
    bladzij = _bladzij(request.query_params.get("bladzij", ""))
    rijen = queries.lijst_voor(db, wie, welke, bladzij)
    return toon(request, pages.lijstpagina(queries.tel_lijsten(db, wie), welke, bladzij, rijen))


def _bladzij(tekst: str) -> int:
    goed = tekst.isascii() and tekst.isdigit() and len(tekst) < 5
    return min(max(1, int(tekst)), MEESTE_BLADZIJDEN) if goed else 1


@lees("/activiteiten/nieuw", wie=AANBIEDERS)
def nieuw(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """An empty form, with the town filled in."""
    return toon(request, _leeg(db, wie, AanbodForm(plaats=queries.plaats_van(db, _plek(wie)))))


def _leeg(db: Session, wie: Wie, vorm: AanbodForm) -> invulling.ActiviteitFormulier:
    return invulling.formulier("", vorm, invulling.soorten_van(wie), queries.eigen_crebos(db, _plek(wie)))


@schrijf("/activiteiten", wie=AANBIEDERS)
def maak(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Keep it as a concept; with a repetition one for each day."""
    pagina = _leeg(db, wie, AanbodForm.lees(invoer))
    goed = invulling.keur(pagina)
    dagen = pagina.vorm.dagen(goed.dag) if goed else []
    if goed is None or not dagen:
        return toon(request, invulling.met_fouten(pagina), 422)
    id_ = acties.maak(db, wie, _plek(wie), goed, dagen)
    zin = ngettext("Bewaard als concept.", "Bewaard als concept, voor %(num)s dagen.", len(dagen))
    return verder(request, f"/activiteiten/{id_}", zin)


def _rij(db: Session, wie: Wie, activiteit_id: str) -> queries.BeheerRij:
    rij = queries.rij_voor(db, wie, activiteit_id)
    if rij is None:
        raise NietGevonden
    return rij


def _detail(db: Session, wie: Wie, activiteit_id: str) -> pages.ActiviteitDetail:
    rij = _rij(db, wie, activiteit_id)
    een = queries.activiteit_voor(db, wie, activiteit_id)
    if een is None:
        raise NietGevonden
    over, reeks = queries.over_van(db, een.id), queries.later_in_reeks(db, wie, rij)
    return pages.detail(rij, een, over, reeks, peiling_van(db, wie, een.id))


@lees("/activiteiten/{eigen_id:str}", wie=AANBIEDERS)
def een(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], eigen_id: FromPath[str]
) -> Response[str]:
    """How one activity stands."""
    return toon(request, _detail(db, wie, eigen_id))


def _formulier(db: Session, wie: Wie, activiteit_id: str, vorm: AanbodForm | None) -> invulling.ActiviteitFormulier:
    rij = _rij(db, wie, activiteit_id)
    een = queries.activiteit_voor(db, wie, activiteit_id)
    if een is None or not pages.kan_wijzigen(rij):
        raise NietGevonden(_("Deze activiteit kun je niet meer wijzigen."))
    vorm = vorm or AanbodForm.van_activiteit(een, queries.over_van(db, een.id))
    crebos, reeks = queries.eigen_crebos(db, een.organisatie_id), queries.later_in_reeks(db, wie, rij)
    al = een.stand == ActiviteitStand.OPEN
    soorten = invulling.soorten_van(wie, een.soort)
    return invulling.formulier(een.id, vorm, soorten, crebos, reeks=reeks, online_al=al)


@lees("/activiteiten/{eigen_id:str}/gegevens", wie=AANBIEDERS)
def gegevens(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], eigen_id: FromPath[str]
) -> Response[str]:
    """The form with what is there now."""
    return toon(request, _formulier(db, wie, eigen_id, None))


@schrijf("/activiteiten/{eigen_id:str}/gegevens", wie=AANBIEDERS)
def wijzig(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    eigen_id: FromPath[str],
) -> Response[str]:
    """Change this one, or it and the rest of its reeks."""
    pagina = _formulier(db, wie, eigen_id, AanbodForm.lees(invoer))
    aantal = _wijzig(db, wie, pagina)
    if not aantal:
        return toon(request, invulling.met_fouten(pagina), 422)
    return verder(request, f"/activiteiten/{eigen_id}", _bewaard(aantal))


def _wijzig(db: Session, wie: Wie, pagina: invulling.ActiviteitFormulier) -> int:
    """How many were changed; 0 when something typed is wrong."""
    goed, vorm = invulling.keur(pagina), pagina.vorm
    try:
        return acties.wijzig(db, wie, pagina.id, goed, reeks=vorm.bereik == "reeks") if goed else 0
    except Ongeldig as fout:
        vorm.fouten |= fout.velden
        return 0


def _bewaard(aantal: int) -> str:
    return ngettext("De activiteit is bewaard.", "%(num)s activiteiten zijn bewaard.", aantal)


@schrijf("/activiteiten/{eigen_id:str}/publicatie", wie=AANBIEDERS)
def publiceer(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    eigen_id: FromPath[str],
) -> Response[str]:
    """From now on everybody sees it."""
    aantal = acties.publiceer(db, wie, eigen_id, reeks=invoer.tekst("bereik") == "reeks")
    zin = ngettext("De activiteit staat online.", "%(num)s activiteiten staan online.", max(1, aantal))
    return verder(request, f"/activiteiten/{eigen_id}", zin)


@schrijf("/activiteiten/{eigen_id:str}/afgelasting", wie=AANBIEDERS)
def gelast_af(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    eigen_id: FromPath[str],
) -> Response[str]:
    """It does not take place: everybody who comes gets a mail with the reason."""
    reden = invoer.tekst("reden")
    try:
        afgelasting.gelast_af(db, wie, eigen_id, reden, reeks=invoer.tekst("bereik") == "reeks")
    except Ongeldig as fout:
        pagina = _detail(db, wie, eigen_id)
        pagina.reden_getypt, pagina.fouten = reden[:1000], fout.velden
        return toon(request, pagina, 422)
    return verder(request, f"/activiteiten/{eigen_id}", _("Afgelast. Wie zou komen, krijgt een mail."))


@schrijf("/activiteiten/{eigen_id:str}/kopie", wie=AANBIEDERS)
def kopieer(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], eigen_id: FromPath[str]
) -> Response[str]:
    """The same once more, as a concept on another day."""
    id_ = acties.kopieer(db, wie, eigen_id)
    return verder(request, f"/activiteiten/{id_}/gegevens", _("Dit is de kopie. Kies een dag en bewaar hem."))


@schrijf("/activiteiten/{eigen_id:str}/verwijdering", wie=AANBIEDERS)
def gooi_weg(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], eigen_id: FromPath[str]
) -> Response[str]:
    """Throw a concept away."""
    acties.gooi_weg(db, wie, eigen_id)
    return verder(request, "/activiteiten?lijst=concept", _("Het concept is weg."))


ROUTES = [lijst, nieuw, maak, een, gegevens, wijzig, publiceer, gelast_af, kopieer, gooi_weg]
