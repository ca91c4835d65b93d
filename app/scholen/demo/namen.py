"""Invented names. First names come from all over the city; no surname belongs to anybody."""

from random import Random

_ROEPNAMEN = (
    "Aya Milan Noor Deniz Julia Kwame Zofia Amir Lotte Daan Fatima Elif Bram Sienna Yara Oleh Mees Imane Joao Tess "
    "Ilyas Femke Kofi Oksana Ravi Nina Samir Pien Emre Hanna Jayden Soraya Luuk Maryam Tygo Aleksander Selin Giovanny "
    "Roos Nawal Sem Ineke Ibrahim Maja Finn Chipo Youssef Evi Dmytro Esmee Rashid Lina Thijs Aminata Kacper Fleur "
    "Bilal Nikita Jelle Sanae Mohamed Vera Kaan Priya Gijs Hiba Stijn Abena Zuzanna Omar"
)
_VOOR = "Zonne Maan Water Sterren Wind Regen Duin Wolken Berken Vlinder Kastanje Lente Ochtend Avond Koraal Mos"
_ACHTER = "dauw licht pad veld brug haven kust tuin kamer vogel steen bron laan spoor blad vlam"
ROEPNAMEN = tuple(_ROEPNAMEN.split())
ACHTERNAMEN = tuple(
    voor + achter
    for voor in _VOOR.split()
    for achter in _ACHTER.split()
    if (voor, achter) not in {("Water", "bron"), ("Maan", "licht")}
)
TUSSENVOEGSELS = ("", "", "", "", "", "van", "de", "van der", "el")
TALEN = ("nl",) * 10 + ("tr", "ar", "ar", "en", "pl", "uk")
SCHOLEN = (
    "Het Waterlicht", "De Ververij", "Lyceum Noorderster", "De Sluiskamer", "Het Kompas aan Zee", "De Werkplaats Zuid",
    "Academie De Iep", "Het Vlechtwerk", "De Ringvaartschool", "College De Lantaarn", "Het Schipperscollege",
    "De Nieuwe Wijk", "Vakcollege De Smidse", "Het Torenkwartier", "De Oeverloper", "Montessori De Kade",
)  # fmt: skip
STRATEN = ("Verzonnenstraat", "Voorbeeldlaan", "Denkbeeldkade", "Proefplein", "Sterrendwarsstraat")


def schoolnaam(nummer: int) -> str:
    """Name of an invented school; after sixteen they get a number."""
    naam, ronde = SCHOLEN[nummer % len(SCHOLEN)], nummer // len(SCHOLEN)
    return f"{naam} {ronde + 1}" if ronde else naam


def mens(toeval: Random) -> tuple[str, str, str]:
    """Roepnaam, tussenvoegsel, surname."""
    return toeval.choice(ROEPNAMEN), toeval.choice(TUSSENVOEGSELS), toeval.choice(ACHTERNAMEN)
