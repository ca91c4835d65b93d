"""Pages about who comes: the list to tick, and the code for the door."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from app.kit.clock import AMSTERDAM, nu
from app.kit.i18n import Zin, _, _l, dag_als, ngettext
from app.verkennen.deelnemerslijst import deurcode_svg
from app.verkennen.models import Activiteit, ActiviteitStand, DeelnameStatus
from app.verkennen.pages.kaartje import Blaadje, blaadje, uren
from app.verkennen.queries.beheer import BeheerRij, Deelnemer
from app.verkennen.rules import NADERHAND, VOORAF
from app.verkennen.states import MET_PLEK
from app.verkennen.woorden import KOMST

S = DeelnameStatus
KLEUREN = {S.AANWEZIG: "success", S.NO_SHOW: "error", S.AFWEZIG_GEMELD: "neutral"}
"""Only what was noted gets a colour."""
NAMEN_WEG: Zin = _l("Namen zie je tot vier weken na de activiteit. Daarna heb je ze niet meer nodig.")


@dataclass(frozen=True, slots=True)
class Naamregel:
    """One pupil with his box."""

    id: str
    naam: str
    uitleg: str
    """School, class year, who comes along."""
    stand: str
    """In words; empty when nothing was noted yet."""
    kleur: str
    aan: bool
    """Ticked already, because it was just noted."""


@dataclass
class Deelnemerspagina:
    """Who comes."""

    sjabloon: ClassVar[str] = "verkennen/beheer_deelnemers.html"
    id: str
    titel: str
    blad_: Blaadje
    tijd: str
    groepen: list[tuple[str, list[Naamregel]]]
    """Heading and names; a group without names is left out."""
    samen: str
    begeleiders: str
    kan_noteren: bool
    """The door opens, or it has been."""
    begonnen: bool
    kan_wissen: bool
    """Something was noted that can be taken back."""
    net: bool
    """Something was just noted: the boxes are ticked to take it back."""
    namen_weg: str = ""
    """Why there are numbers only; empty while names are shown."""


def deelnemerspagina(een: Activiteit, mensen: Sequence[Deelnemer], net: frozenset[str]) -> Deelnemerspagina:
    """The names in three groups: with a place, waiting, told they can't come."""
    met = [mens for mens in mensen if mens.status in MET_PLEK]
    wacht = [mens for mens in mensen if mens.status == S.WACHTLIJST]
    af = [mens for mens in mensen if mens.status == S.AFWEZIG_GEMELD]
    koppen = [(_("Ze komen"), met), (_("Op de wachtlijst"), wacht), (_("Afgemeld"), af)]
    mee, er = sum(mens.begeleiders for mens in met), sum(mens.status == S.AANWEZIG for mens in met)
    open_ = een.stand == ActiviteitStand.OPEN
    return Deelnemerspagina(
        id=een.id,
        titel=een.titel,
        blad_=blaadje(een.begint_op),
        tijd=uren(een.begint_op, een.eindigt_op),
        groepen=[(kop, [_regel(mens, net) for mens in groep]) for kop, groep in koppen if groep],
        samen=_samen(len(met), er),
        begeleiders=ngettext("%(num)s begeleider komt mee.", "%(num)s begeleiders komen mee.", mee) if mee else "",
        kan_noteren=open_ and nu() >= een.begint_op - VOORAF,
        begonnen=open_ and nu() >= een.begint_op,
        kan_wissen=open_ and any(mens.status in KLEUREN for mens in mensen),
        net=bool(net & {mens.id for mens in mensen}),
    )


def aantallenpagina(een: Activiteit, rij: BeheerRij) -> Deelnemerspagina:
    """Long after it: how many, no names."""
    return Deelnemerspagina(
        id=een.id,
        titel=een.titel,
        blad_=blaadje(een.begint_op),
        tijd=uren(een.begint_op, een.eindigt_op),
        groepen=[],
        samen=_samen(rij.bezet, rij.aanwezig),
        begeleiders="",
        kan_noteren=False,
        begonnen=True,
        kan_wissen=False,
        net=False,
        namen_weg=str(NAMEN_WEG),
    )


def _samen(met_plek: int, er: int) -> str:
    samen = ngettext("%(num)s leerling heeft een plek.", "%(num)s leerlingen hebben een plek.", met_plek)
    return f"{samen} {ngettext('%(num)s is er.', '%(num)s zijn er.', er)}" if er else samen


def _regel(mens: Deelnemer, net: frozenset[str]) -> Naamregel:
    jaar = _("leerjaar %(jaar)s", jaar=mens.leerjaar) if mens.leerjaar else ""
    mee = _("neemt %(aantal)s mee", aantal=mens.begeleiders) if mens.begeleiders else ""
    uitleg = " · ".join(deel for deel in (mens.school, jaar, mee) if deel)
    kleur = KLEUREN.get(S(mens.status), "")
    return Naamregel(mens.id, mens.naam, uitleg, str(KOMST[mens.status]) if kleur else "", kleur, mens.id in net)


@dataclass
class Deurcode:
    """The code to scan."""

    sjabloon: ClassVar[str] = "verkennen/beheer_deurcode.html"
    id: str
    titel: str
    dag: str
    tijd: str
    code: Markup
    van: str
    tot: str
    """Between which times the code works."""


def deurcodepagina(een: Activiteit) -> Deurcode:
    """One activity and its code."""
    begin, einde = (een.begint_op - VOORAF).astimezone(AMSTERDAM), (een.eindigt_op + NADERHAND).astimezone(AMSTERDAM)
    return Deurcode(
        id=een.id,
        titel=een.titel,
        dag=dag_als(een.begint_op.astimezone(AMSTERDAM).date(), "EEEE d MMMM y"),
        tijd=uren(een.begint_op, een.eindigt_op),
        # Made by segno from our own address; nothing typed is in it.
        code=Markup(deurcode_svg(een.code)),  # nosec B704
        van=f"{begin:%H:%M}",
        tot=f"{einde:%H:%M}",
    )
