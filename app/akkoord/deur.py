"""The two doors to one page: a parent's secret link, or an account. Behind them everything is the same."""

from dataclasses import dataclass

from litestar.response import Response
from sqlmodel import Session

from app.accounts.grendel import adresdeel
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.akkoord import queries, zicht
from app.akkoord.besluit import Beslisser, Stand, stand, waarom_niet
from app.akkoord.forms import Geboortedatum
from app.akkoord.links import POGINGEN
from app.akkoord.models import Hoedanigheid, Keus, Methode, Uitkomst
from app.akkoord.onderwerp import onderwerp_van
from app.akkoord.pages import Bewijsblok, Dicht, Lezen, Vooraf
from app.akkoord.queries import Link, Zaak
from app.akkoord.rules import Partij, Stem, jaren, stem
from app.akkoord.woorden import daarna, gedaan, gevraagd, verklaring
from app.kit.clock import nu, vandaag
from app.kit.fouten import NietGevonden
from app.kit.i18n import _, zet_taal
from app.scholen.models import Gezag
from app.web import koekje
from app.web.sjabloon import Verzoek, toon

KOPPEN = {"Referrer-Policy": "same-origin", "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}
"""Headers of every page with a secret in its address."""


@dataclass(frozen=True, slots=True)
class Deur:
    """Somebody who may read one request."""

    basis: str
    zaak: Zaak
    beslisser: Beslisser
    met_link: bool


def netwerk(request: Verzoek) -> str:
    """Network that tries, for the limit."""
    return adresdeel(request.client.host if request.client else "")


def met_koppen(antwoord: Response[str]) -> Response[str]:
    """Add the headers of a secret address."""
    antwoord.headers.update(KOPPEN)
    return antwoord


def _dicht(request: Verzoek, status: int, kop: str, gebeurd: str, doen: str, telefoon: str = "") -> Response[str]:
    return met_koppen(toon(request, Dicht(kop, gebeurd, doen, telefoon), status))


def _verlopen(request: Verzoek) -> Response[str]:
    """The same for a link that is over and for one that never was."""
    doen = _("Vraag de mentor van je kind om een nieuwe link. Dat kan met een telefoontje of een mail.")
    return _dicht(request, 404, _("Deze link werkt niet meer"), _("Een link werkt 14 dagen."), doen)


def dichte_link(request: Verzoek, link: Link | None, zaak: Zaak | None) -> Response[str] | None:
    """The page for a link that opens nothing (any more), or None when it is open."""
    if link is not None:
        zet_taal(link.taal)
    if link is None or zaak is None or link.van_een_ander or (link.verloopt_op <= nu() and not link.dood_op):
        return _verlopen(request)
    bel = _("Bel school. Dan kijken jullie samen hoe het verder gaat.")
    if link.dood_op is not None:
        gebeurd = _("De geboortedatum klopte vijf keer niet. Daarom werkt deze link niet meer. School weet het.")
        return _dicht(request, 410, _("Deze link is gesloten"), gebeurd, bel, zaak.telefoon)
    if link.gezag != Gezag.JA:
        return _dicht(
            request, 410, _("Deze link werkt niet meer"), _("School heeft deze link gesloten."), bel, zaak.telefoon
        )
    return _telt_niet_meer(request, zaak) or beslist_zelf(request, zaak)


def _telt_niet_meer(request: Verzoek, zaak: Zaak) -> Response[str] | None:
    """The page for a parent when a newer version took the place: what the pupil keeps to himself may have changed."""
    if zaak.verzoek.uitkomst != Uitkomst.VERVALLEN:
        return None
    gebeurd = _("Er is iets veranderd. Deze versie telt niet meer.")
    doen = _("Je krijgt een nieuwe mail als we je weer iets vragen.")
    return _dicht(request, 410, _("Er komt een nieuwere versie"), gebeurd, doen, zaak.telefoon)


def beslist_zelf(request: Verzoek, zaak: Zaak) -> Response[str] | None:
    """The page for a parent whose child turned 18: nothing to see; None when the parent has a say."""
    if stem(zaak.verzoek.modus, Partij.OUDER, jaren(zaak.geboren, vandaag())) != Stem.NIETS:
        return None
    gebeurd = _("Je kind is 18 jaar. Vanaf die dag beslist je kind zelf.")
    doen = _("Je hoeft niets te doen. Wil je het toch lezen? Vraag het aan je kind.")
    return _dicht(request, 200, _("Je kind beslist nu zelf"), gebeurd, doen)


def vooraf(
    request: Verzoek, token: str, link: Link, zaak: Zaak, gegeven: Geboortedatum, status: int = 200
) -> Response[str]:
    """First page: what is asked, and the child's birth date."""
    oud = jaren(zaak.geboren, vandaag())
    zinnen = gevraagd(stem(zaak.verzoek.modus, Partij.OUDER, oud), Partij.OUDER, zaak.school, zaak.dagen)
    over = POGINGEN - link.pogingen
    return met_koppen(
        toon(request, Vooraf(f"/akkoord/{token}", zinnen, zaak.school, zaak.telefoon, gegeven, over), status)
    )


def via_link(request: Verzoek, db: Session, token: str) -> Deur | Response[str]:
    """Through the secret address: the door, or the page that stands before it."""
    link = queries.link(db, token)
    zaak = queries.zaak(db, link.verzoek_id) if link else None
    dicht = dichte_link(request, link, zaak)
    if dicht is not None:
        return dicht
    assert link is not None
    assert zaak is not None  # or it would be closed
    if not queries.heeft_inzage(db, link.id, koekje.lees(request.cookies, "inzage")):
        return vooraf(request, token, link, zaak, Geboortedatum())
    wie = Beslisser(link.ouder, Hoedanigheid.OUDER_MET_GEZAG, Methode.LINK, ouder_id=link.ouder_id)
    return Deur(f"/akkoord/{token}", zaak, wie, met_link=True)


def via_account(request: Verzoek, db: Session, wie: Wie, verzoek_id: str) -> Deur | Response[str]:
    """Through an account: the pupil himself, or a parent with gezag. Raises NietGevonden for everybody else."""
    zaak, basis = queries.zaak(db, verzoek_id), f"/akkoord/verzoek/{verzoek_id}"
    if zaak is None:
        raise NietGevonden
    if wie.heeft(Rol.LEERLING) and zaak.verzoek.over_id == wie.persoon_id:
        zelf = Beslisser(wie.naam, Hoedanigheid.LEERLING_ZELF, Methode.ACCOUNT, wie=wie)
        return Deur(basis, zaak, zelf, met_link=False)
    ouder = queries.ouder_van_wie(db, wie, zaak.verzoek.over_id)
    if ouder is None:
        raise NietGevonden
    als = Beslisser(ouder[1], Hoedanigheid.OUDER_MET_GEZAG, Methode.ACCOUNT, ouder_id=ouder[0], wie=wie)
    return _telt_niet_meer(request, zaak) or beslist_zelf(request, zaak) or Deur(basis, zaak, als, met_link=False)


def toon_lezen(
    request: Verzoek,
    db: Session,
    deur: Deur,
    getypt: dict[str, str] | None = None,
    fouten: dict[str, str] | None = None,
    status: int = 200,
) -> Response[str]:
    """The version and what may be done with it; after a refusal with what was typed."""
    zaak, wie, verzoek = deur.zaak, deur.beslisser, deur.zaak.verzoek
    hoe = stand(db, zaak, wie.partij, wie.actor)
    stuk = onderwerp_van(verzoek).voorleggen(db, verzoek, wie.partij == Partij.OUDER)
    kort = verzoek.versiehash[:8]
    daad = queries.laatste_bewijs(db, verzoek.id, wie.actor)
    pagina = Lezen(
        basis=deur.basis,
        met_link=deur.met_link,
        titel=stuk.titel,
        zinnen=[] if daad else gevraagd(hoe.stem, wie.partij, zaak.school, zaak.dagen),
        stuk=stuk,
        hash=verzoek.versiehash,
        mag=hoe.mag,
        verklaringen={keus: verklaring(keus, wie.partij, zaak.roepnaam, zaak.school, kort) for keus in Keus},
        bewijs=Bewijsblok.van(daad, gedaan(daad.keus), daarna(daad.keus)) if daad else None,
        stand=_stand_zin(zaak, hoe, wie.partij),
        mag_vragen=wie.partij == Partij.OUDER,
        vragen=zicht.vragen_van_ouder(db, verzoek.id, wie.ouder_id) if wie.ouder_id else [],
        telefoon=zaak.telefoon,
        getypt=getypt or {},
        fouten=fouten or {},
    )
    return met_koppen(toon(request, pagina, status))


def _stand_zin(zaak: Zaak, hoe: Stand, partij: Partij) -> str:
    verzoek = zaak.verzoek
    if verzoek.uitkomst == Uitkomst.VERVALLEN:
        return waarom_niet(zaak, hoe)
    if verzoek.gesloten_op is not None:
        return _("Dit is verstuurd. Intrekken kan niet meer. Is er iets? Bel school.")
    if verzoek.uitkomst == Uitkomst.NIET_AKKOORD:
        return _("Er is geen akkoord. School neemt contact op.")
    if verzoek.uitkomst == Uitkomst.AKKOORD and hoe.eigen is None:
        return _("Er is al akkoord gegeven. Ben je het er niet mee eens? Laat het weten.")
    if hoe.stem == Stem.NIETS and partij == Partij.LEERLING:
        return _("Een van je ouders of verzorgers beslist hierover. Jij hoeft nu niets te doen.")
    return ""
