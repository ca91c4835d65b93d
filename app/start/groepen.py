"""What the house keeps, in groups that people know, and why."""

from dataclasses import dataclass

from app.accounts.rollen import Rol
from app.kit.i18n import Zin, _l

IEDEREEN = frozenset(Rol)
LEERLING_EN_OUDER = frozenset({Rol.LEERLING, Rol.OUDER})
LEERLING = frozenset({Rol.LEERLING})


@dataclass(frozen=True, slots=True)
class Groep:
    """Tables that belong together, in words."""

    titel: Zin
    waarom: Zin
    tabellen: tuple[str, ...]
    voor: frozenset[Rol] = IEDEREEN
    """Whose data it holds; empty = of no person."""
    icoon: str = "lock"


GROEPEN: tuple[Groep, ...] = (
    Groep(
        _l("Wie je bent"),
        _l("Zodat we weten wie je bent en je kunnen bereiken. Je school geeft dit door."),
        ("persoon", "roltoekenning"),
        icoon="person",
    ),
    Groep(
        _l("Inloggen"),
        _l("Zodat alleen jij bij jouw gegevens kunt."),
        ("account", "passkey", "herstelcode", "oidc_identiteit", "sessie", "toegangscode", "poging"),
        icoon="key",
    ),
    Groep(
        _l("Je school en je klas"),
        _l("Zodat je mentor je ziet en je gemeente kan helpen als je vastloopt."),
        ("leerling", "inschrijving", "mentor_van", "slber_van", "inlezing"),
        LEERLING | {Rol.MENTOR, Rol.SLBER},
        "school",
    ),
    Groep(
        _l("Je opleidingen"),
        _l("Zodat je alleen de dossiers ziet van de opleidingen waar je voor werkt."),
        ("intaker_van",),
        frozenset({Rol.MBO_INTAKER, Rol.MBO_ZORG}),
        "work",
    ),
    Groep(
        _l("Je ouders of verzorgers"),
        _l("Zodat zij je dossier kunnen lezen en akkoord kunnen geven."),
        ("ouder_van",),
        LEERLING_EN_OUDER,
        "people",
    ),
    Groep(
        _l("Je keuze en je aanmelding"),
        _l("Zodat je dossier naar de opleiding gaat die jij kiest."),
        ("keuze", "aanmelding", "aanmeldstap"),
        LEERLING,
        "flag",
    ),
    Groep(
        _l("Wat je ontdekt"),
        _l("Zodat je beroepen kunt bewaren en je interessetest kunt vergelijken met later."),
        ("beroep_oordeel", "test_ronde", "test_antwoord"),
        LEERLING,
        "search",
    ),
    Groep(
        _l("Activiteiten waar je heen gaat"),
        _l("Zodat de school of het bedrijf weet wie er komt."),
        ("deelname", "peiling"),
        LEERLING,
        "flag",
    ),
    Groep(
        _l("Je portfolio"),
        _l("Zodat je bewaart wat je deed en leerde, en het kunt laten zien. Het is van jou."),
        (
            "portfolio",
            "kaart",
            "kaart_competentie",
            "kaart_bestand",
            "inlevering",
            "inlevering_kaart",
            "kwaliteit",
            "kwaliteit_bevestiging",
            "doel",
            "gesprek",
            "afspraak",
            "reactie",
            "gelezen",
            "pta_oordeel",
            "loopbaancv",
            "loopbaancv_kaart",
            "deellink",
            "deellink_kaart",
        ),
        LEERLING,
        "star",
    ),
    Groep(
        _l("Je dossier"),
        _l("Zodat je op het mbo goed begint en niet alles opnieuw hoeft te vertellen."),
        (
            "dossier",
            "antwoord",
            "dossierversie",
            "dossierversie_deel",
            "bijlage",
            "dossierovergang",
            "dossiertaak",
        ),
        LEERLING,
        "dossier",
    ),
    Groep(
        _l("Akkoord"),
        _l("Zodat je kunt nakijken wie waarvoor akkoord gaf."),
        ("akkoord_verzoek", "akkoord_link", "akkoord_inzage", "akkoord_daad", "akkoord_vraag"),
        LEERLING_EN_OUDER,
        "check",
    ),
    Groep(
        _l("Bij het mbo"),
        _l("Zodat je ziet of het mbo je dossier heeft, en wat school en mbo afspraken."),
        ("zending", "warme_overdracht"),
        LEERLING,
        "send",
    ),
    Groep(
        _l("Berichten"),
        _l("Zodat je mail krijgt als er iets te doen is."),
        ("uitgaand", "postvakbericht"),
        icoon="mail",
    ),
    Groep(
        _l("Wie wat deed"),
        _l("Zodat je kunt zien wie in je gegevens keek."),
        ("journaalregel", "journaalanker"),
        icoon="eye",
    ),
    Groep(
        _l("Scholen en opleidingen"),
        _l("Zodat je een opleiding kunt kiezen. Dit gaat niet over mensen."),
        (
            "organisatie",
            "regio",
            "gemeente",
            "samenwerkingsverband",
            "school",
            "klas",
            "mbo_instelling",
            "mbo_locatie",
            "aanbod",
            "bedrijf",
            "activiteit",
            "activiteit_over",
            "bron",
            "duo_aanbieder",
            "esco_beroep",
            "schoolopdracht",
            "opdracht_plan",
            "pta_eis",
            "snelzin",
        ),
        frozenset(),
        "home",
    ),
)
