"""Old libraries become new ones, whole, or stay as they were."""

import shutil
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest

from facilitator.core.errors import LibraryDamaged
from facilitator.core.follow_up import FollowUp
from facilitator.core.journal import broken_line, heads
from facilitator.core.workshop import Workshop
from facilitator.storage.codec import encode
from facilitator.storage.database import SCHEMA, open_copy, open_database
from facilitator.storage.follow_ups import FollowUpRows
from facilitator.storage.library import FILE_NAME, open_library
from facilitator.storage.migrations import STEPS, migrate
from tests.clock import START_MS, FakeClock
from tests.unit.storage.examples import WORKSHOP, contents, edit_file, moment, workshop
from tests.unit.storage.faults import Fuse

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture
def old(folder: Path) -> Path:
    """A library of schema 1 where the program looks for it."""
    folder.mkdir()
    return Path(shutil.copy(FIXTURES / "library_v1.db", folder / FILE_NAME))


@pytest.fixture(params=range(1, SCHEMA))
def older(folder: Path, request: pytest.FixtureRequest) -> Path:
    """A library of any earlier schema where the program looks for it."""
    folder.mkdir()
    return Path(shutil.copy(FIXTURES / f"library_v{request.param}.db", folder / FILE_NAME))


def schema_of(path: Path) -> int:
    copy = open_copy(path)
    try:
        return copy.schema
    finally:
        copy.close()


def tables(path: Path) -> list[tuple[str, str]]:
    copy = open_copy(path)
    rows = copy.rows("SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY name")
    copy.close()
    return [(row["name"], " ".join(row["sql"].split())) for row in rows]


def played(path: Path) -> list[str]:
    """The contents of an old library, by their hashes of then: the card and the quiz."""
    copy = open_copy(path)
    rows = copy.rows("SELECT sha256 FROM content ORDER BY json ->> 'id'")
    copy.close()
    return [row["sha256"] for row in rows]


def workshop_then(path: Path = FIXTURES / "library_v1.db") -> Workshop:
    """The example as an old library holds it."""
    old_card, old_quiz = played(path)
    quiz_sha, card_sha = contents()
    then = {quiz_sha: old_quiz, card_sha: old_card, "": ""}
    now = replace(workshop(), status="running")
    return replace(now, blocks=tuple(replace(b, content=then[b.content]) for b in now.blocks))


def test_the_number_of_the_schema_is_the_number_of_migrations() -> None:
    assert len(STEPS) == SCHEMA
    assert [step.__name__[:4] for step in STEPS] == [f"m{n:03}" for n in range(1, SCHEMA + 1)]


def test_every_schema_before_the_newest_left_a_library() -> None:
    found = {path.name: schema_of(path) for path in FIXTURES.glob("*.db")}

    assert found == {f"library_v{number}.db": number for number in range(1, SCHEMA)}


def test_an_old_library_opens_with_all_it_had(older: Path, fake_clock: FakeClock) -> None:
    before = workshop_then(older)
    contents_then = played(older)
    library = open_library(older.parent, fake_clock.now_ms)
    entries = library.entries(WORKSHOP)

    assert library.workshops.load(WORKSHOP) == before
    assert [(line.id, line.place.unit, line.value) for line in entries] == [
        *(("e1", "u1", ["a"]), ("e2", "u2", ["b"]), ("e3", "u1", "a"), ("e4", "u1", None))
    ]
    assert broken_line(entries) is None
    assert [line.id for found in heads(entries).values() for line in found] == ["e2", "e3"]
    assert [done.undoes for done in library.actions(WORKSHOP)] == ["", "", "", "", "a1"]
    assert library.run(WORKSHOP) == moment()
    assert len(library.visits(WORKSHOP)) == 1
    assert [library.content(sha).id for sha in contents_then] == ["card", "quiz"]
    assert library.check() == []
    library.close()
    assert schema_of(older) == SCHEMA


def test_the_list_is_filled_from_what_was_there(old: Path, fake_clock: FakeClock) -> None:
    library = open_library(old.parent, fake_clock.now_ms)
    (row,) = library.workshops.summaries()

    assert (row.day, row.start, row.minutes, row.groups) == ("2026-03-05", "09:00", 20.5, 3)
    assert row.status == "running"
    library.close()


def test_a_migrated_library_is_built_like_a_new_one(
    older: Path, fake_clock: FakeClock, tmp_path: Path
) -> None:
    open_library(older.parent, fake_clock.now_ms).close()
    open_library(tmp_path / "new", fake_clock.now_ms).close()

    assert tables(older) == tables(tmp_path / "new" / FILE_NAME)
    assert all("STRICT" in sql for _, sql in tables(older) if sql.startswith("CREATE TABLE"))


def test_the_old_library_is_kept_before_it_is_changed(old: Path, fake_clock: FakeClock) -> None:
    open_library(old.parent, fake_clock.now_ms).close()
    kept = old.parent / "backups" / f"library-schema-1-{START_MS}.db"

    assert list(kept.parent.iterdir()) == [kept]
    assert tables(kept) == tables(FIXTURES / "library_v1.db")
    assert schema_of(kept) == 1


def test_a_backup_opens_as_a_library(old: Path, fake_clock: FakeClock, tmp_path: Path) -> None:
    open_library(old.parent, fake_clock.now_ms).close()
    (kept,) = (old.parent / "backups").iterdir()
    (tmp_path / "restored").mkdir()
    shutil.copy(kept, tmp_path / "restored" / FILE_NAME)

    library = open_library(tmp_path / "restored", fake_clock.now_ms)
    assert not library.unclean
    assert library.workshops.load(WORKSHOP) == workshop_then()
    library.close()


