"""What an import would change, as an operator reads it before he says yes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

GETOOND = 20
"""Lines of each kind that are shown."""

Veld = tuple[str, object, object]
"""Name of a field, old value, new value."""


@dataclass(slots=True)
class Verschil:
    """The difference for one kind of thing. Each text names a thing so that the operator recognises it."""

    wat: str
    """What is counted: `beroepen`."""
    nieuw: list[str] = field(default_factory=list)
    gewijzigd: list[tuple[str, tuple[Veld, ...]]] = field(default_factory=list)
    terug: list[str] = field(default_factory=list)
    """Stopped before, and in the file again."""
    gestopt: list[str] = field(default_factory=list)
    """No longer in the file; it is never removed."""
    gelijk: int = 0

    @property
    def leeg(self) -> bool:
        """Nothing would change."""
        return not (self.nieuw or self.gewijzigd or self.terug or self.gestopt)

    def regels(self) -> Iterator[str]:
        """The difference in words: totals first, then the first GETOOND of each kind."""
        aantallen = {
            "nieuw": len(self.nieuw),
            "gewijzigd": len(self.gewijzigd),
            "weer terug": len(self.terug),
            "gestopt": len(self.gestopt),
            "gelijk": self.gelijk,
        }
        yield f"{self.wat}: " + ", ".join(f"{aantal} {woord}" for woord, aantal in aantallen.items())
        yield from _lijst("+", self.nieuw)
        yield from _lijst("~", [f"{naam}: {_velden(velden)}" for naam, velden in self.gewijzigd])
        yield from _lijst("<", self.terug)
        yield from _lijst("-", self.gestopt)
        if self._is_veel():
            yield f"  Let op: {len(self.gestopt)} stoppen, meer dan een kwart. Is het bestand wel heel?"

    def _is_veel(self) -> bool:
        """A file that was cut off looks like this."""
        was = self.gelijk + len(self.gewijzigd) + len(self.gestopt)
        return len(self.gestopt) > GETOOND and len(self.gestopt) * 4 > was


def _velden(velden: tuple[Veld, ...]) -> str:
    return "; ".join(f"{naam} {_toon(oud)} → {_toon(nieuw)}" for naam, oud, nieuw in velden)


def _toon(waarde: object) -> str:
    """On one line, and not longer than a line can be read."""
    tekst = " | ".join(str(waarde).splitlines())
    return "(leeg)" if waarde in (None, "") else f"'{tekst[:77]}…'" if len(tekst) > 78 else f"'{tekst}'"


def _lijst(teken: str, namen: list[str]) -> Iterator[str]:
    for naam in namen[:GETOOND]:
        yield f"  {teken} {naam}"
    if len(namen) > GETOOND:
        yield f"  {teken} … en nog {len(namen) - GETOOND}"


@dataclass(slots=True)
class Overgeslagen:
    """Rows that could not be used, by reason, with their lines. Only the first lines of a reason are kept."""

    aantal: int = 0
    redenen: dict[str, tuple[int, list[int]]] = field(default_factory=dict)

    def noteer(self, regel: int, reden: str) -> None:
        """Line `regel` was left out because of `reden`."""
        self.aantal += 1
        hoeveel, regels = self.redenen.get(reden, (0, []))
        if len(regels) < GETOOND:
            regels.append(regel)
        self.redenen[reden] = (hoeveel + 1, regels)

    def regels(self) -> Iterator[str]:
        """The reasons in words, the most frequent first."""
        if self.aantal:
            yield f"Overgeslagen: {self.aantal}"
        for reden, (hoeveel, regels) in sorted(self.redenen.items(), key=lambda paar: -paar[1][0]):
            meer = " …" if hoeveel > len(regels) else ""
            yield f"  {hoeveel} keer {reden} (regel {', '.join(map(str, regels))}{meer})"
