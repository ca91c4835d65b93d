"""bin/vertalingen itself: what it takes over, and what it refuses."""

from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tests.architectuur.bronnen import ROOT


@pytest.fixture
def programma(tmp_path: Path) -> ModuleType:
    """The program, working in an empty house."""
    loader = SourceFileLoader("vertalingen", str(ROOT / "bin" / "vertalingen"))
    spec = spec_from_loader("vertalingen", loader)
    assert spec
    module = module_from_spec(spec)
    loader.exec_module(module)
    module.WORTEL = tmp_path  # type: ignore[attr-defined]
    (tmp_path / "babel.cfg").write_text((ROOT / "babel.cfg").read_text())
    (tmp_path / "app").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "components").mkdir()
    (tmp_path / "app" / "x.py").write_text(
        '_("Hoi %(naam)s")\nngettext("%(num)s dag", "%(num)s dagen", n)\n_l("Klaar")\n'
    )
    (tmp_path / "templates" / "x.html").write_text('{{ _("Sluit dit") }}')
    return module


def lees(programma: ModuleType, taal: str) -> Catalog:
    with programma.po(taal).open("rb") as bestand:
        return read_po(bestand, locale=taal)


def vul(programma: ModuleType, taal: str, zin: str, vertaling: str | tuple[str, ...]) -> None:
    catalogus = lees(programma, taal)
    catalogus[zin].string = vertaling
    programma.po(taal).write_text(programma.als_tekst(catalogus), encoding="utf-8")


def vul_alles(programma: ModuleType) -> None:
    for taal in programma.TALEN:
        catalogus = lees(programma, taal)
        for bericht in programma.zinnen(catalogus):
            bron = bericht.id
            bericht.string = (bron[1],) * catalogus.num_plurals if isinstance(bron, tuple) else bron
        programma.po(taal).write_text(programma.als_tekst(catalogus), encoding="utf-8")
    programma.main([])


def test_sentences_come_from_code_and_templates(programma: ModuleType) -> None:
    assert programma.main([]) == 0
    for taal in programma.TALEN:
        assert {bericht.id for bericht in programma.zinnen(lees(programma, taal))} == {
            "Hoi %(naam)s",
            ("%(num)s dag", "%(num)s dagen"),
            "Klaar",
            "Sluit dit",
        }


def test_dutch_fills_itself_and_other_languages_wait(programma: ModuleType) -> None:
    programma.main([])
    assert lees(programma, "nl")["Klaar"].string == "Klaar"
    assert lees(programma, "nl")["%(num)s dag"].string == ("%(num)s dag", "%(num)s dagen")
    assert lees(programma, "en")["Klaar"].string == ""
    assert len(lees(programma, "ar")["%(num)s dag"].string) == 6
    assert programma.main(["--controleer"]) == 1


def test_complete_files_pass_and_a_second_run_changes_nothing(programma: ModuleType) -> None:
    programma.main([])
    vul_alles(programma)
    voor = {taal: programma.po(taal).read_bytes() for taal in programma.TALEN}
    assert programma.main(["--controleer"]) == 0
    programma.main([])
    assert voor == {taal: programma.po(taal).read_bytes() for taal in programma.TALEN}


def test_a_translation_stays_and_a_gone_sentence_goes(programma: ModuleType) -> None:
    programma.main([])
    vul(programma, "en", "Klaar", "Done")
    (programma.WORTEL / "templates" / "x.html").write_text('{{ _("Iets nieuws") }}')
    programma.main([])
    assert lees(programma, "en")["Klaar"].string == "Done"
    assert lees(programma, "en")["Iets nieuws"].string == ""
    assert "Sluit dit" not in programma.po("en").read_text()


@pytest.mark.parametrize(
    ("zin", "vertaling"),
    [
        ("Hoi %(naam)s", "Hi %(name)s"),
        ("Hoi %(naam)s", "Hi"),
        ("Klaar", "Done 100%"),
        ("Klaar", "<b>Done</b>"),
        ("Klaar", ""),
        ("%(num)s dag", ("%(num)s day", "")),
        ("%(num)s dag", ("%(num)s day", "%(n)s days")),
    ],
)
def test_a_translation_that_would_break_a_page_is_refused(
    programma: ModuleType, zin: str, vertaling: str | tuple[str, ...]
) -> None:
    programma.main([])
    vul_alles(programma)
    assert programma.main(["--controleer"]) == 0
    vul(programma, "en", zin, vertaling)
    assert programma.main(["--controleer"]) == 1


def test_one_day_may_leave_the_number_out(programma: ModuleType) -> None:
    programma.main([])
    vul_alles(programma)
    vul(programma, "en", "%(num)s dag", ("one day", "%(num)s days"))
    assert programma.main(["--controleer"]) == 0


def test_a_new_sentence_in_the_code_makes_the_check_fail(programma: ModuleType) -> None:
    programma.main([])
    vul_alles(programma)
    (programma.WORTEL / "app" / "y.py").write_text('_("Vers")\n')
    assert programma.main(["--controleer"]) == 1


def test_a_template_that_cannot_be_read_stops_the_work(programma: ModuleType) -> None:
    (programma.WORTEL / "templates" / "stuk.html").write_text('{{ _("half')
    with pytest.raises(Exception, match=r"unexpected|end of"):
        programma.main([])
