"""Pages of a pupil about one opdracht: to read and do, and two answers to choose from."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar

from app.kit.clock import schooljaar
from app.kit.i18n import Zin
from app.lob.forms.opdracht import ANTWOORD, WerkForm, veldnaam
from app.lob.inhoud import Opdracht, Vraag
from app.lob.models import Inlevering, InleverStand
from app.lob.pages.reactie import Draad
from app.lob.queries.opdracht import Bewijs, Gepland
from app.lob.states import TE_SCHRIJVEN
from app.lob.werk import antwoorden_van, gevraagd
from app.lob.woorden import COMPETENTIES, INLEVERSTANDEN

PAD = "/loopbaan/opdrachten"
KLEUREN: dict[str, str] = {
    InleverStand.BEZIG: "info",
    InleverStand.TER_BEOORDELING: "info",
    InleverStand.OPNIEUW: "warning",
    InleverStand.VOLDAAN: "success",
}


@dataclass(frozen=True, slots=True)
class Antwoord:
    """A question with what he wrote."""

    naam: str
    vraag: str
    uitleg: str
    tekst: str
    fout: str | None = None


@dataclass(frozen=True, slots=True)
class Werk:
    """His hand-in."""

    id: str
    versie: int
    stand: str
    naam: Zin
    kleur: str
    schrijven: bool
    ingeleverd_op: datetime | None
    antwoorden: list[Antwoord]
    bewijs: list[Bewijs]


@dataclass
class Opdrachtpagina:
    """One opdracht to read, do and hand in."""

    sjabloon: ClassVar[str] = "lob/opdracht.html"
    pad: str
    titel: str
    kort: str
    minuten: int
    competenties: list[Zin]
    stappen: tuple[str, ...]
    voorbeeld: str
    dag: date | None
    verplicht: bool
    werk: Werk | None
    draad: Draad | None
    nog_eens: bool
    """Voldaan in an earlier schooljaar: he can do it again."""
    fouten: dict[str, str] = field(default_factory=dict)
    maximum: int = ANTWOORD


def antwoorden_bij(vragen: tuple[Vraag, ...], woorden: dict[str, str], fouten: dict[str, str]) -> list[Antwoord]:
    """Every question with its answer."""
    return [
        Antwoord(veldnaam(een.id), een.tekst, een.uitleg, woorden.get(een.id, ""), fouten.get(veldnaam(een.id)))
        for een in vragen
    ]


def werk_van_rij(rij: Inlevering, bewijs: list[Bewijs], vorm: WerkForm | None = None) -> Werk:
    """A hand-in for the screen; with `vorm` as he just typed it."""
    woorden = vorm.antwoorden if vorm else antwoorden_van(rij)
    if vorm:
        bewijs = [Bewijs(een.id, een.titel, een.datum, een.id in vorm.kaarten) for een in bewijs]
    return Werk(
        id=rij.id,
        versie=vorm.versie if vorm else rij.versie,
        stand=rij.stand,
        naam=INLEVERSTANDEN[rij.stand],
        kleur=KLEUREN[rij.stand],
        schrijven=rij.stand in TE_SCHRIJVEN,
        ingeleverd_op=rij.ingeleverd_op,
        antwoorden=antwoorden_bij(gevraagd(rij.inhoud).vragen, woorden, vorm.fouten if vorm else {}),
        bewijs=bewijs,
    )


def opdrachtpagina(
    opdracht: Opdracht | None, plan: Gepland | None, rij: Inlevering | None, werk: Werk | None, draad: Draad | None
) -> Opdrachtpagina:
    """The page; without `opdracht` (put away since) what he made of it."""
    titel = gevraagd(rij.inhoud).titel if rij else ""
    klaar = rij is not None and rij.stand == InleverStand.VOLDAAN
    id_ = opdracht.id if opdracht else rij.opdracht_id if rij else ""
    return Opdrachtpagina(
        pad=f"{PAD}/{id_}",
        titel=opdracht.titel if opdracht else titel,
        kort=opdracht.kort if opdracht else "",
        minuten=opdracht.minuten if opdracht else 0,
        competenties=[COMPETENTIES[deel] for deel in opdracht.competenties] if opdracht else [],
        stappen=opdracht.stappen if opdracht else (),
        voorbeeld=opdracht.voorbeeld if opdracht else "",
        dag=plan.uiterlijk if plan and not klaar else None,
        verplicht=plan is not None and plan.verplicht,
        werk=werk,
        draad=draad,
        nog_eens=klaar and rij is not None and rij.schooljaar != schooljaar() and opdracht is not None,
    )


@dataclass
class Botsingpagina:
    """The same answers changed on two screens, or handed in on the other one: both texts."""

    sjabloon: ClassVar[str] = "lob/opdracht_botsing.html"
    terug: str
    werk_id: str
    versie: int
    regels: list[tuple[Antwoord, str]]
    """Questions that differ, with what stands there now."""
    rest: list[Antwoord]
    kaarten: list[str]
    ingeleverd: bool
    maximum: int = ANTWOORD


def botsingpagina(rij: Inlevering, vorm: WerkForm, daar: dict[str, str]) -> Botsingpagina:
    """Both texts of every question that differs."""
    alle = antwoorden_bij(gevraagd(rij.inhoud).vragen, vorm.antwoorden, {})
    anders = {veldnaam(vraag): tekst for vraag, tekst in daar.items()}
    return Botsingpagina(
        terug=f"{PAD}/{rij.opdracht_id}",
        werk_id=rij.id,
        versie=rij.versie,
        regels=[(een, anders[een.naam]) for een in alle if een.naam in anders],
        rest=[een for een in alle if een.naam not in anders],
        kaarten=vorm.kaarten,
        ingeleverd=rij.stand not in TE_SCHRIJVEN,
    )
