"""Saving answers while they are typed: drafts are kept as they are, two pages never overwrite each other."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.antwoorden import Blad, lees_bladen, schrijf_blad
from app.dossier.forms import is_klaar
from app.dossier.models import Dossier
from app.dossier.overgangen import zet
from app.dossier.queries import Toegang, toegang
from app.dossier.rules import mag_schrijven
from app.dossier.stappen import DEEL_A
from app.dossier.states import DossierStatus, Verb
from app.dossier.velden import Stap, Veld, Vraag, Waarden
from app.journaal.actions import schrijf_op
from app.kit.clock import nu, schooljaar
from app.kit.fouten import NietNu
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.overstap.queries import keuzes_van

Deel = tuple[Stap, Vraag]
"""A question with the step it belongs to."""


@dataclass(slots=True)
class Botsing:
    """A question that another page saved since this one was opened, with other words."""

    stap: Stap
    vraag: Vraag
    ander: Waarden


@dataclass(slots=True)
class Bewaard:
    """What a save led to: nothing is stored when there are `botsingen`."""

    versie: str
    op: datetime
    botsingen: list[Botsing] = field(default_factory=list)
    alles: dict[str, Waarden] = field(default_factory=dict)
    """Per step every answer there is now: a question may be asked because of an earlier one."""


def stappen_in(delen: list[Deel]) -> list[Stap]:
    """The steps of a form, each once, in order."""
    return list({stap.code: stap for stap, _vraag in delen}.values())


def versieteken(stappen: list[Stap], bladen: dict[str, Blad]) -> str:
    """What a form carries to know later whether it is outdated: the rev of each of its steps, `3` or `3-1-0`."""
    return "-".join(str(bladen[stap.code].rev) for stap in stappen)


def _revs(teken: str, stappen: list[Stap]) -> dict[str, int]:
    getallen = [int(deel) if deel.isascii() and deel.isdigit() and len(deel) < 9 else 0 for deel in teken.split("-")]
    getallen += [0] * len(stappen)
    return {stap.code: getallen[plek] for plek, stap in enumerate(stappen)}


def _deel_van(velden: tuple[Veld, ...], waarden: Waarden) -> Waarden:
    return {veld.naam: waarden[veld.naam] for veld in velden if veld.naam in waarden}


def pak_dossier(db: Session, wie: Wie, persoon_id: str, *rollen: Rol) -> Toegang:
    """The dossier to write in, its row held until the commit; the pupil's own first write makes it."""
    plek = toegang(db, wie, persoon_id, *rollen, vast=True)
    if plek.dossier is None and plek.als == Rol.LEERLING:
        _maak(db, plek)
        plek = toegang(db, wie, persoon_id, Rol.LEERLING, vast=True)
    if plek.dossier is None:
        raise NietNu(_("De leerling is nog niet begonnen."))
    if plek.dossier.status == DossierStatus.NIET_GESTART and plek.als == Rol.LEERLING:
        zet(db, wie, plek.dossier, Verb.BEGIN, als=Rol.LEERLING)
        schrijf_op(db, wie, "dossier_begonnen", over=persoon_id, ding=("dossier", plek.dossier.id))
    return plek


def _maak(db: Session, plek: Toegang) -> None:
    rij = {
        "id": nieuw_id(),
        "persoon_id": plek.leerling.persoon_id,
        "school_id": plek.leerling.school_id,
        "schooljaar": schooljaar(),
        "status": DossierStatus.NIET_GESTART,
        "status_op": nu(),
        "zorg_nodig": False,
        "versie_nu": 0,
        "rev": 1,
    }
    if db.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as invoegen
    else:
        from sqlalchemy.dialects.sqlite import insert as invoegen  # type: ignore[assignment]
    # Two first saves at the same moment: one row.
    db.execute(invoegen(Dossier).values(**rij).on_conflict_do_nothing(index_elements=["persoon_id", "schooljaar"]))


def _botsingen(
    delen: list[Deel], bladen: dict[str, Blad], revs: dict[str, int], waarden: Waarden, blad: str
) -> list[Botsing]:
    uit = []
    for stap, vraag in delen:
        nu_daar = bladen[stap.code]
        rev, van_blad = nu_daar.laatst.get(vraag.naam, (0, ""))
        ander = _deel_van(vraag.velden, nu_daar.waarden)
        if rev > revs[stap.code] and van_blad != blad and ander != _deel_van(vraag.velden, waarden):
            uit.append(Botsing(stap, vraag, ander))
    return uit


def bewaar(
    db: Session, wie: Wie, plek: Toegang, delen: list[Deel], waarden: Waarden, versie: str, blad: str
) -> Bewaard:
    """Store these answers as they are, finished or not. The row of the dossier is held (`pak_dossier`).

    `versie` and `blad` come from the form: what it was made from, and its own mark. When another page saved other
    words since then nothing is stored and both are given back. Raises NietNu when it is somebody else's turn.
    """
    dossier = plek.dossier
    assert dossier is not None
    stappen = stappen_in(delen)
    if not all(mag_schrijven(plek.als, stap, dossier.status) for stap in stappen):
        raise NietNu(_("Dit deel is nu niet aan jou. Kijk bij je dossier wie het heeft."))
    bladen, moment = lees_bladen(db, dossier.id, [stap.code for stap in stappen]), nu()
    botsingen = _botsingen(delen, bladen, _revs(versie, stappen), waarden, blad)
    if botsingen:
        return Bewaard(versieteken(stappen, bladen), moment, botsingen)
    for stap in stappen:
        _leg_vast(db, wie, dossier.id, stap, bladen[stap.code], delen, waarden, blad, moment)
    alles = {stap.code: bladen[stap.code].waarden for stap in stappen}
    return Bewaard(versieteken(stappen, bladen), moment, alles=alles)


def _leg_vast(
    db: Session,
    wie: Wie,
    dossier_id: str,
    stap: Stap,
    oud: Blad,
    delen: list[Deel],
    waarden: Waarden,
    blad: str,
    moment: datetime,
) -> None:
    veranderd = False
    for eigen, vraag in delen:
        nieuw = _deel_van(vraag.velden, waarden)
        if eigen.code == stap.code and (_deel_van(vraag.velden, oud.waarden) != nieuw or vraag.naam not in oud.laatst):
            oud.waarden |= nieuw
            oud.laatst[vraag.naam] = (oud.rev + 1, blad)
            veranderd = True
    if veranderd:
        oud.rev += 1
        oud.klaar = is_klaar(stap.gevraagd(oud.waarden), oud.waarden)
        schrijf_blad(db, dossier_id, stap, oud, wie.persoon_id, moment)


def herzie_keuze(db: Session, wie: Wie, plek: Toegang) -> None:
    """After a change of choices (A4 has no answers of its own): whether the step is done."""
    dossier, stap = plek.dossier, next(stap for stap in DEEL_A if stap.code == "A4")
    assert dossier is not None
    blad = lees_bladen(db, dossier.id, ["A4"])["A4"]
    blad.rev, blad.klaar = blad.rev + 1, bool(keuzes_van(db, plek.leerling.persoon_id))
    schrijf_blad(db, dossier.id, stap, blad, wie.persoon_id, nu())
