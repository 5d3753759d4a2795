"""What is loaded when: in processes of their own, because this one has loaded everything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sources import ROOT

PORTIONS = """
import sys
from importlib import import_module
from facilitator import app, loading

for name in loading.AHEAD:
    before = set(sys.modules)
    import_module(name)
    print(name, "loads", len(set(sys.modules) - before))
before = set(sys.modules)
loading.load_running()
print("left:", *sorted(set(sys.modules) - before))
"""
START = """
import builtins, gc, linecache, sys
from facilitator.__main__ import load_toolkit, main

usual_import = builtins.__import__
load_toolkit()

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

def said_on_the_way(*_application):
    print("at the start:", "facilitator.running" in sys.modules, gc.isenabled())
    timer, end = QTimer(), QTimer()
    timer.timeout.connect(look)
    timer.start(10)
    end.timeout.connect(QCoreApplication.quit)
    end.start(20_000)
    return QCoreApplication.exec()

def is_looked_through():
    module = vars(sys.modules["facilitator.running"])
    return any(one is module for one in gc.get_objects())

def look():
    if "facilitator.running" in sys.modules and not is_looked_through():
        print("later:", gc.isenabled(), gc.get_freeze_count() > 0)
        read = [path for path in linecache.cache if path.endswith(".py") and "facilitator" in path]
        print("sources read:", *read)
        print("usual import:", builtins.__import__ is usual_import)
        QCoreApplication.quit()

QApplication.exec = said_on_the_way
sys.exit(main(["--library", sys.argv[1]]))
"""
REPORTS = """
import gc, sys
from facilitator import app, loading

def tell(name, thing):
    print(name, any(one is thing for one in gc.get_objects()))

first, then = (getattr(loading, name) for name in sys.argv[2:])
first()
tell("libraries:", vars(sys.modules["reportlab"]))
page = [[]]
then()
tell("page:", page)
"""


def said(code: str, home: Path, *names: str) -> list[str]:
    """The lines that a process of its own prints, whose user has the folder ``home``."""
    folders = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "STATE")}
    done = subprocess.run(
        [sys.executable, "-c", code, str(home / "library"), *names],
        cwd=ROOT,
        env={**os.environ, **folders, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_what_runs_a_workshop_is_loaded_in_portions_and_none_is_empty(
    tmp_path: Path,
) -> None:
    *portions, left = said(PORTIONS, tmp_path)

    assert portions
    assert [line for line in portions if line.endswith("loads 0")] == []
    assert left == "left:"


def test_home_comes_first_and_the_rest_follows_in_its_pauses(tmp_path: Path) -> None:
    assert said(START, tmp_path) == [
        "at the start: False False",
        "later: True True",
        "sources read:",
        "usual import: True",
    ]


@pytest.mark.parametrize(
    "names", [("load_reporting", "load_reporting"), ("_load_claims", "_load_make")]
)
def test_the_printing_libraries_are_not_looked_through_for_garbage_and_pages_are(
    tmp_path: Path, names: tuple[str, str]
) -> None:
    """What makes a job wait is the heap: a tenth of a second before every file that is made. The
    sheet of files loads them to look through the words, before it makes anything."""
    assert said(REPORTS, tmp_path, *names) == ["libraries: False", "page: True"]
