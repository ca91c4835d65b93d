"""Points in the menu."""

from app.accounts.rollen import Rol
from app.kit.i18n import _l
from app.verkennen.rules import AANBIEDERS
from app.web.nav import NavPunt

NAV = [
    NavPunt(titel=_l("Ontdek"), pad="/zoek", icoon="search", rollen=(Rol.LEERLING, Rol.MENTOR), volgorde=15),
    NavPunt(titel=_l("Activiteiten"), pad="/activiteiten", icoon="calendar", rollen=AANBIEDERS, volgorde=16),
    NavPunt(titel=_l("Bedrijven"), pad="/beheer/bedrijven", icoon="work", rollen=(Rol.REGIOBEHEER,), volgorde=65),
]
