"""Rows in bulk: collected per table, written in the order of their foreign keys."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from app.accounts.models import Account, Organisatie, Persoon, RolToekenning
from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.scholen.models import (
    Aanbod,
    Gemeente,
    Inschrijving,
    IntakerVan,
    Klas,
    Leerling,
    MboInstelling,
    MboLocatie,
    MentorVan,
    OuderVan,
    Regio,
    Samenwerkingsverband,
    School,
)

_VOLGORDE: tuple[type[SQLModel], ...] = (
    Organisatie,
    Regio,
    Gemeente,
    Samenwerkingsverband,
    School,
    MboInstelling,
    MboLocatie,
    Aanbod,
    Persoon,
    RolToekenning,
    Account,
    Klas,
    Leerling,
    Inschrijving,
    MentorVan,
    IntakerVan,
    OuderVan,
)
_VOL = 20_000


class Stapel:
    """Collects rows and writes them with one statement per table."""

    def __init__(self, db: Session, hash_: str) -> None:
        self.db = db
        self.hash = hash_
        self.moment = nu()
        self.rijen: dict[type[SQLModel], list[dict[str, Any]]] = {}

    def leg(self, model: type[SQLModel], **velden: Any) -> None:
        """One row; every row of a table names the same fields."""
        self.rijen.setdefault(model, []).append(velden)

    def organisatie(self, soort: str, naam: str, telefoon: str | None = None) -> str:
        """An organisation; gives its id."""
        id_ = nieuw_id()
        leeg = {"oidc_uitgever": None, "oidc_client_id": None, "oidc_geheim": None}
        self.leg(Organisatie, id=id_, soort=soort, naam=naam, telefoon=telefoon, **leeg)
        return id_

    def persoon(
        self, naam: tuple[str, str, str], *rollen: tuple[str, str | None], inlog: str = "", **velden: Any
    ) -> str:
        """A person with roles, and with an account when `inlog` is given; gives his id."""
        id_ = nieuw_id()
        vast: dict[str, Any] = {
            "voornamen": "",
            "geboortedatum": None,
            "email_school": None,
            "email_prive": None,
            "telefoon": None,
            "taal": "nl",
            "vertrokken_op": None,
        }
        roepnaam, tussenvoegsel, achternaam = naam
        self.leg(
            Persoon, id=id_, roepnaam=roepnaam, tussenvoegsel=tussenvoegsel, achternaam=achternaam, **(vast | velden)
        )
        for plek, (rol, organisatie_id) in enumerate(rollen):
            self.leg(
                RolToekenning,
                id=nieuw_id(),
                persoon_id=id_,
                rol=rol,
                organisatie_id=organisatie_id,
                volgorde=plek,
            )
        if inlog:
            self.leg(
                Account,
                persoon_id=id_,
                gebruikersnaam=inlog,
                wachtwoord=self.hash,
                gemaakt_op=self.moment,
                dicht_op=None,
            )
        return id_

    def schrijf(self, *, alleen_als_vol: bool = False) -> None:
        """Send what was collected."""
        if alleen_als_vol and sum(map(len, self.rijen.values())) < _VOL:
            return
        for model in _VOLGORDE:
            if rijen := self.rijen.pop(model, None):
                self.db.connection().execute(sa.insert(model.__table__), rijen)  # type: ignore[attr-defined]
