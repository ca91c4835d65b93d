"""The demo region: who lives, learns and works in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wachtwoord import maak_hash
from app.kit.clock import schooljaar
from app.kit.ids import nieuw_id
from app.scholen.demo.context import DemoAccount, DemoContext, roep_haken
from app.scholen.demo.school import Plek, maak_klas, maak_leerling, maak_school, medewerker
from app.scholen.demo.stapel import Stapel
from app.scholen.demo.streek import maak_mbos, maak_regio
from app.scholen.models import Gezag, IntakerVan, School

WACHTWOORD = "doorlijn-demo-2027"
"""Of every account in the demo; one hash is made for all."""
ZAAD = 2027
PER_STREEK, MET_ZORG = 62, 56
"""Schools of one region, and up to which every second one has its own zorgcoördinator: then 250 people work there."""


@dataclass(frozen=True, slots=True)
class Schaal:
    """How large the demo is."""

    scholen: int
    klassen: int
    leerlingen: int


SCHALEN = {
    "klein": Schaal(2, 3, 75),
    "amsterdam": Schaal(62, 280, 7_000),
    "nederland": Schaal(1_330, 6_000, 150_000),
}
"""`amsterdam` is the size of the real region in 2016, `nederland` of all who go to an mbo in a year."""


def vul(db: Session, schaal: str) -> list[DemoAccount] | None:
    """Seed an empty database in the caller's transaction; None when there are schools already."""
    if db.execute(sa.select(col(School.organisatie_id)).limit(1)).first() is not None:
        return None
    stapel = Stapel(db, maak_hash(WACHTWOORD))
    context = DemoContext(schaal, schooljaar(), Random(ZAAD), wachtwoord_hash=stapel.hash)
    accounts: list[DemoAccount] = []
    gemeenten, verband = maak_regio(stapel, context)
    maak_mbos(stapel, context)
    for nummer, klassen in enumerate(_klassen_per_school(SCHALEN[schaal])):
        steden = gemeenten[nummer % len(gemeenten) :] + gemeenten[: nummer % len(gemeenten)]
        plek = maak_school(stapel, context, nummer, verband, steden)
        if nummer == 0:
            accounts = _verhaal(stapel, context, plek, klassen)
        else:
            _gewone_school(stapel, context, plek, klassen)
        stapel.schrijf(alleen_als_vol=True)
    accounts += _streekrollen(stapel, context, gemeenten[0][0])
    stapel.schrijf()
    roep_haken(db, context)
    return accounts + context.accounts


def _verdeel(totaal: int, delen: int) -> list[int]:
    """As even as whole numbers can be, the larger ones first."""
    basis, rest = divmod(totaal, delen)
    return [basis + (nummer < rest) for nummer in range(delen)]


def _klassen_per_school(schaal: Schaal) -> Iterator[list[int]]:
    """Per school the sizes of its classes."""
    groottes = iter(_verdeel(schaal.leerlingen, schaal.klassen))
    for aantal in _verdeel(schaal.klassen, schaal.scholen):
        yield [next(groottes) for _klas in range(aantal)]


def _gewone_school(stapel: Stapel, context: DemoContext, plek: Plek, klassen: list[int]) -> None:
    medewerker(stapel, context, plek, None, "beheer", Rol.SCHOOLBEHEER, Rol.DECAAN)
    if plek.nummer % 2 == 0 and plek.nummer % PER_STREEK < MET_ZORG:
        medewerker(stapel, context, plek, None, "zorg", Rol.ZORGCOORDINATOR)
    mentor = ""
    for soort, grootte in enumerate(klassen):
        if soort % 3 == 0:
            mentor = medewerker(stapel, context, plek, None, f"mentor{soort // 3 + 1}", Rol.MENTOR)
        klas = maak_klas(stapel, context, plek, soort + plek.nummer % 6, mentor)
        for _kind in range(grootte):
            maak_leerling(stapel, context, plek, klas, mentor)


