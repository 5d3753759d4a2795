"""The test run itself: what conftest.py promises to catch, it catches."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sources import ROOT

NOISY = """
import logging, os
import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget

kept = []

def test_quiet(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()

def test_logs():
    logging.getLogger("facilitator.x").warning("disk nearly full")

def test_logs_and_looks(expected_log):
    logging.getLogger("facilitator.x").error("disk full")
    assert expected_log == ["ERROR facilitator.x: disk full"]

def test_leaves_a_window(qapp):
    kept.append(QWidget())
    kept[0].show()

def test_leaves_a_hidden_window(qapp):
    kept.append(QWidget())

def test_own_cycle_is_no_leak(qapp):
    widget = QWidget()
    widget.me = widget

def test_qt_complains(qtbot):
    qWarning("QPainter::begin: no")

@pytest.mark.xcb
def test_real_windows():
    pass

def test_home_is_not_the_person_s():
    assert os.environ["HOME"] != "{home}"
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What became of each of those tests on a machine without Xvfb that asks for it."""
    folder = tmp_path_factory.mktemp("noisy")
    noisy = folder / "test_noisy.py"
    noisy.write_text(NOISY.replace("{home}", str(Path.home())), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:randomly", "-v"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "FACILITATOR_REQUIRE_XVFB": "1"}
    done = subprocess.run(
        [*command, "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder), str(noisy)],
        cwd=folder,
        env={**environment, "PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    # A test that passed and then failed its check at the end is named twice; the last word counts.
    seen = dict(re.findall(r"::(test_\w+) (PASSED|FAILED|ERROR|SKIPPED)", done.stdout))
    assert len(seen) == NOISY.count("def test_"), done.stdout + done.stderr
    return seen


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("test_quiet", "PASSED"),
        ("test_logs", "ERROR"),
        ("test_logs_and_looks", "PASSED"),
        ("test_leaves_a_window", "ERROR"),
        ("test_leaves_a_hidden_window", "ERROR"),
        ("test_own_cycle_is_no_leak", "PASSED"),
        ("test_qt_complains", "FAILED"),
        ("test_real_windows", "ERROR"),
        ("test_home_is_not_the_person_s", "PASSED"),
    ],
)
def test_noise_fails_a_test(outcomes: dict[str, str], name: str, outcome: str) -> None:
    assert outcomes[name] == outcome
