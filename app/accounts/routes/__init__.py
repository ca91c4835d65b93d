"""Addresses of accounts."""

from app.accounts.routes import account, activeren, inloggen, school, sleutels, toegang, tweede

ROUTES = [
    *inloggen.ROUTES,
    *tweede.ROUTES,
    *school.ROUTES,
    *activeren.ROUTES,
    *toegang.ROUTES,
    *account.ROUTES,
    *sleutels.ROUTES,
]
