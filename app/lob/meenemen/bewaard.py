"""A zip between looking and taking over: kept encrypted in parts, found again by a list that we signed.

No row points to the parts, so the sweep removes them after a day by itself.
"""

from tempfile import SpooledTemporaryFile
from typing import IO

from app.accounts.wie import Wie
from app.kit import crypto, files
from app.kit.i18n import _
from app.kit.uploads import Afgekeurd

DEEL = 4 * 1024 * 1024
IN_GEHEUGEN = 8 * 1024 * 1024


def leg_weg(wie: Wie, bron: IO[bytes]) -> str:
    """Keep what was sent; gives the signed list of its parts, for this person only."""
    bron.seek(0)
    merken = []
    while deel := bron.read(DEEL):
        merken.append(files.bewaar(deel))
    return ".".join([_teken(wie, merken), *merken])


def pak_weer(wie: Wie, bewijs: str) -> IO[bytes]:
    """What was kept, in a temporary file. Raises Afgekeurd for a list that is not ours, or when a day passed."""
    teken, *merken = bewijs.split(".")
    if not merken or not crypto.gelijk(teken, _teken(wie, merken)):
        raise Afgekeurd(_("Kies het zipbestand opnieuw."))
    los = SpooledTemporaryFile(IN_GEHEUGEN)  # noqa: SIM115  # the caller closes it
    try:
        for merk in merken:
            los.write(files.lees(merk))
    except FileNotFoundError:
        los.close()
        raise Afgekeurd(_("Kies het zipbestand opnieuw.")) from None
    los.seek(0)
    return los


def _teken(wie: Wie, merken: list[str]) -> str:
    return crypto.merkteken("meenemen", ".".join([wie.persoon_id, *merken]))
