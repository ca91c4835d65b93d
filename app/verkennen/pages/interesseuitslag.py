"""What came out of an interest test: the profile, what stands out, beroepen that lie near, what moved since before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.kit.i18n import Zin, _, _l, datum, tijdstip
from app.verkennen.inhoud import catalogus
from app.verkennen.inhoud.soorten import Interessetype
from app.verkennen.models import Oordeel
from app.verkennen.pages.kaarten import Kaart, kaart
from app.verkennen.passend import Passend, past_bij
from app.verkennen.profiel import HOOGST, LETTERS, Beeld, Beweging, Profiel, beeld, standen, top, verschuiving
from app.verkennen.profielwoorden import kort, opsomming, soorten
from app.verkennen.queries.interessetest import Uitslag
from app.verkennen.toelating import passend

LEUK = HOOGST / 2
"""Above this a type got more smiles than frowns."""
NAAST = "naast"
DOEN: dict[str, Zin] = {
    "R": _l("met je handen werken"),
    "I": _l("uitzoeken"),
    "A": _l("iets moois maken"),
    "S": _l("helpen"),
    "E": _l("ondernemen"),
    "C": _l("ordenen"),
}
"""What one does in a type, as in: omdat je helpen leuk vindt."""


@dataclass(frozen=True, slots=True)
class Stand:
    """One corner of the hexagon."""

    naam: str
    score: int
    eerder: int | None
    """Score of the test he compares with."""


@dataclass(frozen=True, slots=True)
class Toptype:
    """A type that stands out, with what the content says about it."""

    soort: Interessetype
    score: int


@dataclass(frozen=True, slots=True)
class Idee:
    """A beroep that lies near, and why."""

    kaart: Kaart
    waarom: str


@dataclass
class Uitslagpagina:
    """A result. `beeld` is a value of `profiel.Beeld`."""

    sjabloon: ClassVar[str] = "verkennen/interessetest_uitslag.html"
    uitslag: Uitslag
    beeld: str
    hoogte: str
    """With a flat profile: `hoog`, `laag` or `midden`."""
    standen: list[Stand]
    top: list[Toptype]
    gelijk: list[str]
    """Sentences about types that are equal."""
    namen: tuple[str, str]
    """What the line of this test and that of the other are called; the second is empty without another."""
    naast: Uitslag | None
    verschil: str
    """What moved since `naast`."""
    ideeen: list[Idee]
    nee: list[Kaart]
    niveaus: str
    """Niveaus that fit his school, as `3 en 4`; empty when that says nothing."""
    alle_niveaus: bool
    oude_versie: bool
    vergelijk: list[tuple[str, str]]
    """Others of his own to compare with: id and name."""
    hoogst: int = HOOGST
    focus: str = ""
    """Id of the button that has the focus after he said something of a beroep."""


@dataclass
class Ideeenlijst(Uitslagpagina):
    """Only the beroepen, after he said what he thinks of one."""

    sjabloon: ClassVar[str] = "verkennen/_interesse_ideeen.html"


def maak_uitslag(
    deze: Uitslag, alle: Sequence[Uitslag], schoolsoort: str, oordelen: Mapping[str, str], vraag: Mapping[str, str]
) -> Uitslagpagina:
    """The page; `alle` are his results, newest first, `vraag` the query of the address."""
    andere = [een for een in alle if een.ronde_id != deze.ronde_id]
    naast = _kies_naast(deze, andere, vraag.get(NAAST, ""))
    kan = passend(schoolsoort)
    ruim = len(kan) == 4 or vraag.get("niveau") == "alle"
    hoe = beeld(deze.profiel)
    nee = [een for een, oordeel in oordelen.items() if oordeel == Oordeel.NEE]
    gevonden = [] if hoe is Beeld.VLAK else past_bij(deze.profiel, (1, 2, 3, 4) if ruim else kan, nee)
    return Uitslagpagina(
        uitslag=deze,
        beeld=hoe,
        hoogte=_hoogte(deze.profiel),
        standen=_standen(deze, naast),
        top=[Toptype(soorten()[een], int(_score(deze, een))) for groep in top(deze.profiel) for een in groep],
        gelijk=_gelijk(deze.profiel),
        namen=_namen_van(deze, naast),
        naast=naast,
        verschil=_verschil(naast.profiel, deze.profiel) if naast else "",
        ideeen=[Idee(kaart(een.beroep, oordelen), waarom(deze.profiel, een)) for een in gevonden],
        nee=[kaart(catalogus().beroepen[een], oordelen) for een in nee if een in catalogus().beroepen],
        niveaus="" if len(kan) == 4 else opsomming([str(een) for een in kan]),
        alle_niveaus=ruim,
        oude_versie=deze.inhoud_versie != catalogus().test.versie,
        vergelijk=[(een.ronde_id, f"{datum(een.klaar_op)} · {kort(een.profiel)}") for een in andere],
    )


def maak_lijst(pagina: Uitslagpagina, beroep_id: str, plek: int) -> Ideeenlijst:
    """The list after an opinion; the focus stays where it was, also when another beroep stands there now."""
    ids = [idee.kaart.id for idee in pagina.ideeen]
    daar = beroep_id if beroep_id in ids else ids[max(0, min(plek, len(ids) - 1))] if ids else ""
    return Ideeenlijst(**vars(pagina) | {"focus": daar})


def _score(uitslag: Uitslag, letter: str) -> float:
    return uitslag.profiel[LETTERS.index(letter)]


def _kies_naast(deze: Uitslag, andere: Sequence[Uitslag], gevraagd: str) -> Uitslag | None:
    """The one he asked for, else the one just before this one."""
    eerder = (een for een in andere if een.klaar_op <= deze.klaar_op)
    return next((een for een in andere if een.ronde_id == gevraagd), None) or next(eerder, None)


def _standen(deze: Uitslag, naast: Uitslag | None) -> list[Stand]:
    return [
        Stand(soorten()[letter].naam, int(_score(deze, letter)), int(_score(naast, letter)) if naast else None)
        for letter in LETTERS
    ]


def _namen_van(deze: Uitslag, naast: Uitslag | None) -> tuple[str, str]:
    if naast is None:
        return _("Score van %(hoogst)s", hoogst=HOOGST), ""
    zelfde_dag = datum(deze.klaar_op) == datum(naast.klaar_op)
    hoe = tijdstip if zelfde_dag else datum
    return hoe(deze.klaar_op), hoe(naast.klaar_op)


def _hoogte(profiel: Profiel) -> str:
    gemiddeld = sum(profiel) / len(profiel)
    if gemiddeld >= 13:
        return "hoog"
    return "laag" if gemiddeld <= 7 else "midden"


def _gelijk(profiel: Profiel) -> list[str]:
    """Who share a place in the top; and who share the place just below it, when they were too many to name."""
    if beeld(profiel) is Beeld.VLAK:
        return []
    boven = top(profiel)
    zinnen = [_("%(namen)s zijn even hoog.", namen=opsomming(_namen(groep))) for groep in boven if len(groep) > 1]
    volgende = standen(profiel)[len(boven)] if len(boven) < len(standen(profiel)) else ()
    if sum(map(len, boven)) < 3 and volgende:
        zinnen.append(_("Daarna zijn %(namen)s even hoog.", namen=opsomming(_namen(volgende))))
    return zinnen


def _namen(letters: Sequence[str]) -> list[str]:
    return [soorten()[letter].naam for letter in letters]


def _verschil(oud: Profiel, nieuw: Profiel) -> str:
    wat = verschuiving(oud, nieuw)
    if wat.beweging is Beweging.GELIJK:
        return _("Er is bijna niets veranderd.")
    if wat.beweging is Beweging.OMHOOG:
        return _("Je vindt nu alles wat leuker. De volgorde bleef ongeveer hetzelfde.")
    if wat.beweging is Beweging.OMLAAG:
        return _("Je vindt nu alles wat minder leuk. De volgorde bleef ongeveer hetzelfde.")
    naam = soorten()[wat.letter].naam
    if wat.naar > wat.van:
        return _("%(naam)s ging het meest omhoog: van %(van)s naar %(naar)s.", naam=naam, van=wat.van, naar=wat.naar)
    return _("%(naam)s ging het meest omlaag: van %(van)s naar %(naar)s.", naam=naam, van=wat.van, naar=wat.naar)


def waarom(profiel: Profiel, idee: Passend) -> str:
    """Why a beroep lies near; says `leuk` only of what he liked."""
    if not idee.redenen:
        return _("Omdat wat jij minder leuk vindt, hier weinig voorkomt.")
    dingen = opsomming([str(DOEN[letter]) for letter in idee.redenen])
    if min(profiel[LETTERS.index(letter)] for letter in idee.redenen) > LEUK:
        return _("Omdat je %(dingen)s leuk vindt.", dingen=dingen)
    return _("Omdat je %(dingen)s leuker vindt dan de rest.", dingen=dingen)
