"""Which mbo an aanbieder in DUO's file is: the file has no BRIN (docs/besluiten)."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.koppelingen.duo_aanbod import Aanbieder
from app.koppelingen.duo_adressen import Adres, Adresboek
from app.koppelingen.namen import naamvorm, plaatsvorm, zelfde_site
from app.koppelingen.verschil import Veld
from app.verkennen.inhoud.soorten import Instelling


@dataclass(frozen=True, slots=True)
class Mbo:
    """An mbo: as it is now, or as the files want it. `id` is empty when it is not there yet."""

    id: str
    brin: str
    naam: str
    plaats: str
    site: str

    def verschil_met(self, oud: "Mbo") -> tuple[Veld, ...]:
        """Fields that differ, apart from the way towns and sites may be written."""
        velden: list[Veld] = [("brin", oud.brin, self.brin), ("naam", oud.naam, self.naam)]
        if plaatsvorm(oud.plaats) != plaatsvorm(self.plaats):
            velden.append(("plaats", oud.plaats, self.plaats))
        if not zelfde_site(oud.site, self.site):
            velden.append(("site", oud.site, self.site))
        return tuple((naam, was, wordt) for naam, was, wordt in velden if was != wordt)


class Wegwijzer:
    """Finds the mbo of an aanbieder. What was given or found before goes first, then the surest likeness."""

    def __init__(
        self,
        bestaand: Iterable[Mbo],
        beschreven: Iterable[Instelling],
        boek: Adresboek,
        bekend: dict[str, str],
        koppel: dict[str, str],
    ) -> None:
        self.bestaand = list(bestaand)
        self.beschreven = list(beschreven)
        self.boek, self.koppel = boek, koppel
        brins = {mbo.id: mbo.brin for mbo in self.bestaand}
        self.bekend = {aanbieder: brins[mbo_id] for aanbieder, mbo_id in bekend.items() if mbo_id in brins}

    def brin_van(self, aanbieder_id: str, aanbieder: Aanbieder) -> str | None:
        """BRIN of the mbo; empty when nothing says it for certain."""
        gezegd = self.koppel.get(aanbieder_id) or self.bekend.get(aanbieder_id)
        if gezegd:
            return self._huidig(gezegd)
        bestuur = self.boek.besturen.get(aanbieder.kvk)
        wegen = (
            self.boek.brins_met_naam(aanbieder.naam),
            self._op_naam(aanbieder.naam),
            self.boek.brins_met_kvk(aanbieder.kvk) if aanbieder.kvk else set[str](),
            self._op_naam(bestuur.naam) if bestuur else set[str](),
        )
        for brins in wegen:
            gekozen = brins if len(brins) < 2 else self._in_plaatsen(brins, aanbieder)
            if len(gekozen) == 1:
                return self._huidig(gekozen.pop())
        return None

    def _huidig(self, brin: str) -> str:
        """An mbo that changed its BRIN keeps the one that DUO has now."""
        adres = self.boek.instellingen.get(brin)
        if adres is not None:
            return brin
        mbo = next((mbo for mbo in self.bestaand if mbo.brin == brin), None)
        nieuw = self.boek.brins_met_naam(mbo.naam) if mbo else set[str]()
        return nieuw.pop() if len(nieuw) == 1 else brin

    def _op_naam(self, naam: str) -> set[str]:
        """BRINs of mbo's that we have or describe, written like this."""
        gezocht = naamvorm(naam)
        eigen = {mbo.brin for mbo in self.bestaand if naamvorm(mbo.naam) == gezocht}
        return eigen or {een.brin for een in self.beschreven if _is_zeker(een) and naamvorm(een.naam) == gezocht}

    def _in_plaatsen(self, brins: set[str], aanbieder: Aanbieder) -> set[str]:
        """Of mbo's with one name, those in a town where he gives lessons."""
        plaatsen = {plaatsvorm(plaats) for plaats in aanbieder.plaatsen}
        return {brin for brin in brins if plaatsvorm(self._plaats(brin)) in plaatsen}

    def _plaats(self, brin: str) -> str:
        adres = self.boek.instellingen.get(brin)
        if adres is not None:
            return adres.plaats
        plaatsen = [(mbo.brin, mbo.plaats) for mbo in self.bestaand]
        plaatsen += [(tekst.brin, tekst.plaats) for tekst in self.beschreven]
        return _eerste(plaats for van, plaats in plaatsen if van == brin)

    def gewenst(self, brin: str, aanbieder: Aanbieder | None) -> Mbo:
        """The mbo as it should be. A name of our own content stays: it is how pupils know the school."""
        adres = self.boek.instellingen.get(brin)
        oud = self.oud(brin)
        tekst = self._beschreven(brin, (oud.naam if oud else "", adres.naam if adres else ""))
        bestuur = self.boek.besturen.get(aanbieder.kvk) if aanbieder else None
        namen = [bron.naam for bron in (tekst, adres, oud, aanbieder) if bron]
        plekken: tuple[Adres | Mbo | Instelling | None, ...] = (adres, oud, tekst, bestuur)
        plaatsen = [plek.plaats for plek in plekken if plek] + sorted(aanbieder.plaatsen if aanbieder else ())
        return Mbo(
            oud.id if oud else "",
            brin,
            _eerste(namen)[:120],
            _eerste(plaatsen),
            _eerste(plek.site for plek in plekken if plek),
        )

    def oud(self, brin: str) -> Mbo | None:
        """The mbo with this BRIN, or else with the name that the address file gives to it."""
        op_brin = next((mbo for mbo in self.bestaand if mbo.brin == brin), None)
        if op_brin is not None or brin not in self.boek.instellingen:
            return op_brin
        if self.boek.brins_met_naam(self.boek.instellingen[brin].naam) != {brin}:
            return None
        gezocht = naamvorm(self.boek.instellingen[brin].naam)
        zelfde = [mbo for mbo in self.bestaand if naamvorm(mbo.naam) == gezocht]
        los = [mbo for mbo in zelfde if mbo.brin not in self.boek.instellingen]
        return los[0] if len(los) == 1 else None

    def _beschreven(self, brin: str, namen: tuple[str, ...]) -> Instelling | None:
        vormen = {naamvorm(naam) for naam in namen if naam}
        op_naam = next((een for een in self.beschreven if naamvorm(een.naam) in vormen), None)
        return op_naam or next((een for een in self.beschreven if een.brin == brin and _is_zeker(een)), None)


def _is_zeker(tekst: Instelling) -> bool:
    """Whether the BRIN in our content was held against a source."""
    return bool(tekst.brin) and tekst.brin_bron != "nakijken"


def _eerste(waarden: Iterable[str]) -> str:
    return next((waarde for waarde in waarden if waarde), "")
