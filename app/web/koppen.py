"""Headers of every answer."""

from collections.abc import Awaitable, Callable

from litestar.types import Message, Scope

from app.kit.settings import settings

CSP = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
)
VAST = {
    "content-security-policy": CSP,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cache-control": "no-store",
}
"""Set unless the handler set its own: pages hold personal data, so nothing is kept by default."""


def maak_koppen() -> Callable[[Message, Scope], Awaitable[None]]:
    """Hook that adds the fixed headers just before an answer leaves, also when no route was found."""
    vast = dict(VAST)
    if settings().veilig:
        vast["strict-transport-security"] = "max-age=63072000; includeSubDomains"
    rauw = [(naam.encode(), waarde.encode()) for naam, waarde in vast.items()]

    async def koppen(bericht: Message, scope: Scope) -> None:
        if bericht["type"] == "http.response.start":
            al = list(bericht["headers"])
            namen = {naam.lower() for naam, _waarde in al}
            bericht["headers"] = al + [kop for kop in rauw if kop[0] not in namen]

    return koppen
