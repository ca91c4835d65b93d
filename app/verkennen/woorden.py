"""Names of fixed things, as a pupil reads them."""

from app.kit.i18n import Zin, _l
from app.verkennen.inhoud.soorten import Domein
from app.verkennen.models import ActiviteitSoort, DeelnameStatus

DOMEINEN: dict[str, Zin] = {
    Domein.BOUW: _l("Bouw en infra"),
    Domein.AFBOUW: _l("Afbouw, hout en onderhoud"),
    Domein.TECHNIEK: _l("Techniek en industrie"),
    Domein.AMBACHT: _l("Ambacht, lab en hulpmiddelen"),
    Domein.MEDIA: _l("Media en vormgeving"),
    Domein.ICT: _l("Computers en ICT"),
    Domein.MOBILITEIT: _l("Auto's, fietsen en vliegtuigen"),
    Domein.TRANSPORT: _l("Transport, schepen en logistiek"),
    Domein.ECONOMIE: _l("Kantoor, geld en recht"),
    Domein.HANDEL: _l("Winkel en ondernemen"),
    Domein.VEILIGHEID: _l("Veiligheid en sport"),
    Domein.UITERLIJK: _l("Haar, huid en uiterlijk"),
    Domein.HORECA: _l("Horeca en bakkerij"),
    Domein.TOERISME: _l("Reizen en vrije tijd"),
    Domein.ZORG: _l("Zorg, kinderen en welzijn"),
    Domein.VOEDSEL: _l("Dieren, groen en voedsel"),
}
LEERWEGEN: dict[str, Zin] = {"bol": _l("bol"), "bbl": _l("bbl")}
SOORTEN: dict[str, Zin] = {
    ActiviteitSoort.OPEN_DAG: _l("Open dag"),
    ActiviteitSoort.MEELOOPDAG: _l("Meeloopdag"),
    ActiviteitSoort.PROEFLES: _l("Proefles"),
    ActiviteitSoort.RONDLEIDING: _l("Rondleiding"),
    ActiviteitSoort.BEDRIJFSBEZOEK: _l("Bedrijfsbezoek"),
    ActiviteitSoort.GASTLES: _l("Gastles"),
    ActiviteitSoort.SNUFFELSTAGE: _l("Snuffelstage"),
    ActiviteitSoort.INFOAVOND: _l("Informatieavond"),
}
DEELNAME: dict[str, Zin] = {
    DeelnameStatus.INGESCHREVEN: _l("Je gaat"),
    DeelnameStatus.WACHTLIJST: _l("Je staat op de wachtlijst"),
    DeelnameStatus.GEANNULEERD: _l("Je gaat niet meer"),
    DeelnameStatus.AANWEZIG: _l("Je was er"),
    DeelnameStatus.AFWEZIG_GEMELD: _l("Je was afgemeld"),
    DeelnameStatus.NO_SHOW: _l("Je was er niet"),
}
KOMST: dict[str, Zin] = {
    DeelnameStatus.INGESCHREVEN: _l("Ingeschreven"),
    DeelnameStatus.WACHTLIJST: _l("Wachtlijst"),
    DeelnameStatus.GEANNULEERD: _l("Afgezegd"),
    DeelnameStatus.AANWEZIG: _l("Was er"),
    DeelnameStatus.AFWEZIG_GEMELD: _l("Afgemeld"),
    DeelnameStatus.NO_SHOW: _l("Kwam niet"),
}
"""The same statuses as an organiser reads them, about somebody else."""
