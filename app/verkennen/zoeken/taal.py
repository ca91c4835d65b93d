"""Words as the search compares them: plain letters, stems, and how they sound."""

import re
import threading
import unicodedata
from functools import lru_cache

import snowballstemmer

_LOS = threading.local()  # a stemmer keeps the word it is busy with
_ANDERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'", "`": "'", "´": "'"})
_ACCENT = re.compile(r"[\u0300-\u036f\u064b-\u065f]")
_WOORD = re.compile(r"[^\W_]+(?:[+#]+(?!\w))?")
_BEZIT = re.compile(r"(?<=\w)'(s|tje|tjes|en|er)\b")
_KORT = re.compile(r"(?<!\w)'[snt](?!\w)")
_MEERVOUD = re.compile(r"(?<=[^aeiou][aiouy])s$|(?<=o)otjes?$")
# Irregular: another vowel or ending than the rule gives.
_EIGEN_STAM = {
    woord: enkel
    for enkel, meer in (
        ("kind", "kinderen kinder kindje kindjes"),
        ("schip", "schepen"),
        ("stad", "steden"),
        ("weg", "wegen"),
        ("dag", "dagen"),
        ("dak", "daken"),
        ("glas", "glazen"),
        ("bad", "baden"),
        ("blad", "bladeren"),
        ("lid", "leden"),
        ("smid", "smeden"),
        ("slot", "sloten"),
        ("ei", "eieren"),
        ("kalf", "kalveren"),
        ("lam", "lammeren"),
        ("baard", "baarden baardje"),
        ("paard", "paarden paardje paardjes"),
        ("taart", "taartje taartjes"),
        ("teken", "tekenen teken tekent getekend tekeningen tekening tekende"),
        ("buiten", "buiten"),
        ("begeleid", "begeleiden begeleidt begeleid begeleider begeleiders begeleidster begeleiding"),
    )
    for woord in meer.split()
}
# Words that begin with `ge` and are no participle: the stemmer would take that off.
_GE = re.compile(
    r"ge(bak|bit|boor|boren|bruik|drag|duld|handicap|hakt|hoor|luid|luk|meente|recht|reedschap|sprek|tal|vaar|vang|vel"
    r"|weld|wicht|woon|zag|zellig|zicht|zin|zond)"
)
_KLANK = re.compile(
    r"(?P<y>ij|ei|ey|y)|(?P<w>ouw|auw|ou|au)|(?P<f>ph|v)|(?P<sx>sch|sg|sk)|(?P<x>ch|g)|(?P<k>ck|qu|q|c(?=[^eiyh]|$))"
    r"|(?P<s>c|z)|(?P<t>th|dt$|d$)|(?P<o>eau|oo)|(?P<i>ie)"
)
_DUBBEL = re.compile(r"(.)\1+")


def vlak(tekst: str) -> str:
    """Lower case, without accents and with one kind of apostrophe."""
    tekst = tekst.casefold()
    if tekst.isascii():
        return tekst.replace("`", "'")
    los = unicodedata.normalize("NFKD", tekst.translate(_ANDERS))
    return _ACCENT.sub("", los)


def woorden(tekst: str) -> list[str]:
    """The words of a text in order: letters and digits; `auto's` is `autos`, `'s nachts` is `nachts`."""
    plat = vlak(tekst)
    if "'" in plat:
        plat = _BEZIT.sub(r"\1", _KORT.sub(" ", plat))
    return _WOORD.findall(plat)


def _stam_uit_boek(woord: str) -> str:
    stemmer = getattr(_LOS, "stemmer", None)
    if stemmer is None:
        stemmer = _LOS.stemmer = snowballstemmer.stemmer("dutch")
    return str(stemmer.stemWord(woord))


@lru_cache(maxsize=60_000)
def stam(woord: str) -> str:
    """Dutch stem of one flat word: `knippen`, `knipt` and `knip` give the same."""
    if woord in _EIGEN_STAM:
        return _EIGEN_STAM[woord]
    if len(woord) > 4:
        woord = _MEERVOUD.sub("", woord)
    if _GE.match(woord):
        return "ge" + _stam_uit_boek("be" + woord[2:])[2:]
    return _stam_uit_boek(woord) or woord


@lru_cache(maxsize=60_000)
def klank(woord: str) -> str:
    """How a word sounds, roughly: `veiligheit` and `veiligheid` give the same."""
    return _DUBBEL.sub(r"\1", _KLANK.sub(lambda gevonden: gevonden.lastgroup or "", woord))


def stammen(tekst: str) -> tuple[str, ...]:
    """Stems of the words of a text, in order."""
    return tuple(stam(woord) for woord in woorden(tekst))
