"""The stored moment of a workshop and the way taken through it."""

from collections.abc import Iterable

from facilitator.core.countdown import Countdown
from facilitator.core.journal import Action
from facilitator.core.position import Position, Shown
from facilitator.core.run import RunRecord, Visit
from facilitator.storage.codec import decode, encode, plain, shape
from facilitator.storage.database import Database

_RUN = """
    INSERT INTO run (workshop, position, shown, clock, running, seen_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET position = excluded.position, shown = excluded.shown,
        clock = excluded.clock, running = excluded.running, seen_at = excluded.seen_at
"""
_VISIT = """
    INSERT INTO visit (workshop, seq, action, block, play_no, step, at, kind)
    VALUES (
        :workshop, (SELECT ifnull(max(seq), 0) + 1 FROM visit WHERE workshop = :workshop),
        :action, :block, :play_no, :step, :at, :kind
    )
"""
_VISITS = """
    SELECT action, block, play_no, step, at, kind FROM visit WHERE workshop = ? ORDER BY seq
"""


class Runs:
    """Where each workshop of a library stands."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, workshop: str) -> RunRecord | None:
        """The stored moment; None for a workshop that was never started."""
        row = self._database.row("SELECT * FROM run WHERE workshop = ?", (workshop,))
        if row is None:
            return None
        return RunRecord(
            workshop=workshop,
            position=decode(row["position"], Position),
            shown=decode(row["shown"], Shown),
            clock=decode(row["clock"], Countdown) if row["clock"] else None,
            running=bool(row["running"]),
            seen_at=row["seen_at"],
        )

    def write(self, run: RunRecord) -> None:
        """Store a moment in place of the one before."""
        self._database.execute(
            _RUN,
            (
                run.workshop,
                encode(run.position),
                encode(run.shown),
                encode(run.clock) if run.clock else None,
                run.running,
                run.seen_at,
            ),
        )

    def write_seen(self, workshop: str, seen_at: int) -> None:
        """Note that the program is alive, and nothing else."""
        self._database.execute("UPDATE run SET seen_at = ? WHERE workshop = ?", (seen_at, workshop))

    def write_visits(self, action: Action, visits: Iterable[Visit]) -> None:
        """Add lines to the way taken; for use inside a transaction."""
        self.write_way(action.workshop, ((action.id, visit) for visit in visits))

    def write_way(self, workshop: str, way: Iterable[tuple[str, Visit]]) -> None:
        """The same for lines of several actions, in their order."""
        for action, visit in way:
            place = {"workshop": workshop, "action": action}
            self._database.execute(_VISIT, place | plain(visit))

    def visits(self, workshop: str) -> tuple[Visit, ...]:
        """The way taken so far, in the order of writing."""
        return tuple(visit for _, visit in self.way(workshop))

    def way(self, workshop: str) -> tuple[tuple[str, Visit], ...]:
        """The same, each line with the id of its action."""
        rows = self._database.rows(_VISITS, (workshop,))
        return tuple((row["action"], shape(dict(row), Visit)) for row in rows)
