"""A loopbaangesprek: prepared by the pupil, finished together, agreed to by both."""

from collections.abc import Callable

import pytest
from sqlmodel import Session

from app.kit.db import Databank
from app.lob.forms.gesprek import STAPPEN, teken_van
from app.lob.messages import GesprekGepland
from app.lob.models import Afspraak, Gesprek
from app.meldingen.models import Uitgaand
from tests.cast import Cast
from tests.conftest import Klant
from tests.lob.cvkaarten import kaart
from tests.lob.test_kwaliteit import alle
from tests.tellen import tel_sql

Als = Callable[..., Klant]
PAD = "/loopbaan/gesprekken"
LEEG = teken_van("")
STIL = {"X-Bewaar": "1"}


def gesprek(db: Session) -> Gesprek:
    """The only one there is, as it is now."""
    (rij,) = alle(db, Gesprek)
    return rij


def bereid(db: Session, sanne: Klant, tekst: str = "Ik liep stage.") -> str:
    """Address of a gesprek with one step written."""
    assert sanne.stuur(PAD).status_code == 303
    een = f"{PAD}/{gesprek(db).id}"
    assert sanne.stuur(f"{een}/terugkijken", {"tekst": tekst, "versie": LEEG}).status_code == 303
    return een


def gedeeld(db: Session, sanne: Klant) -> str:
    """The same, shared."""
    een = bereid(db, sanne)
    assert sanne.stuur(f"{een}/gedeeld").status_code == 303
    return een


def test_voorbereiden_stap_voor_stap(db: Session, cast: Cast, als: Als, databank: Databank) -> None:
    kaart(db, cast.sanne, "Bij Huize Avondrood")
    db.commit()
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    een = bereid(db, sanne)
    assert sanne.stuur(PAD).headers["location"] == f"{een}/terugkijken", "wat er ligt gaat verder"
    html = sanne.bezoek(f"{een}/terugkijken")
    assert "Ik liep stage." in html and "Bij Huize Avondrood" in html and "Wat viel mee of tegen?" in html
    naar = [sanne.stuur(f"{een}/{stap}", {"versie": LEEG}).headers["location"] for stap in STAPPEN[1:]]
    assert naar == [f"{een}/vooruitkijken", f"{een}/activeren", een]
    stil = sanne.stuur(f"{een}/reflecteren", {"tekst": "Ik kan zorgen.", "versie": LEEG}, headers=STIL)
    assert (stil.status_code, stil.headers["x-versie"]) == (204, teken_van("Ik kan zorgen."))
    lang = sanne.stuur(f"{een}/activeren", {"tekst": "x" * 4001, "versie": LEEG})
    assert lang.status_code == 422 and "x" * 4001 in lang.text
    with tel_sql(databank) as zinnen:
        assert "Ik kan zorgen." in sanne.bezoek(een)
    assert len(zinnen) <= 8
    moment = sanne.stuur(f"{een}/moment", {"dag": "2026-12-04", "tijd": "14:30", "waar": "Lokaal 12"})
    assert moment.status_code == 303 and 'value="14:30"' in sanne.bezoek(f"{een}/moment")
    assert sanne.stuur(f"{een}/moment", {"dag": "2026-12-04", "tijd": "laat"}).status_code == 422
    assert "Lokaal 12" in sanne.bezoek(PAD)
    for pad in (een, f"{een}/terugkijken", f"{een}/moment"):
        assert bakker.get(pad).status_code == 404, "een voorbereiding is van de leerling"
    assert een not in bakker.bezoek(f"/loopbaan/van/{cast.sanne.id}/gesprekken")


