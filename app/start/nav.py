"""Points of the menu of this slice."""

from app.accounts.rollen import Rol
from app.kit.i18n import _l
from app.web.nav import NavPunt

NAV = [
    NavPunt(titel=_l("Mijn lijn"), pad="/", icoon="home", rollen=(Rol.LEERLING,), volgorde=10),
    NavPunt(titel=_l("Cijfers"), pad="/", icoon="chart", rollen=(Rol.GEMEENTE, Rol.REGIOBEHEER), volgorde=10),
    NavPunt(titel=_l("Klas"), pad="/klas", icoon="people", rollen=(Rol.MENTOR, Rol.DECAAN), volgorde=10),
    NavPunt(titel=_l("Privacy"), pad="/privacy", icoon="lock", volgorde=90),
]
