"""A signed paper form: the mentor records it, with the scan, for the parent who signed."""

from datetime import date

from sqlmodel import Session

from app.accounts.wie import Wie
from app.akkoord.besluit import Beslisser, beslis, stand, waarom_niet
from app.akkoord.models import AkkoordDaad, Hoedanigheid, Keus, Methode, Uitkomst
from app.akkoord.pages import Formulier
from app.akkoord.queries import Zaak
from app.akkoord.rules import Partij, Stem, jaren, stem
from app.akkoord.woorden import gevraagd, verklaring
from app.kit.clock import vandaag
from app.kit.i18n import _
from app.kit.uploads import Afgekeurd, keur
from app.scholen.models import Gezag
from app.scholen.queries import ouders_van
from app.scholen.queries.rijen import OuderRij


def keur_scan(inhoud: bytes | None) -> tuple[bytes | None, str]:
    """The scan as it is kept, or why not. `inhoud` is None when it was too large."""
    if inhoud is None:
        return None, _("Dit bestand is groter dan 10 MB. Maak het kleiner.")
    try:
        return keur(inhoud)[0], ""
    except Afgekeurd as nee:
        return None, nee.zin


def kan_op_papier(zaak: Zaak) -> bool:
    """Whether a parent may still agree on paper."""
    verzoek = zaak.verzoek
    wacht = verzoek.uitkomst in (None, Uitkomst.AKKOORD) and verzoek.gesloten_op is None
    return wacht and stem(verzoek.modus, Partij.OUDER, jaren(zaak.geboren, vandaag())) == Stem.BESLIST


def ondertekenaars(db: Session, zaak: Zaak) -> list[OuderRij]:
    """Parents with gezag."""
    return [ouder for ouder in ouders_van(db, zaak.verzoek.over_id) if ouder.gezag == Gezag.JA]


def stand_zin(db: Session, zaak: Zaak) -> str:
    """How the request stands, for the mentor."""
    verzoek = zaak.verzoek
    if verzoek.uitkomst == Uitkomst.AKKOORD:
        return _("Er is akkoord.")
    hoe = stand(db, zaak, Partij.OUDER, "")
    if hoe.stem == Stem.NIETS or verzoek.uitkomst is not None:
        return waarom_niet(zaak, hoe)
    return _("Er is nog geen antwoord.")


def formulier(zaak: Zaak, ouder: OuderRij) -> Formulier:
    """What `ouder` signs: the same sentences as on the screen, in the language of now."""
    hash_ = zaak.verzoek.versiehash
    zinnen = gevraagd(Stem.BESLIST, Partij.OUDER, zaak.school, zaak.dagen)
    zin = verklaring(Keus.AKKOORD, Partij.OUDER, zaak.roepnaam, zaak.school, hash_[:8])
    return Formulier(zaak.roepnaam, zaak.school, ouder.naam, zinnen[:2], zin, hash_)


def leg_vast(db: Session, wie: Wie, zaak: Zaak, ouder: OuderRij, getekend: date, bestand: str) -> AkkoordDaad:
    """Akkoord of `ouder`, who signed on that day; `bestand` is the mark of the scan. Raises NietNu."""
    namens = Beslisser(ouder.naam, Hoedanigheid.MENTOR_NAMENS_PAPIER, Methode.PAPIER, ouder_id=ouder.id, wie=wie)
    reden = f"getekend op {getekend.isoformat()}"
    return beslis(db, zaak.verzoek.id, zaak.verzoek.versiehash, namens, Keus.AKKOORD, reden=reden, bestand=bestand)
