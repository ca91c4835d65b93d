"""Pages of who plans activities."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from app.kit.clock import AMSTERDAM, nu
from app.kit.i18n import Zin, _, _l, dag_als, getal, ngettext
from app.verkennen.models import Activiteit, ActiviteitStand
from app.verkennen.pages.activiteitpagina import over_in_woorden
from app.verkennen.pages.kaartje import Blaadje, blaadje, uren, waar
from app.verkennen.queries.beheer import PER_BLAD, BeheerRij
from app.verkennen.queries.peiling import Peilingtotaal
from app.verkennen.woorden import SOORTEN

LIJSTNAMEN: dict[str, Zin] = {"komt": _l("Komt eraan"), "concept": _l("Concept"), "geweest": _l("Geweest")}


@dataclass(frozen=True, slots=True)
class Tab:
    """One of the three lists."""

    titel: str
    pad: str
    actief: bool
    teller: int


@dataclass(frozen=True, slots=True)
class Regel:
    """An activity in words."""

    id: str
    titel: str
    soort: str
    blad: Blaadje
    tijd: str
    waar: str
    stand: str
    """`concept`, `open`, `afgelast`."""
    geweest: bool
    plekken: str
    wachten: str
    """Empty when nobody waits."""
    vol: bool
    reeks: bool


def regel(rij: BeheerRij) -> Regel:
    """One activity for the list and its own page."""
    geweest = rij.eindigt_op <= nu()
    return Regel(
        id=rij.id,
        titel=rij.titel,
        soort=str(SOORTEN[rij.soort]),
        blad=blaadje(rij.begint_op),
        tijd=uren(rij.begint_op, rij.eindigt_op),
        waar=waar(rij.online, rij.plaats, None),
        stand=rij.stand,
        geweest=geweest,
        plekken=_plekken(rij, geweest),
        wachten=ngettext("%(num)s wacht", "%(num)s wachten", rij.wachten) if rij.wachten else "",
        vol=rij.capaciteit is not None and rij.bezet >= rij.capaciteit,
        reeks=rij.reeks_id is not None,
    )


def _plekken(rij: BeheerRij, geweest: bool) -> str:
    if geweest and rij.aanwezig:
        return _("%(aantal)s van %(totaal)s waren er", aantal=rij.aanwezig, totaal=rij.bezet)
    if not rij.inschrijven:
        return _("Vrije inloop")
    if rij.capaciteit is None:
        return ngettext("%(num)s inschrijving", "%(num)s inschrijvingen", rij.bezet)
    return _("%(bezet)s van %(totaal)s plekken bezet", bezet=rij.bezet, totaal=rij.capaciteit)


@dataclass
class Activiteitenlijst:
    """What comes, what is not online yet, what has been."""

    sjabloon: ClassVar[str] = "verkennen/beheer_lijst.html"
    tabs: list[Tab]
    lijst: str
    regels: list[Regel]
    bladzij: int
    bladzijden: int


def lijstpagina(tellers: dict[str, int], lijst: str, bladzij: int, rijen: Sequence[BeheerRij]) -> Activiteitenlijst:
    """The list with its tabs."""
    tabs = [
        Tab(str(naam), f"/activiteiten?lijst={sleutel}", sleutel == lijst, tellers[sleutel])
        for sleutel, naam in LIJSTNAMEN.items()
    ]
    bladzijden = max(1, -(-tellers[lijst] // PER_BLAD))
    return Activiteitenlijst(tabs, lijst, [regel(rij) for rij in rijen], bladzij, bladzijden)


@dataclass
class ActiviteitDetail:
    """One activity: how it stands and what can be done."""

    sjabloon: ClassVar[str] = "verkennen/beheer_een.html"
    regel: Regel
    dag: str
    tekst: str
    adres: str
    reden: str
    over: list[str]
    reeks: int
    kan_wijzigen: bool
    peiling: list[tuple[str, str]]
    """Totals in words; empty below five answers and the first three days."""
    reden_getypt: str = ""
    fouten: dict[str, str] = field(default_factory=dict)


def detail(
    rij: BeheerRij, een: Activiteit, over: list[tuple[str, str]], reeks: int, peiling: Peilingtotaal | None
) -> ActiviteitDetail:
    """One activity in words."""
    return ActiviteitDetail(
        regel=regel(rij),
        dag=dag_als(een.begint_op.astimezone(AMSTERDAM).date(), "EEEE d MMMM y"),
        tekst=een.tekst,
        adres=een.adres,
        reden=een.reden,
        over=[ding.naam for ding in over_in_woorden(over)],
        reeks=reeks,
        kan_wijzigen=kan_wijzigen(rij),
        peiling=_peiling(peiling) if peiling else [],
    )


def _peiling(totaal: Peilingtotaal) -> list[tuple[str, str]]:
    woorden = {"ja": _("Past bij mij"), "misschien": _("Past misschien"), "nee": _("Past niet")}
    # "Everybody" would tell of each of them what he said.
    allen, eens = _("bijna iedereen"), len(totaal.past) == 1
    past = [
        (naam, allen if eens else getal(totaal.past[sleutel]))
        for sleutel, naam in woorden.items()
        if totaal.past.get(sleutel)
    ]
    cijfer = _("%(cijfer)s van de 5", cijfer=getal(round(totaal.gemiddeld, 1)))
    cijfer = f"{cijfer} ({allen})" if totaal.zelfde_cijfer else cijfer
    aantal = _("%(aantal)s of meer", aantal=getal(totaal.aantal))
    return [(_("Antwoorden"), aantal), (_("Hoe leuk"), cijfer), *past]


def kan_wijzigen(rij: BeheerRij) -> bool:
    """Not when it was called off, or is online and began."""
    if rij.stand == ActiviteitStand.AFGELAST:
        return False
    return rij.stand == ActiviteitStand.CONCEPT or rij.begint_op > nu()
