"""What a file may not do: unpack without end, reach far away, lie about its size, or crash the reader."""

import io
import string
import zipfile
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.scholen.rooster.bestand import Bestandsfout, lees_bladen
from app.scholen.rooster.lezen import lees_lijst
from tests.scholen.lijsten import csv


def _werkboek(blad: bytes) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("xl/workbook.xml", "<workbook/>")
        zip_.writestr("xl/worksheets/sheet1.xml", blad)
    return uit.getvalue()


def test_zipbom_wordt_niet_uitgepakt() -> None:
    with pytest.raises(Bestandsfout, match="uitgepakt te groot"):
        lees_bladen(_werkboek(b"<a>" + b" " * (310 * 1024 * 1024)))


@pytest.mark.parametrize("cel", [b"XFD1", b"A1048576", b"CW5"])
def test_een_cel_heel_ver_weg_wordt_geweigerd(cel: bytes) -> None:
    with pytest.raises(Bestandsfout, match="gaat verder dan"):
        lees_bladen(_werkboek(b'<sheetData><row><c r="A1"/><c r="' + cel + b'"/></row></sheetData>'))


def test_zip_die_over_zijn_maat_liegt_wordt_geweigerd() -> None:
    eerlijk = bytearray(_werkboek(b"<a>" + b" " * 5000))
    waar = eerlijk.find(b"PK\x01\x02", eerlijk.find(b"PK\x01\x02") + 1)
    eerlijk[waar + 24 : waar + 28] = (100).to_bytes(4, "little")
    with pytest.raises(Bestandsfout, match="beschadigd"):
        lees_bladen(bytes(eerlijk))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600))
def test_willekeurige_bytes_geven_een_zin_en_geen_ongeluk(inhoud: bytes) -> None:
    for voor in (b"", b"PK\x03\x04", csv()):
        try:
            _lijst, regels = lees_lijst(voor + inhoud)
        except Bestandsfout as fout:
            assert str(fout).endswith(".")
        else:
            assert regels


_WOORD = st.text(string.ascii_letters + "éüñçşğ'- ", min_size=1, max_size=20).map(str.strip).filter(bool)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.from_regex(r"0{0,3}[1-9][0-9]{1,6}", fullmatch=True),
            _WOORD,
            _WOORD,
            st.dates(date(2008, 1, 1), date(2012, 12, 31)),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_heen_en_terug(leerlingen: list[tuple[str, str, str, date]]) -> None:
    inhoud = csv(*(f'{nr};"{roep}";;"{achter}";{dag:%d-%m-%Y};4A' for nr, roep, achter, dag in leerlingen))
    regels = lees_lijst(inhoud)[1]
    assert [(r.nummer, r.roepnaam, r.achternaam, r.geboren) for r in regels] == [
        (nr, " ".join(roep.split()), " ".join(achter.split()), dag) for nr, roep, achter, dag in leerlingen
    ]
