"""The class of a mentor and the school of a decaan: who sees what, and how many statements it takes."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlmodel import Session, select

from app.accounts.models import Toegangscode
from app.dossier.models import Taak
from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant, tel_sql
from tests.dossier.zendingen import maak_dossier, maak_versie, meld_aan, vraag

Als = Callable[..., Klant]


def test_mentor_ziet_zijn_eigen_klas_en_geen_andere(als: Als, cast: Cast) -> None:
    klant = als(cast.bakker)
    pagina = klant.bezoek("/klas")
    assert "Klas 4KB1" in pagina and "Sanne Zonnedauw" in pagina and "Bo Buiten" not in pagina
    assert klant.bezoek(f"/klas/{cast.klas.id}/{cast.sanne.id}")
    for pad in (f"/klas/{cast.andere_klas.id}", f"/klas/{cast.andere_klas.id}/kaarten", "/klas/bestaat-niet"):
        assert klant.get(pad).status_code == 404
    ander = als(cast.de_wit)
    assert "Sanne" not in ander.bezoek("/klas")
    for pad in (f"/klas/{cast.klas.id}", f"/klas/{cast.klas.id}/{cast.sanne.id}"):
        assert ander.get(pad).status_code == 404
    assert klant.get(f"/klas/{cast.klas.id}/{cast.buitenstaander.id}").status_code == 404
    assert ander.get(f"/klas/{cast.andere_klas.id}/{cast.sanne.id}").status_code == 404


@pytest.mark.parametrize(
    "naam",
    ["sanne", "yusuf", "ouder_account", "zorgco", "schoolbeheer", "intaker", "mbo_zorg", "gemeente", "regiobeheer"],
)
def test_alleen_mentor_en_decaan_komen_in_de_klas(als: Als, cast: Cast, naam: str) -> None:
    klant = als(getattr(cast, naam))
    for pad in ("/klas", "/klas/school", f"/klas/{cast.klas.id}", f"/klas/{cast.klas.id}/{cast.sanne.id}"):
        assert klant.get(pad, follow_redirects=False).status_code == 403


def test_decaan_ziet_de_hele_school_en_niet_een_andere(als: Als, cast: Cast, db: Session) -> None:
    dossier = maak_dossier(db, cast.sanne, cast.school, "bij_mentor")
    dossier.status_op = nu() - timedelta(days=15)
    ver = maak_dossier(db, cast.buitenstaander, cast.school, "bij_mentor")
    ver.status_op = nu() - timedelta(days=15)
    db.add(Taak(id=nieuw_id(), dossier_id=dossier.id, soort="bezwaar", voor="decaan", gemaakt_op=nu()))
    db.commit()
    klant = als(cast.decaan)
    pagina = klant.bezoek("/klas")
    assert "Sanne Zonnedauw, klas 4KB1" in pagina and "al 15 dagen" in pagina and "maakt bezwaar" in pagina
    assert "4TL2" in pagina and "4BB1" not in pagina and "Bo Buiten" not in pagina
    assert "Kaarten printen" not in klant.bezoek(f"/klas/{cast.klas.id}")
    assert klant.get(f"/klas/{cast.klas.id}/kaarten").status_code == 403


def test_jouw_beurt_staat_boven_en_langst_wachtend_eerst(als: Als, cast: Cast, db: Session) -> None:
    for naam, status, dagen in (("Kort", "bij_mentor", 1), ("Lang", "bij_mentor", 8), ("Ouder", "bij_ouders", 30)):
        dossier = maak_dossier(db, f.leerling(db, cast.klas, naam, "Verzonnen"), cast.school, status)
        dossier.status_op = nu() - timedelta(days=dagen)
    db.commit()
    pagina = als(cast.bakker).bezoek("/klas")
    volgorde = [pagina.index(f"{naam} Verzonnen") for naam in ("Lang", "Kort", "Ouder")]
    assert volgorde == sorted(volgorde)
    assert pagina.index("Jij bent aan de beurt") < volgorde[0] < pagina.index("De rest van de klas") < volgorde[2]
    assert "1 leerling staat stil." in pagina


def test_taak_staat_bovenaan(als: Als, cast: Cast, db: Session) -> None:
    dossier = maak_dossier(db, cast.sanne, cast.school, "niet_akkoord")
    db.add(Taak(id=nieuw_id(), dossier_id=dossier.id, soort="vraag_ouder", voor="mentor", gemaakt_op=nu()))
    db.add(Taak(id=nieuw_id(), dossier_id=dossier.id, soort="bezwaar", voor="decaan", gemaakt_op=nu()))
    db.commit()
    pagina = als(cast.bakker).bezoek("/klas")
    assert "Een ouder heeft een vraag gesteld." in pagina and "maakt bezwaar" not in pagina


def test_meer_klassen_worden_tabbladen(als: Als, cast: Cast, db: Session) -> None:
    tweede = f.klas(db, cast.school, "4KB9")
    from app.scholen.models import MentorVan

    db.add(MentorVan(id=nieuw_id(), persoon_id=cast.bakker.id, klas_id=tweede.id))
    db.commit()
    pagina = als(cast.bakker).bezoek(f"/klas/{tweede.id}")
    assert f'href="/klas/{cast.klas.id}"' in pagina and "Nog geen leerlingen" in pagina


def test_kaarten_pas_na_de_knop(als: Als, cast: Cast, databank: Databank) -> None:
    klant = als(cast.bakker)
    assert "Sanne Zonnedauw" in klant.bezoek(f"/klas/{cast.klas.id}/kaarten")
    with databank.sessie() as db:
        assert not db.exec(select(Toegangscode)).all()
    pdf = klant.stuur(f"/klas/{cast.klas.id}/kaarten")
    assert pdf.status_code == 200 and pdf.content.startswith(b"%PDF")
    with databank.sessie() as db:
        assert {code.persoon_id for code in db.exec(select(Toegangscode))} == {cast.sanne.id, cast.yusuf.id}
    assert als(cast.de_wit).stuur(f"/klas/{cast.klas.id}/kaarten").status_code == 404


def test_leerlingpagina_toont_ouders_met_gezag_en_antwoord(als: Als, cast: Cast, db: Session) -> None:
    dossier = maak_dossier(db, cast.sanne, cast.school)
    vraag(db, dossier, maak_versie(db, dossier), uitkomst=None)
    db.commit()
    pagina = als(cast.bakker).bezoek(f"/klas/{cast.klas.id}/{cast.sanne.id}")
    assert "Amal Zonnedauw" in pagina and "heeft gezag" in pagina and "العربية" in pagina
    assert pagina.count("Nog geen antwoord") == 1  # not of the father without gezag


def test_mentor_zonder_klas_krijgt_uitleg(als: Als, cast: Cast, db: Session) -> None:
    from app.accounts.rollen import Rol

    nieuw = f.persoon(db, "Nog", "Zonderklas", (Rol.MENTOR, cast.school.organisatie_id))
    db.commit()
    assert "Je hebt nog geen klas" in als(nieuw).bezoek("/klas")


def _vul(db: Session, cast: Cast, aantal: int) -> None:
    for nummer in range(aantal):
        kind = f.leerling(db, cast.klas, f"Kind{nummer}", "Verzonnen")
        dossier = maak_dossier(db, kind, cast.school)
        vraag(db, dossier, maak_versie(db, dossier, {}), uitkomst=None)
        meld_aan(db, kind, cast.opleiding)
    db.commit()


def test_vast_aantal_statements_voor_klas_en_leerling(als: Als, cast: Cast, db: Session, databank: Databank) -> None:
    """With 2, 30 and 300 pupils the same, and few: one for the session, at most six for the page."""
    tellingen = []
    for erbij in (0, 28, 270):
        _vul(db, cast, erbij)
        rij = []
        for klant, pad in ((als(cast.bakker), "/klas"), (als(cast.sanne), "/"), (als(cast.decaan), "/klas")):
            with tel_sql(databank) as gezien:
                klant.bezoek(pad)
            rij.append(len(gezien))
        tellingen.append(rij)
    leeg, dertig, veel = tellingen
    assert dertig == veel
    assert dertig[0] <= 7 and dertig[1] <= 7
    assert leeg[0] <= dertig[0]
