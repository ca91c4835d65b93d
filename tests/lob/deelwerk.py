"""Links of Sanne, for the tests of what she shares."""

import re
from typing import Any

from sqlmodel import Session, select

from app.lob.models import Deellink, KaartBestand, LoopbaancvKaart
from tests.bladkeuring import formulier
from tests.cast import Cast
from tests.conftest import Klant
from tests.lob.cvkaarten import foto, kaart

PAD = "/loopbaan/delen"


def stage_met_foto(db: Session, cast: Cast) -> str:
    """A card of Sanne with a photo, on her cv; gives its id."""
    een = kaart(db, cast.sanne, "Zorgstage", volgende_stap="Bellen met het mbo")
    foto(db, een, alt="Ik schenk koffie")
    kaart(db, cast.sanne, "Iets anders")
    db.add(LoopbaancvKaart(persoon_id=cast.sanne.id, kaart_id=een.id, plek=0))
    db.commit()
    return een.id


def maak(sanne: Klant, **velden: object) -> str:
    """A link as she makes it; gives its address on this site."""
    begin = formulier(sanne.bezoek(f"{PAD}/nieuw"), PAD)
    antwoord = sanne.stuur(PAD, begin | {"voor": "Intake"} | velden)
    assert antwoord.status_code == 200, antwoord.text
    gevonden = re.search(r'value="http://testserver\.local(/l/[\w-]{43})"', antwoord.text)
    assert gevonden
    return gevonden[1]


def link(db: Session, *waar: Any) -> Deellink:
    """The only one, as it is now; the session is free again for who writes next."""
    link = db.exec(select(Deellink).where(*waar).execution_options(populate_existing=True)).one()
    db.commit()
    return link


def foto_id(db: Session, kaart_id: str) -> str:
    foto_id = db.exec(select(KaartBestand.id).where(KaartBestand.kaart_id == kaart_id)).one()
    db.commit()
    return foto_id
