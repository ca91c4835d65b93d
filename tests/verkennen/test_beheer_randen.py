"""Edges of planning: summer time, and a refusal that leaves nothing behind."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session, SQLModel, col

from app.kit.clock import AMSTERDAM
from app.verkennen.models import Activiteit
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.verkennen.gepland import VELDEN, alle

Als = Callable[..., Klant]
BEDRIJVEN = "/beheer/bedrijven"
MENS = {"roepnaam": "Nora", "tussenvoegsel": "", "achternaam": "Nieuw", "email": "nora@droomwerk.invalid"}
BEDRIJF = MENS | {"naam": "Droomwerk", "plaats": "Haarlem", "site": ""}


def alles(db: Session) -> dict[str, list[Any]]:
    """Every row of every table; sessions move by looking."""
    db.rollback()
    tabellen = [tabel for tabel in SQLModel.metadata.sorted_tables if tabel.name != "sessie"]
    return {tabel.name: sorted(map(repr, db.execute(sa.select(tabel)).all())) for tabel in tabellen}


def test_een_reeks_over_de_zomertijd_begint_steeds_om_tien_uur(db: Session, cast: Cast, als: Als) -> None:
    vera, sanne = als(cast.mbo_beheer), als(cast.sanne)
    velden = VELDEN | {"dag": "2027-03-21", "van": "10:00", "tot": "12:00", "herhaal": "week"}
    assert vera.stuur("/activiteiten", velden | {"herhaal_tot": "2027-04-04", "dagen_tot": "7"}).status_code == 303
    dagen = [(een.begint_op, een.eindigt_op, een.inschrijven_tot) for een in alle(db)]
    hier = [[f"{moment.astimezone(AMSTERDAM):%d-%m %H:%M}" for moment in dag if moment] for dag in dagen]
    assert hier == [
        ["21-03 10:00", "21-03 12:00", "14-03 10:00"],
        ["28-03 10:00", "28-03 12:00", "21-03 10:00"],
        ["04-04 10:00", "04-04 12:00", "28-03 10:00"],
    ]
    eerste = alle(db)[0].id
    db.rollback()
    vera.stuur(f"/activiteiten/{eerste}/publicatie", {"bereik": "reeks"})
    assert "10:00 – 12:00" in sanne.bezoek(f"/zoek/mbo/{eerste}")
    later = VELDEN | {"dag": "2027-03-22", "van": "11:00", "tot": "12:00", "bereik": "reeks"}
    assert vera.stuur(f"/activiteiten/{eerste}/gegevens", later).status_code == 303
    begin = [f"{een.begint_op.astimezone(AMSTERDAM):%d-%m %H:%M}" for een in alle(db)]
    assert begin == ["22-03 11:00", "29-03 11:00", "05-04 11:00"]


def test_een_te_volle_tweede_dag_laat_alles_zoals_het_was(db: Session, cast: Cast, als: Als) -> None:
    reeks = [
        f.activiteit(db, cast.mbo.organisatie_id, reeks_id="r" * 24, capaciteit=5, bezet=bezet,
                     begint_op=f.moment(f"2026-12-{dag:02}T10:00"), eindigt_op=f.moment(f"2026-12-{dag:02}T12:00"))
        for dag, bezet in ((5, 0), (12, 3), (19, 0))
    ]  # fmt: skip
    eerste = reeks[0].id
    db.commit()
    vera = als(cast.mbo_beheer)
    voor = alles(db)
    db.rollback()
    nieuw = VELDEN | {"titel": "Een heel andere dag", "capaciteit": "2", "bereik": "reeks"}
    antwoord = vera.stuur(f"/activiteiten/{eerste}/gegevens", nieuw)
    assert antwoord.status_code == 422 and "Er zijn al 3 plekken bezet" in antwoord.text
    assert "Een heel andere dag" in antwoord.text
    assert alles(db) == voor
    db.rollback()
    assert vera.stuur(f"/activiteiten/{eerste}/gegevens", nieuw | {"capaciteit": "3"}).status_code == 303
    titels = set(db.execute(sa.select(col(Activiteit.titel))).scalars())
    assert titels == {"Een heel andere dag"}


@pytest.mark.parametrize("fout", [{"email": "geen adres"}, {"roepnaam": ""}, {"achternaam": "n" * 200}])
def test_een_afgewezen_bedrijf_of_uitnodiging_laat_niets_na(
    db: Session, cast: Cast, als: Als, fout: dict[str, str]
) -> None:
    rik, mbo_id = als(cast.regiobeheer), cast.mbo.organisatie_id
    voor = alles(db)
    db.rollback()
    antwoord = rik.stuur(BEDRIJVEN, BEDRIJF | fout)
    assert antwoord.status_code == 422
    assert antwoord.text.count("Droomwerk") == 1, "only as typed, not among the companies"
    assert rik.stuur(f"{BEDRIJVEN}/uitnodiging", MENS | {"voor": mbo_id} | fout).status_code == 422
    assert alles(db) == voor
