"""The region with its gemeenten, and the mbo's with their offer and intakers."""

import csv
from datetime import date

from app.accounts.models import OrganisatieSoort
from app.accounts.rollen import Rol
from app.kit.ids import nieuw_id
from app.kit.settings import WORTEL
from app.scholen.demo.context import DemoAanbod, DemoContext
from app.scholen.demo.namen import mens
from app.scholen.demo.stapel import Stapel
from app.scholen.models import (
    Aanbod,
    AkkoordModus,
    Gemeente,
    IntakerVan,
    MboInstelling,
    MboLocatie,
    Regio,
    Samenwerkingsverband,
)
from app.scholen.plaatsen import plek_van

GEMEENTEN = (("0363", "Amsterdam"), ("0362", "Amstelveen"), ("0384", "Diemen"), ("0479", "Zaanstad"))
RMC = (21, "Agglomeratie Amsterdam")
INTAKERS_PER_MBO = 3
KEUZE = ("25PZ", "25655")
"""The opleiding that Sanne of the story chooses."""


def _lees(naam: str) -> list[dict[str, str]]:
    with (WORTEL / "lob_content" / "nl" / naam).open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


def maak_regio(stapel: Stapel, context: DemoContext) -> tuple[list[tuple[str, str]], str]:
    """The region; gives its gemeenten as (id, name) and its samenwerkingsverband."""
    regio = context.regio_id = stapel.organisatie(OrganisatieSoort.REGIO, RMC[1])
    stapel.leg(
        Regio,
        organisatie_id=regio,
        rmc_nummer=RMC[0],
        naam=RMC[1],
        akkoord_modus=AkkoordModus.OUDERS_TOT_18,
        zienswijze_dagen=7,
    )
    gemeenten = []
    for code, naam in GEMEENTEN:
        id_ = stapel.organisatie(OrganisatieSoort.GEMEENTE, naam, "14 020")
        stapel.leg(Gemeente, organisatie_id=id_, code=code, naam=naam, regio_id=regio)
        gemeenten.append((id_, naam))
    verband = stapel.organisatie(OrganisatieSoort.SAMENWERKINGSVERBAND, "Samenwerkingsverband De Brug")
    stapel.leg(Samenwerkingsverband, organisatie_id=verband, naam="Samenwerkingsverband De Brug", regio_id=regio)
    return gemeenten, verband


def maak_mbos(stapel: Stapel, context: DemoContext) -> None:
    """Eight mbo's with their real offer, an intaker for every opleiding and a care team each."""
    start = date(int(context.schooljaar[5:]), 8, 1)
    instellingen: dict[str, str] = {}
    aangeboden = _lees("aanbod_demo.csv")
    met_aanbod = {rij["brin"] for rij in aangeboden}
    for rij in _lees("instellingen.csv"):
        if rij["brin"] not in met_aanbod:
            continue
        id_ = stapel.organisatie(OrganisatieSoort.MBO, rij["naam"])
        instellingen[rij["brin"]] = id_
        velden = {veld: rij[veld] for veld in ("brin", "naam", "plaats", "site")}
        stapel.leg(MboInstelling, organisatie_id=id_, regio_id=context.regio_id, **velden)
        stapel.persoon(
            mens(context.toeval), (Rol.MBO_ZORG, id_), email_school=f"zorg.{rij['brin'].lower()}@mbo.invalid"
        )
    locaties: dict[tuple[str, str], str] = {}
    for rij in aangeboden:
        plek = (rij["brin"], rij["plaats"])
        if plek not in locaties:
            locaties[plek] = _leg_locatie(stapel, instellingen[rij["brin"]], rij["plaats"])
        for leerweg in rij["leerwegen"].split(","):
            _leg_aanbod(stapel, context, rij, instellingen[rij["brin"]], locaties[plek], leerweg, start)
    _maak_intakers(stapel, context, instellingen)


def _leg_locatie(stapel: Stapel, instelling: str, plaats: str) -> str:
    """A building in a town, on the map; gives its id."""
    id_, plek = nieuw_id(), plek_van(plaats)
    kaart = {"breedte": plek and plek.breedte, "lengte": plek and plek.lengte}
    stapel.leg(MboLocatie, id=id_, instelling_id=instelling, naam=f"Locatie {plaats}", plaats=plaats, **kaart)
    return id_


def _leg_aanbod(
    stapel: Stapel,
    context: DemoContext,
    rij: dict[str, str],
    instelling: str,
    locatie: str,
    leerweg: str,
    start: date,
) -> None:
    aanbod = DemoAanbod(nieuw_id(), instelling, rij["crebo"], rij["naam"], int(rij["niveau"]), leerweg)
    context.aanbod.append(aanbod)
    if (rij["brin"], rij["crebo"], leerweg) == (*KEUZE, "bol"):
        context.keuze_van_sanne = aanbod.id
    stapel.leg(
        Aanbod,
        id=aanbod.id,
        instelling_id=instelling,
        locatie_id=locatie,
        crebo=aanbod.crebo,
        naam=aanbod.naam,
        niveau=aanbod.niveau,
        leerweg=leerweg,
        startdatum=start,
        gestopt_op=None,
    )


def _maak_intakers(stapel: Stapel, context: DemoContext, instellingen: dict[str, str]) -> None:
    for brin, instelling in instellingen.items():
        crebos = sorted({aanbod.crebo for aanbod in context.aanbod if aanbod.instelling_id == instelling})
        for nummer in range(INTAKERS_PER_MBO):
            hoofd = (brin, nummer) == (KEUZE[0], 0)
            naam = ("Ine", "", "Instroom") if hoofd else mens(context.toeval)
            inlog = f"intake{nummer + 1}.{brin.lower()}@mbo.invalid"
            id_ = stapel.persoon(naam, (Rol.MBO_INTAKER, instelling), inlog=inlog, email_school=inlog)
            eigen = set(crebos[nummer::INTAKERS_PER_MBO])
            if brin == KEUZE[0]:
                eigen = (eigen | {KEUZE[1]}) if hoofd else eigen - {KEUZE[1]}
            for crebo in sorted(eigen):
                stapel.leg(IntakerVan, id=nieuw_id(), persoon_id=id_, instelling_id=instelling, crebo=crebo)
                context.intaker[instelling, crebo] = id_
            if hoofd:
                context.wie["intaker"] = id_
