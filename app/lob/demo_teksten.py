"""Words of the demo: what invented pupils did, thought and said."""

from dataclasses import dataclass

from app.lob.models import KaartSoort as K


@dataclass(frozen=True, slots=True)
class Verhaal:
    """A card as a pupil wrote it."""

    soort: str
    titel: str
    organisatie: str
    kort: str
    deed: str = ""
    goed: str = ""
    leerde: str = ""
    stap: str = ""


VERHALEN = (
    Verhaal(
        K.STAGE, "Twee weken bij de fietsenmaker", "Fietsen Zonneveld", "Banden plakken en remmen afstellen.",
        "Ik kreeg elke dag drie fietsen. Eerst keek ik mee, daarna deed ik het zelf.",
        "Mijn tweede week had ik bijna geen hulp nodig.",
        "Ik werk rustig als ik iets met mijn handen doe.", "Kijken welke mbo's fietstechniek hebben.",
    ),
    Verhaal(
        K.OPEN_DAG, "Open dag techniek", "Mbo in de buurt", "Lassen mocht je echt proberen.",
        "Ik heb gelast en met twee leerlingen gepraat.", "Ik durfde vragen te stellen.",
        "Een grote school vind ik minder eng dan ik dacht.", "Een meeloopdag plannen.",
    ),
    Verhaal(
        K.BIJBAAN, "Zaterdag in de bakkerij", "Bakkerij Morgenrood", "Om zes uur beginnen is vroeg!",
        "Brood snijden, inpakken en klanten helpen.", "Een klant zei dat ik vrolijk ben.",
        "Ik kan goed met drukte omgaan.", "Vragen of ik ook mag bakken.",
    ),
    Verhaal(
        K.GASTLES, "Een politieagent in de klas", "", "Ze vertelde over haar eerste nachtdienst.",
        "Ik luisterde en vroeg hoe je zo'n opleiding kiest.", "Mijn vraag was goed, zei ze.",
        "Ik wil werk waar elke dag anders is.", "Opzoeken hoe oud je moet zijn.",
    ),
    Verhaal(
        K.INTERVIEW, "Gesprek met mijn tante", "", "Zij werkt in een apotheek.",
        "Ik stelde tien vragen over haar werk.", "Ik vroeg door toen ik iets niet snapte.",
        "Precies werken past bij mij.", "Een dag meekijken in de apotheek.",
    ),
    Verhaal(
        K.BEDRIJFSBEZOEK, "Kijken in een grote keuken", "Hotel De Lantaarn", "Het was er heet en luid.",
        "We liepen mee met de kok en maakten een toetje.", "Mijn bord zag er mooi uit.",
        "Ik vind het leuk als iets af is en mensen het opeten.", "Thuis een keer voor iedereen koken.",
    ),
    Verhaal(
        K.VRIJWILLIGERSWERK, "Helpen bij de kinderboerderij", "De Duintuin", "Dieren voeren en hokken schoonmaken.",
        "Ik verzorgde de geiten en gaf uitleg aan kleuters.", "De kleuters luisterden naar mij.",
        "Ik heb meer geduld dan ik dacht.", "Volgende maand weer gaan.",
    ),
    Verhaal(
        K.PROFIELWERKSTUK, "Een lamp van oud hout", "", "Mijn werkstuk voor bouwen en wonen.",
        "Tekenen, zagen, schuren en de draad erin.", "De lamp doet het meteen.",
        "Ik geef niet op als iets twee keer mislukt.", "Een tweede maken om te verkopen.",
    ),
    Verhaal(
        K.PROEFLES, "Proefles grafisch vormgeven", "Mbo in de stad", "Een poster maken in een uur.",
        "Ik koos kleuren en letters voor een concert.", "De docent hing mijn poster op.",
        "Ik ben snel met ideeën, minder met afmaken.", "Een map met mijn tekeningen beginnen.",
    ),
    Verhaal(
        K.MEELOOPDAG, "Een dag mee in de zorg", "Mbo in de buurt", "We leerden iemand veilig tillen.",
        "Ik deed mee met twee lessen en at in de kantine.", "Ik was op tijd en vond alles zelf.",
        "Ik vind het fijn om iemand te helpen.", "Met mijn mentor praten over niveau 3.",
    ),
    Verhaal(
        K.BEROEPENTEST, "Wat paste bij mij?", "", "Ik kreeg veel 'helpen' en weinig 'kantoor'.",
        "Ik deed de test twee keer.", "De tweede keer was ik eerlijker.", "Ik wil onder de mensen zijn.",
    ),
    Verhaal(K.ANDERS, "Ik trainde de kleintjes", "Sportclub De Oever", "Voetbaltraining aan kinderen van zeven."),
)  # fmt: skip

