"""The gate: first lock of every request, before anything loads.

Same origin, who is it, may this role come here, does the form token fit.
"""

import hmac
import os
from typing import Any
from urllib.parse import urlsplit

from litestar.connection import ASGIConnection
from litestar.handlers.base import BaseRouteHandler

from app.kit import crypto, i18n
from app.kit.fouten import NietGevonden, NietIngelogd, Verboden
from app.kit.tekens import leesbaar, leesbare_vraag
from app.web import koekje

LEZEND = frozenset({"GET", "HEAD", "OPTIONS"})

Verbinding = ASGIConnection[Any, Any, Any, Any]


def _teken(sessie_id: str) -> bytes:
    return bytes.fromhex(crypto.merkteken("formulier", sessie_id))


def _xor(links: bytes, rechts: bytes) -> bytes:
    return (int.from_bytes(links) ^ int.from_bytes(rechts)).to_bytes(len(links))


def formteken(sessie_id: str) -> str:
    """Token that a form of this session must carry. Looks different each time: pages are compressed (BREACH)."""
    masker = os.urandom(32)
    return (masker + _xor(masker, _teken(sessie_id))).hex()


def teken_klopt(gegeven: str, sessie_id: str) -> bool:
    """Whether a token belongs to this session."""
    if len(gegeven) != 128:
        return False
    try:
        rauw = bytes.fromhex(gegeven)
    except ValueError:
        return False
    return hmac.compare_digest(_xor(rauw[:32], rauw[32:]), _teken(sessie_id))


def _zelfde_herkomst(verbinding: Verbinding) -> bool:
    """Refuse writes that another site started: by Sec-Fetch-Site, else by Origin (every browser sends one)."""
    herkomst = verbinding.headers.get("sec-fetch-site")
    if herkomst is not None:
        return herkomst in ("same-origin", "none")
    oorsprong = verbinding.headers.get("origin")
    return oorsprong is None or urlsplit(oorsprong).netloc == verbinding.headers.get("host")


async def _wie(verbinding: Verbinding) -> Any:
    code = koekje.lees(verbinding.cookies, "doorlijn")
    if not 40 <= len(code) <= 64:
        return None
    return await verbinding.app.state.herken(code)


async def _teken_past(verbinding: Verbinding, sessie_id: str) -> bool:
    gegeven = verbinding.headers.get("x-csrf-token")
    if gegeven is None:
        formulier = await verbinding.form()  # type: ignore[attr-defined]  # guards get the Request itself
        gegeven = formulier.get("_token")
    return isinstance(gegeven, str) and teken_klopt(gegeven, sessie_id)


async def _getypt(verbinding: Verbinding) -> tuple[str, ...]:
    """Texts of a form whose session ended meanwhile. Not of a form with files or passwords."""
    gewoon = verbinding.headers.get("content-type", "").startswith("application/x-www-form-urlencoded")
    if not gewoon or verbinding.headers.get("x-bewaar") or verbinding.headers.get("hx-request"):
        return ()
    formulier = await verbinding.form()  # type: ignore[attr-defined]  # guards get the Request itself
    delen = [waarde for naam, waarde in formulier.multi_items() if not naam.startswith(("_", "wachtwoord"))]
    return tuple(leesbaar(deel) for deel in delen if isinstance(deel, str) and len(deel.split()) > 1)


async def poort(verbinding: Verbinding, handler: BaseRouteHandler) -> None:
    """Guard of the whole app. Raises NietIngelogd (401), Verboden (403) or NietGevonden (404)."""
    if "\x00" in verbinding.scope["path"] or b"%00" in verbinding.scope["query_string"]:
        raise NietGevonden  # no address of ours has it; PostgreSQL refuses it in any text
    # Before anybody reads it: what a page shows of it must be something that HTML can hold.
    verbinding.scope["query_string"] = leesbare_vraag(verbinding.scope["query_string"])
    schrijft = verbinding.scope.get("method") not in LEZEND
    if schrijft and not _zelfde_herkomst(verbinding):
        raise Verboden
    if handler.opt.get("zonder_sessie"):
        return
    wie = await _wie(verbinding)
    verbinding.scope["user"] = wie
    verbinding.scope["auth"] = None
    i18n.zet_taal(koekje.lees(verbinding.cookies, "taal") or (wie.taal if wie else "nl"))
    rollen = handler.opt.get("wie")
    if rollen is not None:
        if wie is None:
            raise NietIngelogd(await _getypt(verbinding) if schrijft else ())
        if rollen and not wie.heeft(*rollen):
            raise Verboden
    if schrijft and wie is not None and not await _teken_past(verbinding, wie.sessie_id):
        raise Verboden
