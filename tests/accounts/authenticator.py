"""A passkey device in software: makes and uses ES256 credentials as a browser would hand them over."""

import hashlib
import json
import os
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

UP, UV, AT = 0x01, 0x04, 0x40


@dataclass
class Authenticator:
    """Keeps its keys; `geverifieerd=False` plays a device where nobody showed a finger."""

    herkomst: str = "http://testserver.local"
    geverifieerd: bool = True
    sleutels: dict[bytes, ec.EllipticCurvePrivateKey] = field(default_factory=dict)
    eigenaar: bytes = b""
    teller: int = 0

    def maak(self, opties: str) -> str:
        """Answer to navigator.credentials.create()."""
        vraag = json.loads(opties)
        sleutel, nummer = ec.generate_private_key(ec.SECP256R1()), os.urandom(16)
        self.sleutels[nummer], self.eigenaar = sleutel, base64url_to_bytes(vraag["user"]["id"])
        punt = sleutel.public_key().public_numbers()
        cose = {1: 2, 3: -7, -1: 1, -2: punt.x.to_bytes(32), -3: punt.y.to_bytes(32)}
        deel = bytes(16) + len(nummer).to_bytes(2) + nummer + cbor2.dumps(cose)
        gegevens = self._gegevens(vraag["rp"]["id"], AT) + deel
        object_ = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": gegevens})
        client = self._client("webauthn.create", vraag["challenge"])
        return self._antwoord(nummer, {"clientDataJSON": client, "attestationObject": object_})

    def bewijs(self, opties: str) -> str:
        """Answer to navigator.credentials.get()."""
        vraag = json.loads(opties)
        self.teller += 1
        nummer = next(iter(self.sleutels))
        gegevens, client = self._gegevens(vraag["rpId"]), self._client("webauthn.get", vraag["challenge"])
        ondertekend = gegevens + hashlib.sha256(client).digest()
        handtekening = self.sleutels[nummer].sign(ondertekend, ec.ECDSA(hashes.SHA256()))
        delen = {"clientDataJSON": client, "authenticatorData": gegevens, "signature": handtekening}
        return self._antwoord(nummer, delen | {"userHandle": self.eigenaar})

    def _gegevens(self, rp: str, meer: int = 0) -> bytes:
        vlag = UP | meer | (UV if self.geverifieerd else 0)
        return hashlib.sha256(rp.encode()).digest() + bytes([vlag]) + self.teller.to_bytes(4)

    def _client(self, soort: str, uitdaging: str) -> bytes:
        inhoud: dict[str, Any] = {"type": soort, "challenge": uitdaging, "origin": self.herkomst, "crossOrigin": False}
        return json.dumps(inhoud).encode()

    def _antwoord(self, nummer: bytes, delen: dict[str, bytes]) -> str:
        merk = bytes_to_base64url(nummer)
        antwoord = {naam: bytes_to_base64url(waarde) for naam, waarde in delen.items()}
        return json.dumps({"id": merk, "rawId": merk, "type": "public-key", "response": antwoord})
