"""What nobody caught: a sentence or a line in the log, and never the end of the program."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from facilitator.core.errors import NothingToUndo
from facilitator.live import faults as live_faults
from facilitator.live.faults import LOG_NAME, Faults, keep_log
from tests.sources import ROOT


class Asking(QObject):
    """Something with a signal."""

    asked = Signal()


class Stumbling(QObject):
    """A slot that fails."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self._error = error

    def answer(self) -> None:
        raise self._error


@pytest.fixture
def faults() -> Iterator[Faults]:
    made = Faults()
    made.install()
    yield made
    made.remove()


def ask(error: BaseException) -> None:
    """Let a slot fail with this."""
    asking, stumbling = Asking(), Stumbling(error)
    asking.asked.connect(stumbling.answer)
    asking.asked.emit()


def test_a_refusal_is_handed_on_with_its_kind(faults, listen, caplog):
    refused, broke = listen(faults.refused), listen(faults.broke)
    error = NothingToUndo()

    ask(error)

    assert refused.said == [error]
    assert broke.said == []
    assert [record.levelno for record in caplog.records if record.levelno > logging.INFO] == []


def test_a_bug_is_logged_with_its_trace_and_handed_on(faults, listen, caplog, expected_log):
    broke = listen(faults.broke)

    ask(KeyError("x"))

    assert [type(error) for error in broke.said] == [KeyError]
    (record,) = [one for one in caplog.records if one.levelno >= logging.ERROR]
    assert record.exc_info is not None
    assert "Stumbling" in logging.Formatter().format(record) or "answer" in str(
        logging.Formatter().formatException(record.exc_info)
    )
    assert len(expected_log) == 1


def test_ctrl_c_is_nobody_s_bug(faults, listen, capfd):
    broke = listen(faults.broke)
    error = KeyboardInterrupt()

    sys.excepthook(KeyboardInterrupt, error, None)

    assert broke.said == []
    assert "KeyboardInterrupt" in capfd.readouterr().err


def test_whoever_had_exceptions_before_has_them_again():
    before = sys.excepthook
    faults = Faults()
    faults.remove()
    assert sys.excepthook == before
    faults.install()
    assert sys.excepthook != before
    faults.remove()
    faults.remove()
    assert sys.excepthook == before


def test_of_two_the_later_one_is_not_pushed_aside():
    before = sys.excepthook
    first, second = Faults(), Faults()
    first.install()
    second.install()
    first.remove()
    assert sys.excepthook != before
    second.remove()
    sys.excepthook = before


LOGGING = """
import faulthandler, logging, sys
from pathlib import Path
from PySide6.QtCore import qWarning
from facilitator.live.faults import keep_log
path = keep_log(Path(sys.argv[1]))
logging.getLogger("facilitator.x").info("opened 北屿国际")
qWarning("a wish of Qt")
print(path.exists(), faulthandler.is_enabled())
faulthandler._sigabrt() if len(sys.argv) > 2 else None
"""


def run_logging(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LOGGING, str(folder), *more],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )


def test_the_log_holds_our_lines_and_qt_s(tmp_path):
    done = run_logging(tmp_path / "state" / "log")

    assert done.stdout.split() == ["True", "True"]
    text = (tmp_path / "state" / "log" / LOG_NAME).read_text(encoding="utf-8")
    assert "INFO facilitator.x: opened 北屿国际" in text
    assert "WARNING qt: a wish of Qt" in text
    assert done.stderr == ""


def test_the_last_words_of_a_crash_are_kept(tmp_path):
    done = run_logging(tmp_path, "crash")

    assert done.returncode != 0
    assert "Fatal Python error: Aborted" in (tmp_path / "crash.log").read_text(encoding="utf-8")


LATE = """
import ctypes, sys
from pathlib import Path
import PySide6
from facilitator.live.faults import keep_log
keep_log(Path(sys.argv[1]))
(core,) = (Path(PySide6.__file__).parent / "Qt" / "lib").glob("libQt6Core.so*")
libc = ctypes.CDLL(None)
libc.strdup.restype = ctypes.c_void_p
words = ctypes.c_void_p(libc.strdup(b"last words of Qt"))  # Python's own would be gone by then
libc.on_exit(ctypes.CDLL(str(core))._Z13qErrnoWarningiPKcz, words)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="on_exit is of the GNU library")
def test_what_qt_says_after_python_has_gone_is_no_crash(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LATE, str(tmp_path)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )

    assert done.returncode == 0
    assert "last words of Qt" in done.stderr


def test_without_a_folder_for_the_log_the_program_runs(tmp_path, expected_log):
    (tmp_path / "file").write_text("x")
    handlers = list(logging.getLogger().handlers)

    path = keep_log(tmp_path / "file" / "log")

    assert not path.exists()
    assert logging.getLogger().handlers == handlers
    assert "no log is kept" in expected_log[0]


def test_a_bug_that_comes_again_and_again_is_said_once(faults, listen, expected_log):
    broke = listen(faults.broke)
    error = KeyError("in painting")

    for _ in range(20):
        ask(error)

    assert broke.said == [error]
    assert len(expected_log) == 1


def test_a_full_log_begins_anew_and_three_before_it_stay(tmp_path: Path) -> None:
    script = (
        "import logging, sys\n"
        "from pathlib import Path\n"
        "from facilitator.live import faults\n"
        "faults.LOG_BYTES = 100\n"
        "faults.keep_log(Path(sys.argv[1]))\n"
        "for number in range(6):\n"
        "    logging.getLogger('a').info('%s%s', number, 'x' * 100)\n"
    )
    subprocess.run([sys.executable, "-c", script, tmp_path], cwd=ROOT, check=True)

    kept = {path.name: path.read_text() for path in tmp_path.glob(f"{LOG_NAME}*")}
    assert kept.pop(LOG_NAME) == ""
    assert {name[-1]: text[-102] for name, text in kept.items()} == {"1": "5", "2": "4", "3": "3"}


def test_a_log_that_cannot_be_opened_again_harms_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    handler = live_faults.LogFile(tmp_path / "log", encoding="utf-8")
    monkeypatch.setattr(live_faults, "LOG_BYTES", 1)

    def refused() -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(handler, "_open", refused)
    record = logging.makeLogRecord({"msg": "one"})
    handler.handle(record)
    handler.handle(record)
    handler.close()
    assert "Permission denied" in capsys.readouterr().err
