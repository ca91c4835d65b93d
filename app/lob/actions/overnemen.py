"""Taking over a portfolio from a zip, some cards at a time.

What is here already is passed over: it goes on by itself where it stopped, and the same zip again adds nothing.
"""

from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.kit.uploads import Afgekeurd
from app.lob.actions.foto import voeg_foto_toe
from app.lob.actions.portfolio import raak_aan
from app.lob.forms.kaart import keur_link
from app.lob.fotos import Foto, neem_foto
from app.lob.meenemen.uitpakken import Meegebracht
from app.lob.meenemen.vorm import KaartVorm, PortfolioVorm
from app.lob.models import Doel, Kaart, KaartCompetentie, Kwaliteit, KwaliteitBevestiging
from app.lob.queries.meenemen import GELIJK, Bron, doelen_van, kaarten_van, kwaliteiten_van

BEURT = 40
"""Photos of one turn; a turn takes at least one card."""


@dataclass
class Beurt:
    """Cards of one turn with their photos, made ready before the database is asked for anything."""

    kaarten: list[tuple[KaartVorm, list[tuple[str, Foto]]]] = field(default_factory=list)
    meer: bool = False
    """There are more after these."""


def bekend(bron: Bron, wie: Wie) -> dict[str, str]:
    """Id of one's own card by the hash of its content, and by the hash it came in with."""
    uit: dict[str, str] = {}
    for blad in kaarten_van(bron, wie):
        uit |= {kaart.hash(): kaart.id for kaart in blad}
    with bron.sessie() as db:
        hier = (col(Kaart.persoon_id) == wie.persoon_id, col(Kaart.bron).startswith("invoer:"))
        for id_, bron_ in db.execute(sa.select(col(Kaart.id), col(Kaart.bron)).where(*hier)):
            uit[bron_] = id_
    return uit


def _merk(hash_: str) -> str:
    return f"invoer:{hash_[:32]}"


def is_bekend(kaart: KaartVorm, al: dict[str, str]) -> str:
    """Id of the same card here; empty when it is new."""
    hash_ = kaart.hash()
    return al.get(hash_) or al.get(_merk(hash_)) or ""


def maak_beurt(mee: Meegebracht, al: dict[str, str]) -> Beurt:
    """The next cards that are not here yet. A photo that can't be read is left out."""
    beurt, fotos = Beurt(), 0
    gezien = set()
    for kaart in mee.portfolio.kaarten:
        if is_bekend(kaart, al) or kaart.hash() in gezien:
            continue
        if fotos >= BEURT or len(beurt.kaarten) >= 5 * BEURT:
            beurt.meer = True
            break
        gezien.add(kaart.hash())
        beurt.kaarten.append((kaart, _fotos(mee, kaart)))
        fotos += len(kaart.fotos)
    return beurt


def _fotos(mee: Meegebracht, kaart: KaartVorm) -> list[tuple[str, Foto]]:
    klaar = []
    for foto in kaart.fotos:
        try:
            klaar.append((foto.alt, neem_foto(mee.foto(foto.bestand))))
        except Afgekeurd:  # the summary told that only photos come along
            continue
    return klaar


def neem_over(db: Session, wie: Wie, beurt: Beurt, portfolio: PortfolioVorm, al: dict[str, str]) -> int:
    """Keep the cards of a turn, and after the last one qualities and doelen; gives how many cards came in."""
    raak_aan(db, wie.persoon_id)
    # Whoever sends the same turn twice at once waits here, and then finds what the first one kept.
    zin = sa.select(col(Kaart.bron)).where(
        col(Kaart.persoon_id) == wie.persoon_id, col(Kaart.bron).startswith("invoer:")
    )
    hier = set(db.execute(zin).scalars())
    aantal = 0
    for kaart, fotos in beurt.kaarten:
        merk = _merk(kaart.hash())
        if merk in hier:
            continue
        id_ = al[merk] = _bewaar_kaart(db, wie, kaart, merk)
        for alt, foto in fotos:
            rij = voeg_foto_toe(db, wie, id_, foto)
            rij.alt = alt
            db.add(rij)
        aantal += 1
    if not beurt.meer:
        _bewaar_kwaliteiten(db, wie, portfolio, al)
        _bewaar_doelen(db, wie, portfolio)
    db.flush()
    schrijf_op(db, wie, "portfolio_overgenomen", over=wie.persoon_id, ding=("portfolio", wie.persoon_id))
    return aantal


def _bewaar_kaart(db: Session, wie: Wie, kaart: KaartVorm, merk: str) -> str:
    velden: dict[str, Any] = {veld: getattr(kaart, veld) for veld in GELIJK}
    velden |= {"soort": str(kaart.soort), "stand": str(kaart.stand), "link": keur_link(kaart.link)}
    moment = nu()
    rij = Kaart(id=nieuw_id(), persoon_id=wie.persoon_id, bron=merk, gemaakt_op=moment, gewijzigd_op=moment, **velden)
    db.add(rij)
    db.flush()
    db.add_all(KaartCompetentie(kaart_id=rij.id, competentie=str(een)) for een in kaart.competenties)
    return rij.id


def _bewaar_kwaliteiten(db: Session, wie: Wie, portfolio: PortfolioVorm, al: dict[str, str]) -> None:
    kaarten = {kaart.id: is_bekend(kaart, al) for kaart in portfolio.kaarten}
    hier = {een.sleutel() for een in kwaliteiten_van(db, wie)}
    for een in portfolio.kwaliteiten:
        if een.sleutel() in hier:
            continue
        hier.add(een.sleutel())
        vast: dict[str, Any] = {"persoon_id": wie.persoon_id, "naam": een.naam, "bewijs": een.bewijs, "op": nu()}
        rij = Kwaliteit(id=nieuw_id(), kaart_id=kaarten.get(een.kaart) or None, **vast)
        db.add(rij)
        db.flush()
        # Written down by the pupil from now on: that somebody did it himself can't be seen from a file.
        db.add_all(
            KwaliteitBevestiging(id=nieuw_id(), kwaliteit_id=rij.id, op=nu(), **bij.model_dump())
            for bij in een.bevestigingen
        )


def _bewaar_doelen(db: Session, wie: Wie, portfolio: PortfolioVorm) -> None:
    hier = {een.sleutel() for een in doelen_van(db, wie)}
    for een in portfolio.doelen:
        if een.sleutel() not in hier:
            hier.add(een.sleutel())
            db.add(Doel(id=nieuw_id(), persoon_id=wie.persoon_id, op=nu(), **een.model_dump()))
