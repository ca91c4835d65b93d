"""The line of a pupil: which station, whose turn, since when, and the one next step. Pure: from a `Stand` to words."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.dossier.states import BIJ_MBO, DossierStatus
from app.kit.clock import AMSTERDAM, nu, vandaag
from app.kit.i18n import Zin, _, _l, datum, ngettext
from app.overstap.models import AanmeldStatus
from app.scholen.models import AkkoordModus
from app.start.queries import Stand

S = DossierStatus

LET_OP, STIL = timedelta(days=7), timedelta(days=14)
"""A reminder after seven days, standing still after fourteen (domein.md 1.4)."""


class Halte(StrEnum):
    """Stations of the line."""

    ONTDEK = "ontdek"
    KIES = "kies"
    MELD_AAN = "meld_aan"
    DOSSIER = "dossier"
    INTAKE = "intake"
    START = "start"


NAMEN: dict[Halte, Zin] = {
    Halte.ONTDEK: _l("Ontdek"),
    Halte.KIES: _l("Kies"),
    Halte.MELD_AAN: _l("Meld je aan"),
    Halte.DOSSIER: _l("Dossier"),
    Halte.INTAKE: _l("Intake"),
    Halte.START: _l("Start"),
}


class Beurt(StrEnum):
    """Who must act."""

    LEERLING = "leerling"
    MENTOR = "mentor"
    ZORG = "zorg"
    OUDER = "ouder"
    MBO = "mbo"
    NIEMAND = "niemand"
    """Finished, stopped, or the house is busy with it."""


BEURTEN: dict[Beurt, Zin] = {
    Beurt.LEERLING: _l("Leerling"),
    Beurt.MENTOR: _l("Mentor"),
    Beurt.ZORG: _l("Zorgcoördinator"),
    Beurt.OUDER: _l("Ouder"),
    Beurt.MBO: _l("Het mbo"),
    Beurt.NIEMAND: _l("Niemand"),
}

_BEURT: dict[str, Beurt] = {
    S.NIET_GESTART: Beurt.LEERLING,
    S.BIJ_LEERLING: Beurt.LEERLING,
    S.TERUG_NAAR_LEERLING: Beurt.LEERLING,
    S.BIJ_MENTOR: Beurt.MENTOR,
    S.NIET_AKKOORD: Beurt.MENTOR,
    S.BIJ_ZORG: Beurt.ZORG,
    S.BIJ_OUDERS: Beurt.OUDER,
    S.VERZONDEN: Beurt.MBO,
    S.ONTVANGEN_MBO: Beurt.MBO,
    S.WARME_OVERDRACHT_OPEN: Beurt.MBO,
}

NA_INTAKE = frozenset(
    {
        AanmeldStatus.INTAKE_GEWEEST,
        AanmeldStatus.VOORWAARDELIJK_GEPLAATST,
        AanmeldStatus.PLAATSING_AANGEBODEN,
        AanmeldStatus.INGESCHREVEN,
        AanmeldStatus.GESTART,
    }
)


def status_van(stand: Stand) -> str:
    """State of the dossier, also when it does not exist yet."""
    return stand.status or S.NIET_GESTART


def beslist_zelf(stand: Stand) -> bool:
    """Whether the pupil gives akkoord himself: from 18, or from 16 where the region says so."""
    jaren = stand.leeftijd()
    if jaren is None:
        return False
    return jaren >= 18 or (stand.modus == AkkoordModus.ZELF_VANAF_16 and jaren >= 16)


def beurt(stand: Stand) -> Beurt:
    """Whose turn it is with the dossier."""
    status = status_van(stand)
    if status == S.BIJ_OUDERS:
        if stand.akkoord_gegeven and not stand.levend:
            return Beurt.LEERLING
        if stand.akkoord_gegeven or stand.modus == AkkoordModus.INFORMEREN:
            return Beurt.NIEMAND
        return Beurt.LEERLING if beslist_zelf(stand) else Beurt.OUDER
    return _BEURT.get(status, Beurt.NIEMAND)


def _klaar(stand: Stand) -> dict[Halte, bool]:
    status = status_van(stand)
    statussen = {rij.status for rij in stand.levend}
    return {
        Halte.ONTDEK: stand.ontdekt or status != S.NIET_GESTART or stand.keuzes > 0 or bool(statussen),
        Halte.KIES: stand.keuzes > 0 or bool(statussen),
        Halte.MELD_AAN: bool(statussen),
        Halte.DOSSIER: status in BIJ_MBO,
        Halte.INTAKE: bool(statussen & NA_INTAKE),
        Halte.START: AanmeldStatus.GESTART in statussen,
    }


def halte(stand: Stand) -> Halte:
    """The station where he is: the first that is not done."""
    klaar = _klaar(stand)
    return next((plek for plek in Halte if not klaar[plek]), Halte.START)


def een_april(schooljaar: str) -> date:
    """The day before which everybody applies, in a schooljaar such as `2026-2027`."""
    return date(int(schooljaar[5:9]), 4, 1)


def tot_een_april(schooljaar: str, dag: date | None = None) -> str:
    """How long until 1 April, in plain words."""
    dagen = (een_april(schooljaar) - (dag or vandaag())).days
    if dagen < 0:
        return _("1 april is voorbij")
    if dagen == 0:
        return _("Vandaag is het 1 april")
    if dagen > 28:
        return ngettext("Nog %(num)s week tot 1 april", "Nog %(num)s weken tot 1 april", dagen // 7)
    return ngettext("Nog %(num)s dag tot 1 april", "Nog %(num)s dagen tot 1 april", dagen)


@dataclass(frozen=True, slots=True)
class Station:
    """A station as the component draws it."""

    naam: str
    staat: str
    """`geweest`, `nu`, `straks` or `stil`."""
    datum: str | None = None
    pad: str | None = None
    uitleg: str | None = None


def intakemoment(stand: Stand) -> datetime | None:
    """First intake to come, else the last one."""
    momenten = sorted(rij.intake_op for rij in stand.levend if rij.intake_op)
    return next((op for op in momenten if op >= nu()), momenten[-1] if momenten else None)


def _datum(plek: Halte, stand: Stand) -> str | None:
    if plek == Halte.MELD_AAN and not stand.levend:
        return _("voor 1 april")
    intake = intakemoment(stand) if plek == Halte.INTAKE else None
    return datum(intake.astimezone(AMSTERDAM).date()) if intake else None


PADEN: dict[Halte, str] = {Halte.ONTDEK: "/zoek"}
"""Where a station leads the pupil himself."""


def stations(stand: Stand, stil: bool = False, eigen: bool = False) -> list[Station]:
    """The six stations; `stil` marks the present one as standing still (for who looks after him, not for himself).

    `eigen`: the pupil looks at his own line, and can go where a station leads.
    """
    klaar, hier = _klaar(stand), halte(stand)
    rij = []
    for plek in Halte:
        staat = "geweest" if klaar[plek] else "nu" if plek == hier else "straks"
        if staat == "nu" and stil:
            staat = "stil"
        pad = PADEN.get(plek) if eigen else None
        uitleg = _("Kijk welk werk bij je past.") if pad and staat == "nu" else None
        rij.append(Station(str(NAMEN[plek]), staat, _datum(plek, stand), pad, uitleg))
    return rij


def wacht(stand: Stand) -> timedelta | None:
    """How long it waits where it is; None when there is nothing yet, or nobody has to act."""
    if stand.status_op is None or beurt(stand) == Beurt.NIEMAND:
        return None
    return nu() - stand.status_op


def ernst(stand: Stand) -> str:
    """`klaar`, `rustig`, `let_op` (a week) or `stil` (two weeks); for the mbo only the first two."""
    aan_zet, duur = beurt(stand), wacht(stand)
    if status_van(stand) in BIJ_MBO:
        return "klaar"
    if duur is None or aan_zet == Beurt.NIEMAND or duur < LET_OP:
        return "rustig"
    return "stil" if duur >= STIL else "let_op"


def sinds(duur: timedelta | None) -> str | None:
    """'sinds vandaag', 'al 9 dagen'."""
    if duur is None:
        return None
    return ngettext("al %(num)s dag", "al %(num)s dagen", duur.days) if duur.days else _("sinds vandaag")
