"""Words as the search compares them: plain letters, stems, and how they sound."""

import re
import threading
import unicodedata
from functools import lru_cache

import snowballstemmer

_LOS = threading.local()  # a stemmer keeps the word it works on
_ANDERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'", "`": "'", "´": "'"})
_WOORD = re.compile(r"[^\W_]+(?:[+#]+(?!\w))?")
_BEZIT = re.compile(r"(?<=\w)'(s|tje|tjes|en|er)\b")
_KORT = re.compile(r"(?<!\w)'[snt](?!\w)")
_KLANK = (
    (re.compile(r"(ij|ei|ey|y)"), "y"),
    (re.compile(r"(ouw|auw|ou|au)"), "w"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(sch|sg|sk)"), "sx"),
    (re.compile(r"(ch|g)"), "x"),
    (re.compile(r"(ck|qu|q|c(?=[^eiyh])|c$)"), "k"),
    (re.compile(r"(c|z)"), "s"),
    (re.compile(r"v"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"(dt|d)$"), "t"),
    (re.compile(r"(eau|oo)"), "o"),
    (re.compile(r"ie"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def vlak(tekst: str) -> str:
    """Lower case, without accents and with one kind of apostrophe."""
    los = unicodedata.normalize("NFKD", tekst.casefold().translate(_ANDERS))
    return "".join(teken for teken in los if not unicodedata.combining(teken))


def woorden(tekst: str) -> list[str]:
    """The words of a text in order: letters and digits; `auto's` is `autos`, `'s nachts` is `nachts`."""
    return _WOORD.findall(_BEZIT.sub(r"\1", _KORT.sub(" ", vlak(tekst))))


@lru_cache(maxsize=60_000)
def stam(woord: str) -> str:
    """Dutch stem of one flat word: `knippen`, `knipt` and `knip` give the same."""
    stemmer = getattr(_LOS, "stemmer", None)
    if stemmer is None:
        stemmer = _LOS.stemmer = snowballstemmer.stemmer("dutch")
    return str(stemmer.stemWord(woord)) or woord


@lru_cache(maxsize=60_000)
def klank(woord: str) -> str:
    """How a word sounds, roughly: `veiligheit` and `veiligheid` give the same."""
    for patroon, door in _KLANK:
        woord = patroon.sub(door, woord)
    return woord
