"""What an import says about our own content: for the editor who keeps `lob_content/nl/opleidingen` right."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from app.koppelingen.duo_plan import Bestanden
from app.koppelingen.namen import naamvorm
from app.verkennen.inhoud import Catalogus, catalogus

MEEST = 10
"""Opleidingen without a text that are named."""


@dataclass(frozen=True, slots=True)
class Verslag:
    """Opleidingen of ours against those of the file. Each entry is one line of words."""

    bevestigd: int
    beschreven: int
    niet_in_bestand: tuple[str, ...]
    andere_naam: tuple[str, ...]
    ander_niveau: tuple[str, ...]
    zonder_tekst: tuple[str, ...]
    """The MEEST opleidingen in most places that we don't describe."""
    hoeveel_zonder_tekst: int

    def regels(self) -> Iterator[str]:
        """The report in words."""
        yield f"Onze teksten: {self.bevestigd} van {self.beschreven} opleidingen staan in het bestand."
        delen = {
            "Niet in het bestand; misschien is er een nieuw crebo": self.niet_in_bestand,
            "Andere naam": self.andere_naam,
            "Ander niveau": self.ander_niveau,
            f"Wel in het bestand, nog zonder tekst ({self.hoeveel_zonder_tekst}); op de meeste plekken": (
                self.zonder_tekst
            ),
        }
        for kop, regels in delen.items():
            if regels:
                yield f"{kop}:"
                yield from (f"  {regel}" for regel in regels)


def maak_verslag(bestanden: Bestanden, inhoud: Catalogus | None = None) -> Verslag:
    """Lay our opleidingen against the file. Unusable rows and unknown mbo's count too: the crebo is what matters."""
    officieel, teksten = bestanden.lezing.officieel, (inhoud or catalogus()).opleidingen
    plekken = Counter(sleutel.crebo for sleutel in bestanden.lezing.aanbod)
    samen = sorted(set(teksten) & set(plekken))
    zonder = [crebo for crebo, _aantal in plekken.most_common() if crebo not in teksten]
    paren = [(teksten[crebo], *officieel[crebo]) for crebo in samen if crebo in officieel]
    return Verslag(
        len(samen),
        len(teksten),
        tuple(f"{crebo} {teksten[crebo].naam}" for crebo in sorted(set(teksten) - set(plekken))),
        tuple(
            f"{tekst.crebo} '{tekst.naam}' heet daar '{naam}'"
            for tekst, naam, _niveau in paren
            if naamvorm(tekst.naam) != naamvorm(naam)
        ),
        tuple(
            f"{tekst.crebo} {tekst.naam}: hier {tekst.niveau}, daar {niveau}"
            for tekst, _naam, niveau in paren
            if tekst.niveau != niveau
        ),
        tuple(f"{crebo} {officieel.get(crebo, ('?', 0))[0]} ({plekken[crebo]} keer)" for crebo in zonder[:MEEST]),
        len(zonder),
    )
