"""The rows that queries of this slice give: values, never entities."""

from dataclasses import dataclass
from datetime import date

from app.accounts.models import volledige_naam


@dataclass(frozen=True, slots=True)
class KlasRij:
    """A class of a mentor or a school. `aantal` counts the pupils who are in it today."""

    id: str
    naam: str
    schooljaar: str
    leerjaar: int
    schoolsoort: str
    profiel: str
    school_id: str
    school: str
    aantal: int


@dataclass(frozen=True, slots=True)
class LeerlingRij:
    """A pupil in his class of one schooljaar."""

    persoon_id: str
    roepnaam: str
    tussenvoegsel: str
    achternaam: str
    geboortedatum: date | None
    taal: str
    email_school: str | None
    email_prive: str | None
    leerlingnummer: str
    schooljaar: str
    klas_id: str
    klas: str
    schoolsoort: str
    profiel: str
    leerjaar: int
    school_id: str
    school: str

    @property
    def naam(self) -> str:
        """Roepnaam, tussenvoegsel, surname."""
        return volledige_naam(self.roepnaam, self.tussenvoegsel, self.achternaam)


@dataclass(frozen=True, slots=True)
class MedewerkerRij:
    """A member of staff, to name and to reach."""

    persoon_id: str
    roepnaam: str
    tussenvoegsel: str
    achternaam: str
    email: str | None
    telefoon: str | None

    @property
    def naam(self) -> str:
        """Roepnaam, tussenvoegsel, surname."""
        return volledige_naam(self.roepnaam, self.tussenvoegsel, self.achternaam)


@dataclass(frozen=True, slots=True)
class OuderRij:
    """A parent of one child. `gezag`: ja, nee or onbekend; `persoon_id` only with an account."""

    id: str
    kind_id: str
    persoon_id: str | None
    nummer: int
    naam: str
    relatie: str
    email: str | None
    telefoon: str | None
    gezag: str
    taal: str


@dataclass(frozen=True, slots=True)
class SchoolRij:
    """A school as others must name and reach it: the phone number is what an intaker calls."""

    id: str
    brin: str
    vestiging: str
    naam: str
    plaats: str
    telefoon: str
    email: str
    regio_id: str
    gemeente_id: str


@dataclass(frozen=True, slots=True)
class RegioRij:
    """The rules of a region. `akkoord_modus` is an `AkkoordModus`."""

    id: str
    rmc_nummer: int
    naam: str
    akkoord_modus: str
    zienswijze_dagen: int


@dataclass(frozen=True, slots=True)
class AanbodRij:
    """One opleiding at one mbo, ready to choose."""

    id: str
    naam: str
    crebo: str
    niveau: int
    leerweg: str
    startdatum: date | None
    instelling_id: str
    instelling: str
    instelling_brin: str
    locatie: str
    plaats: str
    site: str
