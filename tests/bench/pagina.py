"""`doorlijn bench pagina`: the pupil's dossier page against a bare page of the same bytes, in one run."""

import os
import tempfile
from pathlib import Path
from typing import Any

from litestar.testing import TestClient
from sqlmodel import SQLModel

from app.accounts.sessies import open_sessie
from app.kit.db import Databank
from app.kit.settings import settings
from app.main import FEATURES, create_app, module
from tests.bench import kaal, last
from tests.bench.vulling import vul_dossier, vul_leerlingen
from tests.cast import maak_cast
from tests.tellen import tel_sql

DOEL = 0.20
"""Least ratio on SQLite."""
MEEST = 8
"""Most SQL statements of the page, the session's included."""
KLEIN, GROOT = 30, 30_000
"""Pupils in the database; the number of statements must be the same."""


def _vul(databank: Databank, leerlingen: int) -> str:
    """A school with that many pupils, one of them half way his dossier; gives his session's secret."""
    SQLModel.metadata.create_all(databank.engine)
    with databank.sessie(schrijft=True) as db:
        cast = maak_cast(db)
        vul_leerlingen(db, cast, leerlingen)
        vul_dossier(db, cast)
        code = open_sessie(db, cast.sanne.id, "passkey", "Bench")
        db.commit()
    return code


def _statements(databank: Databank, code: str) -> int:
    klant = TestClient(create_app(databank), base_url=settings().adres)
    klant.cookies.set("doorlijn", code)
    klant.get("/dossier").raise_for_status()
    with tel_sql(databank) as gezien:
        klant.get("/dossier").raise_for_status()
    return len(gezien)


def _verhouding(map_: str, code: str, omgeving: dict[str, str]) -> tuple[float, float, float]:
    with last.server(["app.cli", "serve", "--no-worker"], omgeving) as poort:
        ding = last.Beller(poort, "/dossier", f"doorlijn={code}")
        kaal.schrijf_sjabloon(Path(map_), ding.een().partition(b"\r\n\r\n")[2])
        with last.server(["tests.bench.kaal"], omgeving) as kale_poort:
            return last.verhouding(ding, last.Beller(kale_poort, "/"))


def meet() -> dict[str, Any]:
    """Measure; the result line of the bench."""
    for slice_ in ["journaal", *FEATURES]:
        module(slice_, "models")
    with tempfile.TemporaryDirectory() as map_:
        os.environ.update(DOORLIJN_VAR=map_, DOORLIJN_GEHEIM="ab" * 32, DOORLIJN_ADRES="http://localhost")
        settings.cache_clear()
        tellingen, code = {}, ""
        for aantal in (KLEIN, GROOT):
            url = f"sqlite:///{map_}/bench{aantal}.db"
            bank = Databank(url)
            code = _vul(bank, aantal)
            tellingen[aantal] = _statements(bank, code)
            bank.sluit()
        ratio, snel, kaal_snel = _verhouding(map_, code, {"DATABASE_URL": url, kaal.MAP: map_})
    zelfde = len(set(tellingen.values())) == 1
    return {
        "name": "pagina",
        "ratio": round(ratio, 3),
        "target": DOEL,
        "statements": {str(aantal): telling for aantal, telling in tellingen.items()},
        "per_second": round(snel),
        "bare_per_second": round(kaal_snel),
        "ok": ratio >= DOEL and max(tellingen.values()) <= MEEST and zelfde,
    }
