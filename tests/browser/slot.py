"""The end of the story: the parent (or the pupil of 18), the mbo, and who sees what."""

from sqlmodel import select

from app.dossier.models import Zending
from tests.browser.bladeraar import Bladeraar
from tests.browser.invulling import AFSPRAKEN, DEEL_B, GEZONDHEID, MOTIVATIE
from tests.browser.verhaal import Leerling, Verhaal, wacht
from tests.zaad import WOORD


def ouder_geeft_akkoord(v: Verhaal, kind: Leerling) -> str:
    """The parent opens the link of the mail without account, reads in his own language, agrees; gives the receipt's
    address."""
    link = v.mail(kind.ouder_mail, "/akkoord/")
    assert v.wie("postbode").page.locator("article").get_attribute("lang") == kind.ouder_taal
    b = v.wie(f"ouder van {kind.roepnaam}", taal=kind.ouder_taal).ga(link)
    assert kind.naam not in b.tekst(), "voor de geboortedatum staat er geen naam"
    b.vul(kind.datumvelden).verstuur("/geboortedatum")
    richting = b.page.locator("html").get_attribute("dir")
    assert richting == ("rtl" if kind.ouder_taal == "ar" else "ltr")
    assert MOTIVATIE in b.tekst()
    assert DEEL_B["past_uitleg"] in b.tekst()
    b.verstuur("/akkoord")
    controle = v.mail(kind.ouder_mail, "/akkoord/controle/")
    assert b.page.locator(f'a[href="{controle}"]').count() == 1
    return controle


def leerling_geeft_zelf_akkoord(v: Verhaal, kind: Leerling) -> str:
    """From 18 the pupil decides himself, in the app."""
    b = v.wie(kind.roepnaam).ga("/dossier/akkoord")
    assert b.pad.startswith("/akkoord/verzoek/")
    b.verstuur("/akkoord")
    return v.mail(f"{kind.roepnaam.lower()}@prive.invalid", "/akkoord/controle/")


def controleer_bewijs(v: Verhaal, pad: str, kind: Leerling) -> None:
    """Anybody with the code sees which version, and no name."""
    b = v.wie("voorbijganger").ga("/akkoord/controle").vul({"code": pad.rpartition("/")[2]})
    b.verstuur("/akkoord/controle")
    assert b.pad == pad
    assert kind.roepnaam not in b.tekst()
    assert kind.achternaam not in b.tekst()
    assert MOTIVATIE not in b.tekst()


def zendingen(v: Verhaal) -> list[Zending]:
    """What was sent."""
    with v.huis.databank.sessie() as db:
        return list(db.exec(select(Zending)))


def mbo_ontvangt(v: Verhaal, kind: Leerling) -> Bladeraar:
    """It was sent by itself; the intaker of this opleiding opens it and marks it received, his colleague can't."""
    wacht(lambda: zendingen(v))
    b = v.wie("intake").ga("/intake").klik(v.wie("intake").page.locator("main a", has_text=kind.naam).first)
    tekst = b.tekst()
    geboren = f"{kind.geboren.day} mei {kind.geboren.year}"
    for deel in (geboren, "06 5550 0101", DEEL_B["overdracht_reden"], MOTIVATIE, DEEL_B["past_uitleg"]):
        assert deel in tekst, deel
    assert GEZONDHEID not in tekst, "gezondheid is alleen voor het zorgteam"
    assert b.page.locator('a[href="tel:0655500101"]').count() == 1
    b.verstuur("/ontvangst")
    anders = v.wie("anders").ga("/intake")
    assert kind.naam not in anders.tekst()
    anders.ga(b.pad, status=404)
    return b


def allen_zien_ontvangen(v: Verhaal, kind: Leerling) -> None:
    """Mentor and pupil see that it arrived."""
    mentor = v.wie("bakker").ga("/klas").klik(v.wie("bakker").page.locator("main a", has_text=kind.naam).first)
    assert "ontvangen" in mentor.tekst().lower(), mentor.tekst()
    kind_ = v.wie(kind.roepnaam).ga("/")
    if kind_.taal == "nl":
        assert "ontvangen" in kind_.tekst().lower(), kind_.tekst()


def mbo_handelt_af(v: Verhaal) -> None:
    """The intaker plans and holds the talk with the mentor, plans the intake, gives a mark and closes."""
    b = v.wie("intake")
    _open(b, "/overdracht").vul({"gesprek_dag": "2026-12-01", "gesprek_tijd": "15:30"}).verstuur("/overdracht")
    _open(b, "/gesprek").vul({"afspraken": AFSPRAKEN}).verstuur("/gesprek")
    _open(b, "/intake").vul({"op_dag": "2026-12-08", "op_tijd": "10:00", "plek": "Lokaal 1.02"}).verstuur("/intake")
    _open(b, "/bruikbaarheid").vul({"bruikbaarheid": "5", "feedback": "Heel duidelijk."}).verstuur("/bruikbaarheid")
    b.verstuur("/afhandeling")
    assert AFSPRAKEN in b.tekst()


def _open(b: Bladeraar, actie: str) -> Bladeraar:
    """Open the part of the page that holds this form."""
    vak = b.page.locator(f'details:has(form[action$="{actie}"])')
    if vak.count() and not vak.first.evaluate("vak => vak.open"):
        vak.first.locator("summary").first.click()
    return b


def leerling_ziet_wie_keek(v: Verhaal, kind: Leerling) -> None:
    """`/privacy` says who looked, by role and organisation."""
    b = v.wie(kind.roepnaam).ga("/privacy")
    tekst = b.tekst()
    for plek in ("Mbo Amstelstroom", "Het Waterlicht"):
        assert plek in tekst, f"{plek} staat niet bij wie keek: {tekst[:800]}"
    if b.taal == "nl":
        assert "Intaker van het mbo (Mbo Amstelstroom) bekeek het dossier" in tekst
        assert "Mentor (Het Waterlicht) bekeek het dossier" in tekst


def niets_van_iemand_in_log_of_adres(v: Verhaal, kind: Leerling) -> None:
    """What the server wrote and every address that was visited hold no name, mail, birth date, number or word."""
    dag = kind.geboren
    van_iemand = (
        kind.roepnaam,
        kind.achternaam,
        kind.nummer,
        kind.ouder.split()[0],
        "@",
        "Bakker",
        "5550",
        MOTIVATIE[:20],
    )
    van_iemand += (dag.isoformat(), dag.strftime("%d-%m-%Y"), GEZONDHEID[:20], DEEL_B["past_uitleg"][:20], WOORD)
    log = v.huis.uitvoer.read_text(encoding="utf-8")
    assert "mail_bezorgd" in log, "de server schrijft wel iets, anders bewijst dit niets"
    adressen = [pad for b in v.mensen.values() for pad in b.bezocht]
    for ding in van_iemand:
        assert ding.lower() not in log.lower(), f"{ding} staat in het log"
        assert not [pad for pad in adressen if ding.lower() in pad.lower()], f"{ding} staat in een adres"
    geheim = [pad for pad in adressen if pad.startswith(("/akkoord/", "/activeren/", "/e-mail/"))]
    assert geheim and not [pad for pad in geheim if pad.rpartition("/")[2] in log and len(pad) > 30]
