"""Part C, of the zorgcoördinator: only when the mentor asks for it (domein.md 1.3)."""

from app.dossier.velden import Grond, Soort, Stap, Veld, Vraag
from app.dossier.velden_a import JA_NEE
from app.kit.i18n import _l
from app.kit.privacy import Bewaar, Klasse

C1 = Stap(
    "C1",
    "zorg",
    _l("Zorg en ondersteuning"),
    _l("Alleen wat nodig is om les te kunnen volgen. De leerling leest dit ook."),
    (
        Vraag(
            "zorg",
            _l("Wat moet het mbo weten om goed te starten?"),
            (
                Veld(
                    "diagnoses",
                    _l("Vastgestelde diagnoses"),
                    Soort.LIJST,
                    _l("Met verklaring. Voeg de verklaring toe als bijlage."),
                    verplicht=False,
                    maximum=5,
                    rijnaam=_l("Diagnose"),
                    velden=(
                        Veld("wat", _l("Welke diagnose?"), maximum=160, bij_leeg=_l("Vul de diagnose in.")),
                        Veld("door", _l("Vastgesteld door"), maximum=160, verplicht=False),
                        Veld("datum", _l("Datum"), Soort.DATUM, verplicht=False),
                    ),
                ),
                Veld(
                    "opp",
                    _l("Is er een ontwikkelingsperspectief (OPP)?"),
                    Soort.KEUZE,
                    opties=JA_NEE,
                    bij_leeg=_l("Kies ja of nee."),
                ),
                Veld(
                    "handelingsdeel",
                    _l("Wat staat in het handelingsdeel?"),
                    Soort.LANG,
                    maximum=1500,
                    als=("opp", ("ja",)),
                    bij_leeg=_l("Vat het handelingsdeel kort samen."),
                ),
                Veld(
                    "verklaringen",
                    _l("Verklaringen"),
                    Soort.MEER,
                    verplicht=False,
                    opties=(("tlv", _l("Toelaatbaarheidsverklaring (TLV)")), ("lwoo", _l("LWOO"))),
                ),
                Veld("externe_hulp", _l("Hulp van buiten de school"), Soort.LANG, verplicht=False, maximum=800),
                Veld("veiligheid", _l("Afspraken over veiligheid"), Soort.LANG, verplicht=False, maximum=800),
                Veld(
                    "werkt",
                    _l("Wat werkt voor deze leerling?"),
                    Soort.LANG,
                    maximum=1000,
                    samenvatting=True,
                    bij_leeg=_l("Schrijf op wat werkt."),
                ),
            ),
        ),
    ),
    Grond(6),
    Klasse.ZORG,
    Bewaar.ZORGDEEL,
    bijlagen=True,
    icoon="heart",
)
