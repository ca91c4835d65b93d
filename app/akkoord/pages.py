"""Pages of akkoord: one for reading and deciding, whoever it is; small ones around it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar

from app.akkoord.codes import in_groepen
from app.akkoord.forms import Geboortedatum, Papier
from app.akkoord.models import AkkoordDaad, Keus
from app.akkoord.onderwerp import Voorlegging
from app.akkoord.woorden import klok
from app.akkoord.zicht import OpenVerzoek, Vraagregel
from app.kit.i18n import TALEN
from app.scholen.queries.rijen import OuderRij


@dataclass(frozen=True, slots=True)
class Dicht:
    """A link that opens nothing: what happened and what to do."""

    sjabloon: ClassVar[str] = "akkoord/dicht.html"
    kop: str
    gebeurd: str
    doen: str
    telefoon: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Vooraf:
    """First page of a parent: what is asked, and the child's birth date."""

    sjabloon: ClassVar[str] = "akkoord/vooraf.html"
    basis: str
    zinnen: list[str]
    school: str
    telefoon: str
    invoer: Geboortedatum
    over: int
    """Tries left; 5 = none was wrong yet."""


@dataclass(frozen=True, slots=True)
class Bewijsblok:
    """Receipt of somebody's own last act."""

    kop: str
    uitleg: str
    tekst: str
    op: datetime
    tijd: str
    code: str
    code_pad: str
    reden: str

    @classmethod
    def van(cls, daad: AkkoordDaad, kop: str, uitleg: str) -> "Bewijsblok":
        """From the act."""
        code = daad.controlecode
        pad = f"/akkoord/controle/{code}"
        return cls(kop, uitleg, daad.tekst, daad.op, klok(daad.op), in_groepen(code), pad, daad.reden)


@dataclass(frozen=True, slots=True)
class Lezen:
    """The version asked about, and what you may do with it."""

    sjabloon: ClassVar[str] = "akkoord/lezen.html"
    basis: str
    """`/akkoord/{token}` or `/akkoord/verzoek/{id}`: forms go below it."""
    met_link: bool
    """Parent without account: own language choice, no menu."""
    titel: str
    zinnen: list[str]
    stuk: Voorlegging
    hash: str
    mag: frozenset[Keus]
    verklaringen: dict[Keus, str]
    bewijs: Bewijsblok | None
    stand: str
    """Sentence about how it stands when there is nothing to press."""
    mag_vragen: bool
    vragen: list[Vraagregel]
    telefoon: str
    getypt: dict[str, str] = field(default_factory=dict)
    fouten: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lijst:
    """Requests of a parent with account, or of the pupil."""

    sjabloon: ClassVar[str] = "akkoord/lijst.html"
    open: list[OpenVerzoek]
    klaar: list[OpenVerzoek]


@dataclass(frozen=True, slots=True)
class Codevraag:
    """Type the code of a receipt."""

    sjabloon: ClassVar[str] = "akkoord/codevraag.html"
    code: str = ""
    fouten: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Controle:
    """What a code stands for, without names or content."""

    sjabloon: ClassVar[str] = "akkoord/controle.html"
    code: str
    keus: str
    op: datetime
    tijd: str
    versiehash: str
    nummer: int | None
    ingetrokken_op: datetime | None
    vervallen: bool


@dataclass(frozen=True, slots=True)
class PapierPagina:
    """Mentor: who must answer, a new link for each, or the signed form."""

    sjabloon: ClassVar[str] = "akkoord/papier.html"
    verzoek_id: str
    kind: str
    gevraagd_op: datetime
    ouders: list[OuderRij]
    kan: bool
    """Whether a parent may still agree on paper."""
    stand: str
    vandaag: date
    invoer: Papier


@dataclass(frozen=True, slots=True)
class Formulier:
    """Form to print and sign."""

    sjabloon: ClassVar[str] = "akkoord/formulier.html"
    kind: str
    school: str
    ouder: str
    zinnen: list[str]
    verklaring: str
    versiehash: str


@dataclass(frozen=True, slots=True)
class Vragen:
    """Questions of parents to the mentor."""

    sjabloon: ClassVar[str] = "akkoord/vragen.html"
    vragen: list[Vraagregel]
    bij: str = ""
    """Id of the question whose answer was refused."""
    getypt: str = ""
    fouten: dict[str, str] = field(default_factory=dict)
    taalnamen: dict[str, str] = field(default_factory=lambda: dict(TALEN))
