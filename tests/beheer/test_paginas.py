"""Pages of the administrator: every page is a good page, and only his school's."""

from collections.abc import Callable

import pytest
from sqlmodel import Session, select

from app.accounts.models import Account, RolToekenning
from app.accounts.rollen import Rol
from app.journaal.models import Journaalregel
from app.kit.clock import nu
from app.kit.db import Databank
from app.scholen.models import MentorVan, OuderVan, Regio
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant, tel_sql

Als = Callable[..., Klant]


@pytest.mark.parametrize(
    "pad", ["", "/leerlingen", "/ouders", "/ouders?filter=mist&zoek=sanne", "/medewerkers", "/kaarten"]
)
def test_paginas_zijn_goede_paginas(als: Als, cast: Cast, pad: str) -> None:
    als(cast.schoolbeheer).bezoek(f"/beheer{pad}")


def test_overzicht_zegt_wat_eerst_moet(als: Als, cast: Cast) -> None:
    pagina = als(cast.schoolbeheer).bezoek("/beheer")
    assert "Jouw volgende stap" in pagina
    assert "Bij 1 leerling mist een ouder met gezag" in pagina  # Yusuf has no parents in the list


def test_lege_school_leest_eerst_een_lijst_in(als: Als, cast: Cast, db: Session) -> None:
    leeg = f.school(db, cast.regio, cast.gemeente_plek, "De Lege Gang")
    nieuw = f.persoon(db, "Nova", "Nieuw", ("schoolbeheer", leeg.organisatie_id))
    db.commit()
    assert "Lees je klassenlijst in" in als(nieuw).bezoek("/beheer")


def test_evenveel_vragen_bij_meer_leerlingen(als: Als, cast: Cast, db: Session, databank: Databank) -> None:
    klant = als(cast.schoolbeheer)

    def tel(pad: str) -> int:
        with tel_sql(databank) as gezien:
            klant.bezoek(pad)
        return len(gezien)

    eerst = {pad: tel(pad) for pad in ("/beheer", "/beheer/ouders", "/beheer/medewerkers")}
    for nummer in range(30):
        kind = f.leerling(db, cast.klas, f"Kind{nummer}", "Verzonnen")
        f.ouder(db, kind, "Ouder Verzonnen")
    f.mentor(db, cast.klas, "Extra", "Mentor")
    db.commit()
    assert {pad: tel(pad) for pad in eerst} == eerst
    assert max(eerst.values()) <= 8


def test_ouder_wijzigen_bewaart_en_staat_in_het_journaal(als: Als, cast: Cast, db: Session) -> None:
    klant, pad = als(cast.schoolbeheer), f"/beheer/ouders/{cast.sanne.id}/2"
    klant.bezoek(f"/beheer/ouders/{cast.sanne.id}")
    klant.bezoek(pad)
    velden = {"naam": "Victor Verweg", "relatie": "vader", "email": "Victor@Familie.invalid", "telefoon": "0612345678"}
    antwoord = klant.stuur(pad, velden | {"gezag": "ja", "taal": "pl"})
    assert antwoord.status_code == 303
    db.rollback()
    rij = db.exec(select(OuderVan).where(OuderVan.id == cast.vader_sanne.id)).one()
    db.refresh(rij)
    assert (rij.gezag, rij.taal, rij.email) == ("ja", "pl", "victor@familie.invalid")
    regel = db.exec(select(Journaalregel).where(Journaalregel.wat == "ouder_gewijzigd")).one()
    assert (regel.over_id, regel.wie_id) == (cast.sanne.id, cast.schoolbeheer.id)


def test_foute_ouder_houdt_wat_er_stond(als: Als, cast: Cast, db: Session) -> None:
    klant, pad = als(cast.schoolbeheer), f"/beheer/ouders/{cast.yusuf.id}/1"
    antwoord = klant.stuur(pad, {"naam": "Oma Maan", "email": "geen adres", "gezag": "misschien", "taal": "nl"})
    assert antwoord.status_code == 422
    assert "Oma Maan" in antwoord.text and "geen adres" in antwoord.text
    assert "klopt niet" in antwoord.text and "Kies of deze ouder gezag heeft" in antwoord.text
    assert db.exec(select(OuderVan).where(OuderVan.kind_id == cast.yusuf.id)).all() == []


