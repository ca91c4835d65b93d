"""The markers on columns, and what a table made with them looks like."""

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel

from app.kit.ids import LENGTE
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel


class Proefrij(SQLModel):
    """Not a table of the house."""

    naam: str = kolom(Klasse.PERSOON, Bewaar.KORT, lengte=12)
    aantal: int = kolom(Klasse.TECHNISCH, Bewaar.ALTIJD, default=0, sa_column_kwargs={"comment": "blijft"})
    id: str = sleutel(Bewaar.KORT)
    van_id: str = sleutel(Bewaar.KORT, "persoon.id")


def _veld(naam: str) -> dict[str, object]:
    veld = Proefrij.model_fields[naam]
    return {wat: getattr(veld, wat) for wat in ("sa_type", "primary_key", "foreign_key", "index", "sa_column_kwargs")}


def test_merkteken_staat_in_de_kolom_naast_wat_er_al_was() -> None:
    assert _veld("naam")["sa_column_kwargs"] == {"info": {"klasse": Klasse.PERSOON, "bewaar": Bewaar.KORT}}
    extra = _veld("aantal")["sa_column_kwargs"]
    assert isinstance(extra, dict) and extra["comment"] == "blijft" and extra["info"]["bewaar"] is Bewaar.ALTIJD


def test_lengte_en_sleutels() -> None:
    naam, id_, van = _veld("naam"), _veld("id"), _veld("van_id")
    assert isinstance(naam["sa_type"], sa.String) and naam["sa_type"].length == 12
    assert (id_["primary_key"], van["foreign_key"], van["index"]) == (True, "persoon.id", True)
    assert all(isinstance(veld["sa_type"], sa.String) and veld["sa_type"].length == LENGTE for veld in (id_, van))


@pytest.mark.parametrize("klasse", [Klasse.ZORG, Klasse.GEHEIM])
def test_zorg_en_geheim_staan_nooit_in_gewone_tekst(klasse: Klasse) -> None:
    """Care is bytes (encrypted), secrets are hashes or bytes: nothing of them is free text."""
    for tabel in SQLModel.metadata.tables.values():
        for eigen in tabel.columns:
            if eigen.info.get("klasse") is klasse:
                kort = isinstance(eigen.type, sa.String) and (eigen.type.length or 999) <= 200
                assert isinstance(eigen.type, sa.LargeBinary) or (klasse is Klasse.GEHEIM and kort), eigen
