"""A world in which everything about Sanne exists, and people who have no business with it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from sqlmodel import Session, col, select

from app.accounts.models import Passkey, Persoon
from app.accounts.rollen import Rol
from app.akkoord.models import AkkoordVerzoek, AkkoordVraag
from app.dossier.actions import geef_door
from app.dossier.actions.bijlagen import voeg_toe
from app.dossier.models import Bijlage, Dossier, Taak, Zending
from app.dossier.stappen import MET_CODE
from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.meldingen.worker import werk_af
from app.overstap.models import Aanmelding
from app.scholen.models import Gezag, Inlezing, Klas
from app.verkennen.models import TestRonde
from tests import factories as f
from tests.cast import Cast
from tests.dossier import ingevuld
from tests.veiligheid.bestanden import jpeg_met_plaats
from tests.veiligheid.loopbaan import leg_portfolio

LIJST = b"Stamnummer;Roepnaam;Achternaam;Geboortedatum;Klas\r\n0777;Lea;Lijst;01-02-2011;4KB1\r\n"


@dataclass
class Wereld:
    """The cast, what exists about Sanne by the name of the address parameter, and who must stay out."""

    cast: Cast
    ids: dict[str, str]
    vreemden: dict[str, Persoon]


Stuur = Callable[..., int]
"""`stuur(persoon, pad, velden, files=…)` POSTs as that person and gives the status."""


def bouw_wereld(db: Session, databank: Databank, cast: Cast, stuur: Stuur) -> Wereld:
    """Sanne's dossier went all the way to the mbo; a question, a task, an attachment, a class list, an interest test
    and a portfolio wait."""
    dossier = ingevuld.vul_a(db, cast)
    plek = ingevuld.plek(db, cast, cast.sanne, cast.sanne, Rol.LEERLING)
    voeg_toe(db, f.wie_is(db, cast.sanne), plek, MET_CODE["A9"], "verklaring.jpg", jpeg_met_plaats())
    ingevuld.met_zorg(db, cast)
    geef_door(db, f.wie_is(db, cast.sanne), ingevuld.plek(db, cast, cast.sanne, cast.sanne, Rol.LEERLING))
    db.add(Taak(id=nieuw_id(), dossier_id=dossier.id, soort="bezwaar", voor="mentor", gemaakt_op=nu()))
    sleutel = {"credential_id": b"sleutel-van-sanne", "publieke_sleutel": b"x", "teller": 0, "naam": "Telefoon"}
    db.add(Passkey(id=nieuw_id(), persoon_id=cast.sanne.id, gemaakt_op=nu(), **sleutel))
    test = dict.fromkeys("riasec", 10) | {"inhoud_versie": 1, "begonnen_op": nu(), "klaar_op": nu()}
    db.add(TestRonde(id=nieuw_id(), persoon_id=cast.sanne.id, **test))
    portfolio = leg_portfolio(db, cast)
    db.commit()
    _laat_gebeuren(db, databank, cast, stuur)
    return Wereld(cast, _ids(db, cast, dossier) | portfolio, _vreemden(db, cast))


@pytest.fixture
def wereld(db: Session, databank: Databank, cast: Cast, als: Any) -> Wereld:
    """`bouw_wereld` in the app of this test."""

    def stuur(persoon: Persoon, pad: str, velden: dict[str, str], **meer: Any) -> int:
        return int(als(persoon).stuur(pad, velden, **meer).status_code)

    return bouw_wereld(db, databank, cast, stuur)


def _laat_gebeuren(db: Session, databank: Databank, cast: Cast, stuur: Stuur) -> None:
    verzoek = db.exec(select(AkkoordVerzoek)).one()
    db.commit()
    pad = f"/akkoord/verzoek/{verzoek.id}"
    assert stuur(cast.ouder_account, f"{pad}/vraag", {"vraag": "Wat betekent BBL?"}) == 303
    assert stuur(cast.ouder_account, f"{pad}/akkoord", {"versie": verzoek.versiehash}) == 303
    lijst = {"lijst": ("klas.csv", LIJST, "text/csv")}
    assert stuur(cast.schoolbeheer, "/beheer/leerlingen", {"schooljaar": "2026-2027"}, files=lijst) == 303
    werk_af(databank)


def _ids(db: Session, cast: Cast, dossier: Dossier) -> dict[str, str]:
    def een(tabel: Any, *waar: Any) -> str:
        return str(db.exec(select(tabel.id).where(*waar)).first())

    ids = {
        "persoon_id": cast.sanne.id,
        "kind_id": cast.sanne.id,
        "klas_id": cast.klas.id,
        "ouder_id": cast.moeder_sanne.id,
        "verzoek_id": een(AkkoordVerzoek),
        "vraag_id": een(AkkoordVraag),
        "bijlage_id": een(Bijlage),
        "zending_id": een(Zending),
        "aanmelding_id": een(Aanmelding, col(Aanmelding.persoon_id) == cast.sanne.id),
        "taak_id": een(Taak, col(Taak.dossier_id) == dossier.id),
        "inlezing_id": een(Inlezing),
        "passkey_id": een(Passkey),
        "eigen_id": f.activiteit(db, cast.mbo.organisatie_id).id,
        "bedrijf_id": f.bedrijf(db, f.regio(db), "Verre Smidse").organisatie_id,
        "ronde_id": een(TestRonde),
    }
    db.commit()
    assert "None" not in ids.values(), ids
    return ids


def _vreemden(db: Session, cast: Cast) -> dict[str, Persoon]:
    """Every role once more, in another school, another mbo or another family."""
    ver = db.exec(select(Klas).where(Klas.naam == "4BB1")).one()
    school, mbo = ver.school_id, f.mbo(db, cast.regio, "Mbo Verrezee", "26QQ")
    kind = db.get_one(Persoon, cast.buitenstaander.id)
    ouder = f.persoon(db, "Oda", "Oudervan", (Rol.OUDER, None))
    f.ouder(db, kind, "Oda Oudervan", Gezag.JA, persoon_id=ouder.id)
    nieuw = {
        "mentor elders": f.mentor(db, ver, "Vera", "Ver"),
        "decaan elders": f.persoon(db, "Dirk", "Ver", (Rol.DECAAN, school)),
        "zorgco elders": f.persoon(db, "Zina", "Ver", (Rol.ZORGCOORDINATOR, school)),
        "beheer elders": f.persoon(db, "Bram", "Ver", (Rol.SCHOOLBEHEER, school)),
        "intaker elders": f.intaker(db, mbo, "25655", "Ira", "Ver"),
        "zorgteam elders": f.persoon(db, "Zoe", "Ver", (Rol.MBO_ZORG, mbo.organisatie_id)),
        "voorlichting elders": f.persoon(db, "Vik", "Ver", (Rol.MBO_BEHEER, mbo.organisatie_id)),
        "slber elders": f.slber(db, mbo, cast.student, "Sef", "Ver"),
        "bedrijf elders": f.persoon(
            db, "Bor", "Ver", (Rol.BEDRIJF, f.bedrijf(db, cast.regio, "Elders").organisatie_id)
        ),
        "andere ouder": ouder,
    }
    db.commit()
    eigen = ("yusuf", "buitenstaander", "student", "de_wit", "intaker_anders", "slber", "gemeente", "regiobeheer")
    return {naam: getattr(cast, naam) for naam in eigen} | nieuw
