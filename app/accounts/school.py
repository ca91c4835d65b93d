"""Login through an organisation: its settings, and which of our people it speaks of."""

from collections.abc import Callable
from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts import oidc
from app.accounts.inloggen import Bezoek, Binnen, laat_binnen
from app.accounts.models import Account, OidcIdentiteit, Organisatie, Persoon
from app.accounts.oidc import Klant, Persoonsbewijs, mag_adres
from app.accounts.queries import kandidaat_met_id, rollen_van
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.crypto import ontsleutel, versleutel
from app.kit.fouten import Ongeldig
from app.kit.i18n import Zin, _, _l
from app.kit.ids import nieuw_id

GEEN_MATCH = _l(
    "Je bent ingelogd bij je school, maar we vonden hier niemand met jouw e-mailadres van school. "
    "Vraag de schooladministratie of je adres klopt."
)
LUKTE_NIET = _l("Het inloggen via je school lukte niet. Probeer het nog eens, of gebruik je wachtwoord.")

MEESTE = 200
"""Characters of each setting."""

LeerlingVan = Callable[[Session, str, str], bool]
_leerling_van: list[LeerlingVan] = []


def leerlingen_met(vraag: LeerlingVan) -> None:
    """How to know that a person is a pupil of an organisation; `scholen` knows, accounts does not."""
    _leerling_van[:] = [vraag]


def klant_van(db: Session, organisatie_id: str) -> Klant | None:
    """Settings of the organisation's login; None when it has none."""
    plek = db.get(Organisatie, organisatie_id)
    if plek is None or not plek.oidc_uitgever or not plek.oidc_client_id:
        return None
    geheim = ontsleutel("oidc", f"organisatie/{plek.id}", plek.oidc_geheim).decode() if plek.oidc_geheim else ""
    return Klant(plek.oidc_uitgever, plek.oidc_client_id, geheim)


@dataclass(frozen=True, slots=True)
class Instelling:
    """Settings of an organisation's login as they may be shown: the secret never is."""

    organisatie_id: str
    naam: str
    uitgever: str
    client_id: str
    heeft_geheim: bool


def instelling_van(db: Session, organisatie_id: str) -> Instelling:
    """What is set for an organisation; empty fields when it has no login. The caller checks who may."""
    o = Organisatie
    zin = sa.select(col(o.naam), col(o.oidc_uitgever), col(o.oidc_client_id), col(o.oidc_geheim).is_not(None))
    naam, uitgever, client_id, geheim = db.execute(zin.where(col(o.id) == organisatie_id)).one()
    return Instelling(organisatie_id, naam, uitgever or "", client_id or "", bool(geheim))


def vind_organisatie(db: Session, wat: str) -> list[str]:
    """Ids of organisations with this id or name, whatever its capitals. For commands, not for pages."""
    o = Organisatie
    zin = sa.select(col(o.id)).where(sa.or_(col(o.id) == wat, sa.func.lower(o.naam) == wat.lower()))
    return list(db.execute(zin).scalars())


def stel_in(
    db: Session, organisatie_id: str, uitgever: str, client_id: str, geheim: str | None, *, wie: Wie | None = None
) -> None:
    """Set an organisation's login; an empty `uitgever` turns it off and forgets the rest.

    `geheim=None` keeps the secret, only for the same issuer: another one must never get it.
    `wie=None` is the house itself (a command). The caller checks who may. Raises Ongeldig.
    """
    plek = db.get_one(Organisatie, organisatie_id)
    fouten = _keur(uitgever, client_id, geheim, uitgever == plek.oidc_uitgever and plek.oidc_geheim is not None)
    if uitgever and fouten:
        raise Ongeldig(fouten)
    if not uitgever:
        client_id, geheim = "", ""
    plek.oidc_uitgever, plek.oidc_client_id = uitgever or None, client_id or None
    if geheim is not None:
        plek.oidc_geheim = versleutel("oidc", f"organisatie/{plek.id}", geheim.encode()) if geheim else None
    waarom = "aan" if uitgever else "uit"
    schrijf_op(db, wie, "schoollogin_gewijzigd", ding=("organisatie", plek.id), waarom=waarom)
    db.flush()


