"""Versions: never changed, always checkable, comparable; and what retention may take out of them."""

from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from app.accounts.rollen import Rol
from app.dossier import actions
from app.dossier.bewaar import OPRUIMERS, grens_concept, grens_verzonden
from app.dossier.inhoud import deelhash, gewijzigd, lees_deel, lees_delen, versie_met_nummer, versiehash
from app.dossier.models import Antwoord, Dossier, Overgang, Versie, VersieDeel
from app.dossier.schoolgegevens import gegevens_voor
from app.dossier.stappen import MET_CODE
from app.dossier.states import DossierStatus
from app.dossier.tonen import tekst_van, veldnaam
from app.kit.i18n import in_taal
from app.kit.opruimen import ruim_op
from tests.cast import Cast
from tests.dossier import ingevuld
from tests.factories import wie_is


def _versie(db: Session, dossier: Dossier, nummer: int) -> Versie:
    versie = versie_met_nummer(db, dossier.id, nummer)
    assert versie is not None
    return versie


def test_the_hash_is_of_exactly_the_content(db: Session, cast: Cast) -> None:
    dossier = ingevuld.met_zorg(db, cast)
    versie = _versie(db, dossier, 3)
    hashes = {code: deelhash(dossier.id, code, inhoud) for code, inhoud in lees_delen(db, versie.id).items()}
    opgeslagen = {deel.stap: deel.hash for deel in db.exec(select(VersieDeel).where(VersieDeel.versie_id == versie.id))}
    assert hashes == opgeslagen
    assert versiehash(hashes) == versie.hash
    assert versiehash(hashes | {"A1": "0" * 64}) != versie.hash
    assert deelhash("ander", "A1", lees_delen(db, versie.id)["A1"]) != hashes["A1"]


def test_the_same_words_twice_are_the_same_hash_and_one_letter_is_not(db: Session, cast: Cast) -> None:
    dossier = ingevuld.terug(db, cast)
    wie = wie_is(db, cast.sanne)
    for nummer, plan in ((3, ""), (4, "Kok worden")):
        actions.neem_terug(db, wie, ingevuld.plek(db, cast, cast.sanne, cast.sanne, Rol.LEERLING))
        zeker = MET_CODE["A5"].vraag("zeker")
        assert zeker is not None
        antwoord = {"zekerheid": "4", "plan_b": plan}
        ingevuld.bewaar(db, cast.sanne, cast.sanne, Rol.LEERLING, [(MET_CODE["A5"], zeker)], antwoord)
        actions.lever_a_in(db, wie, ingevuld.plek(db, cast, cast.sanne, cast.sanne, Rol.LEERLING))
        assert dossier.versie_nu == nummer
    delen = [lees_delen(db, _versie(db, dossier, nummer).id) for nummer in (2, 3, 4)]
    assert _versie(db, dossier, 2).hash == _versie(db, dossier, 3).hash
    assert gewijzigd(delen[0], delen[1]) == []
    assert gewijzigd(delen[1], delen[2]) == [("A5", "plan_b")]
    assert veldnaam("A5", "plan_b") == "Waarom deze opleiding: Wat doe je als dit niet lukt?"


def test_nothing_changes_a_version(db: Session, cast: Cast) -> None:
    dossier = ingevuld.bij_mentor(db, cast)
    versie = _versie(db, dossier, 1)
    db.commit()
    versie.hash = "0" * 64
    with pytest.raises(RuntimeError, match="verandert nooit"):
        db.flush()
    db.rollback()
    db.delete(db.get_one(VersieDeel, (versie.id, "A1")))
    with pytest.raises(RuntimeError, match="verandert nooit"):
        db.flush()
    db.rollback()
    for opdracht in (sa.update(Versie).values(hash="x"), sa.delete(VersieDeel), sa.update(VersieDeel).values(hash="x")):
        with pytest.raises(RuntimeError, match="verandert nooit"):
            db.execute(opdracht)
        db.rollback()
    assert len(_versie(db, dossier, 1).hash) == 64