def _verhaal(stapel: Stapel, context: DemoContext, plek: Plek, klassen: list[int]) -> list[DemoAccount]:
    """The school of the story: everyone who can log in."""
    namen = {
        "bakker": (("Bo", "", "Bakker"), "bakker", Rol.MENTOR),
        "de_wit": (("Wil", "de", "Wit"), "dewit", Rol.MENTOR),
        "decaan": (("Dana", "van", "Duinpad"), "decaan", Rol.DECAAN),
        "zorgcoordinator": (("Zeno", "", "Mosbrug"), "zorg", Rol.ZORGCOORDINATOR),
        "schoolbeheer": (("Bea", "", "Lentekamer"), "beheer", Rol.SCHOOLBEHEER),
    }
    for sleutel, (naam, kort, rol) in namen.items():
        context.wie[sleutel] = medewerker(stapel, context, plek, naam, kort, rol)
    context.wie["ouder"] = stapel.persoon(
        ("Amal", "", "Zonnedauw"),
        (Rol.OUDER, None),
        inlog="amal@familie.invalid",
        email_prive="amal@familie.invalid",
        taal="ar",
    )
    familie = [
        {"naam": "Amal Zonnedauw", "relatie": "moeder", "email": "amal@familie.invalid", "telefoon": "06 5550 0001"}
        | {"gezag": Gezag.JA, "taal": "ar", "persoon_id": context.wie["ouder"]},
        {"naam": "Victor Zeewind", "relatie": "vader", "email": "victor@familie.invalid", "telefoon": "06 5550 0002"}
        | {"gezag": Gezag.NEE, "taal": "nl"},
    ]
    for soort, grootte in enumerate(klassen):
        mentor = context.wie["bakker" if soort == 0 else "de_wit"]
        klas = maak_klas(stapel, context, plek, soort, mentor)
        if soort == 0:
            sanne = maak_leerling(
                stapel, context, plek, klas, mentor,
                naam=("Sanne", "", "Zonnedauw"), jaren=16, inlog="sanne", eigen_ouders=familie,
            )  # fmt: skip
            yusuf = maak_leerling(
                stapel, context, plek, klas, mentor, naam=("Yusuf", "", "Maanlicht"), jaren=18, inlog="yusuf"
            )
            context.wie |= {"sanne": sanne.persoon_id, "yusuf": yusuf.persoon_id}
            grootte -= 2
        for _kind in range(grootte):
            maak_leerling(stapel, context, plek, klas, mentor)
    return [
        DemoAccount("leerling", "Sanne Zonnedauw (16)", "sanne", WACHTWOORD, "/"),
        DemoAccount("leerling", "Yusuf Maanlicht (18)", "yusuf", WACHTWOORD, "/"),
        DemoAccount("ouder", "Amal Zonnedauw, moeder van Sanne", "amal@familie.invalid", WACHTWOORD, "/"),
        *(
            DemoAccount(str(rol), " ".join(deel for deel in naam if deel), f"{kort}@school0.invalid", WACHTWOORD, pad)
            for (naam, kort, rol), pad in zip(namen.values(), ("/", "/", "/", "/", "/beheer"), strict=True)
        ),
    ]


def _streekrollen(stapel: Stapel, context: DemoContext, gemeente_id: str) -> list[DemoAccount]:
    """Who works for the mbo, the gemeente and the region."""
    mbo = next(aanbod.instelling_id for aanbod in context.aanbod if aanbod.id == context.keuze_van_sanne)
    rollen = {
        "mbo_zorg": (("Mo", "", "Avondlicht"), "zorgteam@mbo.invalid", Rol.MBO_ZORG, mbo, "/"),
        "gemeente": (("Gea", "", "Stadsduin"), "doorstroompunt@gemeente.invalid", Rol.GEMEENTE, gemeente_id, "/"),
        "regiobeheer": (
            ("Rik", "", "Regenboog"),
            "regio@samen.invalid",
            Rol.REGIOBEHEER,
            context.regio_id,
            "/beheer/regio",
        ),
    }
    accounts = [DemoAccount("mbo_intaker", "Ine Instroom", "intake1.25pz@mbo.invalid", WACHTWOORD, "/")]
    for sleutel, (naam, inlog, rol, plek, pad) in rollen.items():
        context.wie[sleutel] = stapel.persoon(naam, (rol, plek), inlog=inlog, email_school=inlog)
        accounts.append(DemoAccount(str(rol), " ".join(deel for deel in naam if deel), inlog, WACHTWOORD, pad))
    for zelfde in sorted(crebo for instelling, crebo in context.intaker if instelling == mbo):
        _geef_zorgteam(stapel, context.wie["mbo_zorg"], mbo, zelfde)
    return accounts


def _geef_zorgteam(stapel: Stapel, persoon_id: str, mbo: str, crebo: str) -> None:
    """The care team of an mbo works for every opleiding of it."""
    stapel.leg(IntakerVan, id=nieuw_id(), persoon_id=persoon_id, instelling_id=mbo, crebo=crebo)
