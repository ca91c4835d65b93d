"""What the PTA asks, where each stands, and who sees that."""

import gzip
import io
from collections.abc import Callable
from datetime import date

import pytest
from openpyxl import load_workbook
from sqlmodel import Session

from app.accounts.models import RolToekenning
from app.accounts.rollen import Rol
from app.kit.clock import nu, schooljaar
from app.kit.ids import nieuw_id
from app.lob.models import Competentie, Gesprek, GesprekStand, Inlevering, InleverStand, Kaart, KaartCompetentie
from app.lob.pta import Eis, PtaStand, Telling, eis_voor, nog_nodig, stand_van
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant, tel_sql

Als = Callable[..., Klant]


def geef_kaart(db: Session, persoon_id: str, *soorten: Competentie, **velden: object) -> None:
    moment = nu()
    kaart = Kaart(
        id=nieuw_id(), persoon_id=persoon_id, titel="Meelopen", stand="af", datum=date(2026, 11, 1),
        schooljaar=schooljaar(), gemaakt_op=moment, gewijzigd_op=moment,
    )  # fmt: skip
    for naam, waarde in velden.items():
        setattr(kaart, naam, waarde)
    db.add(kaart)
    db.flush()
    db.add_all(KaartCompetentie(kaart_id=kaart.id, competentie=soort) for soort in soorten)


def geef_gesprek(db: Session, persoon_id: str, stand: str = GesprekStand.AKKOORD, jaar: str | None = None) -> None:
    tijd = {"gemaakt_op": nu(), "gewijzigd_op": nu()}
    db.add(Gesprek(id=nieuw_id(), persoon_id=persoon_id, schooljaar=jaar or schooljaar(), stand=stand, **tijd))


def geef_alles(db: Session, persoon_id: str) -> None:
    geef_kaart(db, persoon_id, *Competentie)
    geef_gesprek(db, persoon_id)
    geef_gesprek(db, persoon_id)


VOL = dict.fromkeys(Competentie, 1)


@pytest.mark.parametrize(
    ("telling", "oordeel", "stand"),
    [
        (Telling(), None, PtaStand.NIET_GESTART),
        (Telling(begonnen=True), None, PtaStand.BEZIG),
        (Telling(wacht=1), None, PtaStand.BEZIG),
        (Telling(dict(VOL), 1), None, PtaStand.BEZIG),
        (Telling(VOL | {Competentie.WERK: 0}, 2), None, PtaStand.BEZIG),
        (Telling(dict(VOL), 2), None, PtaStand.TER_BEOORDELING),
        (Telling(), "voldaan", PtaStand.VOLDAAN),
        (Telling(dict(VOL), 2), "niet_voldaan", PtaStand.NIET_VOLDAAN),
    ],
)
def test_stand_volgt_uit_de_telling(telling: Telling, oordeel: str | None, stand: PtaStand) -> None:
    assert stand_van(Eis(), telling, oordeel) == stand


def test_de_preciesste_eis_telt() -> None:
    gewoon, vier, kader, precies = Eis(0, "", 2), Eis(4, "", 3), Eis(0, "vmbo-kb", 4), Eis(4, "vmbo-kb", 5)
    alle = [gewoon, vier, kader, precies]
    assert eis_voor(alle, 4, "vmbo-kb") is precies
    assert eis_voor(alle, 3, "vmbo-kb") is kader
    assert eis_voor(alle, 4, "pro") is vier
    assert eis_voor(alle, 1, "pro") is gewoon
    assert eis_voor([], 1, "pro") == Eis()
    assert nog_nodig(Eis(kaarten=2, gesprekken=1, opdrachten=3), Telling(dict(VOL))) == 5 + 1 + 3


def test_de_klas_in_een_scherm(db: Session, cast: Cast, als: Als) -> None:
    geef_alles(db, cast.sanne.id)
    geef_kaart(db, cast.yusuf.id, Competentie.WERK, voor_mentor=False)
    geef_kaart(db, cast.yusuf.id, Competentie.WERK, stand="concept")
    geef_gesprek(db, cast.yusuf.id, jaar="2025-2026")
    db.commit()
    pad = f"/loopbaan/klas/{cast.klas.id}"
    blad = als(cast.bakker).bezoek(pad)
    assert "Klaar om te beoordelen" in blad and "Nog nodig: 7" in blad
    assert f"/loopbaan/van/{cast.sanne.id}" in blad
    assert blad.index(cast.yusuf.roepnaam) < blad.index(cast.sanne.roepnaam), "who needs most comes first"
    van_decaan = als(cast.decaan).bezoek(pad)
    assert (
        "Klaar om te beoordelen" in van_decaan and "/loopbaan/van/" not in van_decaan and "Meelopen" not in van_decaan
    )
    for ander in (cast.de_wit, cast.buitenstaander, cast.ouder_account, cast.intaker, cast.gemeente, cast.slber):
        assert als(ander).get(pad, follow_redirects=False).status_code in (403, 404), ander.roepnaam
        assert als(ander).get(pad + "/overzicht.xlsx", follow_redirects=False).status_code in (403, 404)


