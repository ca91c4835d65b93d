"""Who may do what with a school, its pupils and the region. Pure: no database, no HTTP."""

from app.accounts.rollen import Rol
from app.accounts.wie import Wie

SCHOOLBREED = (Rol.DECAAN, Rol.ZORGCOORDINATOR, Rol.SCHOOLBEHEER)
"""Roles that see every pupil of their own school (domein.md 1.5)."""

SCHOOLROLLEN = (Rol.MENTOR, *SCHOOLBREED)
"""Roles that the school's administrator may give."""


def mag_school_beheren(wie: Wie, school_id: str) -> bool:
    """Import class lists, change parents' data, invite staff: the administrator of that school."""
    return school_id in wie.organisaties(Rol.SCHOOLBEHEER)


def mag_mbo_beheren(wie: Wie, instelling_id: str) -> bool:
    """Invite slb'ers and give them students: who speaks for that mbo."""
    return instelling_id in wie.organisaties(Rol.MBO_BEHEER)


def mag_regio_beheren(wie: Wie, regio_id: str) -> bool:
    """Set the akkoord mode and the days for a zienswijze."""
    return regio_id in wie.organisaties(Rol.REGIOBEHEER)


def mag_rol_geven(wie: Wie, rol: str, school_id: str) -> bool:
    """An administrator gives school roles at his own school only, so nobody rises above it."""
    return rol in SCHOOLROLLEN and mag_school_beheren(wie, school_id)
