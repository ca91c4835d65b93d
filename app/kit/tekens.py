"""Characters that nobody means and that HTML can't hold: control characters, halves and non-characters."""

import re
from urllib.parse import parse_qsl, urlencode

_GEEN_TEKEN = "".join(f"{chr(vlak * 0x10000 + 0xFFFE)}{chr(vlak * 0x10000 + 0xFFFF)}" for vlak in range(17))
_ONLEESBAAR = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_GEEN_TEKEN}]")
_MISSCHIEN = re.compile(rb"%(?:[01][0-9a-f]|7f|c2|ef|f[0-4])|[^!-~]", re.IGNORECASE)
"""What an address with such a character has in it; nearly no address does."""


def leesbaar(tekst: str) -> str:
    """The text without them; tab and line ends stay."""
    return _ONLEESBAAR.sub("", tekst)


def leesbare_vraag(vraag: bytes) -> bytes:
    """The part of an address after `?` without them; order and repeated names stay."""
    if not _MISSCHIEN.search(vraag):
        return vraag
    paren = parse_qsl(vraag.decode("utf-8", "replace"), keep_blank_values=True, errors="replace")
    return urlencode([(leesbaar(naam), leesbaar(waarde)) for naam, waarde in paren]).encode()
