"""Keys and secrets. Everything is derived from one secret that lives outside the database."""

import hashlib
import hmac
import json
import os
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.kit.settings import settings

_sleutels: dict[tuple[bytes, str], bytes] = {}


def sleutel(doel: str) -> bytes:
    """32 bytes for one purpose (`bestanden`, `zorg`, `csrf`, …); other purposes learn nothing from it."""
    geheim = settings().geheim
    if (geheim, doel) not in _sleutels:
        hkdf = HKDF(algorithm=hashes.SHA256(), length=32, salt=b"doorlijn", info=doel.encode())
        _sleutels[geheim, doel] = hkdf.derive(geheim)
    return _sleutels[geheim, doel]


def vingerafdruk(code: str) -> str:
    """SHA-256 of a 256-bit secret, hex; what the database keeps instead of the secret."""
    return hashlib.sha256(code.encode()).hexdigest()


def merkteken(doel: str, tekst: str) -> str:
    """HMAC of a text for one purpose, hex. Use where the text itself is guessable."""
    return hmac.new(sleutel(doel), tekst.encode(), hashlib.sha256).hexdigest()


def gelijk(links: str, rechts: str) -> bool:
    """Compare two secrets in constant time."""
    return hmac.compare_digest(links.encode(), rechts.encode())


def versleutel(doel: str, plek: str, inhoud: bytes) -> bytes:
    """AES-256-GCM. `plek` (table/column/row) is bound to it: moved elsewhere it does not open."""
    nonce = os.urandom(12)
    return nonce + AESGCM(sleutel(doel)).encrypt(nonce, inhoud, plek.encode())


def ontsleutel(doel: str, plek: str, inhoud: bytes) -> bytes:
    """Open what `versleutel` closed. Raises `cryptography.exceptions.InvalidTag` when it was touched."""
    return AESGCM(sleutel(doel)).decrypt(inhoud[:12], inhoud[12:], plek.encode())


def canoniek(waarde: Any) -> bytes:
    """One byte form per JSON value: sorted keys, no spaces, UTF-8. The base of every content hash."""
    return json.dumps(waarde, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def inhoudshash(waarde: Any) -> str:
    """SHA-256 over the canonical form, hex."""
    return hashlib.sha256(canoniek(waarde)).hexdigest()
