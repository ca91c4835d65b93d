"""Akkoord while no aanmelding lives: the pupil and the mentor hear it, and it goes as soon as one lives again."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from app.dossier.jobs import JOBS
from app.dossier.models import Dossier, Taak, Zending
from app.dossier.verzenden import plan_verzending, stuur_alsnog
from app.kit.db import Databank
from app.main import stel_samen
from app.meldingen.models import Uitgaand
from app.meldingen.worker import werk_af
from app.overstap.models import Aanmelding
from tests.cast import Cast
from tests.conftest import Klant
from tests.dossier.zendingen import klaar_om_te_versturen, meld_aan

Als = Callable[..., Klant]
ZIN = "Er is akkoord, maar geen aanmelding die loopt."


@pytest.fixture
def dood(db: Session, cast: Cast, databank: Databank) -> str:
    """Agreed, tried to send, and the only aanmelding was rejected; gives the id of the version."""
    stel_samen()
    _dossier, versie, aanmelding = klaar_om_te_versturen(db, cast)
    aanmelding.status = "afgewezen"
    for _keer in range(2):
        plan_verzending(db, versie.id)
    db.commit()
    werk_af(databank)
    return versie.id


def alsnog(databank: Databank) -> int:
    """The job, and the worker after it."""
    with databank.sessie(schrijft=True) as db:
        aantal = stuur_alsnog(db)
        db.commit()
    werk_af(databank)
    return aantal


def staat(databank: Databank) -> tuple[str, list[tuple[str, str, bool]]]:
    """State of the dossier, and its tasks: kind, for whom, done."""
    with databank.sessie() as db:
        taken = [(taak.soort, taak.voor, taak.gedaan_op is not None) for taak in db.exec(select(Taak))]
        return db.exec(select(Dossier.status)).one(), taken


def zet_aanmelding(db: Session, status: str) -> None:
    db.execute(sa.update(Aanmelding).values(status=status))
    db.commit()


def test_de_mentor_krijgt_een_taak_een_keer(als: Als, cast: Cast, databank: Databank, dood: str) -> None:
    assert staat(databank) == ("bij_ouders", [("geen_aanmelding", "mentor", False)])
    mentor = als(cast.bakker)
    for pad in ("/klas", f"/klas/{cast.klas.id}/{cast.sanne.id}", f"/dossier/leerling/{cast.sanne.id}"):
        assert ZIN in mentor.bezoek(pad)


def test_de_leerling_leest_wat_hij_kan_doen(als: Als, cast: Cast, databank: Databank, dood: str) -> None:
    sanne = als(cast.sanne)
    for pad in ("/", "/dossier"):
        pagina = sanne.bezoek(pad)
        assert "Kies een andere opleiding" in pagina
        assert "geen van je aanmeldingen loopt nog" in pagina
        assert "gaat nu naar het mbo" not in pagina
    assert sanne.stuur("/dossier/wijziging").status_code == 303
    assert "geen van je aanmeldingen" not in sanne.bezoek("/dossier")
    assert staat(databank) == ("bij_leerling", [("geen_aanmelding", "mentor", True)])


def test_met_een_levende_aanmelding_staat_het_er_niet(als: Als, cast: Cast, db: Session, dood: str) -> None:
    meld_aan(db, cast.sanne, cast.andere_opleiding)
    db.commit()
    for pad in ("/", "/dossier"):
        assert "geen van je aanmeldingen" not in als(cast.sanne).bezoek(pad)


@pytest.mark.parametrize("nieuw", [True, False])
def test_zodra_er_een_leeft_gaat_het_weg_en_een_keer(
    cast: Cast, db: Session, databank: Databank, dood: str, nieuw: bool
) -> None:
    assert alsnog(databank) == 0
    if nieuw:
        meld_aan(db, cast.sanne, cast.andere_opleiding)
        db.commit()
    else:
        zet_aanmelding(db, "aangemeld")
    assert [alsnog(databank), alsnog(databank)] == [1, 0]
    with databank.sessie() as na:
        (zending,) = na.exec(select(Zending)).all()
        assert zending.versie_id == dood
        assert not na.exec(select(Uitgaand).where(Uitgaand.stand == "mislukt")).all()
    assert staat(databank) == ("verzonden", [("geen_aanmelding", "mentor", True)])


@pytest.mark.parametrize(
    ("tabel", "velden"),
    [
        ("akkoord_verzoek", {"uitkomst": None}),
        ("akkoord_verzoek", {"versiehash": "0" * 64}),
        ("dossier", {"status": "bij_leerling"}),
        ("dossier", {"versie_nu": 2}),
    ],
)
def test_zonder_geldig_akkoord_gaat_er_niets(
    db: Session, databank: Databank, dood: str, tabel: str, velden: dict[str, object]
) -> None:
    zet_aanmelding(db, "aangemeld")
    db.execute(sa.update(Dossier.metadata.tables[tabel]).values(**velden))
    db.commit()
    assert alsnog(databank) == 0
    assert db.execute(sa.select(sa.func.count(col(Zending.id)))).scalar() == 0


def test_het_huis_kijkt_er_zelf_naar() -> None:
    assert stuur_alsnog in [job.functie for job in JOBS]
