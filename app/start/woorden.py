"""States of a dossier, short enough for a label."""

from app.kit.i18n import Zin, _l

DOSSIERWOORDEN: dict[str, Zin] = {
    "niet_gestart": _l("Nog niet begonnen"),
    "bij_leerling": _l("De leerling is bezig"),
    "bij_mentor": _l("Wacht op het deel van de mentor"),
    "bij_zorg": _l("Wacht op het deel van de zorgcoördinator"),
    "terug_naar_leerling": _l("De leerling leest het deel van school"),
    "niet_akkoord": _l("Geen akkoord: er is een gesprek nodig"),
    "bij_ouders": _l("Wacht op akkoord"),
    "verzonden": _l("Verstuurd naar het mbo"),
    "ontvangen_mbo": _l("Ontvangen door het mbo"),
    "warme_overdracht_open": _l("Ontvangen, het mbo belt de school"),
    "afgehandeld": _l("Klaar"),
    "ingetrokken": _l("Gestopt door de leerling"),
    "verlopen": _l("Opgeruimd na de bewaartijd"),
}
"""The state of a dossier as staff reads it."""
