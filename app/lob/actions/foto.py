"""Photos of a card: adding, describing, taking out. Only its owner."""

import hashlib
import re

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit import files
from app.kit.clock import nu
from app.kit.fouten import NietGevonden
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.kit.uploads import Afgekeurd
from app.lob.fotos import Foto
from app.lob.models import Kaart, KaartBestand
from app.lob.queries.zicht import kaart_voor

MAX_FOTOS = 8
"""Photos of one card."""
MAX_ALT = 200
_VERZOEK = re.compile(r"[A-Za-z0-9-]{8,40}")


def voeg_foto_toe(db: Session, wie: Wie, kaart_id: str, foto: Foto, verzoek: str = "") -> KaartBestand:
    """Keep a photo of one's own card. Raises NietGevonden, and Afgekeurd for the ninth.

    `verzoek` is the sender's own mark of this photo: sent again it is the same photo. So is the same picture.
    A file that is written here while the request fails goes with the next sweep (`kit.opruimen.veeg`).
    """
    kaart = _eigen_kaart(db, wie, kaart_id)
    # One photo of a card at a time: counting and adding are one act.
    db.execute(sa.select(col(Kaart.id)).where(col(Kaart.id) == kaart_id).with_for_update())
    verzoek = verzoek if _VERZOEK.fullmatch(verzoek) else ""
    sha256 = hashlib.sha256(foto.groot).hexdigest()
    hier = list(db.execute(sa.select(KaartBestand).where(col(KaartBestand.kaart_id) == kaart_id)).scalars())
    for al in hier:
        if al.sha256 == sha256 or (verzoek and al.verzoek == verzoek):
            return al
    if len(hier) >= MAX_FOTOS:
        raise Afgekeurd(_("Er staan al 8 foto's bij deze kaart. Haal er eerst een weg."))
    rij = KaartBestand(
        id=nieuw_id(),
        kaart_id=kaart_id,
        soort=foto.soort,
        grootte=len(foto.groot),
        breedte=foto.breedte,
        hoogte=foto.hoogte,
        merk=files.bewaar(foto.groot),
        klein_merk=files.bewaar(foto.klein),
        sha256=sha256,
        verzoek=verzoek,
        plek=max((al.plek for al in hier), default=-1) + 1,
        op=nu(),
    )
    kaart.gewijzigd_op = nu()
    db.add_all([rij, kaart])
    db.flush()
    return rij


def haal_foto_weg(db: Session, wie: Wie, foto_id: str) -> str:
    """Take a photo out; gives the card. Its files go with the next sweep. Raises NietGevonden."""
    foto = eigen_foto(db, wie, foto_id)
    db.delete(foto)
    db.flush()
    return foto.kaart_id


def beschrijf_foto(db: Session, wie: Wie, foto_id: str, alt: str) -> str:
    """Say what is in the picture, at most 200 signs; gives the card. Raises NietGevonden."""
    foto = eigen_foto(db, wie, foto_id)
    foto.alt = alt[:MAX_ALT]
    db.add(foto)
    db.flush()
    return foto.kaart_id


def eigen_foto(db: Session, wie: Wie, foto_id: str) -> KaartBestand:
    """A photo of one's own card. Raises NietGevonden."""
    foto = db.get(KaartBestand, foto_id)
    if foto is None:
        raise NietGevonden
    _eigen_kaart(db, wie, foto.kaart_id)
    return foto


def _eigen_kaart(db: Session, wie: Wie, kaart_id: str) -> Kaart:
    kaart, plek = kaart_voor(db, wie, kaart_id)
    if not plek.eigen:
        raise NietGevonden
    return kaart
