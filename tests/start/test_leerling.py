"""The page of one pupil: a new card, and where the question to each parent stands."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from app.accounts import codes
from app.accounts.models import Sessie, Toegangscode
from app.akkoord.links import maak_link
from app.akkoord.models import AkkoordLink
from app.journaal.models import Journaalregel
from app.kit.clock import nu
from app.scholen.models import OuderVan
from tests.accounts.mensen import WOORD, datum, een, met_account, met_kaart
from tests.cast import Cast
from tests.conftest import Klant
from tests.dossier.zendingen import maak_dossier, maak_versie, vraag

Als = Callable[..., Klant]


@pytest.mark.parametrize("naam", ["bakker", "schoolbeheer"])
def test_new_card_kills_the_old_one_and_logs_out_only_when_used(
    als: Als, klant: Klant, cast: Cast, db: Session, monkeypatch: pytest.MonkeyPatch, naam: str
) -> None:
    met_account(db, cast.sanne, "sanne")
    oud, sanne, dag, kind = met_kaart(db, cast.sanne), als(cast.sanne), datum(cast.sanne), cast.sanne.id
    pad = f"/klas/{cast.klas.id}/{kind}" if naam == "bakker" else f"/beheer/kaarten/leerling/{kind}"
    wie = als(getattr(cast, naam))
    db.commit()
    nieuw: list[dict[str, str]] = []
    echt = codes.maak_codes
    monkeypatch.setattr(codes, "maak_codes", lambda *delen: nieuw.append(echt(*delen)) or nieuw[-1])
    pdf = wie.stuur(f"{pad}/kaart" if naam == "bakker" else pad)
    assert pdf.status_code == 200 and pdf.content.startswith(b"%PDF") and pdf.headers["cache-control"] == "no-store"
    regels = select(Journaalregel.wat).where(Journaalregel.over_id == kind, Journaalregel.wat == "kaart_gemaakt")
    assert een(db, regels) == "kaart_gemaakt"
    assert "kennen we niet" in klant.get(f"/activeren/{oud}").text
    assert sanne.get("/account", follow_redirects=False).status_code == 200  # her session goes on
    code = nieuw[0][kind]
    klant.post(f"/activeren/{code}", data=dag, follow_redirects=False)
    klant.post(f"/activeren/{code}/wachtwoord", data={"wachtwoord": f"{WOORD} nieuw"}, follow_redirects=False)
    assert sanne.get("/account", follow_redirects=False).status_code == 303
    assert een(db, sa.select(sa.func.count(col(Sessie.id))).where(col(Sessie.persoon_id) == kind)) == 1


@pytest.mark.parametrize("naam", ["de_wit", "decaan", "zorgco", "intaker"])
def test_nobody_else_makes_a_card(als: Als, cast: Cast, db: Session, naam: str) -> None:
    klas, kind = cast.klas.id, cast.sanne.id
    klant = als(getattr(cast, naam))
    db.commit()
    for pad in (f"/klas/{klas}/{kind}/kaart", f"/beheer/kaarten/leerling/{kind}"):
        assert klant.stuur(pad).status_code in (403, 404)
    assert een(db, select(Toegangscode.id)) is None


def bij_ouders(db: Session, cast: Cast) -> tuple[Any, str]:
    dossier = maak_dossier(db, cast.sanne, cast.school)
    return vraag(db, dossier, maak_versie(db, dossier), uitkomst=None), f"/klas/{cast.klas.id}/{cast.sanne.id}"


def test_mentor_sees_when_each_parent_was_asked_and_whether_he_looked(als: Als, cast: Cast, db: Session) -> None:
    db.commit()
    mentor, decaan = als(cast.bakker), als(cast.decaan)
    verzoek, pad = bij_ouders(db, cast)
    ouder, kind, verzoek_id = cast.moeder_sanne.id, cast.sanne.id, verzoek.id
    db.commit()
    assert "De mail met de vraag is nog niet weg" in mentor.bezoek(pad)
    maak_link(db, verzoek_id, ouder, cast.moeder_sanne.email, "ar")
    db.commit()
    assert "Nog niet geopend" in mentor.bezoek(pad)
    db.execute(sa.update(AkkoordLink).values(geopend_op=nu() + timedelta(minutes=1)))
    db.commit()
    pagina = mentor.bezoek(pad)
    assert "Geopend: " in pagina and f'href="/akkoord/leerling/{kind}"' in pagina
    assert f'href="/akkoord/leerling/{kind}"' in mentor.bezoek("/klas")
    van_decaan = decaan.bezoek(pad)
    assert "Geopend: " in van_decaan and "/akkoord/leerling/" not in van_decaan and "nieuwe kaart" not in van_decaan


def test_missing_address_names_who_fills_it_in(als: Als, cast: Cast, db: Session) -> None:
    adres = cast.schoolbeheer.email_school
    db.commit()
    mentor = als(cast.bakker)
    _verzoek, pad = bij_ouders(db, cast)
    db.commit()
    assert f"mailto:{adres}" not in mentor.bezoek(pad)
    db.execute(sa.update(OuderVan).values(email=None))
    db.commit()
    pagina = mentor.bezoek(pad)
    assert "er is geen e-mailadres" in pagina and f"mailto:{adres}" in pagina
