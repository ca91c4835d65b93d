"""What every save answers: silence to the page that saves by itself, a page to a person."""

from collections.abc import Callable

from litestar.enums import MediaType
from litestar.response import Response
from sqlmodel import Session

from app.accounts.wie import Wie
from app.dossier.actions.bewaren import Bewaard, Deel, bewaar
from app.dossier.forms import fouten_in
from app.dossier.formulier import paren
from app.dossier.pages import Botsingpagina
from app.dossier.queries import Toegang
from app.dossier.schermen import ontleed_met_knop
from app.dossier.tonen import tekst_van
from app.dossier.velden import Soort, Veld, Waarde, Waarden
from app.kit.clock import AMSTERDAM
from app.kit.ids import nieuw_id
from app.web.invoer import Invoer
from app.web.sjabloon import Verzoek, toon, verder


def na_bewaren(
    request: Verzoek,
    invoer: Invoer,
    uit: Bewaard,
    delen: list[Deel],
    waarden: Waarden,
    pad: str,
    verder_naar: Callable[[], str],
) -> Response[str]:
    """After a save that was stored. A page with scripts gets 204 and the new version; `meer` and `weg` show the list
    again; an unfinished answer goes back to its page, which shows what is wrong."""
    if request.headers.get("x-bewaar"):
        om = uit.op.astimezone(AMSTERDAM).strftime("%H:%M")
        kop = {"X-Versie": uit.versie, "X-Bewaard-Om": om}
        return Response("", status_code=204, headers=kop, media_type=MediaType.HTML)
    if meer := invoer.tekst("meer"):
        return verder(request, f"{pad}?rij={meer}" if meer.isascii() and meer.isidentifier() else pad)
    if invoer.tekst("weg"):
        return verder(request, pad)
    if any(fouten_in(vraag.velden, uit.alles[stap.code] | waarden) for stap, vraag in delen):
        return verder(request, f"{pad}?kijk=1")
    return verder(request, verder_naar())


def bewaar_deel(
    request: Verzoek,
    db: Session,
    wie: Wie,
    plek: Toegang,
    delen: list[Deel],
    invoer: Invoer,
    pad: str,
    inleveren: Callable[[Session, Wie, Toegang], object],
    daarna: str,
) -> Response[str]:
    """Save a whole part of a member of staff; with the button and nothing missing it is handed in."""
    waarden = ontleed_met_knop(delen, invoer)
    uit = bewaar(db, wie, plek, delen, waarden, invoer.tekst("versie"), invoer.tekst("blad")[:24])
    if uit.botsingen:
        return toon(request, botsing(uit, waarden, delen, pad, pad), 409)

    def lever_in() -> str:
        inleveren(db, wie, plek)
        return daarna

    return na_bewaren(request, invoer, uit, delen, waarden, pad, lever_in)


def _tekst(veld: Veld, waarde: Waarde) -> str:
    if isinstance(waarde, list) and veld.velden:
        rijen = [rij for rij in waarde if isinstance(rij, dict)]
        return "\n\n".join(
            "\n".join(tekst_van(d, rij[d.naam]) for d in veld.velden if rij.get(d.naam)) for rij in rijen
        )
    return tekst_van(veld, waarde) if waarde else ""


def botsing(uit: Bewaard, waarden: Waarden, delen: list[Deel], pad: str, terug: str) -> Botsingpagina:
    """Both texts of every question that another page saved meanwhile, and forms to choose with."""
    vragen, samen, teksten = [], frozenset[str](), []
    for een in uit.botsingen:
        anders = [v for v in een.vraag.velden if een.ander.get(v.naam) != waarden.get(v.naam) and v.soort != Soort.VAST]
        regels = [
            (str(v.label), _tekst(v, waarden.get(v.naam, "")), _tekst(v, een.ander.get(v.naam, ""))) for v in anders
        ]
        vragen.append({"titel": str(een.vraag.titel), "regels": regels})
        for veld in anders:
            mijn, ander = waarden.get(veld.naam, ""), een.ander.get(veld.naam, "")
            if veld.soort == Soort.LANG and mijn and ander:
                teksten.append((veld.naam, str(veld.label), f"{mijn}\n\n{ander}"))
                samen |= {veld.naam}
    velden = [veld for _stap, vraag in delen for veld in vraag.velden if veld.soort != Soort.VAST]
    return Botsingpagina(
        vragen=vragen,
        actie=pad,
        terug=terug,
        versie=uit.versie,
        blad=nieuw_id(),
        mijn=paren(velden, waarden),
        samen=paren(velden, waarden, samen),
        teksten=teksten,
    )
