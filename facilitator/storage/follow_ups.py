"""What the client reported of the commitments, as rows; how it came to be is in the ``change`` rows."""

from collections.abc import Iterable

from facilitator.core.follow_up import FollowUp, FollowUps
from facilitator.core.run import Change
from facilitator.storage.codec import decode, encode, plain, shape
from facilitator.storage.database import Database

ENTITY = "follow-up"

_READ = """
    SELECT wave, commitment, state, date, remark FROM reported WHERE workshop = ?
    ORDER BY wave, commitment
"""
_WRITE = """
    INSERT INTO reported (workshop, wave, commitment, state, date, remark)
    VALUES (:workshop, :wave, :commitment, :state, :date, :remark)
    ON CONFLICT DO UPDATE SET state = excluded.state, date = excluded.date,
        remark = excluded.remark
"""
_DELETE = "DELETE FROM reported WHERE workshop = ? AND wave = ? AND commitment = ?"


class FollowUpRows:
    """Reads and writes what was reported of the commitments of a workshop, wave by wave."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, workshop: str) -> dict[int, FollowUps]:
        """What is reported, by the wave and the id of the commitment; a wave without any is not
        there.

        Raises:
            UnreadableData: a row that could not have been written.
        """
        found: dict[int, dict[str, FollowUp]] = {}
        for row in self._database.rows(_READ, (workshop,)):
            one = shape(dict(row), FollowUp)
            found.setdefault(row["wave"], {})[one.commitment] = one
        return {**found}

    def apply(self, workshop: str, changes: Iterable[Change]) -> None:
        """Make the rows what the changes say; for use inside a transaction."""
        for change in changes:
            wave, commitment = place_of(change)
            after = follow_up_of(change.after)
            if after is None:
                self._database.execute(_DELETE, (workshop, wave, commitment))
            else:
                row = plain(after) | {"workshop": workshop, "wave": wave}
                self._database.execute(_WRITE, row)


def change_of(wave: int, before: FollowUp | None, after: FollowUp) -> Change:
    """The before/after row of a report; it is named by its wave and its commitment."""
    return Change(
        entity=ENTITY,
        entity_id=f"{wave}/{after.commitment}",
        before=encode(before) if before else "",
        after=encode(after),
    )


def place_of(change: Change) -> tuple[int, str]:
    """Wave and commitment of a before/after row."""
    wave, _, commitment = change.entity_id.partition("/")
    return int(wave), commitment


def follow_up_of(text: str) -> FollowUp | None:
    """A report from the JSON of a change; None for none.

    Raises:
        UnreadableData
    """
    return decode(text, FollowUp) if text else None
