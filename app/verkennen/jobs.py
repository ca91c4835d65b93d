"""What happens because time passes: somebody left school."""

from datetime import timedelta

from app.kit.jobs import Job
from app.verkennen.actions.vertrek import maak_vrij

JOBS = [Job("verkennen.vertrokken", timedelta(hours=1), maak_vrij)]
