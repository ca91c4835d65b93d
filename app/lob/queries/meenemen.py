"""Everything of one's own portfolio in the shape in which it goes along, cards in pages of a few at a time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any, Protocol

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.lob.meenemen.vorm import (
    AfspraakVorm,
    BevestigingVorm,
    DoelVorm,
    FotoVorm,
    GesprekVorm,
    InleveringVorm,
    KaartVorm,
    KwaliteitVorm,
    ReactieVorm,
)
from app.lob.models import (
    Afspraak,
    Doel,
    Gesprek,
    Inlevering,
    InleveringKaart,
    Kaart,
    KaartBestand,
    KaartCompetentie,
    Kwaliteit,
    KwaliteitBevestiging,
    OverSoort,
    Reactie,
)
from app.lob.werk import antwoorden_van, gevraagd

BLADZIJDE = 25
"""Cards per turn: what is in memory at once."""
GELIJK: tuple[str, ...] = (
    *("soort", "titel", "datum", "organisatie", "kort", "link", "wat_deed_ik", "wat_ging_goed", "wat_leerde_ik"),
    *("volgende_stap", "stand", "voor_mentor", "voor_ouder", "schooljaar"),
)
"""Columns of a card that go along as they are."""


class Bron(Protocol):
    """What opens a short session; `kit.db.Databank` fits."""

    def sessie(self, schrijft: bool = False) -> AbstractContextManager[Session]:
        """A session of its own."""
        ...


def kaarten_van(bron: Bron, wie: Wie) -> Iterator[list[KaartVorm]]:
    """Every card of his own, a page at a time; between pages no connection is held."""
    na = ""
    while True:
        with bron.sessie() as db:
            blad = _bladzijde(db, wie, na)
        if not blad:
            return
        yield blad
        na = blad[-1].id


def _bladzijde(db: Session, wie: Wie, na: str) -> list[KaartVorm]:
    zin = sa.select(Kaart).where(col(Kaart.persoon_id) == wie.persoon_id, col(Kaart.id) > na)
    kaarten = list(db.execute(zin.order_by(col(Kaart.id)).limit(BLADZIJDE)).scalars())
    ids = [kaart.id for kaart in kaarten]
    competenties = _groepeer(db, sa.select(KaartCompetentie).where(col(KaartCompetentie.kaart_id).in_(ids)), "kaart_id")
    op_plek = sa.select(KaartBestand).where(col(KaartBestand.kaart_id).in_(ids))
    fotos = _groepeer(db, op_plek.order_by(col(KaartBestand.plek), col(KaartBestand.id)), "kaart_id")
    hier = (col(Reactie.over_soort) == OverSoort.KAART, col(Reactie.over_id).in_(ids), col(Reactie.weg_op).is_(None))
    reacties = _groepeer(db, sa.select(Reactie).where(*hier).order_by(col(Reactie.id)), "over_id")
    return [
        KaartVorm(
            id=kaart.id,
            competenties=[een.competentie for een in competenties[kaart.id]],
            fotos=[FotoVorm(bestand=naam_van(een.id), alt=een.alt, sha256=een.sha256) for een in fotos[kaart.id]],
            reacties=[
                ReactieVorm(door=een.door_naam, als=een.als, tekst=een.tekst, op=een.op) for een in reacties[kaart.id]
            ],
            **{veld: getattr(kaart, veld) for veld in GELIJK},
        )
        for kaart in kaarten
    ]


def naam_van(foto_id: str) -> str:
    """Place of a photo in the zip."""
    return f"files/{foto_id}.jpg"


def merken_van(bron: Bron, kaarten: Iterable[KaartVorm]) -> dict[str, str]:
    """Mark in `kit.files` by the place in the zip, of the photos of these cards; they came from `kaarten_van`."""
    ids = [kaart.id for kaart in kaarten if kaart.fotos]
    zin = sa.select(col(KaartBestand.id), col(KaartBestand.merk)).where(col(KaartBestand.kaart_id).in_(ids))
    with bron.sessie() as db:
        return {naam_van(id_): merk for id_, merk in db.execute(zin)}


def kwaliteiten_van(db: Session, wie: Wie) -> list[KwaliteitVorm]:
    """His qualities with who saw them too."""
    rijen = _eigen(db, Kwaliteit, wie)
    ids = [rij.id for rij in rijen]
    zin = sa.select(KwaliteitBevestiging).where(col(KwaliteitBevestiging.kwaliteit_id).in_(ids))
    bij = _groepeer(db, zin.order_by(col(KwaliteitBevestiging.id)), "kwaliteit_id")
    return [
        KwaliteitVorm(
            naam=rij.naam,
            bewijs=rij.bewijs,
            kaart=rij.kaart_id or "",
            bevestigingen=[BevestigingVorm(naam=een.naam, als=een.als, woorden=een.woorden) for een in bij[rij.id]],
        )
        for rij in rijen
    ]


def doelen_van(db: Session, wie: Wie) -> list[DoelVorm]:
    """His doelen, also those he reached or let go of."""
    velden = ("titel", "eerste_stap", "klaar_voor", "gehaald_op", "weg_op", "voor_mentor")
    return [DoelVorm(**{veld: getattr(rij, veld) for veld in velden}) for rij in _eigen(db, Doel, wie)]


def gesprekken_van(db: Session, wie: Wie) -> list[GesprekVorm]:
    """His talks with what was agreed."""
    velden = ("schooljaar", "op", "waar", "stand", "terugkijken", "reflecteren", "vooruitkijken", "activeren")
    bij = _groepeer(db, sa.select(Afspraak).where(col(Afspraak.persoon_id) == wie.persoon_id), "gesprek_id")
    return [
        GesprekVorm(
            akkoord_op=rij.akkoord_op,
            afspraken=[
                AfspraakVorm(wat=een.wat, wie=een.wie, uiterlijk=een.uiterlijk, gedaan_op=een.gedaan_op)
                for een in bij[rij.id]
            ],
            **{veld: getattr(rij, veld) for veld in velden},
        )
        for rij in _eigen(db, Gesprek, wie)
    ]


def inleveringen_van(db: Session, wie: Wie) -> list[InleveringVorm]:
    """His hand-ins with the questions of then."""
    rijen = _eigen(db, Inlevering, wie)
    zin = sa.select(InleveringKaart).where(col(InleveringKaart.inlevering_id).in_([rij.id for rij in rijen]))
    bij, uit = _groepeer(db, zin, "inlevering_id"), []
    for rij in rijen:
        vraag, antwoord = gevraagd(rij.inhoud), antwoorden_van(rij)
        uit.append(
            InleveringVorm(
                titel=vraag.titel[:200],
                schooljaar=rij.schooljaar,
                stand=rij.stand,
                vragen=[(een.tekst, antwoord.get(een.id, "")) for een in vraag.vragen],
                kaarten=[een.kaart_id for een in bij[rij.id]],
            )
        )
    return uit


def _eigen(db: Session, tabel: Any, wie: Wie) -> list[Any]:
    zin = sa.select(tabel).where(tabel.persoon_id == wie.persoon_id).order_by(tabel.id)
    return list(db.execute(zin).scalars())


def _groepeer(db: Session, zin: Any, veld: str) -> dict[str, list[Any]]:
    uit: dict[str, list[Any]] = defaultdict(list)
    for rij in db.execute(zin).scalars():
        uit[getattr(rij, veld)].append(rij)
    return uit
