"""A busy house: every ESCO name, ten thousand activities, a pupil who liked much. For counting and timing."""

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import Session

from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.verkennen.inhoud import Domein, catalogus
from app.verkennen.models import Activiteit, ActiviteitOver, BeroepOordeel, Bron, EscoBeroep, TestRonde
from tests.cast import Cast

ESCO, DAGEN = 3043, 10_000


def bron(sha: str) -> Bron:
    """The ESCO file was imported: the search takes its names along."""
    return Bron(
        soort="esco_beroepen",
        titel="ESCO",
        uitgever="EU",
        licentie="vrij",
        bestand="esco.csv",
        sha256=sha,
        rijen=ESCO,
        ingelezen_op=nu(),
    )


def _dag(nummer: int, organisatie_id: str) -> dict[str, object]:
    begin = nu() + timedelta(hours=nummer % 4000 + 1)
    return {
        "id": nieuw_id(),
        "organisatie_id": organisatie_id,
        "soort": "open_dag",
        "stand": "open",
        "titel": f"Dag {nummer}",
        "begint_op": begin,
        "eindigt_op": begin + timedelta(hours=2),
        "plaats": "Amsterdam",
        "breedte": 52.37 + nummer % 90 / 100,
        "lengte": 4.89,
        "code": nieuw_id(),
        "gemaakt_op": nu(),
        "gewijzigd_op": nu(),
    }


def vul_druk(db: Session, cast: Cast) -> None:
    """Store it for Sanne; commits."""
    esco = [
        {"code": f"{nummer:036}", "naam": f"naam {nummer} werker", "ook": "", "isco": f"{nummer % 9000 + 1000}"}
        for nummer in range(ESCO)
    ]
    dagen = [_dag(nummer, cast.mbo.organisatie_id) for nummer in range(DAGEN)]
    domeinen = list(Domein)
    over = [
        {"activiteit_id": dag["id"], "soort": "domein", "code": domeinen[plek % 16].value}
        for plek, dag in enumerate(dagen)
    ]
    ja = [
        {"persoon_id": cast.sanne.id, "beroep_id": een, "oordeel": "ja", "op": nu()}
        for een in list(catalogus().beroepen)[:40]
    ]
    test = {"id": nieuw_id(), "persoon_id": cast.sanne.id, "inhoud_versie": 1, "begonnen_op": nu(), "klaar_op": nu()}
    scores = dict(zip("riasec", (14, 3, 12, 18, 5, 7), strict=True))
    for tabel, rijen in ((EscoBeroep, esco), (Activiteit, dagen), (ActiviteitOver, over), (BeroepOordeel, ja)):
        db.execute(sa.insert(tabel), rijen)
    db.execute(sa.insert(TestRonde), [test | scores])
    db.add(bron("d" * 64))
    db.commit()
