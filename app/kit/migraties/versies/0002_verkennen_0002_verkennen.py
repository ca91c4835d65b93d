"""Zoek Jouw Mbo, Beroep, Studie: activities, opinions, interest test, imported facts.

Revision ID: 0002_verkennen
Revises: 0001_begin
"""

import sqlalchemy as sa
from alembic import op

import app.kit.db

revision = '0002_verkennen'
down_revision = '0001_begin'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this schema."""
    op.create_table('bron',
    sa.Column('soort', sa.String(length=40), nullable=False),
    sa.Column('titel', sa.String(length=120), nullable=False),
    sa.Column('uitgever', sa.String(length=80), nullable=False),
    sa.Column('licentie', sa.String(length=80), nullable=False),
    sa.Column('adres', sa.String(length=200), nullable=False),
    sa.Column('bestand', sa.String(length=120), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('peildatum', sa.Date(), nullable=True),
    sa.Column('rijen', sa.Integer(), nullable=False),
    sa.Column('overgeslagen', sa.Integer(), nullable=False),
    sa.Column('ingelezen_op', app.kit.db.Moment(), nullable=False),
    sa.PrimaryKeyConstraint('soort', name=op.f('pk_bron'))
    )
    op.create_table('esco_beroep',
    sa.Column('code', sa.String(length=36), nullable=False),
    sa.Column('naam', sa.String(length=160), nullable=False),
    sa.Column('ook', sa.Text(), nullable=False),
    sa.Column('isco', sa.String(length=4), nullable=False),
    sa.Column('gestopt_op', sa.Date(), nullable=True),
    sa.PrimaryKeyConstraint('code', name=op.f('pk_esco_beroep'))
    )
    with op.batch_alter_table('esco_beroep', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_esco_beroep_isco'), ['isco'], unique=False)
        batch_op.create_index(batch_op.f('ix_esco_beroep_naam'), ['naam'], unique=False)

    op.create_table('duo_aanbieder',
    sa.Column('aanbieder_id', sa.String(length=40), nullable=False),
    sa.Column('instelling_id', sa.String(length=24), nullable=False),
    sa.ForeignKeyConstraint(['instelling_id'], ['mbo_instelling.organisatie_id'], name=op.f('fk_duo_aanbieder_instelling_id_mbo_instelling')),
    sa.PrimaryKeyConstraint('aanbieder_id', name=op.f('pk_duo_aanbieder'))
    )
    with op.batch_alter_table('duo_aanbieder', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_duo_aanbieder_instelling_id'), ['instelling_id'], unique=False)

    op.create_table('activiteit',
    sa.Column('id', sa.String(length=24), nullable=False),
    sa.Column('organisatie_id', sa.String(length=24), nullable=False),
    sa.Column('reeks_id', sa.String(length=24), nullable=True),
    sa.Column('soort', sa.String(length=16), nullable=False),
    sa.Column('stand', sa.String(length=10), nullable=False),
    sa.Column('titel', sa.String(length=100), nullable=False),
    sa.Column('tekst', sa.String(length=2000), nullable=False),
    sa.Column('begint_op', app.kit.db.Moment(), nullable=False),
    sa.Column('eindigt_op', app.kit.db.Moment(), nullable=False),
    sa.Column('online', sa.Boolean(), nullable=False),
    sa.Column('adres', sa.String(length=160), nullable=False),
    sa.Column('plaats', sa.String(length=80), nullable=False),
    sa.Column('breedte', sa.Float(), nullable=True),
    sa.Column('lengte', sa.Float(), nullable=True),
    sa.Column('capaciteit', sa.Integer(), nullable=True),
    sa.Column('bezet', sa.Integer(), nullable=False),
    sa.Column('inschrijven', sa.Boolean(), nullable=False),
    sa.Column('inschrijven_vanaf', app.kit.db.Moment(), nullable=True),
    sa.Column('inschrijven_tot', app.kit.db.Moment(), nullable=True),
    sa.Column('annuleren_tot', app.kit.db.Moment(), nullable=True),
    sa.Column('ouders_welkom', sa.Boolean(), nullable=False),
    sa.Column('toegankelijk', sa.String(length=300), nullable=False),
    sa.Column('vervoer', sa.String(length=300), nullable=False),
    sa.Column('meenemen', sa.String(length=300), nullable=False),
    sa.Column('leerjaren', sa.String(length=20), nullable=False),
    sa.Column('reden', sa.String(length=300), nullable=False),
    sa.Column('code', sa.String(length=24), nullable=False),
    sa.Column('gemaakt_op', app.kit.db.Moment(), nullable=False),
    sa.Column('gewijzigd_op', app.kit.db.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['organisatie_id'], ['organisatie.id'], name=op.f('fk_activiteit_organisatie_id_organisatie')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_activiteit'))
    )
    with op.batch_alter_table('activiteit', schema=None) as batch_op:
        batch_op.create_index('ix_activiteit_agenda', ['stand', 'begint_op'], unique=False)
        batch_op.create_index(batch_op.f('ix_activiteit_organisatie_id'), ['organisatie_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_activiteit_reeks_id'), ['reeks_id'], unique=False)

    op.create_table('beroep_oordeel',
    sa.Column('persoon_id', sa.String(length=24), nullable=False),
    sa.Column('beroep_id', sa.String(length=40), nullable=False),
    sa.Column('oordeel', sa.String(length=10), nullable=False),
    sa.Column('op', app.kit.db.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['persoon_id'], ['persoon.id'], name=op.f('fk_beroep_oordeel_persoon_id_persoon')),
    sa.PrimaryKeyConstraint('persoon_id', 'beroep_id', name=op.f('pk_beroep_oordeel'))
    )
    op.create_table('test_ronde',
    sa.Column('id', sa.String(length=24), nullable=False),
    sa.Column('persoon_id', sa.String(length=24), nullable=False),
    sa.Column('inhoud_versie', sa.Integer(), nullable=False),
    sa.Column('begonnen_op', app.kit.db.Moment(), nullable=False),
    sa.Column('klaar_op', app.kit.db.Moment(), nullable=True),
    sa.Column('r', sa.Integer(), nullable=True),
    sa.Column('i', sa.Integer(), nullable=True),
    sa.Column('a', sa.Integer(), nullable=True),
    sa.Column('s', sa.Integer(), nullable=True),
    sa.Column('e', sa.Integer(), nullable=True),
    sa.Column('c', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['persoon_id'], ['persoon.id'], name=op.f('fk_test_ronde_persoon_id_persoon')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_test_ronde'))
    )
    with op.batch_alter_table('test_ronde', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_test_ronde_persoon_id'), ['persoon_id'], unique=False)
        batch_op.create_index('ix_test_ronde_wie', ['persoon_id', 'begonnen_op'], unique=False)

    op.create_table('activiteit_over',
    sa.Column('activiteit_id', sa.String(length=24), nullable=False),
    sa.Column('soort', sa.String(length=8), nullable=False),
    sa.Column('code', sa.String(length=40), nullable=False),
    sa.ForeignKeyConstraint(['activiteit_id'], ['activiteit.id'], name=op.f('fk_activiteit_over_activiteit_id_activiteit')),
    sa.PrimaryKeyConstraint('activiteit_id', 'soort', 'code', name=op.f('pk_activiteit_over'))
    )
    with op.batch_alter_table('activiteit_over', schema=None) as batch_op:
        batch_op.create_index('ix_activiteit_over_code', ['soort', 'code'], unique=False)

    op.create_table('bedrijf',
    sa.Column('organisatie_id', sa.String(length=24), nullable=False),
    sa.Column('regio_id', sa.String(length=24), nullable=False),
    sa.Column('plaats', sa.String(length=80), nullable=False),
    sa.Column('site', sa.String(length=200), nullable=False),
    sa.Column('gestopt_op', app.kit.db.Moment(), nullable=True),
    sa.ForeignKeyConstraint(['organisatie_id'], ['organisatie.id'], name=op.f('fk_bedrijf_organisatie_id_organisatie')),
    sa.ForeignKeyConstraint(['regio_id'], ['regio.organisatie_id'], name=op.f('fk_bedrijf_regio_id_regio')),
    sa.PrimaryKeyConstraint('organisatie_id', name=op.f('pk_bedrijf'))
    )
    with op.batch_alter_table('bedrijf', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_bedrijf_regio_id'), ['regio_id'], unique=False)

    op.create_table('deelname',
    sa.Column('id', sa.String(length=24), nullable=False),
    sa.Column('activiteit_id', sa.String(length=24), nullable=False),
    sa.Column('persoon_id', sa.String(length=24), nullable=False),
    sa.Column('status', sa.String(length=16), nullable=False),
    sa.Column('begeleiders', sa.Integer(), nullable=False),
    sa.Column('op', app.kit.db.Moment(), nullable=False),
    sa.Column('status_op', app.kit.db.Moment(), nullable=False),
    sa.Column('geannuleerd', sa.Integer(), nullable=False),
    sa.Column('aanwezig_op', app.kit.db.Moment(), nullable=True),
    sa.ForeignKeyConstraint(['activiteit_id'], ['activiteit.id'], name=op.f('fk_deelname_activiteit_id_activiteit')),
    sa.ForeignKeyConstraint(['persoon_id'], ['persoon.id'], name=op.f('fk_deelname_persoon_id_persoon')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deelname')),
    sa.UniqueConstraint('activiteit_id', 'persoon_id', name=op.f('uq_deelname_activiteit_id_persoon_id'))
    )
    with op.batch_alter_table('deelname', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_deelname_activiteit_id'), ['activiteit_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_deelname_persoon_id'), ['persoon_id'], unique=False)
        batch_op.create_index('ix_deelname_rij', ['activiteit_id', 'status', 'op'], unique=False)

    op.create_table('test_antwoord',
    sa.Column('ronde_id', sa.String(length=24), nullable=False),
    sa.Column('item_id', sa.String(length=8), nullable=False),
    sa.Column('waarde', sa.Integer(), nullable=False),
    sa.Column('op', app.kit.db.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['ronde_id'], ['test_ronde.id'], name=op.f('fk_test_antwoord_ronde_id_test_ronde')),
    sa.PrimaryKeyConstraint('ronde_id', 'item_id', name=op.f('pk_test_antwoord'))
    )
    op.create_table('peiling',
    sa.Column('deelname_id', sa.String(length=24), nullable=False),
    sa.Column('cijfer', sa.Integer(), nullable=False),
    sa.Column('past', sa.String(length=10), nullable=False),
    sa.Column('tekst', sa.String(length=300), nullable=False),
    sa.Column('op', app.kit.db.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['deelname_id'], ['deelname.id'], name=op.f('fk_peiling_deelname_id_deelname')),
    sa.PrimaryKeyConstraint('deelname_id', name=op.f('pk_peiling'))
    )
    with op.batch_alter_table('mbo_locatie', schema=None) as batch_op:
        batch_op.add_column(sa.Column('breedte', sa.Float(), nullable=True))
        batch_op.add_column(sa.Column('lengte', sa.Float(), nullable=True))



def downgrade() -> None:
    """Back to the schema before."""
    with op.batch_alter_table('mbo_locatie', schema=None) as batch_op:
        batch_op.drop_column('lengte')
        batch_op.drop_column('breedte')

    op.drop_table('peiling')
    op.drop_table('test_antwoord')
    with op.batch_alter_table('deelname', schema=None) as batch_op:
        batch_op.drop_index('ix_deelname_rij')
        batch_op.drop_index(batch_op.f('ix_deelname_persoon_id'))
        batch_op.drop_index(batch_op.f('ix_deelname_activiteit_id'))

    op.drop_table('deelname')
    with op.batch_alter_table('bedrijf', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_bedrijf_regio_id'))

    op.drop_table('bedrijf')
    with op.batch_alter_table('activiteit_over', schema=None) as batch_op:
        batch_op.drop_index('ix_activiteit_over_code')

    op.drop_table('activiteit_over')
    with op.batch_alter_table('duo_aanbieder', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_duo_aanbieder_instelling_id'))

    op.drop_table('duo_aanbieder')
    with op.batch_alter_table('test_ronde', schema=None) as batch_op:
        batch_op.drop_index('ix_test_ronde_wie')
        batch_op.drop_index(batch_op.f('ix_test_ronde_persoon_id'))

    op.drop_table('test_ronde')
    op.drop_table('beroep_oordeel')
    with op.batch_alter_table('activiteit', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_activiteit_reeks_id'))
        batch_op.drop_index(batch_op.f('ix_activiteit_organisatie_id'))
        batch_op.drop_index('ix_activiteit_agenda')

    op.drop_table('activiteit')
    with op.batch_alter_table('esco_beroep', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_esco_beroep_naam'))
        batch_op.drop_index(batch_op.f('ix_esco_beroep_isco'))

    op.drop_table('esco_beroep')
    op.drop_table('bron')
