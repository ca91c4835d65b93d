"""The line of cards: who sees which, filters, page by page, and what an activity leaves behind."""

import re
from datetime import date

import brotli
import sqlalchemy as sa
from sqlmodel import col

from app.kit.ids import nieuw_id
from app.lob.models import Kaart, KaartCompetentie, KaartStand, Portfolio
from app.verkennen.gebeurtenissen import WasAanwezig, meld_aanwezig
from tests.factories import geboren
from tests.lob.kaarten import kaart, veel_kaarten
from tests.tellen import tel_sql

MEER = re.compile(r'class="dl-knop dl-knop--secondary" href="([^"]+)"')


def test_a_new_pupil_reads_how_to_begin(cast, als):
    klant = als(cast.sanne)
    blad = klant.bezoek("/loopbaan")
    assert "Maak je eerste kaart" in blad and "Ik heb gewerkt" in blad
    assert "Ik werkte bij" in klant.bezoek("/loopbaan/kaart?begin=werk")


def test_everybody_sees_what_is_meant_for_him(db, cast, als):
    kaart(db, cast.sanne, "Voor allen", voor_ouder=True)
    kaart(db, cast.sanne, "Voor mentor")
    kaart(db, cast.sanne, "Voor mijzelf", voor_mentor=False)
    kaart(db, cast.sanne, "Nog bezig", stand="concept", voor_ouder=True)
    kaart(db, cast.sanne, "Oud spul", stand="archief", voor_ouder=True)
    titels = ("Voor allen", "Voor mentor", "Voor mijzelf", "Nog bezig", "Oud spul")
    pad = f"/loopbaan/van/{cast.sanne.id}"

    def ziet(html):
        return tuple(titel for titel in titels if titel in html)

    assert ziet(als(cast.sanne).bezoek("/loopbaan")) == titels[:4]
    assert ziet(als(cast.sanne).bezoek("/loopbaan?stand=archief")) == titels[4:]
    mentor, moeder = als(cast.bakker), als(cast.ouder_account)
    assert ziet(mentor.bezoek(pad)) == ziet(mentor.bezoek(f"{pad}?stand=archief")) == titels[:2]
    assert ziet(mentor.get(f"{pad}/meer?stand=concept").text) == titels[:2]
    assert ziet(moeder.bezoek(pad, taal="ar")) == titels[:1]


def test_everybody_else_finds_nothing(db, cast, als):
    een = kaart(db, cast.sanne, voor_ouder=True)
    paden = (f"/loopbaan/van/{cast.sanne.id}", f"/loopbaan/van/{cast.sanne.id}/meer", f"/loopbaan/kaarten/{een.id}")
    for wie in (cast.de_wit, cast.yusuf, cast.buitenstaander, cast.student, cast.slber):
        assert [als(wie).get(pad).status_code for pad in paden] == [404] * 3, wie.roepnaam
    for wie in (cast.decaan, cast.intaker, cast.schoolbeheer, cast.zorgco, cast.gemeente, cast.mbo_zorg):
        assert [als(wie).get(pad).status_code for pad in paden] == [403] * 3, wie.roepnaam


def test_a_parent_reads_until_eighteen(db, cast, als):
    een = kaart(db, cast.sanne, voor_ouder=True)
    moeder = als(cast.ouder_account)
    assert f"/loopbaan/van/{cast.sanne.id}" in moeder.bezoek("/loopbaan/kinderen", taal="ar")
    cast.sanne.geboortedatum = geboren(18)
    db.add(cast.sanne)
    db.commit()
    assert cast.sanne.id not in moeder.bezoek("/loopbaan/kinderen", taal="ar")
    assert moeder.get(f"/loopbaan/kaarten/{een.id}").status_code == 404
    assert moeder.get(f"/loopbaan/van/{cast.sanne.id}").status_code == 404


def test_a_student_and_his_slber_read_the_same_line(db, cast, als):
    kaart(db, cast.student, "Stage in de zorg")
    assert "Stage in de zorg" in als(cast.student).bezoek("/loopbaan")
    assert "Stage in de zorg" in als(cast.slber).bezoek(f"/loopbaan/van/{cast.student.id}")


