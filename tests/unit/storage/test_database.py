"""Opening a library file: what is ours, what is refused, and how failures are sorted."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.core.errors import (
    CannotReadFile,
    DiskFull,
    DiskTrouble,
    LibraryDamaged,
    LibraryInUse,
    LibraryTooNew,
    NotALibrary,
    UserError,
)
from facilitator.storage.database import (
    APPLICATION_ID,
    SCHEMA,
    Database,
    open_copy,
    open_database,
    raise_known,
)


@pytest.fixture
def path(folder: Path) -> Path:
    folder.mkdir()
    return folder / "library.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = open_database(path, create=True)
    database.execute("CREATE TABLE word (text TEXT NOT NULL) STRICT")
    yield database
    database.close()


def foreign(path: Path, *statements: str) -> bytes:
    """A SQLite file of somebody else."""
    connection = sqlite3.connect(path)
    for statement in ("CREATE TABLE t (x)", *statements):
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path.read_bytes()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("locking_mode", "exclusive"),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("secure_delete", 1),
        ("cell_size_check", 1),
        ("application_id", APPLICATION_ID),
        ("user_version", 0),
    ],
)
def test_every_connection_is_set_the_same(path: Path, pragma: str, value: object) -> None:
    open_database(path, create=True).close()
    database = open_database(path)

    assert database.rows(f"PRAGMA {pragma}")[0][0] == value
    database.close()


def test_no_shared_memory_file_is_made(database: Database, path: Path) -> None:
    assert sorted(p.name for p in path.parent.iterdir()) == ["library.db", "library.db-wal"]


def test_a_missing_file_is_not_made(path: Path) -> None:
    with pytest.raises(CannotReadFile):
        open_database(path)

    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"dear diary\n" * 200])
def test_what_is_no_database_is_refused_unchanged(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    with pytest.raises(NotALibrary):
        open_database(path)

    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused_unchanged(path: Path) -> None:
    before = foreign(path)

    with pytest.raises(NotALibrary):
        open_database(path)

    assert path.read_bytes() == before


def test_a_library_of_a_newer_version_is_refused_unchanged(path: Path) -> None:
    before = foreign(
        path, f"PRAGMA application_id = {APPLICATION_ID}", f"PRAGMA user_version = {SCHEMA + 1}"
    )

    with pytest.raises(LibraryTooNew) as caught:
        open_database(path)

    assert (caught.value.found, caught.value.known) == (SCHEMA + 1, SCHEMA)
    assert path.read_bytes() == before


def test_a_newer_library_is_known_by_its_wal_too(path: Path, database: Database) -> None:
    """A migration may be newer than the last checkpoint: the number is then in the WAL alone."""
    database.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    copy = path.with_name("copy.db")
    copy.write_bytes(path.read_bytes())
    copy.with_name("copy.db-wal").write_bytes(path.with_name("library.db-wal").read_bytes())

    with pytest.raises(LibraryTooNew):
        open_database(copy)


def test_a_second_program_is_refused(database: Database, path: Path) -> None:
    second = (
        "import sys; from pathlib import Path\n"
        "from facilitator.storage.database import open_database\n"
        "try:\n    open_database(Path(sys.argv[1]))\n"
        "except Exception as error:\n    print(type(error).__name__)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", second, str(path)], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == [LibraryInUse.__name__]


def test_a_second_connection_is_refused(database: Database, path: Path) -> None:
    with pytest.raises(LibraryInUse):
        open_database(path)


def test_a_closed_library_can_be_opened_by_the_next(database: Database, path: Path) -> None:
    database.close()

    open_database(path).close()


def test_a_cut_off_file_is_damage(path: Path, database: Database) -> None:
    with database.atomic():
        database.execute_many("INSERT INTO word VALUES (?)", [("word " * 40,)] * 400)
    database.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(LibraryDamaged):
        open_database(path)


def test_a_folder_in_its_place_is_trouble(path: Path) -> None:
    path.mkdir()

    with pytest.raises(DiskTrouble):
        open_database(path)


def test_a_connection_refused_for_no_reason_of_the_disk_is_a_bug(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> sqlite3.Connection:
        message = "no such vfs: x"
        raise sqlite3.OperationalError(message)

    monkeypatch.setattr(sqlite3, "connect", refuse)
    with pytest.raises(sqlite3.OperationalError, match="vfs"):
        open_database(path, create=True)


def test_a_transaction_is_all_or_nothing(database: Database) -> None:
    def write_then_fail() -> None:
        with database.atomic():
            database.execute("INSERT INTO word VALUES ('one')")
            message = "a bug"
            raise KeyError(message)

    with pytest.raises(KeyError):
        write_then_fail()
    with database.atomic():
        database.execute("INSERT INTO word VALUES ('two')")

    assert [row["text"] for row in database.rows("SELECT text FROM word")] == ["two"]


def test_the_first_row_or_none(database: Database) -> None:
    database.execute_many("INSERT INTO word VALUES (?)", [("b",), ("a",)])

    row = database.row("SELECT text FROM word ORDER BY text")
    assert row is not None
    assert row["text"] == "a"
    assert database.row("SELECT text FROM word WHERE text = 'c'") is None


def test_a_full_disk_keeps_nothing_of_the_change_and_all_before_it(database: Database) -> None:
    """SQLite's own limit of pages gives the very error of a full disk."""
    database.execute("INSERT INTO word VALUES ('kept')")
    pages = database.rows("PRAGMA page_count")[0][0]
    database.execute(f"PRAGMA max_page_count = {pages}")

    def fill() -> None:
        with database.atomic():
            for _ in range(100):
                database.execute("INSERT INTO word VALUES (?)", ("x" * 1000,))

    with pytest.raises(DiskFull) as caught:
        fill()
    assert caught.value.path == database.path
    assert [row["text"] for row in database.rows("SELECT text FROM word")] == ["kept"]

    database.execute(f"PRAGMA max_page_count = {pages + 100}")
    fill()
    assert len(database.rows("SELECT text FROM word")) == 101


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_FULL", DiskFull),
        ("SQLITE_IOERR_FSYNC", DiskTrouble),
        ("SQLITE_READONLY_DIRECTORY", DiskTrouble),
        ("SQLITE_CANTOPEN", DiskTrouble),
        ("SQLITE_BUSY_RECOVERY", LibraryInUse),
        ("SQLITE_CORRUPT_INDEX", LibraryDamaged),
        ("SQLITE_NOTADB", LibraryDamaged),
    ],
)
def test_what_a_trainer_can_act_on_gets_its_kind(name: str, kind: type[UserError]) -> None:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorname = name

    with pytest.raises(kind) as caught:
        raise_known(error, Path("x.db"))
    assert caught.value.__cause__ is error


