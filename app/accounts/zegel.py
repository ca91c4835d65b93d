"""Sealed letter: a few values that the browser keeps for us between two pages, unreadable and for one purpose.

Used where a row in the database would let anybody fill it by asking for pages: the passkey
challenge of somebody not logged in, the state of a single sign-on, the birth date that was right.
"""

import base64
import json
from datetime import datetime, timedelta
from typing import Any

from cryptography.exceptions import InvalidTag

from app.kit.clock import nu
from app.kit.crypto import ontsleutel, versleutel


def verzegel(doel: str, inhoud: dict[str, str], duur: timedelta) -> str:
    """Text for a cookie; opens only for the same `doel` and until `duur` has passed."""
    regel = json.dumps({**inhoud, "tot": (nu() + duur).isoformat()}).encode()
    return base64.urlsafe_b64encode(versleutel("brief", doel, regel)).decode().rstrip("=")


def maak_open(doel: str, tekst: str) -> dict[str, str] | None:
    """What was sealed, or None: not ours, for another purpose, or too old."""
    try:
        dicht = base64.urlsafe_b64decode(tekst + "=" * (-len(tekst) % 4))
        inhoud: dict[str, Any] = json.loads(ontsleutel("brief", doel, dicht))
    except (ValueError, InvalidTag):
        return None
    return inhoud if datetime.fromisoformat(inhoud["tot"]) > nu() else None
