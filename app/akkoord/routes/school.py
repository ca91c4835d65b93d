"""Mentor and decaan: signed forms, new links, questions of parents."""

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.akkoord import actions, papier, zicht
from app.akkoord.forms import ANTWOORD, Papier, lees_papier, lees_woorden
from app.akkoord.models import AkkoordVraag
from app.akkoord.pages import PapierPagina, Vragen
from app.akkoord.queries import Zaak
from app.kit import files
from app.kit.clock import AMSTERDAM, vandaag
from app.kit.fouten import NietGevonden, NietNu
from app.kit.i18n import _, zet_taal
from app.kit.uploads import MAX_BYTES
from app.scholen.queries import ouders_van
from app.web.invoer import Invoer, lees_bytes
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder

MAG = (Rol.MENTOR, Rol.DECAAN)


def _zaak(db: Session, wie: Wie, verzoek_id: str) -> Zaak:
    zaak = zicht.zaak_voor_school(db, wie, verzoek_id)
    if zaak is None:
        raise NietGevonden
    return zaak


def _pagina(db: Session, zaak: Zaak, invoer: Papier) -> PapierPagina:
    verzoek = zaak.verzoek
    ouders, kan = ouders_van(db, verzoek.over_id), papier.kan_op_papier(zaak)
    zin = papier.stand_zin(db, zaak)
    return PapierPagina(verzoek.id, zaak.roepnaam, verzoek.gevraagd_op, ouders, kan, zin, vandaag(), invoer)


@lees("/akkoord/papier/{verzoek_id:str}", wie=MAG)
def papier_pagina(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], verzoek_id: FromPath[str]
) -> Response[str]:
    """Who must answer; record a signed form or send a new link."""
    return toon(request, _pagina(db, _zaak(db, wie, verzoek_id), Papier()))


@lees("/akkoord/papier/{verzoek_id:str}/formulier/{ouder_id:str}", wie=MAG)
def formulier(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    verzoek_id: FromPath[str],
    ouder_id: FromPath[str],
) -> Response[str]:
    """The form to print and sign, in the parent's language. The content stays with the pupil and the parent."""
    zaak = _zaak(db, wie, verzoek_id)
    ouder = next((een for een in papier.ondertekenaars(db, zaak) if een.id == ouder_id), None)
    if ouder is None or not papier.kan_op_papier(zaak):
        raise NietGevonden
    zet_taal(ouder.taal)
    return toon(request, papier.formulier(zaak, ouder))


@lees("/akkoord/leerling/{persoon_id:str}", wie=MAG)
def van_leerling(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], persoon_id: FromPath[str]
) -> Response[str]:
    """To the request of a pupil that counts now; other pages link here."""
    verzoek_id = zicht.lopend_verzoek(db, wie, persoon_id)
    if verzoek_id is None:
        raise NietGevonden
    return verder(request, f"/akkoord/papier/{verzoek_id}")


@schrijf("/akkoord/papier/{verzoek_id:str}", wie=MAG, upload=True)
def papier_vast(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    verzoek_id: FromPath[str],
) -> Response[str]:
    """Record a signed form with its scan."""
    zaak = _zaak(db, wie, verzoek_id)
    try:
        fouten = _leg_vast(db, wie, zaak, invoer)
    except NietNu as nee:
        fouten = Papier(invoer.tekst("ouder"), invoer.tekst("getekend_op"), fouten={"ouder": nee.zin})
    if fouten is not None:
        return toon(request, _pagina(db, zaak, fouten), 422)
    return verder(request, f"/akkoord/papier/{verzoek_id}", melding=_("Het akkoord op papier is vastgelegd."))


def _leg_vast(db: Session, wie: Wie, zaak: Zaak, invoer: Invoer) -> Papier | None:
    """The form again when something is wrong, else None."""
    ouders = {ouder.id: ouder for ouder in papier.ondertekenaars(db, zaak)}
    gegeven = lees_papier(invoer, set(ouders), zaak.verzoek.gevraagd_op.astimezone(AMSTERDAM).date())
    scan = invoer.bestand("scan")
    inhoud, fout = papier.keur_scan(lees_bytes(scan, MAX_BYTES)) if scan else (None, "")
    if inhoud is None:
        gegeven.fouten["scan"] = fout or _("Kies de foto of scan van het formulier.")
    if gegeven.fouten or inhoud is None or gegeven.datum is None:
        return gegeven
    papier.leg_vast(db, wie, zaak, ouders[gegeven.ouder_id], gegeven.datum, files.bewaar(inhoud))
    return None


@schrijf("/akkoord/papier/{verzoek_id:str}/link", wie=MAG)
def nieuwe_link(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    verzoek_id: FromPath[str],
) -> Response[str]:
    """Send one parent a new link."""
    actions.stuur_link(db, wie, _zaak(db, wie, verzoek_id), invoer.tekst("ouder"))
    return verder(request, f"/akkoord/papier/{verzoek_id}", melding=_("De mail met een nieuwe link gaat nu weg."))


@lees("/akkoord/vragen", wie=MAG)
def vragen(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """Questions of parents, open ones first."""
    return toon(request, Vragen(zicht.vragen_van_school(db, wie)))


@schrijf("/akkoord/vragen/{vraag_id:str}", wie=MAG)
def antwoord(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    vraag_id: FromPath[str],
) -> Response[str]:
    """Answer one question; the parent gets it by mail."""
    vraag = db.get(AkkoordVraag, vraag_id)
    zaak = _zaak(db, wie, vraag.verzoek_id if vraag else "")
    tekst, fouten = lees_woorden(invoer, "antwoord", ANTWOORD, _("Schrijf je antwoord op."))
    nee = "" if fouten else _beantwoord(db, wie, zaak, vraag_id, tekst)
    if fouten or nee:
        vragen_ = zicht.vragen_van_school(db, wie, vraag_id)
        return toon(request, Vragen(vragen_, vraag_id, tekst, fouten or {"antwoord": nee}), 409 if nee else 422)
    return verder(request, "/akkoord/vragen", melding=_("Je antwoord is verstuurd."))


def _beantwoord(db: Session, wie: Wie, zaak: Zaak, vraag_id: str, tekst: str) -> str:
    """Why it was not sent; empty when it was."""
    try:
        actions.beantwoord(db, wie, zaak, vraag_id, tekst)
    except NietNu as nee:
        return nee.zin
    return ""


ROUTES = [papier_pagina, formulier, van_leerling, papier_vast, nieuwe_link, vragen, antwoord]
