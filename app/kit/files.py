"""Files: content-addressed, encrypted one by one, in a folder or an S3-compatible store."""

import hashlib
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import obstore
from obstore.store import LocalStore, S3Store

from app.kit import crypto
from app.kit.settings import settings


@lru_cache(maxsize=2)
def _kluis(adres: str) -> Any:
    if adres.startswith("s3://"):
        return S3Store.from_url(adres)  # credentials and endpoint come from the usual AWS_… variables
    Path(adres).mkdir(parents=True, exist_ok=True)
    return LocalStore(adres)


def _plek(merk: str) -> str:
    return f"{merk[:2]}/{merk[2:]}"


def bewaar(inhoud: bytes) -> str:
    """Store bytes; gives their mark (HMAC of the content, hex). The same content is stored once."""
    merk = crypto.merkteken("bestandsnaam", hashlib.sha256(inhoud).hexdigest())
    obstore.put(_kluis(settings().bestanden), _plek(merk), crypto.versleutel("bestanden", merk, inhoud))
    return merk


def lees(merk: str) -> bytes:
    """Bytes of a mark. Raises FileNotFoundError when it was cleaned up."""
    dicht = bytes(obstore.get(_kluis(settings().bestanden), _plek(merk)).bytes())
    return crypto.ontsleutel("bestanden", merk, dicht)


def zet_terug(plek: str, dicht: bytes) -> None:
    """Put an encrypted file of a backup back where it was."""
    obstore.put(_kluis(settings().bestanden), plek, dicht)


def wis(merk: str) -> None:
    """Remove a file; the caller knows that nobody points to it any more."""
    obstore.delete(_kluis(settings().bestanden), _plek(merk))


def ouder_dan(duur: timedelta) -> Iterator[str]:
    """Marks of all files last stored at least this long ago, by the store's own clock."""
    grens = datetime.fromtimestamp(time.time(), UTC) - duur
    for blok in obstore.list(_kluis(settings().bestanden)):
        yield from (ding["path"].replace("/", "") for ding in blok if ding["last_modified"] <= grens)


def wis_ouder_dan(merk: str, duur: timedelta) -> bool:
    """Remove a file unless it was stored anew meanwhile; tells whether it went."""
    try:
        gezien = obstore.head(_kluis(settings().bestanden), _plek(merk))
    except FileNotFoundError:  # somebody else was first
        return False
    if gezien["last_modified"] > datetime.fromtimestamp(time.time(), UTC) - duur:
        return False
    wis(merk)
    return True
