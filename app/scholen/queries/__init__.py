"""Every SELECT of this slice, for this and the higher slices.

With `wie`, and so limited to what he may see:
- `leerling_voor(db, wie, persoon_id, schooljaar=None) -> LeerlingRij | None`
- `leerlingen_van_klas(db, wie, klas_id) -> list[LeerlingRij]`
- `kinderen_van(db, wie) -> list[LeerlingRij]` (parent with account)
- `klassen_van_mentor(db, wie, schooljaar=None) -> list[KlasRij]`
- `klassen_van_school(db, wie, school_id, schooljaar=None) -> list[KlasRij]`
- `regio_voor(db, wie) -> RegioRij | None` (regiobeheer)
- `zichtbaar(wie)`: condition for an own statement over `Inschrijving` joined with `Persoon`; `loopt(dag=None)`
  and `kies_leerlingen(schooljaar=None)` help to write one.

Without `wie`: public facts, or for who already holds a row about this pupil:
- `inschrijving_van(db, persoon_id, schooljaar=None) -> LeerlingRij | None`
- `school_en_plaats(db, persoon_id) -> (schoolsoort, plaats)`
- `mentoren_van(db, persoon_id, schooljaar=None) -> list[MedewerkerRij]`
- `medewerkers_met_rol(db, organisatie_id, *rollen) -> list[MedewerkerRij]`
- `ouders_van(db, kind_id) -> list[OuderRij]`, `ouder_van(db, ouder_van_id) -> OuderRij | None`
- `school(db, school_id)`, `school_van(db, persoon_id)`, `school_met_brin(db, brin, vestiging)` -> `SchoolRij | None`
- `regio_van_school(db, school_id) -> RegioRij | None`
- `zoek_aanbod(db, tekst, niveaus=(), limiet=30) -> list[AanbodRij]`, `aanbod_met_id(db, ids) -> {id: AanbodRij}`

`schooljaar` is `2026-2027`, default the one of today. Each function is one statement.
"""

from app.scholen.queries.mensen import (
    inschrijving_van,
    is_leerling_van,
    kies_leerlingen,
    kinderen_van,
    klassen_van_mentor,
    klassen_van_school,
    leerling_voor,
    leerlingen_van_klas,
    medewerkers_met_rol,
    mentoren_van,
    ouder_van,
    ouders_van,
    school_en_plaats,
)
from app.scholen.queries.plekken import (
    aanbod_met_id,
    regio_van_school,
    regio_voor,
    school,
    school_met_brin,
    school_van,
    zoek_aanbod,
    zoekvorm,
)
from app.scholen.queries.rijen import AanbodRij, KlasRij, LeerlingRij, MedewerkerRij, OuderRij, RegioRij, SchoolRij
from app.scholen.queries.zicht import begeleid, loopt, zichtbaar

__all__ = [
    "AanbodRij",
    "KlasRij",
    "LeerlingRij",
    "MedewerkerRij",
    "OuderRij",
    "RegioRij",
    "SchoolRij",
    "aanbod_met_id",
    "begeleid",
    "inschrijving_van",
    "is_leerling_van",
    "kies_leerlingen",
    "kinderen_van",
    "klassen_van_mentor",
    "klassen_van_school",
    "leerling_voor",
    "leerlingen_van_klas",
    "loopt",
    "medewerkers_met_rol",
    "mentoren_van",
    "ouder_van",
    "ouders_van",
    "regio_van_school",
    "regio_voor",
    "school",
    "school_en_plaats",
    "school_met_brin",
    "school_van",
    "zichtbaar",
    "zoek_aanbod",
    "zoekvorm",
]
