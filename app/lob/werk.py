"""What was asked and what was answered, as a hand-in keeps it: a later text of the opdracht changes neither."""

import json
from dataclasses import dataclass

from app.lob.inhoud import Opdracht, Vraag
from app.lob.models import Inlevering


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """Title and questions of the version that the answers are for."""

    titel: str
    vragen: tuple[Vraag, ...]


def leg_vast(opdracht: Opdracht) -> str:
    """Title and questions, to keep with a new hand-in."""
    vragen = [{"id": vraag.id, "tekst": vraag.tekst, "uitleg": vraag.uitleg} for vraag in opdracht.vragen]
    return json.dumps({"titel": opdracht.titel, "vragen": vragen}, ensure_ascii=False)


def gevraagd(inhoud: str) -> Gevraagd:
    """What `leg_vast` kept."""
    los = json.loads(inhoud)
    return Gevraagd(los["titel"], tuple(Vraag(**vraag) for vraag in los["vragen"]))


def antwoorden_van(rij: Inlevering) -> dict[str, str]:
    """His words by the id of the question."""
    return {str(vraag): str(tekst) for vraag, tekst in json.loads(rij.antwoorden).items()}


def pak_in(antwoorden: dict[str, str]) -> str:
    """Answers as they are stored; an empty one is no answer."""
    return json.dumps({vraag: tekst for vraag, tekst in antwoorden.items() if tekst}, ensure_ascii=False)
