"""The library as a whole: made, opened, closed, killed; one action is one transaction."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.core.errors import (
    CannotReadFile,
    CannotWriteFile,
    LibraryDamaged,
    LibraryInUse,
    UnknownWorkshop,
    WorkshopDamaged,
)
from facilitator.core.run import Change, Visit
from facilitator.core.workshop import Workshop
from facilitator.storage.database import open_database
from facilitator.storage.library import FILE_NAME, Library, open_library
from tests.clock import START_MS, FakeClock
from tests.unit.storage.examples import (
    WORKSHOP,
    action,
    contents,
    edit_file,
    entry,
    moment,
    stocked,
    workshop,
)
from tests.unit.storage.faults import Fuse

WAL = f"{FILE_NAME}-wal"


@pytest.fixture
def library(folder: Path, fake_clock: FakeClock) -> Library:
    return stocked(folder, fake_clock)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_library_is_made_where_there_is_none(folder: Path, fake_clock: FakeClock) -> None:
    library = open_library(folder / "deep", fake_clock.now_ms)

    assert library.path == folder / "deep" / FILE_NAME
    assert library.workshops.summaries() == ()
    assert not library.unclean
    library.close()
    assert names(folder / "deep") == [FILE_NAME]


def test_a_command_that_only_reads_makes_none(folder: Path, fake_clock: FakeClock) -> None:
    with pytest.raises(CannotReadFile):
        open_library(folder, fake_clock.now_ms, create=False)

    assert not folder.exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path, fake_clock: FakeClock) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(CannotWriteFile):
        open_library(tmp_path / "file" / "library", fake_clock.now_ms)


def test_a_library_half_made_when_the_power_went_is_made_again(
    folder: Path, fake_clock: FakeClock
) -> None:
    folder.mkdir()
    half = open_database(folder / f"{FILE_NAME}.part", create=True)
    half.execute("CREATE TABLE workshop (id TEXT)")
    half.close()

    open_library(folder, fake_clock.now_ms).close()
    assert names(folder) == [FILE_NAME]


def test_a_wal_without_its_library_is_kept_aside(
    library: Library, folder: Path, fake_clock: FakeClock, fuse: Fuse
) -> None:
    """SQLite would take it for the WAL of the new library, and it may hold the only copy."""
    library.close()
    lone = folder / WAL
    lone.write_bytes(b"scores")

    (folder / FILE_NAME).unlink()
    open_library(folder, fake_clock.now_ms).close()
    assert names(folder) == [FILE_NAME, f"{WAL}-{START_MS}"]
    assert (folder / f"{WAL}-{START_MS}").read_bytes() == b"scores"


def test_a_second_library_on_the_same_file_is_refused(
    library: Library, folder: Path, fake_clock: FakeClock
) -> None:
    with pytest.raises(LibraryInUse):
        open_library(folder, fake_clock.now_ms)

    library.record(action(1), entries=[entry(1)])
    library.close()


def test_an_action_brings_all_its_parts(library: Library, fake_clock: FakeClock) -> None:
    visits = (
        Visit(block="b1", play_no=1, step=0, at=START_MS),
        Visit(block="b2", play_no=2, step=1, at=START_MS + 5, kind="leave"),
    )
    changes = (Change(entity="clock", entity_id="", before="1", after="2"),)
    stored = library.record(
        action(1),
        entries=[entry(1)],
        run=moment(),
        visits=visits,
        changes=changes,
        status="running",
    )
    library.close()
    library = open_library(library.path.parent, fake_clock.now_ms)

    assert library.entries(WORKSHOP) == stored
    assert library.actions(WORKSHOP)[-1] == action(1)
    assert library.run(WORKSHOP) == moment()
    assert library.visits(WORKSHOP) == visits
    assert library.changes(WORKSHOP, "a1") == changes
    assert library.workshops.load(WORKSHOP).status == "running"
    library.close()


def test_an_action_without_a_status_keeps_the_one_before(library: Library) -> None:
    library.record(action(1), status="running")
    library.record(action(2))
    library.record(action(3), status=None, run=None)

    assert library.workshops.load(WORKSHOP).status == "running"
    assert library.run(WORKSHOP) is None
    library.close()


def test_a_heartbeat_says_only_that_the_program_lives(
    library: Library, fake_clock: FakeClock
) -> None:
    library.heartbeat(WORKSHOP)
    assert library.run(WORKSHOP) is None

    library.record(action(1), run=moment())
    fake_clock.advance(10)
    library.heartbeat(WORKSHOP)
    assert library.run(WORKSHOP) == moment(START_MS + 10_000)
    library.close()


def test_ids_of_a_library_sort_by_its_clock(library: Library, fake_clock: FakeClock) -> None:
    first = library.new_id()
    fake_clock.advance(1)

    assert first < library.new_id()
    library.close()


def test_a_killed_program_leaves_everything_and_is_noticed(
    folder: Path, fake_clock: FakeClock, fuse: Fuse
) -> None:
    library = stocked(folder, fake_clock)
    stored = library.record(action(1), entries=[entry(1)])
    fuse.kill()

    library = open_library(folder, fake_clock.now_ms)
    assert library.unclean
    assert library.entries(WORKSHOP) == stored
    library.close()

    library = open_library(folder, fake_clock.now_ms)
    assert not library.unclean
    library.close()


def test_a_left_over_wal_is_noticed(library: Library, folder: Path, fake_clock: FakeClock) -> None:
    """As after a power cut: the WAL was written, the file not yet, and nobody closed anything."""
    stored = library.record(action(1), entries=[entry(1)])
    cut = folder / "after the cut"
    cut.mkdir()
    for name in (FILE_NAME, WAL):
        shutil.copy(folder / name, cut / name)
    library.close()

    again = open_library(cut, fake_clock.now_ms)
    assert again.unclean
    assert again.entries(WORKSHOP) == stored
    again.close()


def read_all(library: Library, planned: Workshop) -> None:
    """What opening a workshop reads."""
    library.entries(planned.id)
    library.contents_of(planned)


def damage_file(library: Library, damage: str) -> Path:
    """Do something to the file of a library that is closed here; returns its folder."""
    library.close()
    drops = [f"DROP TRIGGER {name}" for name in ("score_entry_stays", "score_entry_kept")]
    edit_file(library.path, "PRAGMA foreign_keys = OFF", *drops, damage)
    return library.path.parent


def test_a_file_that_is_damaged_is_refused_after_an_unclean_exit(
    library: Library, fake_clock: FakeClock, fuse: Fuse
) -> None:
    folder = damage_file(library, "DELETE FROM workshop_group")
    library = open_library(folder, fake_clock.now_ms)
    assert not library.unclean
    fuse.kill()

    for _ in range(2):  # and it stays so until somebody does something about it
        with pytest.raises(LibraryDamaged) as caught:
            open_library(folder, fake_clock.now_ms)
        assert "unit_member to workshop_group" in caught.value.detail


@pytest.mark.parametrize("cleanly", [True, False], ids=["clean", "killed"])
@pytest.mark.parametrize(
    ("damage", "detail"),
    [
        ("UPDATE score_entry SET value = '\"b\"' WHERE id = 'e2'", "score_entry e2"),
        ("DELETE FROM score_entry WHERE id = 'e1'", "score_entry e2"),
        ("UPDATE score_entry SET value = '{' WHERE id = 'e2'", "score_entry: "),
        ("UPDATE content SET json = replace(json, 'Nobody', 'nobody')", "content "),
    ],
)
def test_one_damaged_workshop_is_named_and_every_other_can_be_used(  # noqa: PLR0913
    library: Library,
    fake_clock: FakeClock,
    fuse: Fuse,
    expected_log: list[str],
    damage: str,
    detail: str,
    *,
    cleanly: bool,
) -> None:
    other = replace(workshop("other", "Another"), blocks=(), units=())
    library.workshops.create(other, {}, action(0, "create", "other"))
    library.record(action(1), entries=[entry(1)])
    library.record(action(2), entries=[entry(2)])
    folder = damage_file(library, damage)
    if not cleanly:
        open_library(folder, fake_clock.now_ms)
        fuse.kill()

    for number in (1, 2):
        library = open_library(folder, fake_clock.now_ms)
        planned = library.workshops.load(WORKSHOP)
        with pytest.raises(WorkshopDamaged) as caught:
            read_all(library, planned)
        error = caught.value
        assert (error.title, error.path, error.backups) == (
            planned.title,
            library.path,
            folder / "backups",
        )
        assert detail in error.detail
        assert [one.title for one in library.damaged] == ([] if cleanly else [planned.title])
        assert library.contents_of(library.workshops.load("other")) == {}
        library.record(action(number, workshop_id="other"), status="running")
        if cleanly:
            library.close()
        else:
            fuse.kill()
    assert bool(expected_log) is not cleanly


def test_a_library_without_the_note_is_checked(library: Library, fake_clock: FakeClock) -> None:
    library.close()
    edit_file(library.path, "DELETE FROM setting")

    library = open_library(library.path.parent, fake_clock.now_ms)
    assert library.unclean
    library.close()


def test_an_erased_workshop_is_gone_from_the_file(
    library: Library, folder: Path, fake_clock: FakeClock
) -> None:
    others = [workshop(f"w{number}", f"Nr {number}") for number in range(20)]
    for one in others:
        library.workshops.create(one, contents(), action(0, "plan", one.id))
    secret = replace(workshop("gone", "绝密培训"), client="不可说公司", trainer="王某某")
    library.workshops.create(secret, contents(), action(0, "plan", "gone"))
    library.record(
        action(1, "score", "gone"),
        entries=[replace(entry(1), workshop="gone", reason="私人理由")],
        run=replace(moment(), workshop="gone"),
        visits=[Visit(block="b2", play_no=1, step=0, at=START_MS)],
        changes=[Change(entity="group", entity_id="g1", before="从前的名字")],
    )
    library.erase("gone")
    words = [secret.title, secret.client, secret.trainer, "私人理由", "从前的名字"]

    with pytest.raises(UnknownWorkshop):
        library.workshops.load("gone")
    assert library.entries("gone") == ()
    assert library.actions("gone") == ()
    assert library.visits("gone") == ()
    assert library.run("gone") is None
    assert library.changes("gone", "a1") == ()
    assert len(library.workshops.every()) == 21
    assert library.workshops.load("w7") == others[7]
    assert library.check() == []
    left = b"".join(path.read_bytes() for path in folder.iterdir())
    assert [word for word in words if word.encode() in left] == []
    library.close()


def test_erasing_what_is_not_there_does_nothing(library: Library) -> None:
    library.erase("nobody")
    library.erase("nobody")

    assert library.workshops.load(WORKSHOP) == workshop()
    library.close()


def test_only_an_erased_journal_may_go(library: Library, folder: Path) -> None:
    library.workshops.create(Workshop(id="w2", title="x", client=""), {}, action(0, "plan", "w2"))
    library.erase("w2")
    library.close()

    with pytest.raises(Exception, match="append-only"):
        edit_file(folder / FILE_NAME, f"DELETE FROM workshop WHERE id = '{WORKSHOP}'")
