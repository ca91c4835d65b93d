"""Pages of the class list: upload, dry run, progress, result."""

from dataclasses import dataclass, field
from typing import ClassVar

from app.kit.i18n import Zin, _, _l, tijdstip
from app.scholen.inlezen import METEEN, Proef
from app.scholen.models import Inlezing
from app.scholen.rooster.stand import LeerlingStand
from app.scholen.rooster.veranderd import VELDNAMEN
from app.scholen.rooster.verschil import Soort, Uitkomst

PER_BLAD = 50

TABS: dict[str, Zin] = {
    "probleem": _l("Problemen"),
    "dubbel": _l("Dubbel"),
    "opmerking": _l("Let op"),
    "nieuw": _l("Nieuw"),
    "verhuisd": _l("Andere klas"),
    "gewijzigd": _l("Gewijzigd"),
    "gelijk": _l("Gelijk"),
    "verdwenen": _l("Niet op de lijst"),
}
"""Kinds as people say them, what needs a person first."""

STANDEN: dict[str, Zin] = {
    "proef": _l("Nog niet opgeslagen"),
    "bezig": _l("Bezig"),
    "klaar": _l("Opgeslagen"),
    "mislukt": _l("Niet gelukt"),
}


@dataclass
class Eerder:
    """An earlier upload."""

    naam: str
    pad: str
    stand: str
    wanneer: str
    rijen: int


@dataclass
class Upload:
    """`/beheer/leerlingen`."""

    sjabloon: ClassVar[str] = "beheer/upload.html"
    jaar_keuzes: list[tuple[str, str]]
    schooljaar: str
    eerder: list[Eerder]
    fouten: dict[str, str] = field(default_factory=dict)


def eerdere(inlezingen: list[Inlezing]) -> list[Eerder]:
    """Earlier uploads in words."""
    return [
        Eerder(een.naam, f"/beheer/leerlingen/{een.id}", str(STANDEN[een.stand]), tijdstip(een.gemaakt_op), een.rijen)
        for een in inlezingen
    ]


@dataclass
class Regel:
    """A line of the list as shown."""

    rij: str
    naam: str
    klas: str
    zinnen: list[str]
    anders: list[tuple[str, str, str]] = field(default_factory=list)
    """Field, old, new."""


def _regel(uit: Uitkomst) -> Regel:
    regel = uit.regel
    anders = [(str(VELDNAMEN[een.veld]), een.oud, een.nieuw) for een in uit.anders if een.veld != "tot"]
    terug = [_("Deze leerling was van school en komt terug.")] if any(een.veld == "tot" for een in uit.anders) else []
    if uit.soort == Soort.NIEUW:
        anders = []
        terug = [_("Deze leerling was eerder al op school.")] if uit.stand else []
    return Regel(str(regel.rij), regel.naam, regel.klas, regel.problemen + regel.opmerkingen + terug, anders)


def _verdwenen(kind: LeerlingStand) -> Regel:
    return Regel("", kind.naam, kind.klas, [])


def regels_van(proef: Proef, soort: str) -> list[Regel]:
    """The lines of one tab."""
    verschil = proef.verschil
    if soort == "verdwenen":
        return [_verdwenen(kind) for kind in verschil.verdwenen]
    if soort == "opmerking":
        return [_regel(uit) for uit in verschil.uitkomsten if uit.regel.opmerkingen]
    return [_regel(uit) for uit in verschil.uitkomsten if uit.soort == soort]


@dataclass
class Proefpagina:
    """`/beheer/leerlingen/{id}` before it is stored."""

    sjabloon: ClassVar[str] = "beheer/proef.html"
    id: str
    naam: str
    schooljaar: str
    aantallen: dict[str, int]
    nieuwe_klassen: list[str]
    soort: str
    soorten: list[dict[str, object]]
    regels: list[Regel]
    blad: int
    bladen: int
    te_doen: int
    """Pupils that would be written."""
    op_achtergrond: bool


def proefpagina(inlezing: Inlezing, proef: Proef, soort: str, blad: int) -> Proefpagina:
    """The dry run, one tab and one page of it."""
    aantallen = proef.verschil.aantallen()
    gevuld = [naam for naam in TABS if aantallen[naam]]
    soort = soort if soort in TABS else (gevuld[0] if gevuld else "gelijk")
    pad = f"/beheer/leerlingen/{inlezing.id}"
    alle = regels_van(proef, soort)
    bladen = max(1, -(-len(alle) // PER_BLAD))
    blad = min(max(blad, 1), bladen)
    return Proefpagina(
        id=inlezing.id,
        naam=inlezing.naam,
        schooljaar=inlezing.schooljaar,
        aantallen=aantallen,
        nieuwe_klassen=proef.verschil.nieuwe_klassen,
        soort=soort,
        soorten=[
            {
                "titel": str(TABS[naam]),
                "pad": f"{pad}?soort={naam}#regels",
                "actief": naam == soort,
                "teller": aantallen[naam],
            }
            for naam in TABS
            if aantallen[naam] or naam == soort
        ],
        regels=alle[(blad - 1) * PER_BLAD : blad * PER_BLAD],
        blad=blad,
        bladen=bladen,
        te_doen=aantallen["nieuw"] + aantallen["gewijzigd"] + aantallen["verhuisd"],
        op_achtergrond=inlezing.rijen > METEEN,
    )


@dataclass
class Voortgang:
    """The progress bar, alone for htmx."""

    sjabloon: ClassVar[str] = "beheer/_voortgang.html"
    id: str
    rijen: int
    gedaan: int | None
    """Lines stored so far; None when the worker has not told yet."""
    procent: int


@dataclass
class Bezig(Voortgang):
    """`/beheer/leerlingen/{id}` while it is being stored."""

    sjabloon: ClassVar[str] = "beheer/bezig.html"
    naam: str


def deel(gedaan: int | None, rijen: int) -> int:
    """Percentage, whole."""
    return min(100, 100 * gedaan // rijen) if gedaan and rijen else 0


@dataclass
class Klaar:
    """`/beheer/leerlingen/{id}` when it ended."""

    sjabloon: ClassVar[str] = "beheer/klaar.html"
    id: str
    naam: str
    gelukt: bool
    aantallen: dict[str, int]
    heeft_fouten: bool
