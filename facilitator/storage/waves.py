"""The workshops that may have to be followed up, and what was done about that: read for Home.

The index of days finds the few whose days lie in the last months; nothing else of a library is
read, however large it is.
"""

from datetime import date

from facilitator.core.journal import Action
from facilitator.core.reminders import REMINDER, REPORT
from facilitator.storage.database import Database
from facilitator.storage.journal import action_of

_HELD = """
    SELECT d.workshop, max(d.day) AS last FROM day d JOIN workshop w ON w.id = d.workshop
    WHERE d.workshop IN (SELECT workshop FROM day WHERE day BETWEEN ? AND ?)
        AND w.status = 'finished' AND w.sample = 0 AND w.assisting = 0
    GROUP BY d.workshop
"""
_DEEDS = """
    SELECT id, workshop, at, "by", kind, ifnull(undoes, '') AS undoes,
        ifnull(redoes, '') AS redoes, facts
    FROM action WHERE workshop = ? AND kind IN (?, ?) ORDER BY seq
"""


class WaveRows:
    """Reads what decides whether a workshop is to be followed up."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def held(self, first: date, last: date) -> dict[str, date]:
        """The workshops that are over and had a day between these two, with their last days.

        The sample is none of them, nor what was only recorded for another computer.
        """
        rows = self._database.rows(_HELD, (first.isoformat(), last.isoformat()))
        return {row["workshop"]: date.fromisoformat(row["last"]) for row in rows}

    def deeds(self, workshop: str) -> tuple[Action, ...]:
        """The reports that came in, and what was put off or dismissed, in order."""
        rows = self._database.rows(_DEEDS, (workshop, REPORT, REMINDER))
        return tuple(action_of(row) for row in rows)
