"""A form as a template needs it, made from declarations, answers and mistakes."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.dossier.forms import rijveld
from app.dossier.velden import Soort, Veld, Waarde, Waarden, dag_in_woorden, geldt

TYPEN = {Soort.TELEFOON: "tel", Soort.EMAIL: "email", Soort.DATUM: "date"}
"""Input type per kind; the rest is text."""


@dataclass(slots=True)
class Scherm:
    """One field on the screen."""

    naam: str
    """Form name; the id is `veld-<naam>`."""
    soort: str
    label: str
    hint: str | None
    verplicht: bool
    waarde: Waarde
    fout: str | None
    opties: list[tuple[str, str]]
    maximum: int
    type: str
    als: tuple[str, str] | None
    """Field and values (space between) with which it is shown; always shown without scripts."""
    rijnaam: str = ""
    rijen: list[list["Scherm"]] = field(default_factory=list)
    meer: bool = False
    """Another row fits."""


def _een(veld: Veld, naam: str, waarde: Waarde, fouten: dict[str, str]) -> Scherm:
    return Scherm(
        naam=naam,
        soort=veld.soort,
        label=str(veld.label),
        hint=str(veld.hint) if veld.hint else None,
        verplicht=veld.verplicht and veld.als is None and veld.tenzij is None,
        waarde=waarde,
        fout=fouten.get(naam),
        opties=[(code, str(tekst)) for code, tekst in veld.opties],
        maximum=veld.maximum,
        type=TYPEN.get(veld.soort, "text"),
        als=(veld.als[0], " ".join(veld.als[1])) if veld.als else None,
        rijnaam=str(veld.rijnaam or veld.label),
    )


def _lijst(veld: Veld, waarde: Waarde, fouten: dict[str, str], extra: int) -> Scherm:
    rijen = [rij for rij in waarde if isinstance(rij, dict)] if isinstance(waarde, list) else []
    aantal = min(max(len(rijen) + extra, 1), veld.maximum)
    scherm = _een(veld, veld.naam, "", fouten)
    for nummer in range(aantal):
        rij = rijen[nummer] if nummer < len(rijen) else {}
        scherm.rijen.append(
            [_een(deel, rijveld(veld.naam, nummer, deel.naam), rij.get(deel.naam, ""), fouten) for deel in veld.velden]
        )
    scherm.meer = aantal < veld.maximum
    return scherm


def bouw(
    velden: Iterable[Veld], waarden: Waarden, vast: Waarden, fouten: dict[str, str], extra: str = ""
) -> list[Scherm]:
    """The fields of a form in order. `extra` names a list that gets one empty row more."""
    schermen, velden = [], list(velden)
    hier = {veld.naam for veld in velden}
    for veld in velden:
        elders = veld.als is not None and veld.als[0] not in hier
        if elders and not geldt(veld, waarden):
            continue  # answered on an earlier page: nothing on this one can change it
        bron = vast if veld.soort == Soort.VAST else waarden
        waarde = bron.get(veld.naam, [] if veld.soort == Soort.MEER else "")
        if veld.soort == Soort.LIJST:
            schermen.append(_lijst(veld, waarde, fouten, int(veld.naam == extra)))
        elif veld.soort == Soort.VAST and isinstance(waarde, list):
            rijen = [rij for rij in waarde if isinstance(rij, dict)]
            schermen.append(_een(veld, veld.naam, ", ".join(rij.get("naam", "") for rij in rijen), fouten))
        elif veld.soort == Soort.VAST and isinstance(waarde, str):
            schermen.append(_een(veld, veld.naam, dag_in_woorden(veld, waarde), fouten))
        else:
            schermen.append(_een(veld, veld.naam, waarde, fouten))
        if elders:
            schermen[-1].als, schermen[-1].verplicht = None, veld.verplicht
    return schermen


def paren(velden: Iterable[Veld], waarden: Waarden, zonder: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """Answers as (form name, text) for hidden fields, so that a choice between two texts loses nothing."""
    uit: list[tuple[str, str]] = []
    for veld in velden:
        waarde = waarden.get(veld.naam, "")
        if veld.naam in zonder:
            continue
        if isinstance(waarde, str):
            uit.append((veld.naam, waarde))
            continue
        for nummer, deel in enumerate(waarde):
            if isinstance(deel, str):
                uit.append((veld.naam, deel))
            elif isinstance(deel, dict):
                uit += [(rijveld(veld.naam, nummer, naam), tekst) for naam, tekst in deel.items()]
    return uit
