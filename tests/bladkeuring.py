"""What every page must be: checked on each page a test visits."""

import re
from html.parser import HTMLParser
from typing import Any

import html5lib

LABELLOOS = {"hidden", "submit", "button", "image", "reset"}
ZWEVEND = re.compile(r"\b(undefined|None|Traceback|%\(\w+\)s)\b|\{\{|\{%")


class _Lezer(HTMLParser):
    """Collects tags with their attributes, and the text of h1 and title."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.teksten: dict[str, list[str]] = {"h1": [], "title": []}
        self._open: str | None = None
        self.labels_om: list[bool] = []
        self._in_label = 0
        self.velden: list[tuple[dict[str, str], bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kenmerken = {naam: waarde or "" for naam, waarde in attrs}
        self.tags.append((tag, kenmerken))
        if tag in self.teksten and not (tag == "title" and any(t == "svg" for t, _k in self.tags[-2:-1])):
            self.teksten[tag].append("")
            self._open = tag
        if tag == "label":
            self._in_label += 1
        if tag in ("input", "select", "textarea"):
            self.velden.append((kenmerken, self._in_label > 0))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open:
            self._open = None
        if tag == "label":
            self._in_label -= 1

    def handle_data(self, data: str) -> None:
        if self._open:
            self.teksten[self._open][-1] += data


def keur(html: str, taal: str = "nl") -> None:
    """Raise AssertionError with a sentence for the first thing that is wrong with a whole page."""
    html5lib.HTMLParser(strict=True).parse(html)
    lezer = _Lezer()
    lezer.feed(html)
    _kop(lezer, taal)
    _ids_en_labels(lezer)
    for tag, kenmerken in lezer.tags:
        assert "style" not in kenmerken, f"inline style op <{tag}>"
        assert not any(naam.startswith(("on", "hx-on")) for naam in kenmerken), f"inline script op <{tag}>"
        gegevens = kenmerken.get("type") == "application/ld+json"  # a block of data: no browser runs it
        assert tag != "style" and (tag != "script" or "src" in kenmerken or gegevens), f"inline <{tag}>"
        assert tag != "img" or "alt" in kenmerken, "afbeelding zonder alt"
        if tag == "meta" and kenmerken.get("name") == "viewport":
            assert "user-scalable" not in kenmerken["content"] and "maximum-scale" not in kenmerken["content"]
    zichtbaar = re.sub(r"<[^>]*>", " ", html)
    gevonden = ZWEVEND.search(zichtbaar)
    assert not gevonden, f"rauwe waarde op de pagina: {gevonden and gevonden.group(0)}"


def _kop(lezer: _Lezer, taal: str) -> None:
    h1 = [" ".join(tekst.split()) for tekst in lezer.teksten["h1"]]
    assert len(h1) == 1 and h1[0], f"precies één h1, niet {h1}"
    titel = " ".join(lezer.teksten["title"][0].split())
    assert titel.startswith(h1[0]), f"titel «{titel}» begint niet met h1 «{h1[0]}»"
    wortel = next(kenmerken for tag, kenmerken in lezer.tags if tag == "html")
    assert wortel.get("lang") == taal, f"lang={wortel.get('lang')}"
    assert wortel.get("dir") == ("rtl" if taal == "ar" else "ltr")


def _ids_en_labels(lezer: _Lezer) -> None:
    ids = [kenmerken["id"] for _tag, kenmerken in lezer.tags if "id" in kenmerken]
    dubbel = {een for een in ids if ids.count(een) > 1}
    assert not dubbel, f"dubbele id's: {dubbel}"
    labels = {kenmerken.get("for") for tag, kenmerken in lezer.tags if tag == "label"}
    for kenmerken, in_label in lezer.velden:
        if kenmerken.get("type") in LABELLOOS:
            continue
        heeft = in_label or kenmerken.get("id") in labels or "aria-label" in kenmerken or "aria-labelledby" in kenmerken
        assert heeft, f"veld zonder label: {kenmerken}"
    for tag, kenmerken in lezer.tags:
        for naam in ("aria-describedby", "aria-labelledby", "aria-controls"):
            for verwijzing in kenmerken.get(naam, "").split():
                assert verwijzing in ids, f"{naam} van <{tag}> wijst naar niets: {verwijzing}"


def formulier(html: str, actie: str | None = None) -> dict[str, Any]:
    """Fields of the first form (with that action): what a browser would send untouched."""
    boom = html5lib.parse(html, namespaceHTMLElements=False)
    for form in boom.iter("form"):
        if actie is None or form.get("action") == actie:
            velden: dict[str, Any] = {}
            for veld in form.iter("input"):
                soort, naam = veld.get("type", "text"), veld.get("name")
                aangevinkt = soort not in ("radio", "checkbox") or veld.get("checked") is not None
                if naam and soort != "submit" and aangevinkt:
                    velden[naam] = veld.get("value") or ""
            for veld in form.iter("textarea"):
                velden[veld.get("name") or ""] = veld.text or ""
            return velden
    raise AssertionError(f"geen formulier met actie {actie}")
