"""Demo: the portfolios of mentor Bakker's class, in every state, with Sanne's in front."""

from datetime import timedelta
from typing import Any

from app.accounts.rollen import Rol
from app.kit.clock import schooljaar
from app.kit.ids import nieuw_id
from app.lob import models as m
from app.lob.demo_bouw import Bouw
from app.lob.demo_fotos import hang_op, teken
from app.lob.demo_teksten import (
    AFSPRAKEN,
    ALT,
    ANTWOORDEN,
    DOELEN,
    GESPREKKEN,
    KWALITEITEN,
    OVER_MIJ,
    REACTIES,
    SANNE,
    VERHALEN,
    WERK,
)
from app.lob.inhoud import opdrachten
from app.lob.werk import leg_vast, pak_in
from app.scholen.demo import DemoContext, DemoLeerling

PLANNEN = (
    ("complimenten", True, 21),
    ("bol-of-bbl", True, 45),
    ("twee-opleidingen", False, None),
    ("plan-b", False, None),
)
"""Opdrachten that every school asked for: which, whether it must, and in how many days."""
STANDEN = (m.KaartStand.AF, m.KaartStand.AF, m.KaartStand.CONCEPT, m.KaartStand.AF, m.KaartStand.ARCHIEF)
INLEVERSTANDEN = tuple(m.InleverStand)
GESPREKSTANDEN = tuple(m.GesprekStand)
BAKKER = "Bo Bakker"


def leg_scholen(bouw: Bouw, context: DemoContext) -> None:
    """What every school asks: a PTA and plans; the school of the story wrote an opdracht itself."""
    scholen = sorted({een.school_id for een in context.leerlingen})
    voor = {"schooljaar": context.schooljaar, "leerjaar": 0, "schoolsoort": ""}
    for school_id in scholen:
        eis = {"kaarten_per_competentie": 1, "gesprekken": 2, "opdrachten": 1}
        bouw.leg(m.PtaEis, id=nieuw_id(), school_id=school_id, **(voor | eis))
        for opdracht_id, verplicht, dagen in PLANNEN:
            uiterlijk = bouw.vandaag + timedelta(days=dagen) if dagen else None
            plan = {"opdracht_id": opdracht_id, "verplicht": verplicht, "uiterlijk": uiterlijk}
            bouw.leg(m.OpdrachtPlan, id=nieuw_id(), school_id=school_id, **(voor | plan))
    sanne = next((een for een in context.leerlingen if een.persoon_id == context.wie.get("sanne")), None)
    if sanne is not None:
        tekst = {"titel": "Foto van een werkplek", "kort": "Je maakt een foto op een plek waar mensen werken."}
        stappen = "Vraag eerst of het mag.\nMaak een foto zonder gezichten.\nVertel wat je ziet."
        vragen = {"stappen": stappen, "vragen": "Wat zie je op de foto?\nZou jij daar willen werken?"}
        vast = {"versie": 1, "competenties": str(m.Competentie.WERK), "minuten": 20, "weg_op": None}
        bouw.leg(m.Schoolopdracht, id=nieuw_id(), school_id=sanne.school_id, **(tekst | vragen | vast))


def leg_klas(bouw: Bouw, context: DemoContext) -> None:
    """Everybody in the class but Yusuf, who begins with nothing."""
    bakker, sanne, yusuf = (context.wie.get(naam, "") for naam in ("bakker", "sanne", "yusuf"))
    if sanne:
        _sanne(bouw, sanne, bakker)
    klas = [een for een in context.leerlingen if een.mentor_id == bakker and een.persoon_id not in (sanne, yusuf)]
    for nummer, leerling in enumerate(klas):
        if nummer % 6 != 5:  # each sixth has not begun
            _leerling(bouw, leerling, nummer, bakker)


