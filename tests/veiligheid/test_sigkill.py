"""The server is killed again and again while people save and agree: nothing acknowledged is lost or goes twice."""

import os
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import httpx
from sqlmodel import Session, col, select

from app.akkoord.models import AkkoordDaad, AkkoordVerzoek
from app.dossier.models import Zending
from app.journaal.models import Journaalregel
from app.kit.db import Databank
from app.meldingen.models import Uitgaand, UitgaandStand
from tests.cast import Cast
from tests.huis import Huis
from tests.veiligheid.verkeer import VRAAG, Akkoorden, Schrijver, maak_akkoorden, maak_schrijvers

KEREN = 50 if os.environ.get("DOORLIJN_VOL") == "1" else 4
PER_KEER = 16
"""Requests for akkoord made per round; most machines answer fewer before the kill."""


GEDULD = 20.0
"""Seconds a busy machine gets to acknowledge something in a round."""


def tot_de_dood(
    huis: Huis, taken: list[Callable[[httpx.Client], None]], duur: float, gevorderd: Callable[[], bool]
) -> list[BaseException]:
    """Do each task over and over in a thread of its own; kill `duur` seconds after something was acknowledged.

    Gives what else went wrong than the end of the server.
    """
    anders: list[BaseException] = []

    def herhaal(taak: Callable[[httpx.Client], None]) -> None:
        with httpx.Client(base_url=huis.adres, timeout=20) as lijn:
            try:
                while True:
                    taak(lijn)
            except httpx.TransportError:
                return
            except BaseException as fout:
                anders.append(fout)

    draden = [threading.Thread(target=herhaal, args=(taak,)) for taak in taken]
    for draad in draden:
        draad.start()
    einde = time.monotonic() + GEDULD
    while not gevorderd() and time.monotonic() < einde:
        time.sleep(0.02)
    time.sleep(duur)
    huis.dood()
    for draad in draden:
        draad.join(30)
    return anders


def sinds(schrijvers: list[Schrijver], akkoorden: Akkoorden) -> Callable[[], bool]:
    """Whether both a save and an akkoord were acknowledged after this moment (or no request is left to agree to)."""
    bewaard, gegeven_ = sum(schrijver.gelukt for schrijver in schrijvers), len(akkoorden.zeker)

    def gevorderd() -> bool:
        verder = len(akkoorden.zeker) > gegeven_ or akkoorden.open.empty()
        return verder and sum(schrijver.gelukt for schrijver in schrijvers) > bewaard

    return gevorderd


def staat_er_nog(huis: Huis, schrijver: Schrijver) -> None:
    """What the server said it has is on the page, or something newer that it got and could not answer."""
    with httpx.Client(base_url=huis.adres, timeout=20, cookies={"doorlijn": schrijver.code}) as lijn:
        html = lijn.get(VRAAG).text
    goed = [tekst for tekst in [schrijver.zeker, *schrijver.misschien] if tekst and tekst in html]
    assert goed or not schrijver.zeker, f"{schrijver.zeker} is weg"
    if goed:
        schrijver.zeker, schrijver.misschien = goed[-1], []


def gegeven(db: Session) -> Counter[str]:
    """Acts of akkoord per request."""
    return Counter(db.exec(select(AkkoordDaad.verzoek_id)).all())


def controleer_einde(huis: Huis, db: Session, akkoorden: Akkoorden) -> None:
    """Every yes is there once and led to one sending per aanmelding; the chain holds; nothing waits any more."""
    daden = gegeven(db)
    assert set(akkoorden.zeker) <= set(daden)
    assert set(daden.values()) == {1}
    zin = select(AkkoordVerzoek.onderwerp_id).where(col(AkkoordVerzoek.uitkomst) == "akkoord")
    zendingen = db.exec(select(Zending.id, Zending.versie_id, Zending.aanmelding_id)).all()
    assert Counter(rij[1] for rij in zendingen) == dict.fromkeys(db.exec(zin).all(), 2)
    assert len({(rij[1], rij[2]) for rij in zendingen}) == len(zendingen)
    regels = db.exec(select(Journaalregel.ding_id).where(col(Journaalregel.wat) == "dossier_verzonden")).all()
    assert Counter(regels) == {rij[0]: 1 for rij in zendingen}
    open_ = db.exec(select(Uitgaand.soort).where(col(Uitgaand.stand).in_([UitgaandStand.BEZIG, UitgaandStand.MISLUKT])))
    assert open_.all() == []


def test_schrijvers_wachten_niet_op_elkaar(databank: Databank, db: Session, cast: Cast, tmp_path: Path) -> None:
    """More writers than handler threads: each save is answered, none has to time out first."""
    schrijvers = maak_schrijvers(db, cast, 6)
    db.commit()
    huis = Huis(tmp_path, databank.engine.url.render_as_string(hide_password=False)).start()

    def tien_keer(schrijver: Schrijver) -> int:
        with httpx.Client(base_url=huis.adres, timeout=10) as lijn:
            for _keer in range(10):
                schrijver.bewaar(lijn)
        return schrijver.gelukt

    try:
        with ThreadPoolExecutor(len(schrijvers)) as draden:
            assert list(draden.map(tien_keer, schrijvers)) == [10] * len(schrijvers)
    finally:
        huis.weg()


def test_sigkill_verliest_niets(databank: Databank, db: Session, cast: Cast, tmp_path: Path) -> None:
    schrijvers = maak_schrijvers(db, cast, 3)
    akkoorden = maak_akkoorden(db, cast, KEREN * PER_KEER)
    db.commit()
    huis = Huis(tmp_path, databank.engine.url.render_as_string(hide_password=False))
    toeval, anders = Random(27), list[Any]()
    try:
        for _keer in range(KEREN):
            huis.start()
            for schrijver in schrijvers:
                staat_er_nog(huis, schrijver)
            with huis.databank.sessie() as kijk:
                assert set(akkoorden.zeker) <= set(gegeven(kijk))
            taken = [*(schrijver.bewaar for schrijver in schrijvers), akkoorden.geef, akkoorden.geef]
            anders += tot_de_dood(huis, taken, toeval.uniform(0.0, 0.6), sinds(schrijvers, akkoorden))
        assert anders == []
        assert sum(schrijver.gelukt for schrijver in schrijvers) >= KEREN
        assert len(akkoorden.zeker) >= KEREN
        klaar = huis.opdracht("worker", "--een-keer", later=timedelta(hours=1))
        assert klaar.returncode == 0, klaar.stderr
        keten = huis.opdracht("journaal", "verify")
        assert keten.returncode == 0, keten.stderr
        with huis.databank.sessie() as kijk:
            controleer_einde(huis, kijk, akkoorden)
    finally:
        huis.weg()