def test_samen_schrijven_en_het_eens_worden(db: Session, cast: Cast, als: Als) -> None:
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    een = gedeeld(db, sanne)
    assert een in bakker.bezoek(f"/loopbaan/van/{cast.sanne.id}/gesprekken")
    bakker.bezoek(f"{een}/activeren")
    assert bakker.stuur(f"{een}/activeren", {"tekst": "Een open dag kiezen.", "versie": LEEG}).status_code == 303
    versie = gesprek(db).versie
    assert sanne.stuur(f"{een}/akkoord", {"versie": versie - 1}).status_code == 409, "dat was een andere tekst"
    sanne.stuur(f"{een}/akkoord", {"versie": versie})
    assert gesprek(db).stand == "gedeeld" and "De ander is het al eens." in bakker.bezoek(een)
    bakker.stuur(f"{een}/afspraken", {"wat": "Ik mail de decaan", "wie": "mentor", "uiterlijk": "2026-12-01"})
    assert (gesprek(db).leerling_akkoord, gesprek(db).mentor_akkoord) == (0, 0), "een afspraak erbij: opnieuw"
    versie = gesprek(db).versie
    bakker.stuur(f"{een}/akkoord", {"versie": versie})
    sanne.stuur(f"{een}/terugkijken", {"tekst": "Ik liep lang stage.", "versie": teken_van("Ik liep stage.")})
    assert gesprek(db).mentor_akkoord == 0, "andere tekst: opnieuw"
    for klant in (bakker, sanne):
        assert klant.stuur(f"{een}/akkoord", {"versie": gesprek(db).versie}).status_code == 303
    rij = gesprek(db)
    assert rij.stand == "akkoord" and rij.akkoord_op and rij.met_id == cast.bakker.id
    assert "De tekst staat vast." in sanne.bezoek(een) and sanne.get(f"{een}/activeren").status_code == 409
    laat = sanne.stuur(f"{een}/activeren", {"tekst": "Nog dit!", "versie": teken_van(rij.activeren)})
    assert laat.status_code == 409 and "Nog dit!" in laat.text
    for eind, velden in (("moment", {}), ("afspraken", {"wat": "Meer", "wie": "mentor"}), ("gedeeld", {})):
        assert sanne.stuur(f"{een}/{eind}", velden).status_code in (409, 303)
    assert sanne.stuur(f"{een}/verwijderd").status_code == 409 and gesprek(db).versie == rij.versie
    assert len(alle(db, Afspraak)) == 1


def test_wie_tegelijk_schrijft_ziet_beide_teksten(db: Session, cast: Cast, als: Als) -> None:
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    een = gedeeld(db, sanne)
    oud = teken_van("Ik liep stage.")
    sanne.stuur(f"{een}/terugkijken", {"tekst": "Van Sanne", "versie": oud})
    botst = bakker.stuur(f"{een}/terugkijken", {"tekst": "Van Bakker", "versie": oud}, headers=STIL)
    assert botst.status_code == 409 and "Van Sanne" in botst.text and "Van Bakker" in botst.text
    assert gesprek(db).terugkijken == "Van Sanne" and teken_van("Van Sanne") in botst.text
    ander = bakker.stuur(f"{een}/reflecteren", {"tekst": "Ander vak", "versie": LEEG}, headers=STIL)
    assert ander.status_code == 204, "een andere stap botst niet"


def test_afspraken_komen_terug_tot_ze_gedaan_zijn(db: Session, cast: Cast, als: Als) -> None:
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    een = gedeeld(db, sanne)
    fout = sanne.stuur(f"{een}/afspraken", {"wat": "Bel het mbo", "wie": "iemand"})
    assert fout.status_code == 422 and "Bel het mbo" in fout.text
    for wie in ("leerling", "mentor", "mentor"):
        sanne.stuur(f"{een}/afspraken", {"wat": f"Taak {wie}", "wie": wie, "uiterlijk": "2026-11-20"})
    taken = {rij.wie: rij.id for rij in alle(db, Afspraak)}
    assert len(taken) == len(alle(db, Afspraak)) == 2 and "De dag is voorbij" in sanne.bezoek(PAD)
    assert sanne.stuur(f"/loopbaan/afspraken/{taken['mentor']}/gedaan").status_code == 409, "die is van de ander"
    versie = gesprek(db).versie
    assert sanne.stuur(f"/loopbaan/afspraken/{taken['leerling']}/gedaan").status_code == 303
    assert gesprek(db).versie == versie, "afvinken verandert de tekst niet"
    html = bakker.bezoek(f"/loopbaan/van/{cast.sanne.id}/gesprekken")
    assert "Taak mentor" in html and "Taak leerling" not in html
    bakker.stuur(f"/loopbaan/afspraken/{taken['mentor']}/gedaan")
    sanne.stuur(f"/loopbaan/afspraken/{taken['leerling']}/gedaan", {"gedaan": "nee"})
    assert "Taak leerling" in sanne.bezoek(PAD)
    assert sanne.stuur(f"/loopbaan/afspraken/{taken['leerling']}/verwijderd").status_code == 303
    assert [rij.wie for rij in alle(db, Afspraak)] == ["mentor"] and gesprek(db).versie == versie + 1


