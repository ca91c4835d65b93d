"""Demo: who speaks for each mbo, invented companies, activities for five months, and what Sanne already found out.

Yusuf has nothing yet. Everything is made in bulk: 10,000 activities take seconds.
"""

from datetime import timedelta
from random import Random

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import OrganisatieSoort
from app.accounts.rollen import Rol
from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.scholen.demo import WACHTWOORD, DemoAccount, DemoContext
from app.scholen.demo.namen import mens
from app.scholen.demo.stapel import Stapel
from app.scholen.models import Aanbod, MboInstelling, MboLocatie
from app.verkennen.demo_activiteiten import Aanbieder, maak_activiteiten
from app.verkennen.demo_teksten import BEDRIJVEN
from app.verkennen.inhoud import catalogus
from app.verkennen.models import Bedrijf, BeroepOordeel, Oordeel, TestAntwoord, TestRonde

AANTAL = {"klein": 64, "amsterdam": 600, "nederland": 10_000}
"""Activities in the coming five months."""
ZAAD = 64
"""An own chance: the people and dossiers of the other slices stay as they were."""
HOOFD = "25PZ"
"""The mbo whose people stand in `var/demo.json`."""
VONDEN = {
    "verpleegkundige": Oordeel.JA,
    "doktersassistent": Oordeel.JA,
    "kraamverzorgende": Oordeel.JA,
    "pedagogisch-medewerker": Oordeel.MISSCHIEN,
    "kapper": Oordeel.MISSCHIEN,
    "accountmanager": Oordeel.NEE,
}
GEZICHTEN = {"R": "10210", "I": "32331", "A": "12021", "S": "44434", "E": "11201", "C": "21122"}
"""Sanne's five answers per interest type, in the order of the items."""


def vul(db: Session, context: DemoContext) -> None:
    """People, companies, activities, and Sanne's finds."""
    stapel, toeval = Stapel(db, context.wachtwoord_hash), Random(ZAAD)
    aanbieders: list[Aanbieder] = []
    bedrijven: list[dict[str, str]] = []
    for mbo in _mbos(db):
        _voorlichter(stapel, context, toeval, mbo)
        aanbieders.append(mbo)
        for bedrijf in BEDRIJVEN[mbo.brin]:
            aanbieders.append(_bedrijf(stapel, context, toeval, mbo, bedrijf))
            bedrijven.append(
                {"organisatie_id": aanbieders[-1].id, "plaats": aanbieders[-1].plaats, "regio_id": context.regio_id}
            )
    stapel.schrijf()
    db.connection().execute(sa.insert(Bedrijf.__table__), bedrijven)  # type: ignore[attr-defined]
    maak_activiteiten(db, context, toeval, aanbieders, AANTAL[context.schaal])
    _sanne(db, context)


def _mbos(db: Session) -> list[Aanbieder]:
    """The mbo's with what they teach where."""
    mbo, locatie = MboInstelling, MboLocatie
    zin = (
        sa.select(col(mbo.organisatie_id), col(mbo.naam), col(mbo.brin), col(mbo.plaats))
        .add_columns(col(Aanbod.crebo), col(locatie.plaats))
        .join(Aanbod, col(Aanbod.instelling_id) == col(mbo.organisatie_id))
        .join(locatie, col(locatie.id) == col(Aanbod.locatie_id))
        .order_by(col(mbo.organisatie_id), col(Aanbod.crebo), col(locatie.plaats))
        .distinct()
    )
    mbos: dict[str, Aanbieder] = {}
    for id_, naam, brin, zetel, crebo, plaats in db.execute(zin).all():
        mbos.setdefault(id_, Aanbieder(id_, naam, zetel, brin)).aanbod.append((crebo, plaats))
    return list(mbos.values())


def _voorlichter(stapel: Stapel, context: DemoContext, toeval: Random, mbo: Aanbieder) -> None:
    hoofd = mbo.brin == HOOFD
    naam = ("Vera", "", "Vooruit") if hoofd else mens(toeval)
    inlog = f"voorlichting.{mbo.brin.lower()}@mbo.invalid"
    id_ = stapel.persoon(naam, (Rol.MBO_BEHEER, mbo.id), inlog=inlog, email_school=inlog)
    if hoofd:
        context.wie["mbo_beheer"] = id_
        context.accounts.append(DemoAccount("mbo_beheer", "Vera Vooruit", inlog, WACHTWOORD, "/activiteiten"))


def _bedrijf(
    stapel: Stapel, context: DemoContext, toeval: Random, mbo: Aanbieder, gegevens: tuple[str, str, str]
) -> Aanbieder:
    """A company in the town of the mbo, with somebody who works there."""
    naam, domein, beroepen = gegevens
    id_ = stapel.organisatie(OrganisatieSoort.BEDRIJF, naam)
    eerste = mbo.brin == HOOFD and "bedrijf" not in context.wie
    mens_ = ("Kai", "", "Knipoog") if eerste else mens(toeval)
    inlog = f"bezoek@{''.join(teken for teken in naam.lower() if teken.isalnum())}.invalid"
    persoon_id = stapel.persoon(mens_, (Rol.BEDRIJF, id_), inlog=inlog, email_school=inlog)
    if eerste:
        context.wie["bedrijf"] = persoon_id
        account = DemoAccount("bedrijf", f"Kai Knipoog van {naam}", inlog, WACHTWOORD, "/activiteiten")
        context.accounts.append(account)
    return Aanbieder(id_, naam, mbo.plaats, domein=domein, beroepen=tuple(beroepen.split()))


def _sanne(db: Session, context: DemoContext) -> None:
    """Beroepen she likes and a finished interest test."""
    sanne, op = context.wie["sanne"], nu() - timedelta(days=12)
    for dag, (beroep_id, oordeel) in enumerate(VONDEN.items()):
        vond = BeroepOordeel(persoon_id=sanne, beroep_id=beroep_id, oordeel=oordeel, op=op + timedelta(days=dag))
        db.add(vond)
    test = catalogus().test
    antwoorden: dict[str, int] = {}
    for letter, gezichten in GEZICHTEN.items():
        items = [item.id for item in test.item if item.type == letter]
        antwoorden |= {id_: int(gezicht) for id_, gezicht in zip(items, gezichten, strict=True)}
    punten = {letter.lower(): sum(map(int, gezichten)) for letter, gezichten in GEZICHTEN.items()}
    ronde = TestRonde(
        id=nieuw_id(),
        persoon_id=sanne,
        inhoud_versie=test.versie,
        begonnen_op=op,
        klaar_op=op + timedelta(minutes=7),
        **punten,
    )
    db.add(ronde)
    db.flush()
    for id_, waarde in antwoorden.items():
        db.add(TestAntwoord(ronde_id=ronde.id, item_id=id_, waarde=waarde, op=op))
    db.flush()


NA_SEEDING = [vul]
