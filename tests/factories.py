"""Builders of states. Everything has a sensible default; a test names only what it is about."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from app.accounts.models import Organisatie, OrganisatieSoort, Persoon, RolToekenning
from app.accounts.rollen import Rol
from app.accounts.wie import RolIn, Wie
from app.kit.clock import nu, schooljaar, vandaag
from app.kit.ids import nieuw_id
from app.scholen.models import (
    Aanbod,
    Gemeente,
    Gezag,
    Inschrijving,
    IntakerVan,
    Klas,
    Leerling,
    MboInstelling,
    MboLocatie,
    MentorVan,
    OuderVan,
    Regio,
    School,
    SlberVan,
)
from app.verkennen.models import Activiteit, Bedrijf
from tests.opslag import SAMEN
from tests.opslag import bewaar as bewaar
from tests.opslag import samen as samen

_teller = iter(range(1000, 10**9))


def geboren(leeftijd: int, op: date | None = None) -> date:
    """A birth date that makes somebody this old today, with the birthday half a year ago."""
    dag = op or vandaag()
    maand = dag.month - 6 if dag.month > 6 else dag.month + 6
    jaar = dag.year - leeftijd - (1 if dag.month <= 6 else 0)
    return date(jaar, maand, min(dag.day, 28))


def organisatie(db: Session, soort: OrganisatieSoort, naam: str, telefoon: str = "020 555 01 00") -> Organisatie:
    """An organisation of a kind."""
    return bewaar(db, Organisatie(id=nieuw_id(), soort=soort, naam=naam, telefoon=telefoon))


def regio(db: Session, **velden: Any) -> Regio:
    """Agglomeratie Amsterdam with the default akkoord mode."""
    plek = organisatie(db, OrganisatieSoort.REGIO, "Agglomeratie Amsterdam")
    return bewaar(db, Regio(organisatie_id=plek.id, rmc_nummer=21, naam=plek.naam, **velden))


def gemeente(db: Session, in_regio: Regio, code: str = "0363", naam: str = "Amsterdam") -> Gemeente:
    """A gemeente."""
    plek = organisatie(db, OrganisatieSoort.GEMEENTE, naam)
    return bewaar(db, Gemeente(organisatie_id=plek.id, code=code, naam=naam, regio_id=in_regio.organisatie_id))


def school(db: Session, in_regio: Regio, in_gemeente: Gemeente, naam: str = "Het Waterlicht", **velden: Any) -> School:
    """A vo-school."""
    plek = organisatie(db, OrganisatieSoort.SCHOOL, naam, velden.get("telefoon", "020 555 01 10"))
    vast = {
        "brin": f"{next(_teller) % 90 + 10}QX",
        "vestiging": f"{next(_teller) % 100:02}",
        "naam": naam,
        "plaats": "Amsterdam",
        "telefoon": "020 555 01 10",
        "email": "info@waterlicht.invalid",
    }
    return bewaar(
        db,
        School(
            organisatie_id=plek.id,
            regio_id=in_regio.organisatie_id,
            gemeente_id=in_gemeente.organisatie_id,
            **(vast | velden),
        ),
    )


def klas(db: Session, van_school: School, naam: str = "4KB1", **velden: Any) -> Klas:
    """A class of this schooljaar."""
    return bewaar(
        db, Klas(id=nieuw_id(), school_id=van_school.organisatie_id, schooljaar=schooljaar(), naam=naam, **velden)
    )


def persoon(db: Session, roepnaam: str, achternaam: str, *rollen: tuple[str, str | None], **velden: Any) -> Persoon:
    """A person with roles: `(Rol.MENTOR, school.organisatie_id)`."""
    mens = bewaar(db, Persoon(id=nieuw_id(), roepnaam=roepnaam, achternaam=achternaam, **velden))
    for plek, (rol, organisatie_id) in enumerate(rollen):
        bewaar(
            db,
            RolToekenning(id=nieuw_id(), persoon_id=mens.id, rol=rol, organisatie_id=organisatie_id, volgorde=plek),
        )
    return mens


def leerling(db: Session, in_klas: Klas, roepnaam: str, achternaam: str, leeftijd: int = 16, **velden: Any) -> Persoon:
    """A pupil with inschrijving; `nummer=` sets the leerlingnummer, `woongemeente_id=` where he lives."""
    nummer = velden.pop("nummer", str(next(_teller)))
    woon = velden.pop("woongemeente_id", None)
    velden.setdefault("geboortedatum", geboren(leeftijd))
    mens = persoon(db, roepnaam, achternaam, (Rol.LEERLING, None), **velden)
    bewaar(
        db,
        Leerling(
            persoon_id=mens.id,
            woongemeente_id=woon,
            straat="Verzonnenstraat",
            huisnummer="12",
            postcode="1099 ZZ",
            plaats="Amsterdam",
        ),
    )
    bewaar(
        db,
        Inschrijving(
            id=nieuw_id(),
            persoon_id=mens.id,
            school_id=in_klas.school_id,
            klas_id=in_klas.id,
            schooljaar=in_klas.schooljaar,
            leerlingnummer=nummer,
            nummer_kaal=nummer.lstrip("0"),
            van=date(int(in_klas.schooljaar[:4]), 8, 1),
        ),
    )
    return mens


def mentor(db: Session, van_klas: Klas, roepnaam: str, achternaam: str, **velden: Any) -> Persoon:
    """A mentor of a class."""
    mens = persoon(db, roepnaam, achternaam, (Rol.MENTOR, van_klas.school_id), **velden)
    bewaar(db, MentorVan(id=nieuw_id(), persoon_id=mens.id, klas_id=van_klas.id))
    return mens


def ouder(db: Session, kind: Persoon, naam: str, gezag: str = Gezag.JA, **velden: Any) -> OuderVan:
    """A parent in the school's list, without account."""
    return bewaar(db, OuderVan(id=nieuw_id(), kind_id=kind.id, naam=naam, gezag=gezag, **velden))


