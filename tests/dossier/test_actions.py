"""Handing in, agreeing, refusing, taking back: what follows from each."""

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from app.accounts.models import Persoon
from app.accounts.rollen import Rol
from app.akkoord.models import AkkoordVerzoek, Uitkomst
from app.dossier import actions
from app.dossier.inhoud import lees_delen, versie_met_nummer
from app.dossier.models import Antwoord, Dossier, Overgang, Taak
from app.dossier.onderwerp import DossierOnderwerp
from app.dossier.queries import reden_van_weigering, zorglijst
from app.dossier.stappen import DEEL_B, MET_CODE
from app.dossier.states import DossierStatus
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu, Ongeldig
from app.main import stel_samen
from app.meldingen.models import Uitgaand
from app.meldingen.register import soort_van
from app.overstap.models import Aanmelding
from app.scholen.models import OuderVan
from tests.cast import Cast
from tests.dossier import ingevuld
from tests.factories import wie_is


@pytest.fixture(autouse=True)
def _samengesteld() -> None:
    """Kinds of messages and subjects of akkoord are known, as in the running house."""
    stel_samen()


def soorten(db: Session) -> list[str]:
    return [soort for soort in db.exec(select(Uitgaand.soort)) if soort.startswith("dossier.")]


def verzoek(db: Session) -> AkkoordVerzoek:
    return db.exec(select(AkkoordVerzoek).order_by(col(AkkoordVerzoek.id).desc())).first()  # type: ignore[return-value]


def test_part_a_waits_for_every_step(db: Session, cast: Cast) -> None:
    wie = wie_is(db, cast.sanne)
    open_ = actions.pak_dossier(db, wie, cast.sanne.id, Rol.LEERLING)
    with pytest.raises(NietNu, match="Dit ben jij"):
        actions.lever_a_in(db, wie, open_)
    assert open_.status == DossierStatus.BIJ_LEERLING


def test_handing_in_part_a_makes_version_and_aanmelding_and_tells_the_mentor(db: Session, cast: Cast) -> None:
    dossier = ingevuld.bij_mentor(db, cast)
    assert (dossier.status, dossier.versie_nu) == (DossierStatus.BIJ_MENTOR, 1)
    assert db.exec(select(Aanmelding.aanbod_id)).all() == [cast.opleiding.id]
    assert soorten(db) == ["dossier.mentor_aan_zet"]
    versie = versie_met_nummer(db, dossier.id, 1)
    assert versie is not None
    delen = lees_delen(db, versie.id)
    assert delen["A1"].velden["naam"] == "Sanne Zonnedauw"
    assert delen["A4"].velden["keuzes"][0]["opleiding"] == "Verzorgende IG"  # type: ignore[index,call-overload]
    assert [rij["naam"] for rij in delen["A2"].velden["ouders"]] == ["Amal Zonnedauw", "Victor Verweg"]  # type: ignore[index,call-overload]


def test_contact_data_count_outside_the_dossier_once_handed_in(db: Session, cast: Cast) -> None:
    cast.sanne.email_prive, cast.sanne.email_prive_sinds = "oud@voorbeeld.invalid", nu()
    db.flush()
    ingevuld.vul_a(db, cast)
    db.expire_all()
    assert db.get_one(Persoon, cast.sanne.id).email_prive == "oud@voorbeeld.invalid"
    actions.lever_a_in(db, wie_is(db, cast.sanne), ingevuld.plek(db, cast, cast.sanne, cast.sanne, Rol.LEERLING))
    db.expire_all()
    mens = db.get_one(Persoon, cast.sanne.id)
    assert (mens.email_prive, mens.telefoon) == ("sanne.prive@voorbeeld.invalid", "06 55501234")
    assert mens.email_prive_sinds is None, "een nieuw adres moet eerst bevestigd worden"
    assert set(db.exec(select(OuderVan.taal).where(OuderVan.kind_id == cast.sanne.id))) == {"ar"}


def test_a_zij_instromer_needs_no_part_b(db: Session, cast: Cast) -> None:
    ingevuld.vul_a(db, cast)
    open_ = ingevuld.plek(db, cast, cast.sanne, cast.sanne, Rol.LEERLING)
    actions.lever_a_in(db, wie_is(db, cast.sanne), open_, zonder_b=True)
    assert open_.status == DossierStatus.BIJ_OUDERS
    assert verzoek(db).uitkomst is None


def test_part_b_is_a_new_version_with_the_same_part_a(db: Session, cast: Cast) -> None:
    dossier = ingevuld.terug(db, cast)
    eerste, tweede = (versie_met_nummer(db, dossier.id, nummer) for nummer in (1, 2))
    assert eerste and tweede
    oud, nieuw = lees_delen(db, eerste.id), lees_delen(db, tweede.id)
    assert {code: nieuw[code] for code in oud} == oud
    assert set(nieuw) - set(oud) == {stap.code for stap in DEEL_B}
    assert "dossier.mentor_klaar" in soorten(db)


