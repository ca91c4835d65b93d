"""Invented answers for demo dossiers."""

from random import Random

from app.dossier.velden import Waarden

REDENEN = (
    "Ik help graag mensen en ik blijf rustig als het druk is. Op de open dag voelde ik mij meteen thuis.",
    "Ik werk het liefst met mijn handen. Thuis repareer ik fietsen voor de hele straat en dat wil ik nog beter leren.",
    "Ik vind het leuk om dingen te verkopen en met klanten te praten. Later wil ik een eigen winkel beginnen.",
    "Computers vind ik al lang interessant. Ik bouw zelf kleine spelletjes en wil leren hoe een echt bedrijf dat doet.",
    "Koken doe ik al vanaf mijn achtste. Op stage mocht ik een eigen gerecht maken en toen wist ik het zeker.",
)
KRACHTEN = (
    ("Doorzetten", "Ik trainde een jaar voor de halve finale en miste geen enkele training."),
    ("Luisteren", "Klasgenoten komen naar mij toe als er ruzie is."),
    ("Plannen", "Ik maak elke zondag een schema en houd mij eraan."),
    ("Handig zijn", "Ik zette de kast van mijn oma in elkaar zonder hulp."),
    ("Grapjes maken", "Als het spannend is, krijg ik de groep weer aan het lachen."),
)
LEERPUNTEN = ("Op tijd beginnen", "Hulp vragen als ik vastloop", "Netter werken", "Voor een groep praten")
STAGES = (
    ("stage", "Bakkerij De Warme Korst", "Deeg wegen, brood inpakken en de winkel schoonmaken"),
    ("bijbaan", "Supermarkt Het Mandje", "Vakken vullen en klanten helpen"),
    ("stage", "Huize Avondrood", "Koffie schenken en spelletjes doen met bewoners"),
    ("vrijwillig", "Buurthuis De Brug", "Kinderen begeleiden bij het sporten"),
    ("stage", "Garage Snelweg", "Banden wisselen en olie verversen"),
)
WERK = ("Je werkt in een team en je staat veel.", "Je praat veel met mensen.", "Elke dag is anders.")
OORDELEN = (
    "Je weet wat je wilt en je werkt er hard voor.",
    "Je groeide dit jaar veel.",
    "Jouw stage laat zien dat dit past.",
)
BEGELEIDING = ("Wekelijks gesprek met de mentor", "Training plannen", "Extra uitleg bij rekenen")


def woorden_a(toeval: Random, opleiding: str) -> dict[str, Waarden]:
    """Answers of part A, per step; all of them pass the checks."""
    wat, bewijs = toeval.choice(KRACHTEN)
    soort, bedrijf, taken = toeval.choice(STAGES)
    hulp: Waarden = {"manier": "geen"}
    if toeval.random() < 0.2:
        gekozen = [toeval.choice(("dyslexie", "concentratie", "faalangst", "taal"))]
        hulp = {"manier": "hier", "hulp": gekozen, "helpt": ["extra_tijd"], "straks": "ja", "ouders_lezen": "ja"}
    elif toeval.random() < 0.1:
        hulp = {"manier": "gesprek", "ouders_lezen": "ja"}
    return {
        "A1": {
            "klopt": "ja",
            "straat": "Verzonnenstraat",
            "huisnummer": str(toeval.randrange(1, 200)),
            "postcode": "1099 ZZ",
            "plaats": "Amsterdam",
            "mobiel": f"06 555 {toeval.randrange(10000, 99999)}",
            "email": f"leerling{toeval.randrange(10**6)}@voorbeeld.invalid",
        },
        "A2": {"taal": "nl", "meekijken": "nee"},
        "A3": {"diploma": "ja", "gedoubleerd": "nee"},
        "A4": {},
        "A5": {
            "activiteiten": ["open_dag", "gesprek_mentor"],
            "motivatie": toeval.choice(REDENEN),
            "beroep": toeval.choice(WERK),
            "zekerheid": toeval.choice("345"),
            "plan_b": "Een andere opleiding in dezelfde richting" if opleiding else "",
        },
        "A6": {
            "kwaliteiten": [{"wat": wat, "bewijs": bewijs}],
            "leerpunten": toeval.choice(LEERPUNTEN),
            "hobbys": toeval.choice(("Voetbal", "Tekenen", "Gamen met vrienden", "Dansen")),
        },
        "A7": {"ervaringen": [{"soort": soort, "bedrijf": bedrijf, "taken": taken, "wanneer": "", "mening": ""}]},
        "A8": {"loopbaandossier": toeval.choice(("later", "nee"))},
        "A9": hulp,
        "A10": {"manier": "nee"},
        "A11": {"klopt": "ja"},
    }


def deel_b(toeval: Random) -> dict[str, Waarden]:
    """Answers of part B, per step; all of them pass the checks."""
    scores = ("omgang", "leergedrag", "huiswerk", "concentratie", "zelfstandig", "aanwezig")
    gesprek = toeval.random() < 0.3
    return {
        "B1": {naam: toeval.choice("22333344") for naam in scores},
        "B2": {
            "uren_geoorloofd": str(toeval.randrange(0, 40)),
            "uren_ongeoorloofd": str(toeval.randrange(0, 6)),
            "meer_dan_kwart": "nee",
            "leerplicht": "nee",
        },
        "B3": {"past_niveau": "ja", "past_richting": "ja", "past_uitleg": toeval.choice(OORDELEN), "advies": ""},
        "B4": {"begeleiding": [{"wat": toeval.choice(BEGELEIDING), "periode": "dit schooljaar", "effect": ""}]},
        "B5": {
            "overdracht": "ja" if gesprek else "nee",
            "overdracht_reden": "Over een rustige start" if gesprek else "",
            "contact_naam": "De mentor",
            "contact_telefoon": "020 555 01 10",
            "zorg_nodig": "nee",
        },
    }
