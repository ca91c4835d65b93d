"""An mbo invites slb'ers and gives them students: its own, from their first day, and for as long as it lasts."""

from collections.abc import Callable
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, select

from app.accounts.models import Persoon, RolToekenning
from app.accounts.rollen import Rol
from app.journaal.models import Journaalregel
from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.overstap.models import Aanmelding
from app.scholen.models import Aanbod, SlberVan
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant, tel_sql

Als = Callable[..., Klant]


def schrijf_in(db: Session, wie: Persoon, aanbod: Aanbod, status: str = "ingeschreven") -> None:
    """A place at the mbo for the next schooljaar, or already begun."""
    wat = {"aanbod_id": aanbod.id, "schooljaar": "2026-2027", "status": status, "status_op": nu()}
    f.bewaar(db, Aanmelding(id=nieuw_id(), persoon_id=wie.id, **wat))


def rijen(db: Session) -> list[tuple[str, str, date, date | None]]:
    """Who guides whom, from when until when."""
    zin = sa.select(SlberVan.student_id, SlberVan.persoon_id, SlberVan.van, SlberVan.tot)  # type: ignore[call-overload]
    gevonden = [tuple(rij) for rij in db.execute(zin.order_by(SlberVan.id))]
    db.rollback()
    return gevonden  # type: ignore[return-value]


def test_koppelen_overdragen_en_stoppen(db: Session, cast: Cast, als: Als, databank: Databank) -> None:
    schrijf_in(db, cast.yusuf, cast.opleiding)
    tweede = f.persoon(db, "Tess", "Twee", (Rol.SLBER, cast.mbo.organisatie_id))
    sam, yusuf, sil, tess = cast.student.id, cast.yusuf.id, cast.slber.id, tweede.id
    db.commit()
    klant = als(cast.mbo_beheer)
    klant.get("/studenten")
    with tel_sql(databank) as gezien:
        pagina = klant.bezoek("/studenten")
    assert len(gezien) <= 8 and "Verzorgende IG · begint op 1 augustus 2027, nog geen slb&#39;er" in pagina
    assert "Yusuf" in klant.bezoek("/studenten?filter=zonder&zoek=maan") and "Sanne" not in pagina
    assert "Sam" not in klant.bezoek("/studenten?filter=zonder")
    assert klant.stuur("/studenten", {"studenten": [sam, yusuf], "slber": tess}).status_code == 303
    assert set(rijen(db)) == {
        (sam, sil, date(2026, 8, 1), date(2026, 11, 24)),
        (sam, tess, date(2026, 11, 24), None),
        (yusuf, tess, date(2027, 8, 1), None),
    }
    klant.stuur("/studenten", {"studenten": [sam, yusuf], "slber": tess})
    assert len(rijen(db)) == 3, "nog een keer verandert niets"
    assert klant.stuur(f"/studenten/slbers/{tess}/einde").status_code == 303
    assert [rij for rij in rijen(db) if rij[3] is None] == [], "wie nog moest beginnen, begint niet"
    assert db.exec(select(RolToekenning.id).where(RolToekenning.persoon_id == tess)).all() == []
    over = db.exec(select(Journaalregel.over_id).where(Journaalregel.wat == "slber_gewijzigd")).all()
    assert sorted(str(een) for een in over) == sorted([sam, yusuf, sam, yusuf])


def test_alleen_eigen_studenten_en_eigen_slbers(db: Session, cast: Cast, als: Als) -> None:
    schrijf_in(db, cast.sanne, cast.opleiding, "aangemeld")
    elders = f.mbo(db, cast.regio, "Mbo Verrezee", "26QQ")
    schrijf_in(db, cast.yusuf, f.aanbod(db, elders, "25655", "Verzorgende IG"))
    ander = f.persoon(db, "Vik", "Ver", (Rol.MBO_BEHEER, elders.organisatie_id))
    vreemd = f.persoon(db, "Ver", "Weg", (Rol.SLBER, elders.organisatie_id))
    sam, sanne, yusuf, sil, vreemd_id = cast.student.id, cast.sanne.id, cast.yusuf.id, cast.slber.id, vreemd.id
    db.commit()
    klant, elders_klant = als(cast.mbo_beheer), als(ander)
    pagina = klant.bezoek("/studenten")
    assert "Sanne" not in pagina and "Yusuf" not in pagina and "Verweg" not in pagina
    for wie in (sanne, yusuf):
        assert klant.stuur("/studenten", {"studenten": wie, "slber": sil}).status_code == 422
    mis = klant.stuur("/studenten", {"studenten": sam, "slber": vreemd_id})
    assert mis.status_code == 422 and "Kies een slb" in mis.text and "checked" in mis.text
    assert elders_klant.stuur("/studenten", {"studenten": sam, "slber": vreemd_id}).status_code == 422
    assert elders_klant.stuur(f"/studenten/slbers/{sil}/einde").status_code == 404
    assert klant.stuur(f"/studenten/slbers/{vreemd_id}/einde").status_code == 404
    assert rijen(db) == [(sam, sil, date(2026, 8, 1), None)]


def test_een_mbo_nodigt_een_slber_uit(db: Session, cast: Cast, als: Als) -> None:
    klant = als(cast.mbo_beheer)
    wie = {"roepnaam": "Nina", "achternaam": "Nieuw", "email": "nina@mbo.invalid"}
    mis = klant.stuur("/studenten/uitnodiging", wie | {"email": "nina"})
    assert mis.status_code == 422 and 'value="Nina"' in mis.text
    assert klant.stuur("/studenten/uitnodiging", wie).status_code == 303
    assert "Uitgenodigd" in klant.bezoek("/studenten") and "Nina Nieuw" in klant.bezoek("/studenten")
    rol = db.exec(select(RolToekenning).join(Persoon).where(Persoon.roepnaam == "Nina")).one()
    assert (rol.rol, rol.organisatie_id) == (Rol.SLBER, cast.mbo.organisatie_id)
