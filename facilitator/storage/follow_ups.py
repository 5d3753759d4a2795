"""What the client reported of the commitments, as rows; how it came to be is in the ``change`` rows."""

from collections.abc import Iterable

from facilitator.core.follow_up import FollowUp
from facilitator.core.run import Change
from facilitator.storage.codec import decode, encode, plain, shape
from facilitator.storage.database import Database

ENTITY = "follow-up"

_READ = """
    SELECT commitment, state, date, remark FROM follow_up WHERE workshop = ? ORDER BY commitment
"""
_WRITE = """
    INSERT INTO follow_up (workshop, commitment, state, date, remark)
    VALUES (:workshop, :commitment, :state, :date, :remark)
    ON CONFLICT DO UPDATE SET state = excluded.state, date = excluded.date,
        remark = excluded.remark
"""
_DELETE = "DELETE FROM follow_up WHERE workshop = ? AND commitment = ?"


class FollowUpRows:
    """Reads and writes what was reported of the commitments of a workshop."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, workshop: str) -> dict[str, FollowUp]:
        """What is reported, by the id of the commitment.

        Raises:
            UnreadableData: a row that could not have been written.
        """
        rows = self._database.rows(_READ, (workshop,))
        found = [shape(dict(row), FollowUp) for row in rows]
        return {one.commitment: one for one in found}

    def apply(self, workshop: str, changes: Iterable[Change]) -> None:
        """Make the rows what the changes say; for use inside a transaction."""
        for change in changes:
            after = follow_up_of(change.after)
            if after is None:
                self._database.execute(_DELETE, (workshop, change.entity_id))
            else:
                self._database.execute(_WRITE, plain(after) | {"workshop": workshop})


def change_of(before: FollowUp | None, after: FollowUp) -> Change:
    """The before/after row of a report."""
    return Change(
        entity=ENTITY,
        entity_id=after.commitment,
        before=encode(before) if before else "",
        after=encode(after),
    )


def follow_up_of(text: str) -> FollowUp | None:
    """A report from the JSON of a change; None for none.

    Raises:
        UnreadableData
    """
    return decode(text, FollowUp) if text else None
