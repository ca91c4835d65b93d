"""Traffic for the kill test: who saves, who agrees, what was acknowledged."""

import queue
import threading
import time
from dataclasses import dataclass, field
from typing import Any

import httpx
from sqlmodel import Session

from app.accounts.models import Persoon
from app.accounts.sessies import open_sessie
from app.kit.crypto import vingerafdruk
from app.scholen.models import Gezag
from app.web.poort import formteken
from tests import factories as f
from tests.cast import Cast
from tests.dossier.zendingen import maak_dossier, maak_versie, meld_aan, vraag

VRAAG = "/dossier/waarom/motivatie"


@dataclass
class Klant:
    """Somebody who is logged in: secret of the cookie and form token."""

    code: str

    @classmethod
    def van(cls, db: Session, persoon: Persoon) -> "Klant":
        """Log this person in."""
        return cls(open_sessie(db, persoon.id, "passkey", "Test"))

    def stuur(self, lijn: httpx.Client, pad: str, velden: dict[str, Any], **koppen: str) -> int:
        """POST a form; the status of the answer."""
        data = velden | {"_token": formteken(vingerafdruk(self.code))}
        return lijn.post(pad, data=data, headers=koppen | {"Cookie": f"doorlijn={self.code}"}).status_code


@dataclass
class Schrijver(Klant):
    """A pupil who types; every text is longer than the one before, and only the newest counts."""

    zeker: str = ""
    """The last text the server said it has."""
    misschien: list[str] = field(default_factory=list)
    """Sent after that, without an answer."""
    beurt: int = 0
    gelukt: int = 0

    def bewaar(self, lijn: httpx.Client) -> None:
        """Save once more. Raises httpx.TransportError when the server dies."""
        self.beurt += 1
        tekst = f"Dit is beurt {self.beurt} van wat ik al typend bewaar, en het wordt steeds langer."
        self.misschien.append(tekst)
        velden = {"motivatie": tekst, "versie": "0", "blad": "blad-van-deze-schrijver"}
        status = self.stuur(lijn, VRAAG, velden, **{"X-Bewaar": "1"})
        assert status == 204, status
        self.zeker, self.misschien, self.gelukt = tekst, [], self.gelukt + 1


@dataclass
class Akkoorden:
    """Requests that wait for somebody's yes, and the ones the server acknowledged."""

    open: "queue.Queue[tuple[Klant, str, str]]" = field(default_factory=queue.Queue)
    """Who, id of the request, hash of the version."""
    zeker: list[str] = field(default_factory=list)
    slot: threading.Lock = field(default_factory=threading.Lock)

    def geef(self, lijn: httpx.Client) -> None:
        """Say yes to the next one. Asked again after the server died: that must be harmless."""
        try:
            wie, verzoek_id, versie = taak = self.open.get_nowait()
        except queue.Empty:  # a fast machine answered all there were: only wait for the end
            lijn.get("/gezond")
            time.sleep(0.02)
            return
        try:
            status = wie.stuur(lijn, f"/akkoord/verzoek/{verzoek_id}/akkoord", {"versie": versie})
        except httpx.TransportError:
            self.open.put(taak)
            raise
        assert status == 303, status
        with self.slot:
            self.zeker.append(verzoek_id)


def maak_schrijvers(db: Session, cast: Cast, aantal: int) -> list[Schrijver]:
    """Pupils who fill in their dossier."""
    return [Schrijver.van(db, f.leerling(db, cast.klas, f"Schrijver{nr}", "Proef")) for nr in range(aantal)]


def maak_akkoorden(db: Session, cast: Cast, aantal: int) -> Akkoorden:
    """Dossiers that wait for akkoord: half of the pupil of 18 himself, half of a parent with an account."""
    uit = Akkoorden()
    for nr in range(aantal):
        kind = f.leerling(db, cast.klas, f"Kind{nr}", "Proef", 18 if nr % 2 else 16)
        wie = kind
        if nr % 2 == 0:
            wie = f.persoon(db, f"Ouder{nr}", "Proef", ("ouder", None))
            f.ouder(db, kind, "Ouder Proef", Gezag.JA, persoon_id=wie.id)
        dossier = maak_dossier(db, kind, cast.school)
        versie = maak_versie(db, dossier)
        meld_aan(db, kind, cast.opleiding)
        meld_aan(db, kind, cast.andere_opleiding)
        verzoek = vraag(db, dossier, versie, uitkomst=None)
        uit.open.put((Klant.van(db, wie), verzoek.id, versie.hash))
    return uit
