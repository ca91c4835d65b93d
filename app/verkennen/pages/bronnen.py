"""Where everything comes from: imported files, and what stands behind our own texts."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import ClassVar

from sqlmodel import Session

from app.kit.i18n import _, datum, getal
from app.kit.settings import WORTEL
from app.verkennen.inhoud import catalogus
from app.verkennen.models import Bron
from app.verkennen.queries.bronnen import ingelezen

CC_BY = "https://creativecommons.org/licenses/by/4.0/deed.nl"
KORT = 12
"""Characters of a fingerprint that are seen at once."""


@dataclass(frozen=True, slots=True)
class Bronkaart:
    """One source as the page shows it."""

    titel: str
    waarvoor: str
    uitgever: str
    licentie: str
    naamsvermelding: str
    """Sentence that the licence asks for; empty when it asks for none."""
    adres: str
    feiten: tuple[str, ...]
    """Of when it is, how much it is, when it came in; short, for one line."""
    sha256: str = ""
    """Fingerprint of the file; empty for what is not one file."""
    bestand: str = ""
    is_er: bool = True
    """False: an importer knows it, but no file was read yet."""

    @property
    def licentie_adres(self) -> str:
        """Where the licence itself stands; empty when it has no page of its own."""
        return CC_BY if self.licentie == "CC BY 4.0" else ""

    @property
    def kort(self) -> str:
        """The beginning of the fingerprint."""
        return self.sha256[:KORT]


@dataclass
class Bronnenpagina:
    """All sources."""

    sjabloon: ClassVar[str] = "verkennen/bronnen.html"
    van_buiten: list[Bronkaart]
    van_ons: list[Bronkaart]


def _uitgaven() -> list[tuple[str, str, str, str, str, str, str]]:
    """What can be imported: kind, title, publisher, licence, address, what for, sentence of the licence."""
    duo, open_ = _("Dienst Uitvoering Onderwijs (DUO)"), _("Open data; de voorwaarden staan bij DUO")
    vermelding = _("Bron: DUO, Open Onderwijsdata.")
    return [
        (
            "duo_aanbod",
            _("Opleidingen van het mbo"),
            duo,
            open_,
            "https://onderwijsdata.duo.nl/dataset/mbo_opleidingsaanbod",
            _("Welk mbo welke opleiding geeft, en waar."),
            vermelding,
        ),
        (
            "duo_adressen_mbo",
            _("Adressen van mbo’s"),
            duo,
            open_,
            "https://onderwijsdata.duo.nl/dataset/adressen_mbo",
            _("De plaats en de site van een mbo."),
            vermelding,
        ),
        (
            "duo_besturen_mbo",
            _("Besturen van mbo’s"),
            duo,
            open_,
            "https://onderwijsdata.duo.nl/dataset/adressen_mbo",
            _("Om te weten welk mbo bij welk bestuur hoort."),
            vermelding,
        ),
        (
            "esco_beroepen",
            _("Europese lijst van beroepen (ESCO)"),
            _("Europese Commissie"),
            _("Vrij te gebruiken met bronvermelding"),
            "https://esco.ec.europa.eu",
            _("Namen van beroepen die wij nog niet zelf beschrijven."),
            _("Deze dienst gebruikt de ESCO-classificatie van de Europese Commissie."),
        ),
    ]


def _van_buiten(rijen: dict[str, Bron]) -> list[Bronkaart]:
    kaarten = []
    for soort, titel, uitgever, licentie, adres, waarvoor, vermelding in _uitgaven():
        bron = rijen.get(soort)
        vast = (titel, waarvoor, uitgever, licentie, vermelding, adres)
        if bron is None:
            gevolg = _("Tot die er is, kan het aanbod hier een voorbeeld zijn.") if soort == "duo_aanbod" else ""
            kaarten.append(Bronkaart(*vast, tuple(filter(None, (gevolg,))), is_er=False))
        else:
            kaarten.append(Bronkaart(*vast, _feiten(bron), bron.sha256, bron.bestand))
    return kaarten


def _feiten(bron: Bron) -> tuple[str, ...]:
    peil = _("Van %(dag)s", dag=datum(bron.peildatum)) if bron.peildatum else _("Peildatum onbekend")
    over = _("%(n)s daarvan niet gebruikt", n=getal(bron.overgeslagen)) if bron.overgeslagen else ""
    dag = _("ingelezen op %(dag)s", dag=datum(bron.ingelezen_op))
    return tuple(filter(None, (peil, _("%(n)s rijen", n=getal(bron.rijen)), over, dag)))


@lru_cache(maxsize=8)
def _bekijk(pad: Path) -> tuple[str, int]:
    """Fingerprint, and rows below the heading, of a file that comes with the program: it doesn't change."""
    inhoud = pad.read_bytes()
    return hashlib.sha256(inhoud).hexdigest(), len(inhoud.splitlines()) - 1


