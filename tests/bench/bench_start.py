"""From nothing to a painted window, beside two plain QMainWindows that are started in the same way.

`python -m pytest tests/bench/bench_start.py -s`. Every start finds a library that was closed
cleanly, with one workshop that is planned and not begun:

- bare: an empty QMainWindow. furnished: one with menus, a tool bar, a list, a table and a text.
- home: to the first paint of Home with this workshop on its card.
- console: from the key that begins the workshop on a Home that is at rest, to the first paint of
  the console. There is no other way there, so this and the line above are what a trainer waits.
- at once: the same start, and the workshop begun before Home was painted, to the first paint of the
  console: nothing is loaded ahead, and Home is built all the same. Making a workshop from a pack
  is no part of it.

Processes are started in turns, so that a busy machine is busy for all of them. The medians of the
ratios to the bare window of the same turn are asserted; the furnished one shows what every program with widgets
pays. The console at once does not meet its budget: that is said here, and noticed once it does.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from facilitator.app import usual_place
from facilitator.live.clock import SystemClock
from facilitator.live.packs import Packs
from facilitator.live.workshops import LiveWorkshops
from facilitator.storage.library import open_library
from tests.sources import ROOT

ROUNDS = 9
BUDGETS = {"home": 2.5, "console": 1.5, "at once": 2.5}
UNMET = "at once"
MOST_MB = 120

WATCH = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class FirstPaint(QObject):
    begun = 0.0  # where a key was pressed, of time.perf_counter(); else whoever started us counts
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # Comes when all of the window is painted, and before any timer does.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False
    def event(self, event):
        ms = (time.perf_counter() - self.begun) * 1000 if self.begun else 0.0
        lines = Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]
        sizes = dict(line.split(":", 1) for line in lines)
        held = " ".join(sizes[name].split()[0] for name in ("Rss", "Pss"))
        os.write(1, f"painted {ms}\\n{held}\\n".encode())
        os._exit(0)
"""
BARE = f"""
{WATCH}
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1440, 900)
watch = FirstPaint()
window.installEventFilter(watch)
window.show()
application.exec()
"""
FURNISHED = f"""
{WATCH}
from PySide6.QtWidgets import QListWidget, QSplitter, QTableWidget, QTableWidgetItem, QTextEdit
application = QApplication(sys.argv)
window = QMainWindow()
for name in ("File", "Edit", "View", "Help"):
    menu = window.menuBar().addMenu(name)
    for number in range(8):
        menu.addAction(f"{{name}} {{number}}")
tools = window.addToolBar("Tools")
for number in range(10):
    tools.addAction(f"Tool {{number}}")
rows, table, text = QListWidget(), QTableWidget(20, 6), QTextEdit()
rows.addItems([f"Row {{number}}" for number in range(50)])
for number in range(120):
    table.setItem(number // 6, number % 6, QTableWidgetItem(str(number)))
text.setPlainText("All work and no play makes a dull window. " * 60)
middle = QSplitter()
for part in (rows, table, text):
    middle.addWidget(part)
window.setCentralWidget(middle)
window.resize(1440, 900)
watch = FirstPaint()
text.viewport().installEventFilter(watch)
window.show()
application.exec()
"""
PROGRAM = f"""
import sys
from facilitator.__main__ import load_toolkit, main
load_toolkit()
{WATCH}

def turn(*_application):
    # Whoever catches its errors belongs to the program. Asking Qt for its widgets would have the
    # binding get to know all of them: 12 ms that no start costs.
    program = sys.excepthook.__self__.parent()
    watch = FirstPaint()
    show_page = program.shell.show_page
    def watched(page):
        page.installEventFilter(watch)
        show_page(page)
    def begin():
        program.shell.show_page = watched
        program.home.start_requested.emit(sys.argv[3])
    def press():
        if "facilitator.running" in sys.modules:
            waiting.stop()
            watch.begun = time.perf_counter()
            begin()
    if sys.argv[2] == "at once":
        begin()
    elif sys.argv[2] == "console":
        waiting = QTimer()
        waiting.timeout.connect(press)
        waiting.start(200)
    else:
        program.home.installEventFilter(watch)
    return QCoreApplication.exec()

QApplication.exec = turn
sys.exit(main(["--library", sys.argv[1]]))
"""
PROGRAMS = {
    "bare": (BARE, ""),
    "furnished": (FURNISHED, ""),
    "home": (PROGRAM, "home"),
    "console": (PROGRAM, "console"),
    "at once": (PROGRAM, "at once"),
}


