"""Tekent de galerij los van de app: elk component met voorbeelden, in elke richting.

Gebruik: .venv/bin/python tests/components/galerij.py [map]   (standaard /tmp/doorlijn-galerij)
"""

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

WORTEL = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(WORTEL))
from app.web.asset_build import build  # noqa: E402

TALEN = [
    ("nl", "Nederlands"),
    ("en", "English"),
    ("ar", "العربية"),
    ("uk", "Українська"),
    ("tr", "Türkçe"),
    ("pl", "Polski"),
]
NAMEN = """Sanne de Vries, Yusuf Demir, Noor Bakkali, Daan Visser, Fenna Kuipers, Milan Petrov, Aya El Idrissi,
Bram van Dijk, Zofia Nowak, Tess Hendriks, Oleh Kovalenko, Lina Haddad, Jesse Mulder, Amber Smit, Emre Yildiz,
Julia de Boer, Sem Willems, Hanna Bos, Rayan Amrani, Lotte Postma, Finn Dekker, Isra Aksoy, Thijs Meijer, Eva Jansen,
Kofi Mensah, Roos Prins, Luuk Vos, Mila Schouten""".replace("\n", " ").split(", ")
PAGINAS = ("galerij", "stap", "ouder", "klas", "thuis")


def omgeving(manifest: dict[str, str] | None = None) -> Environment:
    """Dezelfde instellingen als de app, zonder vertaling: een msgid is zijn eigen tekst."""
    env = Environment(
        loader=ChoiceLoader(
            [
                FileSystemLoader(WORTEL / "templates"),
                PrefixLoader({"components": FileSystemLoader(WORTEL / "components")}),
            ]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.install_gettext_callables(lambda zin: zin, lambda een, meer, n: een if n == 1 else meer, newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(asset=lambda naam: f"static/{(manifest or {}).get(naam, naam)}", talen=TALEN)
    env.globals["site"] = "https://doorlijn.example"
    return env


class LosVast:
    """Stands in for `app.web.sjabloon.Vast`: every part is rendered anew, with this page's own values."""

    naam, pad = "Sanne de Vries", "/"

    @pass_context
    def deel(self, context: Context, sjabloon: str, *_sleutel: Any) -> Markup:
        """A part by its template."""
        return Markup(context.environment.get_template(sjabloon).render(context.get_all()))


def omlijsting(taal: str = "nl", rol: str = "leerling") -> dict[str, Any]:
    """Wat een layout van de app krijgt."""
    mentor = (("Mijn klas", "people"), ("Dossiers", "dossier"), ("Berichten", "chat"), ("Agenda", "calendar"))
    leerling = (("Mijn lijn", "home"), ("Dossier", "dossier"), ("Berichten", "chat"), ("Agenda", "calendar"))
    nav = mentor if rol == "mentor" else leerling
    return {
        "vast": LosVast(),
        "taal": taal,
        "richting": "rtl" if taal == "ar" else "ltr",
        "sessie_seconden": 1800 if rol == "mentor" else 0,
        "wie": SimpleNamespace(naam="Sanne de Vries" if rol == "leerling" else "Mevrouw Bakker", rollen=()),
        "nav": [
            SimpleNamespace(titel=titel, pad=f"/{i}", icoon=icoon, actief=i == 0, teller=3 if icoon == "chat" else 0)
            for i, (titel, icoon) in enumerate(nav)
        ],
        "melding": ("goed", "Je antwoorden zijn bewaard."),
        "pad": "/",
        "demo": True,
        "csrf_token": "voorbeeld",
        "csrf": lambda: Markup('<input type="hidden" name="_token" value="voorbeeld">'),
    }


def halte(naam: str, staat: str, datum: str | None = None, uitleg: str | None = None) -> dict[str, str | None]:
    return {
        "naam": naam,
        "staat": staat,
        "datum": datum,
        "pad": "/dossier" if staat in ("geweest", "nu") else None,
        "uitleg": uitleg,
    }


def lijn_tot(nu: int, staat: str = "nu") -> list[dict[str, str | None]]:
    """De zes haltes, met de jongere bij nummer nu (vanaf 0)."""
    namen = ["Ontdek", "Kies", "Meld je aan", "Dossier", "Intake", "Start"]
    return [halte(naam, "geweest" if i < nu else staat if i == nu else "straks") for i, naam in enumerate(namen)]


def klas() -> list[dict[str, Any]]:
    """Achtentwintig verzonnen leerlingen; een paar staan stil."""
    rijen = []
    for i, naam in enumerate(NAMEN):
        plek = (3, 2, 4, 3, 1, 3, 5, 2)[i % 8]
        dagen = (9, 2, 0, 21, 4, 1, 0, 6)[(i * 5) % 8]
        ernst = "klaar" if plek == 5 else "stil" if dagen > 7 else "let_op" if dagen > 3 else "rustig"
        rijen.append(
            {
                "naam": naam,
                "stations": lijn_tot(plek, "stil" if ernst == "stil" else "nu"),
                "pad": f"/klas/{i}",
                "aan_zet": ("Ouder", "Leerling", "Jij", "mbo")[i % 4],
                "wacht": "aangekomen" if plek == 5 else f"al {dagen} dagen" if dagen else "vandaag",
                "ernst": ernst,
            }
        )
    return sorted(rijen, key=lambda rij: ("stil", "let_op", "rustig", "klaar").index(rij["ernst"]))


def voorbeelden() -> dict[str, Any]:
    lijn = lijn_tot(3)
    lijn[0]["datum"], lijn[2]["datum"], lijn[3]["datum"] = "oktober", "12 maart", "nog 12 dagen"
    lijn[3]["uitleg"] = "Jij hebt 7 van de 10 vragen klaar."
    lijn[4]["datum"] = "april"
    anders = [
        halte("Ontdek", "geweest"),
        halte("Kies", "overgeslagen"),
        halte("Meld je aan", "nu"),
        halte("Start", "straks"),
    ]
    routes = (("Naar de havo", "studie"), ("Werken", "beroep"), ("Nog een jaar", "loopbaan"), ("Buitenland", "mbo"))
    return {
        "lijn_nu": lijn,
        "lijn_stil": lijn_tot(4, "stil"),
        "lijn_anders": anders,
        "zijlijnen": [{"naam": naam, "pad": "/route", "line": kleur} for naam, kleur in routes],
        "rijen": klas(),
        "bestanden": [{"naam": "cijferlijst.pdf", "grootte": "1,2 MB", "pad": "/b/1", "verwijder_pad": "/b/1/weg"}],
        "tijdlijn": [
            {"titel": "Mevrouw Bakker las je dossier", "wanneer": "vandaag om 14:02", "tekst": None, "icoon": "eye"},
            {"titel": "Je vulde je keuze in", "wanneer": "gisteren om 19:40", "tekst": "Kok, niveau 3", "icoon": None},
        ],
        "tabs": [
            {"titel": "Nieuw", "pad": "/a", "actief": True, "teller": 4},
            {"titel": "Gelezen", "pad": "/b", "actief": False, "teller": 0},
        ],
        "stappen": [
            {"naam": "Jouw gegevens", "staat": "klaar", "pad": "/1"},
            {"naam": "Jouw keuze", "staat": "nu", "pad": "/2"},
            {"naam": "Hulp op school", "staat": "fout", "pad": "/3"},
            {"naam": "Nalezen", "staat": "open", "pad": None},
        ],
    }


def teken(naam: str, taal: str = "nl", manifest: dict[str, str] | None = None) -> str:
    """Html van één voorbeeldpagina."""
    sjabloon = omgeving(manifest).get_template(f"voorbeeld/{naam}.html")
    return str(sjabloon.render(omlijsting(taal, "mentor" if naam == "klas" else "leerling") | voorbeelden()))


def schrijf(uit: Path) -> None:
    uit.mkdir(parents=True, exist_ok=True)
    manifest = build(uit / "static")
    for css in (uit / "static").glob("*.css"):
        css.write_text(css.read_text().replace('url("/static/', 'url("'))
    for naam in PAGINAS:
        for taal in ("nl", "ar"):
            (uit / f"{naam}-{taal}.html").write_text(teken(naam, taal, manifest))


if __name__ == "__main__":
    doel = Path(sys.argv[1] if len(sys.argv) > 1 else "/tmp/doorlijn-galerij")
    schrijf(doel)
    print(f"De galerij staat in {doel}")
