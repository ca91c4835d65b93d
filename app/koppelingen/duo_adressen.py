"""DUO's address files of the mbo: which BRIN belongs to a name or KvK number, and where the mbo is.

The catalogue publishes two: the instellingen (with INSTELLINGSCODE, the BRIN), and the bevoegde gezagen (with
KVK-NUMMER).
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from app.koppelingen import bron
from app.koppelingen.bestand import Bronbestand, Bronfout, Bronrij, Soort, kolommen_van, lees_rijen, open_bron
from app.koppelingen.namen import kvk_vorm, naamvorm, nette_plaats, nette_site
from app.koppelingen.verschil import Overgeslagen

_GEZAG, _NAAM, _KVK = "BEVOEGD GEZAG NUMMER", "BEVOEGD GEZAG NAAM", "KVK-NUMMER"
INSTELLINGEN = Soort(
    "Adressen mbo: instellingen",
    bron.DUO_INSTELLINGEN.adres,
    ("INSTELLINGSCODE", "INSTELLINGSNAAM", "PLAATSNAAM"),
    (_GEZAG, _KVK, "INTERNETADRES"),
)
BESTUREN = Soort(
    "Adressen mbo: bevoegde gezagen",
    bron.DUO_BESTUREN.adres,
    (_GEZAG, _NAAM, "PLAATSNAAM", _KVK),
    ("INTERNETADRES",),
)
_BRIN = re.compile(r"[0-9]{2}[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Adres:
    """Where an mbo or its board is; `site` is empty when unknown."""

    naam: str
    plaats: str
    site: str


@dataclass(frozen=True, slots=True)
class Gelezen:
    """One address file and what became of it."""

    uitgave: bron.Uitgave
    bestand: Bronbestand
    rijen: int
    overgeslagen: Overgeslagen


@dataclass(slots=True)
class Adresboek:
    """What the address files say together."""

    instellingen: dict[str, Adres] = field(default_factory=dict)
    """By BRIN."""
    besturen: dict[str, Adres] = field(default_factory=dict)
    """By KvK number."""
    gezag_van: dict[str, set[str]] = field(default_factory=dict)
    """KvK number → numbers of bevoegde gezagen."""
    brins_van: dict[str, set[str]] = field(default_factory=dict)
    """Number of a bevoegd gezag, or KvK number → BRINs."""
    gelezen: list[Gelezen] = field(default_factory=list)

    def brins_met_naam(self, naam: str) -> set[str]:
        """BRINs of instellingen that are written like this."""
        gezocht = naamvorm(naam)
        return {brin for brin, adres in self.instellingen.items() if naamvorm(adres.naam) == gezocht}

    def brins_met_kvk(self, kvk: str) -> set[str]:
        """BRINs under a KvK number: by itself, or by the board that has the number."""
        sleutels = {kvk} | self.gezag_van.get(kvk, set())
        return set[str]().union(*(self.brins_van.get(sleutel, set()) for sleutel in sleutels))


def lees_adressen(paden: list[Path]) -> Adresboek:
    """Read one or two address files, in any order. Raises Bronfout."""
    boek = Adresboek()
    for pad in paden:
        is_instellingen = "INSTELLINGSCODE" in kolommen_van(pad)
        soort = INSTELLINGEN if is_instellingen else BESTUREN
        uitgave = bron.DUO_INSTELLINGEN if is_instellingen else bron.DUO_BESTUREN
        if any(gelezen.uitgave == uitgave for gelezen in boek.gelezen):
            raise Bronfout(f"Je geeft '{soort.naam}' twee keer mee.")
        bestand = open_bron(pad, soort)
        overgeslagen, rijen = Overgeslagen(), 0
        for rij in lees_rijen(bestand, soort):
            rijen += 1
            reden = "een ander aantal kolommen" if isinstance(rij, int) else _neem_op(boek, rij, is_instellingen)
            if reden:
                overgeslagen.noteer(rij if isinstance(rij, int) else rij.regel, reden)
        boek.gelezen.append(Gelezen(uitgave, bestand, rijen, overgeslagen))
    return boek


def _neem_op(boek: Adresboek, rij: Bronrij, is_instelling: bool) -> str:
    """Take one row in; the reason when it can't be used."""
    velden = rij.velden
    kvk, plaats = kvk_vorm(velden[_KVK]), nette_plaats(velden["PLAATSNAAM"])
    site = nette_site(velden["INTERNETADRES"])
    if not is_instelling:
        if not kvk:
            return "zonder KvK-nummer"
        boek.besturen.setdefault(kvk, Adres(velden[_NAAM], plaats, site))
        boek.gezag_van.setdefault(kvk, set()).add(velden[_GEZAG])
        return ""
    brin = velden["INSTELLINGSCODE"].upper()[:4]
    if not _BRIN.fullmatch(brin) or not velden["INSTELLINGSNAAM"]:
        return "zonder geldig BRIN of zonder naam"
    boek.instellingen.setdefault(brin, Adres(velden["INSTELLINGSNAAM"], plaats, site))
    for sleutel in filter(None, (kvk, velden[_GEZAG])):
        boek.brins_van.setdefault(sleutel, set()).add(brin)
    return ""
