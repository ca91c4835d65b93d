"""Sessions, codes, limits, cards, invitations: against the database."""

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts import actions, codes, grendel, jobs, sessies
from app.accounts.codes import Doel, Stand
from app.accounts.models import Account, Poging, Sessie, Toegangscode
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.models import Journaalregel
from app.kit.clock import nu
from app.kit.crypto import vingerafdruk
from app.kit.db import Databank
from app.kit.fouten import Ongeldig, Verboden
from app.meldingen import worker
from app.meldingen.models import Postvakbericht, Uitgaand, UitgaandStand
from tests.accounts.mensen import met_account
from tests.cast import Cast
from tests.conftest import tel_sql


def wie_van(db: Session, persoon_id: str) -> Wie:
    wie = sessies.herken(db, sessies.open_sessie(db, persoon_id, "passkey", "Test"), nu())
    assert wie is not None
    return wie


def test_a_session_is_recognised_in_one_statement(db: Session, databank: Databank, cast: Cast) -> None:
    code = sessies.open_sessie(db, cast.bakker.id, "passkey", "Chrome op Android")
    db.commit()
    with databank.engine.connect() as verbinding, tel_sql(databank) as gezien:
        wie = sessies.herken(verbinding, code, nu())
    assert wie and wie.persoon_id == cast.bakker.id and wie.heeft(Rol.MENTOR) and wie.naam == "Ben Bakker"
    assert len(gezien) == 1
    assert code not in str(db.execute(sa.select(Sessie.__table__)).all())


@pytest.mark.parametrize(("naam", "stil"), [("bakker", timedelta(minutes=30)), ("sanne", timedelta(hours=12))])
def test_silence_ends_a_session(db: Session, cast: Cast, naam: str, stil: timedelta) -> None:
    code = sessies.open_sessie(db, getattr(cast, naam).id, "passkey", "")
    begin = nu()
    assert sessies.herken(db, code, begin + stil - timedelta(seconds=5))
    assert sessies.herken(db, code, begin + stil + timedelta(seconds=5)) is None


def test_use_moves_the_end_at_most_once_a_minute_and_not_for_ever(db: Session, cast: Cast) -> None:
    code = sessies.open_sessie(db, cast.bakker.id, "passkey", "")
    begin = nu()
    wie = sessies.herken(db, code, begin)
    assert wie and not sessies.moet_verlengd(wie, begin + timedelta(seconds=50))
    for minuut in range(25, 12 * 60 + 25, 25):
        moment = begin + timedelta(minutes=minuut)
        wie = sessies.herken(db, code, moment)
        if wie is None:
            break
        assert sessies.moet_verlengd(wie, moment)
        sessies.verleng(db, wie, moment)
    assert wie is None and timedelta(hours=11, minutes=30) < moment - begin < timedelta(hours=12, minutes=26)


def test_half_closed_and_roleless_people_are_nobody(db: Session, cast: Cast) -> None:
    half = sessies.open_sessie(db, cast.bakker.id, sessies.HALF, "")
    assert sessies.herken(db, half, nu()) is None
    assert sessies.herken_half(db, half, nu())
    assert sessies.herken_half(db, half, nu() + timedelta(minutes=11)) is None
    met_account(db, cast.decaan, "decaan@school.invalid")
    heel = sessies.open_sessie(db, cast.decaan.id, "passkey", "")
    assert sessies.herken(db, heel, nu()) and sessies.herken_half(db, heel, nu()) is None
    actions.sluit_account(db, wie_van(db, cast.schoolbeheer.id), cast.decaan.id)
    assert sessies.herken(db, heel, nu()) is None
    assert sessies.herken(db, sessies.open_sessie(db, cast.decaan.id, "passkey", ""), nu()) is None
    actions.heropen_account(db, cast.decaan.id)
    plek = cast.school.organisatie_id
    code = sessies.open_sessie(db, cast.decaan.id, "passkey", "")
    assert actions.neem_rol_af(db, cast.decaan.id, Rol.DECAAN, plek)
    assert not actions.neem_rol_af(db, cast.decaan.id, Rol.DECAAN, plek)
    assert sessies.herken(db, code, nu()) is None


def test_a_new_role_ends_the_sessions(db: Session, cast: Cast) -> None:
    code = sessies.open_sessie(db, cast.bakker.id, "passkey", "")
    assert actions.ken_rol_toe(db, cast.bakker.id, Rol.DECAAN, cast.school.organisatie_id)
    assert sessies.herken(db, code, nu()) is None
    assert not actions.ken_rol_toe(db, cast.bakker.id, Rol.DECAAN, cast.school.organisatie_id)
    wie = wie_van(db, cast.bakker.id)
    assert [eigen.rol for eigen in wie.rollen] == [Rol.MENTOR, Rol.DECAAN]


