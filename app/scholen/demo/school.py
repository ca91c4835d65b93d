"""Schools with their classes, staff, pupils and parents."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.accounts.models import OrganisatieSoort, volledige_naam
from app.accounts.rollen import Rol
from app.kit.clock import vandaag
from app.kit.ids import nieuw_id
from app.scholen.demo.context import DemoContext, DemoLeerling
from app.scholen.demo.namen import ACHTERNAMEN, STRATEN, TALEN, mens, schoolnaam
from app.scholen.demo.stapel import Stapel
from app.scholen.models import Gezag, Inschrijving, Klas, Leerling, MentorVan, OuderVan, School

KLASSEN = (
    ("4KB1", "vmbo-kb", "Zorg en Welzijn"),
    ("4TL1", "vmbo-tl", "Economie en Ondernemen"),
    ("4BB1", "vmbo-bb", "Horeca, Bakkerij en Recreatie"),
    ("4GL1", "vmbo-gl", "Techniek"),
    ("5PRO", "pro", ""),
    ("4KB2", "vmbo-kb", "Produceren, Installeren en Energie"),
)


@dataclass(frozen=True, slots=True)
class Plek:
    """A school or class that is being filled."""

    school_id: str
    nummer: int
    woonplaatsen: list[tuple[str, str]]
    """Gemeenten (id, name); the first is the school's own."""


