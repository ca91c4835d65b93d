"""Threads between a pupil and who guides him."""

from collections.abc import Callable

from sqlmodel import Session

from app.lob.messages import NieuweReactie
from app.lob.models import Gelezen, Reactie
from app.lob.pages.reactie import merk_van
from app.lob.queries.reactie import ongelezen
from app.meldingen.models import Uitgaand
from tests.cast import Cast
from tests.conftest import Klant, tel_sql
from tests.factories import wie_is
from tests.lob.kaarten import kaart
from tests.lob.test_doel import maak
from tests.lob.test_kwaliteit import alle

Als = Callable[..., Klant]


def test_mentor_zegt_iets_en_sanne_zegt_terug(db: Session, cast: Cast, als: Als) -> None:
    rij, sanne, bakker = kaart(db, cast.sanne), als(cast.sanne), als(cast.bakker)
    wie = wie_is(db, cast.sanne)
    db.commit()  # who reads in a writing session keeps others out
    pad, draad = f"/loopbaan/kaarten/{rij.id}", f"/loopbaan/draad/kaart/{rij.id}"
    for zin in ("Mooi gedaan.", "Wie ga je bellen?"):
        assert bakker.stuur(draad, {"tekst": zin, "stap": "ja"}).headers["location"] == pad + "#draad"
    assert ongelezen(db, wie) == 2
    db.commit()
    thuis = sanne.bezoek("/loopbaan")
    assert "2 nieuwe reacties" in thuis and "Wie ga je bellen?" in thuis and "Mooi gedaan." not in thuis
    lijst = sanne.bezoek("/loopbaan/nieuw")
    assert "2 nieuwe reacties" in lijst and draad in lijst and "Mooi gedaan." not in lijst
    html = sanne.bezoek(pad)
    assert "Mooi gedaan." in html and "Over je volgende stap" in html and 'name="stap"' not in html
    assert ongelezen(db, wie) == 0
    db.commit()
    mails = [een for een in alle(db, Uitgaand) if een.soort == NieuweReactie.soort]
    assert len(mails) == 1, "een mail per draad per dag"
    assert sanne.stuur(draad, {"tekst": "Tante Bep.", "stap": "ja"}).status_code == 303
    assert cast.sanne.roepnaam in bakker.bezoek("/loopbaan/nieuw")
    klas = f"/loopbaan/klas/{cast.klas.id}"
    assert "1 nieuwe reactie" in bakker.bezoek(klas) and "1 nieuwe reactie" not in als(cast.decaan).bezoek(klas)
    assert "Tante Bep." in bakker.bezoek(pad)
    assert "helemaal bij" in bakker.bezoek("/loopbaan/nieuw")
    assert not next(een for een in alle(db, Reactie) if een.als == "leerling").volgende_stap
    assert {een.persoon_id for een in alle(db, Gelezen)} == {cast.sanne.id, cast.bakker.id}


def test_wie_er_niet_bij_hoort_ziet_niets(db: Session, cast: Cast, als: Als) -> None:
    rij, geheim = kaart(db, cast.sanne, voor_ouder=True), kaart(db, cast.sanne, voor_mentor=False)
    draad, bij_geheim = f"/loopbaan/draad/kaart/{rij.id}", f"/loopbaan/draad/kaart/{geheim.id}"
    als(cast.bakker).stuur(draad, {"tekst": "Alleen voor Sanne."})
    als(cast.sanne).stuur(bij_geheim, {"tekst": "Voor mezelf."})
    for wie in (
        cast.de_wit,
        cast.yusuf,
        cast.ouder_account,
        cast.decaan,
        cast.intaker,
        cast.slber,
        cast.buitenstaander,
    ):
        assert als(wie).stuur(draad, {"tekst": "Hoi"}).status_code in (403, 404), wie.roepnaam
        assert als(wie).get(draad + "/nieuw", follow_redirects=False).status_code in (403, 404)
    ouder = als(cast.ouder_account)
    assert "Alleen voor Sanne." not in ouder.get(f"/loopbaan/kaarten/{rij.id}").text
    bakker = als(cast.bakker)
    assert bakker.stuur(bij_geheim, {"tekst": "Hoi"}).status_code == 404
    assert bakker.get(bij_geheim).status_code == 404 and "helemaal bij" in bakker.bezoek("/loopbaan/nieuw")
    assert als(cast.sanne).stuur(f"/loopbaan/draad/anders/{rij.id}", {"tekst": "Hoi"}).status_code == 404


