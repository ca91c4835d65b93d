"""What the mbo reads: by role, and without what needs consent when that was refused in mode `informeren`."""

import pytest
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.akkoord.models import AkkoordDaad
from app.dossier.aankomst_inhoud import bijlagen_voor_mbo, delen_voor_mbo, stukken_voor_mbo
from app.dossier.inhoud import Inhoud
from app.kit.clock import nu
from app.kit.ids import nieuw_id
from tests.cast import Cast
from tests.dossier.zendingen import maak_dossier, maak_versie, vraag


def _versie(db: Session, cast: Cast, modus: str, keus: str | None) -> str:
    dossier = maak_dossier(db, cast.sanne, cast.school)
    versie = maak_versie(db, dossier)
    verzoek = vraag(db, dossier, versie, modus=modus)
    if keus:
        db.add(
            AkkoordDaad(
                id=nieuw_id(), verzoek_id=verzoek.id, ouder_van_id=cast.moeder_sanne.id, naam="Amal", keus=keus,
                hoedanigheid="ouder_met_gezag", grond="wet", versiehash=versie.hash, tekst="…", taal="ar",
                methode="link", op=nu(), controlecode=nieuw_id()[:16],
            )
        )  # fmt: skip
    db.flush()
    return versie.id


@pytest.mark.parametrize(
    ("modus", "keus", "verhaal"),
    [
        ("informeren", None, True),
        ("informeren", "gezien", True),
        ("informeren", "niet_akkoord", False),
        ("akkoord_ouders_tot_18", "akkoord", True),
    ],
)
def test_weigering_bij_informeren_houdt_alleen_de_wet_over(
    db: Session, cast: Cast, modus: str, keus: str | None, verhaal: bool
) -> None:
    delen = delen_voor_mbo(db, _versie(db, cast, modus, keus), Rol.MBO_ZORG)
    assert bool(delen["A5"].velden) is verhaal  # own story: consent
    assert delen["B1"].velden["omgang"] == "4"  # art. 5
    assert delen["A9"].velden  # art. 6


def test_intaker_leest_samenvatting_en_zorgteam_alles(db: Session, cast: Cast) -> None:
    versie_id = _versie(db, cast, "akkoord_ouders_tot_18", "akkoord")
    tekst = {}
    for rol in (Rol.MBO_INTAKER, Rol.MBO_ZORG):
        stukken = stukken_voor_mbo(delen_voor_mbo(db, versie_id, rol), rol)
        tekst[rol] = " ".join(regel.waarde for stuk in stukken for regel in stuk.regels)
    assert "Pollen maken mij ziek." not in tekst[Rol.MBO_INTAKER]
    assert "Pollen maken mij ziek." in tekst[Rol.MBO_ZORG]
    assert "Extra tijd" in tekst[Rol.MBO_INTAKER]


def test_bijlage_van_een_zorgstap_opent_alleen_het_zorgteam() -> None:
    delen = {"A9": Inhoud(bijlagen=[{"id": "z"}]), "A8": Inhoud(bijlagen=[{"id": "l"}])}
    assert [bijlage["id"] for bijlage in bijlagen_voor_mbo(delen, Rol.MBO_INTAKER)] == ["l"]
    assert [bijlage["id"] for bijlage in bijlagen_voor_mbo(delen, Rol.MBO_ZORG)] == ["z", "l"]
