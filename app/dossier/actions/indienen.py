"""Handing on a part: checks, an immutable version, the next state, and word to whoever is next."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.accounts.rollen import Rol
from app.accounts.toegang import bewaar_email
from app.accounts.wie import Wie
from app.akkoord.actions import vraag_akkoord
from app.dossier.antwoorden import lees_bladen
from app.dossier.forms import is_klaar
from app.dossier.inhoud import Inhoud, deelhash, maak_deel, nieuwste_inhoud, stel_op, versiehash
from app.dossier.messages import MentorAanZet, MentorKlaar, ZorgGevraagd, meld_leerling, meld_mentoren, meld_zorg
from app.dossier.models import Bijlage, Dossier, Versie, Zending
from app.dossier.overgangen import zet
from app.dossier.queries import Toegang, reden_van_weigering
from app.dossier.schoolgegevens import gegevens_voor
from app.dossier.stappen import DEEL_A, DEEL_B, DEEL_C, MET_CODE
from app.dossier.states import Verb
from app.dossier.velden import Stap
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.fouten import NietNu
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.overstap.actions import meld_aan_uit_keuzes
from app.scholen.models import OuderVan


def _dossier(plek: Toegang) -> Dossier:
    if plek.dossier is None:
        raise NietNu(_("De leerling is nog niet begonnen."))
    return plek.dossier


def bijlagen_per_stap(db: Session, dossier_id: str) -> dict[str, list[dict[str, str]]]:
    """Attachments of the working copy as they stand in a version."""
    zin = sa.select(col(Bijlage.stap), col(Bijlage.id), col(Bijlage.naam), col(Bijlage.sha256))
    zin = zin.where(col(Bijlage.dossier_id) == dossier_id, col(Bijlage.weg_op).is_(None)).order_by(col(Bijlage.id))
    uit: dict[str, list[dict[str, str]]] = {}
    for stap, id_, naam, sha256 in db.execute(zin):
        uit.setdefault(stap, []).append({"id": id_, "naam": naam, "sha256": sha256})
    return uit


def _uit_werk(db: Session, plek: Toegang, stappen: tuple[Stap, ...]) -> dict[str, Inhoud]:
    """Content of these steps from the working copies. Raises NietNu when one is not finished."""
    dossier = _dossier(plek)
    bladen = lees_bladen(db, dossier.id, [stap.code for stap in stappen])
    vast = gegevens_voor(db, plek.leerling.persoon_id, list(stappen)).vast
    bijlagen = bijlagen_per_stap(db, dossier.id)
    uit = {}
    for stap in stappen:
        waarden = bladen[stap.code].waarden
        if not is_klaar(stap.gevraagd(waarden), waarden):
            raise NietNu(_("Nog niet alles is ingevuld. Kijk bij: %(stap)s.", stap=str(stap.titel)))
        uit[stap.code] = stel_op(stap, waarden, vast.get(stap.code, {}), bijlagen.get(stap.code, []))
    return uit


def _uit_vorige(db: Session, dossier: Dossier, *delen: tuple[Stap, ...]) -> dict[str, Inhoud]:
    codes = [stap.code for deel in delen for stap in deel]
    return nieuwste_inhoud(db, dossier.id, dossier.versie_nu, codes)


def maak_versie(db: Session, wie: Wie, dossier: Dossier, delen: dict[str, Inhoud]) -> Versie:
    """Store the next version. It never changes again."""
    hashes = {code: deelhash(dossier.id, code, inhoud) for code, inhoud in delen.items()}
    versie = Versie(
        id=nieuw_id(),
        dossier_id=dossier.id,
        nummer=dossier.versie_nu + 1,
        hash=versiehash(hashes),
        door_id=wie.persoon_id,
        gemaakt_op=nu(),
    )
    dossier.versie_nu = versie.nummer
    db.add(versie)
    db.flush()
    db.add_all([maak_deel(versie.id, MET_CODE[code], inhoud, hashes[code]) for code, inhoud in delen.items()])
    db.flush()
    schrijf_op(
        db, wie, "dossier_ingediend", over=dossier.persoon_id, ding=("versie", versie.id), waarom=str(versie.nummer)
    )
    return versie


def ooit_verzonden(db: Session, dossier_id: str) -> bool:
    """Whether some version of it went to an mbo."""
    zin = sa.select(col(Zending.id)).join(Versie, col(Versie.id) == col(Zending.versie_id))
    return db.execute(zin.where(col(Versie.dossier_id) == dossier_id).limit(1)).first() is not None


def lever_a_in(db: Session, wie: Wie, plek: Toegang, zonder_b: bool = False) -> Versie:
    """The pupil hands in part A: aanmeldingen follow his choices, the mentor is told.

    After an earlier sending the mentor's part stays and akkoord is asked at once; `zonder_b` is for a zij-instromer.
    Raises NietNu when a step is not finished or it is not his turn.
    """
    dossier, persoon_id = _dossier(plek), plek.leerling.persoon_id
    delen = _uit_werk(db, plek, DEEL_A)
    if not delen["A4"].velden.get("keuzes"):
        raise NietNu(_("Kies eerst een opleiding."))
    delen |= _uit_vorige(db, dossier, DEEL_B, DEEL_C)
    eerder = "B1" in delen and ooit_verzonden(db, dossier.id)
    verb = Verb.LEVER_WIJZIGING_IN if eerder else Verb.LEVER_A_IN_ZONDER_B if zonder_b else Verb.LEVER_A_IN
    zet(db, wie, dossier, verb, als=Rol.LEERLING)
    meld_aan_uit_keuzes(db, wie, persoon_id)
    _werk_bij(db, wie, delen)
    versie = maak_versie(db, wie, dossier, delen)
    if verb == Verb.LEVER_A_IN:
        meld_mentoren(db, MentorAanZet, dossier, versie.id)
    else:
        vraag_om_akkoord(db, wie, plek, versie)
    return versie


def _werk_bij(db: Session, wie: Wie, delen: dict[str, Inhoud]) -> None:
    """How to reach him and his parents counts outside the dossier too. A new address is confirmed by mail first."""
    a1, a2 = delen["A1"].velden, delen["A2"].velden
    bewaar_email(db, wie, str(a1["email"]).lower())
    db.execute(sa.update(Persoon).where(col(Persoon.id) == wie.persoon_id).values(telefoon=a1["mobiel"]))
    db.execute(sa.update(OuderVan).where(col(OuderVan.kind_id) == wie.persoon_id).values(taal=a2["taal"]))


def lever_b_in(db: Session, wie: Wie, plek: Toegang) -> Versie:
    """The mentor hands in part B. When he asks for part C it goes to the zorgcoördinator first.

    Raises NietNu when something is missing or it is not his turn.
    """
    dossier = _dossier(plek)
    b = _uit_werk(db, plek, DEEL_B)
    dossier.zorg_nodig = lees_bladen(db, dossier.id, ["B5"])["B5"].waarden.get("zorg_nodig") == "ja"
    delen = _uit_vorige(db, dossier, DEEL_A) | b
    c = _uit_vorige(db, dossier, DEEL_C) if dossier.zorg_nodig else {}
    # After a refusal the zorgcoördinator looks at his part again too.
    naar_zorg = dossier.zorg_nodig and (not c or bool(reden_van_weigering(db, dossier.id)))
    zet(db, wie, dossier, Verb.LEVER_B_IN_MET_ZORG if naar_zorg else Verb.LEVER_B_IN, als=Rol.MENTOR)
    versie = maak_versie(db, wie, dossier, delen | c)
    if naar_zorg:
        meld_zorg(db, ZorgGevraagd, dossier, plek.leerling.school_id, versie.id)
    else:
        meld_leerling(db, MentorKlaar, dossier, versie.id)
    return versie


def lever_c_in(db: Session, wie: Wie, plek: Toegang) -> Versie:
    """The zorgcoördinator hands in part C; the pupil reads it first. Raises NietNu."""
    dossier = _dossier(plek)
    delen = _uit_vorige(db, dossier, DEEL_A, DEEL_B) | _uit_werk(db, plek, DEEL_C)
    zet(db, wie, dossier, Verb.LEVER_C_IN, als=Rol.ZORGCOORDINATOR)
    versie = maak_versie(db, wie, dossier, delen)
    meld_leerling(db, MentorKlaar, dossier, versie.id)
    return versie


def zorg_niet_nodig(db: Session, wie: Wie, plek: Toegang) -> None:
    """The zorgcoördinator sees no need for part C: on to the pupil without it."""
    dossier = _dossier(plek)
    zet(db, wie, dossier, Verb.ZORG_NIET_NODIG, als=Rol.ZORGCOORDINATOR)
    dossier.zorg_nodig = False
    schrijf_op(db, wie, "dossier_overgang", over=dossier.persoon_id, ding=("dossier", dossier.id))
    meld_leerling(db, MentorKlaar, dossier, f"{dossier.versie_nu}:zonder-c")


def vraag_om_akkoord(db: Session, wie: Wie, plek: Toegang, versie: Versie) -> None:
    """Put exactly this version to who must agree, by the rules of the regio."""
    vraag_akkoord(
        db,
        wie,
        over_id=plek.leerling.persoon_id,
        school_id=plek.leerling.school_id,
        onderwerp="dossier",
        onderwerp_id=versie.id,
        versiehash=versie.hash,
    )
