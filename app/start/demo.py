"""Demo: some dossiers outside the story have been agreed to and sent, so that lines, figures and inboxes show it."""

from collections.abc import Sequence
from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import RolIn, Wie
from app.akkoord.codes import nieuwe_controlecode
from app.akkoord.models import AkkoordDaad, AkkoordVerzoek, Hoedanigheid, Keus, Methode, Uitkomst
from app.dossier.aankomst_actions import ontvang, plan_intake
from app.dossier.models import Zending
from app.dossier.verzenden import verzend
from app.kit.clock import AMSTERDAM, leeftijd, nu
from app.kit.ids import nieuw_id
from app.overstap.models import Aanmelding
from app.scholen.demo import DemoContext
from app.scholen.models import Aanbod, OuderVan
from app.start.demo_klas import vul_klas

DEEL = 0.5
"""Part of the dossiers that wait for akkoord and get it."""
MEESTE = 250
"""Most dossiers that are sent, whatever the scale: each goes the whole real way."""


def vul(db: Session, context: DemoContext) -> None:
    """Agree, send, receive and plan an intake through the same actions as people do."""
    ouders = {
        leerling.persoon_id: leerling.ouder_ids
        for leerling in context.leerlingen
        if leerling.ouder_ids and leeftijd(leerling.geboortedatum) < 18
    }
    open_ = sa.select(AkkoordVerzoek).where(col(AkkoordVerzoek.uitkomst).is_(None), col(AkkoordVerzoek.over_id).in_(
        sa.select(col(Aanmelding.persoon_id))
    ))  # fmt: skip
    klas = {een.persoon_id for een in context.leerlingen if een.mentor_id == context.wie.get("bakker")}
    wachtend = [
        v
        for v in db.execute(open_.order_by(col(AkkoordVerzoek.id))).scalars()
        if v.over_id in ouders and v.over_id not in klas
    ]
    aantal = min(int(len(wachtend) * DEEL), MEESTE)
    for verzoek in context.toeval.sample(wachtend, aantal):
        _akkoord(db, verzoek, ouders[verzoek.over_id])
        if verzend(db, verzoek.onderwerp_id) and context.toeval.random() < 0.6:
            _bij_mbo(db, context, verzoek.onderwerp_id)


def _akkoord(db: Session, verzoek: AkkoordVerzoek, ouders: Sequence[str]) -> None:
    ouder, moment = db.get_one(OuderVan, ouders[0]), nu()
    db.add(
        AkkoordDaad(
            id=nieuw_id(),
            verzoek_id=verzoek.id,
            ouder_van_id=ouder.id,
            naam=ouder.naam,
            keus=Keus.AKKOORD,
            hoedanigheid=Hoedanigheid.OUDER_MET_GEZAG,
            grond="afspraak van de regio",
            versiehash=verzoek.versiehash,
            tekst="Ik heb het dossier gelezen. Het mag naar het mbo.",
            taal="nl",
            methode=Methode.LINK,
            op=moment,
            controlecode=nieuwe_controlecode(),
        )
    )
    verzoek.uitkomst, verzoek.besloten_op = Uitkomst.AKKOORD, moment
    db.flush()


def _bij_mbo(db: Session, context: DemoContext, versie_id: str) -> None:
    zin = (
        sa.select(col(Zending.id), col(Aanbod.instelling_id), col(Aanbod.crebo))
        .join_from(Zending, Aanmelding, col(Aanmelding.id) == col(Zending.aanmelding_id))
        .join(Aanbod, col(Aanbod.id) == col(Aanmelding.aanbod_id))
        .where(col(Zending.versie_id) == versie_id)
    )
    for zending_id, instelling_id, crebo in db.execute(zin).all():
        persoon_id = context.intaker.get((instelling_id, crebo))
        if persoon_id is None:
            continue
        wie = Wie(persoon_id, "", (RolIn(Rol.MBO_INTAKER, instelling_id),), "")
        ontvang(db, wie, zending_id)
        if context.toeval.random() < 0.5:
            dag = (nu() + timedelta(days=context.toeval.randrange(20, 60))).astimezone(AMSTERDAM)
            if dag.isoweekday() > 5:
                dag += timedelta(days=2)  # nobody has an intake in the weekend
            op = dag.replace(hour=context.toeval.randrange(9, 16), minute=0, second=0, microsecond=0)
            plan_intake(
                db, wie, zending_id, op, f"Lokaal {context.toeval.randrange(1, 5)}.{context.toeval.randrange(10, 30)}"
            )


NA_SEEDING = [vul, vul_klas]