def test_te_lang_blijft_staan(db: Session, cast: Cast, als: Als) -> None:
    draad = f"/loopbaan/draad/kaart/{kaart(db, cast.sanne).id}"
    lang = als(cast.bakker).stuur(draad, {"tekst": "z" * 1501, "stap": "ja"})
    assert lang.status_code == 422 and "z" * 1501 in lang.text and "checked" in lang.text
    assert als(cast.bakker).stuur(draad, {"tekst": " "}).status_code == 422
    assert not alle(db, Reactie)


def test_terugnemen_kan_alleen_wie_het_schreef(db: Session, cast: Cast, als: Als) -> None:
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    doel = maak(sanne)
    bakker.stuur(f"/loopbaan/draad/doel/{doel.rsplit('/', 1)[1]}", {"tekst": "Dit wil ik terug."})
    weg = f"/loopbaan/reacties/{alle(db, Reactie)[0].id}/verwijderd"
    assert sanne.stuur(weg, {}).status_code == 404
    assert "Dit wil ik terug." in sanne.bezoek(doel)
    assert bakker.stuur(weg, {}).status_code == 303
    html = sanne.bezoek(doel)
    assert "Dit wil ik terug." not in html and "Weggehaald" in html


def test_een_open_pagina_hoort_wat_er_bij_kwam(db: Session, cast: Cast, als: Als) -> None:
    rij, sanne, bakker = kaart(db, cast.sanne), als(cast.sanne), als(cast.bakker)
    draad = f"/loopbaan/draad/kaart/{rij.id}"
    assert sanne.get(draad + "/nieuw?na=").status_code == 204
    zonder_script = bakker.stuur(draad, {"tekst": "Hoi Sanne!", "snel": "Goed dat je dit opschrijft."})
    assert zonder_script.status_code == 200 and "Hoi Sanne! Goed dat je dit opschrijft." in zonder_script.text
    assert not alle(db, Reactie), "een zin die je tikt, is nog niet verstuurd"
    bakker.stuur(draad, {"tekst": "Goed dat je dit opschrijft."})
    deel = sanne.get(draad + "/nieuw?na=")
    assert "Goed dat je dit opschrijft." in deel.text and "<html" not in deel.text
    id_ = alle(db, Reactie)[0].id
    with tel_sql() as zinnen:
        assert sanne.get(f"{draad}/nieuw?na={id_}").status_code == 204
    assert len(zinnen) <= 5


def test_de_zinnen_van_een_school(db: Session, cast: Cast, als: Als) -> None:
    rij, decaan, pad = kaart(db, cast.sanne), als(cast.decaan), "/loopbaan/school/snelzinnen"
    decaan.bezoek(pad)
    fout = decaan.stuur(pad, {"zinnen": "z" * 201})
    assert fout.status_code == 422 and "z" * 201 in fout.text
    leeg = {"was": merk_van([])}
    assert decaan.stuur(pad, {"zinnen": "Top, ga zo door!\n\nVertel eens meer."} | leeg).status_code == 303
    laat = als(cast.schoolbeheer).stuur(pad, {"zinnen": "Ik was later."} | leeg)
    assert laat.status_code == 409 and "Ik was later." in laat.text and "Vertel eens meer." in laat.text
    assert "Vertel eens meer." in als(cast.bakker).bezoek(pad) and als(cast.sanne).get(pad).status_code == 403
    html = als(cast.bakker).bezoek(f"/loopbaan/kaarten/{rij.id}")
    assert "Top, ga zo door!" in html and "Goed dat je dit opschrijft." not in html
    was = {"was": merk_van(["Top, ga zo door!", "Vertel eens meer."])}
    assert decaan.stuur(pad, {"zinnen": ""} | was).status_code == 303
    assert "Goed dat je dit opschrijft." in als(cast.bakker).bezoek(f"/loopbaan/kaarten/{rij.id}")
    assert als(cast.bakker).stuur(pad, {"zinnen": "Hoi"}).status_code == 403
