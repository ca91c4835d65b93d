"""What other slices may ask of accounts: cards for pupils, invitations, roles, closing."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts import codes, sessies
from app.accounts.activeren import maak_account
from app.accounts.bericht import Bericht, vertel
from app.accounts.codes import Doel
from app.accounts.kaarten import Kaart
from app.accounts.kaarten import pdf as _pdf
from app.accounts.models import Account, Passkey, Persoon, RolToekenning
from app.accounts.rules import mag_kaart_krijgen, mag_kaarten_maken, mag_uitnodigen
from app.accounts.school import leerlingen_met
from app.accounts.school import stel_in as stel_schoollogin_in
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op, schrijf_op_veel
from app.kit.clock import nu
from app.kit.fouten import Ongeldig, Verboden
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.kit.mail import is_mailadres

__all__ = [
    "geactiveerd",
    "heropen_account",
    "kaarten_pdf",
    "ken_rol_toe",
    "leerlingen_met",
    "maak_account",
    "maak_activatiecodes",
    "neem_rol_af",
    "nodig_uit",
    "sluit_account",
    "stel_schoollogin_in",
]


def geactiveerd(db: Session, persoon_ids: list[str]) -> set[str]:
    """Which of these persons can log in already: with a password or a passkey."""
    met_woord = sa.select(col(Account.persoon_id)).where(
        col(Account.persoon_id).in_(persoon_ids), col(Account.wachtwoord).is_not(None)
    )
    met_sleutel = sa.select(col(Passkey.persoon_id)).where(col(Passkey.persoon_id).in_(persoon_ids))
    return set(db.execute(sa.union(met_woord, met_sleutel)).scalars())


def maak_activatiecodes(db: Session, wie: Wie, persoon_ids: list[str], *, opnieuw: bool = False) -> list[Kaart]:
    """A card per pupil who can't log in yet; `opnieuw=True` also for who can (lost password or phone).

    The caller makes sure that these are his pupils. Older unused cards of them stop working.
    Raises Verboden when he may not make cards, or when one of them is more than a pupil.
    """
    if not mag_kaarten_maken(wie):
        raise Verboden
    al = set() if opnieuw else geactiveerd(db, persoon_ids)
    personen = _leerlingen(db, [wie_id for wie_id in persoon_ids if wie_id not in al])
    namen = _inlognamen(db, personen)
    nieuw = codes.maak_codes(db, [persoon.id for persoon in personen], Doel.ACTIVATIE)
    schrijf_op_veel(db, wie, "kaart_gemaakt", [(persoon.id, None) for persoon in personen], ding="kaart")
    return [Kaart(persoon.id, persoon.naam, namen[persoon.id], nieuw[persoon.id]) for persoon in personen]


def kaarten_pdf(db: Session, wie: Wie, persoon_ids: list[str], klasnaam: str, *, opnieuw: bool = False) -> bytes | None:
    """Cards as a PDF of 8 per A4, accessible (PDF/UA-1). None when everybody can log in already."""
    kaarten = maak_activatiecodes(db, wie, persoon_ids, opnieuw=opnieuw)
    return _pdf(kaarten, klasnaam) if kaarten else None


def nodig_uit(db: Session, wie: Wie, gegevens: dict[str, str], rol: str, organisatie_id: str | None) -> str:
    """Invite somebody to work here; gives the person's id. He gets a mail with a link for 7 days.

    `gegevens`: roepnaam, tussenvoegsel, achternaam, email. Somebody with this address gets the role beside
    what he has. Raises Verboden, or Ongeldig with a sentence per field.
    """
    if not mag_uitnodigen(wie, rol, organisatie_id):
        raise Verboden
    email = gegevens.get("email", "").strip().lower()
    _keur(gegevens, email)
    persoon_id = _bestaande(db, email) or _nieuwe(db, gegevens, email)
    if ken_rol_toe(db, persoon_id, rol, organisatie_id):
        schrijf_op(db, wie, "uitgenodigd", over=persoon_id, ding=("organisatie", organisatie_id), waarom=rol)
    vertel(db, Bericht.UITNODIGING, f"{persoon_id}:{nieuw_id()}", persoon_id)
    return persoon_id


def ken_rol_toe(db: Session, persoon_id: str, rol: str, organisatie_id: str | None) -> bool:
    """Give a role. False when he had it. His sessions end: what he may is decided anew."""
    vraag = sa.select(col(RolToekenning.rol), col(RolToekenning.organisatie_id), col(RolToekenning.volgorde)).where(
        col(RolToekenning.persoon_id) == persoon_id
    )
    eigen = db.execute(vraag).all()
    if any(rij[0] == rol and rij[1] == organisatie_id for rij in eigen):
        return False
    plek = max((rij[2] for rij in eigen), default=-1) + 1
    db.add(RolToekenning(id=nieuw_id(), persoon_id=persoon_id, rol=rol, organisatie_id=organisatie_id, volgorde=plek))
    db.flush()
    sessies.sluit_alle(db, persoon_id)
    return True


def neem_rol_af(db: Session, persoon_id: str, rol: str, organisatie_id: str | None) -> bool:
    """Take a role away, and end his sessions. False when he did not have it."""
    zelfde = col(RolToekenning.organisatie_id).is_not_distinct_from(organisatie_id)
    weg = db.connection().execute(
        sa.delete(RolToekenning).where(
            col(RolToekenning.persoon_id) == persoon_id, col(RolToekenning.rol) == rol, zelfde
        )
    )
    if weg.rowcount:
        sessies.sluit_alle(db, persoon_id)
    return bool(weg.rowcount)


def sluit_account(db: Session, wie: Wie, persoon_id: str) -> None:
    """Nobody gets in as this person any more, from now on. The caller checks that `wie` may."""
    db.execute(sa.update(Account).where(col(Account.persoon_id) == persoon_id).values(dicht_op=nu()))
    sessies.sluit_alle(db, persoon_id)
    schrijf_op(db, wie, "account_dicht", over=persoon_id)


def heropen_account(db: Session, persoon_id: str) -> None:
    """Undo `sluit_account`."""
    db.execute(sa.update(Account).where(col(Account.persoon_id) == persoon_id).values(dicht_op=None))


def _leerlingen(db: Session, persoon_ids: list[str]) -> list[Persoon]:
    vraag = sa.select(col(RolToekenning.persoon_id), col(RolToekenning.rol)).where(
        col(RolToekenning.persoon_id).in_(persoon_ids)
    )
    rollen: dict[str, set[str]] = {wie_id: set() for wie_id in persoon_ids}
    for wie_id, rol in db.execute(vraag):
        rollen[wie_id].add(rol)
    if not all(mag_kaart_krijgen(frozenset(eigen)) for eigen in rollen.values()):
        raise Verboden
    personen = db.execute(sa.select(Persoon).where(col(Persoon.id).in_(persoon_ids))).scalars()
    return sorted(personen, key=lambda persoon: (persoon.achternaam.casefold(), persoon.roepnaam.casefold()))


def _inlognamen(db: Session, personen: list[Persoon]) -> dict[str, str]:
    """Login name per pupil; who has no account gets one now, so that it can stand on the card."""
    vraag = sa.select(col(Account.persoon_id), col(Account.gebruikersnaam)).where(
        col(Account.persoon_id).in_([persoon.id for persoon in personen])
    )
    namen = {rij[0]: str(rij[1]) for rij in db.execute(vraag)}
    for persoon in personen:
        if persoon.id not in namen:
            namen[persoon.id] = maak_account(db, persoon).gebruikersnaam
    return namen


def _keur(gegevens: dict[str, str], email: str) -> None:
    fouten = {
        veld: zin
        for veld, zin, goed in (
            ("roepnaam", _("Vul de voornaam in, hoogstens 60 tekens."), 0 < len(gegevens.get("roepnaam", "")) <= 60),
            (
                "achternaam",
                _("Vul de achternaam in, hoogstens 80 tekens."),
                0 < len(gegevens.get("achternaam", "")) <= 80,
            ),
            (
                "tussenvoegsel",
                _("Een tussenvoegsel is hoogstens 20 tekens."),
                len(gegevens.get("tussenvoegsel", "")) <= 20,
            ),
            ("email", _("Dit is geen e-mailadres. Voorbeeld: naam@school.nl"), is_mailadres(email)),
        )
        if not goed
    }
    if fouten:
        raise Ongeldig(fouten)


def _bestaande(db: Session, email: str) -> str | None:
    vraag = sa.select(col(Account.persoon_id)).where(col(Account.gebruikersnaam) == email)
    return db.execute(vraag).scalar()


def _nieuwe(db: Session, gegevens: dict[str, str], email: str) -> str:
    persoon = Persoon(
        id=nieuw_id(),
        roepnaam=gegevens["roepnaam"],
        tussenvoegsel=gegevens.get("tussenvoegsel", ""),
        achternaam=gegevens["achternaam"],
        email_school=email,
    )
    db.add(persoon)
    db.flush()
    db.add(Account(persoon_id=persoon.id, gebruikersnaam=email, gemaakt_op=nu()))
    db.flush()
    return persoon.id
