"""Pages that are kept: nobody gets another's name or token, and a changed state gives another page."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass

import sqlalchemy as sa
from sqlmodel import Session

from app.dossier.models import Dossier
from app.dossier.states import DossierStatus
from app.kit.clock import nu, schooljaar
from app.kit.ids import nieuw_id
from app.main import FEATURES, module
from tests.bladkeuring import formulier
from tests.cast import Cast
from tests.conftest import Klant

BEWAARD = {"Overzicht"}
"""Pages that may say `hangt_af_van`: each was looked at for names and answers."""


def test_alleen_bekende_paginas_worden_bewaard() -> None:
    gevonden = set()
    for slice_ in FEATURES:
        for ding in vars(module(slice_, "pages") or object).values():
            if is_dataclass(ding) and isinstance(ding, type) and "hangt_af_van" in {v.name for v in fields(ding)}:
                gevonden.add(ding.__name__)
    assert gevonden == BEWAARD


def test_ieder_ziet_zijn_eigen_naam_en_teken(als: Callable[..., Klant], cast: Cast) -> None:
    sanne, yusuf = als(cast.sanne), als(cast.yusuf)
    eerst, daarna, weer = sanne.bezoek("/dossier"), yusuf.bezoek("/dossier"), sanne.bezoek("/dossier")
    assert cast.sanne.naam in eerst and cast.sanne.naam in weer and cast.yusuf.naam not in eerst
    assert cast.yusuf.naam in daarna and cast.sanne.naam not in daarna
    assert sanne.post("/taal", data=formulier(daarna, "/taal") | {"taal": "nl"}).status_code == 403
    eigen = sanne.post("/taal", data=formulier(weer, "/taal") | {"taal": "nl"}, follow_redirects=False)
    assert eigen.status_code == 303


def test_andere_stand_andere_pagina(als: Callable[..., Klant], cast: Cast, db: Session) -> None:
    sanne = als(cast.sanne)
    leeg = sanne.bezoek("/dossier")
    plek = {"persoon_id": cast.sanne.id, "school_id": cast.school.organisatie_id, "schooljaar": schooljaar()}
    db.add(Dossier(id=nieuw_id(), status=DossierStatus.BIJ_LEERLING, status_op=nu(), **plek))
    db.commit()
    begonnen = sanne.bezoek("/dossier")
    assert "Begin met je dossier" in leeg and "Begin met je dossier" not in begonnen
    db.execute(sa.update(Dossier).values(status=DossierStatus.BIJ_MENTOR))
    db.commit()
    bij_mentor = sanne.bezoek("/dossier")
    assert cast.bakker.naam in bij_mentor
    sanne.stuur("/taal", {"taal": "ar"})
    sanne.bezoek("/dossier", taal="ar")


def test_een_melding_wordt_niet_bewaard(als: Callable[..., Klant], cast: Cast) -> None:
    sanne = als(cast.sanne)
    gewoon = sanne.bezoek("/dossier")
    sanne.cookies.set("melding", "onzin.onzin")
    assert "onzin" not in sanne.bezoek("/dossier") and "onzin" not in gewoon
