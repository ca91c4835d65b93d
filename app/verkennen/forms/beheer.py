"""The form of an activity: what was typed, and what is wrong with it, one sentence per field."""

from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any

from app.kit.clock import AMSTERDAM, nu, vandaag
from app.kit.i18n import _
from app.scholen.plaatsen import MAX_TEKST, Plek, plek_van
from app.verkennen.actions.activiteit import Gegevens
from app.verkennen.models import Activiteit, OverSoort
from app.verkennen.reeks import Ritme, dagen_ervoor, dagen_van, moment
from app.web.invoer import Invoer

TITEL, TEKST, KORT, ADRES = 100, 2000, 300, 160
MEESTE_PLAATSEN = 5000
MEESTE_OVER = 400
VOORUIT = timedelta(days=730)
LEERJAREN = ("1", "2", "3", "4", "5", "6")
DAGEN_ERVOOR = ("1", "2", "3", "7", "14", "28", "56")
"""Choices for a moment before it begins, in days."""
_TEKSTEN = ("soort", "titel", "dag", "van", "tot", "vorm", "adres", "plaats", "inschrijven", "capaciteit")
_MEER = ("dagen_vanaf", "dagen_tot", "dagen_annuleren", "toegankelijk", "vervoer", "meenemen")
_REEKS = ("herhaal", "herhaal_tot", "bereik")


