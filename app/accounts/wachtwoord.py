"""Passwords: hashed with argon2id (19 MiB, two passes, one lane), two at a time."""

import threading
import unicodedata
from functools import lru_cache

from passlib.hash import argon2

from app.accounts.zwak import waarom_zwak
from app.kit.i18n import Zin, _l

MINSTENS, HOOGSTENS = 10, 128
_ARGON2 = argon2.using(type="ID", memory_cost=19 * 1024, time_cost=2, parallelism=1)
# Two hashes fill two cores. A flood of logins then waits here instead of taking all memory.
_PLAATSEN = threading.BoundedSemaphore(2)


def maak_hash(wachtwoord: str) -> str:
    """What the database keeps of a password."""
    with _PLAATSEN:
        return str(_ARGON2.hash(_vast(wachtwoord)))


def _vast(wachtwoord: str) -> str:
    """One form per text: an é typed on an iPhone and on a Windows computer is not the same bytes."""
    return unicodedata.normalize("NFC", wachtwoord[: HOOGSTENS * 2])


@lru_cache(maxsize=1)
def _niemands_hash() -> str:
    return str(_ARGON2.hash("niemand heeft dit wachtwoord"))


def klopt(wachtwoord: str, hash_: str | None) -> bool:
    """Whether this is the password. Without a hash the same work is done and the answer is no."""
    opgeslagen = hash_ or _niemands_hash()
    with _PLAATSEN:
        goed = bool(_ARGON2.verify(_vast(wachtwoord), opgeslagen))
    return goed and hash_ is not None


TE_KORT = _l("Maak je wachtwoord wat langer: minstens 10 tekens. Drie losse woorden werkt goed.")
TE_LANG = _l("Dit wachtwoord is te lang. Gebruik hoogstens 128 tekens.")
REDENEN: dict[str, Zin] = {
    "herhaling": _l("Hier staat steeds hetzelfde. Kies iets wat een ander niet raadt."),
    "reeks": _l("Dit is een rijtje van het toetsenbord. Zulke rijtjes worden het eerst geprobeerd."),
    "bekend": _l("Dit wachtwoord staat op lijsten met bekende wachtwoorden. Kies iets anders."),
    "eigen": _l("Hier zit je eigen naam of geboortedatum in. Dat raadt een ander snel. Kies iets anders."),
}


def wat_mis_is(wachtwoord: str, eigen: tuple[str, ...] = ()) -> Zin | None:
    """Why this may not be a password, or None. No rules about capitals or signs: only length and guessability.

    `eigen` holds what others know of the person: names, login name, birth date.
    """
    if len(wachtwoord) < MINSTENS:
        return TE_KORT
    if len(wachtwoord) > HOOGSTENS:
        return TE_LANG
    reden = waarom_zwak(wachtwoord, eigen)
    return REDENEN[reden] if reden else None
