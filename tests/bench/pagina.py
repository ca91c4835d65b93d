"""`doorlijn bench pagina`: the pupil's dossier page against a bare page of the same bytes, in one run."""

import os
import tempfile
from pathlib import Path
from typing import Any

DOEL = 0.20
"""Least ratio on SQLite."""
MEEST = 8
"""Most SQL statements of the page."""
KLEIN, GROOT = 30, 30_000
"""Pupils in the database; the number of statements must be the same. CI takes a smaller `GROOT`."""


def _vul(databank: Any, leerlingen: int) -> tuple[str, str]:
    """A region with a pupil who has a dossier; gives his session code and id."""
    from app.accounts.sessies import open_sessie
    from tests.bench.vulling import vul_leerlingen
    from tests.cast import maak_cast
    from tests.factories import wie_is

    with databank.sessie(schrijft=True) as db:
        cast = maak_cast(db)
        vul_leerlingen(db, cast, leerlingen)
        from tests.bench.vulling import vul_dossier

        vul_dossier(db, cast, wie_is(db, cast.sanne))
        code = open_sessie(db, cast.sanne.id, "passkey", "Bench")
        db.commit()
    return code, cast.sanne.id


def _statements(databank: Any, code: str) -> int:
    from litestar.testing import TestClient

    from app.main import create_app
    from tests.conftest import tel_sql

    klant = TestClient(create_app(databank), base_url=os.environ["DOORLIJN_ADRES"])
    klant.cookies.set("doorlijn", code)
    assert klant.get("/dossier").status_code == 200
    with tel_sql(databank) as gezien:
        assert klant.get("/dossier").status_code == 200
    return len(gezien)


def meet() -> dict[str, Any]:
    """Measure; the result line of the bench."""
    from sqlmodel import SQLModel

    from app.kit.db import Databank
    from app.kit.settings import settings
    from tests.bench import kaal, last

    groot = GROOT if os.environ.get("DOORLIJN_VOL") == "1" else 3000
    tellingen = {}
    with tempfile.TemporaryDirectory() as map_:
        for aantal in (KLEIN, groot):
            url = f"sqlite:///{map_}/bench{aantal}.db"
            bank = Databank(url)
            SQLModel.metadata.create_all(bank.engine)
            code, _persoon = _vul(bank, aantal)
            tellingen[aantal] = _statements(bank, code)
            bank.sluit()
        omgeving = {"DATABASE_URL": url, kaal.MAP: map_, "DOORLIJN_ADRES": settings().adres}
        with last.server(["app.cli", "serve", "--no-worker"], omgeving) as poort:
            ding = last.Beller(poort, "/dossier", f"doorlijn={code}")
            kaal.schrijf_sjabloon(Path(map_), ding.een().partition(b"\r\n\r\n")[2])
            with last.server(["tests.bench.kaal"], omgeving) as kale_poort:
                ratio, snel, kaal_snel = last.verhouding(ding, last.Beller(kale_poort, "/"))
    goed = ratio >= DOEL and max(tellingen.values()) <= MEEST and len(set(tellingen.values())) == 1
    return {
        "name": "pagina",
        "ratio": round(ratio, 3),
        "target": DOEL,
        "statements": {str(aantal): telling for aantal, telling in tellingen.items()},
        "per_second": round(snel),
        "bare_per_second": round(kaal_snel),
        "ok": goed,
    }
