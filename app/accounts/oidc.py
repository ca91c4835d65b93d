"""OpenID Connect with the login of an organisation (Entree Federatie, SURFconext): code + PKCE + state + nonce.

The only file that knows Authlib and talks to an issuer. Everything here is async and stays off
the database threads: a slow issuer must not hold up the house.
"""

import re
import secrets
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import httpx
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from app.kit.settings import settings

TIJD = httpx.Timeout(6.0, connect=4.0)
BEWAAR = 3600
"""Seconds that an issuer's description and keys are kept in memory."""
_ALGORITMES = ["RS256", "RS384", "RS512", "PS256", "ES256", "ES384"]
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_bekend: dict[str, tuple[float, dict[str, Any]]] = {}
vervoer: httpx.AsyncBaseTransport | None = None
"""Replaced in tests; None = the network."""


class OidcFout(Exception):
    """The issuer is unreachable, or its answer does not fit: what (a word), and what it said instead."""


@dataclass(frozen=True, slots=True)
class Klant:
    """What an organisation registered for us at its issuer."""

    uitgever: str
    client_id: str
    geheim: str


@dataclass(frozen=True, slots=True)
class Start:
    """Where to send the browser, and what must come back with it."""

    adres: str
    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Persoonsbewijs:
    """Who the issuer says this is."""

    uitgever: str
    onderwerp: str
    email: str
    """Empty unless the issuer says that it was verified."""


def terugadres() -> str:
    """Where the issuer sends the browser back to; to be registered there."""
    return f"{settings().adres}/inloggen/school/terug"


async def begin(klant: Klant) -> Start:
    """Make the address of the issuer's login page. Raises OidcFout."""
    beschrijving = await _beschrijving(klant.uitgever)
    start = [secrets.token_urlsafe(32) for _ in range(3)]
    vraag = {
        "response_type": "code",
        "client_id": klant.client_id,
        "redirect_uri": terugadres(),
        "scope": "openid email",
        "state": start[0],
        "nonce": start[1],
        "code_challenge": create_s256_code_challenge(start[2]),
        "code_challenge_method": "S256",
    }
    doel = str(beschrijving["authorization_endpoint"])
    return Start(f"{doel}{'&' if '?' in doel else '?'}{urlencode(vraag)}", *start)


async def rond_af(klant: Klant, code: str, verifier: str, nonce: str) -> Persoonsbewijs:
    """Exchange the code and check the identity token. Raises OidcFout."""
    beschrijving = await _beschrijving(klant.uitgever)
    antwoord = await _wissel(klant, beschrijving, code, verifier)
    claims = await _controleer(klant, beschrijving, str(antwoord.get("id_token", "")), nonce)
    if "email" not in claims and "userinfo_endpoint" in beschrijving:
        claims = claims | await _userinfo(beschrijving, str(antwoord.get("access_token", "")), str(claims["sub"]))
    geverifieerd = claims.get("email_verified") in (True, "true")
    email = str(claims.get("email", "")).strip().lower() if geverifieerd else ""
    return Persoonsbewijs(klant.uitgever, str(claims["sub"])[:255], email)


async def proef(uitgever: str) -> None:
    """Fetch description and keys anew, as the first login would. Raises OidcFout that names what is wrong."""
    _bekend.pop(_plek(uitgever), None)
    beschrijving = await _beschrijving(uitgever)
    sleutels = await _haal("GET", str(beschrijving["jwks_uri"]))
    try:
        KeySet.import_key_set(sleutels)  # type: ignore[arg-type]
    except (JoseError, ValueError, KeyError, TypeError) as fout:
        raise OidcFout("sleutels") from fout


