"""The second step of staff: show a passkey, make the first one, or use up a recovery code."""

import secrets

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts import passkeys, sessies
from app.accounts.grendel import Grens, probeer, vergeef
from app.accounts.inloggen import Bezoek, Binnen, laat_binnen, onthoud_gebruik
from app.accounts.models import Herstelcode, Passkey
from app.accounts.queries import Kandidaat, credential_ids, kandidaat_met_id, passkey_met_id
from app.accounts.wie import Half, Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.crypto import merkteken
from app.kit.db import Databank
from app.kit.i18n import Zin, _l
from app.kit.ids import nieuw_id

AANTAL_CODES = 10
PER_PERSOON = 10
"""Tries at a recovery code per 15 minutes."""
MEEST = 10
"""Passkeys one person may have."""
PAST_NIET = _l("Je passkey werd niet herkend. Probeer het nog eens.")
CODE_PAST_NIET = _l("Deze herstelcode klopt niet, of is al gebruikt.")
TE_VAAK = _l("Dit is te vaak geprobeerd. Wacht een kwartier en probeer het dan nog eens.")
VOL = _l("Je hebt al 10 passkeys. Haal er eerst een weg.")
_TEKENS = "0123456789abcdefghjkmnpqrstvwxyz"


def controleer(databank: Databank, half: Half, antwoord: str, brief: str) -> tuple[str, int] | Zin:
    """Passkey id and new counter when this half session showed a passkey of its own; else why not."""
    with databank.sessie() as kijk:
        sleutel = passkey_met_id(kijk, passkeys.welke(antwoord))
    if sleutel is None or sleutel.persoon_id != half.persoon_id:
        return PAST_NIET
    try:
        teller = passkeys.controleer_bewijs(
            databank, antwoord, brief, half.sessie_id, sleutel.publieke_sleutel, sleutel.teller
        )
    except passkeys.PasskeyFout:
        return PAST_NIET
    return sleutel.id, teller


def rond_af(db: Session, half: Half, passkey_id: str, teller: int, bezoek: Bezoek) -> Binnen | None:
    """Wholly in: the half session is replaced by a full one. None when the account was closed meanwhile."""
    onthoud_gebruik(db, passkey_id, teller)
    return _wissel(db, half, "passkey", bezoek)


def eerste_passkey(db: Session, half: Half, nieuwe: passkeys.NieuweSleutel, bezoek: Bezoek) -> Binnen | None:
    """The first passkey of somebody who gave his password. Only the first: else a password would be enough."""
    if credential_ids(db, half.persoon_id):
        return None
    binnen = _wissel(db, half, "passkey", bezoek)
    if binnen and (kandidaat := kandidaat_met_id(db, half.persoon_id)):
        bewaar_passkey(db, kandidaat.als_wie(), nieuwe, bezoek.toestel)
    return binnen


def controleer_herstelcode(databank: Databank, half: Half, code: str) -> Zin | None:
    """Why this recovery code does not open, or None. Reads only: nothing is used up yet."""
    if not probeer(databank, "herstelcode", half.persoon_id, PER_PERSOON):
        return TE_VAAK
    with databank.sessie() as kijk:
        goed = kijk.execute(sa.select(col(Herstelcode.id)).where(*_open_code(half, code))).first()
    return None if goed else CODE_PAST_NIET


def met_herstelcode(db: Session, half: Half, code: str, bezoek: Bezoek) -> Binnen | None:
    """Use up a recovery code instead of a passkey. None when it was used in the same moment elsewhere."""
    vraag = sa.update(Herstelcode).where(*_open_code(half, code)).values(gebruikt_op=nu())
    if db.connection().execute(vraag).rowcount != 1:
        return None
    vergeef(db, [Grens("herstelcode", half.persoon_id, PER_PERSOON)])
    binnen = _wissel(db, half, "herstelcode", bezoek)
    if binnen and (kandidaat := kandidaat_met_id(db, half.persoon_id)):
        schrijf_op(db, kandidaat.als_wie(), "herstelcode_gebruikt", over=half.persoon_id)
    return binnen


def _open_code(half: Half, code: str) -> list[sa.ColumnElement[bool]]:
    return [
        col(Herstelcode.persoon_id) == half.persoon_id,
        col(Herstelcode.hash) == _hash(half.persoon_id, code),
        col(Herstelcode.gebruikt_op).is_(None),
    ]


def noteer_mislukt(databank: Databank, half: Half) -> None:
    """A failed second step is a line in the journaal; in its own transaction, since the answer is a refusal."""
    wie = Wie(half.persoon_id, half.naam, half.rollen, half.sessie_id, half.taal)
    with databank.sessie(schrijft=True) as db:
        schrijf_op(db, wie, "factor_mislukt", over=half.persoon_id)
        db.commit()


def bewaar_passkey(db: Session, wie: Wie, nieuwe: passkeys.NieuweSleutel, naam: str) -> Zin | None:
    """Keep a new passkey under the name of the device it was made on; or why not."""
    if len(credential_ids(db, wie.persoon_id)) >= MEEST:
        return VOL
    if passkey_met_id(db, nieuwe.credential_id):
        return PAST_NIET
    rij = Passkey(
        id=nieuw_id(),
        persoon_id=wie.persoon_id,
        credential_id=nieuwe.credential_id,
        publieke_sleutel=nieuwe.publieke_sleutel,
        teller=nieuwe.teller,
        naam=naam[:60],
        gemaakt_op=nu(),
    )
    db.add(rij)
    db.flush()
    schrijf_op(db, wie, "passkey_erbij", over=wie.persoon_id, ding=("passkey", rij.id))
    return None


def haal_passkey_weg(db: Session, wie: Wie, passkey_id: str) -> bool:
    """Remove one of his own passkeys. False when he has no such passkey."""
    weg = db.connection().execute(
        sa.delete(Passkey).where(col(Passkey.id) == passkey_id, col(Passkey.persoon_id) == wie.persoon_id)
    )
    if weg.rowcount:
        schrijf_op(db, wie, "passkey_weg", over=wie.persoon_id, ding=("passkey", passkey_id))
    return bool(weg.rowcount)


def nieuwe_herstelcodes(db: Session, wie: Wie) -> list[str]:
    """A new set; the old one is dead. The codes are shown once and kept as HMAC only."""
    db.execute(sa.delete(Herstelcode).where(col(Herstelcode.persoon_id) == wie.persoon_id))
    codes = ["".join(secrets.choice(_TEKENS) for _ in range(10)) for _ in range(AANTAL_CODES)]
    for code in codes:
        db.add(Herstelcode(id=nieuw_id(), persoon_id=wie.persoon_id, hash=_hash(wie.persoon_id, code)))
    db.flush()
    return [f"{code[:5]}-{code[5:]}" for code in codes]


def _hash(persoon_id: str, code: str) -> str:
    kaal = "".join(teken for teken in code.lower() if teken.isalnum()).translate(str.maketrans("oil", "011"))
    return merkteken("herstelcode", f"{persoon_id}/{kaal}")


def _wissel(db: Session, half: Half, factor: str, bezoek: Bezoek) -> Binnen | None:
    kandidaat: Kandidaat | None = kandidaat_met_id(db, half.persoon_id)
    if kandidaat is None:
        return None
    sessies.sluit_sessie(db, half.sessie_id)
    return laat_binnen(db, kandidaat, factor, bezoek, compleet=True)