def test_asking_for_part_c_goes_by_the_zorgcoordinator(db: Session, cast: Cast) -> None:
    dossier = ingevuld.terug(db, cast, zorg_nodig="ja")
    assert dossier.status == DossierStatus.BIJ_ZORG
    assert [rij.naam for rij in zorglijst(db, wie_is(db, cast.zorgco))] == ["Sanne Zonnedauw"]
    assert zorglijst(db, wie_is(db, cast.bakker)) == []
    assert "dossier.zorg_gevraagd" in soorten(db)
    open_ = ingevuld.plek(db, cast, cast.sanne, cast.zorgco, Rol.ZORGCOORDINATOR)
    actions.zorg_niet_nodig(db, wie_is(db, cast.zorgco), open_)
    assert (dossier.status, dossier.zorg_nodig) == (DossierStatus.TERUG_NAAR_LEERLING, False)


def test_akkoord_is_asked_on_exactly_the_version_that_was_read(db: Session, cast: Cast) -> None:
    dossier = ingevuld.bij_ouders(db, cast)
    versie = versie_met_nummer(db, dossier.id, 2)
    assert versie is not None
    gevraagd = verzoek(db)
    assert (gevraagd.onderwerp_id, gevraagd.versiehash, gevraagd.over_id) == (versie.id, versie.hash, cast.sanne.id)


def test_refusing_makes_one_task_and_a_talk_opens_part_b(db: Session, cast: Cast) -> None:
    dossier = ingevuld.terug(db, cast)
    sanne, open_ = wie_is(db, cast.sanne), ingevuld.plek(db, cast, cast.sanne, cast.sanne, Rol.LEERLING)
    for reden in ("", "x" * 1001):
        with pytest.raises(Ongeldig):
            actions.weiger(db, sanne, open_, reden)
    assert dossier.status == DossierStatus.TERUG_NAAR_LEERLING
    actions.weiger(db, sanne, open_, "Dit klopt niet")
    assert reden_van_weigering(db, dossier.id) == "Dit klopt niet"
    assert [taak.soort for taak in db.exec(select(Taak))] == ["leerling_niet_akkoord"]
    school = ingevuld.plek(db, cast, cast.sanne, cast.decaan, Rol.DECAAN)
    actions.na_gesprek(db, wie_is(db, cast.decaan), school)
    assert dossier.status == DossierStatus.BIJ_MENTOR
    db.expire_all()
    assert all(taak.gedaan_op for taak in db.exec(select(Taak)))
    delen = [(stap, vraag) for stap in DEEL_B for vraag in stap.vragen]
    ingevuld.bewaar(db, cast.sanne, cast.bakker, Rol.MENTOR, delen, ingevuld.B)
    actions.lever_b_in(db, wie_is(db, cast.bakker), ingevuld.plek(db, cast, cast.sanne, cast.bakker, Rol.MENTOR))
    assert (dossier.status, dossier.versie_nu) == (DossierStatus.TERUG_NAAR_LEERLING, 3)
    assert reden_van_weigering(db, dossier.id) == ""


def test_taking_it_back_ends_the_question_to_the_parents(db: Session, cast: Cast) -> None:
    dossier = ingevuld.bij_ouders(db, cast)
    actions.neem_terug(db, wie_is(db, cast.sanne), ingevuld.plek(db, cast, cast.sanne, cast.sanne, Rol.LEERLING))
    db.expire_all()
    assert dossier.status == DossierStatus.BIJ_LEERLING
    assert verzoek(db).uitkomst == Uitkomst.VERVALLEN


def test_stopping_and_going_on(db: Session, cast: Cast) -> None:
    dossier = ingevuld.bij_ouders(db, cast)
    sanne, open_ = wie_is(db, cast.sanne), ingevuld.plek(db, cast, cast.sanne, cast.sanne, Rol.LEERLING)
    actions.trek_in(db, sanne, open_)
    db.expire_all()
    assert verzoek(db).uitkomst == Uitkomst.VERVALLEN
    actions.hervat(db, sanne, open_)
    assert dossier.status == DossierStatus.BIJ_LEERLING


@pytest.mark.parametrize(
    ("uitkomst", "status"), [(Uitkomst.NIET_AKKOORD, "niet_akkoord"), (Uitkomst.AKKOORD, "bij_ouders")]
)
def test_what_a_decision_leads_to(db: Session, cast: Cast, uitkomst: Uitkomst, status: str) -> None:
    dossier = ingevuld.bij_ouders(db, cast)
    gevraagd = verzoek(db)
    gevraagd.uitkomst = uitkomst
    DossierOnderwerp().besloten(db, gevraagd)
    assert dossier.status == status
    taken = [taak.soort for taak in db.exec(select(Taak)) if taak.soort == "akkoord_geweigerd"]
    assert bool(taken) is (uitkomst == Uitkomst.NIET_AKKOORD)
    assert ("dossier.verzenden" in soorten(db)) is (uitkomst == Uitkomst.AKKOORD)


