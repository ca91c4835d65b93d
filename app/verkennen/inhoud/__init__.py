"""The authored catalogue: beroepen, opleidingen, instellingen, routes, interest items. Read once, then never changes.

Other slices use `catalogus()`.
"""

from app.verkennen.inhoud.catalogus import Catalogus, catalogus
from app.verkennen.inhoud.soorten import Beroep, Domein, Instelling, Interessetest, Opleiding, Riasec, Route

__all__ = [
    "Beroep",
    "Catalogus",
    "Domein",
    "Instelling",
    "Interessetest",
    "Opleiding",
    "Riasec",
    "Route",
    "catalogus",
]
