"""The code on a receipt: 80 random bits, readable over the phone."""

import secrets

_TEKENS = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTE = 16
_ALS = str.maketrans({"o": "0", "i": "1", "l": "1", "u": "v"})


def nieuwe_controlecode() -> str:
    """A new code, 16 characters without look-alikes."""
    return "".join(secrets.choice(_TEKENS) for _ in range(LENGTE))


def in_groepen(code: str) -> str:
    """As printed: four groups of four."""
    return "-".join(code[n : n + 4] for n in range(0, len(code), 4)).upper()


def schoon(getypt: str) -> str | None:
    """The code that was meant, however it was typed; None when it can't be one."""
    kaal = "".join(teken for teken in getypt.lower() if teken.isalnum()).translate(_ALS)
    return kaal if len(kaal) == LENGTE and set(kaal) <= set(_TEKENS) else None
