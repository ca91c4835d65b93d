"""Routes of akkoord, by who comes: a parent by link, an account, the school, anybody with a receipt."""

from app.akkoord.routes import controle, eigen, ouder, school

ROUTES = [*controle.ROUTES, *eigen.ROUTES, *school.ROUTES, *ouder.ROUTES]