def test_a_failure_at_any_moment_leaves_the_library_as_it_was(
    old: Path, fake_clock: FakeClock, fuse: Fuse, expected_log: list[str]
) -> None:
    """Every statement on the way is refused once: in the check, the backup and the migrations."""

    def start() -> None:
        shutil.copy(FIXTURES / "library_v1.db", old)
        open_library(old.parent, fake_clock.now_ms).close()

    refused = 0
    for _ in fuse.refusals(start):
        refused += 1
        assert schema_of(old) in range(1, SCHEMA + 1)
        library = open_library(old.parent, fake_clock.now_ms)
        assert library.workshops.load(WORKSHOP) == workshop_then()
        assert library.check() == []
        library.close()
    assert refused > 40


def test_a_refused_migration_leaves_the_schema_before_it(
    old: Path, fuse: Fuse, tmp_path: Path
) -> None:
    whole = {number: built(old, tmp_path, number) for number in range(1, SCHEMA + 1)}
    again = old.with_name("again.db")

    def upgrade() -> None:
        shutil.copy(old, again)
        database = open_database(again)
        try:
            migrate(database)
        finally:
            database.close()

    left: list[int] = []
    for _ in fuse.refusals(upgrade):
        left.append(schema_of(again))
        assert tables(again) == whole[left[-1]]
    # The check of the references comes after the migrations.
    assert left.pop() == SCHEMA
    assert left == sorted(left)
    assert set(left) == set(range(1, SCHEMA))
    assert len(left) > 20


def built(old: Path, folder: Path, schema: int) -> list[tuple[str, str]]:
    """The tables of an old library that was brought to a schema and no further."""
    path = Path(shutil.copy(old, folder / f"schema-{schema}.db"))
    database = open_database(path)
    migrate(database, up_to=schema)
    database.close()
    return tables(path)


def test_a_migration_that_does_not_fit_is_a_bug(old: Path) -> None:
    edit_file(old, "CREATE TABLE summary (something)")

    database = open_database(old)
    with pytest.raises(sqlite3.OperationalError):
        migrate(database)
    assert database.schema == 1
    database.close()


def test_rows_that_point_to_nothing_are_damage(old: Path) -> None:
    edit_file(old, "PRAGMA foreign_keys = OFF", "DELETE FROM grouping")

    database = open_database(old)
    with pytest.raises(LibraryDamaged):
        migrate(database)
    database.close()


@pytest.mark.parametrize("folder_of", ["new", "old"])
def test_the_library_for_migrations_waits_until_there_is_one(
    folder_of: str, old: Path, tmp_path: Path
) -> None:
    """Importing sqlite-utils takes 75 ms of a start."""
    check = (
        "import sys; from pathlib import Path\n"
        "from facilitator.storage.library import open_library\n"
        "for _ in range(2):\n"
        "    print('sqlite_utils' in sys.modules, end=' ')\n"
        "    open_library(Path(sys.argv[1]), lambda: 0).close()\n"
        "    print('sqlite_utils' in sys.modules)\n"
    )
    folder = {"new": tmp_path / "new", "old": old.parent}[folder_of]

    def run() -> list[str]:
        command = [sys.executable, "-c", check, str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return done.stdout.split()

    assert run() == ["False", "True", "True", "True"]
    assert run() == ["False", "False", "False", "False"]


DAY_MS = 86_400_000
LATER = """
    INSERT INTO action (workshop, seq, id, at, "by", kind, undoes, redoes, facts)
    SELECT workshop, 100 + {number}, 'f{number}', {at}, 'console', 'follow-up', NULL, NULL, '[]'
    FROM action WHERE id = 'a1'
"""
CHANGED = """
    INSERT INTO change (workshop, action, seq, entity, entity_id, before, after)
    SELECT workshop, 'f{number}', 0, 'follow-up', 'c', '{before}', '{after}'
    FROM action WHERE id = 'a1'
"""
REPORTED = """
    INSERT INTO follow_up (workshop, commitment, state, date, remark)
    SELECT workshop, 'c', 'done', '', 'r' FROM action WHERE id = 'a1'
"""


@pytest.mark.parametrize(("after", "wave"), [(10, 30), (45, 30), (47, 60), (200, 90), (None, 30)])
def test_what_was_reported_before_waves_were_kept_belongs_to_the_nearest_one(
    after: int | None, wave: int, folder: Path, fake_clock: FakeClock
) -> None:
    """All of it to that of the last import, so that undo still finds its before and after."""
    folder.mkdir()
    path = Path(shutil.copy(FIXTURES / "library_v7.db", folder / FILE_NAME))
    last = max(one.day for one in workshop().days)
    noon = int(datetime.combine(last, time(12)).astimezone().timestamp() * 1000)
    before = FollowUp(commitment="c", state="in-progress")
    now = FollowUp(commitment="c", state="done", remark="r")
    statements = [REPORTED]
    if after is not None:
        steps = ((1, 5, "", encode(before)), (2, after, encode(before), encode(now)))
        for number, days, was, became in steps:
            statements += [
                LATER.format(number=number, at=noon + days * DAY_MS),
                CHANGED.format(number=number, before=was, after=became),
            ]
    edit_file(path, *statements)
    library = open_library(folder, fake_clock.now_ms)

    assert library.rows_of(FollowUpRows).load(WORKSHOP) == {wave: {"c": now}}
    named = [one.entity_id for _, one in library.all_changes(WORKSHOP)]
    assert named == ([] if after is None else [f"{wave}/c"] * 2)
    library.close()
