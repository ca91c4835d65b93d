"""Logging in and out. Nothing here tells whether an account exists: same answer, same work."""

from dataclasses import dataclass

from sqlmodel import Session

from app.accounts import grendel, passkeys, sessies, wachtwoord
from app.accounts.grendel import Grens
from app.accounts.models import Account, Passkey
from app.accounts.queries import (
    Kandidaat,
    inlognaam,
    kandidaat_met_id,
    kandidaat_met_naam,
    passkey_met_id,
)
from app.accounts.rules import tweede_factor_nodig
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.crypto import vingerafdruk
from app.kit.db import Databank
from app.kit.i18n import Zin, _l

PER_NAAM, PER_ADRES = 10, 100
"""Failed tries per 15 minutes. A school shares one address, and whoever gets in does not count."""

NIET_SAMEN = _l("Deze naam en dit wachtwoord horen niet bij elkaar. Kijk of alles goed staat en probeer het nog eens.")
TE_VAAK = _l("Dit is te vaak geprobeerd. Wacht een kwartier en probeer het dan nog eens.")
PASSKEY_PAST_NIET = _l("Het inloggen met je passkey lukte niet. Probeer het nog eens, of gebruik je wachtwoord.")
EERST_WACHTWOORD = _l("Vul eerst je naam en wachtwoord in. Je passkey is voor jou de tweede stap.")


@dataclass(frozen=True, slots=True)
class Bezoek:
    """The browser that tries: its device in words, its address, the secret it brought along."""

    toestel: str
    adres: str
    koekje: str = ""

    @property
    def oude_sessie(self) -> str | None:
        """Session id of the secret it brought, to be closed when a new one is opened."""
        return vingerafdruk(self.koekje) if self.koekje else None


@dataclass(frozen=True, slots=True)
class Binnen:
    """A session was opened. `half` = the second factor comes next."""

    code: str
    half: bool


def grenzen(naam: str, bezoek: Bezoek) -> list[Grens]:
    """What a try with a password counts against."""
    return [Grens("inlognaam", inlognaam(naam), PER_NAAM), adresgrens(bezoek)]


def adresgrens(bezoek: Bezoek) -> Grens:
    """What every try to get in counts against."""
    return Grens("inlogadres", grendel.adresdeel(bezoek.adres), PER_ADRES)


def controleer(databank: Databank, naam: str, woord: str, bezoek: Bezoek) -> Kandidaat | Zin:
    """Who this is, or why not. Reads in a session of its own: hashing must not hold the write lock."""
    if not grendel.probeer_alle(databank, grenzen(naam, bezoek)):
        return TE_VAAK
    with databank.sessie() as kijk:
        kandidaat = kandidaat_met_naam(kijk, naam)
    goed = wachtwoord.klopt(woord, kandidaat.hash if kandidaat else None)
    return kandidaat if kandidaat and goed else NIET_SAMEN


def controleer_passkey(
    databank: Databank, antwoord: str, brief: str, bezoek: Bezoek
) -> tuple[Kandidaat, str, int] | Zin:
    """Who proved to hold a passkey, with the passkey's id and new counter; or why not."""
    if not grendel.probeer(databank, "inlogadres", grendel.adresdeel(bezoek.adres), PER_ADRES):
        return TE_VAAK
    with databank.sessie() as kijk:
        sleutel = passkey_met_id(kijk, passkeys.welke(antwoord))
        kandidaat = kandidaat_met_id(kijk, sleutel.persoon_id) if sleutel else None
    if sleutel is None or kandidaat is None:
        return PASSKEY_PAST_NIET
    try:
        teller = passkeys.controleer_bewijs(databank, antwoord, brief, "", sleutel.publieke_sleutel, sleutel.teller)
    except passkeys.PasskeyFout:
        return PASSKEY_PAST_NIET
    return EERST_WACHTWOORD if tweede_factor_nodig(kandidaat.rollen) else (kandidaat, sleutel.id, teller)


def open_met_wachtwoord(db: Session, kandidaat: Kandidaat, naam: str, bezoek: Bezoek) -> Binnen:
    """Let in whose password was right."""
    grendel.vergeef(db, grenzen(naam, bezoek))
    return laat_binnen(db, kandidaat, "wachtwoord", bezoek)


def open_met_passkey(db: Session, kandidaat: Kandidaat, passkey_id: str, teller: int, bezoek: Bezoek) -> Binnen:
    """Let in who proved to hold a passkey."""
    grendel.vergeef(db, [adresgrens(bezoek)])
    onthoud_gebruik(db, passkey_id, teller)
    return laat_binnen(db, kandidaat, "passkey", bezoek, compleet=True)


def onthoud_gebruik(db: Session, passkey_id: str, teller: int) -> None:
    """The passkey was used now; its counter moves on."""
    sleutel = db.get_one(Passkey, passkey_id)
    sleutel.teller, sleutel.gebruikt_op = teller, nu()
    db.flush()


def laat_binnen(db: Session, kandidaat: Kandidaat, factor: str, bezoek: Bezoek, compleet: bool = False) -> Binnen:
    """Open a session: half when a second factor must follow. The secret the browser brought is closed."""
    half = tweede_factor_nodig(kandidaat.rollen) and not compleet
    echt = sessies.HALF if half else factor
    code = sessies.open_sessie(db, kandidaat.persoon_id, echt, bezoek.toestel, oude=bezoek.oude_sessie)
    if not half:
        schrijf_op(db, kandidaat.als_wie(), "ingelogd", over=kandidaat.persoon_id, waarom=factor)
    return Binnen(code, half)


def log_uit(db: Session, wie: Wie) -> None:
    """End this session."""
    sessies.sluit_sessie(db, wie.sessie_id)
    schrijf_op(db, wie, "uitgelogd", over=wie.persoon_id)


def log_overal_uit(db: Session, wie: Wie) -> int:
    """End every session of this person but the one he uses now. Gives how many."""
    aantal = sessies.sluit_alle(db, wie.persoon_id, behalve=wie.sessie_id)
    schrijf_op(db, wie, "overal_uitgelogd", over=wie.persoon_id)
    return aantal


def kies_wachtwoord(db: Session, wie: Wie, nieuw_hash: str) -> None:
    """Keep a new password (already hashed); every other device is logged out."""
    rekening = db.get_one(Account, wie.persoon_id)
    rekening.wachtwoord = nieuw_hash
    db.flush()
    sessies.sluit_alle(db, wie.persoon_id, behalve=wie.sessie_id)
    schrijf_op(db, wie, "wachtwoord_gewijzigd", over=wie.persoon_id)
