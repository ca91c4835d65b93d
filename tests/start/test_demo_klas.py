"""Demo, whole: mentor Bakker's class has one of everything, so that every role finds something to do."""

from collections import Counter

import sqlalchemy as sa
from litestar import Litestar
from sqlmodel import Session, col, select

from app.akkoord.models import AkkoordVerzoek, AkkoordVraag
from app.dossier import demo as dossierdemo
from app.dossier.models import Dossier, Taak, WarmeOverdracht, Zending
from app.dossier.states import DossierStatus
from app.journaal.queries import breuken
from app.kit.clock import nu
from app.overstap.models import Aanmelding
from app.scholen.demo import DemoContext, na_seeding, vul
from app.scholen.demo.context import _haken
from app.scholen.models import Aanbod, IntakerVan
from app.start import demo as startdemo


def test_every_role_finds_something_to_do(app: Litestar, db: Session) -> None:
    # `app`: composing it makes the subjects of akkoord known
    gezien: list[DemoContext] = []
    oud = list(_haken)
    _haken[:] = []
    for haak in (*dossierdemo.NA_SEEDING, *startdemo.NA_SEEDING, lambda _db, context: gezien.append(context)):
        na_seeding(haak)
    vul(db, "klein")
    _haken[:] = oud
    (context,) = gezien
    klas = [een.persoon_id for een in context.leerlingen if een.mentor_id == context.wie["bakker"]]
    dossiers = db.exec(select(Dossier).where(col(Dossier.persoon_id).in_(klas))).all()
    standen = Counter(dossier.status for dossier in dossiers)
    verwacht = {"bij_leerling", "bij_mentor", "bij_zorg", "terug_naar_leerling", "niet_akkoord", "bij_ouders"}
    assert verwacht | {"verzonden", "afgehandeld"} <= set(standen)
    assert {context.wie["sanne"], context.wie["yusuf"]}.isdisjoint(dossier.persoon_id for dossier in dossiers)
    taken = {(taak.soort, taak.voor) for taak in db.exec(select(Taak)).all()}
    assert {("vraag_ouder", "mentor"), ("akkoord_geweigerd", "mentor"), ("bezwaar", "decaan")} <= taken
    assert len(db.exec(select(AkkoordVraag)).all()) == 1
    wacht = [nu() - dossier.status_op for dossier in dossiers if dossier.status == DossierStatus.BIJ_OUDERS]
    assert 9 in {duur.days for duur in wacht}
    _bij_de_intaker(db, context)
    hashes = {v.id: v.versiehash for v in db.exec(select(AkkoordVerzoek))}
    assert hashes and not list(breuken(db))


def _bij_de_intaker(db: Session, context: DemoContext) -> None:
    zin = (
        sa.select(Zending, col(Aanmelding.intake_op), col(WarmeOverdracht.gepland_op))
        .join_from(Zending, Aanmelding, col(Aanmelding.id) == col(Zending.aanmelding_id))
        .join(Aanbod, col(Aanbod.id) == col(Aanmelding.aanbod_id))
        .join(
            IntakerVan,
            sa.and_(
                col(IntakerVan.instelling_id) == col(Aanbod.instelling_id), col(IntakerVan.crebo) == col(Aanbod.crebo)
            ),
        )
        .outerjoin(WarmeOverdracht, col(WarmeOverdracht.aanmelding_id) == col(Aanmelding.id))
        .where(col(IntakerVan.persoon_id) == context.wie["intaker"])
    )
    rijen = db.execute(zin).all()
    assert len(rijen) >= 6
    assert {(z.geopend_op is not None, z.ontvangen_op is not None) for z, _i, _o in rijen} >= {
        (False, False),
        (True, False),
        (True, True),
    }
    intakes = [op for _z, op, _o in rijen if op]
    assert len(intakes) >= 3 and all(op > nu() and op.isoweekday() < 6 for op in intakes)
    assert any(gepland for _z, _i, gepland in rijen)
    assert any(z.bruikbaarheid for z, _i, _o in rijen)
