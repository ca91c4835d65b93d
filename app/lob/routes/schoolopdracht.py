"""`/loopbaan/school/opdrachten`: decaan and schoolbeheer decide what their school asks, and write their own."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.wie import Wie
from app.kit.i18n import _, ngettext
from app.lob.actions import schoolopdracht as acties
from app.lob.forms.schoolopdracht import PlanForm, TekstForm
from app.lob.pages.schoolopdracht import PAD, overzicht, planpagina, tekstpagina
from app.lob.queries.schoolopdracht import BEHEER, eigen_rij, eigen_van, opdracht_bij, plannen_van
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

EEN = PAD + "/{opdracht_id:str}"


@lees(PAD, wie=BEHEER)
def lijst(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """What is on, and everything that can be."""
    return toon(request, overzicht(eigen_van(db, wie), plannen_van(db, wie)))


@schrijf(f"{PAD}/vorig-jaar", wie=BEHEER)
def neem_over(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """The same as last schooljaar."""
    aantal = acties.neem_over(db, wie)
    zin = ngettext("%(num)s opdracht overgenomen", "%(num)s opdrachten overgenomen", aantal)
    return verder(request, PAD, zin if aantal else _("Vorig schooljaar stond er niets aan."))


@lees(EEN, wie=BEHEER)
def een(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], opdracht_id: FromPath[str]
) -> Response[str]:
    """One opdracht, for whom it is on, and the form."""
    return toon(request, planpagina(opdracht_bij(db, wie, opdracht_id), plannen_van(db, wie)))


@schrijf(EEN, wie=BEHEER)
def zet_aan(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    opdracht_id: FromPath[str],
) -> Response[str]:
    """On, for whom and until when."""
    opdracht, vorm = opdracht_bij(db, wie, opdracht_id), PlanForm.lees(invoer)
    if vorm.fouten:
        return toon(request, planpagina(opdracht, plannen_van(db, wie), vorm), 422)
    acties.zet_aan(db, wie, opdracht, vorm)
    return verder(request, f"{PAD}/{opdracht_id}", _("De opdracht staat aan. Je leerlingen zien hem."))


@schrijf(f"{EEN}/uit", wie=BEHEER)
def zet_uit(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    opdracht_id: FromPath[str],
) -> Response[str]:
    """Off again."""
    opdracht_bij(db, wie, opdracht_id)
    acties.zet_uit(db, wie, invoer.tekst("plan"))
    return verder(request, f"{PAD}/{opdracht_id}", _("De opdracht staat uit. Wie bezig was, kan verder."))


@lees(f"{PAD}/nieuw", wie=BEHEER)
def nieuw(request: Verzoek) -> Response[str]:
    """An empty form."""
    return toon(request, tekstpagina(TekstForm()))


@schrijf(f"{PAD}/nieuw", wie=BEHEER)
def maak(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Keep a new one; then say for whom."""
    vorm = TekstForm.lees(invoer)
    if vorm.fouten:
        return toon(request, tekstpagina(vorm), 422)
    id_ = acties.schrijf_eigen(db, wie, vorm)
    return verder(request, f"{PAD}/{id_}", _("Bewaard. Kies nu voor wie de opdracht is."))


@lees(f"{EEN}/tekst", wie=BEHEER)
def tekst(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], opdracht_id: FromPath[str]
) -> Response[str]:
    """The form with what stands there."""
    return toon(request, tekstpagina(TekstForm.van(eigen_rij(db, wie, opdracht_id)), opdracht_id))


@schrijf(f"{EEN}/tekst", wie=BEHEER)
def wijzig(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    opdracht_id: FromPath[str],
) -> Response[str]:
    """Keep another text. When a colleague was first, both are there to look at."""
    rij, vorm = eigen_rij(db, wie, opdracht_id, vast=True), TekstForm.lees(invoer)
    if anders := vorm.versie != rij.versie:
        vorm.versie = rij.versie
    if vorm.fouten or anders:
        return toon(request, tekstpagina(vorm, opdracht_id, anders), 409 if anders else 422)
    acties.wijzig_eigen(rij, vorm)
    return verder(request, f"{PAD}/{opdracht_id}", _("Bewaard"))


@schrijf(f"{EEN}/weg", wie=BEHEER)
def leg_weg(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], opdracht_id: FromPath[str]
) -> Response[str]:
    """Put away what the school wrote."""
    acties.leg_weg(db, eigen_rij(db, wie, opdracht_id, vast=True))
    return verder(request, PAD, _("De opdracht is weg. Wie bezig was, kan verder."))


ROUTES = [lijst, neem_over, nieuw, maak, een, zet_aan, zet_uit, tekst, wijzig, leg_weg]