def _plaatsen(bestand: str, titel: str, waarvoor: str) -> Bronkaart:
    sha256, rijen = _bekijk(WORTEL / "lob_content" / bestand)
    vermelding = _(
        "Bevat gegevens van het CBS (Centraal Bureau voor de Statistiek) en van GeoNames, CC BY 4.0, bewerkt."
    )
    adres = "https://www.geonames.org"
    feiten = (_("gemeenten van 2026"), _("%(n)s rijen", n=getal(rijen)))
    return Bronkaart(titel, waarvoor, _("CBS en GeoNames"), "CC BY 4.0", vermelding, adres, feiten, sha256, bestand)


def _van_ons() -> list[Bronkaart]:
    boek = catalogus()
    wij, eigen, peil = _("De makers van Doorlijn"), "EUPL-1.2", _("van november 2026")
    sha256, aantal = _bekijk(WORTEL / "lob_content" / "nl" / "instellingen.csv")
    return [
        Bronkaart(
            _("Verhalen over beroepen"),
            _("Zelf geschreven. De interesses bij een beroep zijn met de hand gekozen en vergeleken met O*NET."),
            wij,
            eigen,
            _(
                "Bevat informatie uit de O*NET 29.1 Database van het Amerikaanse ministerie van Arbeid "
                "(USDOL/ETA), CC BY 4.0, bewerkt. O*NET is een handelsmerk van USDOL/ETA."
            ),
            "https://www.onetcenter.org/database.html",
            (peil, _("%(n)s verhalen", n=getal(len(boek.beroepen)))),
        ),
        Bronkaart(
            _("Teksten over opleidingen"),
            _("Zelf geschreven. Nummer (crebo), naam en niveau komen uit regelingen en openbare lijsten."),
            wij,
            eigen,
            _("Op regelingen van de overheid rust geen auteursrecht."),
            "https://wetten.overheid.nl",
            (peil, _("%(n)s opleidingen", n=getal(len(boek.opleidingen)))),
        ),
        Bronkaart(
            _("Namen van mbo’s"),
            _("Naam, plaats en site. Het nummer (BRIN) komt uit een regeling, of kijken we nog na."),
            wij,
            eigen,
            "",
            "https://wetten.overheid.nl/BWBR0032257",
            (peil, _("%(n)s rijen", n=getal(aantal))),
            sha256,
            "nl/instellingen.csv",
        ),
        Bronkaart(
            _("Interessetest en andere wegen"),
            _("Zelf bedacht en geschreven. De test is niet wetenschappelijk nagekeken."),
            wij,
            eigen,
            "",
            "",
            (peil,),
        ),
        _plaatsen("plaatsen.csv", _("Plaatsen"), _("Om te schatten hoe ver iets is.")),
        _plaatsen("postcodes.csv", _("Postcodes"), _("Om je plaats te vinden bij vier cijfers.")),
    ]


def bronnenpagina(db: Session) -> Bronnenpagina:
    """The page. One statement."""
    return Bronnenpagina(_van_buiten(ingelezen(db)), _van_ons())