SANNE = (
    (3, "concept", Verhaal(K.OPEN_DAG, "Open dag verpleging", "Mbo in de stad", "Foto's nog uitzoeken.")),
    (
        12, "af",
        Verhaal(
            K.VRIJWILLIGERSWERK, "Koffie schenken bij ouderen", "Huis Het Avondlicht", "Elke woensdag, na school.",
            "Ik schenk koffie en maak een praatje. Mevrouw Vlinder vertelt over vroeger.",
            "Ze vraagt nu altijd of ik er ben.", "Ik kan goed luisteren. Stiltes vind ik niet erg.",
            "Vragen of ik een keer met de verzorging mag meelopen.",
        ),
    ),
    (
        26, "af",
        Verhaal(
            K.STAGE, "Snuffelstage in het ziekenhuis", "Ziekenhuis De Brug", "Drie dagen op de kinderafdeling!",
            "Ik liep mee met een verpleegkundige. Ik mocht bloeddruk meten bij haar.",
            "Ik bleef rustig toen een kind moest huilen.",
            "Bloed zien is geen probleem. Vroeg opstaan wel een beetje.", "Naar de open dag van verpleging.",
        ),
    ),
    (
        40, "af",
        Verhaal(
            K.INTERVIEW, "Wat doet een doktersassistent?", "", "Gesprek met de assistent van onze huisarts.",
            "Ik stelde acht vragen. Ze had er een half uur voor.", "Ik durfde door te vragen.",
            "Bellen met mensen die boos zijn lijkt me lastig.", "Nog iemand spreken: een kraamverzorgende.",
        ),
    ),
    (
        55, "af",
        Verhaal(
            K.BIJBAAN, "Oppassen op drie kinderen", "", "Elke vrijdagavond bij de buren.",
            "Eten, spelletje, tandenpoetsen, verhaaltje.", "De jongste slaapt nu zonder huilen.",
            "Ik ben duidelijk en toch lief. Dat zei hun moeder.", "Een cursus EHBO voor kinderen zoeken.",
        ),
    ),
    (
        69, "af",
        Verhaal(
            K.GASTLES, "Ambulance op het plein", "", "We mochten in de ambulance kijken.",
            "Ik oefende reanimeren op een pop.", "Ik hield het twee minuten vol.", "Ik wil weten wat ik moet doen.",
        ),
    ),
    (120, "archief", Verhaal(K.ANDERS, "Knutselclub", "Buurthuis", "Dat was in de zomer.")),
)  # fmt: skip

ROBIN = (
    (500, "af", VERHALEN[9]),
    (420, "af", VERHALEN[6]),
    (
        30, "af",
        Verhaal(
            K.STAGE, "Eerste weken op stage", "Zorghuis De Wilg", "Nu echt als student.",
            "Ik help drie bewoners met opstaan en ontbijt.", "Mijn begeleider laat me steeds meer zelf doen.",
            "Ik plan mijn ochtend beter dan op school.", "Oefenen met rapporteren.",
        ),
    ),
    (4, "concept", Verhaal(K.ANDERS, "Mijn toets rekenen", "", "Gehaald! Later invullen hoe ik leerde.")),
)  # fmt: skip

KWALITEITEN = (
    ("Geduldig", "Op de kinderboerderij bleef ik het rustig uitleggen."),
    ("Precies", "Ik meet altijd twee keer voordat ik zaag."),
    ("Vrolijk", "In de winkel zeggen klanten dat ik een glimlach geef."),
    ("Doorzetter", "Mijn eerste lamp mislukte, de derde niet."),
    ("Goed luisteren", "Mensen vertellen mij snel iets."),
    ("Handig", "Thuis repareer ik de fietsen van mijn broertjes."),
)
DOELEN = (
    ("Twee opleidingen vergelijken", "Van allebei de site lezen en drie verschillen opschrijven."),
    ("Een stageplek vinden", "Vijf plekken op een lijst zetten en één bellen."),
    ("Vaker een vraag stellen in de klas", "Deze week bij twee vakken."),
    ("Mijn rooster op tijd af", "Zondag een half uur plannen."),
)
REACTIES = (
    "Wat een mooie dag! Wat maakte dat je het durfde?",
    "Ik zie dat je rustig bleef. Dat is een echte kwaliteit.",
    "Je volgende stap is helder. Wanneer ga je bellen?",
    "Leuk om te lezen. Wat zou je een volgende keer anders doen?",
    "Zet hier ook een foto bij, dan kun je het straks laten zien.",
)
ANTWOORDEN = (
    "Dank je! Ik ga morgen bellen.",
    "Ik denk dat ik dan eerder hulp vraag.",
    "Ja, dat vond ik zelf ook spannend.",
)
GESPREKKEN = (
    (
        "Ik heb stage gelopen en ben naar een open dag geweest.",
        "Ik word blij van werk waarbij ik iemand help.",
        "Ik twijfel tussen twee opleidingen.",
        "Ik ga bij allebei een dag meelopen.",
    ),
    (
        "Ik heb veel gewerkt en een werkstuk afgemaakt.",
        "Ik wil met mijn handen werken en iets zien groeien.",
        "Ik wil weten hoe bbl werkt.",
        "Ik vraag mijn oom of ik een dag mee mag.",
    ),
    (
        "Ik deed de interessetest en sprak met mijn tante.",
        "Ik ben preciezer dan ik dacht.",
        "Ik wil een plan B hebben.",
        "Ik zoek drie beroepen op en kies er een.",
    ),
)
AFSPRAKEN = ("Een meeloopdag plannen", "Bellen met de stageplek", "Drie vragen opschrijven voor de open dag")
WERK = (
    "Ik vroeg het aan vijf mensen. Ze zeiden allemaal iets anders.",
    "Dat ik rustig blijf, hoorde ik drie keer.",
    "Ik ga er vaker op letten en schrijf het op.",
)
OVER_MIJ = "Ik ben Sanne en ik help graag mensen. Ik luister goed en blijf rustig. Later wil ik verpleegkundige worden."
ALT = ("Een tafel met koffie en bloemen", "Een lange gang met gekleurde deuren", "Een bureau met papieren")
