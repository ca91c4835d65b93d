"""From what a form sent to answers, and what is still wrong with them. Driven by the declarations."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Protocol

from app.dossier.velden import Soort, Veld, Vraag, Waarde, Waarden, geldt
from app.kit.i18n import _, ngettext

_EMAIL = re.compile(r"[^@\s,;<>\"']{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")
_TELEFOON = re.compile(r"\+?[0-9][0-9 ().-]{8,18}")
MAX_REDEN = 1000
"""Characters of a reason to refuse."""


class Ingestuurd(Protocol):
    """What a form sent; `web.Invoer` fits."""

    def tekst(self, naam: str, *, regels: bool = False) -> str:
        """One text."""
        ...

    def lijst(self, naam: str) -> list[str]:
        """Several texts."""
        ...


def rijveld(lijst: str, rij: int, naam: str) -> str:
    """Form name of a field in a row: `ervaringen-0-bedrijf`."""
    return f"{lijst}-{rij}-{naam}"


def _een(veld: Veld, naam: str, invoer: Ingestuurd) -> str:
    tekst = invoer.tekst(naam, regels=veld.soort == Soort.LANG)
    if veld.soort == Soort.KEUZE:
        return tekst if tekst in {code for code, _tekst in veld.opties} else ""
    if veld.soort == Soort.VINK:
        return "ja" if tekst else ""
    return tekst


def _rijen(veld: Veld, invoer: Ingestuurd) -> list[dict[str, str]]:
    rijen = []
    for nummer in range(veld.maximum):
        rij = {deel.naam: _een(deel, rijveld(veld.naam, nummer, deel.naam), invoer) for deel in veld.velden}
        if any(rij.values()):
            rijen.append(rij)
    return rijen


def ontleed(velden: Iterable[Veld], invoer: Ingestuurd) -> Waarden:
    """Answers as typed. Unknown options are dropped, empty rows too; nothing else is judged here."""
    waarden: Waarden = {}
    for veld in velden:
        if veld.soort == Soort.VAST:
            continue
        if veld.soort == Soort.LIJST:
            waarden[veld.naam] = _rijen(veld, invoer)
        elif veld.soort == Soort.MEER:
            gekozen = set(invoer.lijst(veld.naam))
            waarden[veld.naam] = [code for code, _tekst in veld.opties if code in gekozen]
        else:
            waarden[veld.naam] = _een(veld, veld.naam, invoer)
    return waarden


def zonder_rij(velden: Iterable[Veld], waarden: Waarden, welke: str) -> None:
    """Take a row out: `welke` is `lijst-nummer` as the button sends it."""
    naam, _streep, nummer = welke.rpartition("-")
    for veld in velden:
        rijen = waarden.get(veld.naam)
        past = veld.naam == naam and veld.soort == Soort.LIJST and nummer.isascii() and nummer.isdigit()
        if past and isinstance(rijen, list) and int(nummer) < len(rijen):
            del rijen[int(nummer)]


def _tekstfout(veld: Veld, tekst: str) -> str:
    if len(tekst) > veld.maximum:
        teveel = len(tekst) - veld.maximum
        return ngettext("Maak het %(num)s teken korter.", "Maak het %(num)s tekens korter.", teveel)
    if veld.soort == Soort.LANG and len(tekst) < veld.minimum:
        tekort = veld.minimum - len(tekst)
        return ngettext("Schrijf nog %(num)s teken erbij.", "Schrijf nog %(num)s tekens erbij.", tekort)
    if veld.soort == Soort.EMAIL and not _EMAIL.fullmatch(tekst):
        return _("Dit e-mailadres klopt niet. Voorbeeld: naam@voorbeeld.nl")
    if veld.soort == Soort.TELEFOON and not _TELEFOON.fullmatch(tekst):
        return _("Dit telefoonnummer klopt niet. Voorbeeld: 06 12345678")
    if veld.soort == Soort.GETAL and not (tekst.isascii() and tekst.isdigit() and int(tekst[:9]) <= veld.maximum):
        return _("Vul een getal in van 0 tot %(meest)s.", meest=veld.maximum)
    if veld.soort == Soort.DATUM:
        return _datumfout(tekst)
    return ""


def _datumfout(tekst: str) -> str:
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        return _("Deze datum klopt niet. Voorbeeld: 2026-11-24")
    return "" if 1950 <= dag.year <= 2100 else _("Dit jaartal klopt niet.")


def _leeg(veld: Veld) -> str:
    return str(veld.bij_leeg) if veld.bij_leeg else _("Vul dit in.")


def _lijstfouten(veld: Veld, rijen: list[dict[str, str]]) -> dict[str, str]:
    fouten: dict[str, str] = {}
    for nummer, rij in enumerate(rijen):
        for deel in veld.velden:
            if zin := _fout(deel, rij.get(deel.naam, ""), dict(rij)):
                fouten[rijveld(veld.naam, nummer, deel.naam)] = zin
    return fouten


def _fout(veld: Veld, waarde: Waarde, waarden: Waarden) -> str:
    """What is wrong with one field (a list: as a whole), or empty."""
    if not waarde:
        nodig = veld.verplicht and not (veld.tenzij and waarden.get(veld.tenzij))
        return _leeg(veld) if nodig else ""
    if isinstance(waarde, str) and veld.soort not in (Soort.KEUZE, Soort.VINK):
        return _tekstfout(veld, waarde)
    return ""


def fouten_in(velden: Iterable[Veld], waarden: Waarden) -> dict[str, str]:
    """Form field → sentence, for the fields that are asked given the answers."""
    fouten: dict[str, str] = {}
    for veld in velden:
        if veld.soort == Soort.VAST or not geldt(veld, waarden):
            continue
        waarde = waarden.get(veld.naam, "")
        if zin := _fout(veld, waarde, waarden):
            eerste = f"{veld.naam}-0-{veld.velden[0].naam}" if veld.soort == Soort.LIJST else veld.naam
            fouten[eerste] = zin
        elif veld.soort == Soort.LIJST and isinstance(waarde, list):
            fouten |= _lijstfouten(veld, [rij for rij in waarde if isinstance(rij, dict)])
    return fouten


def is_klaar(vragen: Iterable[Vraag], waarden: Waarden) -> bool:
    """Whether nothing is wrong any more with these questions."""
    return not any(fouten_in(vraag.velden, waarden) for vraag in vragen)


def redenfouten(reden: str) -> dict[str, str]:
    """What is wrong with the reason of a refusal."""
    if len(reden) < 3:
        return {"reden": _("Schrijf op wat er anders moet. Dan kan je mentor er iets mee.")}
    if len(reden) > MAX_REDEN:
        return {"reden": _("Maak de tekst korter: hoogstens %(aantal)s tekens.", aantal=MAX_REDEN)}
    return {}