def mbo(db: Session, in_regio: Regio, naam: str = "Mbo Amstelstroom", brin: str = "25PZ") -> MboInstelling:
    """An mbo-instelling with one location."""
    plek = organisatie(db, OrganisatieSoort.MBO, naam)
    instelling = bewaar(
        db,
        MboInstelling(
            organisatie_id=plek.id, brin=brin, naam=naam, plaats="Amsterdam", regio_id=in_regio.organisatie_id
        ),
    )
    bewaar(db, MboLocatie(id=nieuw_id(), instelling_id=plek.id, naam="Locatie Zuid", plaats="Amsterdam"))
    return instelling


def bedrijf(db: Session, in_regio: Regio, naam: str = "Garage De Bougie", plaats: str = "Zaandam") -> Bedrijf:
    """A company that lets pupils look in."""
    plek = organisatie(db, OrganisatieSoort.BEDRIJF, naam)
    return bewaar(db, Bedrijf(organisatie_id=plek.id, regio_id=in_regio.organisatie_id, plaats=plaats))


def activiteit(db: Session, organisatie_id: str, titel: str = "Meeloopdag Zorg", **velden: Any) -> Activiteit:
    """A published activity next week, on Saturday from ten to twelve, with twenty places."""
    vast: dict[str, Any] = {
        "soort": "meeloopdag",
        "stand": "open",
        "begint_op": moment("2026-12-05T10:00"),
        "eindigt_op": moment("2026-12-05T12:00"),
        "plaats": "Amsterdam",
        "breedte": 52.374,
        "lengte": 4.89,
        "capaciteit": 20,
        "code": nieuw_id(),
        "gemaakt_op": nu(),
        "gewijzigd_op": nu(),
    }
    return bewaar(db, Activiteit(id=nieuw_id(), organisatie_id=organisatie_id, titel=titel, **(vast | velden)))


def aanbod(db: Session, van: MboInstelling, crebo: str, naam: str, niveau: int = 3, leerweg: str = "bol") -> Aanbod:
    """An opleiding at the mbo's first location."""
    from sqlmodel import select

    hier = [ding for ding in db.info.get(SAMEN, ()) if isinstance(ding, MboLocatie)]
    eerste = next((ding.id for ding in hier if ding.instelling_id == van.organisatie_id), None)
    plek = eerste or db.exec(select(MboLocatie.id).where(MboLocatie.instelling_id == van.organisatie_id)).first()
    return bewaar(
        db,
        Aanbod(
            id=nieuw_id(),
            instelling_id=van.organisatie_id,
            locatie_id=plek,
            crebo=crebo,
            naam=naam,
            niveau=niveau,
            leerweg=leerweg,
        ),
    )


def intaker(db: Session, van: MboInstelling, crebo: str, roepnaam: str, achternaam: str, **velden: Any) -> Persoon:
    """An intaker of one opleiding."""
    mens = persoon(db, roepnaam, achternaam, (Rol.MBO_INTAKER, van.organisatie_id), **velden)
    bewaar(db, IntakerVan(id=nieuw_id(), persoon_id=mens.id, instelling_id=van.organisatie_id, crebo=crebo))
    return mens


def slber(db: Session, van: MboInstelling, student: Persoon, roepnaam: str, achternaam: str, **velden: Any) -> Persoon:
    """A studieloopbaanbegeleider of one student, since 1 August."""
    mens = persoon(db, roepnaam, achternaam, (Rol.SLBER, van.organisatie_id), **velden)
    hier, begin = van.organisatie_id, date(int(schooljaar()[:4]), 8, 1)
    bewaar(db, SlberVan(id=nieuw_id(), persoon_id=mens.id, student_id=student.id, instelling_id=hier, van=begin))
    return mens


def wie_is(db: Session, mens: Persoon) -> Wie:
    """The `Wie` of a person, as his session would give it."""
    from sqlmodel import col, select

    rollen = db.exec(
        select(RolToekenning.rol, RolToekenning.organisatie_id)
        .where(RolToekenning.persoon_id == mens.id)
        .order_by(col(RolToekenning.volgorde))
    ).all()
    toegekend = tuple(RolIn(Rol(rol), plek) for rol, plek in rollen)
    return Wie(persoon_id=mens.id, naam=mens.naam, rollen=toegekend, sessie_id="0" * 64, gezien_op=nu())


def moment(tekst: str) -> datetime:
    """`2027-03-20T09:00` in Amsterdam, aware."""
    from app.kit.clock import AMSTERDAM

    return datetime.fromisoformat(tekst).replace(tzinfo=AMSTERDAM)
