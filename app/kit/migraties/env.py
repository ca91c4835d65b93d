"""Alembic's entry: the connection and the tables are handed over by `kit.migratie`."""

from alembic import context

verbinding = context.config.attributes["verbinding"]
context.configure(
    connection=verbinding,
    target_metadata=context.config.attributes["tabellen"],
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
