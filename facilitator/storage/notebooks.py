"""The notebook of a workshop: what it holds now. How it came to be is in the ``change`` rows."""

from collections.abc import Mapping
from sqlite3 import Row

from facilitator.core.notebook import (
    ITEM_KINDS,
    Item,
    ItemKind,
    Jotting,
    Notebook,
    Objective,
    OwnNotes,
    Photo,
    ReportText,
)
from facilitator.core.run import Change
from facilitator.storage.codec import decode, encode, fingerprint_of, plain, shape
from facilitator.storage.database import Database

_WRITE: Mapping[str, str] = {
    "jotting": """
        INSERT INTO jotting (workshop, id, at, block, kind, text, "group", who, due, checker,
            answered)
        VALUES (:workshop, :id, :at, :block, :kind, :text, :group, :who, :due, :checker, :answered)
        ON CONFLICT DO UPDATE SET block = excluded.block, kind = excluded.kind,
            text = excluded.text, "group" = excluded."group", who = excluded.who,
            due = excluded.due, checker = excluded.checker, answered = excluded.answered
    """,
    "photo": """
        INSERT INTO photo (workshop, id, at, block, picture, width, height, caption)
        VALUES (:workshop, :id, :at, :block, :picture, :width, :height, :caption)
        ON CONFLICT DO UPDATE SET block = excluded.block, caption = excluded.caption
    """,
    "own-notes": """
        INSERT INTO own_notes (workshop, id, text) VALUES (:workshop, :id, :text)
        ON CONFLICT DO UPDATE SET text = excluded.text
    """,
    "objective": """
        INSERT INTO objective (workshop, id, at, text, measure, block, target)
        VALUES (:workshop, :id, :at, :text, :measure, :block, :target)
        ON CONFLICT DO UPDATE SET at = excluded.at, text = excluded.text,
            measure = excluded.measure, block = excluded.block, target = excluded.target
    """,
    "report-text": """
        INSERT INTO report_text (workshop, id, at, text, basis)
        VALUES (:workshop, :id, :at, :text, :basis)
        ON CONFLICT DO UPDATE SET at = excluded.at, text = excluded.text, basis = excluded.basis
    """,
}
_DELETE: Mapping[str, str] = {
    "jotting": "DELETE FROM jotting WHERE workshop = ? AND id = ?",
    "photo": "DELETE FROM photo WHERE workshop = ? AND id = ?",
    "own-notes": "DELETE FROM own_notes WHERE workshop = ? AND id = ?",
    "objective": "DELETE FROM objective WHERE workshop = ? AND id = ?",
    "report-text": "DELETE FROM report_text WHERE workshop = ? AND id = ?",
}
_JOTTINGS = """
    SELECT id, at, block, kind, text, "group", who, due, checker, answered FROM jotting
    WHERE workshop = ? ORDER BY at, id
"""
_PHOTOS = """
    SELECT id, at, block, picture, width, height, caption FROM photo
    WHERE workshop = ? ORDER BY at, id
"""
_OWN_NOTES = "SELECT id, text FROM own_notes WHERE workshop = ? ORDER BY id"
_OBJECTIVES = """
    SELECT id, at, text, measure, block, target FROM objective WHERE workshop = ? ORDER BY id
"""
_TEXTS = "SELECT id, at, text, basis FROM report_text WHERE workshop = ? ORDER BY id"
_KEEP = "INSERT INTO picture (workshop, sha256, jpeg) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_PICTURE = "SELECT jpeg FROM picture WHERE workshop = ? AND sha256 = ?"


class Notebooks:
    """The notebooks of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, workshop: str) -> Notebook:
        """All that is noted in a workshop.

        Raises:
            UnreadableData: a row that could not have been written.
        """
        rows = self._database.rows
        return Notebook(
            jottings=tuple(_jotting(row) for row in rows(_JOTTINGS, (workshop,))),
            photos=tuple(shape(dict(row), Photo) for row in rows(_PHOTOS, (workshop,))),
            own_notes=tuple(shape(dict(row), OwnNotes) for row in rows(_OWN_NOTES, (workshop,))),
            objectives=tuple(_objective(row) for row in rows(_OBJECTIVES, (workshop,))),
            texts=tuple(shape(dict(row), ReportText) for row in rows(_TEXTS, (workshop,))),
        )

    def apply(self, workshop: str, change: Change) -> None:
        """Make an item what a change says; for use inside a transaction."""
        if not change.after:
            self._database.execute(_DELETE[change.entity], (workshop, change.entity_id))
            return
        item = item_of(change.entity, change.after)
        row = plain(item) | {"workshop": workshop}
        if isinstance(item, Objective):
            row["text"] = encode(item.text)
        self._database.execute(_WRITE[change.entity], row)

    def keep(self, workshop: str, pictures: Mapping[str, bytes]) -> None:
        """Keep JPEG pictures under their sha256; for use inside a transaction."""
        for sha, jpeg in pictures.items():
            self._database.execute(_KEEP, (workshop, sha, jpeg))

    def picture(self, workshop: str, sha: str) -> bytes | None:
        """A JPEG as it was kept; None where it is missing or no longer what it was."""
        row = self._database.row(_PICTURE, (workshop, sha))
        jpeg = row["jpeg"] if row is not None else b""
        return jpeg if jpeg and fingerprint_of(jpeg) == sha else None


def item_of(kind: str, text: str) -> Item:
    """An item from the JSON of a change.

    Raises:
        UnreadableData
    """
    return decode(text, ITEM_KINDS[_known(kind)])


def _known(kind: str) -> ItemKind:
    return next(one for one in ITEM_KINDS if one == kind)


def _jotting(row: Row) -> Jotting:
    return shape(dict(row) | {"answered": bool(row["answered"])}, Jotting)


def _objective(row: Row) -> Objective:
    return shape(dict(row) | {"text": decode(row["text"], dict)}, Objective)
