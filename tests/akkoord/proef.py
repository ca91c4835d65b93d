"""A subject that exists only in these tests, and the steps of a parent."""

import re
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import Session, col, select

from app.akkoord.actions import vraag_akkoord
from app.akkoord.besluit import Beslisser, beslis
from app.akkoord.models import AkkoordDaad, AkkoordLink, AkkoordVerzoek, Hoedanigheid, Keus, Methode
from app.akkoord.onderwerp import Onderwerp, Regel, Stuk, Voorlegging, registreer
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.meldingen.models import Postvakbericht
from app.meldingen.worker import werk_af
from app.scholen.models import AkkoordModus, OuderVan, Regio
from tests import factories as f
from tests.cast import Cast

HASH = "c0ffee" + "0" * 58


@dataclass
class Proef(Onderwerp):
    """Shows two lines and remembers what it was told."""

    naam = "proef"
    gehoord: list[tuple[str, str]] = field(default_factory=list)
    klaar: list[str] = field(default_factory=list)
    """Signals that need nobody any more."""

    def voorleggen(self, db: Session, verzoek: AkkoordVerzoek, voor_ouder: bool) -> Voorlegging:
        eigen = [Regel("Waarom", f"Omdat ik <b>wil</b> {verzoek.onderwerp_id}", eigen_woorden=True)]
        geheim = [] if voor_ouder else [Regel("Alleen voor mij", "geheim van Sanne")]
        stuk = Stuk("Jouw keuze", [Regel("Opleiding", "Verzorgende IG"), *eigen, *geheim])
        return Voorlegging("Het proefdossier", [stuk], "Ben Bakker", "Het Waterlicht", "020 555 01 10")

    def besloten(self, db: Session, verzoek: AkkoordVerzoek) -> None:
        self.gehoord.append(("besloten", str(verzoek.uitkomst)))

    def ingetrokken(self, db: Session, verzoek: AkkoordVerzoek) -> None:
        self.gehoord.append(("ingetrokken", str(verzoek.uitkomst)))

    def signaal(self, db: Session, verzoek: AkkoordVerzoek, soort: str) -> None:
        self.gehoord.append(("signaal", soort))

    def opgelost(self, db: Session, wie: Any, verzoek: AkkoordVerzoek, soorten: tuple[str, ...]) -> None:
        self.klaar += soorten

    def nummer(self, db: Session, verzoek: AkkoordVerzoek) -> int | None:
        return 3


def nieuwe_proef() -> Proef:
    """A fresh subject, made known."""
    soort = Proef()
    registreer(soort)
    return soort


def vraag(databank: Databank, cast: Cast, over: Any = None, hash_: str = HASH) -> AkkoordVerzoek:
    """Ask akkoord about a new version of a pupil (default Sanne) and commit."""
    with databank.sessie(schrijft=True) as db:
        kind = over or cast.sanne
        verzoek = vraag_akkoord(db, None, kind.id, cast.school.organisatie_id, "proef", nieuw_id(), hash_)
        db.commit()
        return verzoek


def post(databank: Databank, aan: str) -> list[Postvakbericht]:
    """Mails to somebody, oldest first, after the worker did everything due."""
    werk_af(databank)
    with databank.sessie() as db:
        zin = select(Postvakbericht).where(Postvakbericht.aan == aan).order_by(col(Postvakbericht.id))
        return list(db.exec(zin))


def link_uit(bericht: Postvakbericht) -> str:
    """Path of the secret address in a mail."""
    gevonden = re.search(r"/akkoord/[A-Za-z0-9_-]{43}", bericht.tekst)
    assert gevonden, bericht.tekst
    return gevonden.group()


def geboren(kind: Any, **anders: int) -> dict[str, str]:
    """The three fields of the birth date."""
    dag = kind.geboortedatum.replace(**anders)
    return {"geboren_dag": str(dag.day), "geboren_maand": str(dag.month), "geboren_jaar": str(dag.year)}


def ga_binnen(klant: Any, pad: str, kind: Any) -> None:
    """Give the right birth date."""
    antwoord = klant.stuur(f"{pad}/geboortedatum", geboren(kind))
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, pad)


def daden(databank: Databank) -> list[AkkoordDaad]:
    """All acts, oldest first."""
    with databank.sessie() as db:
        return list(db.exec(select(AkkoordDaad).order_by(col(AkkoordDaad.op), col(AkkoordDaad.id))))


def links(databank: Databank) -> list[AkkoordLink]:
    """All links."""
    with databank.sessie() as db:
        return list(db.exec(select(AkkoordLink).order_by(col(AkkoordLink.id))))


def verzoek_nu(databank: Databank, verzoek_id: str) -> AkkoordVerzoek:
    """The request as it is stored."""
    with databank.sessie() as db:
        return db.get_one(AkkoordVerzoek, verzoek_id)


def als_ouder(ouder: OuderVan) -> Beslisser:
    return Beslisser(ouder.naam, Hoedanigheid.OUDER_MET_GEZAG, Methode.LINK, ouder_id=ouder.id)


def als_kind(db: Session, kind: Any) -> Beslisser:
    wie = f.wie_is(db, kind)
    db.commit()  # the fixture's session holds no lock while somebody decides
    return Beslisser(kind.naam, Hoedanigheid.LEERLING_ZELF, Methode.ACCOUNT, wie=wie)


def doe(bank: Databank, verzoek: AkkoordVerzoek, wie: Beslisser, keus: Keus, **meer: Any) -> None:
    with bank.sessie(schrijft=True) as db:
        beslis(db, verzoek.id, HASH, wie, keus, **meer)
        db.commit()


def draai(bank: Databank, job: Any) -> int:
    with bank.sessie(schrijft=True) as db:
        aantal = job(db)
        db.commit()
        return int(aantal)


def zet_modus(db: Session, cast: Cast, modus: AkkoordModus) -> None:
    db.get_one(Regio, cast.regio.organisatie_id).akkoord_modus = modus
    db.commit()
