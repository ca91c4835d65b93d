"""Ids: 24 lowercase characters, ordered by time, made before the insert."""

import secrets
import time

LENGTE = 24
_TEKENS = "0123456789abcdefghjkmnpqrstvwxyz"
_PAREN = [a + b for a in _TEKENS for b in _TEKENS]


def nieuw_id() -> str:
    """New id: 48 bits of milliseconds and 72 random bits in Crockford base32."""
    getal = (int(time.time() * 1000) & 0xFFFFFFFFFFFF) << 72 | int.from_bytes(secrets.token_bytes(9))
    return "".join([_PAREN[(getal >> plek) & 1023] for plek in range(110, -1, -10)])


def nieuwe_code() -> str:
    """256-bit secret for an address or cookie, 43 URL-safe characters. Store only its hash."""
    return secrets.token_urlsafe(32)
