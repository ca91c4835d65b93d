"""Everything we keep about one person, for himself, as one JSON document. Secrets stay out by their data class."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, SQLModel, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.aankomst_actions import lees_afspraken
from app.dossier.antwoorden import lees_bladen
from app.dossier.inhoud import nieuwste_inhoud
from app.dossier.models import Dossier, WarmeOverdracht
from app.dossier.rules import leesbaar
from app.dossier.stappen import DEEL_A
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.privacy import Klasse

VAN_MIJ: tuple[tuple[str, str], ...] = (
    ("persoon", "id"),
    ("account", "persoon_id"),
    ("roltoekenning", "persoon_id"),
    ("intaker_van", "persoon_id"),
    ("mentor_van", "persoon_id"),
    ("sessie", "persoon_id"),
    ("passkey", "persoon_id"),
    ("leerling", "persoon_id"),
    ("inschrijving", "persoon_id"),
    ("ouder_van", "persoon_id"),
    ("keuze", "persoon_id"),
    ("aanmelding", "persoon_id"),
    ("beroep_oordeel", "persoon_id"),
    ("test_ronde", "persoon_id"),
    ("deelname", "persoon_id"),
    ("slber_van", "persoon_id"),
    ("slber_van", "student_id"),
    ("portfolio", "persoon_id"),
    ("kaart", "persoon_id"),
    ("inlevering", "persoon_id"),
    ("kwaliteit", "persoon_id"),
    ("doel", "persoon_id"),
    ("gesprek", "persoon_id"),
    ("afspraak", "persoon_id"),
    ("reactie", "persoon_id"),
    ("gelezen", "persoon_id"),
    ("pta_oordeel", "persoon_id"),
    ("loopbaancv", "persoon_id"),
    ("loopbaancv_kaart", "persoon_id"),
    ("deellink", "persoon_id"),
    ("dossier", "persoon_id"),
    ("akkoord_verzoek", "over_id"),
    ("akkoord_daad", "persoon_id"),
    ("journaalregel", "over_id"),
)
"""Tables with a column that says whose row it is."""

VIA_DOSSIER = ("dossierversie", "bijlage", "dossierovergang", "warme_overdracht")
VIA_EIGEN = (
    ("aanmeldstap", "aanmelding_id", "aanmelding"),
    ("zending", "aanmelding_id", "aanmelding"),
    ("test_antwoord", "ronde_id", "test_ronde"),
    ("peiling", "deelname_id", "deelname"),
    ("kaart_competentie", "kaart_id", "kaart"),
    ("kaart_bestand", "kaart_id", "kaart"),
    ("inlevering_kaart", "inlevering_id", "inlevering"),
    ("kwaliteit_bevestiging", "kwaliteit_id", "kwaliteit"),
    ("deellink_kaart", "deellink_id", "deellink"),
)
"""Tables whose rows point at a row of his: table, column, table pointed at."""
MEESTE = 20_000
"""Rows of one table at most; nobody comes near."""


def _los(waarde: Any) -> Any:
    return waarde.isoformat() if isinstance(waarde, date | datetime) else waarde


def _rijen(db: Session, tabel: str, kolom: str, waarden: list[str]) -> list[dict[str, Any]]:
    bron = SQLModel.metadata.tables[tabel]
    kolommen = [k for k in bron.columns if k.info["klasse"] != Klasse.GEHEIM and not isinstance(k.type, sa.LargeBinary)]
    zin = sa.select(*kolommen).where(bron.c[kolom].in_(waarden)).limit(MEESTE)
    return [{k.name: _los(waarde) for k, waarde in zip(kolommen, rij, strict=True)} for rij in db.execute(zin)]


def _dossier(db: Session, dossier: Dossier) -> dict[str, Any]:
    """His own words as they are now, and what school wrote in the newest version."""
    codes = [stap.code for stap in leesbaar(Rol.LEERLING)]
    bladen = lees_bladen(db, dossier.id, [stap.code for stap in DEEL_A])
    delen = nieuwste_inhoud(db, dossier.id, dossier.versie_nu, codes)
    gesprekken = db.execute(sa.select(col(WarmeOverdracht.id)).where(col(WarmeOverdracht.dossier_id) == dossier.id))
    return {
        "schooljaar": dossier.schooljaar,
        "mijn_antwoorden": {code: blad.waarden for code, blad in bladen.items() if blad.waarden},
        "laatste_versie": {code: inhoud.velden for code, inhoud in delen.items()},
        "afspraken_school_en_mbo": [tekst for wie in gesprekken.scalars() if (tekst := lees_afspraken(db, wie))],
    }


def mijn_gegevens(db: Session, wie: Wie) -> dict[str, Any]:
    """The document; taking it is a line in the journaal."""
    alles: dict[str, Any] = {"gemaakt_op": nu().isoformat(), "tabellen": {}, "dossiers": []}
    for tabel, kolom in VAN_MIJ:
        alles["tabellen"].setdefault(tabel, []).extend(_rijen(db, tabel, kolom, [wie.persoon_id]))
    dossiers = db.execute(sa.select(Dossier).where(col(Dossier.persoon_id) == wie.persoon_id)).scalars().all()
    for tabel in VIA_DOSSIER:
        alles["tabellen"][tabel] = _rijen(db, tabel, "dossier_id", [dossier.id for dossier in dossiers])
    for tabel, kolom, van in VIA_EIGEN:
        eigen = [rij["id"] for rij in alles["tabellen"][van]]
        alles["tabellen"][tabel] = _rijen(db, tabel, kolom, eigen)
    alles["dossiers"] = [_dossier(db, dossier) for dossier in dossiers]
    schrijf_op(db, wie, "export", over=wie.persoon_id, ding=("persoon", wie.persoon_id))
    return alles
