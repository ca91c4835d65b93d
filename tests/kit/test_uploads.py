"""A PDF is searched once through, whatever is in it, and nothing hides behind words that look like a stream."""

import re
import zlib

import pytest

from app.kit import uploads
from app.kit.uploads import MAX_BYTES, Afgekeurd, keur_pdf

STAART = b"\ntrailer<<>>\nstartxref\n9\n%%EOF\n"


def pdf(*stukken: bytes) -> bytes:
    return b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n" + b"\n".join(stukken) + STAART


def stroom(inhoud: bytes) -> bytes:
    return b"2 0 obj<</Length 9>>stream\n" + inhoud + b"\nendstream endobj"


@pytest.mark.parametrize("woord", [b"stream\n", b"stream\nendstream\n", b"endstream\n"])
def test_veel_begin_van_stromen_kost_geen_tijd(woord: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it looks for a begin or an end, it passes every byte once for each."""
    gezien = [0, 0]

    class Geteld(bytes):
        def find(self, wat: bytes, plek: int) -> int:  # type: ignore[override]
            uit = super().find(wat, plek)
            gezien[0] += (len(self) if uit < 0 else uit) - plek
            return uit

    class Zoeker:
        def search(self, inhoud: bytes, plek: int) -> re.Match[bytes] | None:
            uit = echt.search(inhoud, plek)
            gezien[1] += (uit.start() if uit else len(inhoud)) - plek
            return uit

    echt = uploads._STROOM
    monkeypatch.setattr(uploads, "_STROOM", Zoeker())
    inhoud = Geteld(pdf(woord * ((MAX_BYTES - 200) // len(woord))))
    keur_pdf(inhoud)
    assert gezien[1] > 0 and max(gezien) <= len(inhoud)


@pytest.mark.parametrize(
    "stuk",
    [
        stroom(b"geen zlib /S /JavaScript /JS (app.alert(1))"),
        stroom(zlib.compress(b"niets") + b"\n3 0 obj<</OpenAction 4 0 R>>"),
        b"% stream\n3 0 obj<</S /J#61vaScript /JS (x)>>endobj\n% endstream",
        b"2 0 obj<<>>stream\n<</Launch 1>> zonder einde",
        stroom(zlib.compress(b"1 0 obj <</AA <<>> >>")),
    ],
)
def test_niets_verstopt_zich_in_wat_op_een_stroom_lijkt(stuk: bytes) -> None:
    with pytest.raises(Afgekeurd, match="verstopt"):
        keur_pdf(pdf(stuk))


def test_gewone_stromen_en_beelden_mogen() -> None:
    keur_pdf(pdf(stroom(zlib.compress(b"BT (Verklaring) Tj ET")), stroom(b"\xff\xd8\xff /JS \x00\x01" * 1000)))
