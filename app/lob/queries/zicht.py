"""Whose portfolio somebody may open, and as whom. Every page of the slice begins here."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon, volledige_naam
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import schooljaar, vandaag
from app.kit.fouten import NietGevonden
from app.lob.models import Doel, Inlevering, InleverStand, Kaart, KaartStand
from app.lob.rules import Kijker
from app.scholen.models import Inschrijving, Klas, MentorVan, SlberVan
from app.scholen.queries.zicht import Voorwaarde, loopt, van_ouder


@dataclass(frozen=True, slots=True)
class Toegang:
    """A portfolio that `wie` may open."""

    persoon_id: str
    naam: str
    als: Kijker
    school_id: str | None
    """His school today; None at the mbo or when he left."""
    klas_id: str | None
    klas: str
    leerjaar: int
    """0 when he has no class today."""
    schoolsoort: str

    @property
    def eigen(self) -> bool:
        """The owner himself looks."""
        return self.als == Kijker.EIGENAAR

    @property
    def begin(self) -> str:
        """Address of the portfolio for who looks."""
        return "/loopbaan" if self.eigen else f"/loopbaan/van/{self.persoon_id}"


_VELDEN: tuple[Any, ...] = (
    Persoon.id,
    Persoon.roepnaam,
    Persoon.tussenvoegsel,
    Persoon.achternaam,
    Inschrijving.school_id,
    Klas.id,
    sa.func.coalesce(Klas.naam, ""),
    sa.func.coalesce(Klas.leerjaar, 0),
    sa.func.coalesce(Klas.schoolsoort, ""),
)


def _van_mentor(wie: Wie) -> Voorwaarde:
    klassen = sa.select(col(MentorVan.klas_id)).where(col(MentorVan.persoon_id) == wie.persoon_id)
    hier = [col(Inschrijving.persoon_id) == col(Persoon.id), col(Inschrijving.klas_id).in_(klassen), loopt()]
    return sa.exists().where(*hier, col(Inschrijving.schooljaar) == schooljaar()).correlate(Persoon)


def _van_slber(wie: Wie) -> Voorwaarde:
    dag = vandaag()
    return (
        sa.exists()
        .where(
            col(SlberVan.student_id) == col(Persoon.id),
            col(SlberVan.persoon_id) == wie.persoon_id,
            col(SlberVan.instelling_id).in_(wie.organisaties(Rol.SLBER)),
            col(SlberVan.van) <= dag,
            sa.or_(col(SlberVan.tot).is_(None), col(SlberVan.tot) > dag),
        )
        .correlate(Persoon)
    )


def begeleid_door(wie: Wie) -> Voorwaarde:
    """Condition on `Persoon`: `wie` is his mentor or slb'er today."""
    mag: list[Voorwaarde] = []
    if wie.heeft(Rol.MENTOR):
        mag.append(_van_mentor(wie))
    if wie.heeft(Rol.SLBER):
        mag.append(_van_slber(wie))
    return sa.and_(col(Persoon.id) != wie.persoon_id, sa.or_(sa.false(), *mag))


def _als(wie: Wie) -> sa.ColumnElement[str]:
    keuzes = []
    if wie.heeft(Rol.LEERLING):
        keuzes.append((col(Persoon.id) == wie.persoon_id, Kijker.EIGENAAR))
    if wie.heeft(Rol.MENTOR, Rol.SLBER):
        keuzes.append((begeleid_door(wie), Kijker.BEGELEIDER))
    if wie.heeft(Rol.OUDER):
        hier = [col(Inschrijving.persoon_id) == col(Persoon.id), loopt(), van_ouder(wie)]
        keuzes.append((sa.exists().where(*hier).correlate(Persoon), Kijker.OUDER))
    if not keuzes:
        return sa.literal("")
    return sa.case(*((voorwaarde, sa.literal(str(als))) for voorwaarde, als in keuzes), else_="")


def portfolio_voor(db: Session, wie: Wie, persoon_id: str) -> Toegang:
    """The portfolio of a pupil as far as `wie` may open it. One statement. Raises NietGevonden."""
    zin = (
        sa.select(*_VELDEN, _als(wie).label("als"))
        .select_from(Persoon)
        .outerjoin(
            Inschrijving,
            sa.and_(
                col(Inschrijving.persoon_id) == col(Persoon.id),
                col(Inschrijving.schooljaar) == schooljaar(),
                loopt(),
            ),
        )
        .outerjoin(Klas, col(Klas.id) == col(Inschrijving.klas_id))
        .where(col(Persoon.id) == persoon_id)
        .order_by(col(Inschrijving.van).desc())
        .limit(1)
    )
    rij = db.execute(zin).first()
    if rij is None or not rij.als:
        raise NietGevonden
    return Toegang(rij[0], volledige_naam(*rij[1:4]), Kijker(rij.als), *rij[4:-1])


def eigen_portfolio(db: Session, wie: Wie) -> Toegang:
    """The pupil's own. Raises NietGevonden for who is no pupil."""
    return portfolio_voor(db, wie, wie.persoon_id)


def zichtbare_kaarten(als: Kijker) -> Voorwaarde:
    """Condition on `Kaart`, beside whose it is; the same as `rules.mag_kaart_zien`."""
    if als == Kijker.EIGENAAR:
        return sa.true()
    af = col(Kaart.stand) == KaartStand.AF
    return sa.and_(af, col(Kaart.voor_mentor if als == Kijker.BEGELEIDER else Kaart.voor_ouder).is_(True))


def zichtbare_doelen(als: Kijker) -> Voorwaarde:
    """Condition on `Doel`: his own, or what the begeleider may see; parents none."""
    if als == Kijker.EIGENAAR:
        return sa.true()
    mag = sa.and_(col(Doel.voor_mentor).is_(True), col(Doel.weg_op).is_(None))
    return mag if als == Kijker.BEGELEIDER else sa.false()


def zichtbare_inleveringen(als: Kijker) -> Voorwaarde:
    """Condition on `Inlevering`: his own, or for the begeleider what was handed in once; parents none."""
    if als == Kijker.EIGENAAR:
        return sa.true()
    return col(Inlevering.stand) != InleverStand.BEZIG if als == Kijker.BEGELEIDER else sa.false()


def kaart_voor(db: Session, wie: Wie, kaart_id: str) -> tuple[Kaart, Toegang]:
    """A card with the portfolio it is in. Raises NietGevonden when `wie` may not see it."""
    kaart = db.get(Kaart, kaart_id)
    if kaart is None:
        raise NietGevonden
    plek = portfolio_voor(db, wie, kaart.persoon_id)
    zin = sa.select(col(Kaart.id)).where(col(Kaart.id) == kaart_id, zichtbare_kaarten(plek.als))
    if not plek.eigen and db.execute(zin).first() is None:
        raise NietGevonden
    return kaart, plek
