"""The library: every workshop of a trainer in one file, held open by one program, on one thread.

Every change is one durable transaction: when a method returns, it is on the disk; when it raises,
nothing of it is. What is remembered here (frozen contents, the ends of journals) is what was read
from the disk or committed to it.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from sqlite3 import OperationalError
from typing import TYPE_CHECKING, TypedDict, TypeVar, Unpack

from facilitator.core.agenda import Family
from facilitator.core.errors import DiskFull, DiskTrouble, LibraryDamaged
from facilitator.core.journal import Action, ScoreEntry
from facilitator.core.run import Change, RunRecord, Visit
from facilitator.core.workshop import Status, Workshop
from facilitator.durable import make_folder, move_into_place
from facilitator.storage.backups import backup_folder
from facilitator.storage.checks import RECENT, Finding, check_lines, check_structure
from facilitator.storage.contents import Contents
from facilitator.storage.copies import copy_in_steps, write_copy
from facilitator.storage.database import SCHEMA, Database, open_database
from facilitator.storage.exchange import Exchange
from facilitator.storage.journal import Journal
from facilitator.storage.runs import Runs
from facilitator.storage.uuid7 import IdSource
from facilitator.storage.workshops import Workshops

if TYPE_CHECKING:
    # Loading them takes 15 ms, and the list of workshops reads no content.
    from facilitator.core.notebook import Notebook
    from facilitator.core.pack import Content

T = TypeVar("T")

log = logging.getLogger(__name__)

FILE_NAME = "library.db"

_CLEAN = """
    INSERT INTO setting (key, value) VALUES ('clean_exit', ?)
    ON CONFLICT DO UPDATE SET value = excluded.value
