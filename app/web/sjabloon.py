"""From a dataclass to a page. A page is rendered at once, inside the handler's thread."""

import secrets
from collections.abc import MutableMapping
from dataclasses import fields
from typing import Any, ClassVar, Protocol

import brotli
from jinja2 import Environment, FileSystemLoader, PrefixLoader, StrictUndefined, pass_context, select_autoescape
from jinja2.loaders import ChoiceLoader
from jinja2.runtime import Context
from litestar import Request
from litestar.datastructures import State
from litestar.enums import MediaType
from litestar.response import Response
from litestar_htmx import HTMXRequest
from markupsafe import Markup, escape

from app.kit import i18n
from app.kit.settings import WORTEL, settings
from app.web import assets, koekje
from app.web.eenheid import draai_terug
from app.web.nav import punten
from app.web.poort import formteken

MEESTE_DELEN = 2000
"""Kept parts before the shelf is emptied: languages × roles × active point of the menu is far less."""

BROTLI = 3
"""Quality of compression on the fly: above this a page takes longer to pack than to make."""
KLEINSTE = 1000
"""Characters below which packing gains nothing."""

Verzoek = HTMXRequest
"""What handlers get as `request`."""


class Pagina(Protocol):
    """A page: a dataclass that names its template."""

    sjabloon: ClassVar[str]
    __dataclass_fields__: ClassVar[dict[str, Any]]


def vertaal(zin: str, /, **delen: Any) -> Markup:
    """`_()` in templates: what Jinja's own newstyle gettext gives, in a tenth of its time."""
    # The sentence is ours, from a template or a .po file; what fills its placeholders is escaped by Markup.
    vertaald = Markup(i18n.zinnen(i18n.taal()).get(zin, zin))  # nosec B704
    return vertaald % delen if delen or "%%" in vertaald else vertaald


class Omgeving(Environment):
    """The engine with one plain dict of globals: a chain of dicts per template took a third of a page's time."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Globals of a template: the engine's own, unless somebody asks for more."""
        return super().make_globals(d) if d else self.globals


def maak_omgeving() -> Environment:
    """The template engine. Undefined names are errors, everything is escaped."""
    omgeving = Omgeving(
        loader=ChoiceLoader(
            [
                FileSystemLoader(WORTEL / "templates"),
                PrefixLoader({"components": FileSystemLoader(WORTEL / "components")}),
            ]
        ),
        autoescape=select_autoescape(default=True, default_for_string=True, disabled_extensions=("txt",)),
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=settings().demo,
        cache_size=-1,
    )
    omgeving.install_gettext_callables(i18n.gettext, i18n.ngettext_kaal, newstyle=True)  # type: ignore[attr-defined]
    # `site` is a global: a macro sees globals only.
    omgeving.globals.update(_=vertaal, asset=assets.asset, talen=list(i18n.TALEN.items()), site=settings().adres)
    for naam in ("datum", "dag_kort", "tijdstip", "geleden", "getal"):
        omgeving.filters[naam] = omgeving.globals[naam] = getattr(i18n, naam)
    return omgeving


class Vast:
    """Parts of a page that are the same for many: rendered once, then kept in memory.

    The form token, the name and the address differ per request; in what is kept they are marks,
    random per process so that nobody can type one, and filled in at the end.
    """

    def __init__(self) -> None:
        self.teken, self.naam, self.pad = (f"x{secrets.token_hex(12)}" for _ in range(3))
        self._bewaard: dict[tuple[Any, ...], str] = {}

    @pass_context
    def deel(self, context: Context, sjabloon: str, *sleutel: Any) -> Markup:
        """A part by its template; `sleutel` is everything beside the language that it depends on."""
        plek = (sjabloon, i18n.taal(), *sleutel)
        html = self.bewaard(plek)
        if html is None:
            html = self.bewaar(plek, context.environment.get_template(sjabloon).render(context.get_all()))
        return Markup(html)  # nosec B704 - rendered by our own engine, which escaped it

    def bewaard(self, plek: tuple[Any, ...]) -> str | None:
        """What was kept under a key."""
        return self._bewaard.get(plek)

    def bewaar(self, plek: tuple[Any, ...], html: str) -> str:
        """Keep a part or page; the shelf is emptied when it is full."""
        if len(self._bewaard) > MEESTE_DELEN:
            self._bewaard.clear()
        self._bewaard[plek] = html
        return html

    def vul_in(self, html: str, teken: str, naam: str, pad: str) -> str:
        """The page with the marks replaced."""
        vervangen = html.replace(self.teken, teken).replace(self.pad, str(escape(pad)))
        return vervangen.replace(self.naam, str(escape(naam)))


