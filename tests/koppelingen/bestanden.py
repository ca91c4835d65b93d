"""Files as DUO and ESCO publish them, with every column of the contract. The values are invented."""

import csv
import io
from pathlib import Path
from typing import Any

AANBOD = (
    "OPLEIDINGSEENHEIDCODE",
    "OPLEIDINGSEENHEID_TYPE",
    "WAARDEDOCUMENTSOORT",
    "OPLEIDINGSEENHEID_NIVEAU",
    "OPLEIDINGSEENHEID_NAAM",
    "OPLEIDINGSEENHEID_INTERNATIONALE_NAAM_ENGELS",
    "STUDIELAST",
    "STUDIELASTEENHEID",
    "ERKENDEOPLEIDINGSCODE",
    "ERKENDEOPLEIDINGSTYPE",
    "ERKENDEOPLEIDINGSSTELSEL",
    "KWALIFICATIEDOSSIER",
    "DOMEIN",
    "ONDERWIJSAANBIEDERID",
    "NAAM",
    "ONDERWIJSBESTUURID",
    "KVK_NUMMER",
    "ONDERWIJSLOCATIECODE",
    "STRAATNAAM",
    "HUISNUMMER",
    "HUISNUMMERTOEVOEGING",
    "POSTCODE",
    "PLAATSNAAM",
    "AANGEBODEN_OPLEIDINGCODE",
    "AANGEBODEN_OPLEIDING_TYPE",
    "AFWIJKENDE_OPLEIDINGSDUUROMVANG",
    "AFWIJKENDE_OPLEIDINGSDUUREENHEID",
    "EIGEN_AANGEBODEN_OPLEIDINGSLEUTEL",
    "LEERTRAJECT",
    "MBONIVEAU",
    "VOERTAAL",
    "EIGENNAAM",
    "WEBSITE",
)
"""The columns of `mbo_opleidingsaanbod`, in the order of DUO's catalogue."""
BESTUREN = (
    "BEVOEGD GEZAG NUMMER",
    "BEVOEGD GEZAG NAAM",
    "STRAATNAAM",
    "HUISNUMMER-TOEVOEGING",
    "POSTCODE",
    "PLAATSNAAM",
    "GEMEENTENUMMER",
    "GEMEENTENAAM",
    "DENOMINATIE",
    "TELEFOONNUMMER",
    "INTERNETADRES",
    "STRAATNAAM CORRESPONDENTIEADRES",
    "HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES",
    "POSTCODE CORRESPONDENTIEADRES",
    "PLAATSNAAM CORRESPONDENTIEADRES",
    "ADMINISTRATIEKANTOORNUMMER",
    "KVK-NUMMER",
)
"""The columns of `adressen_mbo` in that catalogue: those of the bevoegde gezagen."""
INSTELLINGEN = ("BEVOEGD GEZAG NUMMER", "INSTELLINGSCODE", "INSTELLINGSNAAM", *BESTUREN[2:11])
"""The other file of `adressen_mbo`: one row per instelling, with its BRIN."""
ESCO = (
    "conceptType",
    "conceptUri",
    "iscoGroup",
    "preferredLabel",
    "altLabels",
    "hiddenLabels",
    "status",
    "modifiedDate",
    "regulatedProfessionNote",
    "scopeNote",
    "definition",
    "inScheme",
    "description",
    "code",
    "naceCode",
)

_RIJ = {
    "OPLEIDINGSEENHEID_TYPE": "MBOKWALIFICATIE",
    "OPLEIDINGSEENHEID_NAAM": "Vliegermaker",
    "ERKENDEOPLEIDINGSCODE": "25901",
    "ERKENDEOPLEIDINGSSTELSEL": "KWALIFICATIESTRUCTUUR",
    "ONDERWIJSAANBIEDERID": "101A001",
    "NAAM": "Mbo De Vlieger",
    "ONDERWIJSBESTUURID": "101B001",
    "KVK_NUMMER": "09900001",
    "ONDERWIJSLOCATIECODE": "101X001",
    "STRAATNAAM": "Verzonnenkade",
    "HUISNUMMER": "12",
    "POSTCODE": "1811 AA",
    "PLAATSNAAM": "ALKMAAR",
    "LEERTRAJECT": "BOL",
    "MBONIVEAU": "MBO-3",
    "VOERTAAL": "NLD",
}
KORT = {
    "crebo": "ERKENDEOPLEIDINGSCODE",
    "officieel": "OPLEIDINGSEENHEID_NAAM",
    "naam": "EIGENNAAM",
    "soort": "OPLEIDINGSEENHEID_TYPE",
    "aanbieder": "ONDERWIJSAANBIEDERID",
    "mbo": "NAAM",
    "kvk": "KVK_NUMMER",
    "straat": "STRAATNAAM",
    "nummer": "HUISNUMMER",
    "bij": "HUISNUMMERTOEVOEGING",
    "postcode": "POSTCODE",
    "plaats": "PLAATSNAAM",
    "leertraject": "LEERTRAJECT",
    "niveau": "MBONIVEAU",
}


def rij(**velden: str) -> dict[str, str]:
    """A row of the offer; short names of `KORT`."""
    return _RIJ | {KORT[naam]: waarde for naam, waarde in velden.items()}


def instelling(brin: str, naam: str, plaats: str = "ALKMAAR", site: str = "", gezag: str = "40001") -> dict[str, str]:
    """A row of the addresses of instellingen."""
    vast = {"BEVOEGD GEZAG NUMMER": gezag, "INSTELLINGSCODE": brin, "INSTELLINGSNAAM": naam}
    return vast | {"PLAATSNAAM": plaats, "INTERNETADRES": site}


def bestuur(kvk: str, naam: str, plaats: str = "ALKMAAR", site: str = "", gezag: str = "40001") -> dict[str, str]:
    """A row of the addresses of bevoegde gezagen."""
    vast = {"BEVOEGD GEZAG NUMMER": gezag, "BEVOEGD GEZAG NAAM": naam, "KVK-NUMMER": kvk}
    return vast | {"PLAATSNAAM": plaats, "INTERNETADRES": site}


def beroep(nummer: int, naam: str, ook: str = "", **velden: str) -> dict[str, str]:
    """A row of ESCO."""
    uri = f"http://data.europa.eu/esco/occupation/{nummer:08x}-0000-4000-8000-000000000000"
    vast = {"conceptType": "Occupation", "conceptUri": uri, "iscoGroup": "7113", "status": "released"}
    return vast | {"preferredLabel": naam, "altLabels": ook, "description": "Tekst\nvan twee regels"} | velden


def schrijf(
    pad: Path, kolommen: tuple[str, ...], rijen: list[dict[str, str]], scheiding: str = ",", codering: str = "utf-8"
) -> Path:
    """Write a file with these columns; what a row does not say is empty."""
    tekst = io.StringIO(newline="")
    schrijver: Any = csv.DictWriter(tekst, kolommen, restval="", delimiter=scheiding, lineterminator="\r\n")
    schrijver.writeheader()
    schrijver.writerows(rijen)
    pad.write_bytes(tekst.getvalue().encode(codering))
    return pad
