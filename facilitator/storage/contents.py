"""Frozen content: kept by its hash, never changed, shared by the workshops that play it."""

from collections.abc import Mapping

from facilitator.core.errors import LibraryDamaged, UnknownContent
from facilitator.core.pack import FORMAT_NO, Content
from facilitator.storage.codec import fingerprint, freeze, thaw
from facilitator.storage.database import Database

_KEEP = """
    INSERT INTO content (sha256, format_no, json, original_sha) VALUES (?, ?, ?, ?)
    ON CONFLICT DO NOTHING
"""


class Contents:
    """The frozen contents of a library; each is read from the disk once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read: dict[str, Content] = {}

    def get(self, sha: str) -> Content:
        """The content with this sha256.

        Raises:
            UnknownContent: the library has none.
            LibraryDamaged: it is no longer what was frozen.
            FormatTooNew, UnreadableData
        """
        if sha not in self._read:
            self._read[sha] = self._from_disk(sha)
        return self._read[sha]

    def keep(self, contents: Mapping[str, Content]) -> None:
        """Keep contents under their sha256; for use inside a transaction.

        Raises:
            ValueError: a key is not the sha256 of its content.
        """
        for sha, content in contents.items():
            found, text = freeze(content)
            if found != sha:
                message = f"{content.id} is {found}, not {sha}"
                raise ValueError(message)
            self._database.execute(_KEEP, (sha, FORMAT_NO, text, sha))

    def drop_unused(self) -> None:
        """Delete what no block plays any more; for use inside a transaction."""
        self._database.execute(
            "DELETE FROM content WHERE sha256 NOT IN"
            " (SELECT content FROM block WHERE content IS NOT NULL)"
        )

    def _from_disk(self, sha: str) -> Content:
        row = self._database.row("SELECT format_no, json FROM content WHERE sha256 = ?", (sha,))
        if row is None:
            raise UnknownContent(sha)
        if fingerprint(row["json"]) != sha:
            raise LibraryDamaged(self._database.path, f"content {sha}")
        return thaw(row["format_no"], row["json"])
