"""Dutch glues words together: takes them apart again with the words that are known by themselves."""

from collections.abc import Iterable
from functools import lru_cache

from app.verkennen.zoeken.taal import stam

KORTSTE_DEEL = 3
KORTSTE_WOORD = 7
KORTSTE_STUK = 4
LANGSTE_WOORD = 40
_TUSSEN = ("", "s", "en", "e", "n")
_DADER = (("ster", "en"), ("er", "en"), ("ers", "en"), ("aar", "en"), ("eur", "eren"), ("euse", "eren"))


class Splitser:
    """Knows the loose words of a catalogue. `delen("vrachtwagenchauffeur")` gives `("vrachtwagen", "chauffeur")`."""

    def __init__(self, losse: Iterable[str]) -> None:
        self.losse = frozenset(woord for woord in losse if len(woord) >= KORTSTE_DEEL and woord.isalpha())
        self._werkwoord = {stam(woord): woord for woord in sorted(self.losse) if woord.endswith("en")}
        self.delen = lru_cache(maxsize=20_000)(self._delen)

    def _delen(self, woord: str) -> tuple[str, ...]:
        """Two or three parts that are words themselves, or nothing. The split with the longest last part wins."""
        if not KORTSTE_WOORD <= len(woord) <= LANGSTE_WOORD:
            return ()
        for plek in range(KORTSTE_DEEL, len(woord) - KORTSTE_DEEL + 1):
            voor, achter = woord[:plek], woord[plek:]
            if achter not in self.losse:
                continue
            eerste = self._eerste(voor)
            if eerste:
                return (*eerste, achter)
        return ()

    def _eerste(self, voor: str) -> tuple[str, ...]:
        for tussen in _TUSSEN:
            kaal = voor.removesuffix(tussen) if tussen else voor
            if tussen and kaal == voor:
                continue
            if kaal in self.losse:
                return (kaal,)
            dieper = self.delen(kaal) if len(kaal) >= KORTSTE_WOORD else ()
            if dieper:
                return dieper
        return ()

    def stuk(self, woord: str) -> str:
        """The longest known word at the end, or else at the beginning, of one that has no known parts; or empty."""
        for lengte in range(len(woord) - 2, KORTSTE_STUK - 1, -1):
            for deel in (woord[-lengte:], woord[:lengte]):
                if deel in self.losse:
                    return deel
        return ""

    def handeling(self, woord: str) -> str:
        """The verb of somebody who does it (`bewaker` gives `bewaken`), if that verb is known; else empty."""
        for einde, werkwoord in _DADER:
            kern = woord.removesuffix(einde)
            if kern != woord and len(kern) >= KORTSTE_DEEL and kern + werkwoord in self.losse:
                return kern + werkwoord
        return ""

    def vervoegd(self, woord: str) -> str:
        """The verb of `bouwt` or `houdt`, if that is known; else empty. The stemmer leaves most as they are."""
        if len(woord) <= KORTSTE_DEEL or not woord.endswith("t"):
            return ""
        return self._werkwoord.get(stam(woord[:-1]), "")
