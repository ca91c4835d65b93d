"""Passkeys (WebAuthn). The only file that knows the library.

A challenge travels to the browser in the page and comes back in a sealed cookie; each is
accepted once (`grendel`), so a caught answer is worth nothing a second time.
"""

import json
from dataclasses import dataclass
from datetime import timedelta

from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from app.accounts.grendel import probeer
from app.accounts.zegel import maak_open, verzegel
from app.kit.db import Databank
from app.kit.settings import settings

GELDIG = timedelta(hours=1)
"""How long a page with a challenge may lie open."""


class PasskeyFout(Exception):
    """The browser's answer does not fit: wrong challenge, address, key or nobody verified."""


@dataclass(frozen=True, slots=True)
class Uitdaging:
    """A question for the browser: `opties` goes into the page as JSON, `brief` into the cookie."""

    opties: str
    brief: str


@dataclass(frozen=True, slots=True)
class NieuweSleutel:
    """A credential that was just made."""

    credential_id: bytes
    publieke_sleutel: bytes
    teller: int


def vraag_nieuwe(persoon_id: str, inlognaam: str, naam: str, bestaande: list[bytes], band: str) -> Uitdaging:
    """Ask for a new credential. `band` (session or code id) must be given again at the check."""
    opties = generate_registration_options(
        rp_id=settings().hostnaam,
        rp_name="Doorlijn",
        user_id=persoon_id.encode(),
        user_name=inlognaam,
        user_display_name=naam,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=[PublicKeyCredentialDescriptor(id=eigen) for eigen in bestaande],
    )
    return Uitdaging(options_to_json(opties), _verzegel("nieuw", opties.challenge, band))


def vraag_bewijs(eigen: list[bytes], band: str = "") -> Uitdaging:
    """Ask to prove that he holds a credential; with an empty list the browser shows what it has."""
    opties = generate_authentication_options(
        rp_id=settings().hostnaam,
        allow_credentials=[PublicKeyCredentialDescriptor(id=sleutel) for sleutel in eigen],
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return Uitdaging(options_to_json(opties), _verzegel("bewijs", opties.challenge, band))


def controleer_nieuwe(databank: Databank, antwoord: str, brief: str, band: str) -> NieuweSleutel:
    """The new credential of this answer. Raises PasskeyFout."""
    uitdaging = _neem(databank, "nieuw", brief, band)
    try:
        goed = verify_registration_response(
            credential=antwoord,
            expected_challenge=uitdaging,
            expected_rp_id=settings().hostnaam,
            expected_origin=settings().adres,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as fout:
        raise PasskeyFout from fout
    return NieuweSleutel(goed.credential_id, goed.credential_public_key, goed.sign_count)


def controleer_bewijs(
    databank: Databank, antwoord: str, brief: str, band: str, publieke_sleutel: bytes, teller: int
) -> int:
    """New value of the credential's counter. Raises PasskeyFout."""
    uitdaging = _neem(databank, "bewijs", brief, band)
    try:
        goed = verify_authentication_response(
            credential=antwoord,
            expected_challenge=uitdaging,
            expected_rp_id=settings().hostnaam,
            expected_origin=settings().adres,
            credential_public_key=publieke_sleutel,
            credential_current_sign_count=teller,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as fout:
        raise PasskeyFout from fout
    return goed.new_sign_count


def welke(antwoord: str) -> bytes:
    """Credential id that an answer speaks of; empty when the answer is no such thing."""
    try:
        inhoud = json.loads(antwoord)
        return base64url_to_bytes(str(inhoud["id"]))
    except (ValueError, KeyError, TypeError):
        return b""


def _verzegel(doel: str, uitdaging: bytes, band: str) -> str:
    return verzegel(f"passkey/{doel}", {"uitdaging": bytes_to_base64url(uitdaging), "band": band}, GELDIG)


def _neem(databank: Databank, doel: str, brief: str, band: str) -> bytes:
    inhoud = maak_open(f"passkey/{doel}", brief)
    if inhoud is None or inhoud["band"] != band:
        raise PasskeyFout
    if not probeer(databank, "uitdaging", inhoud["uitdaging"], 1, GELDIG):
        raise PasskeyFout
    return base64url_to_bytes(inhoud["uitdaging"])
