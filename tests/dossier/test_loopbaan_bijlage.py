"""The loopbaan-cv with the dossier: as it was that day, and to nobody at the mbo before it is sent."""

from collections.abc import Callable

from sqlmodel import Session, col, select

from app.akkoord.models import AkkoordVerzoek
from app.dossier.models import Bijlage, Versie, Zending
from app.dossier.verzenden import verzend
from app.kit import files
from app.lob.models import LoopbaancvKaart
from tests.bladkeuring import formulier
from tests.cast import Cast
from tests.conftest import Klant
from tests.dossier import ingevuld
from tests.lob.cvkaarten import foto, kaart

Als = Callable[..., Klant]
PAD = "/dossier/loopbaan-cv"
STAP = "/dossier/loopbaan/lob"


def _op_cv(db: Session, cast: Cast, titel: str, plek: int = 0) -> None:
    een = kaart(db, cast.sanne, titel)
    foto(db, een)
    db.add(LoopbaancvKaart(persoon_id=cast.sanne.id, kaart_id=een.id, plek=plek))
    db.commit()


def _bijlagen(db: Session) -> list[Bijlage]:
    gevonden = list(db.exec(select(Bijlage).where(col(Bijlage.weg_op).is_(None))))
    db.commit()
    return gevonden


def test_one_button_adds_it_and_the_answer_follows(db: Session, cast: Cast, als: Als) -> None:
    sanne = als(cast.sanne)
    leeg = sanne.stuur(PAD)
    assert leeg.status_code == 409 and "Je loopbaan-cv is nog leeg." in leeg.text
    _op_cv(db, cast, "Zorgstage")
    assert formulier(sanne.bezoek(STAP), PAD), "de knop staat bij deze stap"
    assert PAD not in sanne.bezoek("/dossier/hulp/nu")
    assert sanne.stuur(PAD).headers["location"] == STAP
    html = sanne.bezoek(STAP)
    assert "loopbaan-cv.pdf" in html
    assert html.count("checked") == 1 and 'value="ja" checked' in html
    assert "Dit cv zat er al bij." in sanne.get(sanne.stuur(PAD).headers["location"]).text
    [eerste] = _bijlagen(db)
    _op_cv(db, cast, "Nog een kaart", plek=1)
    assert sanne.stuur(PAD).status_code == 303
    [tweede] = _bijlagen(db)
    assert tweede.id != eerste.id and tweede.sha256 != eerste.sha256, "in plaats van de vorige"
    for ander in ("bakker", "decaan", "intaker", "ouder_account"):
        assert als(getattr(cast, ander)).stuur(PAD).status_code == 403, ander


def test_the_mbo_sees_nothing_before_sending_and_then_what_was_sent(db: Session, cast: Cast, als: Als) -> None:
    _op_cv(db, cast, "Zorgstage")
    ingevuld.vul_a(db, cast)
    db.commit()
    sanne, intaker = als(cast.sanne), als(cast.intaker)
    assert sanne.stuur(PAD).status_code == 303
    [bijlage] = _bijlagen(db)
    inhoud = files.lees(bijlage.merk)
    _geef_door(db, cast)
    assert "Sanne" not in intaker.bezoek("/intake")
    assert intaker.get(f"/dossier/bijlagen/{bijlage.id}").status_code == 403
    assert sanne.stuur(PAD).status_code == 409, "wat door is gegeven, staat vast"
    versie_id = db.exec(select(Versie.id).order_by(col(Versie.nummer).desc())).first()
    assert versie_id is not None and verzend(db, versie_id)
    zending_id = db.exec(select(Zending.id)).one()
    db.commit()
    _op_cv(db, cast, "Van later", plek=1)
    assert "loopbaan-cv.pdf" in intaker.bezoek(f"/intake/{zending_id}")
    gekregen = intaker.get(f"/intake/{zending_id}/bijlagen/{bijlage.id}")
    assert gekregen.content == inhoud, "zoals het die dag was"
    assert als(cast.intaker_anders).get(f"/intake/{zending_id}/bijlagen/{bijlage.id}").status_code == 404
    assert intaker.get("/loopbaan/cv.pdf").status_code == 403


def _geef_door(db: Session, cast: Cast) -> None:
    """From A as it is to akkoord, just before sending."""
    leerling = cast.sanne
    plek = ingevuld.plek(db, cast, leerling, leerling, ingevuld.Rol.LEERLING)
    ingevuld.actions.lever_a_in(db, ingevuld.wie_is(db, leerling), plek)
    delen = [(stap, vraag) for stap in ingevuld.DEEL_B for vraag in stap.vragen]
    ingevuld.bewaar(db, leerling, cast.bakker, ingevuld.Rol.MENTOR, delen, ingevuld.B)
    van_mentor = ingevuld.plek(db, cast, leerling, cast.bakker, ingevuld.Rol.MENTOR)
    ingevuld.actions.lever_b_in(db, ingevuld.wie_is(db, cast.bakker), van_mentor)
    plek = ingevuld.plek(db, cast, leerling, leerling, ingevuld.Rol.LEERLING)
    ingevuld.actions.geef_door(db, ingevuld.wie_is(db, leerling), plek)
    db.exec(select(AkkoordVerzoek)).one().uitkomst = "akkoord"
    db.commit()
