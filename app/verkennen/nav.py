"""Points in the menu."""

from app.accounts.rollen import Rol
from app.kit.i18n import _l
from app.web.nav import NavPunt

NAV = [NavPunt(titel=_l("Ontdek"), pad="/zoek", icoon="search", rollen=(Rol.LEERLING, Rol.MENTOR), volgorde=15)]
