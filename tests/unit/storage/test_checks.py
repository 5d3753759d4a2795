"""What a check finds."""

import random
from pathlib import Path

import pytest

from facilitator.core.errors import LibraryDamaged, UserError
from facilitator.storage.checks import Finding, check_lines, check_structure
from facilitator.storage.database import open_database
from facilitator.storage.frozen import freeze
from facilitator.storage.library import FILE_NAME, open_library
from tests.clock import FakeClock
from tests.unit.storage.examples import WORKSHOP, action, edit_file, entry, quiz, stocked


@pytest.fixture
def path(folder: Path, fake_clock: FakeClock) -> Path:
    """A closed library with thirty entries."""
    library = stocked(folder, fake_clock)
    for number in range(1, 31):
        library.record(action(number), entries=[entry(number, f"value {number}")])
    library.close()
    return folder / FILE_NAME


def findings(path: Path) -> list[Finding]:
    database = open_database(path)
    try:
        return check_structure(database) or check_lines(database)
    finally:
        database.close()


def test_a_whole_library_has_none(path: Path) -> None:
    assert findings(path) == []


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        (
            "UPDATE score_entry SET value = '\"value 8\"' WHERE id = 'e7'",
            Finding("journal", "score_entry e7", (WORKSHOP,)),
        ),
        ("UPDATE score_entry SET value = '{' WHERE id = 'e7'", None),
        ("UPDATE score_entry SET hash = prev_hash WHERE id = 'e1'", None),
        (
            "UPDATE content SET json = json || ' '",
            Finding("content", f"content {freeze(quiz())[0][:8]}", (WORKSHOP,)),
        ),
        ("DELETE FROM day", Finding("reference", "block to day")),
    ],
)
def test_each_kind_of_damage_is_named(path: Path, sql: str, expected: Finding | None) -> None:
    edit_file(path, "PRAGMA foreign_keys = OFF", "DROP TRIGGER score_entry_stays", sql)
    found = findings(path)

    assert expected in found if expected else [one.kind for one in found] == ["journal"]


def renamed(table: str, old: str, new: str) -> tuple[str, ...]:
    """What a flipped bit in the description of a table does."""
    return (
        "PRAGMA writable_schema = ON",
        f"UPDATE sqlite_schema SET sql = replace(sql, '{old}', '{new}') WHERE name = '{table}'",
    )


@pytest.mark.parametrize(
    ("table", "old", "new", "kind"),
    [
        ("block", "workshop, day", "workshop, dax", "structure"),
        ("day", "id)", "ie)", "structure"),
        ("score_entry", "    hlc", "    hlx", "structure"),
        ("content", "json", "jsom", "structure"),
        ("workshop", "    id ", "    ie ", "structure"),
    ],
)
def test_a_damaged_description_of_a_table_is_a_finding_and_no_crash(
    path: Path, table: str, old: str, new: str, kind: str
) -> None:
    edit_file(path, *renamed(table, old, new))

    try:
        found = {one.kind for one in findings(path)}
    except LibraryDamaged:
        return  # not even opened
    assert found == {kind}


def test_a_description_that_is_no_text_is_damage(path: Path) -> None:
    edit_file(
        path,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = CAST(x'cb' || sql AS TEXT) WHERE name = 'block'",
    )

    with pytest.raises(LibraryDamaged):
        open_database(path)


def test_a_library_without_its_settings_is_damaged(path: Path, fake_clock: FakeClock) -> None:
    edit_file(path, *renamed("setting", "value", "valve"))

    with pytest.raises(LibraryDamaged):
        open_library(path.parent, fake_clock.now_ms)


def test_a_broken_page_is_a_finding_and_no_crash(path: Path) -> None:
    edit_file(
        path,
        "CREATE TABLE many AS SELECT value FROM json_each(json('[1' || replace(hex(zeroblob(4000)), '00', ',1') || ']'))",
    )
    raw = bytearray(path.read_bytes())
    raw[-4096:-3896] = b"\xff" * 200
    path.write_bytes(bytes(raw))

    assert {one.kind for one in findings(path)} == {"structure"}


def test_only_the_last_changed_are_read_where_time_is_short(path: Path) -> None:
    edit_file(path, "DROP TRIGGER score_entry_stays", "UPDATE score_entry SET hlc = 1")
    database = open_database(path)

    assert check_lines(database, 0) == []
    assert len(check_lines(database, 1)) == 1
    database.close()


def test_no_flipped_bit_in_a_score_goes_unnoticed(path: Path, fake_clock: FakeClock) -> None:
    """Plain SQLite finds a quarter of them; here each is found, or changed nothing that counts."""
    whole = path.read_bytes()
    dice = random.Random(20260305)
    before = open_library(path.parent, fake_clock.now_ms)
    entries = before.entries(WORKSHOP)
    before.close()
    noticed = 0
    for _ in range(150):
        raw = bytearray(whole)
        raw[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
        path.write_bytes(bytes(raw))
        try:
            library = open_library(path.parent, fake_clock.now_ms)
        except UserError:
            noticed += 1
            continue
        try:
            if library.check():
                noticed += 1
            else:
                assert library.entries(WORKSHOP) == entries
        except UserError:
            noticed += 1
        finally:
            library.close()
    assert noticed > 10