@dataclass(frozen=True)
class Start:
    """Milliseconds from the start or the key to the paint; what the process holds then, in MB."""

    ms: float
    rss: float
    pss: float


@dataclass(frozen=True)
class Stock:
    """A library that was closed, and the id of the workshop in it."""

    library: Path
    workshop: str


def start(name: str, stock: Stock, environment: Mapping[str, str]) -> Start:
    """Start a program and wait for the first paint of its page."""
    code, page = PROGRAMS[name]
    # A fresh copy: who has painted is gone without closing, and the next one would check for damage.
    library = stock.library.with_name("in use")
    shutil.rmtree(library, ignore_errors=True)
    shutil.copytree(stock.library, library)
    begun = time.perf_counter()
    program = subprocess.Popen(
        [sys.executable, "-c", code, str(library), page, stock.workshop],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=dict(environment),
        text=True,
    )
    assert program.stdout is not None
    first = program.stdout.readline()
    ms = (time.perf_counter() - begun) * 1000
    rest = program.stdout.read()
    program.stdout.close()
    assert (first[:8], program.wait()) == ("painted ", 0)
    rss, pss = (int(size) / 1024 for size in rest.split())
    return Start(float(first[8:]) or ms, rss, pss)


def stocked(folder: Path) -> Stock:
    """A library with the sample workshop in it, not begun."""
    library = folder / "library"
    opened = open_library(library, SystemClock().now_ms)
    packs = partial(Packs, usual_place(None).packs)
    workshop = LiveWorkshops(opened, packs, SystemClock()).sample("zh-CN", "console")
    opened.close()
    return Stock(library, workshop)


def environment_of(home: Path) -> dict[str, str]:
    """The environment of a user whose folder is ``home``."""
    folders = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "STATE")}
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "PYTHONDONTWRITEBYTECODE")}
    return {
        **kept,
        **folders,
        "HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }


@pytest.fixture(scope="module")
def ratios(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """What every program takes, in bare windows; the table is printed."""
    if not Path("/proc/self/smaps_rollup").exists():
        pytest.skip("/proc is needed")
    folder = tmp_path_factory.mktemp("start")
    stock, environment = stocked(folder), environment_of(folder)
    starts: dict[str, list[Start]] = {name: [] for name in PROGRAMS}
    for turn in range(ROUNDS + 1):
        for name in PROGRAMS:
            found = start(name, stock, environment)
            if turn:  # the first one of all compiles what is new
                starts[name].append(found)
    assert all(one.pss < MOST_MB for found in starts.values() for one in found)
    return shown(starts)


@pytest.mark.timeout(300)
def test_start_to_the_first_paint(ratios: dict[str, float]) -> None:
    over = {name: ratios[name] for name, most in BUDGETS.items() if ratios[name] > most}

    assert set(over) <= {UNMET}


@pytest.mark.xfail(strict=True, reason="what runs a workshop is loaded on top of what shows Home")
def test_the_console_at_once(ratios: dict[str, float]) -> None:
    assert ratios[UNMET] <= BUDGETS[UNMET]


def shown(starts: dict[str, list[Start]]) -> dict[str, float]:
    """Print the table; the ratios to the bare window of the same turn."""
    bare = [one.ms for one in starts["bare"]]
    ratios = {
        name: statistics.median(one.ms / base for one, base in zip(found, bare, strict=True))
        for name, found in starts.items()
    }
    medians = {name: statistics.median(one.ms for one in found) for name, found in starts.items()}
    print("\n\nto the first paint         ms   fastest   to bare   to furnished   RSS MB   PSS MB")
    for name, found in starts.items():
        to_furnished = medians[name] / medians["furnished"]
        budget = f"(at most {BUDGETS[name]})" if name in BUDGETS else ""
        print(
            f"  {name:18} {medians[name]:9.0f} {min(one.ms for one in found):9.0f}"
            f"   {ratios[name]:7.2f}   {to_furnished:12.2f}   {found[-1].rss:6.0f}   {found[-1].pss:6.0f}"
            f"   {budget}"
        )
    return ratios
