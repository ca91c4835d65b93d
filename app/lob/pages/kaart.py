"""One card: the quick form, to read it, and to throw it away."""

from dataclasses import dataclass, field
from typing import ClassVar

from sqlmodel import Session

from app.accounts.wie import Wie
from app.kit.i18n import _, datum
from app.kit.ids import nieuw_id
from app.lob.forms.kaart import Snelkaart
from app.lob.models import KaartStand, OverSoort
from app.lob.pages.foto import Fotovak, fotovak
from app.lob.pages.reactie import Draad, draad_van
from app.lob.pages.thuis import beginzin
from app.lob.queries.kaart import KaartBlad
from app.lob.queries.zicht import Toegang
from app.lob.woorden import COMPETENTIES, SOORTEN, STANDEN, VRAGEN


@dataclass(frozen=True, slots=True)
class Nieuwekaart:
    """The quick form."""

    sjabloon: ClassVar[str] = "lob/kaart_nieuw.html"
    id: str
    kort: str = ""
    link: str = ""
    fouten: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Deel:
    """What he wrote under one heading."""

    kop: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Kaartpagina:
    """A card to read; its owner also finds what he can do with it."""

    sjabloon: ClassVar[str] = "lob/kaart.html"
    kaart: KaartBlad
    eigen: bool
    terug: str
    van: str
    """Name of the owner, for who reads along."""
    onder: str
    """Kind and day."""
    stand: str
    delen: list[Deel]
    competenties: list[tuple[str, str]]
    """Name and the question behind it."""
    open: int
    """Questions of looking back without an answer."""
    fotos: Fotovak
    af: bool
    """Others may read it."""
    draad: Draad | None


@dataclass(frozen=True, slots=True)
class Wegpagina:
    """Is he sure?"""

    sjabloon: ClassVar[str] = "lob/kaart_weg.html"
    kaart: KaartBlad


def nieuwe_kaart(begin: str) -> Nieuwekaart:
    """An empty form, or with the first words that were chosen."""
    return Nieuwekaart(nieuw_id(), beginzin(begin)[1])


def geweigerd(snel: Snelkaart) -> Nieuwekaart:
    """The same form with what was typed, and what is wrong."""
    return Nieuwekaart(snel.id or nieuw_id(), snel.kort, snel.link, snel.fouten)


def _delen(kaart: KaartBlad) -> list[Deel]:
    alle = [
        Deel(_("Wat ik deed"), kaart.wat_deed_ik),
        Deel(_("Wat goed ging"), kaart.wat_ging_goed),
        Deel(_("Wat ik over mezelf leerde"), kaart.wat_leerde_ik),
        Deel(_("Mijn volgende stap"), kaart.volgende_stap),
    ]
    return [deel for deel in alle if deel.tekst]


def kaartpagina(db: Session, wie: Wie, kaart: KaartBlad, plek: Toegang) -> Kaartpagina:
    """A card that `wie` may see."""
    delen = _delen(kaart)
    soort = str(SOORTEN[kaart.soort])
    return Kaartpagina(
        kaart=kaart,
        eigen=plek.eigen,
        terug=plek.begin,
        van=plek.naam,
        onder=f"{soort} · {datum(kaart.datum)}" if kaart.datum else soort,
        stand=str(STANDEN[kaart.stand]),
        delen=delen,
        competenties=[(str(COMPETENTIES[een]), str(VRAGEN[een])) for een in kaart.competenties],
        open=4 - len(delen),
        fotos=fotovak(db, kaart.id, plek.eigen),
        af=kaart.stand == KaartStand.AF,
        draad=draad_van(db, wie, plek, OverSoort.KAART, kaart.id),
    )
