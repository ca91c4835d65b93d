"""Words of the demo's activities. Every company is invented; no text says anything about a real day at an mbo."""

from app.verkennen.models import ActiviteitSoort

_S = ActiviteitSoort
BEDRIJVEN: dict[str, tuple[tuple[str, str, str], ...]] = {
    "25PZ": (
        ("Kapsalon Denkbeeld", "uiterlijk", "kapper barbier visagist"),
        ("Zorghuis Zonnedauw", "zorg", "verzorgende helpende verpleegkundige"),
        ("Garage Luchtkasteel", "mobiliteit", "automonteur bandenmonteur autospuiter"),
    ),
    "02PG": (
        ("Studio Droombeeld", "media", "filmmaker fotograaf animator"),
        ("Gamehuis Nulpunt", "ict", "gameprogrammeur softwareontwikkelaar webontwikkelaar"),
        ("Podiumhuis Sterrenlicht", "media", "podiumtechnicus geluidstechnicus"),
    ),
    "02PA": (
        ("Meubelmakerij Sprookjeshout", "afbouw", "meubelmaker interieurbouwer"),
        ("Warenhuis Allesland", "handel", "winkelmedewerker etaleur kledingverkoper"),
        ("Stoffeerderij Fabelstof", "ambacht", "meubelstoffeerder kleermaker"),
    ),
    "25RA": (
        ("Koekfabriek Kruimelland", "techniek", "procesoperator voedingsoperator onderhoudsmonteur"),
        ("Timmerfabriek Maanveld", "bouw", "timmerman metselaar"),
        ("Magazijn Verweg", "transport", "magazijnmedewerker heftruckchauffeur logistiek-planner"),
    ),
    "25PX": (
        ("Hotel Duinkasteel", "horeca", "hotelmedewerker bediening kok"),
        ("Reishulp Wolk Negen", "toerisme", "reisadviseur stewardess reisleider"),
        ("Installatiebedrijf Warmtedroom", "techniek", "warmtepompmonteur elektromonteur loodgieter"),
    ),
    "25PT": (
        ("Bakkerij De Verzonnen Korst", "horeca", "bakker banketbakker chocolatier"),
        ("Kinderopvang Sterrenkamer", "zorg", "pedagogisch-medewerker onderwijsassistent"),
        ("Beveiliging Waakster", "veiligheid", "beveiliger handhaver centralist"),
    ),
    "25LH": (
        ("Bouwbedrijf Luchtbrug", "bouw", "metselaar stratenmaker werkvoorbereider-bouw"),
        ("Lab Regenboog", "ambacht", "laborant"),
        ("Kantoor Cijferzee", "economie", "boekhouder administratief-medewerker receptionist"),
    ),
    "04EU": (
        ("Dierenkliniek De Pootafdruk", "voedsel", "dierenartsassistent dierenverzorger"),
        ("Hoveniersbedrijf Tovergroen", "voedsel", "hovenier boomverzorger bloemist"),
        ("Scheepswerf Zeeschelp", "afbouw", "scheepsbouwer schilder"),
    ),
}
"""Per mbo (BRIN) three companies of its town: name, domein, beroepen."""
TITELS: dict[str, str] = {
    _S.OPEN_DAG: "Open dag in {plaats}",
    _S.MEELOOPDAG: "Loop een dag mee: {wat}",
    _S.PROEFLES: "Proefles {wat}",
    _S.RONDLEIDING: "Kijk rond in onze lokalen: {wat}",
    _S.INFOAVOND: "Online vragenuur over {wat}",
    _S.BEDRIJFSBEZOEK: "Kijk achter de schermen bij {naam}",
    _S.GASTLES: "Gastles over werken als {wat}",
    _S.SNUFFELSTAGE: "Een dag meewerken als {wat}",
}
TEKSTEN: dict[str, str] = {
    _S.OPEN_DAG: "Loop binnen wanneer je wilt. In elk lokaal laten studenten zien wat ze maken.\n"
    "Je kunt docenten alles vragen, ook over kosten en stages.",
    _S.MEELOOPDAG: "Je zit een dag in de klas en je doet mee met de les. {kort}\n"
    "Om twaalf uur lunch je met de klas. Neem zelf brood mee.",
    _S.PROEFLES: "In anderhalf uur probeer je het zelf. {kort}\n"
    "Je hoeft niets te kunnen. De docent doet het eerst voor.",
    _S.RONDLEIDING: "Een student laat je de lokalen zien. {kort}\nAan het eind is er tijd voor je vragen.",
    _S.INFOAVOND: "Een docent en een student vertellen over de opleiding. {kort}\n"
    "Je stelt je vragen in de chat. Je camera mag uit blijven.",
    _S.BEDRIJFSBEZOEK: "We lopen samen langs de werkplekken. Je praat met mensen die dit werk elke dag doen. {kort}\n"
    "Daarna mag je zelf iets uitproberen.",
    _S.GASTLES: "Iemand uit de praktijk vertelt eerlijk over het werk: wat leuk is en wat tegenvalt. {kort}\n"
    "Bedenk van tevoren een vraag.",
    _S.SNUFFELSTAGE: "Je loopt een dag mee met een collega. {kort}\nJe krijgt werkkleding van ons te leen.",
}
UREN: dict[str, tuple[int, int]] = {
    _S.OPEN_DAG: (10, 15),
    _S.MEELOOPDAG: (9, 15),
    _S.PROEFLES: (14, 16),
    _S.RONDLEIDING: (15, 16),
    _S.INFOAVOND: (19, 20),
    _S.BEDRIJFSBEZOEK: (13, 15),
    _S.GASTLES: (11, 12),
    _S.SNUFFELSTAGE: (9, 16),
}
"""From and to, whole hours in Amsterdam."""
PLAATSEN: dict[str, int | None] = {
    _S.OPEN_DAG: None,
    _S.MEELOOPDAG: 6,
    _S.PROEFLES: 16,
    _S.RONDLEIDING: 12,
    _S.INFOAVOND: 100,
    _S.BEDRIJFSBEZOEK: 10,
    _S.GASTLES: 30,
    _S.SNUFFELSTAGE: 3,
}
MBO_SOORTEN = (
    _S.OPEN_DAG, _S.MEELOOPDAG, _S.PROEFLES, _S.MEELOOPDAG, _S.RONDLEIDING, _S.PROEFLES, _S.INFOAVOND, _S.MEELOOPDAG,
)  # fmt: skip
BEDRIJF_SOORTEN = (_S.BEDRIJFSBEZOEK, _S.SNUFFELSTAGE, _S.GASTLES)
TOEGANKELIJK = (
    "Er is een lift en een ruim toilet.",
    "Alles is op de begane grond. Een stille kamer kun je vragen.",
    "",
)
VERVOER = ("Vanaf het station loop je in tien minuten.", "De bus stopt voor de deur.", "")
MEENEMEN = ("Dichte schoenen en kleren die vies mogen worden.", "Alleen jezelf en een vraag.", "")
AFGELAST = "De docent is die dag toch ergens anders. Er komt een nieuwe dag."
