"""Points in the menu."""

from app.accounts.rollen import Rol
from app.kit.i18n import _l
from app.web.nav import NavPunt

NAV = [
    NavPunt(titel=_l("Akkoord"), pad="/akkoord", icoon="check", rollen=(Rol.OUDER,), volgorde=20),
    NavPunt(titel=_l("Vragen"), pad="/akkoord/vragen", icoon="chat", rollen=(Rol.MENTOR, Rol.DECAAN), volgorde=40),
]
