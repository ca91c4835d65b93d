"""Part A, of the pupil: who he is, where he is and what he wants (domein.md 1.3, A1 to A4)."""

from app.dossier.velden import TOESTEMMING, Grond, Soort, Stap, Veld, Vraag
from app.kit.i18n import TALEN, Zin, _l
from app.kit.privacy import Klasse

JA_NEE = (("ja", _l("Ja")), ("nee", _l("Nee")))
PLEKKEN = (("1", _l("Eerste keuze")), ("2", _l("Tweede keuze")), ("3", _l("Derde keuze")))
JA_NEE_WEET_NIET = (*JA_NEE, ("weet_niet", _l("Dat weet ik niet")))

_OUDER = (
    Veld("naam", _l("Naam")),
    Veld("relatie", _l("Wie is dit?")),
    Veld("gezag", _l("Gezag"), Soort.KEUZE, opties=(*JA_NEE, ("onbekend", _l("Onbekend"))), niet_voor_ouder=True),
    Veld("email", _l("E-mailadres"), niet_voor_ouder=True),
    Veld("telefoon", _l("Telefoonnummer"), niet_voor_ouder=True),
)
_KEUZE = (
    Veld("plek", _l("Plaats"), Soort.KEUZE, opties=PLEKKEN),
    Veld("opleiding", _l("Opleiding")),
    Veld("crebo", _l("Crebo")),
    Veld("niveau", _l("Niveau")),
    Veld("leerweg", _l("Leerweg")),
    Veld("instelling", _l("School")),
    Veld("locatie", _l("Locatie")),
    Veld("startdatum", _l("Start")),
    Veld("al_aangemeld", _l("Al aangemeld bij het mbo"), Soort.KEUZE, opties=JA_NEE),
    Veld("aangemeld_op", _l("Aangemeld op")),
    Veld("bbl_werkgever", _l("Heeft al een werkgever"), Soort.KEUZE, opties=JA_NEE),
)

A1 = Stap(
    "A1",
    "gegevens",
    _l("Dit ben jij"),
    _l("Zo weet het mbo wie je bent en hoe ze je bereiken."),
    (
        Vraag(
            "wie",
            _l("Klopt dit over jou?"),
            (
                Veld("naam", _l("Je naam"), Soort.VAST),
                Veld("voornamen", _l("Je voornamen"), Soort.VAST),
                Veld("geboortedatum", _l("Je geboortedatum"), Soort.VAST),
                Veld("klopt", _l("Klopt dit?"), Soort.KEUZE, opties=JA_NEE, bij_leeg=_l("Kies of dit klopt.")),
                Veld(
                    "klopt_niet",
                    _l("Wat moet er anders?"),
                    Soort.LANG,
                    maximum=300,
                    als=("klopt", ("nee",)),
                    bij_leeg=_l("Schrijf op wat er anders moet."),
                ),
            ),
            _l("Dit heeft je school doorgegeven."),
        ),
        Vraag(
            "adres",
            _l("Waar woon je?"),
            (
                Veld("straat", _l("Straat"), maximum=100, bij_leeg=_l("Vul je straat in.")),
                Veld("huisnummer", _l("Huisnummer"), maximum=12, bij_leeg=_l("Vul je huisnummer in.")),
                Veld("postcode", _l("Postcode"), maximum=7, bij_leeg=_l("Vul je postcode in.")),
                Veld("plaats", _l("Woonplaats"), maximum=80, bij_leeg=_l("Vul je woonplaats in.")),
            ),
        ),
        Vraag(
            "bereikbaar",
            _l("Hoe bereiken we je?"),
            (
                Veld("mobiel", _l("Je mobiele nummer"), Soort.TELEFOON, bij_leeg=_l("Vul je mobiele nummer in.")),
                Veld(
                    "email",
                    _l("Je eigen e-mailadres"),
                    Soort.EMAIL,
                    _l("Niet je schooladres: dat stopt na je examen."),
                    maximum=254,
                    bij_leeg=_l("Vul je eigen e-mailadres in."),
                ),
            ),
        ),
    ),
    Grond(3),
    Klasse.PERSOON,
    icoon="person",
)

A2 = Stap(
    "A2",
    "ouders",
    _l("Je ouders of verzorgers"),
    _l("Zij lezen mee en krijgen een bericht in hun eigen taal."),
    (
        Vraag(
            "thuis",
            _l("Wie helpt jou thuis?"),
            (
                Veld("ouders", _l("Je ouders of verzorgers"), Soort.VAST, velden=_OUDER),
                Veld(
                    "taal",
                    _l("In welke taal lezen zij het liefst?"),
                    Soort.KEUZE,
                    opties=tuple((code, Zin(naam)) for code, naam in TALEN.items()),
                    bij_leeg=_l("Kies een taal."),
                ),
                Veld(
                    "meekijken",
                    _l("Mogen zij meekijken, ook als je 18 bent?"),
                    Soort.KEUZE,
                    opties=JA_NEE,
                    hint=_l("Vanaf 18 jaar beslis jij wie meekijkt."),
                    grond=TOESTEMMING,
                    bij_leeg=_l("Kies ja of nee."),
                ),
            ),
            _l("Dit heeft je school doorgegeven. Klopt het niet? Zeg het tegen je mentor."),
        ),
    ),
    Grond(3),
    Klasse.PERSOON,
    icoon="people",
)

A3 = Stap(
    "A3",
    "school",
    _l("Je school nu"),
    _l("Het mbo kijkt of je diploma bij de opleiding past."),
    (
        Vraag(
            "nu",
            _l("Waar zit je nu op school?"),
            (
                Veld("school", _l("Je school"), Soort.VAST),
                Veld("klas", _l("Je klas"), Soort.VAST),
                Veld("schoolsoort", _l("Je niveau"), Soort.VAST),
                Veld("profiel", _l("Je profiel"), Soort.VAST),
                Veld("mentor", _l("Je mentor"), Soort.VAST),
                Veld(
                    "diploma",
                    _l("Denk je dat je dit schooljaar je diploma haalt?"),
                    Soort.KEUZE,
                    opties=JA_NEE_WEET_NIET,
                    bij_leeg=_l("Kies een antwoord."),
                ),
                Veld(
                    "gedoubleerd",
                    _l("Heb je een jaar overgedaan?"),
                    Soort.KEUZE,
                    opties=JA_NEE,
                    bij_leeg=_l("Kies ja of nee."),
                ),
            ),
        ),
    ),
    Grond(4),
    icoon="school",
)

A4 = Stap(
    "A4",
    "keuze",
    _l("Je keuze"),
    _l("Je dossier gaat alleen naar de opleidingen die jij hier kiest."),
    (
        Vraag(
            "opleidingen",
            _l("Welke opleiding wil je doen?"),
            (Veld("keuzes", _l("Je keuze"), Soort.VAST, velden=_KEUZE),),
        ),
    ),
    TOESTEMMING,
    icoon="flag",
)
