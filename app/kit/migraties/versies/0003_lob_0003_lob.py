"""0003_lob

Revision ID: 0003_lob
Revises: 0002_verkennen
"""

import sqlalchemy as sa
from alembic import op

import app.kit.db

revision = "0003_lob"
down_revision = "0002_verkennen"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this schema."""
    op.create_table(
        "deellink",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("voor", sa.String(length=80), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("woord_hash", sa.String(length=200), nullable=False),
        sa.Column("fout", sa.Integer(), nullable=False),
        sa.Column("dicht_tot", app.kit.db.Moment(), nullable=True),
        sa.Column("tot", sa.Date(), nullable=False),
        sa.Column("gezien", sa.Integer(), nullable=False),
        sa.Column("laatst_gezien_op", app.kit.db.Moment(), nullable=True),
        sa.Column("gemaakt_op", app.kit.db.Moment(), nullable=False),
        sa.Column("ingetrokken_op", app.kit.db.Moment(), nullable=True),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_deellink_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deellink")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_deellink_code_hash")),
    )
    with op.batch_alter_table("deellink", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deellink_persoon_id"), ["persoon_id"], unique=False)

    op.create_table(
        "doel",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("titel", sa.String(length=120), nullable=False),
        sa.Column("eerste_stap", sa.String(length=600), nullable=False),
        sa.Column("klaar_voor", sa.Date(), nullable=True),
        sa.Column("gehaald_op", app.kit.db.Moment(), nullable=True),
        sa.Column("weg_op", app.kit.db.Moment(), nullable=True),
        sa.Column("voor_mentor", sa.Boolean(), nullable=False),
        sa.Column("op", app.kit.db.Moment(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_doel_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_doel")),
    )
    with op.batch_alter_table("doel", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_doel_persoon_id"), ["persoon_id"], unique=False)

    op.create_table(
        "gelezen",
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("over_soort", sa.String(length=12), nullable=False),
        sa.Column("over_id", sa.String(length=24), nullable=False),
        sa.Column("van_id", sa.String(length=24), nullable=False),
        sa.Column("tot", app.kit.db.Moment(), nullable=False),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_gelezen_persoon_id_persoon")),
        sa.ForeignKeyConstraint(["van_id"], ["persoon.id"], name=op.f("fk_gelezen_van_id_persoon")),
        sa.PrimaryKeyConstraint("persoon_id", "over_soort", "over_id", name=op.f("pk_gelezen")),
    )
    with op.batch_alter_table("gelezen", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_gelezen_van_id"), ["van_id"], unique=False)

    op.create_table(
        "gesprek",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("met_id", sa.String(length=24), nullable=True),
        sa.Column("schooljaar", sa.String(length=9), nullable=False),
        sa.Column("op", app.kit.db.Moment(), nullable=True),
        sa.Column("waar", sa.String(length=80), nullable=False),
        sa.Column("stand", sa.String(length=14), nullable=False),
        sa.Column("terugkijken", sa.Text(), nullable=False),
        sa.Column("reflecteren", sa.Text(), nullable=False),
        sa.Column("vooruitkijken", sa.Text(), nullable=False),
        sa.Column("activeren", sa.Text(), nullable=False),
        sa.Column("leerling_akkoord", sa.Integer(), nullable=False),
        sa.Column("mentor_akkoord", sa.Integer(), nullable=False),
        sa.Column("akkoord_op", app.kit.db.Moment(), nullable=True),
        sa.Column("gemaakt_op", app.kit.db.Moment(), nullable=False),
        sa.Column("gewijzigd_op", app.kit.db.Moment(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["met_id"], ["persoon.id"], name=op.f("fk_gesprek_met_id_persoon")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_gesprek_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gesprek")),
    )
    with op.batch_alter_table("gesprek", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_gesprek_met_id"), ["met_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_gesprek_persoon_id"), ["persoon_id"], unique=False)
        batch_op.create_index("ix_gesprek_wie", ["persoon_id", "schooljaar"], unique=False)

    op.create_table(
        "inlevering",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("opdracht_id", sa.String(length=48), nullable=False),
        sa.Column("inhoud_versie", sa.Integer(), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.Column("schooljaar", sa.String(length=9), nullable=False),
        sa.Column("antwoorden", sa.Text(), nullable=False),
        sa.Column("stand", sa.String(length=16), nullable=False),
        sa.Column("ingeleverd_op", app.kit.db.Moment(), nullable=True),
        sa.Column("beoordeeld_op", app.kit.db.Moment(), nullable=True),
        sa.Column("beoordeeld_door_id", sa.String(length=24), nullable=True),
        sa.Column("gewijzigd_op", app.kit.db.Moment(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["beoordeeld_door_id"], ["persoon.id"], name=op.f("fk_inlevering_beoordeeld_door_id_persoon")
        ),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_inlevering_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inlevering")),
        sa.UniqueConstraint(
            "persoon_id", "opdracht_id", "schooljaar", name=op.f("uq_inlevering_persoon_id_opdracht_id_schooljaar")
        ),
    )
    with op.batch_alter_table("inlevering", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inlevering_beoordeeld_door_id"), ["beoordeeld_door_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_inlevering_persoon_id"), ["persoon_id"], unique=False)

    op.create_table(
        "kaart",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("soort", sa.String(length=20), nullable=False),
        sa.Column("titel", sa.String(length=120), nullable=False),
        sa.Column("datum", sa.Date(), nullable=True),
        sa.Column("organisatie", sa.String(length=120), nullable=False),
        sa.Column("kort", sa.String(length=600), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("wat_deed_ik", sa.Text(), nullable=False),
        sa.Column("wat_ging_goed", sa.Text(), nullable=False),
        sa.Column("wat_leerde_ik", sa.Text(), nullable=False),
        sa.Column("volgende_stap", sa.Text(), nullable=False),
        sa.Column("stand", sa.String(length=8), nullable=False),
        sa.Column("voor_mentor", sa.Boolean(), nullable=False),
        sa.Column("voor_ouder", sa.Boolean(), nullable=False),
        sa.Column("bron", sa.String(length=40), nullable=False),
        sa.Column("schooljaar", sa.String(length=9), nullable=False),
        sa.Column("gemaakt_op", app.kit.db.Moment(), nullable=False),
        sa.Column("gewijzigd_op", app.kit.db.Moment(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_kaart_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kaart")),
    )
    with op.batch_alter_table("kaart", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_kaart_persoon_id"), ["persoon_id"], unique=False)
        batch_op.create_index("ix_kaart_tijdlijn", ["persoon_id", "stand", "datum", "id"], unique=False)
        batch_op.create_index(
            "uq_kaart_bron",
            ["persoon_id", "bron"],
            unique=True,
            sqlite_where=sa.text("bron LIKE 'activiteit:%'"),
            postgresql_where=sa.text("bron LIKE 'activiteit:%'"),
        )

    op.create_table(
        "loopbaancv",
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("over_mij", sa.String(length=600), nullable=False),
        sa.Column("met_kwaliteiten", sa.Boolean(), nullable=False),
        sa.Column("met_test", sa.Boolean(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_loopbaancv_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("persoon_id", name=op.f("pk_loopbaancv")),
    )
    op.create_table(
        "portfolio",
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("laatst_op", sa.Date(), nullable=False),
        sa.Column("gewaarschuwd_op", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_portfolio_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("persoon_id", name=op.f("pk_portfolio")),
    )
    op.create_table(
        "pta_oordeel",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("schooljaar", sa.String(length=9), nullable=False),
        sa.Column("oordeel", sa.String(length=12), nullable=False),
        sa.Column("reden", sa.String(length=300), nullable=False),
        sa.Column("door_id", sa.String(length=24), nullable=True),
        sa.Column("op", app.kit.db.Moment(), nullable=False),
        sa.Column("ingetrokken_op", app.kit.db.Moment(), nullable=True),
        sa.ForeignKeyConstraint(["door_id"], ["persoon.id"], name=op.f("fk_pta_oordeel_door_id_persoon")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_pta_oordeel_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pta_oordeel")),
    )
    with op.batch_alter_table("pta_oordeel", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pta_oordeel_door_id"), ["door_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pta_oordeel_persoon_id"), ["persoon_id"], unique=False)

    op.create_table(
        "reactie",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("over_soort", sa.String(length=12), nullable=False),
        sa.Column("over_id", sa.String(length=24), nullable=False),
        sa.Column("door_id", sa.String(length=24), nullable=True),
        sa.Column("door_naam", sa.String(length=120), nullable=False),
        sa.Column("als", sa.String(length=16), nullable=False),
        sa.Column("tekst", sa.String(length=1500), nullable=False),
        sa.Column("volgende_stap", sa.Boolean(), nullable=False),
        sa.Column("op", app.kit.db.Moment(), nullable=False),
        sa.Column("weg_op", app.kit.db.Moment(), nullable=True),
        sa.ForeignKeyConstraint(["door_id"], ["persoon.id"], name=op.f("fk_reactie_door_id_persoon")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_reactie_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reactie")),
    )
    with op.batch_alter_table("reactie", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reactie_door_id"), ["door_id"], unique=False)
        batch_op.create_index("ix_reactie_over", ["over_soort", "over_id", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reactie_persoon_id"), ["persoon_id"], unique=False)

    op.create_table(
        "afspraak",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("gesprek_id", sa.String(length=24), nullable=False),
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("wat", sa.String(length=200), nullable=False),
        sa.Column("wie", sa.String(length=8), nullable=False),
        sa.Column("uiterlijk", sa.Date(), nullable=True),
        sa.Column("gedaan_op", app.kit.db.Moment(), nullable=True),
        sa.Column("gedaan_door_id", sa.String(length=24), nullable=True),
        sa.ForeignKeyConstraint(["gedaan_door_id"], ["persoon.id"], name=op.f("fk_afspraak_gedaan_door_id_persoon")),
        sa.ForeignKeyConstraint(["gesprek_id"], ["gesprek.id"], name=op.f("fk_afspraak_gesprek_id_gesprek")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_afspraak_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_afspraak")),
    )
    with op.batch_alter_table("afspraak", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_afspraak_gedaan_door_id"), ["gedaan_door_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_afspraak_gesprek_id"), ["gesprek_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_afspraak_persoon_id"), ["persoon_id"], unique=False)

    op.create_table(
        "deellink_kaart",
        sa.Column("deellink_id", sa.String(length=24), nullable=False),
        sa.Column("kaart_id", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["deellink_id"], ["deellink.id"], name=op.f("fk_deellink_kaart_deellink_id_deellink")),
        sa.ForeignKeyConstraint(["kaart_id"], ["kaart.id"], name=op.f("fk_deellink_kaart_kaart_id_kaart")),
        sa.PrimaryKeyConstraint("deellink_id", "kaart_id", name=op.f("pk_deellink_kaart")),
    )
    op.create_table(
        "inlevering_kaart",
        sa.Column("inlevering_id", sa.String(length=24), nullable=False),
        sa.Column("kaart_id", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(
            ["inlevering_id"], ["inlevering.id"], name=op.f("fk_inlevering_kaart_inlevering_id_inlevering")
        ),
        sa.ForeignKeyConstraint(["kaart_id"], ["kaart.id"], name=op.f("fk_inlevering_kaart_kaart_id_kaart")),
        sa.PrimaryKeyConstraint("inlevering_id", "kaart_id", name=op.f("pk_inlevering_kaart")),
    )
    op.create_table(
        "kaart_bestand",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("kaart_id", sa.String(length=24), nullable=False),
        sa.Column("alt", sa.String(length=200), nullable=False),
        sa.Column("soort", sa.String(length=20), nullable=False),
        sa.Column("grootte", sa.Integer(), nullable=False),
        sa.Column("breedte", sa.Integer(), nullable=False),
        sa.Column("hoogte", sa.Integer(), nullable=False),
        sa.Column("merk", sa.String(length=64), nullable=False),
        sa.Column("klein_merk", sa.String(length=64), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("verzoek", sa.String(length=40), nullable=False),
        sa.Column("plek", sa.Integer(), nullable=False),
        sa.Column("op", app.kit.db.Moment(), nullable=False),
        sa.ForeignKeyConstraint(["kaart_id"], ["kaart.id"], name=op.f("fk_kaart_bestand_kaart_id_kaart")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kaart_bestand")),
    )
    with op.batch_alter_table("kaart_bestand", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_kaart_bestand_kaart_id"), ["kaart_id"], unique=False)
        batch_op.create_index(
            "uq_kaart_bestand_verzoek",
            ["kaart_id", "verzoek"],
            unique=True,
            sqlite_where=sa.text("verzoek <> ''"),
            postgresql_where=sa.text("verzoek <> ''"),
        )

    op.create_table(
        "kaart_competentie",
        sa.Column("kaart_id", sa.String(length=24), nullable=False),
        sa.Column("competentie", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(["kaart_id"], ["kaart.id"], name=op.f("fk_kaart_competentie_kaart_id_kaart")),
        sa.PrimaryKeyConstraint("kaart_id", "competentie", name=op.f("pk_kaart_competentie")),
    )
    op.create_table(
        "kwaliteit",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("naam", sa.String(length=60), nullable=False),
        sa.Column("bewijs", sa.String(length=600), nullable=False),
        sa.Column("kaart_id", sa.String(length=24), nullable=True),
        sa.Column("op", app.kit.db.Moment(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["kaart_id"], ["kaart.id"], name=op.f("fk_kwaliteit_kaart_id_kaart")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_kwaliteit_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kwaliteit")),
    )
    with op.batch_alter_table("kwaliteit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_kwaliteit_kaart_id"), ["kaart_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_kwaliteit_persoon_id"), ["persoon_id"], unique=False)

    op.create_table(
        "loopbaancv_kaart",
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("kaart_id", sa.String(length=24), nullable=False),
        sa.Column("plek", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["kaart_id"], ["kaart.id"], name=op.f("fk_loopbaancv_kaart_kaart_id_kaart")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_loopbaancv_kaart_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("persoon_id", "kaart_id", name=op.f("pk_loopbaancv_kaart")),
    )
    op.create_table(
        "kwaliteit_bevestiging",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("kwaliteit_id", sa.String(length=24), nullable=False),
        sa.Column("door_id", sa.String(length=24), nullable=True),
        sa.Column("naam", sa.String(length=120), nullable=False),
        sa.Column("als", sa.String(length=60), nullable=False),
        sa.Column("woorden", sa.String(length=300), nullable=False),
        sa.Column("op", app.kit.db.Moment(), nullable=False),
        sa.ForeignKeyConstraint(["door_id"], ["persoon.id"], name=op.f("fk_kwaliteit_bevestiging_door_id_persoon")),
        sa.ForeignKeyConstraint(
            ["kwaliteit_id"], ["kwaliteit.id"], name=op.f("fk_kwaliteit_bevestiging_kwaliteit_id_kwaliteit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kwaliteit_bevestiging")),
    )
    with op.batch_alter_table("kwaliteit_bevestiging", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_kwaliteit_bevestiging_door_id"), ["door_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_kwaliteit_bevestiging_kwaliteit_id"), ["kwaliteit_id"], unique=False)

    op.create_table(
        "slber_van",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("persoon_id", sa.String(length=24), nullable=False),
        sa.Column("student_id", sa.String(length=24), nullable=False),
        sa.Column("instelling_id", sa.String(length=24), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["instelling_id"], ["mbo_instelling.organisatie_id"], name=op.f("fk_slber_van_instelling_id_mbo_instelling")
        ),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_slber_van_persoon_id_persoon")),
        sa.ForeignKeyConstraint(["student_id"], ["persoon.id"], name=op.f("fk_slber_van_student_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slber_van")),
    )
    with op.batch_alter_table("slber_van", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_slber_van_instelling_id"), ["instelling_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_slber_van_persoon_id"), ["persoon_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_slber_van_student_id"), ["student_id"], unique=False)
        batch_op.create_index("ix_slber_van_wie", ["persoon_id", "student_id"], unique=False)

    op.create_table(
        "opdracht_plan",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("school_id", sa.String(length=24), nullable=False),
        sa.Column("schooljaar", sa.String(length=9), nullable=False),
        sa.Column("opdracht_id", sa.String(length=48), nullable=False),
        sa.Column("leerjaar", sa.Integer(), nullable=False),
        sa.Column("schoolsoort", sa.String(length=12), nullable=False),
        sa.Column("uiterlijk", sa.Date(), nullable=True),
        sa.Column("verplicht", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.organisatie_id"], name=op.f("fk_opdracht_plan_school_id_school")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opdracht_plan")),
        sa.UniqueConstraint(
            "school_id",
            "schooljaar",
            "opdracht_id",
            "leerjaar",
            "schoolsoort",
            name=op.f("uq_opdracht_plan_school_id_schooljaar_opdracht_id_leerjaar_schoolsoort"),
        ),
    )
    with op.batch_alter_table("opdracht_plan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_opdracht_plan_school_id"), ["school_id"], unique=False)

    op.create_table(
        "pta_eis",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("school_id", sa.String(length=24), nullable=False),
        sa.Column("schooljaar", sa.String(length=9), nullable=False),
        sa.Column("leerjaar", sa.Integer(), nullable=False),
        sa.Column("schoolsoort", sa.String(length=12), nullable=False),
        sa.Column("kaarten_per_competentie", sa.Integer(), nullable=False),
        sa.Column("gesprekken", sa.Integer(), nullable=False),
        sa.Column("opdrachten", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["school.organisatie_id"], name=op.f("fk_pta_eis_school_id_school")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pta_eis")),
        sa.UniqueConstraint(
            "school_id",
            "schooljaar",
            "leerjaar",
            "schoolsoort",
            name=op.f("uq_pta_eis_school_id_schooljaar_leerjaar_schoolsoort"),
        ),
    )
    with op.batch_alter_table("pta_eis", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pta_eis_school_id"), ["school_id"], unique=False)

    op.create_table(
        "schoolopdracht",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("school_id", sa.String(length=24), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("titel", sa.String(length=80), nullable=False),
        sa.Column("kort", sa.String(length=240), nullable=False),
        sa.Column("stappen", sa.Text(), nullable=False),
        sa.Column("vragen", sa.Text(), nullable=False),
        sa.Column("competenties", sa.String(length=80), nullable=False),
        sa.Column("minuten", sa.Integer(), nullable=False),
        sa.Column("weg_op", app.kit.db.Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.organisatie_id"], name=op.f("fk_schoolopdracht_school_id_school")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schoolopdracht")),
    )
    with op.batch_alter_table("schoolopdracht", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_schoolopdracht_school_id"), ["school_id"], unique=False)

    op.create_table(
        "snelzin",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("school_id", sa.String(length=24), nullable=False),
        sa.Column("tekst", sa.String(length=200), nullable=False),
        sa.Column("plek", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["school.organisatie_id"], name=op.f("fk_snelzin_school_id_school")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snelzin")),
    )
    with op.batch_alter_table("snelzin", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_snelzin_school_id"), ["school_id"], unique=False)

    # ### end Alembic commands ###


def downgrade() -> None:
    """Back to the schema before."""
    with op.batch_alter_table("snelzin", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_snelzin_school_id"))

    op.drop_table("snelzin")
    with op.batch_alter_table("schoolopdracht", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_schoolopdracht_school_id"))

    op.drop_table("schoolopdracht")
    with op.batch_alter_table("pta_eis", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_pta_eis_school_id"))

    op.drop_table("pta_eis")
    with op.batch_alter_table("opdracht_plan", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_opdracht_plan_school_id"))

    op.drop_table("opdracht_plan")
    with op.batch_alter_table("slber_van", schema=None) as batch_op:
        batch_op.drop_index("ix_slber_van_wie")
        batch_op.drop_index(batch_op.f("ix_slber_van_student_id"))
        batch_op.drop_index(batch_op.f("ix_slber_van_persoon_id"))
        batch_op.drop_index(batch_op.f("ix_slber_van_instelling_id"))

    op.drop_table("slber_van")
    with op.batch_alter_table("kwaliteit_bevestiging", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_kwaliteit_bevestiging_kwaliteit_id"))
        batch_op.drop_index(batch_op.f("ix_kwaliteit_bevestiging_door_id"))

    op.drop_table("kwaliteit_bevestiging")
    op.drop_table("loopbaancv_kaart")
    with op.batch_alter_table("kwaliteit", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_kwaliteit_persoon_id"))
        batch_op.drop_index(batch_op.f("ix_kwaliteit_kaart_id"))

    op.drop_table("kwaliteit")
    op.drop_table("kaart_competentie")
    with op.batch_alter_table("kaart_bestand", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_kaart_bestand_verzoek", sqlite_where=sa.text("verzoek <> ''"), postgresql_where=sa.text("verzoek <> ''")
        )
        batch_op.drop_index(batch_op.f("ix_kaart_bestand_kaart_id"))

    op.drop_table("kaart_bestand")
    op.drop_table("inlevering_kaart")
    op.drop_table("deellink_kaart")
    with op.batch_alter_table("afspraak", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_afspraak_persoon_id"))
        batch_op.drop_index(batch_op.f("ix_afspraak_gesprek_id"))
        batch_op.drop_index(batch_op.f("ix_afspraak_gedaan_door_id"))

    op.drop_table("afspraak")
    with op.batch_alter_table("reactie", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reactie_persoon_id"))
        batch_op.drop_index("ix_reactie_over")
        batch_op.drop_index(batch_op.f("ix_reactie_door_id"))

    op.drop_table("reactie")
    with op.batch_alter_table("pta_oordeel", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_pta_oordeel_persoon_id"))
        batch_op.drop_index(batch_op.f("ix_pta_oordeel_door_id"))

    op.drop_table("pta_oordeel")
    op.drop_table("portfolio")
    op.drop_table("loopbaancv")
    with op.batch_alter_table("kaart", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_kaart_bron",
            sqlite_where=sa.text("bron LIKE 'activiteit:%'"),
            postgresql_where=sa.text("bron LIKE 'activiteit:%'"),
        )
        batch_op.drop_index("ix_kaart_tijdlijn")
        batch_op.drop_index(batch_op.f("ix_kaart_persoon_id"))

    op.drop_table("kaart")
    with op.batch_alter_table("inlevering", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_inlevering_persoon_id"))
        batch_op.drop_index(batch_op.f("ix_inlevering_beoordeeld_door_id"))

    op.drop_table("inlevering")
    with op.batch_alter_table("gesprek", schema=None) as batch_op:
        batch_op.drop_index("ix_gesprek_wie")
        batch_op.drop_index(batch_op.f("ix_gesprek_persoon_id"))
        batch_op.drop_index(batch_op.f("ix_gesprek_met_id"))

    op.drop_table("gesprek")
    with op.batch_alter_table("gelezen", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_gelezen_van_id"))

    op.drop_table("gelezen")
    with op.batch_alter_table("doel", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_doel_persoon_id"))

    op.drop_table("doel")
    with op.batch_alter_table("deellink", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_deellink_persoon_id"))

    op.drop_table("deellink")
    # ### end Alembic commands ###
