"""Composing the pages where the pupil reads: looking back, a version, what changed."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.akkoord.models import AkkoordVerzoek
from app.dossier.actions.bewaren import bewaar
from app.dossier.actions.indienen import bijlagen_per_stap, ooit_verzonden
from app.dossier.antwoorden import Blad, lees_bladen
from app.dossier.forms import Ingestuurd, fouten_in, is_klaar, ontleed
from app.dossier.inhoud import gewijzigd, lees_delen, stel_op, versie_met_nummer
from app.dossier.models import Versie
from app.dossier.pages import Leespagina, Nakijken, Versiepagina
from app.dossier.queries import Toegang, versies_van
from app.dossier.schermen import NAKIJKEN, TE_VULLEN, pad_van
from app.dossier.schoolgegevens import gegevens_voor
from app.dossier.stappen import DEEL_A, MET_CODE
from app.dossier.states import DossierStatus
from app.dossier.tonen import Lezer, stuk, stukken, veldnaam
from app.kit.fouten import NietGevonden
from app.kit.i18n import tijdstip
from app.scholen.queries import mentoren_van

LEERLING = Lezer(Rol.LEERLING)


def verklaar(db: Session, wie: Wie, plek: Toegang, invoer: Ingestuurd) -> dict[str, str]:
    """Save the tick 'this is right'; what is still wrong, or nothing."""
    vraag = NAKIJKEN.vragen[0]
    waarden = ontleed(vraag.velden, invoer)
    fouten = fouten_in(vraag.velden, waarden)
    if not fouten:
        assert plek.dossier is not None
        rev = lees_bladen(db, plek.dossier.id, [NAKIJKEN.code])[NAKIJKEN.code].rev
        bewaar(db, wie, plek, [(NAKIJKEN, vraag)], waarden, str(rev), "")
    return fouten


def nakijken(db: Session, plek: Toegang, fouten: dict[str, str] | None = None) -> Nakijken:
    """The page before sending: every step with its answers and a link to change them."""
    persoon_id = plek.leerling.persoon_id
    id_ = plek.dossier.id if plek.dossier else ""
    bladen = lees_bladen(db, id_, [s.code for s in TE_VULLEN]) if id_ else {s.code: Blad() for s in TE_VULLEN}
    vast = gegevens_voor(db, persoon_id, list(TE_VULLEN)).vast
    bijlagen = bijlagen_per_stap(db, id_) if id_ else {}
    delen, open_ = [], 0
    for stap in TE_VULLEN:
        blad = bladen[stap.code]
        klaar = is_klaar(stap.gevraagd(blad.waarden), blad.waarden)
        klaar = klaar and (stap.code != "A4" or bool(vast["A4"].get("keuzes")))
        open_ += not klaar
        inhoud = stel_op(stap, blad.waarden, vast.get(stap.code, {}), bijlagen.get(stap.code, []))
        deel = stuk(stap, inhoud, LEERLING)
        rijen = deel.regels if deel else []
        delen.append({"titel": str(stap.titel), "pad": pad_van(stap), "klaar": klaar, "regels": rijen})
    return Nakijken(
        delen=delen,
        open=open_,
        klopt=False,
        fouten=fouten or {},
        mentor=", ".join(mentor.naam for mentor in mentoren_van(db, persoon_id)),
        wijziging=bool(id_) and ooit_verzonden(db, id_),
        nummer=len(DEEL_A),
        totaal=len(DEEL_A),
    )


def _versie(db: Session, plek: Toegang, nummer: int) -> Versie:
    versie = versie_met_nummer(db, plek.dossier.id, nummer) if plek.dossier else None
    if versie is None:
        raise NietGevonden
    return versie


def leespagina(db: Session, plek: Toegang, reden: str = "", fouten: dict[str, str] | None = None) -> Leespagina:
    """The newest version as the pupil reads it; empty before anything was handed in."""
    nummer = plek.dossier.versie_nu if plek.dossier else 0
    versie = _versie(db, plek, nummer) if nummer else None
    delen = lees_delen(db, versie.id) if versie else {}
    van_school = {code: inhoud for code, inhoud in delen.items() if MET_CODE[code].deel != "A"}
    eigen = {code: inhoud for code, inhoud in delen.items() if MET_CODE[code].deel == "A" and code != "A11"}
    return Leespagina(
        stukken_school=stukken(van_school, LEERLING),
        stukken_zelf=stukken(eigen, LEERLING),
        beslist=plek.status == DossierStatus.TERUG_NAAR_LEERLING,
        reden=reden,
        fouten=fouten or {},
        versie=nummer,
        hash=versie.hash if versie else "",
        gemaakt=tijdstip(versie.gemaakt_op) if versie else "",
    )


def versies(db: Session, plek: Toegang, nummer: int) -> Versiepagina:
    """All versions, and what one (0 = the newest) changed compared with the one before."""
    if plek.dossier is None or not plek.dossier.versie_nu:
        return Versiepagina([], 0, [], 0)
    nummer = nummer or plek.dossier.versie_nu
    delen = lees_delen(db, _versie(db, plek, nummer).id)
    vorige = versie_met_nummer(db, plek.dossier.id, nummer - 1)
    anders = gewijzigd(lees_delen(db, vorige.id), delen) if vorige else []
    namen = list(dict.fromkeys(veldnaam(code, naam) for code, naam in anders))
    return Versiepagina(versies_van(db, plek.dossier.id), nummer, namen, vorige.nummer if vorige else 0)


def akkoordpad(db: Session, plek: Toegang) -> str:
    """Address of the question about the newest version."""
    if plek.dossier is None or not plek.dossier.versie_nu:
        return "/dossier"
    zin = (
        sa.select(col(AkkoordVerzoek.id))
        .join(Versie, col(Versie.id) == col(AkkoordVerzoek.onderwerp_id))
        .where(
            col(AkkoordVerzoek.onderwerp) == "dossier",
            col(Versie.dossier_id) == plek.dossier.id,
            col(Versie.nummer) == plek.dossier.versie_nu,
        )
    )
    verzoek_id = db.execute(zin).scalar()
    return f"/akkoord/verzoek/{verzoek_id}" if verzoek_id else "/dossier"
