"""A program that gives scores as fast as it can and says so after each, until it is killed.

Called as `python -m tests.e2e.score_writer FOLDER FIRST`; it prints the number of every action
that was acknowledged. Action n brings 1 + n % 3 entries and moves the stored moment to n.
"""

import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from facilitator.core.position import Position
from facilitator.core.run import RunRecord
from facilitator.storage.library import open_library
from tests.clock import START_MS
from tests.unit.storage.examples import WORKSHOP, action, entry


def entries_of(number: int) -> int:
    """How many entries the action with this number brings."""
    return 1 + number % 3


def write(folder: Path, first: int) -> None:
    """Record actions from ``first`` on, for ever."""
    library = open_library(folder, lambda: START_MS)
    for number in count(first):
        entries = [
            replace(entry(number, ["a", part]), id=f"e{number}-{part}")
            for part in range(entries_of(number))
        ]
        run = RunRecord(workshop=WORKSHOP, position=Position("d1", "b2", number), seen_at=number)
        library.record(action(number), entries=entries, run=run)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        if number % 40 == 0:
            for _ in library.backup(folder / "backups" / "running.db"):
                pass


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
