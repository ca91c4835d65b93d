"""Part A, of the pupil: why he chooses and what he can (domein.md 1.3, A5 and A6)."""

from app.dossier.velden import TOESTEMMING, Soort, Stap, Veld, Vraag
from app.kit.i18n import _l

A5 = Stap(
    "A5",
    "waarom",
    _l("Waarom deze opleiding"),
    _l("Zo leert het mbo je kennen voordat je op gesprek komt."),
    (
        Vraag(
            "gedaan",
            _l("Wat heb je gedaan om te kiezen?"),
            (
                Veld(
                    "activiteiten",
                    _l("Kies alles wat je deed"),
                    Soort.MEER,
                    kort=True,
                    minimum=1,
                    opties=(
                        ("open_dag", _l("Open dag bezocht")),
                        ("meeloopdag", _l("Een dag meegelopen")),
                        ("proefles", _l("Proefles gevolgd")),
                        ("stage", _l("Stage gelopen")),
                        ("beroepentest", _l("Beroepentest gemaakt")),
                        ("gesprek_mentor", _l("Gepraat met mijn mentor")),
                        ("gesprek_ouders", _l("Gepraat met mijn ouders")),
                        ("bedrijfsbezoek", _l("Een bedrijf bezocht")),
                        ("website", _l("Websites bekeken")),
                    ),
                    bij_leeg=_l("Kies minstens één ding dat je deed."),
                ),
            ),
        ),
        Vraag(
            "motivatie",
            _l("Waarom kies je deze opleiding?"),
            (
                Veld(
                    "motivatie",
                    _l("Jouw antwoord"),
                    Soort.LANG,
                    _l("Wat vind je er leuk aan? Wat wil je er later mee doen?"),
                    kort=True,
                    minimum=50,
                    maximum=1500,
                    bij_leeg=_l("Schrijf op waarom je deze opleiding kiest."),
                ),
            ),
        ),
        Vraag(
            "beroep",
            _l("Wat weet je al van het werk?"),
            (
                Veld(
                    "beroep",
                    _l("Jouw antwoord"),
                    Soort.LANG,
                    _l("Wat doe je op een gewone werkdag? Met wie werk je?"),
                    kort=True,
                    maximum=1000,
                    bij_leeg=_l("Schrijf op wat je al weet. Weinig is ook goed."),
                ),
            ),
        ),
        Vraag(
            "zeker",
            _l("Hoe zeker ben je?"),
            (
                Veld(
                    "zekerheid",
                    _l("Kies wat het beste past"),
                    Soort.KEUZE,
                    kort=True,
                    opties=(
                        ("5", _l("Heel zeker")),
                        ("4", _l("Best zeker")),
                        ("3", _l("Een beetje zeker")),
                        ("2", _l("Ik twijfel")),
                        ("1", _l("Ik weet het nog niet")),
                    ),
                    bij_leeg=_l("Kies hoe zeker je bent."),
                ),
                Veld(
                    "plan_b",
                    _l("Wat doe je als dit niet lukt?"),
                    Soort.LANG,
                    _l("Je plan B. Dat mag je ook nog uitzoeken."),
                    verplicht=False,
                    maximum=600,
                ),
            ),
        ),
    ),
    TOESTEMMING,
    icoon="chat",
)

_KWALITEIT = (
    Veld("wat", _l("Ik ben goed in"), maximum=120, bij_leeg=_l("Vul in waar je goed in bent.")),
    Veld(
        "bewijs",
        _l("Dat zie je aan"),
        Soort.LANG,
        _l("Bijvoorbeeld: ik regelde het schoolfeest voor 80 mensen."),
        maximum=400,
        bij_leeg=_l("Geef één voorbeeld waaraan je dat ziet."),
    ),
)

A6 = Stap(
    "A6",
    "kracht",
    _l("Dit kan ik"),
    _l("Het mbo wil weten wat je al kunt. Daar bouwen ze op verder."),
    (
        Vraag(
            "kwaliteiten",
            _l("Waar ben je goed in?"),
            (
                Veld(
                    "kwaliteiten",
                    _l("Jouw sterke kanten"),
                    Soort.LIJST,
                    _l("Noem er één tot drie. Vraag ook eens aan een vriend wat hij van jou vindt."),
                    minimum=1,
                    maximum=3,
                    velden=_KWALITEIT,
                    rijnaam=_l("Sterke kant"),
                    bij_leeg=_l("Noem minstens één ding waar je goed in bent."),
                ),
            ),
        ),
        Vraag(
            "leren",
            _l("Wat wil je nog leren?"),
            (
                Veld(
                    "leerpunten",
                    _l("Dit wil ik leren"),
                    Soort.LANG,
                    _l("Eén tot drie dingen. Dat helpt het mbo om jou te helpen."),
                    maximum=600,
                    bij_leeg=_l("Noem minstens één ding dat je wilt leren."),
                ),
            ),
        ),
        Vraag(
            "vrije-tijd",
            _l("Wat doe je graag in je vrije tijd?"),
            (Veld("hobbys", _l("Jouw antwoord"), Soort.LANG, verplicht=False, maximum=400, kort=True),),
        ),
    ),
    TOESTEMMING,
    icoon="star",
)