def test_een_ander_in_dezelfde_plek_krijgt_het_account_niet(als: Als, cast: Cast, db: Session) -> None:
    als(cast.schoolbeheer).stuur(
        f"/beheer/ouders/{cast.sanne.id}/1",
        {"naam": "Tante Ander", "email": "tante@familie.invalid", "gezag": "ja", "taal": "nl"},
    )
    db.rollback()
    db.refresh(cast.moeder_sanne)
    assert (cast.moeder_sanne.naam, cast.moeder_sanne.persoon_id) == ("Tante Ander", None)


@pytest.mark.parametrize("plek", ["/9", "/0", "/x"])
def test_vreemde_plek_van_een_ouder_is_er_niet(als: Als, cast: Cast, plek: str) -> None:
    als(cast.schoolbeheer).bezoek(f"/beheer/ouders/{cast.sanne.id}{plek}", status=404)


def test_leerling_van_een_andere_school_is_er_niet(als: Als, cast: Cast) -> None:
    klant = als(cast.schoolbeheer)
    klant.bezoek(f"/beheer/ouders/{cast.buitenstaander.id}", status=404)
    antwoord = klant.stuur(f"/beheer/ouders/{cast.buitenstaander.id}/1", {"naam": "X", "gezag": "ja", "taal": "nl"})
    assert antwoord.status_code == 404


@pytest.mark.parametrize("wie", ["sanne", "bakker", "decaan", "zorgco", "intaker", "gemeente", "ouder_account"])
def test_wie_geen_beheerder_is_komt_er_niet(als: Als, cast: Cast, wie: str) -> None:
    klant = als(getattr(cast, wie))
    for pad in ("/beheer", "/beheer/leerlingen", "/beheer/ouders", "/beheer/medewerkers", "/beheer/regio"):
        klant.bezoek(pad, taal="ar" if wie == "ouder_account" else "nl", status=403)


def test_mentor_van_klassen_zetten(als: Als, cast: Cast, db: Session) -> None:
    klant = als(cast.schoolbeheer)
    klant.bezoek(f"/beheer/medewerkers/{cast.de_wit.id}")
    antwoord = klant.stuur(
        f"/beheer/medewerkers/{cast.de_wit.id}/klassen",
        {"klassen": [cast.klas.id, cast.andere_klas.id, "bestaat-niet"]},
    )
    assert antwoord.status_code == 303
    klassen = db.exec(select(MentorVan.klas_id).where(MentorVan.persoon_id == cast.de_wit.id)).all()
    assert set(klassen) == {cast.klas.id, cast.andere_klas.id}


def test_wie_geen_mentor_is_krijgt_geen_klas(als: Als, cast: Cast) -> None:
    antwoord = als(cast.schoolbeheer).stuur(
        f"/beheer/medewerkers/{cast.decaan.id}/klassen", {"klassen": [cast.klas.id]}
    )
    assert antwoord.status_code == 404


def test_uitnodigen_stuurt_een_mail_en_weigert_met_zinnen(als: Als, cast: Cast) -> None:
    klant = als(cast.schoolbeheer)
    fout = klant.stuur("/beheer/medewerkers", {"roepnaam": "Ida", "achternaam": "", "email": "geen", "rol": "mentor"})
    assert fout.status_code == 422 and "Ida" in fout.text
    vreemd = klant.stuur(
        "/beheer/medewerkers",
        {"roepnaam": "Ida", "achternaam": "Nieuw", "email": "ida@school.invalid", "rol": "regiobeheer"},
    )
    assert vreemd.status_code == 422 and "Kies een rol" in vreemd.text
    goed = klant.stuur(
        "/beheer/medewerkers",
        {"roepnaam": "Ida", "achternaam": "Nieuw", "email": "ida@school.invalid", "rol": "decaan"},
    )
    assert goed.status_code == 303
    assert "Ida Nieuw" in klant.bezoek("/beheer/medewerkers")