def test_devices_are_listed_without_their_ids(db: Session, cast: Cast) -> None:
    eerste = sessies.open_sessie(db, cast.sanne.id, "passkey", "Safari op iPhone")
    wie = sessies.herken(db, sessies.open_sessie(db, cast.sanne.id, "passkey", "Chrome op Windows"), nu())
    assert wie
    lijst = sessies.toestellen(db, wie, nu())
    assert [(toestel.naam, toestel.dit) for toestel in lijst] == [
        ("Chrome op Windows", True),
        ("Safari op iPhone", False),
    ]
    assert all(vingerafdruk(eerste)[:12] not in toestel.merk for toestel in lijst)
    vreemde = wie_van(db, cast.yusuf.id)
    assert not sessies.sluit_toestel(db, vreemde, lijst[1].merk)
    assert sessies.sluit_toestel(db, wie, lijst[1].merk)
    assert sessies.herken(db, eerste, nu()) is None


def test_tries_are_counted_by_two_apps_together(databank: Databank) -> None:
    tweede = Databank(databank.engine.url.render_as_string(hide_password=False))
    uitkomst = [grendel.probeer(bank, "proef", "sanne", 3) for bank in (databank, tweede, databank, tweede)]
    assert uitkomst == [True, True, True, False]
    assert grendel.probeer(tweede, "proef", "yusuf", 3) and grendel.probeer(tweede, "anders", "sanne", 3)
    tweede.sluit()


def test_a_window_ends_and_a_try_can_be_forgiven(databank: Databank, db: Session) -> None:
    assert grendel.probeer(databank, "proef", "x", 1, timedelta(seconds=-1))
    assert grendel.probeer(databank, "proef", "x", 1)
    assert not grendel.probeer(databank, "proef", "x", 1)
    grendel.vergeef(db, [grendel.Grens("proef", "x", 1)] * 1)
    grendel.vergeef(db, [grendel.Grens("proef", "x", 1)])
    db.commit()
    assert grendel.probeer(databank, "proef", "x", 1)


def test_a_code_opens_once_and_for_thirty_days(db: Session, databank: Databank, cast: Cast) -> None:
    oud = codes.maak_code(db, cast.sanne.id, Doel.ACTIVATIE)
    code = codes.maak_code(db, cast.sanne.id, Doel.ACTIVATIE)
    assert codes.zoek_code(db, Doel.ACTIVATIE, oud) is None, "een nieuwe kaart maakt de oude ongeldig"
    kaart = codes.zoek_code(db, Doel.ACTIVATIE, codes.in_groepen(code).lower())
    assert kaart and kaart.stand is Stand.GOED and kaart.persoon_id == cast.sanne.id
    assert codes.zoek_code(db, Doel.WACHTWOORD, code) is None
    assert code not in str(db.execute(sa.select(Toegangscode.__table__)).all())
    db.execute(sa.update(Toegangscode).values(verloopt_op=nu() - timedelta(seconds=1)))
    assert codes.zoek_code(db, Doel.ACTIVATIE, code).stand is Stand.VERLOPEN  # type: ignore[union-attr]
    assert not codes.verbruik(db, kaart.id)
    db.execute(sa.update(Toegangscode).values(verloopt_op=nu() + timedelta(days=30)))
    assert codes.verbruik(db, kaart.id) and not codes.verbruik(db, kaart.id)
    assert codes.zoek_code(db, Doel.ACTIVATIE, code).stand is Stand.GEBRUIKT  # type: ignore[union-attr]


def test_five_tries_and_not_one_more(db: Session, databank: Databank, cast: Cast) -> None:
    code = codes.maak_code(db, cast.sanne.id, Doel.ACTIVATIE)
    kaart = codes.zoek_code(db, Doel.ACTIVATIE, code)
    db.commit()
    assert kaart
    assert [codes.tel_poging(databank, kaart.id) for _ in range(7)] == [True] * 5 + [False] * 2


def test_cards_are_for_pupils_who_cannot_log_in_yet(db: Session, cast: Cast) -> None:
    bakker = wie_van(db, cast.bakker.id)
    met_account(db, cast.yusuf, "yusuf.77")
    ids = [cast.sanne.id, cast.yusuf.id]
    kaarten = actions.maak_activatiecodes(db, bakker, ids)
    assert [kaart.naam for kaart in kaarten] == ["Sanne Zonnedauw"]
    assert kaarten[0].gebruikersnaam.startswith("sanne.")
    assert {kaart.persoon_id for kaart in actions.maak_activatiecodes(db, bakker, ids, opnieuw=True)} == set(ids)
    regels = db.execute(
        sa.select(col(Journaalregel.over_id)).where(col(Journaalregel.wat) == "kaart_gemaakt")
    ).scalars()
    assert set(regels) == set(ids)


