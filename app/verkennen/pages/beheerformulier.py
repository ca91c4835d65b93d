"""The form of an activity, and what can be chosen in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.i18n import Zin, _, _l, ngettext
from app.verkennen.actions.activiteit import Gegevens
from app.verkennen.forms.beheer import DAGEN_ERVOOR, LEERJAREN, AanbodForm
from app.verkennen.inhoud import Domein, catalogus
from app.verkennen.models import ActiviteitSoort, OverSoort
from app.verkennen.reeks import Ritme
from app.verkennen.woorden import DOMEINEN, SOORTEN

_S = ActiviteitSoort
DAGVELDEN = ("dagen_vanaf", "dagen_tot", "dagen_annuleren")
SOORTEN_VAN: dict[str, tuple[ActiviteitSoort, ...]] = {
    Rol.MBO_BEHEER: (_S.OPEN_DAG, _S.MEELOOPDAG, _S.PROEFLES, _S.RONDLEIDING, _S.INFOAVOND, _S.GASTLES),
    Rol.BEDRIJF: (_S.BEDRIJFSBEZOEK, _S.SNUFFELSTAGE, _S.GASTLES, _S.RONDLEIDING, _S.OPEN_DAG),
    Rol.DECAAN: (_S.GASTLES, _S.BEDRIJFSBEZOEK, _S.INFOAVOND, _S.SNUFFELSTAGE),
}
"""What each role plans, the usual first."""
UITLEG: dict[str, Zin] = {
    _S.OPEN_DAG: _l("Iedereen kijkt rond wanneer hij wil"),
    _S.MEELOOPDAG: _l("Een dag meedoen met een klas"),
    _S.PROEFLES: _l("Zelf een les proberen"),
    _S.RONDLEIDING: _l("Samen langs de werkplekken"),
    _S.BEDRIJFSBEZOEK: _l("Een groep komt bij je kijken"),
    _S.GASTLES: _l("Je vertelt over je vak"),
    _S.SNUFFELSTAGE: _l("Een dag meewerken"),
    _S.INFOAVOND: _l("Vertellen en vragen, ook voor ouders"),
}
RITMES: dict[str, Zin] = {
    Ritme.EEN_KEER: _l("Nee, één keer"),
    Ritme.WEEK: _l("Elke week op dezelfde dag"),
    Ritme.TWEE_WEKEN: _l("Elke twee weken op dezelfde dag"),
    Ritme.MAAND: _l("Elke maand op dezelfde weekdag"),
}


@dataclass(frozen=True, slots=True)
class Groep:
    """Things it can be about, folded together."""

    naam: str
    opties: list[tuple[str, str]]
    gekozen: int
    """How many of them are ticked."""


def over_groepen(crebos: set[str], is_mbo: bool, gekozen: Iterable[str]) -> list[Groep]:
    """What somebody may say it is about: an mbo its own opleidingen, others a domein and its beroepen."""
    boek, aan = catalogus(), set(gekozen)
    per_domein: dict[str, list[tuple[str, str]]] = {}
    for domein in Domein:
        if is_mbo:
            eigen = [een for een in boek.opleidingen.values() if een.domein == domein and een.crebo in crebos]
            per_domein[domein] = [
                (f"{OverSoort.CREBO}:{een.crebo}", _("%(naam)s, niveau %(niveau)s", naam=een.naam, niveau=een.niveau))
                for een in sorted(eigen, key=lambda een: (een.naam, een.niveau))
            ]
        else:
            heel = (f"{OverSoort.DOMEIN}:{domein}", _("Alles hierover"))
            beroepen = [(f"{OverSoort.BEROEP}:{een.id}", een.naam) for een in boek.beroepen_in[domein]]
            per_domein[domein] = [heel, *beroepen]
    return [
        Groep(str(DOMEINEN[domein]), opties, sum(waarde in aan for waarde, _naam in opties))
        for domein, opties in per_domein.items()
        if opties
    ]


@dataclass
class ActiviteitFormulier:
    """A new activity, or changing one."""

    sjabloon: ClassVar[str] = "verkennen/beheer_formulier.html"
    id: str
    """Empty for a new one."""
    vorm: AanbodForm
    soorten: list[tuple[str, str, str]]
    groepen: list[Groep]
    is_mbo: bool
    reeks: int
    """How many of the same reeks come later."""
    online_al: bool
    """It was published: who comes gets a mail about another time or place."""
    leerjaren: list[tuple[str, str]]
    ritmes: list[tuple[str, str]]
    dagkeuzes: dict[str, list[tuple[str, str]]]
    """Per field how many days before it begins."""
    mag_over: set[str]
    """Every value of `groepen`."""
    meer_open: bool
    """A field that is folded away has something wrong."""


def formulier(
    activiteit_id: str,
    vorm: AanbodForm,
    soorten: list[tuple[str, str, str]],
    crebos: set[str],
    *,
    reeks: int = 0,
    online_al: bool = False,
) -> ActiviteitFormulier:
    """The form with its choices; whoever teaches crebo's is an mbo."""
    groepen = over_groepen(crebos, bool(crebos), vorm.over)
    return ActiviteitFormulier(
        id=activiteit_id,
        vorm=vorm,
        soorten=soorten,
        groepen=groepen,
        mag_over=mag_over(groepen),
        is_mbo=bool(crebos),
        reeks=reeks,
        online_al=online_al,
        leerjaren=[(jaar, jaar) for jaar in LEERJAREN],
        ritmes=[(str(ritme), str(naam)) for ritme, naam in RITMES.items()],
        dagkeuzes={veld: _dagkeuzes(getattr(vorm, veld)) for veld in DAGVELDEN},
        meer_open=False,
    )


def keur(pagina: ActiviteitFormulier) -> Gegevens | None:
    """What was typed, checked against the choices of the form; None when something is wrong."""
    return pagina.vorm.keur([soort for soort, _naam, _uitleg in pagina.soorten], pagina.mag_over)


def met_fouten(pagina: ActiviteitFormulier) -> ActiviteitFormulier:
    """The form again; what is folded away and wrong stands open."""
    pagina.meer_open = bool({*DAGVELDEN, "toegankelijk", "vervoer", "meenemen"} & pagina.vorm.fouten.keys())
    return pagina


def _dagkeuzes(nu_: str) -> list[tuple[str, str]]:
    """Choices in days before, with the one that stands there now."""
    eigen = [nu_] if nu_.isascii() and nu_.isdigit() and len(nu_) < 4 else []
    keuzes = sorted({*DAGEN_ERVOOR, *eigen}, key=int)
    return [(dagen, ngettext("%(num)s dag ervoor", "%(num)s dagen ervoor", int(dagen))) for dagen in keuzes]


def mag_over(groepen: list[Groep]) -> set[str]:
    """Everything somebody may say it is about."""
    return {waarde for groep in groepen for waarde, _naam in groep.opties}


def soorten_van(wie: Wie, nu_: str = "") -> list[tuple[str, str, str]]:
    """Kinds this person plans, and the one it is now: value, name, what it is."""
    soorten = [soort for rol, lijst in SOORTEN_VAN.items() if wie.heeft(rol) for soort in lijst]
    soorten += [soort for soort in ActiviteitSoort if soort == nu_]
    return [(str(soort), str(SOORTEN[soort]), str(UITLEG[soort])) for soort in dict.fromkeys(soorten)]
