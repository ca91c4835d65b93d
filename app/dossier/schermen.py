"""Composing the pupil's pages: declarations, answers and the school's facts come together here."""

from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.actions.bewaren import Deel, stappen_in, versieteken
from app.dossier.antwoorden import Blad, lees_bladen
from app.dossier.bijlagelijst import bestanden_van
from app.dossier.forms import Ingestuurd, fouten_in, is_klaar, ontleed, zonder_rij
from app.dossier.formulier import bouw
from app.dossier.pages import Overzicht, Vraagpagina
from app.dossier.queries import Stand, Toegang, stand_van
from app.dossier.rules import mag_schrijven
from app.dossier.schoolgegevens import gegevens_voor
from app.dossier.stappen import DEEL_A
from app.dossier.states import BIJ_DE_MENTOR, OVERGANGEN, DossierStatus, Verb
from app.dossier.velden import Stap, Veld, Vraag, Waarden
from app.dossier.woorden import HEEFT, NERGENS_HEEN, STAND, staat_haltes, volgende_stap
from app.kit.clock import AMSTERDAM
from app.kit.i18n import _, geleden
from app.kit.ids import nieuw_id
from app.scholen.queries import MedewerkerRij

NAKIJKEN = DEEL_A[-1]
CV_PAD = "/dossier/loopbaan-cv"
"""Where the pupil adds his loopbaan-cv to step A8."""
TE_VULLEN = DEEL_A[:-1]
"""Steps with answers; the last is the look back."""


def pad_van(stap: Stap, vraag: Vraag | None = None) -> str:
    """Address of a question, default the first of the step."""
    return "/dossier/nakijken" if stap is NAKIJKEN else f"/dossier/{stap.naam}/{(vraag or stap.vragen[0]).naam}"


def _stappen(stand: Stand, schrijft: bool) -> list[dict[str, object]]:
    uit: list[dict[str, object]] = []
    eerste = True
    for stap in TE_VULLEN:
        rij = stand.stappen.get(stap.code)
        klaar = bool(rij and rij.klaar)
        nu = not klaar and eerste and schrijft
        eerste = eerste and klaar
        staat = "klaar" if klaar else "nu" if nu else "open"
        uit.append({"naam": stap.titel, "staat": staat, "pad": f"/dossier/{stap.naam}" if schrijft else None})
    return uit


def overzicht(stand: Stand, mentoren: list[MedewerkerRij], nergens: bool = False) -> Overzicht:
    """The page `/dossier`. `nergens`: there is akkoord, and no live aanmelding to send it to."""
    klaar = sum(1 for stap in TE_VULLEN if (rij := stand.stappen.get(stap.code)) and rij.klaar)
    open_ = next((s for s in TE_VULLEN if not ((rij := stand.stappen.get(s.code)) and rij.klaar)), NAKIJKEN)
    schrijft = mag_schrijven(Rol.LEERLING, DEEL_A[0], stand.status)
    status = DossierStatus(stand.status)
    heeft = str(HEEFT[stand.status])
    if status in BIJ_DE_MENTOR and mentoren:
        heeft = ", ".join(mentor.naam for mentor in mentoren)
    elif nergens or heeft == str(HEEFT[DossierStatus.BIJ_LEERLING]):
        heeft = _("Jij")
    stappen = _stappen(stand, schrijft)
    sinds = geleden(stand.status_op) if stand.status_op else ""
    return Overzicht(
        status=stand.status,
        stand=str(NERGENS_HEEN if nergens else STAND[stand.status]),
        nergens=nergens,
        wie_heeft=heeft,
        sinds=sinds,
        volgende=volgende_stap(stand.status, klaar, len(TE_VULLEN), f"/dossier/{open_.naam}"),
        haltes=staat_haltes(stand.status),
        stappen=stappen,
        hangt_af_van=None
        if mentoren
        else (heeft, sinds, stand.status, stand.versie_nu, nergens, *(stap["staat"] for stap in stappen)),
        klaar=klaar,
        totaal=len(TE_VULLEN),
        schrijft=schrijft,
        versie=stand.versie_nu,
        kan_wijzigen=(status, Verb.WIJZIG) in OVERGANGEN,
        kan_stoppen=(status, Verb.TREK_IN) in OVERGANGEN,
    )


