"""Imports run one way."""

import ast
import os
import subprocess
import sys
from pathlib import Path

from tests.clock import FakeClock
from tests.sources import ROOT, parsed, python_files, shown
from tests.unit.storage.examples import stocked

HEAVY = {
    "reportlab", "scipy", "numpy", "PIL", "asyncio", "openpyxl", "sqlite_utils", "pikepdf",
    "pypdfium2", "babel", "unittest", "http.server", "importlib.metadata", "PySide6.QtNetwork",
    "PySide6.QtPrintSupport", "logging.handlers", "socket", "pickle", "hashlib",
}  # fmt: skip
LATER = {
    f"facilitator.{name}"
    for name in (
        "browsing", "content", "reports", "running", "reporting", "dates", "core.pack", "core.planning", "core.stage",
        "core.scoring.specs", "storage.frozen", "live.packs", "live.desk", "live.shelf", "ui.console",
        "ui.library", "ui.preview", "ui.slides", "core.offer", "core.tryout",
        "ui.home.questions", "ui.home.workshop_form", "ui.home.welcome", "ui.widgets.calendar",
        "ui.widgets.date_field", "ui.widgets.number_field", "ui.dialogs", "core.waves",
        "core.reminders", "live.reminders", "storage.waves", "ui.home.after_strip", "reminding",
        "documenting", "following",
    )
}  # fmt: skip
PAINT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication

application = QApplication([])
from facilitator.app import build, usual_place
from facilitator.live.clock import SystemClock

program = build(usual_place(Path(sys.argv[1])), SystemClock())
program.open_window()
program.home.grab()
print(*sorted(sys.modules), sep="\\n")
program.close()
"""


def test_import_contracts_hold() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    done = subprocess.run(
        [*command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "Layers KEPT" in done.stdout


def test_what_runs_has_no_widgets() -> None:
    """import-linter sees PySide6 as one thing, so this contract is checked by name."""
    files = python_files("facilitator/live")
    found = [
        f"{shown(path)}:{node.lineno}"
        for path in files
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom)
        and node.module in ("PySide6.QtWidgets", "PySide6.QtSvgWidgets")
    ]

    assert files
    assert found == []


def test_the_rules_of_a_workshop_need_no_toolkit() -> None:
    """The core is a library for anybody: -S leaves it the standard library alone."""
    check = (
        "import pkgutil, facilitator.core as core\n"
        "for each in pkgutil.walk_packages(core.__path__, core.__name__ + '.'):\n"
        "    __import__(each.name)\n"
        "    print(each.name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", check], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 10


def test_a_painted_home_has_loaded_nothing_it_does_not_show(tmp_path: Path) -> None:
    """Each of these costs 1 to 170 ms, and a start is 270."""
    stocked(tmp_path / "library", FakeClock()).close()
    done = subprocess.run(
        [sys.executable, "-c", PAINT, tmp_path / "library"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    loaded = set(done.stdout.splitlines())

    assert done.returncode == 0, done.stderr
    assert {"facilitator.ui.home.workshop_card", "PySide6.QtWidgets"} <= loaded
    assert loaded & HEAVY == set()
    assert loaded & LATER == set()
