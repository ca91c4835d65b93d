"""Passwords that are guessed first, worked out from rules: no network, no list of a million lines.

Guessing programs take a known word and dress it up: a capital, `3` for `e`, a year, an
exclamation mark. So the dress is taken off here and what is left is looked up. The few words
below, times their dresses, stand for millions of entries of the usual breach lists.
"""

import re
from functools import lru_cache

_LEET = str.maketrans("0134578@$!€+", "oleastbasiet")
_BEKEND = """
wachtwoord password passwort paswoord welkom welcome hallo hello geheim secret admin administrator login inloggen
qwerty azerty iloveyou ikhouvanjou houvanjou liefje schatje sunshine princess prinses dragon draak monkey aap master
baby angel engel football voetbal soccer basketbal hockey tennis zwemmen dansen paardrijden letmein laatmeerin
computer laptop telefoon iphone samsung android internet google facebook instagram snapchat tiktok youtube whatsapp
minecraft fortnite roblox pokemon playstation xbox nintendo batman superman spiderman starwars
school leerling leraar docent mentor klas vmbo mavo havo vwo mbo examen rekenen nederlands engels wiskunde biologie
doorlijn dossier doorstroomdossier magister somtoday zermelo rooster huiswerk boterham pauze
"""
_SEIZOENEN = """
lente zomer herfst winter voorjaar najaar spring summer autumn
januari februari maart april mei juni juli augustus september oktober november december
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vakantie weekend kerst pasen sinterklaas
"""
_PLAATSEN = """
nederland holland belgie marokko turkije polen oekraine syrie suriname amsterdam rotterdam denhaag utrecht eindhoven
tilburg groningen almere breda nijmegen haarlem zaandam amstelveen purmerend hoofddorp ajax feyenoord psv oranje
vitesse azalkmaar twente heerenveen barcelona realmadrid liverpool arsenal chelsea manchester galatasaray fenerbahce
"""
_NAMEN = """
emma julia sophie tess mila sanne lotte anna eva lisa noor sara nina fleur iris femke anouk kim laura naomi
daan sem lucas levi finn noah milan luuk jesse thijs tim tom bram ruben lars thomas kevin robin mike dennis
mohamed mohammed yusuf ali omar hassan fatima aya amina yasmin zeynep elif emre mehmet kasia piotr olena ivan
"""
_HUISDIEREN = "hond kat poes konijn hamster paard pony bella luna max charlie rocky simba tijger leeuw"
_RIJEN = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "1234567890", "abcdefghijklmnopqrstuvwxyz")


@lru_cache(maxsize=1)
def woorden() -> frozenset[str]:
    """Every base word, as the rules leave it."""
    return frozenset(" ".join((_BEKEND, _SEIZOENEN, _PLAATSEN, _NAMEN, _HUISDIEREN)).split())


@lru_cache(maxsize=1)
def _reeksen() -> str:
    """Keyboard rows and counting, forwards and backwards, twice over, so that every run is a piece of it."""
    return " ".join(rij * 2 + " " + rij[::-1] * 2 for rij in _RIJEN)


def waarom_zwak(wachtwoord: str, eigen: tuple[str, ...] = ()) -> str | None:
    """`herhaling`, `reeks`, `bekend` or `eigen`; None when no rule knows it."""
    laag = wachtwoord.casefold()
    if _herhaalt(laag):
        return "herhaling"
    if _is_reeks(laag):
        return "reeks"
    vormen = {_kaal(laag), _kaal(laag.translate(_LEET))}
    if _bevat_eigen(laag, vormen, eigen):
        return "eigen"
    if any(_ontleed(vorm, woorden()) for vorm in vormen):
        return "bekend"
    return None


def _kaal(tekst: str) -> str:
    """Letters only: years, dates, numbers and signs are dress."""
    return re.sub(r"[^a-zà-ÿ]", "", tekst)


def _herhaalt(tekst: str) -> bool:
    """`aaaaaaaaaa`, `abcabcabcabc`: fewer than four different characters, or one piece again and again."""
    return len(set(tekst)) < 4 or bool(re.fullmatch(r"(.{1,6})\1+.?", tekst))


def _is_reeks(tekst: str) -> bool:
    """Made of runs of four or more along the keyboard, the alphabet or the digits; at most two other characters."""
    over, plek = 0, 0
    while plek < len(tekst):
        lengte = _loop(tekst, plek)
        over += 0 if lengte >= 4 else 1
        plek += lengte if lengte >= 4 else 1
    return over <= 2


def _loop(tekst: str, plek: int) -> int:
    """Length of the longest run that starts here."""
    lengte = 1
    while plek + lengte < len(tekst) and tekst[plek : plek + lengte + 1] in _reeksen():
        lengte += 1
    return lengte


def _bevat_eigen(laag: str, vormen: set[str], eigen: tuple[str, ...]) -> bool:
    """The person's own words, with at most four characters of his own beside them."""
    for woord in (deel.casefold() for deel in eigen if len(deel) >= 3):
        if woord.isdigit():
            if woord in laag and len(laag) - len(woord) <= 4:
                return True
        elif any(_ontleed(vorm, woorden() | {_kaal(woord)}, moet=_kaal(woord)) for vorm in vormen):
            return True
    return False


def _ontleed(vorm: str, bekend: frozenset[str], moet: str = "") -> bool:
    """Whether one or two known words make the whole, with at most three letters left over.

    Two different ordinary words are still guessed; three are not, so those stay allowed.
    """
    if not vorm:
        return not moet  # digits and signs only: a phone number, a date
    for woord in bekend:
        if not woord or not vorm.startswith(woord):
            continue
        rest = vorm[len(woord) :]
        tweede = rest in bekend
        if (len(rest) <= 3 or tweede) and (not moet or moet == woord or (tweede and moet == rest)):
            return True
    return False
