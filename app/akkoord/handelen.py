"""What a form below the page does, the same for link and account."""

from litestar.response import Response
from sqlmodel import Session

from app.akkoord.actions import stel_vraag
from app.akkoord.besluit import beslis
from app.akkoord.deur import Deur, met_koppen, toon_lezen
from app.akkoord.forms import REDEN, VRAAG, Fouten, lees_woorden
from app.akkoord.models import Keus
from app.kit.fouten import NietGevonden, NietNu
from app.kit.i18n import _, taal
from app.web.invoer import Invoer
from app.web.sjabloon import Verzoek, verder

DADEN = {
    "akkoord": Keus.AKKOORD,
    "niet-akkoord": Keus.NIET_AKKOORD,
    "gezien": Keus.GEZIEN,
    "intrekking": Keus.INTREKKING,
}
"""Noun in the address → what it does."""


def handel(request: Verzoek, db: Session, deur: Deur | Response[str], invoer: Invoer, daad: str) -> Response[str]:
    """Do what the form asks, then show the receipt; a refusal keeps what was typed."""
    if isinstance(deur, Response):
        return deur
    if daad == "vraag":
        return _vraag(request, db, deur, invoer)
    if daad not in DADEN:
        raise NietGevonden
    keus = DADEN[daad]
    reden, fouten = _reden(invoer, keus)
    if fouten:
        return toon_lezen(request, db, deur, invoer.velden(), fouten, 422)
    try:
        beslis(db, deur.zaak.verzoek.id, invoer.tekst("versie"), deur.beslisser, keus, reden=reden)
    except NietNu as nee:
        return toon_lezen(request, db, deur, invoer.velden(), {"besluit": nee.zin}, 409)
    return met_koppen(verder(request, deur.basis))


def _reden(invoer: Invoer, keus: Keus) -> tuple[str, Fouten]:
    if keus == Keus.NIET_AKKOORD:
        return lees_woorden(invoer, "reden", REDEN, _("Schrijf kort waarom je het niet goed vindt."))
    if keus == Keus.GEZIEN:
        return lees_woorden(invoer, "zienswijze", REDEN, None)
    return "", {}


def _vraag(request: Verzoek, db: Session, deur: Deur, invoer: Invoer) -> Response[str]:
    ouder_id = deur.beslisser.ouder_id
    if ouder_id is None:
        raise NietGevonden
    tekst, fouten = lees_woorden(invoer, "vraag", VRAAG, _("Schrijf je vraag op."))
    if fouten:
        return toon_lezen(request, db, deur, invoer.velden(), fouten, 422)
    stel_vraag(db, deur.beslisser.wie, deur.zaak, ouder_id, tekst, taal())
    melding = _("Je vraag is verstuurd. Je krijgt het antwoord per mail.")
    return met_koppen(verder(request, deur.basis, melding=melding))
