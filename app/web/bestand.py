"""A file as answer."""

from litestar.response import Response

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def toon_pdf(inhoud: bytes, naam: str) -> Response[bytes]:
    """A PDF to look at and print; `naam` is our own plain file name, never something typed."""
    kop = {"content-disposition": f'inline; filename="{naam}"', "cache-control": "no-store"}
    return Response(inhoud, media_type="application/pdf", headers=kop)


def geef_xlsx(inhoud: bytes, naam: str) -> Response[bytes]:
    """A spreadsheet to save; `naam` is our own plain file name, never something typed."""
    kop = {"content-disposition": f'attachment; filename="{naam}"', "cache-control": "no-store"}
    return Response(inhoud, media_type=XLSX, headers=kop)
