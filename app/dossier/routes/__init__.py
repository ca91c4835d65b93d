"""Routes of the dossier: the pupil, the school, the mbo."""

from app.dossier.routes import bijlagen, intake, invullen, keuze, lezen, loopbaan, pdf, school, zorg

ROUTES = [
    *invullen.ROUTES,
    *keuze.ROUTES,
    *lezen.ROUTES,
    *bijlagen.ROUTES,
    *loopbaan.ROUTES,
    *pdf.ROUTES,
    *school.ROUTES,
    *zorg.ROUTES,
    *intake.ROUTES,
]
