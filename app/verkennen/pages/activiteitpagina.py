"""The page of one activity, and what the reader can do there."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from app.kit.clock import AMSTERDAM, nu
from app.kit.i18n import _, dag_als, ngettext
from app.scholen.plaatsen import Plek
from app.verkennen.inhoud import Domein, catalogus
from app.verkennen.models import DeelnameStatus, OverSoort
from app.verkennen.pages.kaarten import icoon_van
from app.verkennen.pages.kaartje import Blaadje, Kaartje, blaadje, kaartje, uren, waar
from app.verkennen.queries.activiteit import ActiviteitRij, Code
from app.verkennen.queries.activiteitpagina import ActiviteitRegel
from app.verkennen.queries.deelname import EigenDeelname
from app.verkennen.rules import MEESTE_AFMELDINGEN, ZINNEN, Inschrijfstand, afmelden_tot, inschrijfstand
from app.verkennen.vindbaar import activiteit_gegevens
from app.verkennen.woorden import DOMEINEN, SOORTEN


@dataclass(frozen=True, slots=True)
class Over:
    """Something the activity is about, to tap on."""

    naam: str
    pad: str
    kleur: str
    icoon: str


@dataclass(frozen=True, slots=True)
class Deelnamevak:
    """Where the reader stands and what he can do."""

    lezer: str
    """`leerling`, `ander` (logged in as somebody else) or `bezoeker`."""
    stand: str
    """A value of `Inschrijfstand`."""
    zin: str
    """What that means, in words."""
    status: str
    """A value of `DeelnameStatus`; empty when he never signed up."""
    wachtplek: int
    begeleiders: int
    gepeild: bool
    kan_inschrijven: bool
    kan_afmelden: bool
    laatste_keer: bool
    """He cancelled before: what he does now stays."""
    afmelden_tot: str


@dataclass
class Activiteitpagina:
    """One activity."""

    sjabloon: ClassVar[str] = "verkennen/activiteit.html"
    id: str
    titel: str
    soort: str
    icoon: str
    blad_: Blaadje
    dag: str
    """`zaterdag 5 december 2026`."""
    tijd: str
    waar: str
    adres: str
    meedoen: str
    """How to take part in what is online; empty for who may not know it (now)."""
    reden: str
    """Why it was called off."""
    tekst: str
    plekken: str
    organisatie: str
    telefoon: str
    site: str
    van_bedrijf: bool
    ouders_welkom: bool
    toegankelijk: str
    vervoer: str
    meenemen: str
    leerjaren: str
    """For whom it is meant: advice, anybody may come. Such as `3 en 4`."""
    over: list[Over]
    andere: list[Kaartje]
    vak: Deelnamevak
    beschrijving: str
    gegevens: dict[str, Any]
    """For search engines."""
    fouten: dict[str, str]


def activiteitpagina(
    regel: ActiviteitRegel,
    over: list[Code],
    andere: list[ActiviteitRij],
    plek: Plek | None,
    lezer: str,
    eigen: EigenDeelname | None,
    fouten: dict[str, str] | None = None,
) -> Activiteitpagina:
    """Everything in words; `lezer` is who reads (`Deelnamevak.lezer`)."""
    km = None
    if plek and regel.breedte is not None and regel.lengte is not None:
        km = round(plek.km_tot(regel.breedte, regel.lengte))
    soort, dag = str(SOORTEN[regel.soort]), dag_als(regel.begint_op.astimezone(AMSTERDAM).date(), "EEEE d MMMM y")
    ergens = waar(regel.online, regel.plaats, None)
    return Activiteitpagina(
        id=regel.id,
        titel=regel.titel,
        soort=soort,
        icoon=_icoon(over),
        blad_=blaadje(regel.begint_op),
        dag=dag,
        tijd=uren(regel.begint_op, regel.eindigt_op),
        waar=waar(regel.online, regel.plaats, km),
        adres="" if regel.online else regel.adres,
        meedoen=regel.adres if _ziet_meedoen(regel, lezer, eigen, nu()) else "",
        reden=regel.reden,
        tekst=regel.tekst,
        plekken=_plekken(regel),
        organisatie=regel.organisatie,
        telefoon=regel.telefoon or "",
        site=regel.site or "",
        van_bedrijf=regel.van_bedrijf,
        ouders_welkom=regel.ouders_welkom,
        toegankelijk=regel.toegankelijk,
        vervoer=regel.vervoer,
        meenemen=regel.meenemen,
        leerjaren=_leerjaren(regel.leerjaren),
        over=over_in_woorden(over),
        andere=[kaartje(rij) for rij in andere],
        vak=_vak(regel, lezer, eigen, nu()),
        beschrijving=_(
            "%(soort)s van %(organisatie)s op %(dag)s. %(waar)s.",
            soort=soort,
            organisatie=regel.organisatie,
            dag=dag,
            waar=ergens,
        ),
        gegevens=activiteit_gegevens(regel),
        fouten=fouten or {},
    )


def _ziet_meedoen(regel: ActiviteitRegel, lezer: str, eigen: EigenDeelname | None, moment: datetime) -> bool:
    """Who has a place, until it is over; of a walk-in every pupil who is logged in, on the day itself."""
    if not regel.online or inschrijfstand(regel, moment) in (Inschrijfstand.AFGELAST, Inschrijfstand.VOORBIJ):
        return False
    if eigen and eigen.status in (DeelnameStatus.INGESCHREVEN, DeelnameStatus.AANWEZIG):
        return True
    vandaag = moment.astimezone(AMSTERDAM).date() == regel.begint_op.astimezone(AMSTERDAM).date()
    return lezer == "leerling" and not regel.inschrijven and vandaag


def _leerjaren(jaren: str) -> str:
    *eerst, laatst = jaren.split(",")
    return _("%(rij)s en %(laatste)s", rij=", ".join(eerst), laatste=laatst) if eerst else laatst


def _icoon(over: list[Code]) -> str:
    """Pictogram of the first domein that it touches."""
    boek = catalogus()
    for soort, code in over:
        ding = boek.beroepen.get(code) if soort == OverSoort.BEROEP else boek.opleidingen.get(code)
        domein = ding.domein if ding else code
        if domein in set(Domein):
            return icoon_van(domein)
    return "calendar"


def _plekken(regel: ActiviteitRegel) -> str:
    """How many places there are and are left; empty when that says nothing."""
    stand = inschrijfstand(regel, nu())
    if regel.capaciteit is None or stand not in (Inschrijfstand.OPEN, Inschrijfstand.VOL, Inschrijfstand.NOG_NIET):
        return ""
    if not regel.vrij:
        return ngettext("De enige plek is bezet", "Alle %(num)s plekken zijn bezet", regel.capaciteit)
    if regel.vrij == regel.capaciteit:
        return ngettext("Er is %(num)s plek", "Er zijn %(num)s plekken", regel.vrij)
    return ngettext(
        "Nog %(num)s plek van de %(totaal)s",
        "Nog %(num)s plekken van de %(totaal)s",
        regel.vrij,
        totaal=regel.capaciteit,
    )


def over_in_woorden(over: list[Code]) -> list[Over]:
    """With the names of the catalogue; what it does not know is left out. Beroepen first."""
    boek = catalogus()
    per_soort: dict[str, list[Over]] = {OverSoort.BEROEP: [], OverSoort.CREBO: [], OverSoort.DOMEIN: []}
    for soort, code in over:
        if soort == OverSoort.BEROEP and code in boek.beroepen:
            per_soort[soort].append(Over(boek.beroepen[code].naam, f"/zoek/beroep/{code}", "beroep", "work"))
        elif soort == OverSoort.CREBO and code in boek.opleidingen:
            een = boek.opleidingen[code]
            naam = _("%(naam)s, niveau %(niveau)s", naam=een.naam, niveau=een.niveau)
            per_soort[soort].append(Over(naam, f"/zoek/studie/{code}", "studie", "school"))
        elif soort == OverSoort.DOMEIN and code in set(Domein):
            per_soort[soort].append(Over(str(DOMEINEN[code]), f"/zoek/beroep?domein={code}", "beroep", icoon_van(code)))
    return [een for lijst in per_soort.values() for een in lijst]


def _vak(regel: ActiviteitRegel, lezer: str, eigen: EigenDeelname | None, moment: datetime) -> Deelnamevak:
    stand, status = inschrijfstand(regel, moment), eigen.status if eigen else ""
    tot = afmelden_tot(regel.begint_op, regel.annuleren_tot)
    al_afgemeld = eigen is not None and eigen.geannuleerd >= MEESTE_AFMELDINGEN
    loopt = stand not in (Inschrijfstand.AFGELAST, Inschrijfstand.VOORBIJ)
    wacht = status == DeelnameStatus.WACHTLIJST and moment < regel.begint_op
    gaat = status == DeelnameStatus.INGESCHREVEN and moment <= tot and not al_afgemeld
    return Deelnamevak(
        lezer=lezer,
        stand=stand,
        zin=_zin(regel, stand),
        status=status,
        wachtplek=eigen.wachtplek if eigen else 0,
        begeleiders=eigen.begeleiders if eigen else 0,
        gepeild=eigen is not None and eigen.gepeild,
        kan_inschrijven=stand in (Inschrijfstand.OPEN, Inschrijfstand.VOL)
        and status in ("", DeelnameStatus.GEANNULEERD),
        kan_afmelden=loopt and (wacht or gaat),
        laatste_keer=al_afgemeld,
        afmelden_tot=_moment(tot),
    )


def _moment(moment: datetime) -> str:
    hier = moment.astimezone(AMSTERDAM)
    return _("%(dag)s om %(tijd)s uur", dag=dag_als(hier.date(), "EEEE d MMMM"), tijd=f"{hier:%H:%M}")


def _zin(regel: ActiviteitRegel, stand: Inschrijfstand) -> str:
    if stand is Inschrijfstand.NOG_NIET and regel.inschrijven_vanaf:
        return _("Inschrijven kan vanaf %(moment)s.", moment=_moment(regel.inschrijven_vanaf))
    if stand in (Inschrijfstand.OPEN, Inschrijfstand.VOL) and regel.inschrijven_tot:
        return _("Inschrijven kan tot %(moment)s.", moment=_moment(regel.inschrijven_tot))
    return str(ZINNEN[stand]) if stand is not Inschrijfstand.OPEN else ""
