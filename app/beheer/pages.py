"""One dataclass per page of this slice."""

from dataclasses import dataclass, field
from typing import ClassVar

from app.accounts.models import volledige_naam
from app.accounts.rollen import NAMEN
from app.beheer.forms import OuderForm, RegioForm
from app.beheer.queries import PER_BLAD, LeerlingOuders, Medewerker, Telling
from app.kit.i18n import TALEN, Zin, _, _l, ngettext
from app.scholen.models import AkkoordModus, Gezag
from app.scholen.queries import KlasRij, LeerlingRij, OuderRij, SchoolRij
from app.scholen.rules import SCHOOLROLLEN

Keuzes = list[tuple[str, str]]


@dataclass
class Stap:
    """Something to do, with where."""

    titel: str
    tekst: str
    pad: str
    knop: str


def eerste_stap(telling: Telling) -> Stap | None:
    """What this school does first; None when all is well."""
    t = telling
    if not t.leerlingen:
        return Stap(
            _("Lees je klassenlijst in"),
            _("Dan staan leerlingen, klassen en ouders er in één keer in."),
            "/beheer/leerlingen",
            _("Kies een lijst"),
        )
    if t.zonder_mentor:
        zin = ngettext(
            "%(num)s klas heeft nog geen mentor.", "%(num)s klassen hebben nog geen mentor.", t.zonder_mentor
        )
        return Stap(_("Geef elke klas een mentor"), zin, "/beheer/medewerkers", _("Naar je team"))
    if t.zonder_ouder:
        zin = ngettext(
            "Bij %(num)s leerling mist een ouder met gezag en een e-mailadres.",
            "Bij %(num)s leerlingen mist een ouder met gezag en een e-mailadres.",
            t.zonder_ouder,
        )
        return Stap(_("Vul de gegevens van ouders aan"), zin, "/beheer/ouders?filter=mist", _("Naar de ouders"))
    if t.niet_geactiveerd:
        zin = ngettext(
            "%(num)s leerling heeft nog niet ingelogd.",
            "%(num)s leerlingen hebben nog niet ingelogd.",
            t.niet_geactiveerd,
        )
        return Stap(_("Geef leerlingen hun QR-kaart"), zin, "/beheer/kaarten", _("Naar de kaarten"))
    return None


@dataclass
class Overzicht:
    """`/beheer`."""

    sjabloon: ClassVar[str] = "beheer/overzicht.html"
    school: SchoolRij
    telling: Telling
    stap: Stap | None


@dataclass
class OuderRegel:
    """A pupil in the list of parents."""

    naam: str
    klas: str
    pad: str
    ouders: str
    staat: str
    """`goed`, `onbekend` or `mist`."""


def ouderregel(rij: LeerlingOuders) -> OuderRegel:
    """One row in words."""
    return OuderRegel(
        naam=volledige_naam(rij.roepnaam, rij.tussenvoegsel, rij.achternaam),
        klas=rij.klas,
        pad=f"/beheer/ouders/{rij.persoon_id}",
        ouders=ngettext("%(num)s ouder", "%(num)s ouders", rij.ouders) if rij.ouders else _("Nog geen ouder"),
        staat="mist" if not rij.kan_akkoord else "onbekend" if rij.onbekend else "goed",
    )


@dataclass
class Ouders:
    """`/beheer/ouders`."""

    sjabloon: ClassVar[str] = "beheer/ouders.html"
    regels: list[OuderRegel]
    totaal: int
    zoek: str
    filter: str
    blad: int
    bladen: int


