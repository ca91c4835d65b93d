"""`/` for each role, and for nobody."""

from collections.abc import Callable

import pytest
from sqlmodel import Session

from app.dossier.verzenden import verzend
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.dossier.zendingen import klaar_om_te_versturen, maak_dossier, meld_aan

Als = Callable[..., Klant]


def test_voorkant_is_voor_iedereen_en_zegt_waar_je_inlogt(klant: Klant) -> None:
    pagina = klant.bezoek("/")
    assert 'href="/inloggen"' in pagina and 'href="/activeren"' in pagina
    assert "العربية" in pagina and "Ben je ouder of verzorger?" in pagina


@pytest.mark.parametrize("taal", ["nl", "ar", "uk"])
def test_voorkant_in_elke_richting(klant: Klant, taal: str) -> None:
    klant.cookies.set("taal", taal)
    assert f'lang="{taal}"' in klant.bezoek("/", taal=taal)


@pytest.mark.parametrize(
    ("naam", "pad"),
    [
        ("bakker", "/klas"),
        ("decaan", "/klas"),
        ("zorgco", "/zorg"),
        ("schoolbeheer", "/beheer"),
        ("intaker", "/intake"),
        ("mbo_zorg", "/intake"),
        ("slber", "/loopbaan/studenten"),
        ("ouder_account", "/akkoord"),
    ],
)
def test_wie_werkt_gaat_naar_zijn_eigen_begin(als: Als, cast: Cast, naam: str, pad: str) -> None:
    antwoord = als(getattr(cast, naam)).get("/", follow_redirects=False)
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, pad)


def test_begin_van_een_leerling(als: Als, cast: Cast) -> None:
    pagina = als(cast.sanne).bezoek("/")
    assert "Hoi Sanne" in pagina and "Begin met je dossier" in pagina
    assert "Nog 18 weken tot 1 april" in pagina
    assert pagina.count('aria-current="step"') == 1


def test_lijn_in_het_arabisch_loopt_mee(als: Als, cast: Cast) -> None:
    klant = als(cast.sanne)
    klant.cookies.set("taal", "ar")
    assert 'dir="rtl"' in klant.bezoek("/", taal="ar")


def test_wie_heeft_het_dossier_en_sinds_wanneer(als: Als, cast: Cast, db: Session) -> None:
    maak_dossier(db, cast.sanne, cast.school, "bij_mentor")
    db.commit()
    pagina = als(cast.sanne).bezoek("/")
    assert "Je dossier is nu bij je mentor, sinds 24 november 2026." in pagina
    assert "Jij hoeft nu niets te doen" in pagina


def test_achttien_beslist_zelf(als: Als, cast: Cast, db: Session) -> None:
    maak_dossier(db, cast.yusuf, cast.school, "bij_ouders")
    maak_dossier(db, cast.sanne, cast.school, "bij_ouders")
    db.commit()
    assert "Geef zelf akkoord" in als(cast.yusuf).bezoek("/")
    assert "Je ouders lezen mee" in als(cast.sanne).bezoek("/")


def test_later_aangemeld_stuurt_met_een_tik(als: Als, cast: Cast, db: Session) -> None:
    _dossier, versie, _aanmelding = klaar_om_te_versturen(db, cast)
    assert verzend(db, versie.id)
    later = meld_aan(db, cast.sanne, cast.andere_opleiding)
    db.commit()
    klant = als(cast.sanne)
    assert f'action="/dossier/verzending/{later.id}"' in klant.bezoek("/")
    assert klant.stuur(f"/dossier/verzending/{later.id}").status_code == 303
    assert als(cast.yusuf).stuur(f"/dossier/verzending/{later.id}").status_code == 404
    assert als(cast.bakker).stuur(f"/dossier/verzending/{later.id}").status_code == 403


def test_leerling_zonder_klas_krijgt_uitleg(als: Als, cast: Cast, db: Session) -> None:
    from app.accounts.rollen import Rol

    los = f.persoon(db, "Loes", "Los", (Rol.LEERLING, None))
    db.commit()
    assert "Je zit nu in geen klas" in als(los).bezoek("/")


@pytest.mark.parametrize("naam", ["gemeente", "regiobeheer"])
def test_cijfers_zonder_namen(als: Als, cast: Cast, naam: str) -> None:
    pagina = als(getattr(cast, naam)).bezoek("/")
    assert "minder dan 5" in pagina
    assert "Sanne" not in pagina and "Yusuf" not in pagina
