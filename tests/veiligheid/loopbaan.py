"""Sanne's portfolio in the world of these tests: something in every table, with a secret word in what she wrote."""

from sqlmodel import Session

from tests.cast import Cast
from tests.lob.vol import vol_portfolio


def leg_portfolio(db: Session, cast: Cast) -> dict[str, str]:
    """Store it; gives the ids by the name of the address parameter."""
    alles = vol_portfolio(db, cast.sanne, cast.bakker)
    alles["kaart"].voor_ouder = True
    for tabel, veld in (
        ("kaart", "wat_leerde_ik"),
        ("reactie", "tekst"),
        ("doel", "eerste_stap"),
        ("gesprek", "activeren"),
    ):
        setattr(alles[tabel], veld, "GEHEIMWOORD")
    db.flush()
    return {
        "kaart_id": alles["kaart"].id,
        "foto_id": alles["kaart_bestand"].id,
        "werk_id": alles["inlevering"].id,
        "doel_id": alles["doel"].id,
        "kwaliteit_id": alles["kwaliteit"].id,
        "bevestiging_id": alles["kwaliteit_bevestiging"].id,
        "gesprek_id": alles["gesprek"].id,
        "afspraak_id": alles["afspraak"].id,
        "link_id": alles["deellink"].id,
        "reactie_id": alles["reactie"].id,
        "over_id": alles["kaart"].id,
        "slber_id": cast.slber.id,
    }
