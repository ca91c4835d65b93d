"""Who may choose, what a choice must be, and what niveau fits which vooropleiding."""

from datetime import date
from enum import StrEnum

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.i18n import _
from app.scholen.models import Leerweg, Schoolsoort

PLEKKEN = (1, 2, 3)
"""First, second and third choice."""

INTREKREDENEN = frozenset(
    {
        "andere_opleiding",
        "andere_instelling",
        "blijft_op_vo",
        "werk",
        "geen_bbl_plek",
        "reistijd",
        "persoonlijk",
        "gezakt",
        "niet_gereageerd",
        "anders",
    }
)
"""INTREKREDEN of domein.md 2.2."""

NIVEAUS: dict[str, tuple[int, ...]] = {
    Schoolsoort.PRO: (1,),
    Schoolsoort.VMBO_BB: (2,),
    Schoolsoort.VMBO_KB: (3, 4),
    Schoolsoort.VMBO_GL: (3, 4),
    Schoolsoort.VMBO_TL: (3, 4),
    Schoolsoort.HAVO: (3, 4),
    Schoolsoort.VWO: (3, 4),
    Schoolsoort.VAVO: (3, 4),
}
"""Niveaus that a diploma of this kind of education opens (WEB 8.2.1, domein.md 8). The vso is not here: there it
depends on the pupil's diploma."""


class Niveauhint(StrEnum):
    """A soft remark about the niveau of a choice; it never stops anybody."""

    HOGER = "hoger"
    """Above what this diploma gives entry to."""
    LAGER = "lager"
    """He may go higher than he chose."""


def mag_kiezen(wie: Wie, persoon_id: str) -> bool:
    """A pupil chooses for himself; nobody else chooses for him."""
    return wie.heeft(Rol.LEERLING) and wie.persoon_id == persoon_id


def niveauhint(schoolsoort: str, niveau: int) -> Niveauhint | None:
    """Whether the niveau is above or below what his diploma opens; None = it fits, or nobody knows."""
    open_voor = NIVEAUS.get(schoolsoort)
    if open_voor is None or niveau in open_voor:
        return None
    return Niveauhint.HOGER if niveau > max(open_voor) else Niveauhint.LAGER


def hintzin(schoolsoort: str, niveau: int) -> str:
    """The remark as a sentence for the pupil; empty when the niveau fits."""
    hint = niveauhint(schoolsoort, niveau)
    if hint is None:
        return ""
    hoogste = max(NIVEAUS[schoolsoort])
    if hint is Niveauhint.HOGER:
        return _(
            "Met jouw diploma start je meestal op niveau %(kan)s. Dit is niveau %(niveau)s. Vraag je mentor wat kan.",
            kan=hoogste,
            niveau=niveau,
        )
    return _(
        "Met jouw diploma mag je ook naar niveau %(kan)s. Dit is niveau %(niveau)s. Past dat bij je?",
        kan=hoogste,
        niveau=niveau,
    )


def keuzefouten(
    leerweg: str | None, plek: int, al_aangemeld: bool, aangemeld_op: date | None, bbl_werkgever: bool, vandaag: date
) -> dict[str, str]:
    """What is wrong with a choice, per field; `leerweg` is None when the opleiding is not (or no longer) there."""
    fouten: dict[str, str] = {}
    if plek not in PLEKKEN:
        fouten["plek"] = _("Je kunt drie opleidingen kiezen.")
    if leerweg is None:
        fouten["aanbod"] = _("Deze opleiding is er niet meer. Kies een andere.")
    if aangemeld_op is not None and not al_aangemeld:
        fouten["aangemeld_op"] = _("Vul alleen een datum in als je je al hebt aangemeld.")
    if aangemeld_op is not None and aangemeld_op > vandaag:
        fouten["aangemeld_op"] = _("Deze dag moet nog komen. Vul de dag in waarop je je aanmeldde.")
    if bbl_werkgever and leerweg == Leerweg.BOL:
        fouten["bbl_werkgever"] = _("Een werkgever heb je alleen nodig bij bbl.")
    return fouten
