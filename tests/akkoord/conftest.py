"""A request about Sanne, and the mail her mother got."""

import pytest

from app.akkoord.messages import SOORTEN
from app.akkoord.models import AkkoordVerzoek
from app.kit.db import Databank
from app.meldingen.register import registreer
from tests.akkoord.proef import Proef, link_uit, nieuwe_proef, post, vraag
from tests.cast import Cast


@pytest.fixture
def proef() -> Proef:
    """The subject of these tests."""
    registreer(SOORTEN)
    return nieuwe_proef()


@pytest.fixture
def verzoek(databank: Databank, cast: Cast, proef: Proef) -> AkkoordVerzoek:
    """Akkoord asked about Sanne (16)."""
    return vraag(databank, cast)


@pytest.fixture
def pad(databank: Databank, verzoek: AkkoordVerzoek) -> str:
    """Path of the link that Sanne's mother got by mail."""
    return link_uit(post(databank, "amal@familie.invalid")[0])
