"""The zip as a stream: a photo or a page of cards at a time is in memory, however large the portfolio is.

Each turn has a session of its own, so a slow telephone holds no connection. Order in the zip: photos, `portfolio.json`,
`index.html` with its style, `leap2a.xml`.
"""

import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Any, cast

from jinja2 import Environment

from app.accounts.wie import Wie
from app.kit import files
from app.kit.clock import AMSTERDAM, nu
from app.kit.i18n import in_taal
from app.kit.ids import nieuw_id
from app.lob.meenemen import leap2a
from app.lob.meenemen.vorm import KaartVorm, PortfolioVorm, Vorm
from app.lob.queries.meenemen import (
    Bron,
    doelen_van,
    gesprekken_van,
    inleveringen_van,
    kaarten_van,
    kwaliteiten_van,
    merken_van,
)
from app.lob.woorden import COMPETENTIES, INLEVERSTANDEN, SOORTEN, STANDEN

STIJL = Path(__file__).with_name("stijl.css")
LIJSTEN: tuple[tuple[str, Callable[..., list[Any]]], ...] = (
    ("kwaliteiten", kwaliteiten_van),
    ("doelen", doelen_van),
    ("gesprekken", gesprekken_van),
    ("inleveringen", inleveringen_van),
)
"""What stands beside the cards, by its name in `portfolio.json`."""


class Afvoer:
    """Where the zip is written to: what came in is handed on at once. It has no way back, so zipfile does not try."""

    def __init__(self) -> None:
        self._delen: list[bytes] = []

    def write(self, deel: bytes) -> int:
        """Keep until `leeg`."""
        self._delen.append(bytes(deel))
        return len(deel)

    def flush(self) -> None:
        """Nothing waits elsewhere."""

    def leeg(self) -> bytes:
        """What came in since."""
        uit = b"".join(self._delen)
        self._delen.clear()
        return uit


class Uitvoer:
    """One export of one's own portfolio."""

    def __init__(self, bron: Bron, omgeving: Environment, wie: Wie) -> None:
        self.bron, self.omgeving, self.wie, self.op = bron, omgeving, wie, nu()
        self.missen: set[str] = set()
        """Photos whose file is gone: they are left out everywhere."""

    def stroom(self) -> Iterator[bytes]:
        """The zip in pieces."""
        afvoer = Afvoer()
        with zipfile.ZipFile(cast(IO[bytes], afvoer), "w", zipfile.ZIP_DEFLATED) as doos:
            for stap in (self._fotos, self._json, self._html, self._leap):
                for _beurt in stap(doos):
                    yield afvoer.leeg()
        yield afvoer.leeg()

    def _deel(self, naam: str, pers: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
        hier = self.op.astimezone(AMSTERDAM)
        deel = zipfile.ZipInfo(naam, (hier.year, hier.month, hier.day, hier.hour, hier.minute, hier.second))
        deel.compress_type, deel.external_attr = pers, 0o644 << 16
        return deel

    def _kaarten(self) -> Iterator[list[KaartVorm]]:
        for blad in kaarten_van(self.bron, self.wie):
            yield [self._zonder_missers(kaart) for kaart in blad]

    def _zonder_missers(self, kaart: KaartVorm) -> KaartVorm:
        fotos = [foto for foto in kaart.fotos if foto.bestand not in self.missen]
        return kaart if len(fotos) == len(kaart.fotos) else kaart.model_copy(update={"fotos": fotos})

    def _lijsten(self) -> dict[str, list[Any]]:
        with self.bron.sessie() as db:
            return {naam: vraag(db, self.wie) for naam, vraag in LIJSTEN}

    def _fotos(self, doos: zipfile.ZipFile) -> Iterator[None]:
        for blad in kaarten_van(self.bron, self.wie):
            for plek, merk in merken_van(self.bron, blad).items():
                try:
                    inhoud = files.lees(merk)
                except FileNotFoundError:
                    self.missen.add(plek)
                    continue
                doos.writestr(self._deel(plek, zipfile.ZIP_STORED), inhoud)
                yield

    def _json(self, doos: zipfile.ZipFile) -> Iterator[None]:
        kop = PortfolioVorm(naam=self.wie.naam, gemaakt_op=self.op)
        los = kop.model_dump_json(include={"soort", "versie", "naam", "gemaakt_op"})
        with doos.open(self._deel("portfolio.json"), "w") as uit:
            uit.write(f'{los[:-1]},\n"kaarten":['.encode())
            komma = ""
            for blad in self._kaarten():
                komma = _schrijf_lijst(uit, blad, komma)
                yield
            for naam, rijen in self._lijsten().items():
                uit.write(f'],\n"{naam}":['.encode())
                _schrijf_lijst(uit, rijen, "")
            uit.write(b"]}\n")
        yield

    def _html(self, doos: zipfile.ZipFile) -> Iterator[None]:
        doos.writestr(self._deel("stijl.css"), STIJL.read_bytes())
        with doos.open(self._deel("index.html"), "w") as uit:
            uit.write(self._render("begin", naam=self.wie.naam, op=self.op))
            for blad in self._kaarten():
                for kaart in blad:
                    uit.write(self._render("kaart", k=kaart))
                yield
            uit.write(self._render("einde", standen=INLEVERSTANDEN, **self._lijsten()))
        yield

    def _render(self, blad: str, **delen: Any) -> bytes:
        woorden = {"competenties": COMPETENTIES, "soorten": SOORTEN, "kaartstanden": STANDEN}
        with in_taal("nl"):  # the page says that it is Dutch
            return self.omgeving.get_template(f"lob/uit/{blad}.html").render(woorden | delen).encode()

    def _leap(self, doos: zipfile.ZipFile) -> Iterator[None]:
        maak, lijsten = leap2a.Inzendingen(self.op), self._lijsten()
        with doos.open(self._deel("leap2a.xml"), "w") as uit:
            uit.write(leap2a.begin(self.wie.naam, nieuw_id(), self.op).encode())
            for blad in self._kaarten():
                with in_taal("nl"):
                    uit.write("".join(deel for kaart in blad for deel in maak.kaart(kaart)).encode())
                yield
            for naam, een in maak.soorten().items():
                uit.write("".join(een(nummer, rij) for nummer, rij in enumerate(lijsten[naam], 1)).encode())
            uit.write(leap2a.EINDE.encode())
        yield


def _schrijf_lijst(uit: IO[bytes], rijen: list[Any], komma: str) -> str:
    for rij in rijen:
        assert isinstance(rij, Vorm)
        uit.write(f"{komma}\n{rij.model_dump_json()}".encode())
        komma = ","
    return komma


def zipnaam(op: datetime) -> str:
    """Name to save it by: no name of a person in it."""
    return f"portfolio-{op.astimezone(AMSTERDAM).date().isoformat()}.zip"