def eerste_vraag(db: Session, wie: Wie, stap: Stap) -> str:
    """Address of the first question of a step that is not finished; the first when all are."""
    if len(stap.vragen) == 1:
        return pad_van(stap)
    stand = stand_van(db, wie.persoon_id)
    waarden = lees_bladen(db, stand.id, [stap.code])[stap.code].waarden if stand.id else {}
    open_ = (vraag for vraag in stap.gevraagd(waarden) if not is_klaar([vraag], waarden))
    return pad_van(stap, next(open_, None))


def vorige(stap: Stap, vraag: Vraag, waarden: Waarden) -> str:
    """Address of the question before this one."""
    rij = stap.gevraagd(waarden)
    plek = rij.index(vraag) if vraag in rij else 0
    if plek:
        return pad_van(stap, rij[plek - 1])
    nummer = DEEL_A.index(stap)
    return pad_van(DEEL_A[nummer - 1], DEEL_A[nummer - 1].vragen[-1]) if nummer else "/dossier"


def _volgende(stap: Stap, vraag: Vraag, waarden: Waarden) -> str:
    rij = stap.gevraagd(waarden)
    plek = rij.index(vraag) + 1 if vraag in rij else len(rij)
    if plek < len(rij):
        return pad_van(stap, rij[plek])
    return pad_van(DEEL_A[DEEL_A.index(stap) + 1])


def hierna(db: Session, plek: Toegang, deel: Deel) -> str:
    """Where 'Verder' leads, given all answers of the step."""
    stap, vraag = deel
    assert plek.dossier is not None
    return _volgende(stap, vraag, lees_bladen(db, plek.dossier.id, [stap.code])[stap.code].waarden)


def ontleed_met_knop(delen: list[Deel], invoer: Ingestuurd) -> Waarden:
    """Answers of a form; the button that takes a row out is honoured."""
    velden: list[Veld] = [veld for _stap, vraag in delen for veld in vraag.velden]
    waarden = ontleed(velden, invoer)
    if weg := invoer.tekst("weg"):
        zonder_rij(velden, waarden, weg)
    return waarden


def met_vooraf(waarden: Waarden, vooraf: Waarden) -> Waarden:
    """Answers, with the school's first values where nothing was ever saved."""
    return {naam: waarde for naam, waarde in vooraf.items() if naam not in waarden} | waarden


def klok(blad: Blad) -> str | None:
    """Time of the last save."""
    return blad.op.astimezone(AMSTERDAM).strftime("%H:%M") if blad.op else None


def vraagpagina(db: Session, wie: Wie, stand: Stand, deel: Deel, kijk: bool, rij: str) -> Vraagpagina:
    """The page of one question."""
    stap, vraag = deel
    bladen = lees_bladen(db, stand.id, [stap.code]) if stand.id else {stap.code: Blad()}
    blad, school = bladen[stap.code], gegevens_voor(db, wie.persoon_id, [stap])
    waarden = met_vooraf(blad.waarden, school.vooraf.get(stap.code, {}))
    fouten = fouten_in(vraag.velden, waarden) if kijk else {}
    gevraagd = stap.gevraagd(waarden)
    laatste = bool(stap.bijlagen) and vraag is stap.vragen[0]
    return Vraagpagina(
        titel=str(vraag.titel),
        intro=str(vraag.intro) if vraag.intro else "",
        waarom=str(stap.waarom),
        stap=str(stap.titel),
        velden=bouw(vraag.velden, waarden, school.vast.get(stap.code, {}), fouten, rij),
        fouten=fouten,
        actie=pad_van(stap, vraag),
        terug=vorige(stap, vraag, waarden),
        versie=versieteken(stappen_in([deel]), bladen),
        blad=nieuw_id(),
        sleutel=f"dossier-{wie.persoon_id}-{stap.code}-{vraag.naam}",
        bewaard_om=klok(blad) if vraag.naam in blad.laatst else None,
        nummer=DEEL_A.index(stap) + 1,
        totaal=len(DEEL_A),
        in_stap=_("Vraag %(n)s van %(totaal)s", n=gevraagd.index(vraag) + 1, totaal=len(gevraagd))
        if len(gevraagd) > 1 and vraag in gevraagd
        else "",
        bestanden=bestanden_van(db, stand.id, stap.code) if laatste and stand.id else [],
        bijlage_pad=f"{pad_van(stap, vraag)}/bijlagen" if laatste else "",
        cv_pad=CV_PAD if stap.code == "A8" else "",
    )
