"""The printed cards: what the QR says, that names are data, that the PDF is accessible and fits."""

import re

import segno

from app.accounts import codes
from app.accounts.kaarten import Kaart, pdf, qr_svg


def getekend(svg: str) -> list[list[int]]:
    """The dark modules of the drawing, read back from its path; the quiet zone of 2 is taken off."""
    maat = int(re.search(r'width="(\d+)"', svg)[1]) // 4 - 4  # type: ignore[index]
    veld = [[0] * maat for _ in range(maat)]
    x, y = 0.0, 0.0
    for soort, waarden in re.findall(r"([Mmh])([-\d. ]+)", re.search(r' d="([^"]+)"', svg)[1]):  # type: ignore[index]
        getallen = [float(getal) for getal in waarden.split()]
        if soort == "h":
            for plek in range(round(getallen[0])):
                veld[round(y - 2.5)][round(x - 2) + plek] = 1
            x += getallen[0]
        else:
            x, y = (getallen[0], getallen[1]) if soort == "M" else (x + getallen[0], y + getallen[1])
    return veld


def test_the_qr_on_the_card_is_the_address_of_the_card() -> None:
    kaart = Kaart("p", "Sanne", "sanne.1", "ABCDEFGHJKMN")
    assert kaart.adres == "http://testserver.local/activeren/ABCDEFGHJKMN"
    bedoeld = [list(rij) for rij in segno.make_qr(kaart.adres, error="m").matrix]
    anders = [list(rij) for rij in segno.make_qr(kaart.adres + "X", error="m").matrix]
    assert getekend(qr_svg(kaart.adres)) == bedoeld != anders


def kaarten(aantal: int) -> list[Kaart]:
    return [Kaart(str(nr), f"#set page() *Leerling* {nr}", "naam.1", codes.kaartcode()) for nr in range(aantal)]


def bladen(inhoud: bytes) -> int:
    gevonden = re.search(rb"/Type\s*/Pages.*?/Count (\d+)|/Count (\d+).*?/Type\s*/Pages", inhoud, re.S)
    assert gevonden
    return int(gevonden[1] or gevonden[2])


def test_the_pdf_takes_names_as_data_and_says_it_is_accessible() -> None:
    inhoud = pdf(kaarten(9), "4KB1")
    assert inhoud.startswith(b"%PDF-1.7") and b"pdfuaid" in inhoud


def test_eight_cards_on_a_sheet_also_with_long_names() -> None:
    lang = [Kaart("p", "Wilhelmina " * 9, "wilhelmina.1234", codes.kaartcode())] * 8
    assert [bladen(pdf(kaarten(aantal), "4KB1")) for aantal in (1, 8, 9, 17)] == [1, 1, 2, 3]
    assert bladen(pdf(lang, "4KB1")) == 1
