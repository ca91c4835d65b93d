"""Retention of requests, links and acts."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session, select

from app.akkoord.bewaar import OPRUIMERS
from app.akkoord.models import AkkoordDaad, AkkoordInzage, AkkoordLink, AkkoordVerzoek, AkkoordVraag
from app.kit.clock import nu, vandaag
from app.kit.ids import nieuw_id
from app.kit.opruimen import begin_van, kort_geleden
from tests.cast import Cast
from tests.factories import bewaar, moment
from tests.tellen import rijen, weg

KORT, AKKOORD = (opruimer.functie for opruimer in OPRUIMERS)
TEL = timedelta(microseconds=1)


def _verzoek(db: Session, cast: Cast, over: Any = None, op: datetime | None = None, **velden: Any) -> AkkoordVerzoek:
    kop = {"id": nieuw_id(), "over_id": (over or cast.sanne).id, "school_id": cast.school.organisatie_id}
    wat = {"onderwerp": "dossier", "onderwerp_id": nieuw_id(), "versiehash": "h", "modus": "informeren"}
    return bewaar(db, AkkoordVerzoek(**kop, **wat, gevraagd_op=op or nu(), **velden))


def _link(db: Session, cast: Cast, verzoek: AkkoordVerzoek, einde: datetime, **velden: Any) -> None:
    ouder = {"verzoek_id": verzoek.id, "ouder_van_id": cast.moeder_sanne.id, "taal": "ar"}
    link = AkkoordLink(id=nieuw_id(), hash=nieuw_id(), gemaakt_op=nu(), verloopt_op=einde, **ouder, **velden)
    bewaar(db, link)
    bewaar(db, AkkoordInzage(id=nieuw_id(), link_id=link.id, tot=einde))


def _daad(db: Session, verzoek: AkkoordVerzoek, **velden: Any) -> AkkoordDaad:
    vast = {"naam": "Amal", "hoedanigheid": "ouder_met_gezag", "grond": "g", "versiehash": "h", "tekst": "t"}
    hoe = {"taal": "ar", "methode": "link", "op": nu(), "controlecode": nieuw_id()[:24]}
    return bewaar(db, AkkoordDaad(id=nieuw_id(), verzoek_id=verzoek.id, **(vast | hoe | {"keus": "akkoord"} | velden)))


def _vraag(db: Session, cast: Cast, verzoek: AkkoordVerzoek, **velden: Any) -> None:
    kop = {"id": nieuw_id(), "verzoek_id": verzoek.id, "ouder_van_id": cast.moeder_sanne.id}
    bewaar(db, AkkoordVraag(**kop, tekst="?", taal="ar", gesteld_op=nu(), **velden))


def _heel_verzoek(db: Session, cast: Cast, op: datetime) -> None:
    """Decided, taken back and decided again: acts that point at each other."""
    verzoek = _verzoek(db, cast, op=op, besloten_op=op, gesloten_op=op, uitkomst="akkoord")
    _link(db, cast, verzoek, nu())
    _vraag(db, cast, verzoek)
    ouder = cast.moeder_sanne.id
    een = _daad(db, verzoek, ouder_van_id=ouder)
    terug = _daad(db, verzoek, ouder_van_id=ouder, keus="intrekking", intrekking_van_id=een.id)
    _daad(db, verzoek, ouder_van_id=ouder, na_id=terug.id)


HEEL = {"akkoord_verzoek": 1, "akkoord_link": 1, "akkoord_inzage": 1, "akkoord_vraag": 1, "akkoord_daad": 3}


def test_link_gaat_dertig_dagen_na_het_einde_als_de_vraag_beantwoord_is(db: Session, cast: Cast) -> None:
    grens = kort_geleden(vandaag())
    klaar, open_ = _verzoek(db, cast, uitkomst="akkoord"), _verzoek(db, cast)
    _link(db, cast, klaar, grens)
    _link(db, cast, klaar, grens - TEL)
    _link(db, cast, klaar, nu(), dood_op=grens - TEL)
    _link(db, cast, open_, grens - TEL)
    voor = rijen(db)
    assert KORT(db, vandaag()) == 5
    assert weg(voor, rijen(db)) == {"akkoord_link": 2, "akkoord_inzage": 3}
    assert KORT(db, vandaag()) == 0
    assert len(db.exec(select(AkkoordLink).where(AkkoordLink.verzoek_id == open_.id)).all()) == 1


def test_akkoord_gaat_na_drie_jaar_met_alles_wat_eraan_hangt(db: Session, cast: Cast) -> None:
    grens = begin_van(date(2023, 11, 24))
    for op in (grens, grens - TEL):
        _heel_verzoek(db, cast, op)
    voor = rijen(db)
    assert AKKOORD(db, vandaag()) == sum(HEEL.values())
    assert weg(voor, rijen(db)) == HEEL
    assert AKKOORD(db, vandaag()) == 0


def test_drie_jaar_telt_vanaf_het_sluiten(db: Session, cast: Cast) -> None:
    oud = moment("2020-01-01T00:00")
    _verzoek(db, cast, op=oud, besloten_op=oud, gesloten_op=nu())
    assert AKKOORD(db, vandaag()) == 0


@pytest.mark.parametrize("dag", [date(2028, 11, 23), date(2028, 11, 24)])
def test_akkoord_gaat_met_de_leerling_mee(db: Session, cast: Cast, dag: date) -> None:
    _heel_verzoek(db, cast, nu())
    _verzoek(db, cast, cast.yusuf)
    cast.sanne.vertrokken_op = date(2026, 11, 24)
    db.add(cast.sanne)
    voor = rijen(db)
    AKKOORD(db, dag)
    assert weg(voor, rijen(db)) == (HEEL if dag.day == 24 else {})


def test_wat_een_medewerker_vastlegde_blijft_zonder_zijn_naam(db: Session, cast: Cast) -> None:
    verzoek = _verzoek(db, cast)
    _daad(db, verzoek, ouder_van_id=cast.moeder_sanne.id, persoon_id=cast.bakker.id, methode="papier")
    _vraag(db, cast, verzoek, beantwoord_door_id=cast.bakker.id, beantwoord_op=nu())
    cast.bakker.vertrokken_op = date(2024, 11, 24)
    db.add(cast.bakker)
    voor = rijen(db)
    assert AKKOORD(db, vandaag()) == 0
    assert weg(voor, rijen(db)) == {}
    assert db.exec(select(AkkoordDaad.persoon_id)).all() == [None]
    assert db.exec(select(AkkoordVraag.beantwoord_door_id)).all() == [None]
