"""What stands on a loopbaan-cv, for the screen, for paper and behind a link."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from app.kit.i18n import _, datum
from app.lob.queries.cv import Cvstand, Kracht, Toonkaart, krachten_van, toonkaarten
from app.lob.woorden import SOORTEN
from app.verkennen.profielwoorden import kort
from app.verkennen.queries.interessetest import laatste_uitslag


@dataclass(frozen=True, slots=True)
class Cv:
    """What stands on it, for the screen and for paper."""

    naam: str
    over_mij: str
    krachten: list[Kracht]
    test: str
    """What came out of the interest test, in a few words; empty when he leaves it out or has none."""
    kaarten: list[Toonkaart]

    @property
    def leeg(self) -> bool:
        """Nothing on it yet."""
        return not (self.over_mij or self.krachten or self.test or self.kaarten)


def soortnamen() -> dict[str, str]:
    """Names of the kinds of cards."""
    return {soort: str(naam) for soort, naam in SOORTEN.items()}


def onderregel(kaart: Toonkaart) -> str:
    """What it was, where and when: `Stage · Huize Avondrood · 3 maart 2026`."""
    delen = (soortnamen().get(kaart.soort, ""), kaart.organisatie, datum(kaart.datum) if kaart.datum else "")
    return " · ".join(deel for deel in delen if deel)


def inhoud_van(db: Session, persoon_id: str, naam: str, stand: Cvstand, kaart_ids: Sequence[str]) -> Cv:
    """What stands on his cv with these cards. At most four statements. No `wie`: as `cv_van`."""
    uitslag = laatste_uitslag(db, persoon_id) if stand.met_test else None
    return Cv(
        naam=naam,
        over_mij=stand.over_mij,
        krachten=krachten_van(db, persoon_id) if stand.met_kwaliteiten else [],
        test=kort(uitslag.profiel) if uitslag else "",
        kaarten=toonkaarten(db, persoon_id, kaart_ids),
    )


def gezien_door(rollen: Sequence[str]) -> str:
    """Who saw a quality too; empty when nobody did."""
    return _("ook gezien door: %(wie)s", wie=", ".join(rollen)) if rollen else ""
