"""What was being typed when the program stopped: words that nobody noted yet, and no part of a
workshop's record. They stay in the library in which they were typed.

At most one of a kind for each workshop, as values of the table of settings.
"""

from facilitator.core.notebook import Item, ItemKind, item_kind
from facilitator.storage.codec import encode
from facilitator.storage.database import Database
from facilitator.storage.notebooks import item_of
from facilitator.storage.workshops import drafts_of

_READ = "SELECT value FROM setting WHERE key = ?"
_WRITE = """
    INSERT INTO setting (key, value) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value
"""
_DELETE = "DELETE FROM setting WHERE key = ?"


class Drafts:
    """Reads and writes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, workshop: str, kind: ItemKind) -> Item | None:
        """The one of this kind; None where nothing was being typed.

        Raises:
            UnreadableData
        """
        row = self._database.row(_READ, (_key(workshop, kind),))
        return None if row is None else item_of(kind, row["value"])

    def keep(self, workshop: str, draft: Item) -> None:
        """Keep it in the place of the one before, durably.

        Raises:
            DiskFull, DiskTrouble
        """
        key = _key(workshop, item_kind(draft))
        self._database.execute(_WRITE, (key, encode(draft)))

    def drop(self, workshop: str, kind: ItemKind) -> None:
        """It was noted, or thought better of.

        Raises:
            DiskFull, DiskTrouble
        """
        self._database.execute(_DELETE, (_key(workshop, kind),))


def _key(workshop: str, kind: ItemKind) -> str:
    return f"{drafts_of(workshop)}{kind}"
