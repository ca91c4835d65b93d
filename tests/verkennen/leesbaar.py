"""Measures of text for a reader of fifteen: sentences, their length, and words that we do not use."""

import re
from collections.abc import Iterable

GEMIDDELD, LANGST = 15, 22
"""Words in a sentence: on average over a text, and in the longest."""

CLICHES = (
    "geen dag is hetzelfde",
    "geen enkele dag is hetzelfde",
    "elke dag is anders",
    "iedere dag is anders",
    "nooit een saai moment",
    "geen moment saai",
    "hart op de juiste plaats",
    "steentje bij",
    "visitekaartje",
    "droombaan",
    "van a tot z",
    "nieuwe wereld gaat",
    "op en top",
    "passie",
    "uitdagend",
    "dynamisch",
    "spil in het web",
    "duizendpoot",
    "teamplayer",
    "handen uit de mouwen",
    "zeven sloten",
)
VERBODEN = (
    # Sounds like a command, or like an adult's form.
    r"\bje moet\b",
    r"\bmoet je\b",
    r"\bu\b",
    r"\buw\b",
    r"\bdient te\b",
    r"\bmiddels\b",
    r"\bteneinde\b",
    r"\bderhalve\b",
    r"\bechter\b",
    r"\btevens\b",
    r"\balsmede\b",
    r"\bdiverse\b",
    r"\bworden verricht\b",
    r"\buitvoeren van werkzaamheden\b",
    r"\bwerkzaamheden\b",
    r"\bcliënten?\b",
    r"\bfaciliteren\b",
    r"\bcommunice",
    r"\bcommunicatieve?\b",
    r"\bproactie",
    r"\bflexibel\b",
    r"\bstressbestendig\b",
    r"\baffiniteit\b",
    r"\bcompetenties?\b",
    # One of two for everybody.
    r"\bhij/zij\b",
    r"\bhem/haar\b",
    r"\bhij of zij\b",
    # No wage: there is no source.
    r"€",
    r"\beuro'?s? (?:per|bruto|netto|in de)\b",
    r"\bverdien\w*\b[^.]*\d",
    r"\bminimumloon\b",
    r"\bbruto\b",
    r"\bsalaris(?:sen)? (?:van|is|ligt|begint)\b",
    # Dashes and shouting.
    r"[–—]",
    r"\s-\s",
    r"!",
    r"\.\.\.|…",
)
_EIND = re.compile(r"(?<=[.!?])[\"'”’)]*\s+|\n+")
_WOORD = re.compile(r"[\w'’.:-]*\w")


def zinnen(tekst: str) -> list[str]:
    """The sentences of a text; a line that ends ends a sentence too when the next begins with a capital."""
    # Lines within a paragraph may be broken anywhere.
    vloeiend = re.sub(r"\s*\n(?=[a-zà-ÿ])", " ", tekst.strip())
    return [zin.strip() for zin in _EIND.split(vloeiend) if zin.strip()]


def lengte(zin: str) -> int:
    """Words of a sentence; a time such as 14.30 is one word."""
    return len(_WOORD.findall(zin))


def te_lang(teksten: Iterable[str]) -> list[str]:
    """What is wrong with the length of the sentences of these texts together; empty when nothing is."""
    alle = [zin for tekst in teksten for zin in zinnen(tekst)]
    uit = [f"{lengte(zin)} woorden: {zin}" for zin in alle if lengte(zin) > LANGST]
    gemiddeld = sum(map(lengte, alle)) / len(alle)
    if gemiddeld > GEMIDDELD:
        uit.append(f"gemiddeld {gemiddeld:.1f} woorden")
    return uit


def verboden(teksten: Iterable[str]) -> list[str]:
    """Words and clichés of the texts that we do not use."""
    uit = []
    for tekst in teksten:
        klein = tekst.lower()
        uit += [f"«{woord}» in: {tekst[:80]}" for woord in CLICHES if woord in klein]
        uit += [f"«{gevonden[0]}» in: {tekst[:80]}" for patroon in VERBODEN if (gevonden := re.search(patroon, klein))]
    return uit
