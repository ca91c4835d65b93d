"""Part B, of the mentor (domein.md 1.3, B1 to B5). Field names differ across the steps: B is one form."""

from app.dossier.velden import Grond, Soort, Stap, Veld, Vraag
from app.dossier.velden_a import JA_NEE
from app.kit.i18n import Zin, _l
from app.kit.privacy import Bewaar, Klasse

_SCORE = (
    ("4", _l("Sterk")),
    ("3", _l("Goed")),
    ("2", _l("Wisselend")),
    ("1", _l("Kost nog moeite")),
)
_PAST = (("ja", _l("Ja")), ("twijfel", _l("Ik twijfel")), ("nee", _l("Nee")))
_KIES = _l("Kies een antwoord.")


def _score(naam: str, label: Zin) -> tuple[Veld, Veld]:
    return (
        Veld(naam, label, Soort.KEUZE, opties=_SCORE, bij_leeg=_KIES),
        Veld(f"{naam}_uitleg", _l("Toelichting"), Soort.LANG, verplicht=False, maximum=400),
    )


B1 = Stap(
    "B1",
    "zo-werkt",
    _l("Zo werkt deze leerling"),
    _l("Begin bij wat goed gaat. De leerling leest dit als eerste."),
    (
        Vraag(
            "gedrag",
            _l("Hoe gaat het op school?"),
            (
                *_score("omgang", _l("Omgaan met anderen")),
                *_score("leergedrag", _l("Meedoen in de les")),
                *_score("huiswerk", _l("Huiswerk en opdrachten")),
                *_score("concentratie", _l("Concentreren en doorzetten")),
                *_score("zelfstandig", _l("Zelfstandig werken")),
                *_score("aanwezig", _l("Op tijd en aanwezig")),
            ),
        ),
    ),
    Grond(5),
    icoon="star",
)

B2 = Stap(
    "B2",
    "verzuim",
    _l("Verzuim"),
    _l("Alleen van de laatste 12 maanden. Meer mag het mbo niet weten."),
    (
        Vraag(
            "uren",
            _l("Hoeveel lessen zijn gemist?"),
            (
                Veld(
                    "uren_geoorloofd",
                    _l("Uren met goede reden"),
                    Soort.GETAL,
                    maximum=2000,
                    bij_leeg=_l("Vul een getal in. Geen? Vul 0 in."),
                ),
                Veld(
                    "uren_ongeoorloofd",
                    _l("Uren zonder goede reden"),
                    Soort.GETAL,
                    maximum=2000,
                    bij_leeg=_l("Vul een getal in. Geen? Vul 0 in."),
                ),
                Veld(
                    "meer_dan_kwart",
                    _l("Meer dan een kwart van de lessen gemist?"),
                    Soort.KEUZE,
                    opties=JA_NEE,
                    bij_leeg=_KIES,
                ),
                Veld("leerplicht", _l("Was er contact met leerplicht?"), Soort.KEUZE, opties=JA_NEE, bij_leeg=_KIES),
            ),
        ),
    ),
    Grond(7),
    icoon="clock",
)

B3 = Stap(
    "B3",
    "past-de-keuze",
    _l("Past de keuze?"),
    _l("Jouw advies helpt bij de intake. Toelating hangt er niet van af."),
    (
        Vraag(
            "advies",
            _l("Past de keuze?"),
            (
                Veld("past_niveau", _l("Past het niveau?"), Soort.KEUZE, opties=_PAST, bij_leeg=_KIES),
                Veld("past_richting", _l("Past de richting?"), Soort.KEUZE, opties=_PAST, bij_leeg=_KIES),
                Veld(
                    "past_uitleg",
                    _l("Waarom vind je dat?"),
                    Soort.LANG,
                    maximum=800,
                    bij_leeg=_l("Schrijf in één zin waarom."),
                ),
                Veld("advies", _l("Advies bij twijfel"), Soort.LANG, verplicht=False, maximum=600),
            ),
        ),
    ),
    Grond(4),
    icoon="flag",
)

B4 = Stap(
    "B4",
    "begeleiding",
    _l("Begeleiding"),
    _l("Wat hielp, kan het mbo zo voortzetten."),
    (
        Vraag(
            "gegeven",
            _l("Welke begeleiding kreeg de leerling?"),
            (
                Veld(
                    "begeleiding",
                    _l("Begeleiding op school"),
                    Soort.LIJST,
                    _l("Geen extra begeleiding? Laat dit leeg."),
                    verplicht=False,
                    maximum=6,
                    rijnaam=_l("Begeleiding"),
                    velden=(
                        Veld(
                            "wat",
                            _l("Welke begeleiding?"),
                            maximum=160,
                            bij_leeg=_l("Vul in welke begeleiding het was."),
                        ),
                        Veld("periode", _l("Wanneer?"), maximum=60, verplicht=False),
                        Veld("effect", _l("Wat hielp?"), Soort.LANG, maximum=400, verplicht=False),
                    ),
                ),
            ),
        ),
    ),
    Grond(6),
    Klasse.ZORG,
    Bewaar.ZORGDEEL,
    icoon="heart",
)

B5 = Stap(
    "B5",
    "warme-overdracht",
    _l("Warme overdracht"),
    _l("Een gesprek zegt soms meer dan een formulier."),
    (
        Vraag(
            "gesprek",
            _l("Wil je het mbo spreken over deze leerling?"),
            (
                Veld(
                    "overdracht",
                    _l("Warme overdracht"),
                    Soort.KEUZE,
                    opties=(
                        ("nee", _l("Niet nodig")),
                        ("ja", _l("Ja, bel mij")),
                        ("gedaan", _l("Is al gedaan")),
                    ),
                    bij_leeg=_KIES,
                ),
                Veld(
                    "overdracht_reden",
                    _l("Waarover?"),
                    Soort.LANG,
                    maximum=400,
                    als=("overdracht", ("ja", "gedaan")),
                    bij_leeg=_l("Schrijf kort waarover."),
                ),
                Veld("contact_naam", _l("Wie belt het mbo?"), maximum=120, bij_leeg=_l("Vul een naam in.")),
                Veld(
                    "contact_telefoon", _l("Telefoonnummer"), Soort.TELEFOON, bij_leeg=_l("Vul een telefoonnummer in.")
                ),
                Veld("contact_email", _l("E-mailadres"), Soort.EMAIL, maximum=254, verplicht=False),
                Veld("contact_tijden", _l("Beste momenten om te bellen"), maximum=160, verplicht=False),
                Veld(
                    "zorg_nodig",
                    _l("Moet de zorgcoördinator deel C invullen?"),
                    Soort.KEUZE,
                    _l("Bijvoorbeeld bij een diagnose, een OPP of hulp van buiten de school."),
                    opties=JA_NEE,
                    intern=True,
                    bij_leeg=_l("Kies ja of nee."),
                ),
            ),
        ),
    ),
    Grond(6),
    Klasse.ZORG,
    Bewaar.ZORGDEEL,
    icoon="phone",
)