def _sanne(bouw: Bouw, sanne: str, bakker: str) -> None:
    bouw.begin(sanne)
    kaarten = [
        bouw.kaart(sanne, verhaal, dagen, stand, voor_mentor=nummer != 5, voor_ouder=nummer in (1, 2))
        for nummer, (dagen, stand, verhaal) in enumerate(SANNE)
    ]
    for nummer, kaart_id in enumerate(kaarten[1:4]):
        hang_op(bouw, kaart_id, teken(nummer), ALT[nummer], bouw.nu - timedelta(days=5))
    mentor, zelf = (bakker, BAKKER, str(Rol.MENTOR)), (sanne, "Sanne Zonnedauw", str(Rol.LEERLING))
    bouw.reactie(sanne, kaarten[1], mentor, REACTIES[0], 60)
    bouw.reactie(sanne, kaarten[1], zelf, ANTWOORDEN[2], 30)
    bouw.reactie(sanne, kaarten[2], mentor, REACTIES[1], 5)
    bouw.gelezen(sanne, sanne, kaarten[1])
    for plek in (0, 4):
        _kwaliteit(bouw, sanne, plek, kaarten[1], bakker if plek else None)
    for plek in (0, 2):
        leg_doel(bouw, sanne, plek)
    leg_gesprek(bouw, sanne, bakker, m.GesprekStand.GEDEELD, 0)
    _inlevering(bouw, sanne, 0, m.InleverStand.OPNIEUW, bakker)
    bouw.leg(m.Loopbaancv, persoon_id=sanne, over_mij=OVER_MIJ, met_kwaliteiten=True, met_test=True, versie=1)
    for plek, kaart_id in enumerate(kaarten[1:4]):
        bouw.leg(m.LoopbaancvKaart, persoon_id=sanne, kaart_id=kaart_id, plek=plek)