def test_filters_find_by_kind_and_competence(db, cast, als):
    kaart(db, cast.sanne, "Bij de kapper", soort="stage", competenties=("kwaliteiten",))
    kaart(db, cast.sanne, "Bij de bank", soort="gastles", competenties=("netwerk", "werk"))
    klant = als(cast.sanne)
    stage = klant.bezoek("/loopbaan?soort=stage")
    assert "Bij de kapper" in stage and "Bij de bank" not in stage
    netwerk = klant.bezoek("/loopbaan?competentie=netwerk&soort=zomaar&vanaf=x.y")
    assert "Bij de bank" in netwerk and "Bij de kapper" not in netwerk
    assert "Kies iets anders" in klant.bezoek("/loopbaan?soort=stage&competentie=netwerk")


def test_every_card_comes_by_once_also_without_script(db, cast, als):
    veel_kaarten(db, cast.sanne, 45)
    kaart(db, cast.sanne, "Zonder dag", datum=None)
    klant, gezien, pad = als(cast.sanne), [], "/loopbaan"
    while pad:
        blad = klant.bezoek(pad)
        gezien += re.findall(r'<a class="dl-kaart" href="/loopbaan/kaarten/(\w+)"', blad)
        verder = MEER.search(blad)
        pad = verder.group(1).replace("&amp;", "&") if verder else ""
    assert len(gezien) == len(set(gezien)) == 46
    assert db.get(Kaart, gezien[-1]).titel == "Zonder dag"


def test_five_hundred_cards_take_few_statements_and_bytes(db, cast, als, databank):
    veel_kaarten(db, cast.sanne, 500)
    eigen = kaart(db, cast.sanne, datum=date(2026, 11, 24))
    for wie, pad in ((cast.sanne, "/loopbaan"), (cast.bakker, f"/loopbaan/van/{cast.sanne.id}")):
        klant = als(wie)
        klant.get(pad)
        with tel_sql(databank) as gezien:
            blad = klant.bezoek(pad)
        assert len(gezien) <= 8, "\n".join(gezien)
        assert len(brotli.compress(blad.encode(), quality=3)) <= 14 * 1024
        with tel_sql(databank) as gezien:
            klant.bezoek(f"/loopbaan/kaarten/{eigen.id}")
        assert len(gezien) <= 8, "\n".join(gezien)


def test_who_was_at_an_activity_finds_a_draft_once(db, cast, als):
    dag, over = date(2026, 11, 23), (("crebo", "25655"),)
    feit = WasAanwezig(cast.sanne.id, nieuw_id(), "snuffelstage", "Een dag in de zorg", "Het mbo", dag, over)
    meld_aanwezig(db, feit)
    meld_aanwezig(db, feit)
    db.commit()
    (een,) = db.execute(sa.select(Kaart).where(col(Kaart.persoon_id) == cast.sanne.id)).scalars()
    assert (een.soort, een.titel, een.organisatie, een.datum) == ("stage", feit.titel, feit.organisatie, feit.dag)
    assert een.stand == KaartStand.CONCEPT and db.get(Portfolio, cast.sanne.id)
    gekozen = db.execute(sa.select(col(KaartCompetentie.competentie))).scalars()
    assert set(gekozen) == {"werk", "kwaliteiten"}
    db.commit()
    assert "Je was bij: Een dag in de zorg" in als(cast.sanne).bezoek("/loopbaan")
    assert "Een dag in de zorg" not in als(cast.bakker).bezoek(f"/loopbaan/van/{cast.sanne.id}")


def test_every_way_leads_somewhere(db, cast, als):
    kaart(db, cast.sanne)
    klant, mentor = als(cast.sanne), als(cast.bakker)
    weg = re.compile(r'class="lob-weg" href="([^"]+)"')
    for wie, pad in ((klant, "/loopbaan"), (mentor, f"/loopbaan/van/{cast.sanne.id}")):
        wegen = weg.findall(wie.bezoek(pad))
        assert len(wegen) == len(set(wegen)) >= 3
        assert [wie.get(een).status_code for een in wegen] == [200] * len(wegen)
