"""Points in the navigation."""

from app.accounts.rollen import Rol
from app.kit.i18n import _l
from app.web.nav import NavPunt

NAV = [
    NavPunt(titel=_l("Dossier"), pad="/dossier", icoon="dossier", rollen=(Rol.LEERLING,), volgorde=20),
    NavPunt(titel=_l("Zorg"), pad="/zorg", icoon="heart", rollen=(Rol.ZORGCOORDINATOR,), volgorde=30),
]
