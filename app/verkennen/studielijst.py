"""The catalogue and what the mbo's offer as one list of opleidingen."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from app.verkennen.inhoud import Opleiding, catalogus
from app.verkennen.queries.studie import Aanbodfilter, Groep
from app.verkennen.toelating import Kan, toelating


@dataclass(frozen=True, slots=True)
class Studie:
    """One opleiding: from the catalogue, from the offer, or from both."""

    crebo: str
    naam: str
    niveau: int
    leerwegen: tuple[str, ...]
    domein: str
    """A key of `Domein`; empty when only an import knows it."""
    kort: str
    maanden: int
    """0 = unknown."""
    aantal: int
    """Offers that passed the filter."""
    scholen: int
    km: int | None
    past: Kan
    """Whether the reader may begin here."""


def _uit_boek(opleiding: Opleiding, groep: Groep | None, past: Kan) -> Studie:
    aangeboden = tuple(weg for weg, is_er in (("bol", groep.bol), ("bbl", groep.bbl)) if is_er) if groep else ()
    return Studie(
        crebo=opleiding.crebo,
        naam=opleiding.naam,
        niveau=opleiding.niveau,
        leerwegen=aangeboden or tuple(opleiding.leerwegen),
        domein=opleiding.domein,
        kort=opleiding.kort,
        maanden=opleiding.maanden,
        aantal=groep.aantal if groep else 0,
        scholen=groep.scholen if groep else 0,
        km=groep.km if groep else None,
        past=past,
    )


def _uit_aanbod(groep: Groep, past: Kan) -> Studie:
    leerwegen = tuple(weg for weg, is_er in (("bol", groep.bol), ("bbl", groep.bbl)) if is_er)
    return Studie(
        groep.crebo, groep.naam, groep.niveau, leerwegen, "", "", 0, groep.aantal, groep.scholen, groep.km, past
    )


def alle_studies(groepen: Mapping[str, Groep], filter_: Aanbodfilter, schoolsoort: str, domein: str) -> list[Studie]:
    """Everything that passes the filter. What nobody offers stays in, unless a place or mbo is asked for."""
    past = {niveau: toelating(schoolsoort, niveau).kan for niveau in (1, 2, 3, 4)}
    uit = []
    for opleiding in catalogus().opleidingen.values():
        groep = groepen.get(opleiding.crebo)
        if _valt_af(opleiding, filter_, groep) or domein not in ("", opleiding.domein):
            continue
        uit.append(_uit_boek(opleiding, groep, past[opleiding.niveau]))
    if not domein:
        eigen = catalogus().opleidingen
        uit += [
            _uit_aanbod(groep, past.get(groep.niveau, Kan.ONBEKEND))
            for crebo, groep in groepen.items()
            if crebo not in eigen
        ]
    return uit


def _valt_af(opleiding: Opleiding, filter_: Aanbodfilter, groep: Groep | None) -> bool:
    if filter_.niveaus and opleiding.niveau not in filter_.niveaus:
        return True
    if groep is not None:
        return False
    return filter_.ergens or bool(filter_.leerweg and filter_.leerweg not in opleiding.leerwegen)


def op_volgorde(studies: Iterable[Studie], scores: Mapping[str, float]) -> list[Studie]:
    """Best match first; then where the reader may begin; then near; then what many mbo's give; then by name."""
    ver = 10_000

    def sleutel(studie: Studie) -> tuple[float, bool, int, int, str, str]:
        past = studie.past in (Kan.JA, Kan.HANGT_AF)
        km = ver if studie.km is None else studie.km
        return -scores.get(studie.crebo, 0.0), not past, km, -studie.scholen, studie.naam.lower(), studie.crebo

    return sorted(studies, key=sleutel)


def lijkt_op(crebo: str, meeste: int) -> list[Opleiding]:
    """Others in the catalogue that lead to the same beroepen, most beroepen in common first; then of the domein."""
    boek = catalogus()
    deze = boek.opleidingen.get(crebo)
    if deze is None:
        return []
    samen: dict[str, int] = {}
    for beroep_id in deze.beroepen:
        for ander in boek.opleidingen_van.get(beroep_id, ()):
            samen[ander.crebo] = samen.get(ander.crebo, 0) + 1

    def sleutel(ander: Opleiding) -> tuple[int, int, str]:
        return -samen.get(ander.crebo, 0), abs(ander.niveau - deze.niveau), ander.naam.lower()

    buren = [
        ander
        for ander in boek.opleidingen.values()
        if ander.crebo != crebo and (ander.crebo in samen or ander.domein == deze.domein)
    ]
    return sorted(buren, key=sleutel)[:meeste]


def crebos_van(studies: Collection[Studie]) -> list[str]:
    """Crebo's of those that are offered somewhere."""
    return [studie.crebo for studie in studies if studie.aantal]
