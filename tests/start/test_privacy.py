"""What a person reads about himself: complete, in plain words, and never about somebody else."""

import json
from collections.abc import Callable

import pytest
from sqlmodel import Session, SQLModel, select

from app.dossier.models import Zending
from app.dossier.verzenden import verzend
from app.journaal.actions import schrijf_op_veel
from app.journaal.models import Journaalregel
from app.kit.privacy import Bewaar, Klasse
from app.start.gegevens import VAN_MIJ, VIA_DOSSIER, VIA_EIGEN
from app.start.register import GROEPEN, KLASSEN, TERMIJNEN, alles
from tests.cast import Cast
from tests.conftest import Klant
from tests.dossier.zendingen import klaar_om_te_versturen
from tests.factories import wie_is

Als = Callable[..., Klant]


def test_register_noemt_elke_tabel_precies_een_keer() -> None:
    genoemd = [naam for groep in GROEPEN for naam in groep.tabellen]
    eigen = {naam for naam, tabel in SQLModel.metadata.tables.items() if "klasse" in next(iter(tabel.columns)).info}
    assert sorted(genoemd) == sorted(eigen)
    assert set(KLASSEN) == set(Klasse) and set(TERMIJNEN) == set(Bewaar)
    assert sum(len(groep.velden) for groep in alles()) == sum(len(SQLModel.metadata.tables[n].columns) for n in eigen)


def test_register_is_openbaar_en_noemt_de_vragen_van_het_dossier(klant: Klant) -> None:
    pagina = klant.bezoek("/privacy/register")
    assert "artikel 6" in pagina and "A9 " in pagina and "jouw eigen keuze om het te delen" in pagina
    assert "altijd versleuteld" in pagina


@pytest.mark.parametrize("naam", ["sanne", "ouder_account", "bakker", "zorgco", "intaker", "gemeente"])
def test_iedereen_heeft_een_eigen_pagina(als: Als, cast: Cast, naam: str) -> None:
    persoon = getattr(cast, naam)
    pagina = als(persoon).bezoek("/privacy", taal=persoon.taal)
    assert ("Je dossier" in pagina) is (naam == "sanne")


def test_niet_ingelogd_ziet_niets(klant: Klant) -> None:
    for pad in ("/privacy", "/privacy/gegevens.json"):
        assert klant.get(pad, follow_redirects=False).status_code in (303, 401)


def test_wie_keek_met_rol_en_organisatie(als: Als, cast: Cast, db: Session) -> None:
    _dossier, versie, _aanmelding = klaar_om_te_versturen(db, cast)
    assert verzend(db, versie.id)
    zending_id = db.exec(select(Zending.id)).one()
    db.commit()
    als(cast.intaker).bezoek(f"/intake/{zending_id}")
    pagina = als(cast.sanne).bezoek("/privacy")
    assert "Intaker van het mbo</strong> (Mbo Amstelstroom) bekeek het dossier." in pagina
    assert "Doorlijn zelf</strong> stuurde het dossier naar het mbo." in pagina
    assert "Ine" not in pagina  # role and organisation, not the name of an employee
    assert "bekeek het dossier" not in als(cast.yusuf).bezoek("/privacy")


def test_vijftig_regels_per_blad_en_niets_ertussenuit(als: Als, cast: Cast, db: Session) -> None:
    regels = [(cast.sanne.id, f"d{nummer}") for nummer in range(120)]
    schrijf_op_veel(db, wie_is(db, cast.bakker), "dossier_bekeken", regels, ding="dossier")
    db.commit()
    klant, pad, gezien = als(cast.sanne), "/privacy", 0
    for _blad in range(5):
        pagina = klant.bezoek(pad)
        gezien += pagina.count("bekeek het dossier")
        if "/privacy?voor=" not in pagina:
            break
        pad = "/privacy?voor=" + pagina.split("/privacy?voor=")[1].split("#")[0]
    assert gezien == 120
    for raar in ("x", "-1", "9" * 30):
        assert klant.get(f"/privacy?voor={raar}").status_code == 200


def test_eigen_gegevens_compleet_zonder_geheimen(als: Als, cast: Cast, db: Session) -> None:
    _dossier, versie, _aanmelding = klaar_om_te_versturen(db, cast)
    assert verzend(db, versie.id)
    db.commit()
    antwoord = als(cast.sanne).get("/privacy/gegevens.json")
    assert antwoord.headers["content-disposition"].startswith("attachment")
    gegevens = json.loads(antwoord.text)
    assert gegevens["tabellen"]["persoon"][0]["roepnaam"] == "Sanne"
    assert gegevens["tabellen"]["zending"] and gegevens["tabellen"]["aanmelding"]
    delen = gegevens["dossiers"][0]["laatste_versie"]
    assert delen["A10"]["uitleg"] == "Pollen maken mij ziek." and delen["B1"]["omgang"] == "4"
    assert "Maanlicht" not in antwoord.text and "Yusuf" not in antwoord.text
    geheim = {
        f"{tabel}.{kolom.name}"
        for tabel in [naam for naam, _kolom in VAN_MIJ] + list(VIA_DOSSIER) + [naam for naam, *_via in VIA_EIGEN]
        for kolom in SQLModel.metadata.tables[tabel].columns
        if kolom.info["klasse"] == Klasse.GEHEIM
    }
    getoond = {f"{tabel}.{veld}" for tabel, rijen in gegevens["tabellen"].items() for rij in rijen for veld in rij}
    assert "account.wachtwoord" in geheim and not geheim & getoond
    with db:
        regels = db.exec(select(Journaalregel).where(Journaalregel.wat == "export")).all()
    assert [regel.over_id for regel in regels] == [cast.sanne.id]


def test_een_ander_krijgt_zijn_eigen_gegevens(als: Als, cast: Cast) -> None:
    tekst = als(cast.bakker).get("/privacy/gegevens.json").text
    assert "Bakker" in tekst and "Sanne" not in tekst


def test_elke_tabel_met_een_persoon_staat_in_het_overzicht() -> None:
    """A new table can't be forgotten; what opens a door stays out."""
    genoemd = {tabel for tabel, _kolom in VAN_MIJ} | {tabel for tabel, *_via in VIA_EIGEN} | set(VIA_DOSSIER)
    sleutels = {"herstelcode", "oidc_identiteit", "toegangscode"}
    met_persoon = {tabel.name for tabel in SQLModel.metadata.tables.values() if "persoon_id" in tabel.c}
    assert met_persoon - genoemd == sleutels