@pytest.mark.parametrize("naam", ["bakker", "ouder_account", "regiobeheer"])
def test_no_card_opens_the_account_of_somebody_else(db: Session, cast: Cast, naam: str) -> None:
    with pytest.raises(Verboden):
        actions.maak_activatiecodes(db, wie_van(db, cast.schoolbeheer.id), [getattr(cast, naam).id])
    with pytest.raises(Verboden):
        actions.maak_activatiecodes(db, wie_van(db, cast.sanne.id), [cast.sanne.id])


@pytest.mark.usefixtures("app")
def test_an_invitation_goes_by_mail_and_its_link_is_not_in_the_outbox(
    db: Session, databank: Databank, cast: Cast
) -> None:
    beheer, plek = wie_van(db, cast.schoolbeheer.id), cast.school.organisatie_id
    gegevens = {"roepnaam": "Nieuwe", "achternaam": "Mentor", "email": "Nieuw@School.invalid"}
    persoon_id = actions.nodig_uit(db, beheer, gegevens, Rol.MENTOR, plek)
    assert actions.nodig_uit(db, beheer, gegevens, Rol.DECAAN, plek) == persoon_id, (
        "hetzelfde adres is dezelfde persoon"
    )
    assert set(db.execute(sa.select(Uitgaand.gegevens)).scalars().first() or {}) == {"persoon"}
    db.commit()
    worker.werk_af(databank)
    with databank.sessie() as kijk:
        mails = list(kijk.execute(sa.select(Postvakbericht).order_by(col(Postvakbericht.id))).scalars())
        assert [mail.aan for mail in mails] == ["nieuw@school.invalid"] * 2
        assert "http://testserver.local/uitnodiging/" in mails[1].tekst
    with pytest.raises(Verboden):
        actions.nodig_uit(db, wie_van(db, cast.bakker.id), gegevens, Rol.MENTOR, plek)
    with pytest.raises(Ongeldig) as fout:
        actions.nodig_uit(db, beheer, {"roepnaam": "", "achternaam": "x" * 81, "email": "geen"}, Rol.MENTOR, plek)
    assert set(fout.value.velden) == {"roepnaam", "achternaam", "email"}


@pytest.mark.usefixtures("app")
def test_a_message_for_nobody_lapses(db: Session, databank: Databank, cast: Cast) -> None:
    from app.accounts.toegang import vergeten

    vergeten(db, "niemand@school.invalid")
    db.commit()
    worker.werk_af(databank)
    with databank.sessie() as kijk:
        assert list(kijk.execute(sa.select(Uitgaand.stand)).scalars()) == [UitgaandStand.VERVALLEN]


def test_the_nightly_job_removes_what_is_over(db: Session, databank: Databank, cast: Cast) -> None:
    sessies.open_sessie(db, cast.sanne.id, "passkey", "")
    code = codes.maak_code(db, cast.sanne.id, Doel.ACTIVATIE)
    blijft = sessies.open_sessie(db, cast.yusuf.id, "passkey", "")
    db.execute(sa.update(Sessie).where(col(Sessie.persoon_id) == cast.sanne.id).values(verloopt_op=nu()))
    db.execute(sa.update(Toegangscode).values(verloopt_op=nu() - timedelta(days=29)))
    db.add(Poging(sleutel="x", aantal=1, tot=nu() - timedelta(hours=1)))
    db.flush()
    assert jobs.ruim_op(db) == 2
    assert sessies.herken(db, blijft, nu()) and codes.zoek_code(db, Doel.ACTIVATIE, code)
    db.execute(sa.update(Toegangscode).values(verloopt_op=nu() - timedelta(days=31)))
    assert jobs.ruim_op(db) == 1


def test_two_pupils_with_one_name_get_two_login_names(db: Session, cast: Cast) -> None:
    assert actions.maak_account(db, cast.sanne, "00123").gebruikersnaam == "sanne.123"
    ander = actions.maak_account(db, cast.buitenstaander, "").gebruikersnaam
    assert ander.startswith("bo.") and len(ander) == 7
    cast.yusuf.roepnaam = "Sanne"
    assert actions.maak_account(db, cast.yusuf, "123").gebruikersnaam != "sanne.123"
    assert db.execute(sa.select(sa.func.count()).select_from(Account)).scalar() == 3
