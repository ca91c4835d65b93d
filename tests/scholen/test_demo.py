"""The demo region: the same every time, and complete."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from app.accounts.models import Account, Persoon, RolToekenning
from app.accounts.rollen import MEDEWERKERS, Rol
from app.kit.clock import leeftijd
from app.kit.settings import WORTEL
from app.scholen.demo import WACHTWOORD, DemoContext, na_seeding, vul
from app.scholen.demo.context import _haken
from app.scholen.models import Aanbod, Gemeente, Gezag, Inschrijving, IntakerVan, Klas, MboInstelling, OuderVan, School

NIEUW = WORTEL / "lob_content" / "nl"


@pytest.fixture(autouse=True)
def alleen_deze_slice() -> Iterator[None]:
    """Without what the program adds of the other slices: a test of a command may have run in this process."""
    oud = list(_haken)
    _haken[:] = []
    yield
    _haken[:] = oud


def tel(db: Session, tabel: type) -> int:
    """Rows of a table."""
    return db.exec(select(func.count()).select_from(tabel)).one()


def test_klein_heeft_het_verhaal(db: Session) -> None:
    gezien: list[DemoContext] = []
    na_seeding(lambda _db, context: gezien.append(context))
    accounts = vul(db, "klein")
    assert accounts and accounts[0].wachtwoord == WACHTWOORD
    (context,) = gezien
    assert (tel(db, School), tel(db, Klas), len(context.leerlingen)) == (2, 3, 75)
    jaren = {naam: leeftijd(db.get_one(Persoon, context.wie[naam]).geboortedatum) for naam in ("sanne", "yusuf")}
    assert jaren == {"sanne": 16, "yusuf": 18}
    mentor = {kind.persoon_id: kind.mentor_id for kind in context.leerlingen}
    assert (
        mentor[context.wie["sanne"]] == mentor[context.wie["yusuf"]] == context.wie["bakker"] != context.wie["de_wit"]
    )
    opleiding = db.get_one(Aanbod, context.keuze_van_sanne)
    eigen = db.exec(select(IntakerVan.crebo).where(IntakerVan.persoon_id == context.wie["intaker"])).all()
    assert opleiding.crebo in eigen
    namen = set(db.exec(select(Account.gebruikersnaam)).all())
    assert {account.gebruikersnaam for account in accounts} <= namen
    assert vul(db, "klein") is None


def test_demo_is_steeds_dezelfde(db: Session) -> None:
    vul(db, "klein")
    eerst = db.exec(select(Persoon.achternaam, Persoon.geboortedatum).order_by(col(Persoon.id))).all()
    db.rollback()
    vul(db, "klein")
    assert sorted(db.exec(select(Persoon.achternaam, Persoon.geboortedatum)).all(), key=str) == sorted(eerst, key=str)


def test_amsterdam_heeft_de_maat_van_de_regio(db: Session) -> None:
    vul(db, "amsterdam")
    assert (tel(db, School), tel(db, MboInstelling), tel(db, Gemeente), tel(db, Inschrijving)) == (62, 8, 4, 7000)
    personeel = sa.select(sa.func.count(sa.distinct(col(RolToekenning.persoon_id)))).where(
        # Beside who shows pupils around and who guides students: other slices add them.
        col(RolToekenning.rol).in_(MEDEWERKERS - {Rol.BEDRIJF, Rol.MBO_BEHEER, Rol.SLBER})
    )
    assert db.execute(personeel).scalar_one() == 250
    maten = (
        db.execute(sa.select(sa.func.count(col(Inschrijving.id))).group_by(col(Inschrijving.klas_id))).scalars().all()
    )
    assert len(maten) == 280 and set(maten) == {25}
    assert db.exec(select(func.count()).where(OuderVan.gezag == Gezag.JA)).one() >= 7000
    brins = db.exec(select(School.brin)).all()
    assert len(set(brins)) == 62 and all(len(brin) == 4 and brin[:2].isdigit() and brin[2:].isalpha() for brin in brins)


def lees(naam: str, map_: Path = NIEUW) -> list[dict[str, str]]:
    """Rows of a content file."""
    with (map_ / naam).open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


def test_aanbod_is_goed_geschreven() -> None:
    mbos, opleidingen = lees("instellingen.csv"), lees("aanbod_demo.csv")
    assert len({rij["brin"] for rij in opleidingen}) == 8
    assert len({rij["crebo"] for rij in opleidingen}) >= 40
    assert {rij["niveau"] for rij in opleidingen} == set("1234")
    assert {rij["brin"] for rij in opleidingen} < {mbo["brin"] for mbo in mbos}
    assert all(len(rij["crebo"]) == 5 and rij["crebo"].isdigit() for rij in opleidingen)
    assert all(set(rij["leerwegen"].split(",")) <= {"bol", "bbl"} for rij in opleidingen)
    namen: dict[str, set[tuple[str, str]]] = {}
    for rij in opleidingen:
        namen.setdefault(rij["crebo"], set()).add((rij["naam"], rij["niveau"]))
    assert all(len(vormen) == 1 for vormen in namen.values())
