"""`doorlijn bench import`: a class list of 20,000 pupils checked and stored, beside only parsing that same file."""

import io
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from python_calamine import CalamineWorkbook
from sqlmodel import SQLModel

from app.accounts.models import Organisatie, OrganisatieSoort
from app.kit.clock import schooljaar, vandaag
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.scholen import inlezen
from app.scholen.models import Gemeente, Regio, School
from app.scholen.rooster.voortgang import wis_voortgang

LEERLINGEN = 20_000
DOEL = 25
"""At most this many times what calamine needs to parse the file."""
_KOPPEN = (
    "Stamnummer;Roepnaam;Tussenv.;Achternaam;Geboortedatum;Klas;E-mail;Postcode;Huisnr;Straat;Woonplaats;"
    "Ouder 1 naam;Ouder 1 e-mail;Ouder 1 mobiel;Ouder 1 gezag;Ouder 2 naam;Ouder 2 e-mail;Ouder 2 mobiel;Ouder 2 gezag"
)


def maak_lijst(aantal: int) -> bytes:
    """An invented class list as XLSX: 19 columns, 25 pupils a class, two parents each."""
    boek = Workbook(write_only=True)
    blad = boek.create_sheet("leerlingen")
    blad.append(_KOPPEN.split(";"))
    eerste = date(vandaag().year - 16, 1, 1)
    for nr in range(aantal):
        geboren = eerste + timedelta(days=nr % 360)
        leerling = [f"{nr:06}", f"Naam{nr % 900}", "van" if nr % 5 == 0 else "", f"Verzonnen{nr}"]
        school = [f"{geboren:%d-%m-%Y}", f"4K{nr // 25}", f"l{nr}@school.invalid"]
        adres = ["1099 ZZ", str(nr % 300), "Verzonnenstraat", "Amsterdam"]
        een = [f"Ouder Een{nr}", f"een{nr}@familie.invalid", f"06{nr:08}", "ja"]
        twee = [f"Ouder Twee{nr}", f"twee{nr}@familie.invalid", f"06{nr + 1:08}", "nee"]
        blad.append([*leerling, *school, *adres, *een, *twee])
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _lege_school(bank: Databank) -> str:
    SQLModel.metadata.create_all(bank.engine)
    with bank.sessie(schrijft=True) as db:
        ids = {}
        for soort in (OrganisatieSoort.REGIO, OrganisatieSoort.GEMEENTE, OrganisatieSoort.SCHOOL):
            ids[soort] = nieuw_id()
            db.add(Organisatie(id=ids[soort], soort=soort, naam="Bench"))
        db.flush()
        regio, gemeente, school = ids.values()
        db.add(Regio(organisatie_id=regio, rmc_nummer=21, naam="Bench"))
        db.flush()
        db.add(Gemeente(organisatie_id=gemeente, code="0363", naam="Amsterdam", regio_id=regio))
        db.flush()
        vast = {"brin": "99XX", "naam": "Bench", "plaats": "Amsterdam", "regio_id": regio, "gemeente_id": gemeente}
        db.add(School(organisatie_id=school, **vast))
        db.commit()
    return school


def _importeer(inhoud: bytes) -> float:
    """Seconds to read, check, compare and store the list in a fresh SQLite file."""
    with tempfile.TemporaryDirectory() as map_:
        bank = Databank(f"sqlite:///{Path(map_) / 'bench.db'}")
        school = _lege_school(bank)
        begin = time.perf_counter()
        with bank.sessie(schrijft=True) as db:
            verschil = inlezen.proef(db, school, schooljaar(), inhoud).verschil
            inlezen.bewaar(db, None, verschil, "bench")
            db.commit()
        klaar = time.perf_counter() - begin
        bank.sluit()
    wis_voortgang("bench")
    if verschil.aantallen()["nieuw"] != LEERLINGEN:
        raise RuntimeError("De bench las niet elke leerling in.")
    return klaar


def _ontleed(inhoud: bytes) -> float:
    begin = time.perf_counter()
    CalamineWorkbook.from_filelike(io.BytesIO(inhoud)).get_sheet_by_index(0).to_python()
    return time.perf_counter() - begin


def _beste(meet: Callable[[bytes], float], inhoud: bytes, keren: int) -> float:
    return min(meet(inhoud) for _keer in range(keren))


def meet() -> dict[str, Any]:
    """Time of the whole import divided by calamine's time for the same file."""
    inhoud = maak_lijst(LEERLINGEN)
    ratio = _beste(_importeer, inhoud, 3) / _beste(_ontleed, inhoud, 5)
    return {"name": "import", "ratio": round(ratio, 1), "target": DOEL, "ok": ratio <= DOEL}
