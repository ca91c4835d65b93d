"""In by a link from a mail: an invitation, a forgotten password, a mail address to confirm."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts import codes, grendel, sessies
from app.accounts.bericht import Bericht, vertel
from app.accounts.codes import Code, Doel, Stand
from app.accounts.inloggen import Bezoek, Binnen, adresgrens, laat_binnen
from app.accounts.models import Account, Persoon
from app.accounts.queries import inlognaam, kandidaat_met_id, kandidaat_met_naam
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.i18n import Zin, _l
from app.kit.ids import nieuw_id

PER_NAAM = 3
"""Mails for a forgotten password per name per quarter of an hour."""
DICHT: dict[Doel, Zin] = {
    Doel.UITNODIGING: _l("Deze uitnodiging werkt niet meer. Vraag wie je uitnodigde om een nieuwe."),
    Doel.WACHTWOORD: _l("Deze link werkt niet meer. Een link werkt één keer en twee uur lang. Vraag een nieuwe."),
    Doel.EMAIL: _l("Deze link werkt niet meer. Vul je e-mailadres opnieuw in bij je account."),
}


def geldig(db: Session, doel: Doel, code: str) -> Code | None:
    """The code when it still opens."""
    gevonden = codes.zoek_code(db, doel, code)
    return gevonden if gevonden and gevonden.stand is Stand.GOED else None


def kies_wachtwoord(db: Session, code: Code, hash_: str, bezoek: Bezoek) -> Binnen | None:
    """Set the password (already hashed) and let in; staff still show a passkey. None when the code was just used."""
    kandidaat = kandidaat_met_id(db, code.persoon_id)
    if kandidaat is None or not codes.verbruik(db, code.id):
        return None
    db.get_one(Account, code.persoon_id).wachtwoord = hash_
    db.flush()
    sessies.sluit_alle(db, code.persoon_id)
    schrijf_op(db, kandidaat.als_wie(), "wachtwoord_gewijzigd", over=code.persoon_id)
    return laat_binnen(db, kandidaat, "wachtwoord", bezoek)


def mag_vragen(databank: Databank, naam: str, bezoek: Bezoek) -> bool:
    """Whether this name and this address may ask for another mail."""
    grens = grendel.Grens("vergeten", inlognaam(naam), PER_NAAM)
    return grendel.probeer_alle(databank, [grens, adresgrens(bezoek)])


def vergeten(db: Session, naam: str) -> None:
    """Plan a mail with a link. For an unknown name the same row is written, and reaches nobody."""
    kandidaat = kandidaat_met_naam(db, naam)
    vertel(db, Bericht.WACHTWOORD, nieuw_id(), kandidaat.persoon_id if kandidaat else "")


def bewaar_email(db: Session, wie: Wie, email: str) -> None:
    """Keep a private address and mail it a link; until that is used, it can't reset a password. Empty = forget it."""
    vraag = sa.select(col(Persoon.email_prive)).where(col(Persoon.id) == wie.persoon_id)
    if (db.execute(vraag).scalar() or "") == email:
        return
    codes.laat_vervallen(db, wie.persoon_id, Doel.EMAIL)
    nieuw = {"email_prive": email or None, "email_prive_sinds": None}
    db.execute(sa.update(Persoon).where(col(Persoon.id) == wie.persoon_id).values(**nieuw))
    schrijf_op(db, wie, "contact_gewijzigd", over=wie.persoon_id)
    if email:
        vertel(db, Bericht.EMAIL, f"{wie.persoon_id}:{nieuw_id()}", wie.persoon_id)


def bevestig_email(db: Session, code: Code) -> bool:
    """The owner of the address pressed the button."""
    if not codes.verbruik(db, code.id):
        return False
    db.execute(sa.update(Persoon).where(col(Persoon.id) == code.persoon_id).values(email_prive_sinds=nu()))
    return True


@dataclass(frozen=True, slots=True)
class Ontvanger:
    """Where a message about getting in goes."""

    persoon_id: str
    roepnaam: str
    taal: str
    adres: str


def ontvanger(db: Session, persoon_id: str, bericht: Bericht) -> Ontvanger | None:
    """Address for a message: the private one that must be confirmed; else a confirmed or the school's address."""
    persoon = db.get(Persoon, persoon_id)
    if persoon is None:
        return None
    bevestigd = persoon.email_prive if persoon.email_prive_sinds else None
    adres = persoon.email_prive if bericht is Bericht.EMAIL else bevestigd or persoon.email_school
    return Ontvanger(persoon.id, persoon.roepnaam, persoon.taal, adres) if adres else None
