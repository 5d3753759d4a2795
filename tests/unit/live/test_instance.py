"""One program per library, the next one knocks, and a killed one is not mourned."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facilitator.core.errors import AlreadyOpen, CannotWriteFile, LibraryInUse
from facilitator.live.instance import KNOCK, LOCK, Instance
from tests.sources import ROOT

HOLDING = """
import sys
from pathlib import Path
from facilitator.live.instance import Instance
instance = Instance(Path(sys.argv[1]))
instance.take()
print("taken", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def another(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A program that holds the library."""
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "taken\n"
    yield program
    program.kill()
    program.communicate()


def test_the_folder_is_made_and_the_lock_is_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "library"
    instance = Instance(folder)
    instance.take()
    assert (folder / LOCK).exists()
    instance.release()
    assert not (folder / LOCK).exists()


def test_a_second_program_is_refused_and_knocks(
    tmp_path: Path, another: subprocess.Popen[str]
) -> None:
    with pytest.raises(AlreadyOpen) as refused:
        Instance(tmp_path).take()

    assert refused.value.path == tmp_path
    assert (tmp_path / KNOCK).exists()


def test_the_lock_of_a_killed_program_is_taken_over_at_once(
    tmp_path: Path, another: subprocess.Popen[str]
) -> None:
    another.kill()
    another.wait()
    assert (tmp_path / LOCK).exists()

    instance = Instance(tmp_path)
    instance.take()

    instance.release()


def test_after_a_release_the_next_one_comes_in(tmp_path: Path) -> None:
    first, second = Instance(tmp_path), Instance(tmp_path)
    first.take()
    with pytest.raises(LibraryInUse):
        second.take()
    first.release()
    second.take()
    second.release()


def test_the_first_hears_every_knock(tmp_path: Path, qtbot, listen: Callable[..., object]) -> None:
    first, second = Instance(tmp_path), Instance(tmp_path)
    first.take()
    first.listen()
    for _ in range(2):
        with qtbot.waitSignal(first.show_requested, timeout=3000), pytest.raises(LibraryInUse):
            second.take()
        assert not (tmp_path / KNOCK).exists()
    first.release()


def test_other_files_in_the_folder_are_no_knock(tmp_path: Path, qtbot) -> None:
    first = Instance(tmp_path)
    first.take()
    first.listen()
    with qtbot.assertNotEmitted(first.show_requested, wait=200):
        (tmp_path / "library.db").touch()
    first.release()


def test_an_old_knock_is_not_for_the_next_program(tmp_path: Path) -> None:
    (tmp_path / KNOCK).touch()
    instance = Instance(tmp_path)
    instance.take()
    assert not (tmp_path / KNOCK).exists()
    instance.release()


def test_a_place_that_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotWriteFile):
        Instance(tmp_path / "file")


@pytest.mark.skipif(
    not Path("/proc/self").is_dir(), reason="a folder that takes no files is needed"
)
def test_a_folder_that_takes_no_files_is_not_in_use(tmp_path: Path) -> None:
    for folder in (Path("/proc/self"), Path("/proc/none/library")):
        with pytest.raises(CannotWriteFile) as refused:
            Instance(folder).take()
        assert refused.value.reason == os.strerror(errno.EACCES)
