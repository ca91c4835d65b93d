"""Two people act at the same moment: nobody waits for ever, and what was taken back is never sent."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from sqlmodel import Session, select

from app.accounts.rollen import Rol
from app.akkoord.actions import laat_vervallen
from app.akkoord.besluit import Beslisser, beslis
from app.akkoord.models import AkkoordVerzoek, Hoedanigheid, Keus, Methode
from app.dossier import actions
from app.dossier.actions import oordeel
from app.dossier.models import Dossier, Zending
from app.kit.db import Databank
from app.kit.fouten import NietNu
from app.main import stel_samen
from app.meldingen.worker import werk_af
from tests.cast import Cast
from tests.dossier import ingevuld
from tests.factories import wie_is


def test_terughalen_en_akkoord_tegelijk_wachten_niet_op_elkaar(
    db: Session, cast: Cast, databank: Databank, monkeypatch: pytest.MonkeyPatch
) -> None:
    stel_samen()
    dossier_id, wie = ingevuld.bij_ouders(db, cast).id, wie_is(db, cast.sanne)
    verzoek = db.exec(select(AkkoordVerzoek)).one()
    gevraagd = (verzoek.id, verzoek.versiehash)
    ouder = cast.moeder_sanne
    moeder = Beslisser(ouder.naam, Hoedanigheid.OUDER_MET_GEZAG, Methode.LINK, ouder_id=ouder.id)
    db.commit()
    heeft_dossier = Event()

    def trage_tweede_stap(een: Session, over_id: str, onderwerp: str) -> None:
        heeft_dossier.set()
        time.sleep(0.5)  # long enough for the parent to hold whatever he can get
        laat_vervallen(een, over_id, onderwerp)

    monkeypatch.setattr(oordeel, "laat_vervallen", trage_tweede_stap)

    def terughalen() -> None:
        with databank.sessie(schrijft=True) as een:
            actions.neem_terug(een, wie, actions.pak_dossier(een, wie, wie.persoon_id, Rol.LEERLING))
            een.commit()

    def beslissen() -> None:
        heeft_dossier.wait(10)
        with databank.sessie(schrijft=True) as een, pytest.raises(NietNu, match="nieuwere versie"):
            beslis(een, *gevraagd, moeder, Keus.AKKOORD)

    with ThreadPoolExecutor(2) as pool:
        for deel in (pool.submit(terughalen), pool.submit(beslissen)):
            deel.result(30)
    werk_af(databank)
    with databank.sessie() as na:
        assert na.get_one(Dossier, dossier_id).status == "bij_leerling"
        assert na.exec(select(AkkoordVerzoek.uitkomst)).one() == "vervallen"
        assert na.exec(select(Zending)).all() == []