def oudersbladzijde(rijen: list[LeerlingOuders], totaal: int, zoek: str, filter_: str, blad: int) -> Ouders:
    """One page of the list."""
    return Ouders([ouderregel(rij) for rij in rijen], totaal, zoek, filter_, blad, max(1, -(-totaal // PER_BLAD)))


GEZAG: dict[str, Zin] = {Gezag.JA: _l("Ja"), Gezag.NEE: _l("Nee"), Gezag.ONBEKEND: _l("Weet de school niet")}


@dataclass
class LeerlingMetOuders:
    """`/beheer/ouders/{kind}`."""

    sjabloon: ClassVar[str] = "beheer/leerling.html"
    leerling: LeerlingRij
    ouders: list[OuderRij]
    nieuw_nummer: int | None
    """Free place for one more parent."""
    gezag: dict[str, str] = field(default_factory=lambda: {waarde: str(zin) for waarde, zin in GEZAG.items()})
    talen_namen: dict[str, str] = field(default_factory=lambda: dict(TALEN))


@dataclass
class Ouder:
    """`/beheer/ouders/{kind}/{nummer}`: the form."""

    sjabloon: ClassVar[str] = "beheer/ouder.html"
    leerling: LeerlingRij
    nummer: int
    nieuw: bool
    vorm: OuderForm
    gezag_keuzes: Keuzes = field(default_factory=lambda: [(str(waarde), str(zin)) for waarde, zin in GEZAG.items()])
    taal_keuzes: Keuzes = field(default_factory=lambda: list(TALEN.items()))


@dataclass
class TeamRegel:
    """A member of staff with names of roles and classes."""

    mens: Medewerker
    naam: str
    rollen: str
    klassen: str
    is_mentor: bool
    zelf: bool


def teamregels(team: list[Medewerker], klassen: list[KlasRij], wie_id: str) -> list[TeamRegel]:
    """The team in words."""
    klasnaam = {klas.id: klas.naam for klas in klassen}
    return [
        TeamRegel(
            mens=mens,
            naam=volledige_naam(mens.roepnaam, mens.tussenvoegsel, mens.achternaam),
            rollen=", ".join(str(NAMEN[rol]) for rol in mens.rollen),
            klassen=", ".join(klasnaam[id_] for id_ in mens.klas_ids if id_ in klasnaam),
            is_mentor="mentor" in mens.rollen,
            zelf=mens.persoon_id == wie_id,
        )
        for mens in team
    ]


@dataclass
class Medewerkers:
    """`/beheer/medewerkers`: the team and the form to invite somebody."""

    sjabloon: ClassVar[str] = "beheer/medewerkers.html"
    team: list[TeamRegel]
    zonder_mentor: list[str]
    """Names of classes without a mentor."""
    vorm: dict[str, str]
    fouten: dict[str, str] = field(default_factory=dict)
    rol_keuzes: Keuzes = field(default_factory=lambda: [(str(rol), str(NAMEN[rol])) for rol in SCHOOLROLLEN])


@dataclass
class Mentorklassen:
    """`/beheer/medewerkers/{id}`: which classes are his, and closing his account."""

    sjabloon: ClassVar[str] = "beheer/mentor.html"
    regel: TeamRegel
    klas_keuzes: Keuzes


@dataclass
class Kaarten:
    """`/beheer/kaarten`: classes of which the cards can be printed."""

    sjabloon: ClassVar[str] = "beheer/kaarten.html"
    klassen: list[KlasRij]


MODI: dict[str, tuple[Zin, Zin]] = {
    AkkoordModus.OUDERS_TOT_18: (
        _l("Een ouder tot 18 jaar"),
        _l("Tot 18 jaar geeft één ouder met gezag akkoord. Vanaf 18 doet de leerling dat zelf."),
    ),
    AkkoordModus.ZELF_VANAF_16: (
        _l("De leerling zelf vanaf 16 jaar"),
        _l("Vanaf 16 geeft de leerling zelf akkoord. Ouders krijgen een kopie en kunnen reageren."),
    ),
    AkkoordModus.INFORMEREN: (
        _l("Alleen informeren"),
        _l("Ouders en leerling lezen mee en kunnen reageren. Daarna gaat het dossier vanzelf weg."),
    ),
}


@dataclass
class Regio:
    """`/beheer/regio`."""

    sjabloon: ClassVar[str] = "beheer/regio.html"
    naam: str
    vorm: RegioForm
    modus_keuzes: list[tuple[str, str, str]] = field(
        default_factory=lambda: [(str(modus), str(kop), str(uitleg)) for modus, (kop, uitleg) in MODI.items()]
    )
