"""The cookies: session, language, one-time message. All functional, none tracks."""

import base64
import json
from typing import Any

from litestar.datastructures import Cookie
from litestar.response import Response

from app.kit import crypto
from app.kit.settings import settings


def _naam(kort: str) -> str:
    return f"__Host-{kort}" if settings().veilig else kort


def _koekje(naam: str, waarde: str, duur: int | None, voor_script: bool = False) -> Cookie:
    return Cookie(
        key=_naam(naam),
        value=waarde,
        path="/",
        secure=settings().veilig,
        httponly=not voor_script,
        samesite="lax",
        max_age=duur,
    )


def zet(antwoord: Response[Any], naam: str, waarde: str, duur: int | None = None) -> None:
    """Set a cookie with the house's attributes; `duur` in seconds, without = until the browser closes."""
    antwoord.set_cookie(_koekje(naam, waarde, duur))


def wis(antwoord: Response[Any], naam: str) -> None:
    """Remove a cookie."""
    antwoord.set_cookie(_koekje(naam, "", 0))


def lees(koekjes: dict[str, str], naam: str) -> str:
    """Value of one of our cookies, or an empty string."""
    return koekjes.get(_naam(naam), "")


def zet_sessie(antwoord: Response[Any], code: str) -> None:
    """Hand the session's secret to the browser."""
    zet(antwoord, "doorlijn", code)


def wis_sessie(antwoord: Response[Any]) -> None:
    """Log this browser out, and let it forget pages and storage (shared school devices)."""
    wis(antwoord, "doorlijn")
    antwoord.headers["Clear-Site-Data"] = '"cache", "storage"'


def zet_melding(antwoord: Response[Any], tekst: str, soort: str = "goed") -> None:
    """One-time message for the next page, signed; never holds personal data."""
    inhoud = base64.urlsafe_b64encode(json.dumps([soort, tekst]).encode()).decode().rstrip("=")
    zet(antwoord, "melding", f"{inhoud}.{crypto.merkteken('melding', inhoud)}", 60)


def lees_melding(koekjes: dict[str, str]) -> tuple[str, str] | None:
    """(soort, tekst) of the one-time message; None when absent or not ours."""
    inhoud, _punt, merk = lees(koekjes, "melding").partition(".")
    if not inhoud or not crypto.gelijk(merk, crypto.merkteken("melding", inhoud)):
        return None
    soort, tekst = json.loads(base64.urlsafe_b64decode(inhoud + "=" * (-len(inhoud) % 4)))
    return str(soort), str(tekst)
