"""What was being typed when the program stopped: words that nobody noted yet, and no part of a
workshop's record. They stay in the library in which they were typed.

All of a kind for each workshop are one value of the table of settings.
"""

from collections.abc import Sequence
from typing import TypeVar

from facilitator.core.errors import UnreadableData
from facilitator.core.notebook import ITEM_KINDS, Jotting, OwnNotes
from facilitator.storage.codec import decode, encode
from facilitator.storage.database import Database
from facilitator.storage.workshops import drafts_of

Draft = TypeVar("Draft", Jotting, OwnNotes)

_READ = "SELECT value FROM setting WHERE key = ?"
_WRITE = """
    INSERT INTO setting (key, value) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value
"""
_DELETE = "DELETE FROM setting WHERE key = ?"
_SET_ASIDE = "UPDATE OR REPLACE setting SET key = key || '/unreadable' WHERE key = ?"


class Drafts:
    """Reads and writes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, workshop: str, kind: type[Draft]) -> tuple[Draft, ...]:
        """Those of this kind; none where nothing was being typed.

        Raises:
            UnreadableData: it is set aside, so that what is typed from now on has its place.
            DiskFull, DiskTrouble
        """
        key = _key(workshop, kind)
        row = self._database.row(_READ, (key,))
        try:
            return () if row is None else decode(row["value"], tuple[kind, ...])
        except UnreadableData:
            self._database.execute(_SET_ASIDE, (key,))
            raise

    def keep(self, workshop: str, kind: type[Draft], drafts: Sequence[Draft]) -> None:
        """Keep these in the place of those before, durably; of none nothing is left.

        Raises:
            DiskFull, DiskTrouble
        """
        key = _key(workshop, kind)
        if drafts:
            self._database.execute(_WRITE, (key, encode(drafts)))
        elif self._database.row(_READ, (key,)) is not None:
            self._database.execute(_DELETE, (key,))


def _key(workshop: str, kind: type[Jotting | OwnNotes]) -> str:
    name = next(name for name, one in ITEM_KINDS.items() if one is kind)
    return f"{drafts_of(workshop)}{name}"