def test_no_code_updates_versions_but_retention() -> None:
    """The guard is in the ORM: nobody goes round it with SQL of his own."""
    for bron in Path("app").rglob("*.py"):
        tekst = bron.read_text()
        mag = bron.name in ("bewaar.py", "models.py")
        assert mag or "doorlijn_opruimen" not in tekst
        assert mag or not any(
            f"{doe}({wat}" in tekst for doe in ("update", "delete") for wat in ("Versie)", "VersieDeel)")
        )


@pytest.mark.parametrize(
    ("dag", "verzonden", "concept"),
    [
        (date(2028, 1, 31), "2026-2027", "2026-2027"),
        (date(2028, 2, 1), "2027-2028", "2026-2027"),
        (date(2027, 8, 1), "2026-2027", "2026-2027"),
        (date(2028, 8, 1), "2027-2028", "2027-2028"),
        (date(2028, 2, 29), "2027-2028", "2026-2027"),
    ],
)
def test_terms_by_day(dag: date, verzonden: str, concept: str) -> None:
    """Dossiers of a schooljaar before the one given are over."""
    assert (grens_verzonden(dag), grens_concept(dag)) == (verzonden, concept)


def test_care_goes_first_and_the_hash_stays(db: Session, cast: Cast) -> None:
    dossier = ingevuld.met_zorg(db, cast)
    dossier.schooljaar = "2026-2027"
    versie = _versie(db, dossier, 3)
    db.flush()
    assert ruim_op(db, date(2028, 1, 31), OPRUIMERS)[0][1] == 0
    aantal = ruim_op(db, date(2028, 2, 1), OPRUIMERS)[0][1]
    assert aantal > 5
    db.expire_all()
    delen = lees_delen(db, versie.id)
    assert {code for code, inhoud in delen.items() if inhoud.gewist} == {"A9", "A10", "B4", "B5", "C1"}
    assert lees_deel(db, versie.id, "A1")["naam"] == "Sanne Zonnedauw"
    hashes = {deel.stap: deel.hash for deel in db.exec(select(VersieDeel).where(VersieDeel.versie_id == versie.id))}
    assert versiehash(hashes) == _versie(db, dossier, 3).hash
    assert not db.exec(select(Antwoord).where(col(Antwoord.stap) == "A9")).all()
    assert ruim_op(db, date(2028, 2, 1), OPRUIMERS)[0][1] == 0


def test_a_dossier_never_sent_is_emptied_after_a_year(db: Session, cast: Cast) -> None:
    dossier = ingevuld.terug(db, cast)
    dossier.schooljaar = "2026-2027"
    db.flush()
    ruim_op(db, date(2028, 7, 31), OPRUIMERS)
    db.expire_all()
    assert dossier.status == DossierStatus.TERUG_NAAR_LEERLING
    ruim_op(db, date(2028, 8, 1), OPRUIMERS)
    db.expire_all()
    assert dossier.status == DossierStatus.VERLOPEN
    for tabel in (Versie, VersieDeel, Antwoord):
        assert not db.exec(select(tabel)).all()
    assert {rij.door_id for rij in db.exec(select(Overgang))} == {None}


def test_a_version_is_the_same_in_every_language(db: Session, cast: Cast) -> None:
    """A pupil who hands in her dossier in Arabic gives the mbo a day that it can read, and the same hash."""
    dagen = []
    for taal in ("ar", "nl"):
        with in_taal(taal):
            dagen.append(gegevens_voor(db, cast.sanne.id, [MET_CODE["A1"]]).vast["A1"]["geboortedatum"])
    assert dagen == [cast.sanne.geboortedatum.isoformat()] * 2
    veld = next(veld for veld in MET_CODE["A1"].velden() if veld.naam == "geboortedatum")
    assert tekst_van(veld, "2010-05-24") == "24 mei 2010"
    assert tekst_van(veld, "2010-02-31") == "2010-02-31"