"""


class Parts(TypedDict, total=False):
    """What an action may bring with it, all stored or none.

    ``entries`` come without hashes, ``run`` is the new moment, ``visits`` the way taken,
    ``changes`` what was before and after, ``status`` the new status of the workshop.
    """

    entries: Iterable[ScoreEntry]
    run: RunRecord | None
    visits: Iterable[Visit]
    changes: Iterable[Change]
    status: Status | None


class Library:
    """An open library.

    ``workshops`` are the list and the whole workshops; ``exchange`` goes to other libraries and
    comes from them; ``new_id`` makes ids that sort by time, ``now_ms`` tells it (UTC);
    ``unclean`` says that the program was not closed properly the last time (and that the file was
    checked and found whole); ``damaged`` are the workshops in it that this check found unusable.
    """

    def __init__(
        self,
        database: Database,
        now_ms: Callable[[], int],
        *,
        unclean: bool = False,
        findings: Iterable[Finding] = (),
    ) -> None:
        self._database = database
        self.now_ms = now_ms
        self._journal = Journal(database)
        self._contents = Contents(database)
        self._runs = Runs(database)
        self.workshops = Workshops(database, self._contents, self._journal)
        self.exchange = Exchange(self._journal, self._contents, self._runs, self.workshops)
        self.new_id = IdSource(now_ms)
        self.unclean = unclean
        found = {one: finding.detail for finding in findings for one in finding.workshops}
        self.damaged = tuple(self._journal.damaged(one, detail) for one, detail in found.items())

    @property
    def path(self) -> Path:
        """The file of the library."""
        return self._database.path

    def content(self, sha: str) -> "Content":
        """A frozen content.

        Raises:
            UnknownContent, LibraryDamaged, FormatTooNew, UnreadableData
        """
        return self._contents.get(sha)

    def contents_of(self, workshop: Workshop) -> "dict[str, Content]":
        """The frozen contents a workshop plays, by their sha256.

        Raises:
            WorkshopDamaged, UnknownContent, FormatTooNew, UnreadableData
        """
        try:
            return {block.content: self.content(block.content) for block in workshop.blocks}
        except LibraryDamaged as error:
            raise self._journal.damaged(workshop.id, error.detail) from error

    def families(self, workshop_id: str) -> dict[str, Family | None]:
        """The family of each content a workshop plays, by its sha256."""
        return self._contents.families(workshop_id)

    def entries(self, workshop_id: str) -> tuple[ScoreEntry, ...]:
        """The journal of a workshop, in the order of writing.

        Raises:
            WorkshopDamaged: an entry is not what was written.
        """
        return self._journal.entries(workshop_id)

    def actions(self, workshop_id: str) -> tuple[Action, ...]:
        """What was done in a workshop, in the order of writing."""
        return self._journal.actions(workshop_id)

    def changes(self, workshop_id: str, action_id: str) -> tuple[Change, ...]:
        """The before/after rows of an action."""
        return self._journal.changes(workshop_id, action_id)

    def all_changes(self, workshop_id: str) -> tuple[tuple[str, Change], ...]:
        """Those of every action, each with its id, in the order of writing."""
        return self._journal.all_changes(workshop_id)

    def visits(self, workshop_id: str) -> tuple[Visit, ...]:
        """The way taken through a workshop, in the order of writing."""
        return self._runs.visits(workshop_id)

    def way(self, workshop_id: str) -> tuple[tuple[str, Visit], ...]:
        """The same, each with the id of the action that brought it."""
        return self._runs.way(workshop_id)

    def run(self, workshop_id: str) -> RunRecord | None:
        """The stored moment of a workshop; None if it was never started."""
        return self._runs.get(workshop_id)

    def record(self, action: Action, **parts: Unpack[Parts]) -> tuple[ScoreEntry, ...]:
        """Store an action with what it brings (``Parts``), in one durable transaction.

        Returns:
            The entries as they will be read again, with their hashes.

        Raises:
            DiskFull, DiskTrouble: nothing was stored.
        """
        run, status = parts.get("run"), parts.get("status")
        with self._journal.transaction():
            self._journal.write_action(action)
            entries = self._journal.write_entries(action.workshop, parts.get("entries", ()))
            if "changes" in parts:
                self._journal.write_changes(action, parts["changes"])
            if "visits" in parts:
                self._runs.write_visits(action, parts["visits"])
            if run is not None:
                self._runs.write(run)
            if status is not None:
                self.workshops.write_status(action.workshop, status)
        return entries

    def notebook(self, workshop_id: str) -> "Notebook":
        """What the trainer noted down beside the scores.

        Raises:
            UnreadableData
        """
        return _notebooks(self._database).get(workshop_id)

    def picture(self, workshop_id: str, sha: str) -> bytes | None:
        """The JPEG of a photo; None where it is no longer what it was."""
        return _notebooks(self._database).picture(workshop_id, sha)

    def note(
        self, action: Action, changes: Iterable[Change], pictures: Mapping[str, bytes]
    ) -> None:
        """Change the notebook, in one durable transaction; ``pictures`` are JPEGs by their sha256.

        Raises:
            DiskFull, DiskTrouble: nothing was stored.
        """
        changes, notebooks = tuple(changes), _notebooks(self._database)
        with self._journal.transaction():
            self._journal.write_action(action)
            self._journal.write_changes(action, changes)
            notebooks.keep(action.workshop, pictures)
            for change in changes:
                notebooks.apply(action.workshop, change)

    def heartbeat(self, workshop_id: str) -> None:
        """Note that the program is alive now; nothing else of the stored moment changes.

        Raises:
            DiskFull, DiskTrouble
        """
        with self._database.atomic():
            self._runs.write_seen(workshop_id, self.now_ms())

    def apply_plan(
        self,
        workshop: Workshop,
        action: Action,
        changes: Iterable[Change],
        contents: "Mapping[str, Content] | None" = None,
    ) -> None:
        """Store an edited workshop with what was before and after, in one durable transaction.

        ``contents`` are those that new blocks bring. A block that has scores cannot leave the plan.

        Raises:
            DiskFull, DiskTrouble: nothing was stored.
        """
        with self._journal.transaction():
            self._contents.keep(contents or {})
            self.workshops.write(workshop)
            self._journal.write_action(action)
            self._journal.write_changes(action, changes)

    def rows_of(self, kind: Callable[[Database], T]) -> T:
        """The rows of a topic whose module is loaded when it is first wanted."""
        return kind(self._database)

    def apply(
        self,
        action: Action,
        changes: Iterable[Change],
        write: Callable[[], None],
        workshop: Workshop | None = None,
    ) -> None:
        """Store an action on rows of a topic, in one durable transaction; ``write`` writes them.

        ``workshop`` is the edited one, where it changes with them.

        Raises:
            DiskFull, DiskTrouble: nothing was stored.
        """
        with self._journal.transaction():
            write()
            if workshop is not None:
                self.workshops.write(workshop)
            self._journal.write_action(action)
            self._journal.write_changes(action, changes)

    def drop(self, write: Callable[[], None]) -> None:
        """Let go of rows for good: nothing of them stays in the file.

        Raises:
            DiskFull, DiskTrouble
        """
        with self._database.atomic():
            write()
        # secure_delete has zeroed the rows in the file; the WAL still has them as they were.
        self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def erase(self, workshop_id: str) -> None:
        """Delete a workshop for good, with its journal; this cannot be undone.

        Raises:
            DiskFull, DiskTrouble
        """
        self.drop(lambda: self.workshops.delete(workshop_id, self.now_ms()))

    def backup(self, target: Path) -> Iterator[list[Finding]]:
        """Write a verified copy of the whole library, in short steps; all of them must be taken.

        Each says what it found damaged: then the copies made before are worth more.

        Raises:
            LibraryDamaged, CannotWriteFile, DiskFull, DiskTrouble
        """
        return copy_in_steps(self._database, target)

    def check(self) -> list[Finding]:
        """Everything that is wrong with the library; empty when it is whole."""
        return check_structure(self._database) or check_lines(self._database)

    def close(self) -> None:
        """Note that all is well, and let go of the file."""
        try:
            _note(self._database, clean=True)
        finally:
            self._database.close()


def open_library(folder: Path, now_ms: Callable[[], int], *, create: bool = True) -> Library:
    """Open the library in a folder; with ``create`` a new one is made where there is none.

    An older library is backed up and migrated. After an unclean exit it is checked first: damage of
    the file refuses it, damage of workshops is noted in ``damaged``.

    Raises:
        CannotReadFile: no library there, and ``create`` is False.
        NotALibrary, LibraryTooNew, LibraryInUse, LibraryDamaged
        CannotWriteFile, DiskFull, DiskTrouble
    """
    path = folder / FILE_NAME
    wal = path.with_name(f"{FILE_NAME}-wal")
    if create and not path.exists():
        make_folder(folder)
        _set_aside(wal, now_ms())
        _make_library(path)
    left_over = wal.exists() and wal.stat().st_size > 0
    database = open_database(path)
    try:
        unclean = left_over or not _closed_cleanly(database)
        if unclean:
            _insist_on(check_structure(database), path)
        if database.schema < SCHEMA:
            name = f"library-schema-{database.schema}-{now_ms()}.db"
            write_copy(database, backup_folder(path) / name)
            _migrate(database)
        findings = check_lines(database, RECENT) if unclean else []
        _insist_on([one for one in findings if not one.workshops], path)
        for finding in findings:
            log.error("damage in %s: %s", path, finding)
        _note(database, clean=False)
    except BaseException:
        database.close()
        raise
    return Library(database, now_ms, unclean=unclean, findings=findings)


def _notebooks(database: Database):
    # A start lists workshops and opens none.
    from facilitator.storage.notebooks import Notebooks  # noqa: PLC0415

    return Notebooks(database)


def _make_library(path: Path) -> None:
    # Under another name first: whatever is called library.db has its whole schema.
    draft = path.with_name(f"{FILE_NAME}.part")
    draft.unlink(missing_ok=True)
    database = open_database(draft, create=True)
    try:
        _migrate(database)
        database.execute(_CLEAN, ("true",))
    finally:
        database.close()
    move_into_place(draft, path)


def _set_aside(wal: Path, now: int) -> None:
    """Without its library a WAL may hold the only copy of scores, and SQLite would take it for
    the WAL of the new library."""
    if wal.exists():
        move_into_place(wal, wal.with_name(f"{wal.name}-{now}"))


def _migrate(database: Database) -> None:
    # The only import inside a function here: sqlite-utils costs 75 ms, and nearly every start
    # finds the newest schema.
    from facilitator.storage.migrations import migrate  # noqa: PLC0415

    migrate(database)


def _note(database: Database, *, clean: bool) -> None:
    try:
        database.execute(_CLEAN, ("true" if clean else "false",))
    except (DiskFull, DiskTrouble) as error:
        # The note only spares the next start a check: on a full disk everything can still be read.
        log.warning("how the library is left was not noted: %r", error)


def _closed_cleanly(database: Database) -> bool:
    try:
        row = database.row("SELECT value FROM setting WHERE key = 'clean_exit'")
    except OperationalError as error:
        raise LibraryDamaged(database.path, str(error)) from error
    return row is not None and row["value"] == "true"


def _insist_on(findings: list[Finding], path: Path) -> None:
    if findings:
        raise LibraryDamaged(path, findings[0].detail)
