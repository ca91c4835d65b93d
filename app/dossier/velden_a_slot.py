"""Part A, of the pupil: what he did and the last look (domein.md 1.3, A7, A8 and A11)."""

from app.dossier.velden import TOESTEMMING, Grond, Soort, Stap, Veld, Vraag
from app.kit.i18n import _l

A7 = Stap(
    "A7",
    "stage",
    _l("Stage en werk"),
    _l("Wat je al deed, telt mee. Ook een bijbaan of vrijwilligerswerk."),
    (
        Vraag(
            "ervaring",
            _l("Welke stages en baantjes had je?"),
            (
                Veld(
                    "ervaringen",
                    _l("Jouw stages en baantjes"),
                    Soort.LIJST,
                    minimum=1,
                    maximum=8,
                    tenzij="geen",
                    bij_leeg=_l("Vul een stage of baan in, of zet onderaan een vinkje."),
                    rijnaam=_l("Stage of baan"),
                    velden=(
                        Veld(
                            "soort",
                            _l("Wat was het?"),
                            Soort.KEUZE,
                            opties=(
                                ("stage", _l("Stage")),
                                ("bijbaan", _l("Bijbaan")),
                                ("vrijwillig", _l("Vrijwilligerswerk")),
                                ("anders", _l("Iets anders")),
                            ),
                            bij_leeg=_l("Kies wat het was."),
                        ),
                        Veld("bedrijf", _l("Waar?"), maximum=120, bij_leeg=_l("Vul in waar dit was.")),
                        Veld(
                            "taken",
                            _l("Wat deed je daar?"),
                            Soort.LANG,
                            maximum=500,
                            bij_leeg=_l("Vul in wat je deed."),
                        ),
                        Veld(
                            "wanneer",
                            _l("Wanneer?"),
                            hint=_l("Bijvoorbeeld: voorjaar 2026"),
                            maximum=60,
                            verplicht=False,
                        ),
                        Veld("mening", _l("Wat vond je ervan?"), Soort.LANG, maximum=300, verplicht=False),
                    ),
                ),
                Veld("geen", _l("Ik had nog geen stage of werk"), Soort.VINK, verplicht=False),
            ),
        ),
    ),
    Grond(4),
    icoon="work",
)

A8 = Stap(
    "A8",
    "loopbaan",
    _l("Je loopbaandossier"),
    _l("Daarin staat wat je ontdekte over jezelf en werk. Jij kiest of het mbo het krijgt."),
    (
        Vraag(
            "lob",
            _l("Heb je een loopbaandossier?"),
            (
                Veld(
                    "loopbaandossier",
                    _l("Kies wat past"),
                    Soort.KEUZE,
                    kort=True,
                    opties=(
                        ("ja", _l("Ja, en ik stuur het mee")),
                        ("later", _l("Ja, maar ik laat het in het gesprek zien")),
                        ("nee", _l("Nee, nog niet")),
                    ),
                    bij_leeg=_l("Kies een antwoord."),
                ),
            ),
        ),
    ),
    TOESTEMMING,
    bijlagen=True,
    icoon="file",
)

A11 = Stap(
    "A11",
    "nakijken",
    _l("Nakijken en versturen"),
    _l("Jij beslist wanneer je mentor het mag lezen."),
    (
        Vraag(
            "klaar",
            _l("Kijk alles nog eens na"),
            (
                Veld(
                    "klopt",
                    _l("Dit klopt en ik heb het zelf ingevuld"),
                    Soort.VINK,
                    bij_leeg=_l("Zet een vinkje als het klopt."),
                ),
            ),
        ),
    ),
    TOESTEMMING,
    icoon="send",
)
