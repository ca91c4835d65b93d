"""Leap2A 2010-07: the portfolio as an Atom feed that other portfolios read in.

Facts: namespace `http://terms.leapspecs.org/`, version `http://www.leapspecs.org/2010-07/2A/`, types in `rdf:type` as
`leap2:activity` and so on, category schemes as `categories:resource_type#`, ids as `portfolio:…`; so Moodle and Mahara
write and read it.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from html import escape
from typing import Any

from app.lob.meenemen.vorm import DoelVorm, GesprekVorm, InleveringVorm, KaartVorm, KwaliteitVorm
from app.lob.woorden import COMPETENTIES, SOORTEN

EINDE = "</feed>\n"


def begin(naam: str, export_id: str, op: datetime) -> str:
    """Head of the feed."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns:leap2="http://terms.leapspecs.org/" xmlns:categories="http://wiki.leapspecs.org/2A/categories/"'
        f' xmlns:portfolio="urn:doorlijn:{export_id}/" xml:lang="nl">\n'
        "<leap2:version>http://www.leapspecs.org/2010-07/2A/</leap2:version>\n"
        f"<id>urn:doorlijn:{export_id}</id>\n<title>{escape(naam)}</title>\n<updated>{op.isoformat()}</updated>\n"
        f'<generator version="1">Doorlijn</generator>\n<author><name>{escape(naam)}</name></author>\n'
    )


class Inzendingen:
    """Makes the entries; ids are numbered by itself."""

    def __init__(self, op: datetime) -> None:
        self.op = op

    def _inzending(self, id_: str, soort: str, titel: str, tekst: str, extra: str = "") -> str:
        return (
            f"<entry><id>portfolio:{id_}</id><title>{escape(titel)}</title><updated>{self.op.isoformat()}</updated>"
            f'<content type="text">{escape(tekst)}</content><rdf:type rdf:resource="leap2:{soort}"/>{extra}</entry>\n'
        )

    def soorten(self) -> dict[str, Callable[[int, Any], str]]:
        """What makes an entry of each kind of row beside the cards."""
        return {
            "kwaliteiten": self.kwaliteit,
            "doelen": self.doel,
            "gesprekken": self.gesprek,
            "inleveringen": self.inlevering,
        }

    def kaart(self, kaart: KaartVorm) -> Iterator[str]:
        """A card as activity, what he learnt as an entry that reflects on it, and each photo as resource."""
        plek, delen = f"kaart-{kaart.id}", [kaart.kort, kaart.wat_deed_ik, kaart.wat_ging_goed, kaart.volgende_stap]
        extra = _dag("start", kaart.datum) + _categorie(kaart.soort, str(SOORTEN[kaart.soort]))
        extra += "".join(_categorie(een, str(COMPETENTIES[een])) for een in kaart.competenties)
        if kaart.organisatie:
            extra += f'<leap2:orgdata leap2:field="legal_org_name">{escape(kaart.organisatie)}</leap2:orgdata>'
        if kaart.link:
            extra += f'<link rel="related" href="{escape(kaart.link)}"/>'
        extra += "".join(_naar("related", f"foto-{_kaal(foto.bestand)}") for foto in kaart.fotos)
        if kaart.wat_leerde_ik:
            extra += _naar("leap2:reflected_on_by", f"{plek}-leerde")
        yield self._inzending(plek, "activity", kaart.titel, "\n\n".join(een for een in delen if een), extra)
        if kaart.wat_leerde_ik:
            yield self._inzending(
                f"{plek}-leerde", "entry", kaart.titel, kaart.wat_leerde_ik, _naar("leap2:reflects_on", plek)
            )
        for foto in kaart.fotos:
            bij = f'<link rel="enclosure" type="image/jpeg" href="{escape(foto.bestand)}"/>' + _naar("related", plek)
            bij += '<category term="Offline" scheme="categories:resource_type#"/>'
            yield self._inzending(f"foto-{_kaal(foto.bestand)}", "resource", foto.alt or kaart.titel, foto.alt, bij)

    def kwaliteit(self, nummer: int, een: KwaliteitVorm) -> str:
        """A quality as ability, with the card that shows it."""
        tekst = "\n\n".join([een.bewijs, *(f"{wie.naam}, {wie.als}: {wie.woorden}" for wie in een.bevestigingen)])
        extra = _naar("leap2:has_evidence", f"kaart-{een.kaart}") if een.kaart else ""
        return self._inzending(f"kwaliteit-{nummer}", "ability", een.naam, tekst.strip(), extra)

    def doel(self, nummer: int, een: DoelVorm) -> str:
        """A doel as plan."""
        extra = _dag("target", een.klaar_voor) + '<category term="Goal" scheme="categories:plan_type#"/>'
        extra += _dag("end", een.gehaald_op.date() if een.gehaald_op else None)
        return self._inzending(f"doel-{nummer}", "plan", een.titel, een.eerste_stap, extra)

    def gesprek(self, nummer: int, een: GesprekVorm) -> str:
        """A talk as meeting."""
        delen = [een.terugkijken, een.reflecteren, een.vooruitkijken, een.activeren]
        tekst = "\n\n".join(deel for deel in [*delen, *(afspraak.wat for afspraak in een.afspraken)] if deel)
        extra = _dag("start", een.op.date() if een.op else None)
        return self._inzending(f"gesprek-{nummer}", "meeting", f"Loopbaangesprek {een.schooljaar}", tekst, extra)

    def inlevering(self, nummer: int, een: InleveringVorm) -> str:
        """A hand-in as activity, with its cards as evidence."""
        tekst = "\n\n".join(f"{vraag}\n{antwoord}" for vraag, antwoord in een.vragen)
        extra = "".join(_naar("leap2:has_evidence", f"kaart-{kaart}") for kaart in een.kaarten)
        return self._inzending(f"opdracht-{nummer}", "activity", een.titel, tekst, extra)


def _dag(punt: str, dag: date | None) -> str:
    return f'<leap2:date leap2:point="{punt}">{dag.isoformat()}</leap2:date>' if dag else ""


def _categorie(term: str, naam: str) -> str:
    return f'<category term="{escape(term)}" label="{escape(naam)}"/>'


def _naar(soort: str, plek: str) -> str:
    return f'<link rel="{soort}" href="portfolio:{plek}"/>'


def _kaal(bestand: str) -> str:
    return bestand.removeprefix("files/").removesuffix(".jpg")
