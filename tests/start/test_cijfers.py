"""Figures: the database counts the same station as the line shows, and small groups stay hidden."""

from itertools import product

import pytest
from sqlmodel import Session, select

from app.dossier.states import DossierStatus
from app.kit.clock import nu, schooljaar
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.overstap.models import AanmeldStatus, Keuze
from app.scholen.models import Leerling
from app.start import cijfers
from app.start.lijn import Halte, halte
from app.start.queries import standen_van_klas
from tests import factories as f
from tests.cast import Cast
from tests.conftest import tel_sql
from tests.dossier.zendingen import maak_dossier, meld_aan


def _woont(db: Session, cast: Cast, naam: str, in_gemeente: bool = True) -> object:
    plek = cast.gemeente_plek.organisatie_id if in_gemeente else None
    return f.leerling(db, cast.klas, naam, "Verzonnen", woongemeente_id=plek)


def test_database_en_lijn_noemen_dezelfde_halte(db: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cijfers, "DREMPEL", 0)
    for status, mbo, keuze in product([None, *DossierStatus], [None, *AanmeldStatus], [False, True]):
        kind = f.leerling(db, cast.andere_klas, f"{status}-{mbo}", str(keuze))
        if status:
            maak_dossier(db, kind, cast.school, status)
        if mbo:
            meld_aan(db, kind, cast.opleiding, mbo)
        if keuze:
            rij = Keuze(id=nieuw_id(), persoon_id=kind.id, schooljaar=schooljaar(), plek=1, gekozen_op=nu())
            rij.aanbod_id = cast.opleiding.id
            db.add(rij)
    db.flush()
    standen = [
        stand
        for mentor, klas in ((cast.bakker, cast.klas), (cast.de_wit, cast.andere_klas))
        for stand in standen_van_klas(db, f.wie_is(db, mentor), klas.id)
    ]
    verwacht = dict.fromkeys(Halte, 0)
    for stand in standen:
        verwacht[halte(stand)] += 1
    verwacht[Halte.ONTDEK] += 1  # the pupil of the other school in the same region
    assert cijfers.tel(db, f.wie_is(db, cast.regiobeheer)).per_halte == verwacht


@pytest.mark.parametrize(("aantal", "getoond"), [(0, None), (4, None), (5, 5), (9, 9)])
def test_onder_de_vijf_blijft_verborgen(db: Session, cast: Cast, aantal: int, getoond: int | None) -> None:
    for nummer in range(aantal):
        _woont(db, cast, f"Kind{nummer}")
    telling = cijfers.tel(db, f.wie_is(db, cast.gemeente))
    assert telling.per_halte[Halte.ONTDEK] == getoond
    assert telling.samen == (getoond or 0)


def test_verborgen_getal_is_niet_uit_te_rekenen() -> None:
    telling = cijfers.verberg({Halte.ONTDEK: 12, Halte.KIES: 3})
    assert telling.samen == 12 and telling.per_halte[Halte.KIES] is None


def test_gemeente_telt_wie_er_woont_en_regio_wie_er_leert(db: Session, cast: Cast) -> None:
    for nummer in range(6):
        _woont(db, cast, f"Hier{nummer}", in_gemeente=nummer < 5)
    assert cijfers.tel(db, f.wie_is(db, cast.gemeente)).samen == 5
    assert cijfers.tel(db, f.wie_is(db, cast.regiobeheer)).samen == 9  # these six and three of the cast
    assert cijfers.tel(db, f.wie_is(db, cast.bakker)).samen == 0
    assert db.exec(select(Leerling.woongemeente_id).where(Leerling.persoon_id == cast.sanne.id)).one() is None


def test_een_vraag_hoe_veel_leerlingen_ook(db: Session, cast: Cast, databank: Databank) -> None:
    wie = f.wie_is(db, cast.regiobeheer)
    for nummer in range(30):
        _woont(db, cast, f"Kind{nummer}")
    with tel_sql(databank) as gezien:
        cijfers.tel(db, wie)
    assert len(gezien) == 1