def test_an_objection_stops_it_and_is_for_the_decaan(db: Session, cast: Cast) -> None:
    dossier = ingevuld.bij_ouders(db, cast)
    DossierOnderwerp().signaal(db, verzoek(db), "bezwaar")
    DossierOnderwerp().signaal(db, verzoek(db), "bezwaar")
    assert dossier.status == DossierStatus.NIET_AKKOORD
    assert [(taak.soort, taak.voor) for taak in db.exec(select(Taak)) if taak.soort == "bezwaar"] == [
        ("bezwaar", "decaan")
    ]


def test_parents_do_not_see_what_a_sixteen_year_old_keeps(db: Session, cast: Cast) -> None:
    ingevuld.bij_ouders(db, cast)
    voor_ouder = str(DossierOnderwerp().voorleggen(db, verzoek(db), True))
    zelf = str(DossierOnderwerp().voorleggen(db, verzoek(db), False))
    assert "GEHEIMWOORD" in zelf
    assert "GEHEIMWOORD" not in voor_ouder
    assert "Je werkt hard" in voor_ouder
    assert "victor@familie.invalid" not in voor_ouder, "geen contactgegevens van de andere ouder"


def test_care_is_unreadable_in_the_database(db: Session, cast: Cast) -> None:
    dossier = ingevuld.met_zorg(db, cast)
    rauw = db.execute(sa.text("select inhoud from antwoord union all select inhoud from dossierversie_deel")).scalars()
    alles = b"".join(bytes(deel) for deel in rauw)
    assert b"Huize Avondrood" in alles
    for woord in (b"GEHEIMWOORD", b"DIAGNOSEWOORD", b"dyslexie", b"Over rust in de klas"):
        assert woord not in alles, woord
    for code in ("A9", "C1"):
        assert MET_CODE[code].geheim
    verplaatst = db.get_one(Antwoord, (dossier.id, "A9")).inhoud
    db.execute(sa.update(Antwoord).where(col(Antwoord.stap) == "A10").values(inhoud=verplaatst))
    from cryptography.exceptions import InvalidTag

    from app.dossier.antwoorden import lees_bladen

    with pytest.raises(InvalidTag):
        lees_bladen(db, dossier.id, ["A10"])


def test_somebody_else_never_writes(db: Session, cast: Cast) -> None:
    ingevuld.bij_mentor(db, cast)
    for mens in (cast.de_wit, cast.yusuf, cast.buitenstaander, cast.ouder_account, cast.schoolbeheer):
        with pytest.raises(NietGevonden):
            actions.pak_dossier(db, wie_is(db, mens), cast.sanne.id)
    delen = [(stap, vraag) for stap in DEEL_B for vraag in stap.vragen]
    open_ = ingevuld.plek(db, cast, cast.sanne, cast.decaan, Rol.DECAAN)
    with pytest.raises(NietNu):
        actions.bewaar(db, wie_is(db, cast.decaan), open_, delen, {}, "0", "x")


def test_mails_name_no_content_and_lapse_when_done(db: Session, cast: Cast) -> None:
    dossier = ingevuld.terug(db, cast)
    rijen = {rij.soort: rij for rij in db.exec(select(Uitgaand))}
    mail = soort_van("dossier.mentor_klaar").opmaken(db, rijen["dossier.mentor_klaar"])  # type: ignore[attr-defined]
    assert mail.aan == "sanne@school.invalid", "het eigen adres is nog niet bevestigd"
    assert "GEHEIMWOORD" not in mail.tekst
    assert "/dossier/lezen" in mail.tekst
    assert soort_van("dossier.mentor_aan_zet").opmaken(db, rijen["dossier.mentor_aan_zet"]) is None  # type: ignore[attr-defined]
    dossier.status = DossierStatus.BIJ_MENTOR
    mail = soort_van("dossier.mentor_aan_zet").opmaken(db, rijen["dossier.mentor_aan_zet"])  # type: ignore[attr-defined]
    assert (mail.aan, "Zonnedauw" in mail.tekst) == ("bakker@school.invalid", False)


def test_every_change_of_state_is_kept(db: Session, cast: Cast) -> None:
    ingevuld.bij_ouders(db, cast)
    verben = [rij.verb for rij in db.exec(select(Overgang).order_by(col(Overgang.id)))]
    assert verben == ["begin", "lever_a_in", "lever_b_in", "geef_door"]
    assert db.exec(select(sa.func.count()).select_from(Dossier)).one() == 1