def _leerling(bouw: Bouw, leerling: DemoLeerling, nummer: int, bakker: str) -> None:
    wie = leerling.persoon_id
    bouw.begin(wie, nummer % 9)
    eerste = ""
    for plek in range(nummer * 3 % 7 + 1):
        verhaal, stand = VERHALEN[(nummer * 5 + plek * 7) % len(VERHALEN)], STANDEN[(nummer + plek) % len(STANDEN)]
        kaart_id = bouw.kaart(wie, verhaal, 4 + 9 * plek + nummer, stand, voor_mentor=(nummer + plek) % 8 != 7)
        eerste = eerste or (kaart_id if stand == m.KaartStand.AF and (nummer + plek) % 8 != 7 else "")
    if eerste and nummer % 3 != 2:
        mentor, zelf = (bakker, BAKKER, str(Rol.MENTOR)), (wie, leerling.roepnaam, str(Rol.LEERLING))
        bouw.reactie(wie, eerste, mentor, REACTIES[nummer % len(REACTIES)], 40 + nummer)
        bouw.gelezen(bakker, wie, eerste) if nummer % 5 else bouw.reactie(
            wie, eerste, zelf, ANTWOORDEN[nummer % len(ANTWOORDEN)], 3 + nummer
        )
    if nummer % 2 == 0:
        _inlevering(bouw, wie, nummer // 2 % 2, INLEVERSTANDEN[nummer // 2 % 4], bakker)
        _kwaliteit(bouw, wie, nummer % len(KWALITEITEN), eerste or None, None)
    if nummer % 4 != 3:
        leg_gesprek(bouw, wie, bakker, GESPREKSTANDEN[nummer % 3], nummer)
        leg_doel(bouw, wie, nummer % len(DOELEN))
    if nummer in (2, 8):
        oordeel = {"schooljaar": schooljaar(bouw.vandaag), "oordeel": "voldaan", "reden": "", "door_id": bakker}
        bouw.leg(m.PtaOordeel, id=nieuw_id(), persoon_id=wie, op=bouw.nu, ingetrokken_op=None, **oordeel)


def _kwaliteit(bouw: Bouw, wie: str, plek: int, kaart_id: str | None, bakker: str | None) -> None:
    id_, op = nieuw_id(), bouw.nu - timedelta(days=10 + plek)
    naam, bewijs = KWALITEITEN[plek]
    bouw.leg(m.Kwaliteit, id=id_, persoon_id=wie, naam=naam, bewijs=bewijs, kaart_id=kaart_id, op=op, versie=1)
    if bakker:
        zag = {"door_id": bakker, "naam": BAKKER, "als": "mentor", "woorden": "Dat zie ik in de klas ook."}
        bouw.leg(m.KwaliteitBevestiging, id=nieuw_id(), kwaliteit_id=id_, op=bouw.nu, **zag)


def leg_doel(bouw: Bouw, wie: str, plek: int) -> None:
    """A goal; every third was reached."""
    titel, stap = DOELEN[plek]
    klaar = bouw.vandaag + timedelta(days=20 + 10 * plek)
    gehaald = bouw.nu - timedelta(days=2) if plek == 2 else None
    stand: dict[str, Any] = {"klaar_voor": klaar, "gehaald_op": gehaald, "weg_op": None, "voor_mentor": True}
    op = bouw.nu - timedelta(days=18)
    bouw.leg(m.Doel, id=nieuw_id(), persoon_id=wie, titel=titel, eerste_stap=stap, op=op, versie=1, **stand)


def leg_gesprek(bouw: Bouw, wie: str, met: str, stand: m.GesprekStand, nummer: int) -> None:
    """A talk as far as it got; who prepares wrote the first half, from shared on there is an afspraak."""
    id_, gedeeld, klaar = nieuw_id(), stand != m.GesprekStand.VOORBEREIDING, stand == m.GesprekStand.AKKOORD
    vakken = dict(
        zip(("terugkijken", "reflecteren", "vooruitkijken", "activeren"), GESPREKKEN[nummer % 3], strict=True)
    )
    if not gedeeld:
        vakken |= {"vooruitkijken": "", "activeren": ""}
    bouw.leg(
        m.Gesprek,
        **vakken,
        id=id_,
        persoon_id=wie,
        met_id=met if gedeeld else None,
        schooljaar=schooljaar(bouw.vandaag),
        op=bouw.nu - timedelta(days=7) if klaar else bouw.nu + timedelta(days=6),
        waar="Lokaal 1.08",
        stand=str(stand),
        leerling_akkoord=3 if klaar else 0,
        mentor_akkoord=3 if klaar else 0,
        akkoord_op=bouw.nu - timedelta(days=6) if klaar else None,
        gemaakt_op=bouw.nu - timedelta(days=15),
        gewijzigd_op=bouw.nu - timedelta(days=6),
        versie=3,
    )
    if gedeeld:
        voor = bouw.vandaag + timedelta(days=9 + nummer % 9)
        wat = {"wat": AFSPRAKEN[nummer % len(AFSPRAKEN)], "wie": "leerling", "uiterlijk": voor}
        af = {"gedaan_op": None, "gedaan_door_id": None}
        bouw.leg(m.Afspraak, id=nieuw_id(), gesprek_id=id_, persoon_id=wie, **(wat | af))


def _inlevering(bouw: Bouw, wie: str, plek: int, stand: m.InleverStand, bakker: str) -> None:
    opdracht = opdrachten()[PLANNEN[plek][0]]
    ingeleverd = None if stand == m.InleverStand.BEZIG else bouw.nu - timedelta(days=4)
    gezien = stand in (m.InleverStand.OPNIEUW, m.InleverStand.VOLDAAN)
    vragen = opdracht.vragen[:1] if ingeleverd is None else opdracht.vragen
    bouw.leg(
        m.Inlevering,
        id=nieuw_id(),
        persoon_id=wie,
        opdracht_id=opdracht.id,
        inhoud_versie=opdracht.versie,
        inhoud=leg_vast(opdracht),
        schooljaar=schooljaar(bouw.vandaag),
        antwoorden=pak_in({vraag.id: WERK[nr % len(WERK)] for nr, vraag in enumerate(vragen)}),
        stand=str(stand),
        ingeleverd_op=ingeleverd,
        beoordeeld_op=bouw.nu - timedelta(days=2) if gezien else None,
        beoordeeld_door_id=bakker if gezien else None,
        gewijzigd_op=bouw.nu - timedelta(days=4),
        versie=2,
    )
