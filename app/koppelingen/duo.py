"""The offer of the mbo's from DUO: what the files would change, laid against what we have.

An Aanbod keeps its id, because choices point to it: first by mbo, building, crebo and leerweg; and when a building has
another name or the opleiding moved inside the town, by town. What is gone stops, what returns opens again.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from sqlmodel import Session

from app.koppelingen import bron
from app.koppelingen.duo_aanbod import Adresregel, Lezing, lees_aanbod
from app.koppelingen.duo_adressen import lees_adressen
from app.koppelingen.duo_mbo import Wegwijzer
from app.koppelingen.duo_plan import Bestanden, Gebouw, Plan, Wens
from app.koppelingen.duo_stand import AanbodRij, LocatieRij, Stand, lees_stand
from app.koppelingen.namen import adresvorm, plaatsvorm
from app.koppelingen.verschil import Veld
from app.scholen.plaatsen import Plek
from app.verkennen.inhoud import catalogus


def lees(aanbod: Path, adressen: list[Path]) -> Bestanden:
    """Read the files. Raises Bronfout."""
    return Bestanden(lees_aanbod(aanbod), lees_adressen(adressen))


def is_bekend(db: Session, bestanden: Bestanden) -> bool:
    """Whether exactly these files were imported before."""
    paren = [(bron.DUO_AANBOD, bestanden.lezing.bestand)]
    paren += [(gelezen.uitgave, gelezen.bestand) for gelezen in bestanden.boek.gelezen]
    return all(bron.is_bekend(db, uitgave, bestand) for uitgave, bestand in paren)


def maak_plan(db: Session, bestanden: Bestanden, koppel: dict[str, str] | None = None) -> Plan:
    """Lay the files against the database. `koppel`: ONDERWIJSAANBIEDERID → BRIN, as the operator says."""
    stand, plan = lees_stand(db), Plan()
    beschreven = catalogus().instellingen
    wijzer = Wegwijzer(stand.mbos.values(), beschreven, bestanden.boek, stand.aanbieders, koppel or {})
    _zoek_mbos(plan, wijzer, bestanden)
    _vergelijk_mbos(plan, wijzer)
    wensen = _wensen(plan, bestanden.lezing)
    _vergelijk_gebouwen(plan, stand, wensen, bestanden.lezing.plekken)
    _vergelijk_aanbod(plan, stand, wensen)
    return plan


def _zoek_mbos(plan: Plan, wijzer: Wegwijzer, bestanden: Bestanden) -> None:
    for id_, aanbieder in sorted(bestanden.lezing.aanbieders.items()):
        brin = wijzer.brin_van(id_, aanbieder)
        if brin is None:
            plan.onbekend[id_] = (aanbieder.naam, aanbieder.rijen)
            continue
        plan.aanbieders[id_] = brin
        plan.gewenst.setdefault(brin, wijzer.gewenst(brin, aanbieder))
    for mbo in wijzer.bestaand:
        # Without offer it may still have moved, or got another site.
        if mbo.brin in bestanden.boek.instellingen:
            plan.gewenst.setdefault(mbo.brin, wijzer.gewenst(mbo.brin, None))


def _vergelijk_mbos(plan: Plan, wijzer: Wegwijzer) -> None:
    for brin, mbo in plan.gewenst.items():
        oud = wijzer.oud(brin)
        velden = mbo.verschil_met(oud) if oud else ()
        if oud is None:
            plan.mbos.nieuw.append(f"{mbo.naam}, {mbo.plaats} ({brin})")
        elif velden:
            plan.mbos.gewijzigd.append((f"{oud.naam} ({oud.brin})", velden))
        else:
            plan.mbos.gelijk += 1
        if oud is None or velden:
            plan.mbo_schrijven.append(mbo)


def _wensen(plan: Plan, lezing: Lezing) -> list[Wens]:
    """The wanted offer. Two aanbieders of one mbo may offer the same: that is one."""
    uit: dict[tuple[Gebouw, str, str], tuple[str, int]] = {}
    for sleutel, waarden in lezing.aanbod.items():
        brin = plan.aanbieders.get(sleutel.aanbieder)
        if brin is not None:
            plek = ((brin, sleutel.adres), sleutel.crebo, sleutel.leerweg)
            uit[plek] = min(uit.get(plek, waarden), waarden)
    return [Wens(*plek, *waarden) for plek, waarden in uit.items()]


def _vergelijk_gebouwen(plan: Plan, stand: Stand, wensen: list[Wens], plekken: dict[Adresregel, Plek | None]) -> None:
    bekend = {(rij.mbo_id, adresvorm(rij.naam), plaatsvorm(rij.plaats)): rij for rij in stand.locaties.values()}
    for gebouw in dict.fromkeys(wens.gebouw for wens in wensen):
        brin, adres = gebouw
        mbo, plek = plan.gewenst[brin], plekken[adres]
        rij = bekend.get((mbo.id, adresvorm(adres.straat), plaatsvorm(adres.plaats)))
        plan.gebouwen[gebouw] = rij.id if rij else ""
        tekst = f"{mbo.naam}: {adres.straat}, {adres.plaats}"
        if rij is None:
            plan.locaties.nieuw.append(tekst if plek else f"{tekst} (plaats niet op de kaart)")
        elif plek is not None and _staat_anders(rij, plek):
            plan.plek_schrijven.append((rij.id, plek))
            plan.locaties.gewijzigd.append((tekst, (("breedte", rij.breedte, plek.breedte),)))
        else:
            plan.locaties.gelijk += 1


def _staat_anders(rij: LocatieRij, plek: Plek) -> bool:
    return (rij.breedte, rij.lengte) != (plek.breedte, plek.lengte)


def _vergelijk_aanbod(plan: Plan, stand: Stand, wensen: list[Wens]) -> None:
    vrij = dict(stand.aanbod)
    zonder = []
    for wens in wensen:
        rij = vrij.pop((plan.gebouwen[wens.gebouw], wens.crebo, wens.leerweg), None)
        if rij is None:
            zonder.append(wens)
        else:
            _vergelijk_rij(plan, stand, rij, wens)
    in_plaats = _per_plaats(stand, vrij.values())
    for wens in zonder:
        brin, adres = wens.gebouw
        rijen = in_plaats.get((plan.gewenst[brin].id, plaatsvorm(adres.plaats), wens.crebo, wens.leerweg), [])
        if rijen:
            rij = rijen.pop(0)
            del vrij[rij.locatie_id, rij.crebo, rij.leerweg]
            _vergelijk_rij(plan, stand, rij, wens)
        else:
            plan.nieuw.append(wens)
            plan.aanbod.nieuw.append(_noem(plan.gewenst[brin].naam, adres.plaats, wens))
    for rij in vrij.values():
        if rij.gestopt_op is None:
            plan.stoppen.append(rij.id)
            plek = stand.locaties[rij.locatie_id]
            plan.aanbod.gestopt.append(_noem(stand.mbos[plek.mbo_id].naam, plek.plaats, rij))


def _per_plaats(stand: Stand, rijen: Iterable[AanbodRij]) -> dict[tuple[str, str, str, str], list[AanbodRij]]:
    """Offers that nothing in the file has yet, by mbo, town, crebo and leerweg; what runs before what stopped."""
    uit: dict[tuple[str, str, str, str], list[AanbodRij]] = defaultdict(list)
    for rij in sorted(rijen, key=lambda rij: (rij.gestopt_op or date.min, rij.id)):
        plek = stand.locaties[rij.locatie_id]
        uit[plek.mbo_id, plaatsvorm(plek.plaats), rij.crebo, rij.leerweg].append(rij)
    return uit


def _vergelijk_rij(plan: Plan, stand: Stand, rij: AanbodRij, wens: Wens) -> None:
    brin, adres = wens.gebouw
    oud = stand.locaties[rij.locatie_id]
    velden: list[Veld] = [("naam", rij.naam, wens.naam), ("niveau", rij.niveau, wens.niveau)]
    if rij.locatie_id != plan.gebouwen[wens.gebouw]:
        velden.append(("locatie", oud.naam, adres.straat))
    anders = tuple((veld, was, wordt) for veld, was, wordt in velden if was != wordt)
    naam = _noem(plan.gewenst[brin].naam, adres.plaats, wens)
    if rij.gestopt_op is not None:
        plan.aanbod.terug.append(naam)
    elif anders:
        plan.aanbod.gewijzigd.append((naam, anders))
    else:
        plan.aanbod.gelijk += 1
        return
    plan.anders.append((rij.id, wens))


def _noem(mbo: str, plaats: str, wat: Wens | AanbodRij) -> str:
    return f"{mbo}, {plaats}: {wat.crebo} {wat.naam} ({wat.leerweg}, niveau {wat.niveau})"
