"""Navigation of this slice."""

from app.accounts.rollen import Rol
from app.kit.i18n import _l
from app.web.nav import NavPunt

NAV = [
    NavPunt(titel=_l("Beheer"), pad="/beheer", icoon="school", rollen=(Rol.SCHOOLBEHEER,), volgorde=60),
    NavPunt(titel=_l("Lijsten"), pad="/beheer/leerlingen", icoon="upload", rollen=(Rol.SCHOOLBEHEER,), volgorde=61),
    NavPunt(titel=_l("Ouders"), pad="/beheer/ouders", icoon="people", rollen=(Rol.SCHOOLBEHEER,), volgorde=62),
    NavPunt(titel=_l("Team"), pad="/beheer/medewerkers", icoon="person", rollen=(Rol.SCHOOLBEHEER,), volgorde=63),
    NavPunt(titel=_l("Studenten"), pad="/studenten", icoon="people", rollen=(Rol.MBO_BEHEER,), volgorde=63),
    NavPunt(titel=_l("Regio"), pad="/beheer/regio", icoon="settings", rollen=(Rol.REGIOBEHEER,), volgorde=64),
]