def test_eigen_account_sluit_je_niet(als: Als, cast: Cast) -> None:
    assert als(cast.schoolbeheer).stuur(f"/beheer/medewerkers/{cast.schoolbeheer.id}/sluiting").status_code == 409


def test_collega_gaat_weg_en_komt_terug(als: Als, cast: Cast, db: Session) -> None:
    f.bewaar(db, Account(persoon_id=cast.bakker.id, gebruikersnaam="bakker@school.invalid", gemaakt_op=nu()))
    db.commit()
    klant, bakker, pad = als(cast.schoolbeheer), als(cast.bakker), f"/beheer/medewerkers/{cast.bakker.id}"
    assert klant.stuur(f"{pad}/sluiting").status_code == 303
    assert bakker.get("/klas", follow_redirects=False).status_code != 200
    assert "Dit account is gesloten" in klant.bezoek(pad)
    assert "1 klas heeft nog geen mentor" in klant.bezoek("/beheer/medewerkers")
    assert klant.stuur(f"{pad}/opening").status_code == 303
    assert db.exec(select(Account.dicht_op).where(Account.persoon_id == cast.bakker.id)).one() is None


def test_wie_ook_ouder_is_houdt_zijn_account(als: Als, cast: Cast, db: Session) -> None:
    f.bewaar(db, Account(persoon_id=cast.bakker.id, gebruikersnaam="bakker@school.invalid", gemaakt_op=nu()))
    f.bewaar(db, RolToekenning(id="0" * 24, persoon_id=cast.bakker.id, rol=Rol.OUDER, volgorde=1))
    db.commit()
    klant, pad = als(cast.schoolbeheer), f"/beheer/medewerkers/{cast.bakker.id}"
    assert klant.stuur(f"{pad}/sluiting").status_code == 303
    assert db.exec(select(Account.dicht_op).where(Account.persoon_id == cast.bakker.id)).one() is None
    assert db.exec(select(RolToekenning.rol).where(RolToekenning.persoon_id == cast.bakker.id)).all() == ["ouder"]
    db.rollback()
    klant.bezoek(pad, status=404)


def test_uitgenodigde_zonder_account_gaat_uit_het_team(als: Als, cast: Cast) -> None:
    klant, pad = als(cast.schoolbeheer), f"/beheer/medewerkers/{cast.de_wit.id}"
    assert klant.stuur(f"{pad}/sluiting").status_code == 303
    klant.bezoek(pad, status=404)


@pytest.mark.parametrize("wat", ["klassen", "sluiting", "opening"])
def test_collega_van_een_andere_school_is_er_niet(als: Als, cast: Cast, db: Session, wat: str) -> None:
    ver = f.school(db, cast.regio, cast.gemeente_plek, "De Overkant")
    vreemd = f.persoon(db, "Vera", "Vreemd", (Rol.MENTOR, ver.organisatie_id))
    db.commit()
    assert als(cast.schoolbeheer).stuur(f"/beheer/medewerkers/{vreemd.id}/{wat}").status_code == 404


def test_kaarten_van_een_klas_zijn_een_pdf(als: Als, cast: Cast) -> None:
    klant = als(cast.schoolbeheer)
    antwoord = klant.stuur(f"/beheer/kaarten/{cast.klas.id}")
    assert antwoord.status_code == 200 and antwoord.content.startswith(b"%PDF")
    assert klant.stuur("/beheer/kaarten/bestaatniet").status_code == 404


def test_regioregels(als: Als, cast: Cast, db: Session) -> None:
    klant = als(cast.regiobeheer)
    klant.bezoek("/beheer/regio")
    fout = klant.stuur("/beheer/regio", {"modus": "iedereen", "dagen": "99"})
    assert fout.status_code == 422 and "Kies wie akkoord geeft" in fout.text and "99" in fout.text
    assert klant.stuur("/beheer/regio", {"modus": "informeren", "dagen": "10"}).status_code == 303
    regio = db.exec(select(Regio)).one()
    db.refresh(regio)
    assert (regio.akkoord_modus, regio.zienswijze_dagen) == ("informeren", 10)
    assert db.exec(select(Journaalregel.waarom).where(Journaalregel.wat == "modus_gewijzigd")).one() == "informeren"
