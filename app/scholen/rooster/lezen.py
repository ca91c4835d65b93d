"""From rows to pupils, with per line what is wrong in plain Dutch."""

from collections.abc import Callable
from typing import Any

from app.kit.i18n import _
from app.scholen.rooster import extra, waarden
from app.scholen.rooster.bestand import WEB, Bestandsfout, Grenzen, lees_bladen
from app.scholen.rooster.kolommen import Lijst, vind_lijst
from app.scholen.rooster.regel import Leerlingregel, OuderInvoer
from app.scholen.rooster.waarden import Celfout, tekst

_ROEPNAAM, _TUSSENVOEGSEL, _ACHTERNAAM = 60, 20, 80
"""Most characters, as in `accounts.Persoon`."""
_VRIJ = {"voornamen": 120, "straat": 100, "profiel": 60}


class _Lezer:
    """Reads the lines of one list; knows once which column is what."""

    def __init__(self, lijst: Lijst) -> None:
        self.kolom = lijst.kolom
        self.ouders = tuple(
            {veld.partition("_")[2]: plek for veld, plek in lijst.kolom.items() if veld.startswith(f"ouder{nummer}_")}
            for nummer in (1, 2)
        )
        self.breedte = len(lijst.koppen)

    def cel(self, cellen: list[Any], veld: str) -> Any:
        """The cell of a field; empty text when the list has no such column or the line is short."""
        plek = self.kolom.get(veld, -1)
        return cellen[plek] if 0 <= plek < len(cellen) else ""

    def regel(self, rij: int, cellen: list[Any]) -> Leerlingregel:
        """One line. Never raises on its content."""
        regel = Leerlingregel(rij, cellen)
        if len(cellen) > self.breedte and any(tekst(cel) for cel in cellen[self.breedte :]):
            regel.problemen.append(_("Deze regel heeft meer cellen dan de kop. Staat er een scheidingsteken te veel?"))
        self._vaste_velden(regel, cellen)
        self._contact(regel, cellen)
        self._woonplek_en_klas(regel, cellen)
        regel.ouders = (self._ouder(regel, cellen, 0), self._ouder(regel, cellen, 1))
        return regel

    def _vaste_velden(self, regel: Leerlingregel, cellen: list[Any]) -> None:
        def lees(veld: str, lezer: Callable[[Any], Any]) -> Any:
            try:
                return lezer(self.cel(cellen, veld))
            except Celfout as fout:
                regel.problemen.append(str(fout))
                return None

        regel.nummer = lees("nummer", waarden.nummer) or ""
        regel.kaal = waarden.kaal(regel.nummer) if regel.nummer else ""
        regel.roepnaam = lees("roepnaam", _roepnaam) or ""
        achternaam = lees("achternaam", _achternaam) or ""
        tussenvoegsel = lees("tussenvoegsel", _tussenvoegsel) or ""
        regel.achternaam, regel.tussenvoegsel = (
            extra.achternaam_en_tussenvoegsel(achternaam, tussenvoegsel)
            if "," in achternaam
            else (achternaam, tussenvoegsel)
        )
        regel.geboren = lees("geboren", waarden.geboortedatum)
        regel.klas = lees("klas", waarden.klas) or ""

    def _zacht(self, regel: Leerlingregel, lezer: Callable[[Any], Any], cel: Any, wie: str = "") -> Any:
        """A value that may be missing: what is wrong with it becomes a remark."""
        if cel == "" or cel is None:
            return None
        try:
            return lezer(cel)
        except Celfout as fout:
            regel.opmerkingen.append(f"{wie}: {fout}" if wie else str(fout))
            return None

    def _contact(self, regel: Leerlingregel, cellen: list[Any]) -> None:
        regel.email = self._zacht(regel, waarden.mail, self.cel(cellen, "email"))
        regel.telefoon = self._zacht(regel, waarden.telefoon, self.cel(cellen, "telefoon"))
        regel.postcode = self._zacht(regel, extra.postcode, self.cel(cellen, "postcode")) or ""

    def _woonplek_en_klas(self, regel: Leerlingregel, cellen: list[Any]) -> None:
        for veld, lengte in _VRIJ.items():
            if veld in self.kolom:
                setattr(regel, veld, tekst(self.cel(cellen, veld))[:lengte])
        regel.plaats = tekst(self.cel(cellen, "woonplaats"))[:80]
        regel.gemeente = tekst(self.cel(cellen, "gemeente")) or regel.plaats
        huisnummer = tekst(self.cel(cellen, "huisnummer")) + tekst(self.cel(cellen, "toevoeging"))
        regel.huisnummer = huisnummer[:12]
        regel.schoolsoort = extra.schoolsoort(self.cel(cellen, "schoolsoort"))
        regel.leerjaar = extra.leerjaar(self.cel(cellen, "leerjaar"), regel.klas)

    def _ouder(self, regel: Leerlingregel, cellen: list[Any], plek: int) -> OuderInvoer | None:
        kolommen = self.ouders[plek]
        rij = {deel: cellen[waar] for deel, waar in kolommen.items() if waar < len(cellen) and cellen[waar] != ""}
        if not rij:
            return None
        wie = _("Ouder %(nummer)s", nummer=plek + 1)
        naam = tekst(rij.get("naam", "")) or " ".join(
            tekst(rij[deel]) for deel in ("voor", "tussen", "achter") if deel in rij
        )
        ouder = OuderInvoer(
            naam=naam[:120],
            email=self._zacht(regel, waarden.mail, rij.get("email"), wie),
            telefoon=self._zacht(regel, waarden.telefoon, rij.get("telefoon"), wie),
            gezag=self._zacht(regel, waarden.gezag, rij.get("gezag"), wie) or "",
            taal=self._zacht(regel, extra.taal, rij.get("taal"), wie) or "",
            relatie=tekst(rij.get("relatie", "")).lower()[:20],
        )
        if ouder.naam or ouder.email or ouder.telefoon:
            return ouder
        return None


def _roepnaam(cel: Any) -> str:
    return waarden.naam(cel, _ROEPNAAM, _("De roepnaam ontbreekt."), _("De roepnaam is te lang: hooguit 60 tekens."))


def _achternaam(cel: Any) -> str:
    return waarden.naam(
        cel, _ACHTERNAAM, _("De achternaam ontbreekt."), _("De achternaam is te lang: hooguit 80 tekens.")
    )


def _tussenvoegsel(cel: Any) -> str:
    return waarden.naam(cel, _TUSSENVOEGSEL, "", _("Het tussenvoegsel is te lang: hooguit 20 tekens."))


def lees_lijst(inhoud: bytes, grenzen: Grenzen = WEB) -> tuple[Lijst, list[Leerlingregel]]:
    """The whole list: columns and pupils. Empty lines are skipped. Raises Bestandsfout, nothing else."""
    lijst = vind_lijst(lees_bladen(inhoud, grenzen))
    lezer = _Lezer(lijst)
    regels = [
        lezer.regel(nummer, cellen)
        for nummer, cellen in enumerate(lijst.rijen, start=lijst.eerste)
        if any(cel != "" and cel is not None for cel in cellen) and any(tekst(cel) for cel in cellen)
    ]
    if not regels:
        raise Bestandsfout(_("Onder de kolomnamen staat nog geen leerling."))
    if len(regels) > grenzen.rijen:
        raise Bestandsfout(_("De lijst is te lang: hooguit %(rijen)s leerlingen per keer.", rijen=grenzen.rijen))
    return lijst, regels
