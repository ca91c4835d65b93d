"""Demo: portfolios of the story's class in every state, some elsewhere, and students at the mbo with their slb'er.

Yusuf has nothing yet. Everything goes in bulk.
"""

from datetime import date, timedelta
from random import Random

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.lob import models as m
from app.lob.demo_bouw import Bouw
from app.lob.demo_klas import leg_doel, leg_gesprek, leg_klas, leg_scholen
from app.lob.demo_teksten import REACTIES, ROBIN, VERHALEN
from app.scholen.demo import WACHTWOORD, DemoAccount, DemoContext
from app.scholen.demo.namen import mens
from app.scholen.demo.stapel import Stapel
from app.scholen.models import MboInstelling, SlberVan

HOOFD = "25PZ"
"""The mbo whose people stand in `var/demo.json`."""
ZAAD = 5
"""An own chance: the people of the other slices stay as they were."""
DEEL = 3
"""One in so many pupils elsewhere has a portfolio; at scale `nederland` one in twenty of those."""
STUDENTEN = 5
_VOL = 2000
"""Pupils per round: keeps memory flat."""


def vul(db: Session, context: DemoContext) -> None:
    """Schools, the class, pupils elsewhere, and the mbo."""
    bouw = Bouw(nu(), Random(ZAAD))
    leg_scholen(bouw, context)
    leg_klas(bouw, context)
    bouw.schrijf(db)
    _elders(db, bouw, context)
    _mbo(db, bouw, context)
    bouw.schrijf(db)


def _elders(db: Session, bouw: Bouw, context: DemoContext) -> None:
    bakker, stap = context.wie.get("bakker"), DEEL * (20 if context.schaal == "nederland" else 1)
    kies = [een for nr, een in enumerate(context.leerlingen) if nr % stap == 0 and een.mentor_id != bakker]
    for nummer, leerling in enumerate(kies):
        bouw.begin(leerling.persoon_id, bouw.toeval.randrange(1, 30))
        for plek in range(bouw.toeval.randint(2, 6)):
            verhaal = bouw.toeval.choice(VERHALEN)
            stand = m.KaartStand.CONCEPT if bouw.toeval.random() < 0.2 else m.KaartStand.AF
            bouw.kaart(leerling.persoon_id, verhaal, bouw.toeval.randint(2, 80) + plek, stand)
        if nummer % _VOL == _VOL - 1:
            bouw.schrijf(db)


def _mbo(db: Session, bouw: Bouw, context: DemoContext) -> None:
    """The slb'er, and students who left their school a year ago; Robin can log in."""
    stapel = Stapel(db, context.wachtwoord_hash)
    mbo = db.execute(sa.select(col(MboInstelling.organisatie_id)).where(col(MboInstelling.brin) == HOOFD)).scalar_one()
    inlog = f"slb.{HOOFD.lower()}@mbo.invalid"
    slber = context.wie["slber"] = stapel.persoon(
        ("Sil", "", "Studiepad"), (Rol.SLBER, mbo), inlog=inlog, email_school=inlog
    )
    studenten = [_student(stapel, bouw, context, nummer) for nummer in range(STUDENTEN)]
    stapel.schrijf()
    begin = date(int(context.schooljaar[:4]), 8, 1)
    vast = {"persoon_id": slber, "instelling_id": mbo, "van": begin, "tot": None}
    db.connection().execute(
        sa.insert(SlberVan.__table__),  # type: ignore[attr-defined]
        [{"id": nieuw_id(), "student_id": student, **vast} for student in studenten],
    )
    for nummer, student in enumerate(studenten):
        _vul_student(bouw, student, slber, nummer)
    context.accounts += [
        DemoAccount("slber", "Sil Studiepad", inlog, WACHTWOORD, "/loopbaan/studenten"),
        DemoAccount("leerling", "Robin Regenpad, student", "robin", WACHTWOORD, "/loopbaan"),
    ]


def _student(stapel: Stapel, bouw: Bouw, context: DemoContext, nummer: int) -> str:
    naam = ("Robin", "", "Regenpad") if nummer == 0 else mens(bouw.toeval)
    geboren = bouw.vandaag - timedelta(days=365 * 18 + 40 + nummer)
    mail = f"{naam[0].lower()}.student{nummer}@thuis.invalid"
    inlog = "robin" if nummer == 0 else ""
    student = stapel.persoon(naam, (Rol.LEERLING, None), inlog=inlog, geboortedatum=geboren, email_prive=mail)
    if nummer == 0:
        context.wie["student"] = student
    return student


def _vul_student(bouw: Bouw, student: str, slber: str, nummer: int) -> None:
    """Robin has a bit of everything; of the others each shares less, the last one nothing."""
    bouw.begin(student, 1 + nummer)
    kaarten = [bouw.kaart(student, verhaal, dagen, stand) for dagen, stand, verhaal in ROBIN[nummer:]]
    if nummer == STUDENTEN - 1:
        return
    leg_doel(bouw, student, nummer)
    leg_gesprek(bouw, student, slber, tuple(m.GesprekStand)[(nummer + 1) % 3], nummer)
    if nummer == 0:
        bouw.reactie(student, kaarten[2], (slber, "Sil Studiepad", str(Rol.SLBER)), REACTIES[1], 50)
        bouw.reactie(student, kaarten[2], (student, "Robin Regenpad", str(Rol.LEERLING)), "Fijn om te lezen!", 4)


NA_SEEDING = [vul]
