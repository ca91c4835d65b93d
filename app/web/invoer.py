"""What a form sent: text trimmed and bounded, files apart."""

from typing import Any

from litestar import Request
from litestar.datastructures import FormMultiDict, UploadFile

from app.kit.tekens import leesbaar

MEESTE = 20_000
"""Most characters of any single field; forms.py sets the real limit per field with a sentence."""


class Invoer:
    """Parsed form, urlencoded or multipart."""

    def __init__(self, formulier: FormMultiDict) -> None:
        self._formulier = formulier

    def tekst(self, naam: str, *, regels: bool = False) -> str:
        """One text field, trimmed; empty when absent. `regels=True` keeps line breaks."""
        waarde = self._formulier.get(naam, "")
        if not isinstance(waarde, str):
            return ""
        schoon = leesbaar(waarde.replace("\r\n", "\n").replace("\r", "\n")[:MEESTE])
        return schoon.strip() if regels else " ".join(schoon.split())

    def ruw(self, naam: str) -> str:
        """One field untouched (passwords)."""
        waarde = self._formulier.get(naam, "")
        return waarde if isinstance(waarde, str) else ""

    def lijst(self, naam: str) -> list[str]:
        """All values of a field with several boxes."""
        alle = (waarde for waarde in self._formulier.getall(naam, []) if isinstance(waarde, str))
        return [leesbaar(waarde[:MEESTE]).strip() for waarde in alle]

    def geheel(self, naam: str) -> int | None:
        """A whole number, or None when it is not one."""
        waarde = self.tekst(naam)
        return int(waarde) if waarde.isascii() and waarde.removeprefix("-").isdigit() and len(waarde) < 10 else None

    def aan(self, naam: str) -> bool:
        """Whether a box is ticked."""
        return bool(self.tekst(naam))

    def bestand(self, naam: str) -> UploadFile | None:
        """An uploaded file; None when the field was left empty."""
        waarde: Any = self._formulier.get(naam)
        return waarde if isinstance(waarde, UploadFile) and waarde.filename else None

    def velden(self) -> dict[str, str]:
        """Every text field as sent, so that a refused form shows what was typed."""
        return {naam: self.tekst(naam, regels=True) for naam in self._formulier if naam != "_token"}


async def geef_invoer(request: Request[Any, Any, Any]) -> Invoer:
    """Dependency `invoer`."""
    return Invoer(await request.form())


def lees_bytes(bestand: UploadFile, meeste: int) -> bytes | None:
    """Content of an upload, read in the handler's thread; None when it is larger than `meeste` bytes."""
    bestand.file.seek(0)
    inhoud = bytes(bestand.file.read(meeste + 1))
    return None if len(inhoud) > meeste else inhoud
