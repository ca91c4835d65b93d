"""What the pupil and the mentor of the story fill in, by address and by field."""

from typing import Any

OPLEIDING = "Verzorgende IG"
MOTIVATIE = "Ik hielp mijn oma toen zij ziek was. Daar werd ik blij van, en dat wil ik elke dag doen."
GEZONDHEID = "Ik heb een allergie voor noten en draag een pen bij me."
AFSPRAKEN = "We zetten Sanne vooraan in de klas en geven extra tijd."

DEEL_A: dict[str, Any] = {
    "/dossier/gegevens/wie": {"klopt": "ja"},
    "/dossier/gegevens/adres": {
        "straat": "Verzonnenstraat",
        "huisnummer": "12",
        "postcode": "1099 ZZ",
        "plaats": "Amsterdam",
    },
    "/dossier/gegevens/bereikbaar": lambda kind: {
        "mobiel": "06 5550 0009",
        "email": f"{kind.roepnaam.lower()}@prive.invalid",
    },
    "/dossier/ouders/thuis": lambda kind: {"taal": kind.ouder_taal, "meekijken": "ja"},
    "/dossier/school/nu": {"diploma": "ja", "gedoubleerd": "nee"},
    "/dossier/waarom/gedaan": {"activiteiten": ["open_dag", "stage"]},
    "/dossier/waarom/motivatie": {"motivatie": MOTIVATIE},
    "/dossier/waarom/beroep": {"beroep": "Je helpt mensen met wassen, eten en medicijnen."},
    "/dossier/waarom/zeker": {"zekerheid": "4", "plan_b": "Dan kies ik helpende."},
    "/dossier/kracht/kwaliteiten": {"kwaliteiten-0-wat": "luisteren", "kwaliteiten-0-bewijs": "Vrienden bellen mij."},
    "/dossier/kracht/leren": {"leerpunten": "Hardop praten in een groep."},
    "/dossier/kracht/vrije-tijd": {"hobbys": "Voetbal en tekenen"},
    "/dossier/stage/ervaring": {
        "ervaringen-0-soort": "stage",
        "ervaringen-0-bedrijf": "Verzorgingshuis De Berk",
        "ervaringen-0-taken": "Koffie schenken en praten.",
    },
    "/dossier/loopbaan/lob": {"loopbaandossier": "later"},
    "/dossier/hulp/nu": {"manier": "hier", "hulp": ["dyslexie"], "uitleg": "Lezen gaat langzaam."},
    "/dossier/hulp/helpt": {"helpt": ["extra_tijd"], "straks": "ja"},
    "/dossier/hulp/wie-leest": {"ouders_lezen": "ja"},
    "/dossier/gezondheid/weten": {"manier": "hier", "uitleg": GEZONDHEID},
}
"""Address → fields, or a function of the pupil that gives them."""

DEEL_B: dict[str, Any] = {
    "omgang": "4",
    "omgang_uitleg": "Vriendelijk en open.",
    "leergedrag": "3",
    "huiswerk": "2",
    "concentratie": "3",
    "zelfstandig": "3",
    "aanwezig": "4",
    "uren_geoorloofd": "6",
    "uren_ongeoorloofd": "0",
    "meer_dan_kwart": "nee",
    "leerplicht": "nee",
    "past_niveau": "ja",
    "past_richting": "ja",
    "past_uitleg": "De stage liet zien dat dit past.",
    "begeleiding-0-wat": "Gesprek elke maand",
    "overdracht": "ja",
    "overdracht_reden": "Over de rustige plek bij toetsen.",
    "contact_naam": "Ben Bakker",
    "contact_telefoon": "06 5550 0101",
    "contact_tijden": "na 15 uur",
    "zorg_nodig": "nee",
}
