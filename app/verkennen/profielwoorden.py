"""An interest profile in a few words, for every slice that shows one."""

from collections.abc import Sequence

from app.kit.i18n import _
from app.verkennen.inhoud import catalogus
from app.verkennen.inhoud.soorten import Interessetype
from app.verkennen.profiel import Beeld, Profiel, beeld, top


def soorten() -> dict[str, Interessetype]:
    """The six types by letter."""
    return {een.letter: een for een in catalogus().test.type}


def opsomming(namen: Sequence[str]) -> str:
    """`Doener`, `Doener en Helper`, `Doener, Maker en Helper`."""
    if len(namen) < 2:
        return "".join(namen)
    return _("%(rij)s en %(laatste)s", rij=", ".join(namen[:-1]), laatste=namen[-1])


def kort(profiel: Profiel) -> str:
    """What stands out, in a few words."""
    namen = [soorten()[letter].naam for groep in top(profiel) for letter in groep]
    vlak = beeld(profiel) is Beeld.VLAK or not namen
    return _("Alles ongeveer even leuk") if vlak else opsomming(namen)
