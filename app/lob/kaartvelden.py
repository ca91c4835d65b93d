"""The fields of a card step by step, and how two devices that edit the same card find each other. Pure.

A form carries a mark of each of its fields as they were. What only one side changed is taken over; a field that both
changed is a conflict, unless one text holds the other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from app.kit.i18n import Zin, _l

STAPPEN: dict[str, tuple[str, ...]] = {
    "wat": ("titel", "soort", "datum", "organisatie", "kort", "link"),
    "competenties": ("competenties",),
    "terugkijken": ("wat_deed_ik", "wat_ging_goed", "wat_leerde_ik", "volgende_stap"),
}
"""Steps of editing a card and their fields, in order. Every value is text; a date is written `2026-11-24`."""
LANG = frozenset({"kort", *STAPPEN["terugkijken"]})
"""Running text: two of them can be put one after the other."""
GRENZEN: dict[str, int] = {
    "titel": 120,
    "organisatie": 120,
    "kort": 600,
    "link": 500,
    **dict.fromkeys(STAPPEN["terugkijken"], 3000),
}
"""Most characters per field."""
NAMEN: dict[str, Zin] = {
    "titel": _l("Titel"),
    "soort": _l("Wat was het?"),
    "datum": _l("Wanneer?"),
    "organisatie": _l("Bij wie of waar?"),
    "kort": _l("Kort verteld"),
    "link": _l("Link"),
    "competenties": _l("Waar gaat het over?"),
    "wat_deed_ik": _l("Wat deed je?"),
    "wat_ging_goed": _l("Wat ging goed?"),
    "wat_leerde_ik": _l("Wat leerde je over jezelf?"),
    "volgende_stap": _l("Wat is je volgende stap?"),
}
"""What a form asks."""

Waarden = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Botsing:
    """A field that two devices filled in differently."""

    veld: str
    mijn: str
    ander: str


def waarden_van(kaart: object, competenties: Iterable[str], stap: str) -> dict[str, str]:
    """The fields of a step as a form has them, of a row or of the page's own form of it."""
    if stap == "competenties":
        return {"competenties": ",".join(competenties)}
    waarden = {veld: getattr(kaart, veld) for veld in STAPPEN[stap]}
    return {veld: waarde.isoformat() if isinstance(waarde, date) else waarde or "" for veld, waarde in waarden.items()}


def merk(waarde: str) -> str:
    """Mark of a value: eight hex digits."""
    return sha256(waarde.encode()).hexdigest()[:8]


def versieteken(stap: str, waarden: Waarden) -> str:
    """What the form of a step carries as `versie`: the marks of its fields as they are."""
    return "-".join(merk(waarden[veld]) for veld in STAPPEN[stap])


def voeg_samen(
    stap: str, waarden: Waarden, mijn: Waarden, versie: str, kies: Waarden
) -> tuple[dict[str, str], list[Botsing]]:
    """What changes in `waarden` by a form with `mijn`, and what can't without a choice.

    `kies` says for a field what the owner chose: `ander` keeps what is there, `samen` puts both after each other.
    A form without a good `versie` changes nothing that it would overwrite.
    """
    merken = dict(zip(STAPPEN[stap], versie.split("-"), strict=False))
    nieuw: dict[str, str] = {}
    botsingen: list[Botsing] = []
    for veld in STAPPEN[stap]:
        daar, zelf = waarden[veld], _gekozen(veld, waarden[veld], mijn.get(veld, waarden[veld]), kies.get(veld, ""))
        basis = merken.get(veld, "")
        if zelf == daar or merk(zelf) == basis:
            continue  # only the other side changed it
        if basis == merk(daar) or not daar or (veld in LANG and daar in zelf):
            nieuw[veld] = zelf
        else:
            botsingen.append(Botsing(veld, zelf, daar))
    return nieuw, botsingen


def _gekozen(veld: str, daar: str, zelf: str, keuze: str) -> str:
    if keuze == "ander":
        return daar
    return f"{zelf}\n\n{daar}" if keuze == "samen" and past_samen(veld, zelf, daar) else zelf


def past_samen(veld: str, een: str, ander: str) -> bool:
    """Whether two texts fit in the field one after the other."""
    return veld in LANG and len(een) + len(ander) + 2 <= GRENZEN[veld]
