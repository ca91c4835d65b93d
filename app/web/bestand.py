"""A file as answer."""

from litestar.response import Response


def toon_pdf(inhoud: bytes, naam: str) -> Response[bytes]:
    """A PDF to look at and print; `naam` is our own plain file name, never something typed."""
    kop = {"content-disposition": f'inline; filename="{naam}"', "cache-control": "no-store"}
    return Response(inhoud, media_type="application/pdf", headers=kop)
