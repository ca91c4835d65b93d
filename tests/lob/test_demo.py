"""Demo: the class of the story has portfolios in every state, and no more than can be."""

from random import Random

import sqlalchemy as sa
from sqlmodel import Session, select

from app.kit.clock import nu, schooljaar, vandaag
from app.lob import models as m
from app.lob.demo_bouw import Bouw
from app.lob.demo_klas import leg_klas, leg_scholen
from app.lob.inhoud import opdrachten
from app.lob.queries.begeleiders import studenten_van
from app.lob.werk import antwoorden_van, gevraagd
from app.scholen.demo import DemoContext, DemoLeerling
from tests import factories as f
from tests.cast import Cast


def _klas(db: Session, cast: Cast, aantal: int) -> DemoContext:
    context = DemoContext("klein", schooljaar(), Random(1))
    context.wie = {"sanne": cast.sanne.id, "yusuf": cast.yusuf.id, "bakker": cast.bakker.id}
    kinderen = [cast.sanne, cast.yusuf, *(f.leerling(db, cast.klas, f"Demo{nr}", "Verzonnen") for nr in range(aantal))]
    for kind in kinderen:
        plek = (cast.school.organisatie_id, cast.klas.id, "vmbo-kb", cast.bakker.id, ())
        assert kind.geboortedatum is not None
        context.leerlingen.append(DemoLeerling(kind.id, kind.roepnaam, kind.geboortedatum, *plek))
    return context


def _tel(db: Session, kolom: object) -> dict[str, int]:
    return dict(db.execute(sa.select(kolom, sa.func.count()).group_by(kolom)).tuples().all())  # type: ignore[call-overload]


def test_de_klas_heeft_van_alles_wat(db: Session, cast: Cast) -> None:
    bouw, context = Bouw(nu(), Random(1)), _klas(db, cast, 23)
    leg_scholen(bouw, context)
    leg_klas(bouw, context)
    bouw.schrijf(db)
    assert not bouw.rijen, "elke tabel staat in de volgorde"
    assert set(_tel(db, m.Kaart.stand)) == set(m.KaartStand) and set(_tel(db, m.Gesprek.stand)) == set(m.GesprekStand)
    assert set(_tel(db, m.Inlevering.stand)) == set(m.InleverStand)
    van = _tel(db, m.Kaart.persoon_id)
    assert van[cast.sanne.id] == 7 and cast.yusuf.id not in van and len(van) == 1 + 23 - 3
    assert set(van) == set(db.exec(select(m.Portfolio.persoon_id)))
    assert all(kaart.datum and kaart.datum <= vandaag() for kaart in db.exec(select(m.Kaart)))
    assert {plan.opdracht_id for plan in db.exec(select(m.OpdrachtPlan))} <= set(opdrachten())
    for werk in db.exec(select(m.Inlevering)):
        assert set(antwoorden_van(werk)) <= {vraag.id for vraag in gevraagd(werk.inhoud).vragen}
    assert len(db.exec(select(m.KaartBestand)).all()) == 3 and len(db.exec(select(m.LoopbaancvKaart)).all()) == 3


def test_een_lege_streek_krijgt_niets(db: Session, cast: Cast) -> None:
    bouw, context = Bouw(nu(), Random(1)), DemoContext("klein", schooljaar(), Random(1))
    leg_scholen(bouw, context)
    leg_klas(bouw, context)
    assert bouw.rijen == {} and studenten_van(db, f.wie_is(db, cast.bakker)) == []
