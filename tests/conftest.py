"""What every test stands on: no display needed, nobody's own data touched, no noise, no leftovers."""

import gc
import importlib
import importlib.util
import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import getCppPointer

from facilitator import paths
from tests.clock import FakeClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is not a wrong result: time is what tests/bench looks at.
settings.register_profile("facilitator", deadline=None)
settings.load_profile("facilitator")


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("xcb") is None or shutil.which("Xvfb"):
        return
    if os.environ.get("FACILITATOR_REQUIRE_XVFB") == "1":
        pytest.fail("Xvfb is not installed, and FACILITATOR_REQUIRE_XVFB asks for it")
    pytest.skip("Xvfb is not installed")


# Nor is there any while they are collected: looking for it six thousand times took a third of that.
gc.disable()


def pytest_collection_finish() -> None:
    """Thousands of tests that were collected are no rubbish: looking through them again and again took a
    seventh of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the library or the settings of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """What one test keeps in the folders of the session would be found by whichever comes next."""
    shared = (paths.config_dir(), paths.data_dir())
    yield
    left = [str(one) for one in shared if one.exists()]
    for one in left:
        shutil.rmtree(one)
    assert left == [], "a test keeps its settings and its library in a folder of its own"


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application of pytest-qt, with the bundled fonts, so that texts measure as shipped."""
    if importlib.util.find_spec("facilitator.ui.fonts"):
        importlib.import_module("facilitator.ui.fonts").register_fonts()
    return qapp


@pytest.fixture
def fake_clock() -> FakeClock:
    return FakeClock()


class _Recorder(logging.Handler):
    """Keeps what was logged at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture
def _log_recorder() -> Iterator[_Recorder]:
    recorder = _Recorder()
    logging.getLogger().addHandler(recorder)
    yield recorder
    logging.getLogger().removeHandler(recorder)


@pytest.fixture
def expected_log(_log_recorder: _Recorder) -> list[str]:
    """For a test that makes the program complain: the lines logged at WARNING and above so far.

    Such a test looks at them; without this fixture each of them fails the test.
    """
    return _log_recorder.messages


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest, _log_recorder: _Recorder) -> Iterator[None]:
    yield
    if _log_recorder.messages and "expected_log" not in request.fixturenames:
        pytest.fail("logged without being expected:\n" + "\n".join(_log_recorder.messages))


@pytest.fixture(autouse=True)
def _no_leftover_windows(request: pytest.FixtureRequest) -> Iterator[None]:
    if "qapp" not in request.fixturenames:
        yield
        return
    before = {getCppPointer(widget)[0] for widget in QApplication.topLevelWidgets()}
    yield
    if _windows_except(before):
        gc.collect()  # a test's own reference cycles are not a leak of the program
    if left := _windows_except(before):
        names = ", ".join(f"{type(each).__name__} {_said(each)!r}" for each in left)
        for each in left:
            each.deleteLater()
        pytest.fail(f"windows left behind (give them to qtbot.addWidget): {names}")


def _said(widget: QWidget) -> str:
    """What a widget is known by: its words, or its name."""
    text = widget.property("text")
    return text if isinstance(text, str) and text else widget.objectName()


def _windows_except(before: set[int]) -> list[QWidget]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if getCppPointer(widget)[0] not in before
        and (widget.isVisible() or widget.metaObject().className() != "QTipLabel")
    ]


@pytest.fixture
def shots_dir() -> Path:
    """Where tests marked `shots` write pictures for people to look at."""
    folder = Path(__file__).resolve().parent.parent / "shots"
    folder.mkdir(exist_ok=True)
    return folder