@pytest.mark.parametrize("name", ["SQLITE_CONSTRAINT_FOREIGNKEY", "SQLITE_ERROR", "SQLITE_LOCKED"])
def test_everything_else_is_a_bug(name: str) -> None:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorname = name

    raise_known(error, Path("x.db"))


def test_a_flipped_bit_in_a_text_is_marked_and_hides_no_other_row(database: Database) -> None:
    database.execute("INSERT INTO word VALUES (CAST(x'ff41' AS TEXT))")
    database.execute("INSERT INTO word VALUES ('well')")

    assert [row["text"] for row in database.rows("SELECT text FROM word")] == ["\ufffdA", "well"]


@pytest.mark.parametrize(
    "sql", ["INSERT INTO wrod VALUES (1)", "INSERT INTO word VALUES (NULL)", "BEGIN; BEGIN"]
)
def test_a_bug_stays_a_bug(database: Database, sql: str) -> None:
    with pytest.raises(sqlite3.Error):
        database.execute(sql)
    with pytest.raises(sqlite3.Error):
        database.rows(sql)
    with pytest.raises(sqlite3.Error):
        database.execute_many(sql, [()])


def test_looking_at_a_copy_does_not_touch_it(database: Database, path: Path) -> None:
    copy = path.with_name("copy.db")
    database.execute("INSERT INTO word VALUES ('one')")
    database.execute("VACUUM INTO ?", (str(copy),))
    before = copy.read_bytes()

    looked = open_copy(copy)
    assert looked.rows("SELECT text FROM word")[0]["text"] == "one"
    with pytest.raises(DiskTrouble):
        looked.execute("INSERT INTO word VALUES ('two')")
    looked.close()

    assert copy.read_bytes() == before
