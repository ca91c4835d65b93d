"""The list against the database: what is new, changed, moved, the same, double or gone."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.kit.i18n import _
from app.scholen.rooster.ouders import koppel
from app.scholen.rooster.regel import Leerlingregel
from app.scholen.rooster.stand import LeerlingStand, Stand, naamsleutel
from app.scholen.rooster.veranderd import Verandering, veranderingen


class Soort(StrEnum):
    """What a line means for the database."""

    NIEUW = "nieuw"
    GEWIJZIGD = "gewijzigd"
    VERHUISD = "verhuisd"
    """To another class; other fields may have changed as well."""
    GELIJK = "gelijk"
    DUBBEL = "dubbel"
    """The same number, or the same name and birth date, on more lines: none of them is stored."""
    PROBLEEM = "probleem"


BEWAARD = frozenset({Soort.NIEUW, Soort.GEWIJZIGD, Soort.VERHUISD})
"""Kinds that change the database."""


@dataclass(slots=True)
class Uitkomst:
    """One line and what it means."""

    regel: Leerlingregel
    soort: Soort
    stand: LeerlingStand | None = None
    """The stored pupil, also from an earlier schooljaar (then the line is `nieuw` for this one)."""
    anders: list[Verandering] = field(default_factory=list)
    persoon_id: str = ""
    """The pupil, known before the insert: filled by `bewaren`."""


@dataclass(slots=True)
class Verschil:
    """The whole list against the school."""

    stand: Stand
    uitkomsten: list[Uitkomst]
    verdwenen: list[LeerlingStand]
    """In the database, not on the list: shown, never removed."""
    nieuwe_klassen: list[str]

    def aantallen(self) -> dict[str, int]:
        """Count per kind, with `verdwenen`, `opmerking` and `klassen`; only numbers."""
        teller = Counter(str(uit.soort) for uit in self.uitkomsten)
        telling = {str(soort): teller[str(soort)] for soort in Soort}
        telling["opmerking"] = sum(bool(uit.regel.opmerkingen) for uit in self.uitkomsten)
        return telling | {"verdwenen": len(self.verdwenen), "klassen": len(self.nieuwe_klassen)}


def _dubbelen(regels: list[Leerlingregel]) -> dict[int, str]:
    """Line number to sentence, for lines that can't all be right."""
    op_nummer: dict[str, list[int]] = {}
    op_naam: dict[tuple[str, date | None], list[int]] = {}
    for regel in regels:
        if regel.kaal:
            op_nummer.setdefault(regel.kaal, []).append(regel.rij)
        if regel.geboren and regel.achternaam and regel.roepnaam:
            op_naam.setdefault(naamsleutel(regel.naam, regel.geboren), []).append(regel.rij)
    zinnen: dict[int, str] = {}
    for rijen in op_naam.values():
        if len(rijen) > 1:
            zin = _("Dezelfde naam en geboortedatum staan op rij %(rijen)s.", rijen=_opsomming(rijen))
            zinnen.update(dict.fromkeys(rijen, zin))
    for rijen in op_nummer.values():
        if len(rijen) > 1:
            zin = _("Hetzelfde leerlingnummer staat op rij %(rijen)s.", rijen=_opsomming(rijen))
            zinnen.update(dict.fromkeys(rijen, zin))
    return zinnen


def _opsomming(rijen: list[int]) -> str:
    return ", ".join(str(rij) for rij in rijen[:10]) + (" …" if len(rijen) > 10 else "")


def _beoordeel(regel: Leerlingregel, stand: Stand) -> Uitkomst:
    """One line that reads well, against the school."""
    bekend = stand.op_nummer.get(regel.kaal)
    if bekend is not None and bekend.geboren != regel.geboren:
        regel.problemen.append(
            _("Dit leerlingnummer is op school van een leerling met een andere geboortedatum. Kijk nummer en datum na.")
        )
        return Uitkomst(regel, Soort.PROBLEEM, bekend)
    if bekend is None:
        naamgenoot = stand.op_naam.get(naamsleutel(regel.naam, regel.geboren))
        if naamgenoot is not None:
            regel.problemen.append(
                _(
                    "Op school staat al een leerling met deze naam en geboortedatum, met nummer %(nummer)s. "
                    "Kijk het nummer na.",
                    nummer=naamgenoot.nummer,
                )
            )
            return Uitkomst(regel, Soort.PROBLEEM, naamgenoot)
        eerder = stand.eerder.get((regel.kaal, regel.geboren))
        return Uitkomst(
            regel,
            Soort.NIEUW,
            eerder,
            veranderingen(regel, eerder, koppel(regel.ouders, stand, eerder)) if eerder else [],
        )
    anders = veranderingen(regel, bekend, koppel(regel.ouders, stand, bekend))
    if not anders:
        return Uitkomst(regel, Soort.GELIJK, bekend)
    verhuisd = any(een.veld == "klas" for een in anders)
    return Uitkomst(regel, Soort.VERHUISD if verhuisd else Soort.GEWIJZIGD, bekend, anders)


def vergelijk(regels: list[Leerlingregel], stand: Stand) -> Verschil:
    """Judge every line. Writes nothing; adds problems to the lines."""
    dubbel = _dubbelen(regels)
    uitkomsten = []
    for regel in regels:
        if regel.rij in dubbel:
            regel.problemen.append(dubbel[regel.rij])
            uitkomsten.append(Uitkomst(regel, Soort.DUBBEL, stand.op_nummer.get(regel.kaal)))
        elif regel.problemen:
            uitkomsten.append(Uitkomst(regel, Soort.PROBLEEM, stand.op_nummer.get(regel.kaal)))
        else:
            uitkomsten.append(_beoordeel(regel, stand))
    op_lijst = {regel.kaal for regel in regels}
    gezien = {uit.stand.persoon_id for uit in uitkomsten if uit.stand}
    weg = [
        kind
        for kaal, kind in stand.op_nummer.items()
        if kaal not in op_lijst and kind.persoon_id not in gezien and kind.tot is None
    ]
    nieuw: dict[str, str] = {}
    for uit in uitkomsten:
        if uit.soort in BEWAARD and uit.regel.klas.lower() not in stand.klassen:
            nieuw.setdefault(uit.regel.klas.lower(), uit.regel.klas)
    return Verschil(stand, uitkomsten, weg, sorted(nieuw.values()))
