"""What happens because time passes: who was here, and who is told that his portfolio will go."""

from datetime import timedelta

from app.kit.jobs import Job
from app.lob.actions.stilte import houd_bij

JOBS = [Job("lob.stilte", timedelta(days=1), houd_bij)]
