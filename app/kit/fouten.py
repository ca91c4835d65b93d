"""The few ways a request can be refused. `app.web.fouten` turns them into pages."""


class Fout(Exception):
    """Base of every refusal a person may see; `zin` is plain Dutch, without personal data."""

    status = 500

    def __init__(self, zin: str = "") -> None:
        super().__init__(zin)
        self.zin = zin


class NietIngelogd(Fout):
    """Nobody is logged in where somebody must be: to the login page. `getypt` is what a form held: shown, not lost."""

    status = 401

    def __init__(self, getypt: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.getypt = getypt


class Verboden(Fout):
    """This role never may (403)."""

    status = 403


class NietGevonden(Fout):
    """Not there, or not yours: the same answer (404)."""

    status = 404


class NietNu(Fout):
    """Allowed for you, but not in this state (409)."""

    status = 409


class TeVaak(Fout):
    """Rate limit reached (429)."""

    status = 429


class Ongeldig(Fout):
    """Input refused (422). `velden` maps field name to one Dutch sentence."""

    status = 422

    def __init__(self, velden: dict[str, str], zin: str = "") -> None:
        super().__init__(zin)
        self.velden = velden