def mag_adres(adres: str) -> bool:
    """https only, at a real domain name: who sets an address must not make the house knock inside its own network.

    Plain http on this machine itself when the house runs on plain http too (demo, tests).
    """
    try:
        delen = urlsplit(adres)
    except ValueError:
        return False
    if delen.scheme == "https":
        return re.fullmatch(r"([\w-]+\.)+[a-zA-Z][\w-]+", delen.hostname or "") is not None
    return delen.scheme == "http" and delen.hostname in _LOOPBACK and not settings().veilig


async def _haal(methode: str, adres: str, **meer: Any) -> dict[str, Any]:
    if not mag_adres(adres):
        raise OidcFout("adres")
    try:
        async with httpx.AsyncClient(timeout=TIJD, transport=vervoer, follow_redirects=False) as lijn:
            antwoord = await lijn.request(methode, adres, **meer)
            antwoord.raise_for_status()
            inhoud = antwoord.json()
    except httpx.HTTPStatusError as fout:
        raise OidcFout("antwoord", str(fout.response.status_code)) from fout
    except httpx.HTTPError as fout:
        raise OidcFout("lijn") from fout
    except ValueError as fout:
        raise OidcFout("vorm") from fout
    if not isinstance(inhoud, dict):
        raise OidcFout("vorm")
    return inhoud


async def _bewaard(adres: str) -> dict[str, Any]:
    tot, inhoud = _bekend.get(adres, (0.0, {}))
    if tot < time.monotonic():
        inhoud = await _haal("GET", adres)
        _bekend[adres] = (time.monotonic() + BEWAAR, inhoud)
    return inhoud


def _plek(uitgever: str) -> str:
    return f"{uitgever.rstrip('/')}/.well-known/openid-configuration"


async def _beschrijving(uitgever: str) -> dict[str, Any]:
    beschrijving = await _bewaard(_plek(uitgever))
    if beschrijving.get("issuer") != uitgever:
        raise OidcFout("uitgever", str(beschrijving.get("issuer", ""))[:200])
    for naam in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
        if not mag_adres(str(beschrijving.get(naam, ""))):
            raise OidcFout(naam)
    return beschrijving


async def _wissel(klant: Klant, beschrijving: dict[str, Any], code: str, verifier: str) -> dict[str, Any]:
    velden = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": terugadres(),
        "code_verifier": verifier,
    }
    manieren = beschrijving.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    meer: dict[str, Any] = {}
    if "client_secret_basic" in manieren:
        meer["auth"] = (quote(klant.client_id, safe=""), quote(klant.geheim, safe=""))
    else:
        velden |= {"client_id": klant.client_id, "client_secret": klant.geheim}
    return await _haal("POST", str(beschrijving["token_endpoint"]), data=velden, **meer)


async def _controleer(klant: Klant, beschrijving: dict[str, Any], token: str, nonce: str) -> dict[str, Any]:
    sleutels = await _bewaard(str(beschrijving["jwks_uri"]))
    try:
        gelezen = jwt.decode(token, KeySet.import_key_set(sleutels), algorithms=_ALGORITMES)  # type: ignore[arg-type]
        claims = CodeIDToken(
            gelezen.claims,
            gelezen.header,
            options={
                "iss": {"essential": True, "value": klant.uitgever},
                "aud": {"essential": True, "value": klant.client_id},
                "sub": {"essential": True},
                "nonce": {"essential": True, "value": nonce},
            },
            params={"nonce": nonce, "client_id": klant.client_id},
        )
        claims.validate(leeway=60)
    except (JoseError, ValueError, KeyError, TypeError) as fout:
        _bekend.pop(str(beschrijving["jwks_uri"]), None)  # the issuer may have changed its keys
        raise OidcFout("token") from fout
    return dict(claims)


async def _userinfo(beschrijving: dict[str, Any], token: str, onderwerp: str) -> dict[str, Any]:
    kop = {"Authorization": f"Bearer {token}"}
    inhoud = await _haal("GET", str(beschrijving["userinfo_endpoint"]), headers=kop)
    if inhoud.get("sub") != onderwerp:
        raise OidcFout("onderwerp")
    return inhoud
