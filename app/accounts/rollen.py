"""The roles. A role is held at an organisation; a pupil's and a parent's is not."""

from enum import StrEnum

from app.kit.i18n import Zin, _l


class Rol(StrEnum):
    """What somebody is here (domein.md 1.5 and 10)."""

    LEERLING = "leerling"
    OUDER = "ouder"
    MENTOR = "mentor"
    DECAAN = "decaan"
    ZORGCOORDINATOR = "zorgcoordinator"
    SCHOOLBEHEER = "schoolbeheer"
    MBO_INTAKER = "mbo_intaker"
    MBO_ZORG = "mbo_zorg"
    MBO_BEHEER = "mbo_beheer"
    SLBER = "slber"
    GEMEENTE = "gemeente"
    REGIOBEHEER = "regiobeheer"
    BEDRIJF = "bedrijf"


MEDEWERKERS = frozenset(set(Rol) - {Rol.LEERLING, Rol.OUDER})
"""Roles of people who see others' data: second factor, short idle time."""

NAMEN: dict[str, Zin] = {
    Rol.LEERLING: _l("leerling"),
    Rol.OUDER: _l("ouder of verzorger"),
    Rol.MENTOR: _l("mentor"),
    Rol.DECAAN: _l("decaan"),
    Rol.ZORGCOORDINATOR: _l("zorgcoördinator"),
    Rol.SCHOOLBEHEER: _l("schooladministratie"),
    Rol.MBO_INTAKER: _l("intaker van het mbo"),
    Rol.MBO_ZORG: _l("zorgteam van het mbo"),
    Rol.MBO_BEHEER: _l("voorlichting van het mbo"),
    Rol.SLBER: _l("studieloopbaanbegeleider"),
    Rol.GEMEENTE: _l("gemeente"),
    Rol.REGIOBEHEER: _l("beheer van de regio"),
    Rol.BEDRIJF: _l("bedrijf"),
}
"""Name of each role as people say it, for sentences such as 'je mentor keek'."""
