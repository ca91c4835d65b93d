"""The dossier as a subject of akkoord: what is shown, and what follows from a decision."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.akkoord.models import AkkoordDaad, AkkoordVerzoek, Keus, Uitkomst
from app.akkoord.onderwerp import Onderwerp, Voorlegging
from app.dossier.inhoud import lees_delen
from app.dossier.messages import LeerlingWeigert, NietAkkoord, meld_leerling, meld_mentoren
from app.dossier.models import Dossier, Versie
from app.dossier.overgangen import zet
from app.dossier.states import DossierStatus, Verb
from app.dossier.taken import maak_taak, sluit_taken
from app.dossier.tonen import lezer_van, stukken
from app.dossier.verzenden import plan_verzending
from app.kit.i18n import _
from app.scholen.queries import mentoren_van, school

VOOR_DECAAN = frozenset({"bezwaar", "geen_antwoord"})
"""Signals that the decaan takes up; the rest is for the mentor."""


def _dossier(db: Session, verzoek: AkkoordVerzoek) -> Dossier | None:
    """The dossier, held; None when its retention ended: the akkoord is kept longer than what it was about."""
    versie = db.get(Versie, verzoek.onderwerp_id)
    return db.get_one(Dossier, versie.dossier_id, with_for_update=True) if versie else None


def _reden(db: Session, verzoek_id: str) -> str:
    """Own words of the last who refused."""
    zin = sa.select(col(AkkoordDaad.reden)).where(
        col(AkkoordDaad.verzoek_id) == verzoek_id, col(AkkoordDaad.keus) == Keus.NIET_AKKOORD
    )
    return db.execute(zin.order_by(col(AkkoordDaad.id).desc()).limit(1)).scalar() or ""


class DossierOnderwerp(Onderwerp):
    """One version of a dossier."""

    naam = "dossier"

    def houd_vast(self, db: Session, verzoek: AkkoordVerzoek) -> None:
        """The row of the dossier: whoever writes in it holds it first too."""
        _dossier(db, verzoek)

    def voorleggen(self, db: Session, verzoek: AkkoordVerzoek, voor_ouder: bool) -> Voorlegging:
        """Exactly this version. A parent does not see what a pupil of 16 or 17 keeps to himself."""
        delen = lees_delen(db, verzoek.onderwerp_id)
        kind = db.get_one(Persoon, verzoek.over_id)
        lezer = lezer_van(Rol.OUDER if voor_ouder else Rol.LEERLING, kind.leeftijd_op(), delen)
        bij = school(db, verzoek.school_id)
        return Voorlegging(
            titel=_("Het dossier van %(naam)s", naam=kind.roepnaam),
            stukken=stukken(delen, lezer),
            mentor=", ".join(mentor.naam for mentor in mentoren_van(db, verzoek.over_id)),
            school=bij.naam if bij else "",
            school_telefoon=bij.telefoon if bij else "",
        )

    def besloten(self, db: Session, verzoek: AkkoordVerzoek) -> None:
        """Yes: the outbox sends it. No: to a talk at school, and nothing is sent."""
        dossier = _dossier(db, verzoek)
        if dossier is None:
            return
        if verzoek.uitkomst == Uitkomst.AKKOORD:
            plan_verzending(db, verzoek.onderwerp_id)
        elif verzoek.uitkomst == Uitkomst.NIET_AKKOORD:
            self._naar_gesprek(db, dossier, Verb.AKKOORD_GEWEIGERD, verzoek.id)

    def ingetrokken(self, db: Session, verzoek: AkkoordVerzoek) -> None:
        """Nothing to undo: sending looks at the outcome of the request, and that is open again."""

    def signaal(self, db: Session, verzoek: AkkoordVerzoek, soort: str) -> None:
        """A task for the school; an objection before sending also stops the dossier."""
        dossier = _dossier(db, verzoek)
        if dossier is None:
            return
        if soort == "bezwaar":
            self._naar_gesprek(db, dossier, Verb.BEZWAAR, verzoek.id)
        maak_taak(db, dossier, soort, Rol.DECAAN if soort in VOOR_DECAAN else Rol.MENTOR)

    def opgelost(self, db: Session, wie: Wie | None, verzoek: AkkoordVerzoek, soorten: tuple[str, ...]) -> None:
        """The tasks of these signals are done."""
        dossier = _dossier(db, verzoek)
        if dossier is not None:
            sluit_taken(db, wie, dossier.id, soorten)

    def nummer(self, db: Session, verzoek: AkkoordVerzoek) -> int | None:
        """Number of the version; None when its retention ended."""
        versie = db.get(Versie, verzoek.onderwerp_id)
        return versie.nummer if versie else None

    @staticmethod
    def _naar_gesprek(db: Session, dossier: Dossier, verb: Verb, verzoek_id: str) -> None:
        if dossier.status != DossierStatus.BIJ_OUDERS:  # sent, changed or refused already
            return
        zet(db, None, dossier, verb, reden=_reden(db, verzoek_id))
        if verb == Verb.AKKOORD_GEWEIGERD:
            maak_taak(db, dossier, "akkoord_geweigerd", Rol.MENTOR)
        meld_leerling(db, NietAkkoord, dossier, verzoek_id)
        meld_mentoren(db, LeerlingWeigert, dossier, verzoek_id)


ONDERWERPEN = [DossierOnderwerp()]