def brin(nummer: int) -> str:
    """An invented BRIN of the right form, from 90XA on."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    rest, cijfer = divmod(nummer, 10)
    return f"{90 + cijfer}{letters[23 - rest // 26]}{letters[rest % 26]}"


def maak_school(stapel: Stapel, context: DemoContext, nummer: int, verband: str, steden: list[tuple[str, str]]) -> Plek:
    """An empty school; `steden` starts with its own gemeente."""
    naam = schoolnaam(nummer)
    telefoon = f"020 555 {nummer // 100:02} {nummer % 100:02}"
    id_ = stapel.organisatie(OrganisatieSoort.SCHOOL, naam, telefoon)
    stapel.leg(
        School,
        organisatie_id=id_,
        brin=brin(nummer),
        vestiging="00",
        naam=naam,
        plaats="Zaandam" if steden[0][1] == "Zaanstad" else steden[0][1],
        telefoon=telefoon,
        email=f"info@school{nummer}.invalid",
        regio_id=context.regio_id,
        gemeente_id=steden[0][0],
        samenwerkingsverband_id=verband,
    )
    return Plek(id_, nummer, steden)


def medewerker(
    stapel: Stapel, context: DemoContext, plek: Plek, naam: tuple[str, str, str] | None, kort: str, *rollen: str
) -> str:
    """Somebody who works at the school, with an account: `kort@schoolN.invalid`."""
    adres = f"{kort}@school{plek.nummer}.invalid"
    gegeven = [(rol, plek.school_id) for rol in rollen]
    id_ = stapel.persoon(
        naam or mens(context.toeval), *gegeven, inlog=adres, email_school=adres, telefoon=f"06 5550 {plek.nummer:04}"
    )
    if Rol.DECAAN in rollen:
        context.decaan[plek.school_id] = id_
    if Rol.ZORGCOORDINATOR in rollen:
        context.zorgcoordinator[plek.school_id] = id_
    return id_


def maak_klas(stapel: Stapel, context: DemoContext, plek: Plek, soort: int, mentor_id: str) -> tuple[str, str]:
    """A class with its mentor; gives (id, kind of education)."""
    naam, schoolsoort, profiel = KLASSEN[soort % len(KLASSEN)]
    ronde = soort // len(KLASSEN)
    id_ = nieuw_id()
    stapel.leg(
        Klas,
        id=id_,
        school_id=plek.school_id,
        schooljaar=context.schooljaar,
        naam=f"{naam}{'abcdefgh'[ronde - 1]}" if ronde else naam,
        leerjaar=5 if schoolsoort == "pro" else 4,
        schoolsoort=schoolsoort,
        profiel=profiel,
    )
    stapel.leg(MentorVan, id=nieuw_id(), persoon_id=mentor_id, klas_id=id_)
    return id_, schoolsoort


def geboren(context: DemoContext, jaren: int) -> date:
    """A birth date of somebody who is this old today, at least a month from a birthday."""
    dag = vandaag()
    verjaard = date(dag.year - jaren, dag.month, min(dag.day, 28))
    return verjaard - timedelta(days=context.toeval.randint(30, 330))


def maak_leerling(
    stapel: Stapel,
    context: DemoContext,
    plek: Plek,
    klas: tuple[str, str],
    mentor_id: str,
    *,
    naam: tuple[str, str, str] | None = None,
    jaren: int | None = None,
    inlog: str | None = None,
    eigen_ouders: list[dict[str, Any]] | None = None,
) -> DemoLeerling:
    """A pupil with one or two parents. Without `inlog` seven of ten already activated their account."""
    toeval = context.toeval
    nummer = f"{plek.nummer:02}{len(context.leerlingen):06}"
    roep, tussen, achter = naam or mens(toeval)
    geboortedatum = geboren(context, jaren or toeval.choice((15, 15, 16, 16, 16, 16, 17)))
    if inlog is None:
        inlog = f"{roep.lower()}.{nummer}" if toeval.random() < 0.7 else ""
    id_ = stapel.persoon(
        (roep, tussen, achter),
        (Rol.LEERLING, None),
        inlog=inlog,
        geboortedatum=geboortedatum,
        email_school=f"{nummer}@leerling.invalid",
        email_prive=f"{roep.lower()}{nummer}@thuis.invalid" if inlog else None,
    )
    woont = plek.woonplaatsen[0] if toeval.random() < 0.85 else toeval.choice(plek.woonplaatsen)
    stapel.leg(
        Leerling,
        persoon_id=id_,
        woongemeente_id=woont[0],
        straat=toeval.choice(STRATEN),
        huisnummer=str(toeval.randint(1, 240)),
        postcode="1099 ZZ",
        plaats=woont[1],
    )
    stapel.leg(
        Inschrijving,
        id=nieuw_id(),
        persoon_id=id_,
        school_id=plek.school_id,
        klas_id=klas[0],
        schooljaar=context.schooljaar,
        leerlingnummer=nummer,
        nummer_kaal=nummer.lstrip("0"),
        van=date(int(context.schooljaar[:4]), 8, 1),
        tot=None,
    )
    familie = eigen_ouders or _verzin_ouders(context, nummer, volledige_naam("", tussen, achter))
    ouders = _leg_ouders(stapel, id_, familie)
    leerling = DemoLeerling(id_, roep, geboortedatum, plek.school_id, klas[0], klas[1], mentor_id, ouders)
    context.leerlingen.append(leerling)
    return leerling


def _verzin_ouders(context: DemoContext, nummer: str, achternaam: str) -> list[dict[str, Any]]:
    toeval = context.toeval
    taal = toeval.choice(TALEN)
    return [
        {
            "naam": f"{mens(toeval)[0]} {achternaam if plek == 1 else toeval.choice(ACHTERNAMEN)}",
            "email": f"ouder{plek}.{nummer}@familie.invalid" if toeval.random() < 0.95 else None,
            "telefoon": f"06 5550 {toeval.randint(0, 9999):04}",
            "gezag": Gezag.JA if plek == 1 else toeval.choice((Gezag.JA, Gezag.JA, Gezag.NEE, Gezag.ONBEKEND)),
            "taal": taal,
        }
        for plek in range(1, 2 + (toeval.random() < 0.7))
    ]


def _leg_ouders(stapel: Stapel, kind_id: str, familie: list[dict[str, Any]]) -> tuple[str, ...]:
    """Parents of a child; gives the ids of who has gezag."""
    vast = {"persoon_id": None, "relatie": "ouder", "kind_id": kind_id}
    met_gezag = []
    for plek, ouder in enumerate(familie, start=1):
        id_ = nieuw_id()
        stapel.leg(OuderVan, **(vast | ouder | {"id": id_, "nummer": plek}))
        if ouder["gezag"] == Gezag.JA:
            met_gezag.append(id_)
    return tuple(met_gezag)