def test_de_begeleider_plant_en_de_leerling_hoort_het(db: Session, cast: Cast, als: Als) -> None:
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    van = f"/loopbaan/van/{cast.sanne.id}/gesprekken"
    leeg = bakker.stuur(van, {"waar": "Lokaal 12"})
    assert leeg.status_code == 422 and "Kies een dag." in leeg.text and "Lokaal 12" in leeg.text
    moment = {"dag": "2026-12-04", "tijd": "14:30", "waar": "Lokaal 12"}
    een = bakker.stuur(van, moment).headers["location"]
    assert bakker.stuur(van, moment).headers["location"] == een, "twee keer is een keer"
    (bericht,) = alle(db, Uitgaand)
    mail = GesprekGepland().opmaken(db, bericht)
    db.rollback()
    assert mail and "vrijdag 4 december om 14:30 uur" in mail.tekst and een in mail.tekst
    assert sanne.stuur(PAD).headers["location"] == f"{een}/terugkijken"
    sanne.stuur(f"{een}/terugkijken", {"tekst": "Nog geheim", "versie": LEEG})
    assert "Nog geheim" not in bakker.bezoek(een) and bakker.get(f"{een}/terugkijken").status_code == 404
    assert bakker.stuur(f"{een}/afspraken", {"wat": "x", "wie": "mentor"}).status_code == 404
    assert sanne.stuur(f"{een}/verwijderd").status_code == 409
    bakker.stuur(f"{een}/moment", moment | {"dag": "2026-12-05"})
    assert len(alle(db, Uitgaand)) == 2, "een andere dag hoort hij ook"


def test_leeg_delen_kan_niet_en_weghalen_wel(db: Session, cast: Cast, als: Als) -> None:
    sanne = als(cast.sanne)
    een = bereid(db, sanne, "")
    assert sanne.stuur(f"{een}/gedeeld").status_code == 409 and sanne.stuur(f"{een}/akkoord").status_code == 409
    sanne.stuur(f"{een}/afspraken", {"wat": "Bellen", "wie": "leerling"})
    assert sanne.stuur(f"{een}/verwijderd").status_code == 303
    assert not alle(db, Gesprek) and not alle(db, Afspraak)


@pytest.mark.parametrize("rol", ["de_wit", "buitenstaander", "decaan", "intaker", "ouder_account", "slber", "yusuf"])
def test_een_ander_ziet_en_doet_niets(db: Session, cast: Cast, als: Als, rol: str) -> None:
    sanne, ander = als(cast.sanne), als(getattr(cast, rol))
    een = gedeeld(db, sanne)
    sanne.stuur(f"{een}/afspraken", {"wat": "Bellen", "wie": "mentor"})
    (taak,) = alle(db, Afspraak)
    voor = gesprek(db).versie
    for pad in (een, f"{een}/terugkijken", f"{een}/moment", f"/loopbaan/van/{cast.sanne.id}/gesprekken"):
        assert ander.get(pad).status_code in (403, 404)
    velden = {
        "tekst": "Gepikt",
        "versie": teken_van("Ik liep stage."),
        "wat": "x",
        "wie": "mentor",
        "dag": "2026-12-04",
    }
    for eind in ("terugkijken", "moment", "gedeeld", "akkoord", "afspraken", "verwijderd"):
        assert ander.stuur(f"{een}/{eind}", velden).status_code in (403, 404, 422)
    for eind in ("gedaan", "verwijderd"):
        assert ander.stuur(f"/loopbaan/afspraken/{taak.id}/{eind}").status_code in (403, 404)
    assert gesprek(db).versie == voor and alle(db, Afspraak)[0].gedaan_op is None
