"""Demo: mentor Bakker's class has one of everything, made through the same actions as people use."""

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import RolIn, Wie
from app.akkoord.actions import stel_vraag
from app.akkoord.besluit import Beslisser, beslis
from app.akkoord.models import AkkoordVerzoek, Hoedanigheid, Keus, Methode
from app.akkoord.queries import zaak
from app.dossier.aankomst_actions import (
    bekijk,
    beoordeel,
    handel_af,
    ontvang,
    plan_intake,
    plan_overdracht,
    voer_overdracht,
)
from app.dossier.models import Dossier, WarmeOverdracht, Zending
from app.dossier.verzenden import verzend
from app.kit.clock import AMSTERDAM, nu
from app.kit.ids import nieuw_id
from app.overstap.models import Aanmelding
from app.scholen.demo import DemoContext
from app.scholen.models import Aanbod, OuderVan

VRAAG = "Wie belt mij als mijn kind zich op het mbo niet prettig voelt?"
NEE = "Er staat iets in over thuis dat niet klopt. Ik wil eerst praten."
BEZWAAR = "Ik ben het er niet mee eens dat dit nu al naar het mbo gaat."
AFSPRAAK = "We beginnen rustig. In week drie bellen we weer."
WACHT_AL = timedelta(days=9)


def vul_klas(db: Session, context: DemoContext) -> None:
    """Ten pupils whose parents were asked: six were sent on, four each have their own trouble."""
    klas = [een for een in context.leerlingen if een.mentor_id == context.wie.get("bakker")]
    zin = sa.select(AkkoordVerzoek).where(col(AkkoordVerzoek.over_id).in_([een.persoon_id for een in klas]))
    verzoeken = {v.over_id: v for v in db.execute(zin).scalars()}
    paren = [(een, verzoeken[een.persoon_id]) for een in klas if een.persoon_id in verzoeken]
    twee = next((paar for paar in paren if len(paar[0].ouder_ids) > 1), None)
    if twee is not None:
        paren.remove(twee)
        _zeg(db, twee[1], twee[0].ouder_ids[0], Keus.AKKOORD)
        _zeg(db, twee[1], twee[0].ouder_ids[1], Keus.NIET_AKKOORD, BEZWAAR)
    for (leerling, verzoek), doe in zip(paren, (_weigert, _vraagt, _wacht), strict=False):
        doe(db, verzoek, leerling.ouder_ids[0])
    for plek, (leerling, verzoek) in enumerate(paren[3:9]):
        _zeg(db, verzoek, leerling.ouder_ids[0], Keus.AKKOORD)
        if verzend(db, verzoek.onderwerp_id):
            _bij_intaker(db, context, verzoek.onderwerp_id, plek)


def _zeg(db: Session, verzoek: AkkoordVerzoek, ouder_id: str, keus: Keus, reden: str = "") -> None:
    naam = db.get_one(OuderVan, ouder_id).naam
    wie = Beslisser(naam, Hoedanigheid.OUDER_MET_GEZAG, Methode.LINK, ouder_id)
    beslis(db, verzoek.id, verzoek.versiehash, wie, keus, reden=reden)


def _weigert(db: Session, verzoek: AkkoordVerzoek, ouder_id: str) -> None:
    _zeg(db, verzoek, ouder_id, Keus.NIET_AKKOORD, NEE)


def _vraagt(db: Session, verzoek: AkkoordVerzoek, ouder_id: str) -> None:
    deze = zaak(db, verzoek.id)
    assert deze is not None
    stel_vraag(db, None, deze, ouder_id, VRAAG, "nl")


def _wacht(db: Session, verzoek: AkkoordVerzoek, _ouder_id: str) -> None:
    sinds = verzoek.gevraagd_op = nu() - WACHT_AL
    db.execute(sa.update(Dossier).where(col(Dossier.persoon_id) == verzoek.over_id).values(status_op=sinds))


def _bij_intaker(db: Session, context: DemoContext, versie_id: str, plek: int) -> None:
    """Six arrivals, each one step further: new, opened, received, intake, talk planned, talk held and closed."""
    zin = (
        sa.select(col(Zending.id), col(Zending.aanmelding_id), col(Aanbod.instelling_id))
        .join_from(Zending, Aanmelding, col(Aanmelding.id) == col(Zending.aanmelding_id))
        .join(Aanbod, col(Aanbod.id) == col(Aanmelding.aanbod_id))
        .where(col(Zending.versie_id) == versie_id)
    )
    for zending_id, aanmelding_id, instelling_id in db.execute(zin).all():
        wie = Wie(context.wie["intaker"], "", (RolIn(Rol.MBO_INTAKER, instelling_id),), "")
        if plek >= 4:
            _vraag_gesprek(db, aanmelding_id)
        if plek >= 1:
            bekijk(db, wie, zending_id)
        if plek >= 2:
            ontvang(db, wie, zending_id)
        if plek >= 3:
            plan_intake(db, wie, zending_id, _werkdag(21 + plek, 9 + plek), "Lokaal 2.14")
        if plek == 4:
            plan_overdracht(db, wie, zending_id, _werkdag(8, 14))
        if plek == 5:
            voer_overdracht(db, wie, zending_id, AFSPRAAK)
            handel_af(db, wie, zending_id)
            beoordeel(db, wie, zending_id, 5, "Fijn dossier: we wisten meteen wat helpt.")


def _werkdag(dagen: int, uur: int) -> datetime:
    """About so many days ahead at a whole hour, and not in the weekend."""
    dag = (nu() + timedelta(days=dagen)).astimezone(AMSTERDAM)
    dag += timedelta(days=max(0, 8 - dag.isoweekday()) if dag.isoweekday() > 5 else 0)
    return dag.replace(hour=uur, minute=0, second=0, microsecond=0)


def _vraag_gesprek(db: Session, aanmelding_id: str) -> None:
    """The mentor asked for a talk, if his part did not say so already."""
    al = db.execute(
        sa.select(col(WarmeOverdracht.id)).where(col(WarmeOverdracht.aanmelding_id) == aanmelding_id)
    ).first()
    if al is None:
        persoon = sa.select(col(Aanmelding.persoon_id)).where(col(Aanmelding.id) == aanmelding_id).scalar_subquery()
        dossier_id = db.execute(sa.select(col(Dossier.id)).where(col(Dossier.persoon_id) == persoon)).scalar_one()
        db.add(WarmeOverdracht(id=nieuw_id(), dossier_id=dossier_id, aanmelding_id=aanmelding_id, gevraagd_op=nu()))
        db.flush()
