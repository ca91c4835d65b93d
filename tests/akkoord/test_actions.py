"""Asking, objecting, modes, and what the school hears."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from app.akkoord import zicht
from app.akkoord.actions import sluit, stuur_link
from app.akkoord.jobs import nodig_nieuwe_ouders_uit
from app.akkoord.models import AkkoordVerzoek, Keus
from app.journaal.models import Journaalregel
from app.kit.db import Databank
from app.kit.fouten import NietGevonden, NietNu
from app.scholen.models import OuderVan
from tests import factories as f
from tests.akkoord.proef import (
    Proef,
    als_kind,
    als_ouder,
    daden,
    doe,
    draai,
    link_uit,
    links,
    post,
    verzoek_nu,
    vraag,
)
from tests.cast import Cast


@pytest.fixture
def tweede(db: Session, cast: Cast) -> OuderVan:
    """A second parent with gezag."""
    ouder = f.ouder(db, cast.sanne, "Tante Toeziend", email="tante@v.invalid", nummer=3)
    db.commit()
    return ouder


def test_a_newer_version_takes_the_place_of_the_older(databank: Databank, cast: Cast, verzoek: AkkoordVerzoek) -> None:
    nieuw = vraag(databank, cast)
    oud = verzoek_nu(databank, verzoek.id)
    assert (oud.uitkomst, oud.gesloten_op is not None) == ("vervallen", True)
    with pytest.raises(NietNu):
        doe(databank, verzoek, als_ouder(cast.moeder_sanne), Keus.AKKOORD)
    doe(databank, nieuw, als_ouder(cast.moeder_sanne), Keus.AKKOORD)
    assert verzoek_nu(databank, nieuw.id).uitkomst == "akkoord"


def test_what_was_sent_stays_when_a_newer_version_comes(
    databank: Databank, cast: Cast, verzoek: AkkoordVerzoek, db: Session
) -> None:
    doe(databank, verzoek, als_ouder(cast.moeder_sanne), Keus.AKKOORD)
    sluit(db, verzoek.id)
    db.commit()
    vraag(databank, cast)
    assert verzoek_nu(databank, verzoek.id).uitkomst == "akkoord"


def test_objection_of_a_second_parent_before_sending_stops_it(
    databank: Databank, cast: Cast, tweede: OuderVan, verzoek: AkkoordVerzoek, proef: Proef
) -> None:
    doe(databank, verzoek, als_ouder(cast.moeder_sanne), Keus.AKKOORD)
    doe(databank, verzoek, als_ouder(tweede), Keus.NIET_AKKOORD, reden="Nee.")
    assert verzoek_nu(databank, verzoek.id).uitkomst == "niet_akkoord"
    assert proef.gehoord == [("besloten", "akkoord"), ("signaal", "bezwaar")]
    with pytest.raises(NietNu):
        doe(databank, verzoek, als_ouder(cast.moeder_sanne), Keus.INTREKKING)


def test_objection_after_sending_is_a_task_and_nothing_else(
    databank: Databank, cast: Cast, tweede: OuderVan, verzoek: AkkoordVerzoek, proef: Proef, db: Session
) -> None:
    doe(databank, verzoek, als_ouder(cast.moeder_sanne), Keus.AKKOORD)
    sluit(db, verzoek.id)
    db.commit()
    with pytest.raises(NietNu, match="020 555"):
        doe(databank, verzoek, als_ouder(cast.moeder_sanne), Keus.INTREKKING)
    doe(databank, verzoek, als_ouder(tweede), Keus.NIET_AKKOORD, reden="Te laat?")
    assert verzoek_nu(databank, verzoek.id).uitkomst == "akkoord"
    assert proef.gehoord[-1] == ("signaal", "bezwaar")


def test_nobody_else_decides(databank: Databank, cast: Cast, verzoek: AkkoordVerzoek, db: Session) -> None:
    with pytest.raises(NietNu):
        doe(databank, verzoek, als_kind(db, cast.sanne), Keus.AKKOORD)
    assert daden(databank) == []


@pytest.mark.parametrize(
    ("gezag", "email", "signalen", "mails"),
    [
        ("ja", "p@v.invalid", [], 1),
        ("ja", None, ["geen_adres"], 0),
        ("ja", "geen adres", ["geen_adres"], 0),
        ("onbekend", "p@v.invalid", ["geen_adres", "gezag_onbekend"], 0),
        ("nee", "p@v.invalid", ["geen_adres"], 0),
    ],
)
def test_whom_the_mail_reaches(
    databank: Databank,
    db: Session,
    cast: Cast,
    proef: Proef,
    gezag: str,
    email: str | None,
    signalen: list[str],
    mails: int,
) -> None:
    kind = f.leerling(db, cast.klas, "Kind", "Kwik", 15)
    f.ouder(db, kind, "Pa Kwik", gezag, email=email)
    db.commit()
    vraag(databank, cast, kind)
    assert [zaak for _, zaak in proef.gehoord] == signalen
    assert len(post(databank, email or "")) == mails


def test_an_address_filled_in_later_gets_the_mail(databank: Databank, db: Session, cast: Cast, proef: Proef) -> None:
    kind = f.leerling(db, cast.klas, "Kind", "Kwik", 15)
    ouder = f.ouder(db, kind, "Pa Kwik", email=None)
    db.commit()
    vraag(databank, cast, kind)
    db.get_one(OuderVan, ouder.id).email = "pa@v.invalid"
    db.commit()
    draai(databank, nodig_nieuwe_ouders_uit)
    assert len(post(databank, "pa@v.invalid")) == 1
    assert draai(databank, nodig_nieuwe_ouders_uit) == 0


def test_a_new_link_once_in_ten_minutes(databank: Databank, db: Session, cast: Cast, pad: str) -> None:
    wie = f.wie_is(db, cast.bakker)
    zaak = zicht.zaak_voor_school(db, wie, zicht.lopend_verzoek(db, wie, cast.sanne.id) or "")
    assert zaak is not None
    for _ in range(3):
        stuur_link(db, wie, zaak, cast.moeder_sanne.id)
    with pytest.raises(NietNu):
        stuur_link(db, wie, zaak, cast.vader_sanne.id)
    with pytest.raises(NietGevonden):
        stuur_link(db, wie, zaak, "x" * 24)
    db.commit()
    mails = post(databank, "amal@familie.invalid")
    assert len(mails) == 2
    assert link_uit(mails[0]) != link_uit(mails[1])
    assert len(links(databank)) == 2


def test_only_the_school_of_the_pupil_sees_it(db: Session, cast: Cast, verzoek: AkkoordVerzoek) -> None:
    mogen = {
        naam for naam, mens in cast.iedereen().items() if zicht.zaak_voor_school(db, f.wie_is(db, mens), verzoek.id)
    }
    assert {"bakker", "decaan"} <= mogen
    assert not {"de_wit", "intaker", "gemeente", "buitenstaander", "yusuf"} & mogen


def test_every_step_is_in_the_journaal(databank: Databank, cast: Cast, verzoek: AkkoordVerzoek, db: Session) -> None:
    doe(databank, verzoek, als_ouder(cast.moeder_sanne), Keus.AKKOORD)
    doe(databank, verzoek, als_ouder(cast.moeder_sanne), Keus.INTREKKING)
    doe(databank, verzoek, als_ouder(cast.moeder_sanne), Keus.NIET_AKKOORD, reden="Toch niet.")
    regels = db.exec(select(Journaalregel.wat, Journaalregel.rol).where(Journaalregel.over_id == cast.sanne.id)).all()
    assert regels == [
        ("akkoord_gevraagd", "systeem"),
        ("akkoord_gegeven", "ouder"),
        ("akkoord_ingetrokken", "ouder"),
        ("akkoord_geweigerd", "ouder"),
    ]


def test_links_last_fourteen_days(databank: Databank, pad: str) -> None:
    (link,) = links(databank)
    assert link.verloopt_op - link.gemaakt_op == timedelta(days=14)
