"""A portfolio with something in every table, and who of the staff had a hand in it."""

from datetime import timedelta
from typing import Any

from sqlmodel import Session

from app.accounts.models import Persoon
from app.kit import files
from app.kit.clock import nu, schooljaar, vandaag
from app.kit.ids import nieuw_id
from app.lob import models as m
from app.lob.inhoud import opdrachten
from app.lob.werk import leg_vast
from tests.factories import bewaar


def vol_portfolio(db: Session, van: Persoon, met: Persoon) -> dict[str, Any]:
    """Rows of `van`, talked over with `met`; gives one entity per name of its table."""
    wie, door, jaar = van.id, met.id, schooljaar()
    oud: dict[str, Any] = {"gemaakt_op": nu(), "gewijzigd_op": nu()}
    over: dict[str, Any] = {"over_soort": m.OverSoort.KAART}
    foto = {"soort": "image/webp", "grootte": 9, "breedte": 3, "hoogte": 3}
    merken = {"merk": files.bewaar(b"groot"), "klein_merk": files.bewaar(b"klein")}
    opdracht = opdrachten()["complimenten"]
    kaart = m.Kaart(id=nieuw_id(), persoon_id=wie, titel="Open dag zorg", stand="af", schooljaar=jaar, **oud)
    gesprek = m.Gesprek(id=nieuw_id(), persoon_id=wie, met_id=door, schooljaar=jaar, stand="gedeeld", **oud)
    werk = m.Inlevering(
        id=nieuw_id(),
        persoon_id=wie,
        opdracht_id=opdracht.id,
        inhoud_versie=opdracht.versie,
        inhoud=leg_vast(opdracht),
        schooljaar=jaar,
        stand="ter_beoordeling",
        beoordeeld_door_id=door,
        gewijzigd_op=nu(),
    )
    kan = m.Kwaliteit(id=nieuw_id(), persoon_id=wie, naam="Geduldig", kaart_id=kaart.id, op=nu())
    link = m.Deellink(
        id=nieuw_id(),
        persoon_id=wie,
        voor="Stage",
        code_hash=nieuw_id(),
        gemaakt_op=nu(),
        tot=vandaag() + timedelta(days=14),
    )
    rijen = [
        m.Portfolio(persoon_id=wie, laatst_op=vandaag()),
        kaart,
        m.KaartCompetentie(kaart_id=kaart.id, competentie="werk"),
        m.KaartBestand(id=nieuw_id(), kaart_id=kaart.id, sha256="c" * 64, op=nu(), **(foto | merken)),
        gesprek,
        m.Afspraak(id=nieuw_id(), gesprek_id=gesprek.id, persoon_id=wie, wat="Bellen", gedaan_door_id=door),
        werk,
        m.InleveringKaart(inlevering_id=werk.id, kaart_id=kaart.id),
        kan,
        m.KwaliteitBevestiging(id=nieuw_id(), kwaliteit_id=kan.id, door_id=door, naam=met.naam, als="mentor", op=nu()),
        m.Doel(id=nieuw_id(), persoon_id=wie, titel="Een stageplek", op=nu()),
        m.Reactie(
            **{"id": nieuw_id(), "persoon_id": wie, "over_id": kaart.id, "door_id": door, "door_naam": met.naam} | over,
            als="mentor",
            tekst="Mooi gedaan.",
            op=nu(),
        ),
        m.Gelezen(persoon_id=wie, over_id=kaart.id, van_id=wie, tot=nu(), **over),
        m.Gelezen(persoon_id=door, over_id=kaart.id, van_id=wie, tot=nu(), **over),
        m.PtaOordeel(id=nieuw_id(), persoon_id=wie, schooljaar=jaar, oordeel="voldaan", door_id=door, op=nu()),
        m.Loopbaancv(persoon_id=wie),
        m.LoopbaancvKaart(persoon_id=wie, kaart_id=kaart.id),
        link,
        m.DeellinkKaart(deellink_id=link.id, kaart_id=kaart.id),
    ]
    return {rij.__tablename__: bewaar(db, rij) for rij in rijen}
