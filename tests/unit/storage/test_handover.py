"""A workshop goes to another library by a file and its scores come back, or nothing happens."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.errors import (
    CannotReadFile,
    CannotWriteFile,
    DiskFull,
    HandoverTooLarge,
    HandoverTooNew,
    NotAHandover,
    UnreadableData,
)
from facilitator.core.journal import broken_line
from facilitator.core.merging import merge
from facilitator.core.pack import FORMAT_NO
from facilitator.core.run import Change, Visit
from facilitator.core.workshop import Workshop
from facilitator.storage.handover import (
    LARGEST,
    SUFFIX,
    VERSION,
    handover_of,
    read_handover,
    write_handover,
)
from facilitator.storage.library import FILE_NAME, Library, open_library
from tests.clock import FakeClock
from tests.unit.storage import spoiling
from tests.unit.storage.examples import (
    WORKSHOP,
    action,
    contents,
    edit_file,
    entry,
    moment,
    planned_before,
    workshop,
)

CHANGES = [Change(entity="block", entity_id=name, before="1", after="2") for name in ("b2", "b1")]
WAY = [Visit(block="b1", play_no=1, step=step, at=1000 * step) for step in (0, 1, 0)]


def played() -> Workshop:
    """The example with what it plays, and no block without content."""
    whole = workshop()
    return replace(whole, blocks=tuple(one for one in whole.blocks if one.content))


@pytest.fixture
def library(tmp_path: Path, fake_clock: FakeClock) -> Iterator[Library]:
    opened = open_library(tmp_path / "first", fake_clock.now_ms)
    opened.workshops.create(played(), contents(), action(0, "create"))
    opened.record(
        action(1), entries=[entry(1, ["a"])], run=moment(), status="running", visits=WAY[:1]
    )
    opened.record(replace(action(9), kind="move"), visits=WAY[1:])
    # By an id that sorts before the others.
    opened.record(replace(action(9), id="a00", kind="plan"), changes=CHANGES)
    yield opened
    opened.close()


@pytest.fixture
def second(tmp_path: Path, fake_clock: FakeClock) -> Iterator[Library]:
    opened = open_library(tmp_path / "second", fake_clock.now_ms)
    yield opened
    opened.close()


@pytest.fixture
def file(library: Library, tmp_path: Path) -> Path:
    path = tmp_path / f"内部客户{SUFFIX}"
    write_handover(path, handover_of(library, WORKSHOP))
    return path


def take_over(library: Library, file: Path) -> None:
    library.exchange.take_over(read_handover(file))


def test_the_second_library_has_all_the_first_had(
    library: Library, second: Library, file: Path
) -> None:
    take_over(second, file)

    assert handover_of(second, WORKSHOP) == handover_of(library, WORKSHOP)
    assert list(second.visits(WORKSHOP)) == WAY
    assert list(second.changes(WORKSHOP, "a00")) == CHANGES
    assert second.check() == []


def test_what_was_entered_there_comes_back_once(
    library: Library, second: Library, file: Path, tmp_path: Path
) -> None:
    take_over(second, file)
    second.record(action(5), entries=[replace(entry(5, ["b"], unit="u2"), by="assistant")])
    library.record(action(2), entries=[entry(2, ["b"], slot="one")])
    back = tmp_path / f"back{SUFFIX}"
    write_handover(back, handover_of(second, WORKSHOP))

    for _ in range(2):
        theirs = read_handover(back)
        mine = library.entries(WORKSHOP)
        found = merge(mine, library.actions(WORKSHOP), theirs.entries, theirs.actions)
        library.exchange.take_in(WORKSHOP, found.actions, found.entries)

    lines = library.entries(WORKSHOP)
    assert [(line.id, line.by) for line in lines] == [
        *(("e1", "console"), ("e2", "console"), ("e5", "assistant"))
    ]
    assert broken_line(lines) is None
    assert [deed.id for deed in library.actions(WORKSHOP)] == ["a0", "a1", "a9", "a00", "a2", "a5"]
    assert library.check() == []


def test_a_refused_merge_leaves_the_journal_as_it_was(library: Library) -> None:
    before = library.entries(WORKSHOP), library.actions(WORKSHOP)
    # An undo of something that is not there: the disk refuses the second deed.
    deeds = [action(7), replace(action(8), undoes="nothing")]
    with pytest.raises(Exception, match="FOREIGN KEY"):
        library.exchange.take_in(WORKSHOP, deeds, [replace(entry(7), action="a7")])
    assert (library.entries(WORKSHOP), library.actions(WORKSHOP)) == before


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1],
        lambda data: data + b" ",
        lambda data: b"%PDF-1.7\n" + data,
        lambda data: data.replace(b"facilitator-handover", b"facilitator-something"),
        lambda data: data.replace("海川".encode(), "山川".encode()),
        lambda data: b"[1]\n" + data,
        lambda data: b"\xff\xfe\n" + data,
        lambda data: b"[" * 5000 + b"\n",
        spoiling.tampered(spoiling.another_value),
        spoiling.tampered(spoiling.another_unit),
        spoiling.tampered(spoiling.another_content),
        spoiling.tampered(spoiling.no_contents),
        spoiling.tampered(spoiling.a_way_through_nothing),
        spoiling.tampered(spoiling.a_way_that_nobody_went),
        spoiling.tampered(spoiling.a_change_by_nobody),
        spoiling.tampered(spoiling.answers_itself),
        spoiling.tampered(spoiling.answers_nothing),
        spoiling.tampered(spoiling.the_same_deed_twice),
        spoiling.tampered(spoiling.a_deed_of_another_workshop),
        spoiling.tampered(spoiling.a_line_by_no_deed),
        spoiling.tampered(spoiling.the_same_line_twice),
        spoiling.tampered(spoiling.a_line_at_the_end_of_time),
        spoiling.tampered(spoiling.a_line_that_takes_nothing_back),
        spoiling.tampered(spoiling.a_line_that_takes_another_back),
        spoiling.tampered(spoiling.a_moment_nowhere),
        spoiling.tampered(spoiling.a_moment_of_another_workshop),
        spoiling.tampered(spoiling.unknown_field),
        spoiling.tampered(spoiling.nobody_we_know),
        spoiling.tampered(spoiling.no_json),
    ],
)
def test_what_is_not_whole_is_refused(file: Path, spoil: Callable[[bytes], bytes]) -> None:
    file.write_bytes(spoil(file.read_bytes()))
    with pytest.raises(NotAHandover) as caught:
        read_handover(file)
    assert caught.value.path == file


def test_there_was_no_version_before_the_first(file: Path) -> None:
    """The one flipped bit of the first line that made a number of another: 2 became 0."""
    file.write_bytes(file.read_bytes().replace(b'"version":2', b'"version":0'))
    with pytest.raises(NotAHandover):
        read_handover(file)


@given(data=st.data())
def test_no_flipped_bit_goes_unnoticed(data: st.DataObject, tmp_path_factory) -> None:
    folder = tmp_path_factory.mktemp("bits")
    library = open_library(folder / "l", FakeClock().now_ms)
    library.workshops.create(played(), contents(), action(0, "create"))
    library.record(action(1), entries=[entry(1, ["a"])])
    path = folder / "f"
    write_handover(path, handover_of(library, WORKSHOP))
    library.close()
    whole = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(whole)
    with pytest.raises((NotAHandover, HandoverTooNew)):
        read_handover(path)


def test_a_newer_one_is_told_apart(file: Path) -> None:
    file.write_bytes(spoiling.newer(file.read_bytes()))
    with pytest.raises(HandoverTooNew) as caught:
        read_handover(file)
    assert (caught.value.found, caught.value.known) == (VERSION + 1, VERSION)


def test_one_of_the_first_version_has_no_way_and_no_changes(file: Path) -> None:
    def first(said) -> None:
        del said["visits"], said["changes"]

    data = spoiling.tampered(first)(file.read_bytes())
    file.write_bytes(data.replace(b'"version":2', b'"version":1'))
    found = read_handover(file)
    assert (found.visits, found.changes) == ((), ())


def test_a_giant_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "giant"
    with path.open("wb") as file:
        file.truncate(LARGEST + 10)
    with pytest.raises(NotAHandover):
        read_handover(path)


def test_a_giant_is_not_written(
    library: Library, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody would read it, and the trainer would hear of it at the other computer only."""
    before = file.read_bytes()
    monkeypatch.setattr("facilitator.storage.handover.LARGEST", len(before))
    write_handover(file, handover_of(library, WORKSHOP))
    assert file.read_bytes() == before
    library.record(action(5), entries=[entry(5, "x" * 3_000_000)])
    with pytest.raises(HandoverTooLarge) as caught:
        write_handover(file, handover_of(library, WORKSHOP))
    assert (caught.value.path, caught.value.found) == (file, 3)
    assert file.read_bytes() == before