def omlijsting(request: Request[Any, Any, Any]) -> dict[str, Any]:
    """What layouts need beside the page itself."""
    wie = request.scope.get("user")
    staat: State = request.app.state
    teken = staat.vast.teken if wie else ""
    pad = eigen_pad(request.scope["path"])
    return {
        "wie": wie,
        "vast": staat.vast,
        "taal": i18n.taal(),
        "richting": i18n.richting(),
        "sessie_seconden": wie.stil_seconden if wie else 0,
        "nav": punten(staat.nav, wie, pad),
        "melding": koekje.lees_melding(request.cookies),
        "pad": pad,
        "demo": settings().demo,
        "csrf_token": teken,
        # Hex digits of our own: never anything that came in.
        "csrf": lambda: Markup(f'<input type="hidden" name="_token" value="{teken}">'),  # nosec B704
    }


def render(request: Request[Any, Any, Any], pagina: Pagina) -> str:
    """HTML of a page.

    A page with `hangt_af_van` names all it depends on beside the frame; two visits with the same values give the
    same HTML, so it is made once and kept, with marks where name and form token come. Never a name or an answer.
    """
    lijst = omlijsting(request)
    vast: Vast = request.app.state.vast
    sleutel = getattr(pagina, "hangt_af_van", None)
    if sleutel is None or lijst["melding"]:
        html = _maak(request, pagina, lijst)
    else:
        plek = (pagina.sjabloon, lijst["taal"], lijst["pad"], lijst["nav"], sleutel)
        html = vast.bewaard(plek) or vast.bewaar(plek, _maak(request, pagina, lijst))
    wie = request.scope.get("user")
    teken, naam = (formteken(wie.sessie_id), wie.naam) if wie else ("", "")
    return str(vast.vul_in(html, teken, naam, lijst["pad"]))


def _maak(request: Request[Any, Any, Any], pagina: Pagina, lijst: dict[str, Any]) -> str:
    inhoud = {veld.name: getattr(pagina, veld.name) for veld in fields(pagina)}
    sjabloon = request.app.state.omgeving.get_template(pagina.sjabloon)
    return str(sjabloon.render(lijst | inhoud))


def html_antwoord(request: Request[Any, Any, Any], html: str, status: int) -> Response[Any]:
    """HTML as answer, compressed for a browser that takes it; once here instead of in a layer around every route."""
    kop = {"vary": "accept-encoding"}
    if len(html) < KLEINSTE or "br" not in request.headers.get("accept-encoding", ""):
        return Response(html, status_code=status, media_type=MediaType.HTML, headers=kop)
    kop["content-encoding"] = "br"
    inhoud = brotli.compress(html.encode(), quality=BROTLI)
    return Response(inhoud, status_code=status, media_type=MediaType.HTML, headers=kop)


def toon(request: Request[Any, Any, Any], pagina: Pagina, status: int = 200) -> Response[Any]:
    """The page as answer. A status of 400 or more keeps nothing of what the handler changed."""
    if status >= 400:
        draai_terug(request)
    antwoord = html_antwoord(request, render(request, pagina), status)
    if koekje.lees(request.cookies, "melding"):
        koekje.wis(antwoord, "melding")
    return antwoord


def toon_openbaar(request: Request[Any, Any, Any], pagina: Pagina) -> Response[Any]:
    """A page without anything personal: to a visitor nobody knows it may be kept for five minutes, by anybody.

    Who is logged in, or has a message waiting, gets it as any other page.
    """
    antwoord = toon(request, pagina)
    if not request.scope.get("user") and not koekje.lees(request.cookies, "melding"):
        antwoord.headers["cache-control"] = "public, max-age=300"
    # The language is in a cookie; the session too.
    antwoord.headers["vary"] = "accept-encoding, cookie"
    return antwoord


def eigen_pad(pad: str) -> str:
    """A path of this site to go to, or `/` when it points elsewhere (open redirect)."""
    veilig = pad.startswith("/") and not pad.startswith(("//", "/\\")) and pad.isprintable() and "\\" not in pad
    return pad if veilig else "/"


def verder(request: Verzoek, pad: str, melding: str = "", soort: str = "goed") -> Response[str]:
    """To another page after a POST, with a one-time message."""
    pad = eigen_pad(pad)
    kop = {"HX-Redirect": pad} if request.htmx else {"Location": pad}
    antwoord = Response("", status_code=204 if request.htmx else 303, headers=kop, media_type=MediaType.HTML)
    if melding:
        koekje.zet_melding(antwoord, melding, soort)
    return antwoord
