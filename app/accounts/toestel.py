"""From a browser's own name to words for the list of devices. No version, no address."""

_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMEN = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def toestelnaam(user_agent: str) -> str:
    """'Chrome op Android'; an empty string when nothing is recognised."""
    browser = next((naam for merk, naam in _BROWSERS if merk in user_agent), "")
    systeem = next((naam for merk, naam in _SYSTEMEN if merk in user_agent), "")
    return " op ".join(deel for deel in (browser, systeem) if deel)
