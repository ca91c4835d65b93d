"""Class lists to test with: invented pupils as CSV text or as a workbook."""

import io
from typing import Any

from openpyxl import Workbook

KOP = "Stamnummer;Roepnaam;Tussenv.;Achternaam;Geboortedatum;Klas"
PIET = "00123;Piet;van der;Proefpad;03-03-2010;4KB1"
MIEN = "00124;Mien;;Modelveld;14-07-2010;4KB1"


def csv(*rijen: str, kop: str = KOP) -> bytes:
    """A list with `;`, in UTF-8."""
    return "\r\n".join([kop, *rijen, ""]).encode()


def xlsx(rijen: list[list[Any]], kop: str = KOP, boven: int = 0) -> bytes:
    """A workbook with the header after `boven` rows of title."""
    boek = Workbook()
    blad = boek.active
    for nummer in range(boven):
        blad.append([f"Klassenlijst {nummer}"])
    blad.append(kop.split(";"))
    for rij in rijen:
        blad.append(rij)
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def veel(aantal: int) -> bytes:
    """A list of this many pupils."""
    return csv(
        *(
            f"{nr + 50_000};Kind{nr};;Verzonnen{nr};0{nr % 9 + 1}-0{nr % 9 + 1}-2010;4K{nr // 25}"
            for nr in range(aantal)
        )
    )
