"""The named cast that every test knows. All invented."""

from dataclasses import dataclass

from sqlmodel import Session

from app.accounts.models import Persoon
from app.accounts.rollen import Rol
from app.scholen.models import Aanbod, Gemeente, Gezag, Klas, MboInstelling, OuderVan, Regio, School
from tests import factories as f


@dataclass
class Cast:
    """Who is who; entities are loaded, so read their ids freely."""

    regio: Regio
    gemeente_plek: Gemeente
    school: School
    klas: Klas
    """Sanne's and Yusuf's class, mentor Bakker."""
    andere_klas: Klas
    """Same school, mentor De Wit."""
    mbo: MboInstelling
    opleiding: Aanbod
    """The one Sanne chooses: intaker `intaker`."""
    andere_opleiding: Aanbod
    """Same mbo: intaker `intaker_anders`."""
    sanne: Persoon
    """16, pupil."""
    yusuf: Persoon
    """18, pupil."""
    bakker: Persoon
    de_wit: Persoon
    decaan: Persoon
    zorgco: Persoon
    schoolbeheer: Persoon
    intaker: Persoon
    intaker_anders: Persoon
    mbo_zorg: Persoon
    mbo_beheer: Persoon
    """Voorlichting of the same mbo."""
    slber: Persoon
    """Studieloopbaanbegeleider at the same mbo, of `student`."""
    student: Persoon
    """19, at the mbo since August; was at no school in this house."""
    bedrijf: Persoon
    """Of garage De Bougie."""
    gemeente: Persoon
    regiobeheer: Persoon
    buitenstaander: Persoon
    """A pupil of another school in another region's class."""
    ouder_account: Persoon
    """Account of Sanne's mother."""
    moeder_sanne: OuderVan
    """Has gezag, reads Arabic."""
    vader_sanne: OuderVan
    """Has no gezag."""

    def iedereen(self) -> dict[str, Persoon]:
        """Everyone with an account, by name in the cast."""
        return {naam: mens for naam, mens in vars(self).items() if isinstance(mens, Persoon)}


def maak_cast(db: Session) -> Cast:
    """Store the cast and commit."""
    with f.samen(db):
        cast = _bouw(db)
    db.commit()
    return cast


def _bouw(db: Session) -> Cast:
    regio = f.regio(db)
    stad = f.gemeente(db, regio)
    school = f.school(db, regio, stad)
    ver = f.school(db, regio, stad, "De Verre Kust", plaats="Zaandam")
    klas = f.klas(db, school, "4KB1")
    andere_klas = f.klas(db, school, "4TL2", schoolsoort="vmbo-tl")
    verre_klas = f.klas(db, ver, "4BB1", schoolsoort="vmbo-bb")
    mbo = f.mbo(db, regio)
    opleiding = f.aanbod(db, mbo, "25655", "Verzorgende IG", 3)
    andere = f.aanbod(db, mbo, "25180", "Kok", 2)
    garage = f.bedrijf(db, regio)
    hier, daar = school.organisatie_id, mbo.organisatie_id
    sanne = f.leerling(db, klas, "Sanne", "Zonnedauw", 16, nummer="0012345", email_school="sanne@school.invalid")
    moeder = f.persoon(db, "Amal", "Zonnedauw", (Rol.OUDER, None), taal="ar", email_prive="amal@familie.invalid")
    student = f.persoon(db, "Sam", "Sterrenlicht", (Rol.LEERLING, None), geboortedatum=f.geboren(19))
    return Cast(
        regio=regio,
        gemeente_plek=stad,
        school=school,
        klas=klas,
        andere_klas=andere_klas,
        mbo=mbo,
        opleiding=opleiding,
        andere_opleiding=andere,
        sanne=sanne,
        yusuf=f.leerling(db, klas, "Yusuf", "Maanlicht", 18, email_school="yusuf@school.invalid"),
        bakker=f.mentor(db, klas, "Ben", "Bakker", email_school="bakker@school.invalid", telefoon="06 5550 0101"),
        de_wit=f.mentor(db, andere_klas, "Wil", "De Wit", email_school="dewit@school.invalid"),
        decaan=f.persoon(db, "Dana", "Decaan", (Rol.DECAAN, hier), email_school="decaan@school.invalid"),
        zorgco=f.persoon(db, "Zeno", "Zorgman", (Rol.ZORGCOORDINATOR, hier), email_school="zorg@school.invalid"),
        schoolbeheer=f.persoon(db, "Bea", "Beheer", (Rol.SCHOOLBEHEER, hier), email_school="beheer@school.invalid"),
        intaker=f.intaker(db, mbo, "25655", "Ine", "Intake", email_school="intake@mbo.invalid"),
        intaker_anders=f.intaker(db, mbo, "25180", "Anders", "Intake", email_school="anders@mbo.invalid"),
        mbo_zorg=f.persoon(db, "Mo", "Zorgteam", (Rol.MBO_ZORG, daar), email_school="zorg@mbo.invalid"),
        mbo_beheer=f.persoon(db, "Vera", "Voorlicht", (Rol.MBO_BEHEER, daar), email_school="open@mbo.invalid"),
        slber=f.slber(db, mbo, student, "Sil", "Loopbaan", email_school="slb@mbo.invalid"),
        student=student,
        bedrijf=f.persoon(
            db, "Gijs", "Garage", (Rol.BEDRIJF, garage.organisatie_id), email_school="gijs@bougie.invalid"
        ),
        gemeente=f.persoon(db, "Gea", "Gemeente", (Rol.GEMEENTE, stad.organisatie_id)),
        regiobeheer=f.persoon(db, "Rik", "Regio", (Rol.REGIOBEHEER, regio.organisatie_id)),
        buitenstaander=f.leerling(db, verre_klas, "Bo", "Buiten", 16),
        ouder_account=moeder,
        moeder_sanne=f.ouder(
            db,
            sanne,
            "Amal Zonnedauw",
            Gezag.JA,
            relatie="moeder",
            email="amal@familie.invalid",
            taal="ar",
            persoon_id=moeder.id,
        ),
        vader_sanne=f.ouder(
            db, sanne, "Victor Verweg", Gezag.NEE, relatie="vader", email="victor@familie.invalid", nummer=2
        ),
    )
