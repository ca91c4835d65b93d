"""Part A, the two care steps: help at school and health (domein.md 1.3, A9 and A10). Both may stay for a talk."""

from app.dossier.velden import TOESTEMMING, Grond, Soort, Stap, Veld, Vraag
from app.dossier.velden_a import JA_NEE, JA_NEE_WEET_NIET
from app.kit.i18n import _l
from app.kit.privacy import Bewaar, Klasse

A9 = Stap(
    "A9",
    "hulp",
    _l("Hulp op school"),
    _l("Als het mbo dit weet, kan de hulp er op de eerste dag al zijn."),
    (
        Vraag(
            "nu",
            _l("Krijg je nu extra hulp op school?"),
            (
                Veld(
                    "manier",
                    _l("Hoe wil je dit vertellen?"),
                    Soort.KEUZE,
                    kort=True,
                    opties=(
                        ("hier", _l("Ik vul het hier in")),
                        ("geen", _l("Ik heb geen extra hulp nodig")),
                        ("gesprek", _l("Dat zeg ik liever in een gesprek")),
                    ),
                    bij_leeg=_l("Kies een antwoord. Alles mag."),
                ),
                Veld(
                    "hulp",
                    _l("Waarbij krijg je hulp?"),
                    Soort.MEER,
                    minimum=1,
                    als=("manier", ("hier",)),
                    opties=(
                        ("dyslexie", _l("Lezen en schrijven (dyslexie)")),
                        ("dyscalculie", _l("Rekenen (dyscalculie)")),
                        ("concentratie", _l("Concentratie, ADD of ADHD")),
                        ("autisme", _l("Autisme")),
                        ("faalangst", _l("Faalangst of spanning")),
                        ("motorisch", _l("Bewegen")),
                        ("zien", _l("Zien")),
                        ("horen", _l("Horen")),
                        ("ziek", _l("Lang of vaak ziek")),
                        ("taal", _l("Nederlandse taal")),
                        ("thuis", _l("Situatie thuis")),
                        ("anders", _l("Iets anders")),
                    ),
                    bij_leeg=_l("Kies waarbij je hulp krijgt."),
                ),
                Veld(
                    "uitleg",
                    _l("Wil je er iets bij vertellen?"),
                    Soort.LANG,
                    verplicht=False,
                    maximum=800,
                    als=("manier", ("hier",)),
                ),
            ),
        ),
        Vraag(
            "helpt",
            _l("Wat helpt jou?"),
            (
                Veld(
                    "helpt",
                    _l("Kies wat voor jou werkt"),
                    Soort.MEER,
                    kort=True,
                    verplicht=False,
                    als=("manier", ("hier",)),
                    samenvatting=True,
                    opties=(
                        ("extra_tijd", _l("Extra tijd bij toetsen")),
                        ("rustige_plek", _l("Een rustige plek")),
                        ("groot_lettertype", _l("Grote letters")),
                        ("voorlezen", _l("Voorleessoftware")),
                        ("vaste_persoon", _l("Een vast persoon voor mij")),
                        ("prikkelarm", _l("Weinig prikkels")),
                        ("planning", _l("Hulp bij plannen")),
                        ("pauze", _l("Even naar buiten mogen")),
                        ("anders", _l("Iets anders")),
                    ),
                ),
                Veld(
                    "straks",
                    _l("Denk je dat je dit op het mbo ook nodig hebt?"),
                    Soort.KEUZE,
                    als=("manier", ("hier",)),
                    opties=JA_NEE_WEET_NIET,
                    samenvatting=True,
                    bij_leeg=_l("Kies een antwoord."),
                ),
            ),
            overslaan=("manier", "geen"),
        ),
        Vraag(
            "wie-leest",
            _l("Mogen je ouders dit lezen?"),
            (
                Veld(
                    "ouders_lezen",
                    _l("Ben je 16 of 17? Dan beslis jij of zij dit deel zien."),
                    Soort.KEUZE,
                    opties=JA_NEE,
                    hint=_l("Ben je jonger dan 16? Dan mogen zij het altijd lezen."),
                    grond=TOESTEMMING,
                    intern=True,
                    bij_leeg=_l("Kies ja of nee."),
                ),
            ),
            overslaan=("manier", "geen"),
        ),
    ),
    Grond(6),
    Klasse.ZORG,
    Bewaar.ZORGDEEL,
    bijlagen=True,
    icoon="heart",
)

A10 = Stap(
    "A10",
    "gezondheid",
    _l("Gezondheid"),
    _l("Alleen wat de school moet weten om je te kunnen helpen. Je mentor leest dit niet."),
    (
        Vraag(
            "weten",
            _l("Moet het mbo iets weten over je gezondheid?"),
            (
                Veld(
                    "manier",
                    _l("Kies wat past"),
                    Soort.KEUZE,
                    kort=True,
                    opties=(
                        ("nee", _l("Nee")),
                        ("hier", _l("Ja, ik schrijf het op")),
                        ("gesprek", _l("Dat zeg ik liever in een gesprek")),
                    ),
                    samenvatting=True,
                    bij_leeg=_l("Kies een antwoord. Alles mag."),
                ),
                Veld(
                    "uitleg",
                    _l("Wat moet de school weten?"),
                    Soort.LANG,
                    _l("Bijvoorbeeld medicijnen, een allergie, of wat te doen bij een aanval."),
                    maximum=800,
                    als=("manier", ("hier",)),
                    bij_leeg=_l("Schrijf op wat de school moet weten."),
                ),
            ),
        ),
    ),
    Grond(6),
    Klasse.ZORG,
    Bewaar.ZORGDEEL,
    icoon="plus",
)
