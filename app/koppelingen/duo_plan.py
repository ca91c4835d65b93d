"""What was read from DUO's files, and what it would change."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.koppelingen.duo_aanbod import Adresregel, Lezing
from app.koppelingen.duo_adressen import Adresboek
from app.koppelingen.duo_mbo import Mbo
from app.koppelingen.verschil import Verschil
from app.scholen.plaatsen import Plek

Gebouw = tuple[str, Adresregel]
"""BRIN and address."""


@dataclass(frozen=True, slots=True)
class Bestanden:
    """Everything that was read."""

    lezing: Lezing
    boek: Adresboek

    def regels(self) -> Iterator[str]:
        """What was read, in words."""
        lezing = self.lezing
        yield f"{lezing.bestand.pad.name}: {lezing.rijen} rijen, {lezing.dubbel} zeggen hetzelfde als een andere"
        yield from lezing.overgeslagen.regels()
        for gelezen in self.boek.gelezen:
            yield f"{gelezen.bestand.pad.name}: {gelezen.rijen} rijen"
            yield from gelezen.overgeslagen.regels()


@dataclass(frozen=True, slots=True)
class Wens:
    """One offer as the file wants it."""

    gebouw: Gebouw
    crebo: str
    leerweg: str
    naam: str
    niveau: int


@dataclass(slots=True)
class Plan:
    """What would change: `verschillen` to read, the rest to write."""

    mbos: Verschil = field(default_factory=lambda: Verschil("Mbo's"))
    locaties: Verschil = field(default_factory=lambda: Verschil("Locaties"))
    aanbod: Verschil = field(default_factory=lambda: Verschil("Aanbod"))
    gewenst: dict[str, Mbo] = field(default_factory=dict)
    """By BRIN: every mbo in the files."""
    mbo_schrijven: list[Mbo] = field(default_factory=list)
    gebouwen: dict[Gebouw, str] = field(default_factory=dict)
    """Building → id of its MboLocatie; empty when it is new."""
    plek_schrijven: list[tuple[str, Plek]] = field(default_factory=list)
    nieuw: list[Wens] = field(default_factory=list)
    anders: list[tuple[str, Wens]] = field(default_factory=list)
    stoppen: list[str] = field(default_factory=list)
    aanbieders: dict[str, str] = field(default_factory=dict)
    """ONDERWIJSAANBIEDERID → BRIN."""
    onbekend: dict[str, tuple[str, int]] = field(default_factory=dict)
    """ONDERWIJSAANBIEDERID → its name and number of rows: no mbo could be found."""

    @property
    def verschillen(self) -> tuple[Verschil, ...]:
        """The difference per kind of thing."""
        return self.mbos, self.locaties, self.aanbod

    def regels_onbekend(self) -> Iterator[str]:
        """Aanbieders without an mbo, and how to say which mbo they are of."""
        if self.onbekend:
            rijen = sum(aantal for _naam, aantal in self.onbekend.values())
            yield f"Van {len(self.onbekend)} aanbieders weten we het BRIN niet; hun {rijen} rijen doen niet mee:"
        for id_, (naam, aantal) in sorted(self.onbekend.items(), key=lambda paar: (-paar[1][1], paar[0])):
            yield f"  {naam}, {aantal} rijen: zeg het met --koppel {id_}=BRIN"
