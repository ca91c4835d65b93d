"""From stored answers to lines on a screen, a mail page or paper: labels translated, own words marked."""

from dataclasses import dataclass

from app.accounts.rollen import Rol
from app.akkoord.onderwerp import Regel, Stuk
from app.dossier.inhoud import Inhoud
from app.dossier.rules import Zicht, zicht_op
from app.dossier.stappen import MET_CODE
from app.dossier.velden import Soort, Stap, Veld, Vraag, Waarde, dag_in_woorden
from app.kit.i18n import _


@dataclass(frozen=True, slots=True)
class Lezer:
    """For whom it is shown. The last three are of the pupil and count for a parent only (see `rules.zicht_op`)."""

    rol: Rol
    leeftijd: int | None = None
    deelt: bool = False
    kijkt_mee: bool = False

    def zicht(self, code: str) -> Zicht:
        """What this reader sees of a step."""
        return zicht_op(self.rol, code, leeftijd=self.leeftijd, deelt=self.deelt, kijkt_mee=self.kijkt_mee)


def tekst_van(veld: Veld, waarde: Waarde) -> str:
    """One answer as text: words of the chosen options, or what was typed."""
    if isinstance(waarde, str):
        if veld.soort == Soort.KEUZE:
            return veld.optie(waarde)
        return _("Ja") if veld.soort == Soort.VINK else dag_in_woorden(veld, waarde)
    return ", ".join(veld.optie(code) for code in waarde if isinstance(code, str))


def _rij(veld: Veld, nummer: int, rij: dict[str, str], lezer: Lezer) -> Regel:
    delen = []
    for deel in veld.velden:
        weg = deel.niet_voor_ouder and lezer.rol == Rol.OUDER
        if (waarde := rij.get(deel.naam)) and not weg:
            delen.append(f"{str(deel.label).rstrip('?؟ ')}: {tekst_van(deel, waarde)}")
    naam = str(veld.rijnaam or veld.label)
    label = _("%(naam)s %(nummer)s", naam=naam, nummer=nummer) if nummer else naam
    # Codes of a fixed row read in every language; what was typed is marked as Dutch.
    return Regel(label, "\n".join(delen), eigen_woorden=veld.soort == Soort.LIJST)


def _regels(vraag: Vraag, veld: Veld, waarde: Waarde, lezer: Lezer) -> list[Regel]:
    if isinstance(waarde, list) and veld.velden:
        rijen = [rij for rij in waarde if isinstance(rij, dict)]
        meer = len(rijen) > 1
        return [_rij(veld, nummer if meer else 0, rij, lezer) for nummer, rij in enumerate(rijen, start=1)]
    return [Regel(str(vraag.titel if veld.kort else veld.label), tekst_van(veld, waarde), veld.eigen_woorden)]


def stuk(stap: Stap, inhoud: Inhoud, lezer: Lezer) -> Stuk | None:
    """One step for this reader; None when he sees nothing of it or there is nothing to see."""
    zicht = lezer.zicht(stap.code)
    if zicht == Zicht.GEEN:
        return None
    if inhoud.gewist:
        return Stuk(str(stap.titel), [Regel(_("Gewist"), _("De bewaartijd van dit deel is voorbij."))])
    regels: list[Regel] = []
    for vraag, veld in [(een, veld) for een in stap.vragen for veld in een.velden]:
        waarde = inhoud.velden.get(veld.naam)
        over = veld.intern or (zicht == Zicht.SAMENVATTING and not veld.samenvatting)
        if waarde and not over:
            regels += _regels(vraag, veld, waarde, lezer)
    if zicht != Zicht.SAMENVATTING:
        regels += [Regel(_("Bijlage"), bijlage["naam"], eigen_woorden=True) for bijlage in inhoud.bijlagen]
    return Stuk(str(stap.titel), regels) if regels else None


def stukken(delen: dict[str, Inhoud], lezer: Lezer) -> list[Stuk]:
    """Every step that this reader may see and that holds something, in order."""
    alle = (stuk(MET_CODE[code], inhoud, lezer) for code, inhoud in delen.items())
    return [een for een in alle if een is not None]


def veldnaam(code: str, naam: str) -> str:
    """'Step: field' in words, for a list of what changed."""
    stap = MET_CODE[code]
    for vraag in stap.vragen:
        for veld in vraag.velden:
            if veld.naam == naam:
                return f"{stap.titel}: {vraag.titel if veld.kort else veld.label}"
    return f"{stap.titel}: {_('Bijlage')}"


def lezer_van(rol: Rol, leeftijd: int | None, delen: dict[str, Inhoud]) -> Lezer:
    """Reader with the pupil's own choices in this version about what parents see."""
    a9, a2 = delen.get("A9", Inhoud()).velden, delen.get("A2", Inhoud()).velden
    return Lezer(rol, leeftijd, a9.get("ouders_lezen") == "ja", a2.get("meekijken") == "ja")
