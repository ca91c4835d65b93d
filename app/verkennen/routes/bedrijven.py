"""`/beheer/bedrijven`: the region lets companies in and invites who speaks for them and for the mbo's."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.fouten import Ongeldig
from app.kit.i18n import _, ngettext
from app.verkennen.actions.bedrijf import laat_stoppen, laat_toe, nodig_uit_voor
from app.verkennen.forms.bedrijf import BedrijfForm
from app.verkennen.pages.bedrijven import bedrijvenpagina
from app.verkennen.queries.bedrijf import plekken_van_regio
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

WIE = (Rol.REGIOBEHEER,)
PAD = "/beheer/bedrijven"


@lees(PAD, wie=WIE)
def bedrijven(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Companies and mbo's with who speaks for them."""
    return toon(request, bedrijvenpagina(plekken_van_regio(db, wie)))


@schrijf(PAD, wie=WIE)
def laat_bedrijf_toe(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """A new company; its contact person gets a mail."""
    vorm = BedrijfForm.lees(invoer)
    try:
        if vorm.keur():
            laat_toe(db, wie, vorm.naam, vorm.plaats, vorm.site, vorm.persoon)
    except Ongeldig as fout:
        vorm.fouten |= fout.velden
    if vorm.fouten:
        return toon(request, bedrijvenpagina(plekken_van_regio(db, wie), nieuw=vorm), 422)
    return verder(request, PAD, _("Het bedrijf is toegelaten. De uitnodiging is verstuurd."))


@schrijf(f"{PAD}/uitnodiging", wie=WIE)
def nodig(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], invoer: NamedDependency[Invoer]
) -> Response[str]:
    """Somebody for an mbo or a company that is there."""
    vorm = BedrijfForm.lees(invoer)
    try:
        if vorm.voor not in {plek.id for plek in plekken_van_regio(db, wie)}:
            raise Ongeldig({"voor": _("Kies een mbo of een bedrijf.")})
        nodig_uit_voor(db, wie, vorm.voor, vorm.persoon)
    except Ongeldig as fout:
        vorm.fouten = fout.velden
        return toon(request, bedrijvenpagina(plekken_van_regio(db, wie), uitnodiging=vorm), 422)
    return verder(request, PAD, _("De uitnodiging is verstuurd."))


@schrijf(PAD + "/{bedrijf_id:str}/einde", wie=WIE)
def stop(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], bedrijf_id: FromPath[str]
) -> Response[str]:
    """The company takes part no longer."""
    aantal = laat_stoppen(db, wie, bedrijf_id)
    zin = ngettext("%(num)s activiteit is afgelast.", "%(num)s activiteiten zijn afgelast.", aantal) if aantal else ""
    return verder(request, PAD, f"{_('Het bedrijf doet niet meer mee.')} {zin}".strip())


ROUTES = [bedrijven, laat_bedrijf_toe, nodig, stop]
