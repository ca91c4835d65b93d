"""Mbo continues: a slb'er takes the mentor's place, for his own students and as long as it lasts."""

from collections.abc import Callable
from datetime import date

from sqlmodel import Session, select

from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.lob.models import Gelezen, Kaart
from app.lob.queries.begeleiders import begeleiders_van, studenten_van
from app.scholen.models import SlberVan
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant, tel_sql
from tests.lob.vol import vol_portfolio

Als = Callable[..., Klant]


def test_slber_ziet_zijn_studenten_en_wie_op_hem_wacht(db: Session, cast: Cast, databank: Databank, als: Als) -> None:
    alles = vol_portfolio(db, cast.student, cast.slber)
    alles["reactie"].door_id = cast.student.id
    db.delete(db.exec(select(Gelezen).where(Gelezen.persoon_id == cast.slber.id)).one())
    rustig = f.persoon(db, "Anna", "Aak", ("leerling", None))
    hier = {"persoon_id": cast.slber.id, "instelling_id": cast.mbo.organisatie_id, "van": date(2026, 8, 1)}
    f.bewaar(db, SlberVan(id=nieuw_id(), student_id=rustig.id, **hier))
    db.commit()
    (sam, anna) = studenten_van(db, f.wie_is(db, cast.slber))
    assert (sam.naam, sam.kaarten, sam.ongelezen, sam.te_lezen, sam.gesprek) == ("Sam Sterrenlicht", 1, 1, 1, "gedeeld")
    assert (anna.naam, anna.kaarten, anna.wacht, anna.gesprek) == ("Anna Aak", 0, 0, "")
    db.commit()
    klant = als(cast.slber)
    klant.get("/loopbaan/studenten")
    with tel_sql(databank) as gezien:
        pagina = klant.bezoek("/loopbaan/studenten")
    assert len(gezien) <= 8 and f"/loopbaan/van/{sam.persoon_id}" in pagina
    assert "1 student wacht op jou" in pagina and "1 nieuwe reactie, 1 opdracht te lezen" in pagina


def test_wat_de_student_verbergt_telt_ook_niet_mee(db: Session, cast: Cast) -> None:
    alles = vol_portfolio(db, cast.student, cast.slber)
    alles["reactie"].door_id = cast.student.id
    db.delete(db.exec(select(Gelezen).where(Gelezen.persoon_id == cast.slber.id)).one())
    kaart: Kaart = alles["kaart"]
    kaart.voor_mentor = False
    db.flush()
    (sam,) = studenten_van(db, f.wie_is(db, cast.slber))
    assert (sam.kaarten, sam.laatst, sam.ongelezen) == (0, None, 0)


def test_voor_en_na_zijn_tijd_ziet_een_slber_niets(db: Session, cast: Cast, als: Als) -> None:
    wie = f.wie_is(db, cast.slber)
    (rij,) = db.exec(select(SlberVan)).all()
    assert [een.naam for een in begeleiders_van(db, cast.student.id)] == ["Sil Loopbaan"]
    for van, tot in ((date(2026, 11, 25), None), (date(2026, 8, 1), date(2026, 11, 24))):
        rij.van, rij.tot = van, tot
        db.flush()
        assert studenten_van(db, wie) == [] and begeleiders_van(db, cast.student.id) == []
    db.commit()
    assert "Nog geen studenten" in als(cast.slber).bezoek("/loopbaan/studenten")
    assert [een.naam for een in begeleiders_van(db, cast.sanne.id)] == ["Ben Bakker"]


def test_een_slber_leest_mee_als_een_mentor_en_een_ander_niet(db: Session, cast: Cast, als: Als) -> None:
    alles = vol_portfolio(db, cast.student, cast.slber)
    ander = f.persoon(db, "Sem", "Anders", ("slber", cast.mbo.organisatie_id))
    student, kaart = cast.student.id, alles["kaart"].id
    db.commit()
    slber = als(cast.slber)
    assert "Open dag zorg" in slber.bezoek(f"/loopbaan/van/{student}")
    slber.bezoek(f"/loopbaan/kaarten/{kaart}")
    for wie in (ander, cast.bakker):
        klant = als(wie)
        for pad in (f"/loopbaan/van/{student}", f"/loopbaan/kaarten/{kaart}"):
            klant.bezoek(pad, status=404)
    for wie in (cast.intaker, cast.mbo_zorg, cast.mbo_beheer, cast.decaan):
        assert als(wie).get(f"/loopbaan/van/{student}").status_code == 403
    zelf = als(student)
    assert "Sil Loopbaan" in zelf.bezoek("/loopbaan")
    assert zelf.stuur(f"/loopbaan/kaarten/{kaart}/zicht", {"voor_ouder": "nee"}).status_code == 303
    slber.bezoek(f"/loopbaan/kaarten/{kaart}", status=404)
