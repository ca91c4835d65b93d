"""Demo dossiers in every state, in bulk. All words are invented and chosen by the context's own chance."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, SQLModel, col

from app.akkoord.models import AkkoordVerzoek
from app.dossier.antwoorden import Blad, pak_in
from app.dossier.demo_teksten import deel_b, woorden_a
from app.dossier.demo_verhaal import bij_intaker, stand_in_verhaal
from app.dossier.inhoud import Inhoud, deelhash, maak_deel, stel_op, versiehash
from app.dossier.models import Antwoord, Dossier, Overgang, Versie, VersieDeel
from app.dossier.schoolgegevens import NAMEN
from app.dossier.stappen import DEEL_A, DEEL_B, MET_CODE
from app.dossier.states import DossierStatus, Verb
from app.dossier.velden import Waarden
from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.overstap.models import Aanmelding, AanmeldStatus, Keuze
from app.overstap.rules import NIVEAUS
from app.scholen.demo import DemoAanbod, DemoContext, DemoLeerling
from app.scholen.models import AkkoordModus, Klas, MboInstelling, School

_S = DossierStatus
VERDELING = {_S.NIET_GESTART: 34, _S.BIJ_LEERLING: 30, _S.BIJ_MENTOR: 18, _S.TERUG_NAAR_LEERLING: 10, _S.BIJ_OUDERS: 8}
"""How many of a hundred pupils stand where, at the end of November."""
_VOL = 4000
"""Pupils per round: keeps memory flat at 150,000."""
_DEEL_LANDELIJK = 20
"""At scale `nederland` one in so many pupils gets answers."""
_STAP = {
    _S.BIJ_MENTOR: (Verb.LEVER_A_IN, _S.BIJ_LEERLING),
    _S.BIJ_ZORG: (Verb.LEVER_B_IN_MET_ZORG, _S.BIJ_MENTOR),
    _S.TERUG_NAAR_LEERLING: (Verb.LEVER_B_IN, _S.BIJ_MENTOR),
    _S.BIJ_OUDERS: (Verb.GEEF_DOOR, _S.TERUG_NAAR_LEERLING),
}
"""The last step of a demo dossier, and from where."""
_TABELLEN: tuple[type[SQLModel], ...] = (
    Keuze,
    Aanmelding,
    Dossier,
    Antwoord,
    Versie,
    VersieDeel,
    Overgang,
    AkkoordVerzoek,
)


@dataclass(slots=True)
class _Bouw:
    """Rows of one round, and names that versions show."""

    context: DemoContext
    namen: dict[str, str]
    klassen: dict[str, str]
    op_niveau: dict[int, list[DemoAanbod]]
    nu: datetime
    verhaal: dict[str, DossierStatus]
    """Pupils of mentor Bakker, and where their dossier stands."""
    rijen: dict[type[SQLModel], list[dict[str, Any]]] = field(default_factory=dict)

    def leg(self, model: type[SQLModel], **velden: Any) -> None:
        """One row."""
        self.rijen.setdefault(model, []).append(velden)

    def schrijf(self, db: Session) -> None:
        """Everything of this round, in the order of the foreign keys."""
        for model in _TABELLEN:
            if rijen := self.rijen.pop(model, None):
                db.connection().execute(sa.insert(model.__table__), rijen)  # type: ignore[attr-defined]


def vul(db: Session, context: DemoContext) -> None:
    """Give the pupils outside the story a dossier. Sanne and Yusuf start with nothing."""
    scholen = sa.select(col(School.organisatie_id), col(School.naam))
    mbos = sa.select(col(MboInstelling.organisatie_id), col(MboInstelling.naam))
    namen = {rij[0]: rij[1] for rij in db.execute(scholen.union_all(mbos))}
    klassen = {rij[0]: rij[1] for rij in db.execute(sa.select(col(Klas.id), col(Klas.naam)))}
    op_niveau: dict[int, list[DemoAanbod]] = {}
    for aanbod in context.aanbod:
        if aanbod.id != context.keuze_van_sanne:
            op_niveau.setdefault(aanbod.niveau, []).append(aanbod)
    bouw = _Bouw(context, namen, klassen, op_niveau, nu(), stand_in_verhaal(context))
    gekozen = set(db.execute(sa.select(col(Keuze.persoon_id)).distinct()).scalars())
    wie = (een for een in _buiten_het_verhaal(context) if een.persoon_id not in gekozen)
    while ronde := list(islice(wie, _VOL)):
        for leerling in ronde:
            _dossier(bouw, leerling)
        bouw.schrijf(db)


def _buiten_het_verhaal(context: DemoContext) -> Iterator[DemoLeerling]:
    verhaal = set(context.wie.values())
    stap = _DEEL_LANDELIJK if context.schaal == "nederland" else 1
    bakker = context.wie.get("bakker")
    kies = (een for nr, een in enumerate(context.leerlingen) if nr % stap == 0 or een.mentor_id == bakker)
    return (een for een in kies if een.persoon_id not in verhaal)


def _dossier(bouw: _Bouw, leerling: DemoLeerling) -> None:
    toeval = bouw.context.toeval
    gewoon = toeval.choices(list(VERDELING), list(VERDELING.values()))[0]
    status = bouw.verhaal.get(leerling.persoon_id, gewoon)
    keuze = _kies(bouw, leerling)
    if status == _S.NIET_GESTART or keuze is None:
        return
    sinds = bouw.nu - timedelta(hours=toeval.randrange(2, 24 * 16))
    klaar = status != _S.BIJ_LEERLING
    id_ = nieuw_id()
    bouw.leg(
        Dossier,
        id=id_,
        persoon_id=leerling.persoon_id,
        school_id=leerling.school_id,
        schooljaar=bouw.context.schooljaar,
        status=status,
        status_op=sinds,
        zorg_nodig=status == _S.BIJ_ZORG,
        versie_nu=int(klaar),
        rev=1,
    )
    if klaar or toeval.random() < 0.6:
        _keuze(bouw, leerling, keuze, sinds, klaar)
    else:
        keuze = None
    a = woorden_a(toeval, keuze.naam if keuze else "")
    open_ = set() if klaar else set(toeval.sample([stap.code for stap in DEEL_A], toeval.randrange(2, 8))) | {"A11"}
    if keuze is None:
        open_.add("A4")
    for code, waarden in a.items():
        if code not in open_:
            _antwoord(bouw, id_, code, waarden, leerling.persoon_id, sinds)
    if klaar:
        _versie(bouw, leerling, keuze, id_, status, sinds, a)


def _kies(bouw: _Bouw, leerling: DemoLeerling) -> DemoAanbod | None:
    niveau = bouw.context.toeval.choice(NIVEAUS.get(leerling.schoolsoort, (2,)))
    if bouw.verhaal.get(leerling.persoon_id) == _S.BIJ_OUDERS:
        return bij_intaker(bouw.context, niveau)
    passend = bouw.op_niveau.get(niveau) or [aanbod for alle in bouw.op_niveau.values() for aanbod in alle]
    return bouw.context.toeval.choice(passend) if passend else None


def _keuze(bouw: _Bouw, leerling: DemoLeerling, aanbod: DemoAanbod, op: datetime, aangemeld: bool) -> None:
    zelfde = {"persoon_id": leerling.persoon_id, "schooljaar": bouw.context.schooljaar, "aanbod_id": aanbod.id}
    keuze = {"plek": 1, "al_aangemeld": False, "aangemeld_op": None, "bbl_werkgever": False, "gekozen_op": op}
    bouw.leg(Keuze, id=nieuw_id(), **zelfde, **keuze)
    if aangemeld:
        leeg = {"bron": "dossier", "intake_op": None, "intake_plek": "", "dossier_op": None}
        bouw.leg(Aanmelding, id=nieuw_id(), **zelfde, status=AanmeldStatus.AANGEMELD, status_op=op, **leeg)


def _antwoord(bouw: _Bouw, dossier_id: str, code: str, waarden: Waarden, door_id: str, op: datetime) -> None:
    stap = MET_CODE[code]
    blad = Blad(waarden, {vraag.naam: (1, "") for vraag in stap.vragen}, 1, True)
    inhoud = pak_in(dossier_id, stap, blad)
    bouw.leg(Antwoord, dossier_id=dossier_id, stap=code, inhoud=inhoud, rev=1, klaar=True, door_id=door_id, op=op)


def _vast(bouw: _Bouw, leerling: DemoLeerling, keuze: DemoAanbod | None) -> dict[str, Waarden]:
    school = {
        "school": bouw.namen[leerling.school_id],
        "klas": bouw.klassen[leerling.klas_id],
        "schoolsoort": NAMEN.get(leerling.schoolsoort, leerling.schoolsoort),
    }
    vast: dict[str, Waarden] = {"A1": {"naam": leerling.roepnaam}, "A3": {**school}}
    if keuze is not None:
        rij = {
            "plek": "1",
            "opleiding": keuze.naam,
            "crebo": keuze.crebo,
            "niveau": str(keuze.niveau),
            "leerweg": keuze.leerweg.upper(),
            "instelling": bouw.namen[keuze.instelling_id],
            "al_aangemeld": "nee",
        }
        vast["A4"] = {"keuzes": [rij]}
    return vast


def _versie(
    bouw: _Bouw,
    leerling: DemoLeerling,
    keuze: DemoAanbod | None,
    dossier_id: str,
    status: DossierStatus,
    op: datetime,
    a: dict[str, Waarden],
) -> None:
    vast = _vast(bouw, leerling, keuze)
    delen = {stap.code: stel_op(stap, a[stap.code], vast.get(stap.code, {}), []) for stap in DEEL_A}
    if status != _S.BIJ_MENTOR:
        b = deel_b(bouw.context.toeval)
        if status == _S.BIJ_ZORG:
            b["B5"]["zorg_nodig"] = "ja"
        for stap in DEEL_B:
            _antwoord(bouw, dossier_id, stap.code, b[stap.code], leerling.mentor_id, op)
            delen[stap.code] = stel_op(stap, b[stap.code], {}, [])
    id_, hashes = nieuw_id(), {code: deelhash(dossier_id, code, inhoud) for code, inhoud in delen.items()}
    door = leerling.persoon_id if status == _S.BIJ_MENTOR else leerling.mentor_id
    geheel = versiehash(hashes)
    bouw.leg(Versie, id=id_, dossier_id=dossier_id, nummer=1, hash=geheel, door_id=door, gemaakt_op=op)
    for code, inhoud in delen.items():
        _deel(bouw, id_, code, inhoud, hashes[code])
    zelf = status == _S.BIJ_OUDERS
    bouw.leg(
        Overgang,
        id=nieuw_id(),
        dossier_id=dossier_id,
        verb=_STAP[status][0],
        van=_STAP[status][1],
        naar=status,
        reden="",
        door_id=leerling.persoon_id if zelf else door,
        op=op,
    )
    if zelf:
        bouw.leg(
            AkkoordVerzoek,
            id=nieuw_id(),
            over_id=leerling.persoon_id,
            school_id=leerling.school_id,
            onderwerp="dossier",
            onderwerp_id=id_,
            versiehash=geheel,
            modus=AkkoordModus.OUDERS_TOT_18,
            gevraagd_op=op,
            besloten_op=None,
            uitkomst=None,
            gesloten_op=None,
        )


def _deel(bouw: _Bouw, versie_id: str, code: str, inhoud: Inhoud, hash_: str) -> None:
    deel = maak_deel(versie_id, MET_CODE[code], inhoud, hash_)
    bouw.leg(VersieDeel, versie_id=deel.versie_id, stap=deel.stap, inhoud=deel.inhoud, hash=deel.hash)


NA_SEEDING = [vul]
