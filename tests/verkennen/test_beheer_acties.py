"""What changing an activity does to who comes: places, and mails through the outbox."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.fouten import NietGevonden, NietNu, Ongeldig, Verboden
from app.meldingen.models import Uitgaand
from app.verkennen import messages
from app.verkennen.actions.activiteit import Gegevens, gooi_weg, kopieer, maak, wijzig
from app.verkennen.actions.afgelasting import gelast_af
from app.verkennen.actions.deelname import meld_af, schrijf_in
from app.verkennen.models import Activiteit
from tests import factories as f
from tests.cast import Cast
from tests.verkennen.volk import keur_plekken, maak_leerlingen

_GEWOON = Gegevens(
    soort="meeloopdag", titel="Meeloopdag Zorg", tekst="", dag=date(2026, 12, 5), van=time(10), tot=time(12),
    online=False, adres="", plaats="Amsterdam", breedte=52.374, lengte=4.89, capaciteit=2, inschrijven=True,
    dagen_vanaf=None, dagen_tot=None, dagen_annuleren=None, ouders_welkom=False, toegankelijk="", vervoer="",
    meenemen="", leerjaren="", over=(("crebo", "25655"),),
)  # fmt: skip


def gegevens(**anders: Any) -> Gegevens:
    """As `factories.activiteit` has it, with two places, and what is different."""
    return replace(_GEWOON, **anders)


def mails(db: Session, soort: str) -> list[Uitgaand]:
    """What waits in the outbox of a kind."""
    return list(db.execute(sa.select(Uitgaand).where(col(Uitgaand.soort) == f"verkennen.{soort}")).scalars())


@pytest.fixture
def vol(db: Session, cast: Cast) -> Activiteit:
    """Two places taken, two who wait."""
    een = f.activiteit(db, cast.mbo.organisatie_id, capaciteit=2)
    for wie in maak_leerlingen(db, cast, 4):
        schrijf_in(db, wie, een.id)
    return een


def test_een_andere_titel_mailt_niemand(db: Session, cast: Cast, vol: Activiteit) -> None:
    wijzig(db, f.wie_is(db, cast.mbo_beheer), vol.id, gegevens(titel="Anders", tekst="Meer uitleg"))
    assert mails(db, "gewijzigd") == [] and vol.titel == "Anders"


@pytest.mark.parametrize(
    "anders", [{"van": time(11)}, {"plaats": "Zaandam"}, {"dag": date(2026, 12, 7)}, {"online": True}]
)
def test_een_andere_tijd_of_plek_mailt_iedereen(
    db: Session, cast: Cast, vol: Activiteit, anders: dict[str, Any]
) -> None:
    wijzig(db, f.wie_is(db, cast.mbo_beheer), vol.id, gegevens(**anders))
    assert len(mails(db, "gewijzigd")) == 4


def test_meer_plekken_gaan_naar_wie_wacht(db: Session, cast: Cast, vol: Activiteit) -> None:
    wie = f.wie_is(db, cast.mbo_beheer)
    wijzig(db, wie, vol.id, gegevens(capaciteit=3))
    assert keur_plekken(db, vol.id) == 3 and len(mails(db, "doorgeschoven")) == 1
    wijzig(db, wie, vol.id, gegevens(capaciteit=None))
    assert keur_plekken(db, vol.id) == 4 and len(mails(db, "doorgeschoven")) == 2
    with pytest.raises(Ongeldig):
        wijzig(db, wie, vol.id, gegevens(capaciteit=3))


def test_afgelasten_mailt_wie_komt_en_wie_wacht(db: Session, cast: Cast, vol: Activiteit) -> None:
    wie, afgemeld = f.wie_is(db, cast.mbo_beheer), f.wie_is(db, cast.sanne)
    schrijf_in(db, afgemeld, vol.id)
    meld_af(db, afgemeld, vol.id)
    assert gelast_af(db, wie, vol.id, "Het lokaal is dicht.") == 1
    assert len(mails(db, "afgelast")) == 4 and vol.reden == "Het lokaal is dicht."
    with pytest.raises(NietNu):
        gelast_af(db, wie, vol.id, "Nog een keer dicht.")
    with pytest.raises(NietNu):
        wijzig(db, wie, vol.id, gegevens())


def test_alleen_voor_de_eigen_organisatie(db: Session, cast: Cast, vol: Activiteit) -> None:
    vreemd = f.wie_is(db, cast.bedrijf)
    with pytest.raises(Verboden):
        maak(db, vreemd, cast.mbo.organisatie_id, gegevens(), [date(2026, 12, 5)])
    for daad in (
        lambda: wijzig(db, vreemd, vol.id, gegevens()),
        lambda: gelast_af(db, vreemd, vol.id, "Zomaar een reden."),
        lambda: kopieer(db, vreemd, vol.id),
        lambda: gooi_weg(db, vreemd, vol.id),
    ):
        with pytest.raises(NietGevonden):
            daad()


def test_een_kopie_is_leeg_en_later(db: Session, cast: Cast, vol: Activiteit) -> None:
    kopie = db.get_one(Activiteit, kopieer(db, f.wie_is(db, cast.mbo_beheer), vol.id))
    assert (kopie.stand, kopie.bezet, kopie.titel) == ("concept", 0, vol.titel)
    assert kopie.begint_op == f.moment("2026-12-12T10:00") and kopie.code != vol.code
    oud = f.activiteit(db, cast.mbo.organisatie_id, begint_op=f.moment("2025-01-07T10:00"))
    weer = db.get_one(Activiteit, kopieer(db, f.wie_is(db, cast.mbo_beheer), oud.id))
    assert weer.begint_op == f.moment("2026-12-01T10:00")


@pytest.mark.parametrize("soort", [een.soort.partition(".")[2] for een in messages.SOORTEN])
def test_elke_mail_is_te_lezen(db: Session, cast: Cast, soort: str) -> None:
    """In Arabic too, with a percent sign in the title."""
    cast.sanne.taal = "ar"
    een = f.activiteit(db, cast.mbo.organisatie_id, titel="Zorg 100%", capaciteit=1, adres="Voorbeeldlaan 3")
    schrijf_in(db, f.wie_is(db, cast.sanne), een.id)
    (rij,) = mails(db, "ingeschreven")
    if soort == "afgelast":
        gelast_af(db, f.wie_is(db, cast.mbo_beheer), een.id, "De verwarming is stuk.")
    (bericht,) = [klas for klas in messages.SOORTEN if klas.soort == f"verkennen.{soort}"]
    mail = bericht().opmaken(db, rij)
    assert mail is not None and mail.aan == "sanne@school.invalid" and mail.taal == "ar"
    assert "Zorg 100%" in mail.tekst and "Zorg 100%" in mail.html
    if soort == "afgelast":
        assert "De verwarming is stuk." in mail.tekst
    else:
        assert f"/zoek/mbo/{een.id}/afspraak.ics" in mail.tekst and "Voorbeeldlaan 3" in mail.tekst


def test_een_mail_die_niet_meer_klopt_gaat_niet(db: Session, cast: Cast) -> None:
    een = f.activiteit(db, cast.mbo.organisatie_id)
    sanne = f.wie_is(db, cast.sanne)
    schrijf_in(db, sanne, een.id)
    (rij,) = mails(db, "ingeschreven")
    assert messages.Afgelast().opmaken(db, rij) is None, "het gaat gewoon door"
    meld_af(db, sanne, een.id)
    assert messages.Ingeschreven().opmaken(db, rij) is None
    assert messages.Gewijzigd().opmaken(db, Uitgaand(gegevens={"deelname_id": "x" * 24})) is None


def test_online_staat_de_link_in_de_mail_en_niet_op_de_pagina(db: Session, cast: Cast, als: Any) -> None:
    een = f.activiteit(db, cast.mbo.organisatie_id, online=True, plaats="", adres="https://meet.invalid/zorg")
    schrijf_in(db, f.wie_is(db, cast.sanne), een.id)
    mail = messages.Ingeschreven().opmaken(db, mails(db, "ingeschreven")[0])
    assert mail is not None and "meet.invalid/zorg" in mail.tekst
    pad = f"/zoek/mbo/{een.id}"
    db.commit()
    klant = als(cast.yusuf)
    assert "meet.invalid" not in klant.bezoek(pad)
    assert "meet.invalid" not in klant.get(f"{pad}/afspraak.ics").text
