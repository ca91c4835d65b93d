"""Points of the menu of this slice."""

from app.accounts.rollen import Rol
from app.kit.i18n import _l
from app.web.nav import NavPunt

NAV = [NavPunt(titel=_l("Dossiers"), pad="/intake", icoon="mail", rollen=(Rol.MBO_INTAKER, Rol.MBO_ZORG), volgorde=10)]