def test_mentor_beslist_en_de_leerling_leest_het(db: Session, cast: Cast, als: Als) -> None:
    geef_kaart(db, cast.sanne.id, Competentie.WERK)
    db.commit()
    bakker, pad = als(cast.bakker), f"/loopbaan/van/{cast.sanne.id}/pta"
    bakker.bezoek(pad)
    weg = bakker.stuur(pad, {"oordeel": "niet_voldaan", "reden": " "})
    assert weg.status_code == 422 and "wat er nog mist" in weg.text
    assert bakker.stuur(pad, {"oordeel": "niet_voldaan", "reden": "Je mist nog een gesprek."}).status_code == 303
    assert "Je mist nog een gesprek." in als(cast.sanne).bezoek("/loopbaan/pta")
    assert bakker.stuur(pad, {"oordeel": "voldaan"}).status_code == 303
    blad = als(cast.sanne).bezoek("/loopbaan/pta")
    assert "Voldaan" in blad and "Je mist nog een gesprek." not in blad
    assert bakker.stuur(pad + "/ingetrokken").status_code == 303
    assert "Bezig" in als(cast.sanne).bezoek("/loopbaan/pta")
    for ander in (cast.de_wit, cast.decaan, cast.buitenstaander, cast.slber, cast.ouder_account):
        assert als(ander).stuur(pad, {"oordeel": "voldaan"}).status_code in (403, 404)


def test_een_mentor_beslist_niet_over_zijn_eigen_kind(db: Session, cast: Cast, als: Als) -> None:
    f.ouder(db, cast.sanne, "De Wit", nummer=9, persoon_id=cast.de_wit.id)
    db.add(RolToekenning(id=nieuw_id(), persoon_id=cast.de_wit.id, rol=Rol.OUDER))
    db.commit()
    pad = f"/loopbaan/van/{cast.sanne.id}/pta"
    de_wit = als(cast.de_wit)
    assert de_wit.get(f"/loopbaan/van/{cast.sanne.id}").status_code == 200, "as a parent he reads along"
    assert de_wit.get(pad).status_code == 404
    assert de_wit.stuur(pad, {"oordeel": "voldaan"}).status_code == 404
    assert de_wit.stuur(pad + "/ingetrokken").status_code == 404


def test_de_school_stelt_de_eis(db: Session, cast: Cast, als: Als) -> None:
    geef_alles(db, cast.sanne.id)
    db.commit()
    decaan = als(cast.decaan)
    assert 'href="/loopbaan/school/eisen"' in decaan.bezoek("/loopbaan/klas")
    assert als(cast.bakker).get("/loopbaan/klas", follow_redirects=False).status_code == 303, "hij heeft er een"
    decaan.bezoek("/loopbaan/school/eisen")
    eis = {"leerjaar": "0", "schoolsoort": "", "kaarten": "2", "gesprekken": "2", "opdrachten": "0"}
    fout = decaan.stuur("/loopbaan/school/eisen", eis | {"kaarten": "99"})
    assert fout.status_code == 422 and "van 0 tot en met 10" in fout.text
    assert decaan.stuur("/loopbaan/school/eisen", eis | {"schoolsoort": "gym"}).status_code == 422
    assert decaan.stuur("/loopbaan/school/eisen", eis).status_code == 303
    assert decaan.stuur("/loopbaan/school/eisen", eis | {"gesprekken": "1"}).status_code == 303
    blad = decaan.bezoek("/loopbaan/school/eisen")
    assert (
        "2 kaarten per competentie" in blad and "1 gesprek per jaar" in blad and "2 gesprekken per jaar ·" not in blad
    )
    assert "Je mist nog 5 dingen." in als(cast.sanne).bezoek("/loopbaan/pta")
    assert decaan.stuur("/loopbaan/school/eisen/weg", {"leerjaar": "0", "schoolsoort": ""}).status_code == 303
    assert "alles wat school vraagt" in als(cast.sanne).bezoek("/loopbaan/pta")
    assert als(cast.bakker).stuur("/loopbaan/school/eisen", eis).status_code == 403


def test_de_lijst_voor_het_examenbureau(db: Session, cast: Cast, als: Als) -> None:
    cast.sanne.achternaam = "=HYPERLINK(1)"
    db.add(cast.sanne)
    geef_alles(db, cast.sanne.id)
    db.commit()
    antwoord = als(cast.decaan).get(f"/loopbaan/klas/{cast.klas.id}/overzicht.xlsx")
    assert antwoord.headers["cache-control"] == "no-store"
    rijen = [list(rij) for rij in load_workbook(io.BytesIO(antwoord.content)).active.values]
    assert rijen[0][:3] == ["Naam", "Leerlingnummer", "Kwaliteitenreflectie"]
    sanne = next(rij for rij in rijen if "HYPERLINK" in str(rij[0]))
    assert not str(sanne[0]).startswith("=") and sanne[2:9] == [1, 1, 1, 1, 1, 2, 0]


def test_een_volle_klas_kost_weinig(db: Session, cast: Cast, als: Als) -> None:
    for nummer in range(30):
        leerling = f.leerling(db, cast.klas, f"Leerling{nummer}", "Zonnedauw")
        for _keer in range(60):
            geef_kaart(db, leerling.id, Competentie.WERK, Competentie.NETWERK)
        db.add(
            Inlevering(
                id=nieuw_id(), persoon_id=leerling.id, opdracht_id="plan-b", inhoud_versie=1, inhoud="{}",
                schooljaar=schooljaar(), stand=InleverStand.TER_BEOORDELING, gewijzigd_op=nu(),
            )
        )  # fmt: skip
    db.commit()
    bakker = als(cast.bakker)
    with tel_sql() as teller:
        blad = bakker.bezoek(f"/loopbaan/klas/{cast.klas.id}")
    assert len(teller) <= 8, teller
    assert len(gzip.compress(blad.encode())) <= 14_000
    assert blad.count("1 opdracht wacht op jou") == 30
