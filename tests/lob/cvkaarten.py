"""Cards with and without photos, for the tests of what a pupil shows."""

from datetime import date
from io import BytesIO
from typing import Any

from PIL import Image
from sqlmodel import Session

from app.accounts.models import Persoon
from app.kit import files
from app.kit.clock import nu, schooljaar
from app.kit.ids import nieuw_id
from app.lob.models import Kaart, KaartBestand
from tests.factories import bewaar


def kaart(db: Session, van: Persoon, titel: str, **velden: Any) -> Kaart:
    """A finished card."""
    vast: dict[str, Any] = {
        "soort": "stage",
        "datum": date(2026, 11, 2),
        "organisatie": "Huize Avondrood",
        "kort": f"Kort over {titel}",
        "wat_leerde_ik": "Dat ik rustig blijf",
        "stand": "af",
        "schooljaar": schooljaar(),
        "gemaakt_op": nu(),
        "gewijzigd_op": nu(),
    }
    return bewaar(db, Kaart(id=nieuw_id(), persoon_id=van.id, titel=titel, **(vast | velden)))


def foto(db: Session, bij: Kaart, kleur: str = "red", **velden: Any) -> KaartBestand:
    """A photo of a card, stored."""
    uit = BytesIO()
    Image.new("RGB", (40, 30), kleur).save(uit, "WEBP")
    merk = files.bewaar(uit.getvalue())
    vast: dict[str, Any] = {
        "soort": "image/webp",
        "grootte": len(uit.getvalue()),
        "breedte": 40,
        "hoogte": 30,
        "merk": merk,
        "klein_merk": merk,
        "sha256": "0" * 64,
        "op": nu(),
    }
    return bewaar(db, KaartBestand(id=nieuw_id(), kaart_id=bij.id, **(vast | velden)))