@dataclass
class AanbodForm:
    """An activity as typed."""

    soort: str = ""
    titel: str = ""
    tekst: str = ""
    dag: str = ""
    van: str = ""
    tot: str = ""
    vorm: str = "plek"
    """`plek` or `online`."""
    adres: str = ""
    plaats: str = ""
    inschrijven: str = "ja"
    """`ja` or `nee` (walk in)."""
    capaciteit: str = ""
    dagen_vanaf: str = ""
    dagen_tot: str = ""
    dagen_annuleren: str = ""
    toegankelijk: str = ""
    vervoer: str = ""
    meenemen: str = ""
    ouders: bool = False
    leerjaren: list[str] = field(default_factory=list)
    over: list[str] = field(default_factory=list)
    """`crebo:25655`, `beroep:kapper`, `domein:zorg`."""
    alles: bool = False
    """Everything the mbo teaches."""
    herhaal: str = ""
    herhaal_tot: str = ""
    bereik: str = "deze"
    """`deze`, or `reeks`: this one and every later one."""
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "AanbodForm":
        """What was sent, bounded."""
        velden: dict[str, Any] = {veld: invoer.tekst(veld)[:1000] for veld in (*_TEKSTEN, *_MEER, *_REEKS)}
        vorm = cls(**velden)
        vorm.tekst = invoer.tekst("tekst", regels=True)
        vorm.ouders, vorm.alles = invoer.aan("ouders"), invoer.aan("alles")
        vorm.leerjaren, vorm.over = invoer.lijst("leerjaren")[:6], invoer.lijst("over")[:MEESTE_OVER]
        return vorm

    @classmethod
    def van_activiteit(cls, een: Activiteit, over: list[tuple[str, str]]) -> "AanbodForm":
        """What is there now, to change it."""
        begin, einde = een.begint_op.astimezone(AMSTERDAM), een.eindigt_op.astimezone(AMSTERDAM)
        eerder = {
            "dagen_vanaf": een.inschrijven_vanaf,
            "dagen_tot": een.inschrijven_tot,
            "dagen_annuleren": een.annuleren_tot,
        }
        velden: dict[str, Any] = {naam: str(dagen_ervoor(begin, wanneer) or "") for naam, wanneer in eerder.items()}
        for veld in ("soort", "titel", "tekst", "adres", "plaats", "toegankelijk", "vervoer", "meenemen"):
            velden[veld] = getattr(een, veld)
        return cls(
            **velden,
            dag=begin.date().isoformat(),
            van=f"{begin:%H:%M}",
            tot=f"{einde:%H:%M}",
            vorm="online" if een.online else "plek",
            inschrijven="ja" if een.inschrijven else "nee",
            capaciteit=str(een.capaciteit or ""),
            ouders=een.ouders_welkom,
            leerjaren=[jaar for jaar in een.leerjaren.split(",") if jaar],
            over=[f"{soort}:{code}" for soort, code in over],
        )

    def keur(self, soorten: list[str], mag_over: set[str]) -> Gegevens | None:
        """Everything checked; None when `fouten` says what is wrong. `mag_over` = what he may choose."""
        self.fouten = {}
        dag, van, tot = self._keur_wanneer()
        plek = self._keur_plek()
        self._keur_teksten(soorten)
        capaciteit = self._keur_plaatsen()
        dagen = [self._keur_dagen(veld) for veld in ("dagen_vanaf", "dagen_tot", "dagen_annuleren")]
        if not all(waarde in mag_over for waarde in self.over):
            self.fouten["over"] = _("Kies alleen uit de lijst.")
        if self.fouten or dag is None or van is None or tot is None:
            return None
        alles = sorted(waarde for waarde in mag_over if waarde.startswith(f"{OverSoort.CREBO}:"))
        paren = [waarde.split(":", 1) for waarde in (alles if self.alles else dict.fromkeys(self.over))]
        return Gegevens(
            soort=self.soort, titel=self.titel, tekst=self.tekst, dag=dag, van=van, tot=tot,
            online=self.vorm == "online", adres=self.adres, plaats=plek.naam if plek else "",
            breedte=plek.breedte if plek else None, lengte=plek.lengte if plek else None,
            capaciteit=capaciteit, inschrijven=self.inschrijven == "ja",
            dagen_vanaf=dagen[0], dagen_tot=dagen[1], dagen_annuleren=dagen[2],
            ouders_welkom=self.ouders, toegankelijk=self.toegankelijk, vervoer=self.vervoer, meenemen=self.meenemen,
            leerjaren=",".join(jaar for jaar in LEERJAREN if jaar in self.leerjaren),
            over=tuple((soort, code) for soort, code in paren),
        )  # fmt: skip

    def _keur_wanneer(self) -> tuple[date | None, time | None, time | None]:
        dag, van, tot = _dag(self.dag), _tijd(self.van), _tijd(self.tot)
        if dag is None:
            self.fouten["dag"] = _("Kies een dag.")
        elif not vandaag() <= dag <= vandaag() + VOORUIT:
            self.fouten["dag"] = _("Kies een dag die nog komt, hooguit twee jaar vooruit.")
        if van is None:
            self.fouten["van"] = _("Vul een tijd in, zoals 10:00.")
        elif dag and "dag" not in self.fouten and moment(dag, van) <= nu():
            self.fouten["van"] = _("Dit moment is al geweest.")
        if tot is None:
            self.fouten["tot"] = _("Vul een tijd in, zoals 12:30.")
        elif van and tot <= van:
            self.fouten["tot"] = _("Het einde is na het begin.")
        return dag, van, tot

    def _keur_plek(self) -> Plek | None:
        if self.vorm not in ("plek", "online"):
            self.fouten["vorm"] = _("Kies of het ergens is of online.")
        if len(self.adres) > ADRES:
            self.fouten["adres"] = _("Maak dit korter: hooguit %(aantal)s tekens.", aantal=ADRES)
        if self.vorm != "plek":
            return None
        plek = plek_van(self.plaats[:MAX_TEKST]) if self.plaats else None
        if plek is None:
            zin = _("Deze plaats kennen we niet. Kijk hoe je hem schrijft.") if self.plaats else _("Vul een plaats in.")
            self.fouten["plaats"] = zin
        return plek

    def _keur_teksten(self, soorten: list[str]) -> None:
        if self.soort not in soorten:
            self.fouten["soort"] = _("Kies wat voor activiteit het is.")
        if len(self.titel) < 4:
            self.fouten["titel"] = _("Geef het een titel van minstens 4 letters.")
        grenzen = {"titel": TITEL, "tekst": TEKST, "toegankelijk": KORT, "vervoer": KORT, "meenemen": KORT}
        for veld, meeste in grenzen.items():
            if len(getattr(self, veld)) > meeste:
                self.fouten[veld] = _("Maak dit korter: hooguit %(aantal)s tekens.", aantal=meeste)

    def _keur_plaatsen(self) -> int | None:
        if self.inschrijven not in ("ja", "nee"):
            self.fouten["inschrijven"] = _("Kies hoe leerlingen komen.")
        if not self.capaciteit or self.inschrijven == "nee":
            return None
        kaal = self.capaciteit
        if not (kaal.isascii() and kaal.isdigit() and len(kaal) < 5 and 1 <= int(kaal) <= MEESTE_PLAATSEN):
            self.fouten["capaciteit"] = _("Vul een getal in van 1 tot en met %(meest)s.", meest=MEESTE_PLAATSEN)
            return None
        return int(kaal)

    def _keur_dagen(self, veld: str) -> int | None:
        waarde = getattr(self, veld)
        if waarde and not (waarde.isascii() and waarde.isdigit() and len(waarde) < 4):
            self.fouten[veld] = _("Kies uit de lijst.")
            return None
        return int(waarde) if waarde else None

    def dagen(self, eerste: date) -> list[date]:
        """The days it is made for; empty with a sentence in `fouten` when the repetition can't be used."""
        if self.herhaal not in set(Ritme):
            self.fouten["herhaal"] = _("Kies uit de lijst.")
            return []
        if not self.herhaal:
            return [eerste]
        tot = _dag(self.herhaal_tot)
        if tot is None or not eerste < tot <= vandaag() + VOORUIT:
            self.fouten["herhaal_tot"] = _("Kies een dag na de eerste keer, hooguit twee jaar vooruit.")
            return []
        return dagen_van(eerste, Ritme(self.herhaal), tot)


def _dag(tekst: str) -> date | None:
    try:
        return date.fromisoformat(tekst[:10]) if len(tekst) == 10 else None
    except ValueError:
        return None


def _tijd(tekst: str) -> time | None:
    try:
        tijd = time.fromisoformat(tekst[:8])
    except ValueError:
        return None
    return None if tijd.tzinfo else tijd.replace(second=0, microsecond=0)
