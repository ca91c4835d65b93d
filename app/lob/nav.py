"""Points in the menu."""

from app.accounts.rollen import Rol
from app.kit.i18n import _l
from app.web.nav import NavPunt

NAV = [
    NavPunt(titel=_l("Loopbaan"), pad="/loopbaan", icoon="star", rollen=(Rol.LEERLING,), volgorde=18),
    NavPunt(titel=_l("Loopbaan"), pad="/loopbaan/klas", icoon="star", rollen=(Rol.MENTOR, Rol.DECAAN), volgorde=18),
    NavPunt(titel=_l("Studenten"), pad="/loopbaan/studenten", icoon="people", rollen=(Rol.SLBER,), volgorde=10),
    NavPunt(titel=_l("Loopbaan"), pad="/loopbaan/kinderen", icoon="star", rollen=(Rol.OUDER,), volgorde=18),
]
