"""Frozen content: kept by its hash, never changed, shared by the workshops that play it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from facilitator.core.agenda import FAMILIES, Family
from facilitator.core.errors import LibraryDamaged, UnknownContent
from facilitator.core.frozen import Frozen
from facilitator.storage.codec import fingerprint
from facilitator.storage.database import Database

if TYPE_CHECKING:
    # Loading it takes 15 ms; see _frozen.
    from facilitator.core.pack import Content

_FAMILIES_OF = """
    SELECT sha256, iif(json_valid(json), json ->> 'family', NULL) AS family FROM content
    WHERE sha256 IN (SELECT content FROM block WHERE workshop = ?)
"""
_KEEP = """
    INSERT INTO content (sha256, format_no, json, original_sha) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET format_no = excluded.format_no, json = excluded.json
        WHERE json <> excluded.json
"""


class Contents:
    """The frozen contents of a library; each is read from the disk once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read: dict[str, Content] = {}

    def get(self, sha: str) -> "Content":
        """The content with this sha256.

        Raises:
            UnknownContent: the library has none.
            LibraryDamaged: it is no longer what was frozen.
            FormatTooNew, UnreadableData
        """
        if sha not in self._read:
            self._read[sha] = self._from_disk(sha)
        return self._read[sha]

    def families(self, workshop: str) -> dict[str, Family | None]:
        """The family of each content a workshop plays, by its sha256; nothing else is read.

        A damaged content has none here: it is refused when it is opened.
        """
        rows = self._database.rows(_FAMILIES_OF, (workshop,))
        found = {row["sha256"]: row["family"] for row in rows}
        return {sha: name if name in FAMILIES else None for sha, name in found.items()}

    def keep(self, contents: "Mapping[str, Content]") -> None:
        """Keep contents under their sha256; for use inside a transaction.

        One that was damaged in the library is mended by it: the same sha256 is the same text. One
        that an earlier version froze stays as it is.

        Raises:
            ValueError: a key is not the sha256 of its content.
        """
        frozen = _frozen()
        for sha, content in contents.items():
            found, text = frozen.freeze(content)
            if found != sha and self._is_whole(sha):
                continue
            if found != sha:
                message = f"{content.id} is {found}, not {sha}"
                raise ValueError(message)
            self._database.execute(_KEEP, (sha, frozen.FORMAT_NO, text, sha))

    def frozen(self, sha: str) -> Frozen:
        """The content with this sha256 as it was frozen.

        Raises:
            UnknownContent, LibraryDamaged: as ``get``
        """
        row = self._database.row("SELECT format_no, json FROM content WHERE sha256 = ?", (sha,))
        if row is None:
            raise UnknownContent(sha)
        if fingerprint(row["json"]) != sha:
            raise LibraryDamaged(self._database.path, f"content {sha[:8]}")
        return Frozen(row["format_no"], row["json"])

    def keep_frozen(self, contents: Mapping[str, Frozen]) -> None:
        """Keep contents of another library, as they are there; for use inside a transaction.

        Raises:
            ValueError: a key is not the sha256 of its text.
        """
        for sha, (format_no, text) in contents.items():
            if fingerprint(text) != sha:
                raise ValueError(sha)
            self._database.execute(_KEEP, (sha, format_no, text, sha))

    def drop_unused(self) -> None:
        """Delete what no block plays any more; for use inside a transaction."""
        self._database.execute(
            "DELETE FROM content WHERE sha256 NOT IN"
            " (SELECT content FROM block WHERE content IS NOT NULL)"
        )

    def _from_disk(self, sha: str) -> "Content":
        return _frozen().thaw(*self.frozen(sha))

    def _is_whole(self, sha: str) -> bool:
        try:
            self.frozen(sha)
        except (UnknownContent, LibraryDamaged):
            return False
        return True


def _frozen():
    # The forms of packs and screens take 30 ms to load. A start lists workshops and opens none.
    from facilitator.storage import frozen  # noqa: PLC0415

    return frozen
