"""Imports run one way."""

import ast
import subprocess
import sys

from tests.sources import ROOT, parsed, python_files, shown

HEAVY = {
    "reportlab", "scipy", "numpy", "PIL", "asyncio", "openpyxl", "sqlite_utils", "pikepdf",
    "pypdfium2", "babel", "unittest", "http.server", "importlib.metadata", "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
}  # fmt: skip


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


def test_heavy_libraries_wait_until_they_are_needed() -> None:
    """Each of these costs 10 to 170 ms, and a start is 300."""
    check = "import sys, facilitator.app\nprint(*sorted(sys.modules), sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True, check=False
    )
    loaded = set(done.stdout.splitlines())

    assert done.returncode == 0, done.stderr
    assert {"facilitator.app", "PySide6.QtWidgets"} <= loaded
    assert loaded & HEAVY == set()
