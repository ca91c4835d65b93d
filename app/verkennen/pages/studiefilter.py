"""A question about opleidingen as a filter of the offer, and in words."""

from collections.abc import Sequence

from app.kit.i18n import _
from app.scholen.plaatsen import plek_van
from app.verkennen.forms.studie import NIVEAUS, PAST, Studievraag
from app.verkennen.lezer import Lezer
from app.verkennen.pages.beroepen import NIVEAU_UITLEG
from app.verkennen.queries.studie import Aanbodfilter
from app.verkennen.toelating import SCHOLEN, passend
from app.verkennen.woorden import DOMEINEN

Mbos = Sequence[tuple[str, str]]
"""Id and name."""


def lees_filter(vraag: Studievraag, lezer: Lezer, mbos: Mbos) -> tuple[Aanbodfilter, list[str]]:
    """The question as a filter; and what of it could not be used, as sentences."""
    fouten = [zin for _veld, zin in lezer.fouten]
    niveaus: tuple[int, ...] = (int(vraag.niveau),) if vraag.niveau in NIVEAUS else ()
    if vraag.niveau == PAST and lezer.schoolsoort:
        niveaus = passend(lezer.schoolsoort)
    elif vraag.niveau == PAST:
        fouten.append(_("Kies ook je school. Dan laten we zien wat daarbij past."))
    mbo = vraag.instelling if vraag.instelling in dict(mbos) else ""
    if vraag.instelling and not mbo:
        fouten.append(_("Dit mbo kennen we niet. Kies er een uit de lijst."))
    if lezer.km and lezer.plek is None and not vraag.vanaf:
        fouten.append(_("Vul ook je woonplaats in. Dan weten we wat dichtbij is."))
    bij = plek_van(vraag.bij) if vraag.bij else None
    if vraag.bij and bij is None:
        fouten.append(_("Deze plaats staat niet op de kaart."))
    return Aanbodfilter(niveaus, vraag.leerweg, mbo, lezer.plek, lezer.km, bij), fouten


def gekozen(vraag: Studievraag, lezer: Lezer, filter_: Aanbodfilter, mbos: dict[str, str]) -> list[tuple[str, str]]:
    """Everything that stands in the address and counts, each to take away again."""
    school = SCHOLEN.get(vraag.vooropleiding)
    delen: list[tuple[str, object]] = [
        ("vooropleiding", school),
        ("niveau", niveaunaam(vraag.niveau) if filter_.niveaus else ""),
        ("vanaf", lezer.plek.naam if vraag.vanaf and lezer.plek else ""),
        ("km", _("Tot %(km)s km", km=lezer.km) if lezer.km and lezer.plek else ""),
        ("domein", DOMEINEN.get(vraag.domein)),
        ("leerweg", vraag.leerweg.upper()),
        ("instelling", mbos.get(filter_.instelling_id)),
        ("bij", _("Rond %(plaats)s", plaats=filter_.bij.naam) if filter_.bij else ""),
    ]
    return [(str(tekst), vraag.adres(**{naam: ""})) for naam, tekst in delen if tekst]


def niveaunaam(niveau: str) -> str:
    """Name of a choice of niveau: `1` to `4` or PAST."""
    return _("Past bij mijn school") if niveau == PAST else str(NIVEAU_UITLEG[int(niveau)])