def _keur(uitgever: str, client_id: str, geheim: str | None, kent_geheim: bool) -> dict[str, str]:
    fouten = {}
    if not mag_adres(uitgever) or len(uitgever) > MEESTE:
        fouten["uitgever"] = _("Vul een adres in dat begint met https://")
    if not client_id or len(client_id) > MEESTE:
        fouten["client_id"] = _("Vul het client-id in: hooguit 200 tekens.")
    if geheim is None and not kent_geheim:
        fouten["geheim"] = _("Vul het geheim in. Bij een nieuw adres hoort een nieuw geheim.")
    if len(geheim or "") > MEESTE:
        fouten["geheim"] = _("Het geheim is te lang: hooguit 200 tekens.")
    return fouten


WAT_MIST: dict[str, Zin] = {
    "adres": _l("Dit adres mag niet. Vul een adres in dat begint met https://"),
    "lijn": _l("Op dit adres antwoordt niemand. Klopt het adres helemaal?"),
    "antwoord": _l("Op dit adres staat geen beschrijving van een login. De server gaf code %(anders)s."),
    "vorm": _l("Op dit adres staat iets anders dan de beschrijving van een login."),
    "uitgever": _l("De login noemt zichzelf anders: %(anders)s. Neem dat adres precies zo over."),
    "sleutels": _l("De sleutels van de login zijn niet te lezen. Vraag het de beheerder van de login."),
}


async def proef(uitgever: str) -> str:
    """Try an issuer as the first login would; a sentence on what is wrong, empty when all is well. No database."""
    try:
        await oidc.proef(uitgever)
    except oidc.OidcFout as fout:
        wat, anders = (*fout.args, "")[:2]
        zin = WAT_MIST.get(wat)
        return str(zin) % {"anders": anders} if zin else _("In de beschrijving van de login mist %(wat)s.", wat=wat)
    return ""


def log_in(db: Session, bewijs: Persoonsbewijs, organisatie_id: str, bezoek: Bezoek) -> Binnen | Zin:
    """Let in whom the issuer speaks of: known by (issuer, subject), the first time by his school address."""
    persoon_id = _bekende(db, bewijs) or _koppel(db, bewijs, organisatie_id)
    kandidaat = kandidaat_met_id(db, persoon_id) if persoon_id else None
    return laat_binnen(db, kandidaat, "oidc", bezoek) if kandidaat else GEEN_MATCH


def _bekende(db: Session, bewijs: Persoonsbewijs) -> str | None:
    vraag = sa.select(col(OidcIdentiteit.persoon_id)).where(
        col(OidcIdentiteit.uitgever) == bewijs.uitgever, col(OidcIdentiteit.onderwerp) == bewijs.onderwerp
    )
    return db.execute(vraag).scalar()


def _koppel(db: Session, bewijs: Persoonsbewijs, organisatie_id: str) -> str | None:
    """Link by verified address, to one person of this organisation only: its login speaks for no other."""
    if not bewijs.email:
        return None
    vraag = sa.select(col(Persoon.id)).where(col(Persoon.email_school) == bewijs.email).limit(2)
    gevonden = list(db.execute(vraag).scalars())
    bezet = sa.select(col(Account.persoon_id)).where(col(Account.gebruikersnaam) == bewijs.email)
    if any(eigenaar not in gevonden for eigenaar in db.execute(bezet).scalars()):
        return None
    if len(gevonden) != 1 or not _hoort_bij(db, gevonden[0], organisatie_id):
        return None
    db.add(OidcIdentiteit(id=nieuw_id(), persoon_id=gevonden[0], uitgever=bewijs.uitgever, onderwerp=bewijs.onderwerp))
    db.flush()
    _zorg_voor_account(db, gevonden[0], bewijs.email)
    return gevonden[0]


def _hoort_bij(db: Session, persoon_id: str, organisatie_id: str) -> bool:
    """Every role he has is held at this organisation, or he is a pupil there."""
    rollen = rollen_van(db, persoon_id)
    bij = [eigen.organisatie_id == organisatie_id for eigen in rollen if eigen.organisatie_id]
    if bij:
        return all(bij)
    return any(vraag(db, persoon_id, organisatie_id) for vraag in _leerling_van)


def _zorg_voor_account(db: Session, persoon_id: str, email: str) -> None:
    """Who only ever comes by his school has an account too: it can be closed, and holds his passkeys."""
    if db.get(Account, persoon_id) is None:
        db.add(Account(persoon_id=persoon_id, gebruikersnaam=email, gemaakt_op=nu()))
        db.flush()
