"""The interest test until it is done: what it is, one item per screen, the end."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from app.kit.i18n import Zin, _, _l
from app.verkennen.inhoud import catalogus
from app.verkennen.inhoud.soorten import Interessetype
from app.verkennen.profielwoorden import kort
from app.verkennen.queries.interessetest import Bezig, Uitslag

PAD = "/zoek/test"
SCHAAL: tuple[Zin, ...] = (
    _l("Helemaal niet leuk"),
    _l("Niet zo leuk"),
    _l("Weet niet"),
    _l("Leuk"),
    _l("Heel leuk"),
)
"""The words under the faces, from 0 to 4: those of the content, so that they can be translated."""


@dataclass(frozen=True, slots=True)
class Eerder:
    """An earlier result in the list."""

    ronde_id: str
    klaar_op: datetime
    kort: str
    """What stands out, in a few words."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item with his answer."""

    id: str
    tekst: str
    icoon: str
    waarde: int | None


@dataclass
class Testbegin:
    """What it is, and where to begin or go on. For everybody; only a pupil has his own lines in it."""

    sjabloon: ClassVar[str] = "verkennen/interessetest.html"
    ingelogd: bool
    is_leerling: bool
    aantal: int
    bezig: int | None
    """How many items have an answer in the test he is in; None when he is in none."""
    verder: str
    """Address to go on."""
    eerder: list[Eerder]
    types: tuple[Interessetype, ...]


@dataclass
class Testvraag:
    """One item, or the end; the data of all items is in the page so that the rest needs no connection."""

    sjabloon: ClassVar[str] = "verkennen/interessetest_vraag.html"
    ronde_id: str
    nummer: int
    """1 to 30; one more is the end."""
    items: Sequence[Item]
    schaal: Sequence[str]
    fouten: dict[str, str] = field(default_factory=dict)
    kop: str = ""
    terug: str = ""
    klaar: bool = False
    gegevens: str = ""
    """JSON for the script: id, text, pictogram and answer per item."""


def pad_van(nummer: int) -> str:
    """Address of an item, counted from 1; beyond the last one the end."""
    return f"{PAD}/vraag/{nummer}" if nummer <= len(catalogus().test.item) else f"{PAD}/einde"


def eerste_open(antwoorden: Mapping[str, int]) -> int:
    """Number of the first item without answer; one more than there are when all have one."""
    items = catalogus().test.item
    return next((plek for plek, item in enumerate(items, start=1) if item.id not in antwoorden), len(items) + 1)


def maak_begin(ingelogd: bool, is_leerling: bool, bezig: Bezig | None, uitslagen: Sequence[Uitslag]) -> Testbegin:
    """The first page, for who is looking."""
    test = catalogus().test
    gedaan = {item.id for item in test.item} & bezig.antwoorden.keys() if bezig else set()
    return Testbegin(
        ingelogd=ingelogd,
        is_leerling=is_leerling,
        aantal=len(test.item),
        bezig=len(gedaan) if bezig else None,
        verder=pad_van(eerste_open(bezig.antwoorden)) if bezig else "",
        eerder=[Eerder(een.ronde_id, een.klaar_op, kort(een.profiel)) for een in uitslagen],
        types=test.type,
    )


def maak_vraag(bezig: Bezig, nummer: int, fouten: dict[str, str] | None = None) -> Testvraag:
    """An item (from 1) or, one beyond the last, the end."""
    items = [
        Item(item.id, item.tekst, f"test-{item.beeld}", bezig.antwoorden.get(item.id)) for item in catalogus().test.item
    ]
    klaar = nummer > len(items)
    return Testvraag(
        ronde_id=bezig.ronde_id,
        nummer=nummer,
        items=items,
        schaal=[str(woord) for woord in SCHAAL],
        fouten=fouten or {},
        kop=_("Dat waren ze alle %(aantal)s", aantal=len(items)) if klaar else items[nummer - 1].tekst,
        terug=pad_van(nummer - 1) if nummer > 1 else PAD,
        klaar=klaar,
        gegevens=json.dumps([[een.id, een.tekst, een.icoon, een.waarde] for een in items], ensure_ascii=False),
    )
