"""Opdrachten that we write ourselves: files of `lob_content/`, read and checked at the start."""

from app.lob.inhoud.opdrachten import Opdracht, Vraag, opdrachten

__all__ = ["Opdracht", "Vraag", "opdrachten"]
