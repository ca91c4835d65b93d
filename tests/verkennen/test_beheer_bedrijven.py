"""`/beheer/bedrijven`: a region lets companies in, invites, and ends."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Organisatie, RolToekenning
from app.accounts.rollen import Rol
from app.meldingen.models import Uitgaand
from app.verkennen.actions.deelname import schrijf_in
from app.verkennen.models import Activiteit, Bedrijf
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant

Als = Callable[..., Klant]
PAD = "/beheer/bedrijven"
MENS = {"roepnaam": "Nora", "tussenvoegsel": "", "achternaam": "Nieuw", "email": "nora@droomwerk.invalid"}
BEDRIJF = MENS | {"naam": "Droomwerk", "plaats": "haarlem", "site": "www.droomwerk.nl"}


def uitgenodigd(db: Session) -> int:
    """Invitations that wait to go."""
    db.rollback()
    soort = col(Uitgaand.soort) == "accounts.uitnodiging"
    return int(db.execute(sa.select(sa.func.count()).select_from(Uitgaand).where(soort)).scalar_one())


def test_een_bedrijf_toelaten(db: Session, cast: Cast, als: Als) -> None:
    rik = als(cast.regiobeheer)
    assert "Garage De Bougie" in rik.bezoek(PAD)
    assert rik.stuur(PAD, BEDRIJF).status_code == 303
    html = rik.bezoek(PAD)
    assert "Droomwerk" in html and "Nora Nieuw" in html and "Uitgenodigd" in html
    zin = sa.select(Bedrijf).join(Organisatie, col(Organisatie.id) == col(Bedrijf.organisatie_id))
    nieuw = db.execute(zin.where(col(Organisatie.naam) == "Droomwerk")).scalar_one()
    assert (nieuw.plaats, nieuw.site) == ("Haarlem", "https://www.droomwerk.nl")
    assert uitgenodigd(db) == 1


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [("naam", ""), ("naam", "n" * 121), ("plaats", "Nergens"), ("site", "javascript:alert(1)"), ("site", "http://x.nl"),
     ("email", "geen adres"), ("roepnaam", "")],
)  # fmt: skip
def test_een_fout_laat_staan_wat_er_getypt_is(db: Session, cast: Cast, als: Als, veld: str, waarde: str) -> None:
    antwoord = als(cast.regiobeheer).stuur(PAD, BEDRIJF | {veld: waarde})
    assert antwoord.status_code == 422 and "Nieuw" in antwoord.text and "Fout:" in antwoord.text
    assert uitgenodigd(db) == 0
    assert db.execute(sa.select(sa.func.count()).select_from(Bedrijf)).scalar_one() == 1


def test_voorlichting_van_een_mbo_uitnodigen(db: Session, cast: Cast, als: Als) -> None:
    rik, mbo = als(cast.regiobeheer), cast.mbo.organisatie_id
    fout = rik.stuur(f"{PAD}/uitnodiging", MENS | {"voor": cast.school.organisatie_id})
    assert fout.status_code == 422 and "Kies een mbo of een bedrijf." in fout.text
    leeg = rik.stuur(f"{PAD}/uitnodiging", {"voor": mbo, "email": "x"})
    assert leeg.status_code == 422 and 'href="#veld-uit-email"' in leeg.text and 'id="veld-uit-email"' in leeg.text
    assert rik.stuur(f"{PAD}/uitnodiging", MENS | {"voor": mbo}).status_code == 303
    rol = sa.select(col(RolToekenning.rol)).where(col(RolToekenning.organisatie_id) == mbo)
    assert list(db.execute(rol).scalars()).count(Rol.MBO_BEHEER) == 2
    assert uitgenodigd(db) == 1


def test_een_bedrijf_stopt(db: Session, cast: Cast, als: Als) -> None:
    garage = db.execute(sa.select(col(Bedrijf.organisatie_id))).scalar_one()
    een = f.activiteit(db, garage, soort="bedrijfsbezoek")
    schrijf_in(db, f.wie_is(db, cast.sanne), een.id)
    een_id, gijs_id, mbo_id = een.id, cast.bedrijf.id, cast.mbo.organisatie_id
    db.commit()
    rik, gijs = als(cast.regiobeheer), als(gijs_id)
    assert gijs.get("/activiteiten").status_code == 200
    assert rik.stuur(f"{PAD}/{mbo_id}/einde").status_code == 404
    assert rik.stuur(f"{PAD}/{garage}/einde").status_code == 303
    html = rik.bezoek(PAD)
    assert "Doen niet meer mee" in html and "1 activiteit is afgelast" in html
    assert rik.stuur(f"{PAD}/{garage}/einde").status_code == 303, "twee keer is een keer"
    assert gijs.get("/activiteiten", follow_redirects=False).status_code == 303, "hij is uitgelogd"
    db.rollback()
    db.expire_all()
    assert db.get_one(Activiteit, een_id).stand == "afgelast"
    assert db.execute(sa.select(RolToekenning).where(col(RolToekenning.persoon_id) == gijs_id)).first() is None
    soorten = set(db.execute(sa.select(col(Uitgaand.soort))).scalars())
    db.rollback()
    assert "verkennen.afgelast" in soorten
    assert rik.stuur(f"{PAD}/uitnodiging", MENS | {"voor": garage}).status_code == 409


def test_een_andere_regio_ziet_niets(db: Session, cast: Cast, als: Als) -> None:
    ver = f.regio(db)
    beheer = f.persoon(db, "Ria", "Ver", (Rol.REGIOBEHEER, ver.organisatie_id))
    garage = db.execute(sa.select(col(Bedrijf.organisatie_id))).scalar_one()
    db.commit()
    ria = als(beheer)
    html = ria.bezoek(PAD)
    assert "Bougie" not in html and cast.mbo.naam not in html
    assert ria.stuur(f"{PAD}/{garage}/einde").status_code == 404
    assert als(cast.bedrijf).get(PAD).status_code == 403


def test_een_concept_wordt_nooit_openbaar_door_afgelasten(db: Session, cast: Cast, als: Als) -> None:
    garage = db.execute(sa.select(col(Bedrijf.organisatie_id))).scalar_one()
    concept_id = f.activiteit(db, garage, soort="bedrijfsbezoek", stand="concept").id
    db.commit()
    gijs, sanne = als(cast.bedrijf), als(cast.sanne)
    assert gijs.stuur(f"/activiteiten/{concept_id}/afgelasting", {"reden": "Er is een feest."}).status_code == 404
    assert sanne.get(f"/zoek/mbo/{concept_id}").status_code == 404
    assert als(cast.regiobeheer).stuur(f"{PAD}/{garage}/einde").status_code == 303
    assert sanne.get(f"/zoek/mbo/{concept_id}").status_code == 404
