"""A zip that somebody brings: looked at from outside before it is opened, and never believed about sizes.

Nothing is unpacked to disk and no name in it is used as a path: only the places that `portfolio.json` names are read.
"""

import hashlib
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import IO

from pydantic import ValidationError

from app.kit.i18n import _
from app.kit.uploads import MAX_BYTES, Afgekeurd
from app.lob.meenemen.vorm import PortfolioVorm

MAX_ZIP = 200 * 1024 * 1024
MAX_DELEN = 6000
MAX_LIJST = 2 * 1024 * 1024
"""Bytes of the list at the end that names the parts; zipfile reads it in one go."""
MAX_JSON = 20 * 1024 * 1024
MAX_UITGEPAKT = 2 * MAX_ZIP
MAX_RIJEN = 3000
"""Rows of each kind."""
_VREEMD = re.compile(r"^[/\\]|^[A-Za-z]:|\\|(^|/)\.\.(/|$)|[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_STUK = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, KeyError, struct.error, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Meegebracht:
    """A zip that was found good."""

    doos: zipfile.ZipFile
    portfolio: PortfolioVorm

    def foto(self, bestand: str) -> bytes:
        """Bytes of a photo. Raises Afgekeurd."""
        return _lees(self.doos, bestand, MAX_BYTES)


def open_zip(bron: IO[bytes], grondig: bool = True) -> Meegebracht:
    """Our own zip, checked. `grondig` reads every photo against its hash. Raises Afgekeurd with a sentence."""
    _keur_einde(bron)
    try:
        doos = zipfile.ZipFile(bron)
        delen = doos.infolist()
    except _STUK:
        raise Afgekeurd(_("Dit is geen zipbestand, of het is niet heel. Haal het opnieuw op.")) from None
    _keur_delen(delen)
    portfolio = _lees_portfolio(doos)
    mee = Meegebracht(doos, portfolio)
    namen = {deel.filename for deel in delen}
    for foto in [foto for kaart in portfolio.kaarten for foto in kaart.fotos]:
        if foto.bestand not in namen:
            raise Afgekeurd(_("In deze zip ontbreken foto's. Haal hem opnieuw op."))
        if grondig and hashlib.sha256(mee.foto(foto.bestand)).hexdigest() != foto.sha256:
            raise Afgekeurd(_("Dit is geen zipbestand, of het is niet heel. Haal het opnieuw op."))
    return mee


def _keur_einde(bron: IO[bytes]) -> None:
    """What the last 22 bytes say; ours have no comment and need no zip64. Raises Afgekeurd."""
    maat = bron.seek(0, 2)
    if maat > MAX_ZIP:
        raise Afgekeurd(_("Dit bestand is groter dan 200 MB. Zo groot kan niet."))
    bron.seek(max(0, maat - 22))
    einde = bron.read(22)
    if len(einde) < 22 or einde[:4] != b"PK\x05\x06" or einde[20:] != b"\0\0":
        raise Afgekeurd(_("Dit is geen zipbestand, of het is niet heel. Haal het opnieuw op."))
    aantal, lijst = struct.unpack("<10xHL6x", einde)
    if aantal > MAX_DELEN or lijst > MAX_LIJST:
        raise Afgekeurd(_("In deze zip zit te veel. Kies een zip van Doorlijn."))
    bron.seek(0)


def _keur_delen(delen: list[zipfile.ZipInfo]) -> None:
    namen = [deel.filename for deel in delen]
    if len(delen) > MAX_DELEN or sum(deel.file_size for deel in delen) > MAX_UITGEPAKT:
        raise Afgekeurd(_("In deze zip zit te veel. Kies een zip van Doorlijn."))
    if any(_VREEMD.search(naam) for naam in namen) or len(set(namen)) != len(namen):
        raise Afgekeurd(_("In deze zip staan vreemde namen. Kies een zip van Doorlijn."))
    if any(deel.flag_bits & 1 for deel in delen):
        raise Afgekeurd(_("Deze zip zit op slot. Kies er een zonder wachtwoord."))
    if "portfolio.json" not in namen:
        raise Afgekeurd(_("In deze zip zit geen portfolio. Kies een zip van Doorlijn."))


def _lees(doos: zipfile.ZipFile, naam: str, meeste: int) -> bytes:
    try:
        with doos.open(naam) as deel:
            inhoud = deel.read(meeste + 1)
    except (*_STUK, RuntimeError):
        raise Afgekeurd(_("Dit is geen zipbestand, of het is niet heel. Haal het opnieuw op.")) from None
    if len(inhoud) > meeste:
        raise Afgekeurd(_("In deze zip zit te veel. Kies een zip van Doorlijn."))
    return inhoud


def _lees_portfolio(doos: zipfile.ZipFile) -> PortfolioVorm:
    try:
        portfolio = PortfolioVorm.model_validate_json(_lees(doos, "portfolio.json", MAX_JSON))
    except ValidationError:
        raise Afgekeurd(_("Dit portfolio kunnen we niet lezen. Is er iets in veranderd?")) from None
    ids = [kaart.id for kaart in portfolio.kaarten]
    if max(len(ids), len(portfolio.kwaliteiten), len(portfolio.doelen)) > MAX_RIJEN:
        raise Afgekeurd(_("In deze zip zit te veel. Kies een zip van Doorlijn."))
    if len(set(ids)) != len(ids):
        raise Afgekeurd(_("Dit portfolio kunnen we niet lezen. Is er iets in veranderd?"))
    return portfolio
