"""The list of opdrachten of a pupil."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from app.kit.clock import vandaag
from app.kit.i18n import Zin
from app.lob.inhoud import Opdracht, opdrachten
from app.lob.models import InleverStand
from app.lob.pages.opdracht import KLEUREN, PAD
from app.lob.queries.opdracht import Gepland, Werkregel
from app.lob.queries.zicht import Toegang
from app.lob.woorden import COMPETENTIES, INLEVERSTANDEN

BIJNA = timedelta(days=7)
"""From here on a day stands out."""


@dataclass(frozen=True, slots=True)
class Regel:
    """An opdracht in a list."""

    pad: str
    titel: str
    kort: str
    minuten: int
    competenties: list[Zin]
    dag: date | None = None
    dringend: bool = False
    verplicht: bool = False
    stand: Zin | None = None
    kleur: str = ""


@dataclass
class Lijst:
    """What his school asks, what he is busy with, what he could do, what is done."""

    sjabloon: ClassVar[str] = "lob/opdrachten.html"
    school: list[Regel]
    bezig: list[Regel]
    meer: list[Regel]
    klaar: list[Regel]


def _regel(een: Opdracht, plan: Gepland | None, werk: Werkregel | None) -> Regel:
    dag = plan.uiterlijk if plan else None
    return Regel(
        pad=f"{PAD}/{een.id}",
        titel=een.titel,
        kort=een.kort,
        minuten=een.minuten,
        competenties=[COMPETENTIES[deel] for deel in een.competenties],
        dag=dag,
        dringend=dag is not None and dag <= vandaag() + BIJNA,
        verplicht=plan is not None and plan.verplicht,
        stand=INLEVERSTANDEN[werk.stand] if werk else None,
        kleur=KLEUREN[werk.stand] if werk else "",
    )


def _weg(werk: Werkregel) -> Opdracht:
    """What is no longer there: the title he did it under."""
    return Opdracht(werk.opdracht_id, 0, werk.titel, "", (), 0, (), ())


def lijstpagina(plek: Toegang, gepland: dict[str, Gepland], werk: dict[str, Werkregel]) -> Lijst:
    """The list, every opdracht in one place of it."""
    alle = opdrachten()
    klaar = {id_ for id_, een in werk.items() if een.stand == InleverStand.VOLDAAN}
    past = [een for een in alle.values() if een.past(plek.leerjaar, plek.schoolsoort)]
    los = [een for een in werk.values() if een.opdracht_id not in gepland and een.opdracht_id not in klaar]

    def regel(id_: str) -> Regel:
        plan, eigen = gepland.get(id_), werk.get(id_)
        een = plan.opdracht if plan else alle.get(id_) or (_weg(eigen) if eigen else None)
        assert een, "every id comes from one of the three"
        return _regel(een, None if id_ in klaar else plan, eigen)

    return Lijst(
        school=[regel(id_) for id_ in gepland if id_ not in klaar],
        bezig=[regel(een.opdracht_id) for een in los],
        meer=[regel(een.id) for een in past if een.id not in gepland and een.id not in werk],
        klaar=[regel(id_) for id_ in werk if id_ in klaar],
    )
