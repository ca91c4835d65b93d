"""The verwerkingsregister: made from the markers on every column and from the declarations of the dossier.

The groups and why we keep them are written in `groepen`; what and how long comes from the tables themselves.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import SQLModel

from app.accounts.rollen import Rol
from app.dossier.stappen import ALLE
from app.kit.i18n import Zin, _, _l
from app.kit.privacy import Bewaar, Klasse
from app.start.groepen import GROEPEN, Groep

KLASSEN: dict[Klasse, Zin] = {
    Klasse.TECHNISCH: _l("technische gegevens, zoals een nummer of een tijdstip"),
    Klasse.OPENBAAR: _l("openbare gegevens, zoals de naam van een school"),
    Klasse.PERSOON: _l("gewone persoonsgegevens, zoals een naam"),
    Klasse.SCHOOL: _l("gegevens over leren en begeleiding"),
    Klasse.ZORG: _l("gegevens over hulp en gezondheid, altijd versleuteld"),
    Klasse.GEHEIM: _l("geheime codes, onleesbaar bewaard"),
}
TERMIJNEN: dict[Bewaar, Zin] = {
    Bewaar.ALTIJD: _l("altijd, want dit gaat niet over mensen"),
    Bewaar.SCHOOLLOOPBAAN: _l("tot twee jaar nadat je van school bent"),
    Bewaar.PORTFOLIO: _l("tot je het zelf wist, of twee jaar niets van je laat horen"),
    Bewaar.DOSSIER: _l("verstuurd: tot 1 februari van het jaar erna; niet verstuurd: een jaar na het schooljaar"),
    Bewaar.ZORGDEEL: _l("tot zes maanden na je start op het mbo"),
    Bewaar.AKKOORD: _l("drie jaar"),
    Bewaar.JOURNAAL: _l("drie jaar"),
    Bewaar.KORT: _l("tot dertig dagen nadat het klaar is"),
}


@dataclass(frozen=True, slots=True)
class Verwerking:
    """One group as a page shows it."""

    titel: str
    waarom: str
    icoon: str
    soorten: list[str]
    termijnen: list[str]
    velden: list[str]
    """`table.column`, for the public register."""


def verwerking(groep: Groep) -> Verwerking:
    """What a group holds and for how long, read from its columns. Keys and moments alone are not named."""
    kolommen = [kolom for naam in groep.tabellen for kolom in SQLModel.metadata.tables[naam].columns]
    klassen = {kolom.info["klasse"] for kolom in kolommen}
    inhoud = klassen - {Klasse.TECHNISCH} or klassen
    return Verwerking(
        titel=str(groep.titel),
        waarom=str(groep.waarom),
        icoon=groep.icoon,
        soorten=[str(zin) for klasse, zin in KLASSEN.items() if klasse in inhoud],
        termijnen=[
            str(zin) for bewaar, zin in TERMIJNEN.items() if bewaar in {kolom.info["bewaar"] for kolom in kolommen}
        ],
        velden=[f"{kolom.table.name}.{kolom.name}" for kolom in kolommen],
    )


def voor_rollen(rollen: Iterable[Rol]) -> list[Verwerking]:
    """What we keep about somebody with these roles."""
    eigen = set(rollen)
    return [verwerking(groep) for groep in GROEPEN if groep.voor & eigen]


def alles() -> list[Verwerking]:
    """The whole register."""
    return [verwerking(groep) for groep in GROEPEN]


@dataclass(frozen=True, slots=True)
class Dossierregel:
    """One step of the dossier with its ground."""

    deel: str
    titel: str
    grond: str
    soort: str
    termijn: str


def dossierregels() -> list[Dossierregel]:
    """Steps of parts A, B and C, from their own declarations."""
    return [
        Dossierregel(
            deel=stap.code,
            titel=str(stap.titel),
            grond=(
                _("Besluit uitwisseling leer- en begeleidingsgegevens, artikel %(nummer)s", nummer=stap.grond.artikel)
                if stap.grond.wettelijk
                else _("jouw eigen keuze om het te delen")
            ),
            soort=str(KLASSEN[stap.klasse]),
            termijn=str(TERMIJNEN[stap.bewaar]),
        )
        for stap in ALLE
    ]
