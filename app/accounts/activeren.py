"""A pupil gets in for the first time: code of the card, birth date, then a passkey or a password."""

import re
import secrets
import unicodedata
from datetime import date, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts import codes, sessies
from app.accounts.codes import Code, Doel, Stand
from app.accounts.inloggen import Bezoek, Binnen, laat_binnen
from app.accounts.models import Account, Persoon
from app.accounts.passkeys import NieuweSleutel
from app.accounts.queries import Kandidaat, kandidaat_met_id
from app.accounts.tweede import bewaar_passkey
from app.accounts.zegel import maak_open, verzegel
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.i18n import Zin, _l

BEWIJS_GELDIG = timedelta(minutes=30)
"""Time between a right birth date and choosing a password."""

DATUM_KLOPT_NIET = _l("Deze datum past niet bij de kaart. Kijk of dag, maand en jaar goed staan.")
WAAROM_NIET: dict[Stand, Zin] = {
    Stand.ONBEKEND: _l(
        "Deze code kennen we niet. Kijk of je hem goed hebt overgetypt, of vraag je mentor om een nieuwe kaart."
    ),
    Stand.GEBRUIKT: _l(
        "Deze kaart is al gebruikt. Log in met je naam en wachtwoord, of vraag je mentor om een nieuwe kaart."
    ),
    Stand.VERLOPEN: _l("Deze kaart is ouder dan 30 dagen. Vraag je mentor om een nieuwe."),
    Stand.DOOD: _l("De geboortedatum was 5 keer anders. Deze kaart werkt niet meer. Vraag je mentor om een nieuwe."),
}


def controleer_geboortedatum(databank: Databank, code: Code, dag: date | None) -> bool:
    """Whether this birth date belongs to the card. Each call takes one of the five tries first."""
    return codes.tel_poging(databank, code.id) and dag is not None and dag == code.geboortedatum


def bewijs(code: Code) -> str:
    """Sealed proof that the birth date was right; opens the second page for half an hour."""
    return verzegel("activeren", {"code": code.id}, BEWIJS_GELDIG)


def heeft_bewijs(code: Code, brief: str) -> bool:
    """Whether this browser gave the right birth date for this card."""
    inhoud = maak_open("activeren", brief)
    return inhoud is not None and inhoud["code"] == code.id


def met_wachtwoord(db: Session, code: Code, hash_: str, bezoek: Bezoek) -> Binnen | None:
    """Activate with a password (already hashed). None when the code was used meanwhile."""
    kandidaat = _begin(db, code)
    if kandidaat is None:
        return None
    db.get_one(Account, code.persoon_id).wachtwoord = hash_
    db.flush()
    return laat_binnen(db, kandidaat, "activatie", bezoek)


def met_passkey(db: Session, code: Code, nieuwe: NieuweSleutel, bezoek: Bezoek) -> Binnen | None:
    """Activate with a passkey. A password of before is dropped: the card was made because it was lost."""
    kandidaat = _begin(db, code)
    if kandidaat is None or bewaar_passkey(db, kandidaat.als_wie(), nieuwe, bezoek.toestel):
        return None
    db.get_one(Account, code.persoon_id).wachtwoord = None
    db.flush()
    return laat_binnen(db, kandidaat, "activatie", bezoek)


def _begin(db: Session, code: Code) -> Kandidaat | None:
    """Use the code up, make sure of an account, log out whoever was in it."""
    if code.stand is not Stand.GOED or not codes.verbruik(db, code.id):
        return None
    if db.get(Account, code.persoon_id) is None:
        maak_account(db, db.get_one(Persoon, code.persoon_id))
    sessies.sluit_alle(db, code.persoon_id)
    kandidaat = kandidaat_met_id(db, code.persoon_id)
    if kandidaat:
        schrijf_op(db, kandidaat.als_wie(), "activatie", over=code.persoon_id)
    return kandidaat


def maak_account(db: Session, persoon: Persoon, nummer: str = "") -> Account:
    """Account with login name `voornaam.nummer` (leerlingnummer without zeros in front, else four random digits)."""
    basis = _letters(persoon.roepnaam) or "leerling"
    eigen = re.sub(r"[^0-9a-z]", "", nummer.lower()).lstrip("0")
    naam = f"{basis}.{eigen}" if eigen else ""
    while not naam or _bestaat(db, naam):
        naam = f"{basis}.{secrets.randbelow(9000) + 1000}"
    rekening = Account(persoon_id=persoon.id, gebruikersnaam=naam, gemaakt_op=nu())
    db.add(rekening)
    db.flush()
    return rekening


def _bestaat(db: Session, naam: str) -> bool:
    vraag = sa.select(sa.literal(1)).where(col(Account.gebruikersnaam) == naam)
    return db.execute(vraag).first() is not None


def _letters(tekst: str) -> str:
    kaal = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(teken for teken in kaal if "a" <= teken <= "z")[:20]


def zoek(db: Session, code: str) -> Code | None:
    """The card with this code."""
    return codes.zoek_code(db, Doel.ACTIVATIE, code)