def test_a_missing_file_and_a_folder_that_is_not_there(library: Library, tmp_path: Path) -> None:
    with pytest.raises(CannotReadFile):
        read_handover(tmp_path / "nothing")
    with pytest.raises(CannotWriteFile):
        write_handover(tmp_path / "no" / "folder", handover_of(library, WORKSHOP))


def test_rows_that_do_not_fit_are_refused_and_leave_nothing(
    library: Library, second: Library
) -> None:
    given = handover_of(library, WORKSHOP)
    numbers = replace(given, workshop=replace(given.workshop, seed=1 << 63))
    orphans = replace(given, workshop=replace(given.workshop, days=()))
    for one in (numbers, orphans):
        with pytest.raises(UnreadableData):
            second.exchange.take_over(one)
    assert second.workshops.every() == ()
    assert second.check() == []


def test_what_is_taken_in_and_what_for_is_one_change(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = library.entries(WORKSHOP), library.actions(WORKSHOP)

    def refuse(*_words: object, **_named: object) -> None:
        raise DiskFull(library.path)

    with monkeypatch.context() as patch:
        patch.setattr(library.workshops, "use_for", refuse)
        with pytest.raises(DiskFull):
            library.exchange.take_in(WORKSHOP, [action(5)], [entry(5)], assisting=True)
    assert (library.entries(WORKSHOP), library.actions(WORKSHOP)) == before

    library.exchange.take_in(WORKSHOP, [action(5)], [entry(5)], assisting=True)
    assert library.workshops.load(WORKSHOP).assisting
    library.exchange.take_in(WORKSHOP, [action(6)], [entry(6)])
    assert library.workshops.load(WORKSHOP).assisting


def test_a_workshop_that_comes_back_has_its_journal_protected_again(
    file: Path, tmp_path: Path, fake_clock: FakeClock
) -> None:
    there = tmp_path / "there"
    library = open_library(there, fake_clock.now_ms)
    take_over(library, file)
    library.erase(WORKSHOP)
    take_over(library, file)
    library.close()
    with pytest.raises(Exception, match="append-only"):
        edit_file(there / FILE_NAME, "DELETE FROM score_entry")


def test_what_an_earlier_version_planned_goes_over_to_the_letter(
    library: Library, second: Library, tmp_path: Path
) -> None:
    before = planned_before(handover_of(library, WORKSHOP))
    library.erase(WORKSHOP)
    library.exchange.take_over(before)
    path = tmp_path / "before.handover"
    write_handover(path, handover_of(library, WORKSHOP))

    take_over(second, path)

    assert second.exchange.frozen_of(before.workshop) == before.frozen
    assert {one.id for one in second.contents_of(before.workshop).values()} == {"quiz", "card"}
    assert second.check() == []


def test_a_content_in_a_later_format_is_told_apart(library: Library, tmp_path: Path) -> None:
    given = handover_of(library, WORKSHOP)
    later = {sha: one._replace(format_no=FORMAT_NO + 1) for sha, one in given.frozen.items()}
    path = tmp_path / "later.handover"
    write_handover(path, replace(given, frozen=later))
    with pytest.raises(HandoverTooNew):
        read_handover(path)
