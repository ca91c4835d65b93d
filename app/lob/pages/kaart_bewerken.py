"""Editing a card, one step per page, and the page with both texts when two devices wrote."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from app.kit.clock import AMSTERDAM, vandaag
from app.kit.i18n import _, datum
from app.lob.forms.kaart import Stapformulier
from app.lob.kaartvelden import GRENZEN, NAMEN, STAPPEN, Botsing, past_samen, versieteken, waarden_van
from app.lob.models import Competentie, KaartSoort, KaartStand
from app.lob.queries.kaart import KaartBlad
from app.lob.woorden import COMPETENTIES, SOORTEN, VRAGEN


@dataclass(frozen=True, slots=True)
class Stappagina:
    """One step of editing."""

    sjabloon: ClassVar[str] = "lob/kaart_stap.html"
    kaart: KaartBlad
    stap: str
    nummer: int
    """Of this step, from 1."""
    terug: str
    actie: str
    waarden: dict[str, str]
    versie: str
    bewaard_om: str
    soorten: list[tuple[str, str]]
    competenties: list[tuple[str, str, str]]
    grenzen: dict[str, int]
    vandaag: str
    is_af: bool
    fouten: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Keus:
    """A field with both texts."""

    veld: str
    naam: str
    mijn: str
    ander: str
    samen: bool
    """Both fit in it, one after the other."""


@dataclass(frozen=True, slots=True)
class Botspagina:
    """Two devices wrote: he chooses per field."""

    sjabloon: ClassVar[str] = "lob/kaart_botsing.html"
    actie: str
    versie: str
    keuzes: list[Keus]
    mijn: dict[str, str]
    """Every field of this step as this device has it, beside what only the other one changed."""


def pad_van(kaart_id: str, stap: str) -> str:
    """Address of a step."""
    return f"/loopbaan/kaarten/{kaart_id}/bewerken/{stap}"


def buren(kaart_id: str, stap: str) -> tuple[str, str]:
    """Addresses of the step before and of the one after; at both ends it is the card itself."""
    namen = list(STAPPEN)
    plek = namen.index(stap)
    kaart = f"/loopbaan/kaarten/{kaart_id}"
    voor = pad_van(kaart_id, namen[plek - 1]) if plek else kaart
    return voor, pad_van(kaart_id, namen[plek + 1]) if plek + 1 < len(namen) else kaart


def stappagina(kaart: KaartBlad, stap: str, getypt: Stapformulier | None = None) -> Stappagina:
    """The form of a step; `getypt` is what was sent and could not be kept."""
    waarden = waarden_van(kaart, kaart.competenties, stap)
    return Stappagina(
        kaart=kaart,
        stap=stap,
        nummer=list(STAPPEN).index(stap) + 1,
        terug=buren(kaart.id, stap)[0],
        actie=pad_van(kaart.id, stap),
        waarden=getypt.waarden if getypt else waarden,
        versie=getypt.versie if getypt else versieteken(stap, waarden),
        bewaard_om=kaart.gewijzigd_op.astimezone(AMSTERDAM).strftime("%H:%M"),
        soorten=[(een, str(SOORTEN[een])) for een in KaartSoort],
        competenties=[(een, str(COMPETENTIES[een]), str(VRAGEN[een])) for een in Competentie],
        grenzen=GRENZEN,
        vandaag=vandaag().isoformat(),
        is_af=kaart.stand == KaartStand.AF,
        fouten=getypt.fouten if getypt else {},
    )


def _in_woorden(veld: str, waarde: str) -> str:
    if veld == "soort":
        return str(SOORTEN[waarde]) if waarde in SOORTEN else waarde
    if veld == "competenties":
        return ", ".join(str(COMPETENTIES[een]) for een in waarde.split(",") if een in COMPETENTIES)
    if veld == "datum" and waarde:
        return datum(date.fromisoformat(waarde))
    return waarde


def botspagina(actie: str, versie: str, botsingen: list[Botsing], mijn: dict[str, str]) -> Botspagina:
    """Both texts of every field that two devices changed."""
    keuzes = [
        Keus(
            veld=een.veld,
            naam=str(NAMEN[een.veld]),
            mijn=_in_woorden(een.veld, een.mijn) or _("(leeg)"),
            ander=_in_woorden(een.veld, een.ander) or _("(leeg)"),
            samen=past_samen(een.veld, een.mijn, een.ander) and bool(een.mijn),
        )
        for een in botsingen
    ]
    return Botspagina(actie, versie, keuzes, mijn)
